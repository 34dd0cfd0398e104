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

  it('leave other decorators, and other calls, as they are', () => {
    const query = '_decorate([query("a")], Tag.prototype, "link", void 0);';
    assert.equal(
      written(`${query} _decorate([property()], Tag.prototype, "x", void 0); property();`),
      `${query} Tag.properties = { x: {} }; property();`,
    );
    assert.equal(written(query), undefined);
  });
});
