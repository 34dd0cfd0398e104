import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { before, describe, it } from 'node:test';
import { createDemoShop } from '@vitrine/testing/demo-shop';
import { assertQuiet, openCard, seenBy, useBrowser } from './browser.mjs';

const bench = useBrowser();
const EXAMPLES = resolve(import.meta.dirname, '../../../examples');

/** Pages that need nothing but a server of files; the React one is built by Vite. */
const pages = [
  '',
  ...readdirSync(EXAMPLES, { withFileTypes: true }).flatMap(({ name }) => (exists(name) ? [`${name}/`] : [])),
];

function exists(name) {
  try {
    return !readFileSync(resolve(EXAMPLES, name, 'index.html'), 'utf8').includes('.tsx"');
  } catch {
    return false;
  }
}

describe('the examples, on the built files', () => {
  before(() => bench.site.serveExamples(createDemoShop().handle));

  it('are there', () => assert.ok(pages.length > 8, pages.join(' ')));

  for (const path of pages) {
    it(`/${path} shows its first product, moves nothing, fits a phone and is quiet`, async () => {
      const missing = [];
      const page = await bench.visit('about:blank', { viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' });
      page.on('response', (response) => response.status() >= 400 && missing.push(response.url()));
      await page.goto(`${bench.site.origin}/${path}`);
      await page.settled();
      const wider = await page.evaluate(
        () => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth,
      );
      assert.ok(wider <= 0, `${wider} pixels wider than the screen`);
      assert.deepEqual((await seenBy(page)).shifts, []);
      const tags = page.locator('vitrine-tag:defined');
      if (await tags.count()) {
        // What wakes on the way has its size before anything is pressed.
        await tags.first().scrollIntoViewIfNeeded();
        await page.settled();
        await tags.first().getByRole('button').first().click();
        await openCard(page).locator('[part=price]').first().waitFor();
      }
      await page.settled();
      assert.deepEqual(missing, []);
      await assertQuiet(page);
    });
  }
});
