import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseText } from './text.js';

describe('parseText', () => {
  it('keeps plain text and numbers', () => {
    assert.equal(parseText('Oak chair, 3 < 4 & I <3 it'), 'Oak chair, 3 < 4 & I <3 it');
    assert.equal(parseText(42), '42');
  });

  it('takes markup out, with the code inside scripts and styles', () => {
    assert.equal(parseText('<b>Oak</b> ch<i>air</i><img src=x onerror=alert(1)>'), 'Oak chair');
    assert.equal(parseText('<script>alert(1)</script>Oak<style>a{}</style> chair<!-- x > y -->'), 'Oak chair');
    assert.equal(parseText('Oak<script>alert(1)'), 'Oak');
    assert.equal(parseText('Oak chair <img src=x onerror=alert(1)'), 'Oak chair');
  });

  it('keeps words apart where blocks ended', () => {
    assert.equal(parseText('<p>One</p><p>two<br>three</p>'), 'One two three');
  });

  it('decodes the basic and numeric entities, once', () => {
    assert.equal(
      parseText('Tom &amp; Jerry&#39;s &quot;cat&quot; &#x1F431; &apos;&lt;'),
      'Tom & Jerry\'s "cat" 🐱 \'<',
    );
    assert.equal(parseText('&amp;amp; &eacute; &constructor; &#xD800;&#0;!'), '&amp; &eacute; &constructor; !');
  });

  it('takes out markup that was escaped', () => {
    assert.equal(parseText('&lt;b&gt;Oak&lt;/b&gt;&lt;script&gt;alert(1)&lt;/script&gt;'), 'Oak');
  });

  it('removes control characters and direction overrides, and collapses space', () => {
    assert.equal(parseText('O\0a\u202ek\u2066 \n\t chair\u00a0 \u2029x\ufeff'), 'Oak chair x');
    assert.equal(parseText('&#x202e;Oak'), 'Oak');
    assert.equal(parseText('כיסא\u200f אלון'), 'כיסא\u200f אלון');
  });

  it('cuts at the limit with an ellipsis, never through a character', () => {
    const title = parseText('a'.repeat(10_000));
    assert.equal(title.length, 300);
    assert.ok(title.endsWith('a…'));
    assert.equal(parseText('ab🐱🐱', 4), 'ab…');
    assert.equal(parseText('one two', 5), 'one…');
  });

  it('is an empty string for anything else', () => {
    for (const input of [null, undefined, true, {}, [], NaN, Infinity, () => 'x', Symbol('x')])
      assert.equal(parseText(input), '');
  });

  it('stays fast on markup that never closes', () => {
    const started = performance.now();
    for (const part of ['<script ', '<!-- ', '</script', '<', '<b ', '&#', '<style></style']) {
      parseText(part.repeat(100_000), 5000);
    }
    assert.ok(performance.now() - started < 1000);
  });
});
