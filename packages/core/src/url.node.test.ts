import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { safeImageUrl, safeUrl } from './url.js';

describe('safeUrl', () => {
  it('lets http and https pass, normalised', () => {
    assert.equal(safeUrl('https://Shop.example/oak chair?a=1#b'), 'https://shop.example/oak%20chair?a=1#b');
    assert.equal(safeUrl('  http://shop.example  '), 'http://shop.example/');
  });

  it('resolves relative addresses against the base only', () => {
    assert.equal(safeUrl('../p/1', 'https://shop.example/data/feed.json'), 'https://shop.example/p/1');
    assert.equal(safeUrl('//cdn.example/x', 'https://shop.example/'), 'https://cdn.example/x');
    assert.equal(safeUrl('/p/1'), undefined);
  });

  for (const [what, input] of [
    ['javascript:', 'javascript:alert(1)'],
    ['javascript: in mixed case', 'JaVaScRiPt:alert(1)'],
    ['javascript: behind a space', ' javascript:alert(1)'],
    ['javascript: cut by a line end', 'java\nscript:alert(1)'],
    ['javascript: behind a control character', '\u0001javascript:alert(1)'],
    ['data:', 'data:text/html,<script>alert(1)</script>'],
    ['vbscript:', 'vbscript:msgbox(1)'],
    ['blob:', 'blob:https://shop.example/1'],
    ['file:', 'file:///etc/passwd'],
    ['a user name that looks like the host', 'https://shop.example@evil.example/'],
    ['a password', 'https://a:b@shop.example/'],
    ['an address with a tab', 'https://shop.example/\tx'],
    ['a direction override', 'https://shop.example/\u202egpj.exe'],
    ['more than 2,048 characters', `https://shop.example/${'a'.repeat(2048)}`],
    ['no host', 'https://'],
    ['an empty string', ' '],
    ['a number', 7],
    ['an object with toString', { toString: () => 'https://shop.example' }],
    ['null', null],
  ] as const) {
    it(`refuses ${what}`, () => {
      assert.equal(safeUrl(input, what === 'no host' ? undefined : 'https://blog.example/'), undefined);
    });
  }

  it('takes a longer limit where a caller has reason to', () => {
    const long = `https://shop.example/?items=${'a'.repeat(3000)}`;
    assert.equal(safeUrl(long, undefined, 8000), long);
  });
});

describe('safeImageUrl', () => {
  it('lets inline bitmaps pass', () => {
    for (const type of ['png', 'jpeg', 'gif', 'webp', 'avif']) {
      assert.equal(safeImageUrl(`data:image/${type};base64,AAAA`), `data:image/${type};base64,AAAA`);
    }
  });

  it('refuses svg, other data and anything after the picture', () => {
    assert.equal(safeImageUrl('data:image/svg+xml;base64,AAAA'), undefined);
    assert.equal(safeImageUrl('data:text/html;base64,AAAA'), undefined);
    assert.equal(safeImageUrl('data:image/png,<svg onload=alert(1)>'), undefined);
    assert.equal(safeImageUrl('data:image/png;base64,AA"onerror="alert(1)'), undefined);
  });

  it('treats other addresses as safeUrl does', () => {
    assert.equal(safeImageUrl('/a.jpg', 'https://shop.example/x/'), 'https://shop.example/a.jpg');
    assert.equal(safeImageUrl('javascript:alert(1)'), undefined);
  });
});
