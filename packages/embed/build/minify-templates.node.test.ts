import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { minifyCss, minifyHtml } from './minify-templates.mjs';

describe('a template of CSS in the bundles', () => {
  it('loses comments, line breaks and needless spaces', () => {
    const text = `
      /* why */
      :host {
        display: block;
        margin: 0 auto;
      }
      a,
      b > i {
        color: red;
      }
    `;
    assert.equal(minifyCss(text), ' :host{display:block;margin:0 auto}a,b>i{color:red}');
  });

  it('keeps the spaces that mean something', () => {
    assert.equal(minifyCss(':host :hover { width: calc(1px + 2px); }'), ':host :hover{width:calc(1px + 2px)}');
    assert.equal(minifyCss('@media (pointer: fine) and (hover) {'), '@media (pointer:fine) and (hover){');
    assert.equal(minifyCss('a + b ~ c { margin: -1px 2px }'), 'a + b ~ c{margin:-1px 2px}');
  });

  it('loses the quotes of words and the spaces around a stroke', () => {
    const text = "[part='top'] > [lang|='en'], [dir='2x'] { inset: 1px / 2px !important; content: 'a b' }";
    assert.equal(minifyCss(text), "[part=top]>[lang|=en],[dir='2x']{inset:1px/2px!important;content:'a b'}");
  });

  it('can be cut anywhere by an expression', () => {
    assert.equal(minifyCss(' px; }\n\n  b { top: '), ' px}b{top:');
  });
});

describe('a template of HTML in the bundles', () => {
  it('keeps one space where there was any: between words it is seen', () => {
    assert.equal(minifyHtml('<b>1</b>\n      <i>2</i>'), '<b>1</b> <i>2</i>');
    assert.equal(minifyHtml('<b>1</b><i>2</i>'), '<b>1</b><i>2</i>');
  });

  it('loses comments', () => {
    assert.equal(minifyHtml('<b><!-- why --></b>'), '<b></b>');
  });
});
