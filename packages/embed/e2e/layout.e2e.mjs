import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cardReady, seenBy, tagNamed, useBrowser } from './browser.mjs';
import { html, post, scriptTag, story } from './pages.mjs';

const bench = useBrowser();
const put = (parts) => bench.site.page('/post.html', html(parts));

/** The style sheets have come: before, nothing is painted. */
const painted = (page) => page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);

const SHEET = '<link rel="stylesheet" href="/dist/vitrine.css">';

describe('without scripts', () => {
  for (const [what, head] of [
    ['a page', ''],
    ['a page with the style sheet', SHEET],
  ]) {
    it(`${what} shows the picture and links to the shop`, async () => {
      const page = await bench.visit(put({ head: head + scriptTag() }), { javaScriptEnabled: false });
      const picture = await page.locator('vitrine-post img').boundingBox();
      assert.ok(picture.width > 600 && picture.height > 400);
      for (const name of ['Floor lamp', 'Table lamp'])
        assert.equal(await page.getByRole('link', { name }).isVisible(), true);
      await page.getByRole('link', { name: 'Floor lamp' }).click();
      await page.waitForURL('**/shop/Floor-lamp');
    });
  }
});

describe('with the style sheet, when the script never comes', () => {
  it('the links show after all', async () => {
    const page = await bench.visit(put({ head: SHEET + scriptTag({ file: 'nowhere.js' }) }));
    await page.getByRole('link', { name: 'Floor lamp' }).waitFor({ timeout: 9000 });
  });
});

describe('nothing moves', () => {
  const text = '<p>Before it, a line of text.</p>';
  const cases = [
    { what: 'a post', body: text + post() + text },
    { what: 'a post in a sentence', body: `<div>Look: ${post()} and that is it.</div>${text}`, sheet: true },
    { what: 'two posts side by side', body: post() + post() + text, sheet: true },
    { what: 'a post without a list', body: post(undefined, 'list="none"') + text },
    { what: 'a post in Hebrew', body: post() + text, lang: 'he', dir: 'rtl' },
  ];
  for (const { what, sheet, ...parts } of cases) {
    for (const head of sheet ? [SHEET] : ['', SHEET]) {
      it(`in ${what} ${head ? 'with' : 'without'} the style sheet when a slow script arrives, nor on a press`, async () => {
        let arrive;
        const arrived = new Promise((resolve) => (arrive = resolve));
        bench.site.gate = (url) => (url.startsWith('/dist/vitrine.js') ? arrived : undefined);
        const page = await bench.visit(put({ head: head + scriptTag(), ...parts }), { waitUntil: 'commit' });
        // What readers see before: the picture, and the links or their room.
        await page.locator('vitrine-post img').first().waitFor();
        await painted(page);
        arrive();
        await page.locator('vitrine-post').getByRole('button').first().waitFor();
        await page.settled();
        await page.locator('vitrine-tag').nth(3).getByRole('button').first().click();
        await page.locator('vitrine-tag dialog:popover-open').waitFor();
        await page.settled();
        assert.deepEqual((await seenBy(page)).shifts, []);
      });
    }
  }
});

describe('a story', () => {
  it('moves nothing with the style sheet, when a slow script arrives and when it is pressed', async () => {
    let arrive;
    const arrived = new Promise((resolve) => (arrive = resolve));
    bench.site.gate = (url) => (url.startsWith('/dist/vitrine.js') ? arrived : undefined);
    const body = `<p>Before it.</p>${story()}<p>After it.</p>`;
    const page = await bench.visit(put({ head: SHEET + scriptTag(), body }), { waitUntil: 'commit' });
    await page.locator('vitrine-slide img').first().waitFor();
    await painted(page);
    arrive();
    await tagNamed(page, 'Buttoned sofa').waitFor();
    await page.settled();
    await page.getByRole('button', { name: 'Next slide' }).click();
    await tagNamed(page, 'Linen cushion').waitFor();
    await page.settled();
    assert.deepEqual((await seenBy(page)).shifts, []);
  });
});

