import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseAst } from 'vite';
import { staticProperties } from './static-properties.mjs';

/** The module as it comes out, without the white space that nobody reads. */
function written(code: string): string | undefined {
  const { handler } = staticProperties().transform as unknown as {
    handler: (this: { parse: typeof parseAst }, code: string) => { code: string } | null;
  };
  return handler.call({ parse: parseAst }, code)?.code.replace(/\s+/g, ' ').trim();
}

describe('decorated properties in the bundles', () => {
  it('are one statement for each class, with the options they had', () => {
    const code = `
      class Tag {}
      _decorate([property()], Tag.prototype, "product", void 0);
      _decorate([property({ type: Number, reflect: true })], Tag.prototype, "x", void 0);
      _decorate([state()], Tag.prototype, "open", void 0);
      class Post {}
      _decorate([property({ attribute: false })], Post.prototype, "value", void 0);
    `;
    assert.equal(
      written(code),
      'class Tag {} Tag.properties = { product: {}, x: { type: Number, reflect: true }, open: { state: true } }; ' +
        'class Post {} Post.properties = { value: { attribute: false } };',
    );
  });

  it('stand beside what the class says itself, in whatever way that is written', () => {
    const said = { field: 'static properties = { y: {} };', block: 'static { this.properties = { y: {} }; }' };
    const declared = (body: string) => [
      `class Tag { ${body} }`,
      `let Tag = class Tag { ${body} };`,
      `export class Tag { ${body} }`,
    ];
    for (const code of Object.values(said).flatMap(declared)) {
      assert.equal(
        written(`${code} _decorate([property()], Tag.prototype, "x", void 0);`),
        `${code} Tag.properties = { ...Tag.properties, x: {} };`,
      );
    }
    for (const code of declared('static styles = []; properties = {}; static { this.styles = []; }')) {
      assert.equal(
        written(`${code} _decorate([property()], Tag.prototype, "x", void 0);`),
        `${code} Tag.properties = { x: {} };`,
      );
    }
  });

  it('have no options that the short form of Lit would not hear of', () => {
    const code = '_decorate([property({ type: Number, hasChanged: () => true })], Tag.prototype, "x", void 0);';
    assert.throws(() => written(code), /hasChanged/);
  });

  it('leave other decorators, and other calls, as they are', () => {
    const query = '_decorate([query("a")], Tag.prototype, "link", void 0);';
    assert.equal(
      written(`${query} _decorate([property()], Tag.prototype, "x", void 0); property();`),
      `${query} Tag.properties = { x: {} }; property();`,
    );
    assert.equal(written(query), undefined);
  });
});
