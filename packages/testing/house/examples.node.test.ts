import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { filesIn, read } from './workspace.js';

const pages = filesIn('examples').filter((file) => file.endsWith('/index.html'));

describe('a page of the examples', () => {
  it('does not link to itself, and says which of its languages it is in', () => {
    const inLanguages = pages.filter((page) => read(page).includes('hreflang='));
    assert.ok(inLanguages.length > 20);
    for (const page of inLanguages) {
      const address = page.slice('examples'.length, -'index.html'.length);
      assert.equal(read(page).match(/aria-current="page"/g)?.length, 1, page);
      assert.doesNotMatch(read(page), new RegExp(`<a\\s[^>]*href="${address}"`), page);
    }
  });
});