describe('with the style sheet, before and after its code has come', () => {
  const product = 'product="handle:oak-chair"';
  for (const element of [
    '<vitrine-cart-button></vitrine-cart-button>',
    '<vitrine-cart-button>Cart</vitrine-cart-button>',
    `<vitrine-price ${product}></vitrine-price>`,
    `<p><vitrine-price ${product}></vitrine-price></p>`,
    `<vitrine-product ${product}></vitrine-product>`,
    `<vitrine-product ${product} layout="row"></vitrine-product>`,
    `<vitrine-product ${product} layout="button"></vitrine-product>`,
  ]) {
    for (const [hand, options] of [
      ['a mouse', {}],
      ['a finger', { hasTouch: true, isMobile: true, viewport: { width: 390, height: 780 } }],
    ]) {
      it(`${element} is as large, for ${hand}`, async () => {
        let arrive;
        const arrived = new Promise((resolve) => (arrive = resolve));
        bench.site.shop = 'hang';
        bench.site.gate = (url) => (url.startsWith('/dist/vitrine.js') ? arrived : undefined);
        const page = await bench.visit(put({ head: SHEET + scriptTag(), body: element }), {
          waitUntil: 'commit',
          ...options,
        });
        const size = () =>
          page.locator('h1 + *').evaluate(({ offsetWidth, offsetHeight }) => [offsetWidth, offsetHeight]);
        await page.locator('#after').waitFor();
        await painted(page);
        const before = await size();
        arrive();
        await page
          .locator('h1 + :state(loading), h1 + p > :state(loading), h1 + vitrine-cart-button:state(ready)')
          .waitFor();
        assert.deepEqual(await size(), before);
      });
    }
  }
});

describe('on a screen of 320 pixels', () => {
  it('nothing is wider than the screen: the post, the card, the cart', async () => {
    const body = `${post()}<vitrine-product product="handle:oak-chair"></vitrine-product><vitrine-cart-button></vitrine-cart-button><vitrine-cart></vitrine-cart>`;
    const page = await bench.visit(put({ body }), { viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' });
    const widest = () => page.evaluate(() => document.scrollingElement.scrollWidth);
    await page.locator('vitrine-product').getByRole('button', { name: 'Add to cart' }).waitFor();
    assert.equal(await widest(), 320);
    await tagNamed(page, 'Floor lamp').click();
    const card = await cardReady(page);
    assert.equal(await widest(), 320);
    await card.getByRole('button', { name: 'Add to cart' }).click();
    await card.getByRole('button', { name: 'View cart' }).click();
    const cart = page.getByRole('dialog', { name: 'Cart' });
    await cart.getByText('Crane floor lamp').waitFor();
    assert.equal(await widest(), 320);
    const { x, width } = await cart.boundingBox();
    assert.ok(x >= 0 && x + width <= 320);
  });
});

describe('the card', () => {
  const corners = [
    { x: 2, y: 3 },
    { x: 98, y: 3 },
    { x: 2, y: 97 },
    { x: 98, y: 97 },
  ].map((place, index) => ({ product: 'handle:oak-chair', name: `Corner ${index}`, ...place }));
  for (const dir of ['ltr', 'rtl']) {
    for (const viewport of [
      { width: 1000, height: 800 },
      { width: 620, height: 560 },
      { width: 375, height: 667 },
    ]) {
      it(`is inside a screen of ${viewport.width} × ${viewport.height} from every corner of a picture, ${dir}`, async () => {
        const page = await bench.visit(put({ body: post(corners), dir }), { viewport, reducedMotion: 'reduce' });
        for (let index = 0; index < 4; index++) {
          await page.locator('vitrine-tag').nth(index).getByRole('button').first().click();
          const card = await cardReady(page);
          const { x, y, width, height } = await card.boundingBox();
          const place = `corner ${index}: ${JSON.stringify({ x, y, width, height })}`;
          assert.ok(x >= 0 && y >= 0 && x + width <= viewport.width && y + height <= viewport.height, place);
          await page.keyboard.press('Escape');
          await page.locator('vitrine-tag [aria-expanded=true]').waitFor({ state: 'detached' });
        }
      });
    }
  }
});
