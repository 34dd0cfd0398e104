import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { createDemoShop } from '@vitrine/testing/demo-shop';
import { assertQuiet, useBrowser } from './browser.mjs';

const bench = useBrowser();

/** Opens the example, with the whole video at hand: this site gives no parts of files. */
async function open(path) {
  const page = await bench.visit(`${bench.site.origin}${path}`);
  await page.evaluate(async () => {
    const video = document.querySelector('video');
    video.src = URL.createObjectURL(await (await fetch('/video/shelf.webm')).blob());
    await new Promise((resolve) => video.addEventListener('loadeddata', resolve, { once: true }));
  });
  const live = page.locator('vitrine-live');
  await live.locator('[part=chapters] button').nth(4).waitFor();
  // Products and their pictures are read once.
  await page.settled();
  return { page, live };
}

const seek = (page, time) => page.evaluate((to) => (document.querySelector('video').currentTime = to), time);

describe('a show that is seen again', () => {
  before(() => bench.site.serveExamples(createDemoShop().handle));

  it('needs no network once it is there, at any of its moments', async () => {
    const { page, live } = await open('/live-replay/');
    const featured = live.locator('[part=featured]');
    for (const name of ['mug', 'lantern', 'chair', 'jacket', 'teapot']) {
      await live.locator('[part=chapters] button', { hasText: name }).click();
      await featured.getByText(name).first().waitFor();
    }
    await page.settled();
    await page.context().setOffline(true);
    await seek(page, 4.8);
    await featured.getByText('Enamel mug').waitFor();
    await live.getByText('Mine fell three times and did not.').first().waitFor();
    await featured.getByText('This code has expired.').waitFor();
    await seek(page, 8.8);
    await featured.waitFor({ state: 'hidden' });
    await live.locator('[part=chapters] button', { hasText: 'jacket' }).click();
    await featured.getByText('Hooded rain jacket').waitFor();
    assert.equal(await page.evaluate(() => document.querySelector('video').currentTime), 12);
    await assertQuiet(page);
  });

  it('is the same in Hebrew, with captions', async () => {
    const { page, live } = await open('/live-replay/he/');
    await seek(page, 4.8);
    await live.getByText('שלי נפל שלוש פעמים ולא נשבר.').first().waitFor();
    await page.evaluate(() => {
      globalThis.presses = [];
      for (const type of ['pointerdown', 'pointerup', 'click', 'beforetoggle']) {
        addEventListener(type, (event) => presses.push([type, event.composedPath()[0].outerHTML?.slice(0, 90)]), true);
      }
    });
    await live.locator('[part=captions]').click();
    await live.getByRole('button', { name: 'עברית' }).click();
    const isHebrewShown = () =>
      [...document.querySelector('video').textTracks]
        .filter(({ mode }) => mode === 'showing')
        .map(({ language }) => language)
        .join() === 'he';
    await page.waitForFunction(isHebrewShown).catch(async (error) => {
      // What the page was like says more than that time ran out.
      const seen = await page.evaluate(() => ({
        url: location.href,
        tracks: [...document.querySelector('video').textTracks].map(({ kind, language, mode }) => [
          kind,
          language,
          mode,
        ]),
        controls: document.querySelector('vitrine-live').shadowRoot.querySelector('.controls').outerHTML,
        pressed: globalThis.presses,
      }));
      throw new Error(`${error.message} ${JSON.stringify({ ...seen, said: page.said })}`);
    });
    await assertQuiet(page);
  });
});
