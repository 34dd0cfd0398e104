import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertQuiet, cardReady, openCard, seenBy, tagNamed, useBrowser } from './browser.mjs';
import { html, post, scriptTag, tag, TAGS } from './pages.mjs';

const bench = useBrowser();
const put = (parts) => bench.site.page('/post.html', html(parts));

/** What the library said; browsers report failed requests by themselves. */
const warnings = (page) =>
  page.said.filter((text) => !text.includes('Failed to load resource') && !text.includes('CORS policy'));

/** The picture is there, the tags are there, and the open card leads to the shop. */
async function assertStillAPost(page) {
  assert.equal(await page.locator('vitrine-post > img').evaluate((image) => image.naturalWidth > 0), true);
  assert.equal(await page.locator('vitrine-tag').getByRole('button').first().isVisible(), true);
  const link = openCard(page).getByRole('link', { name: 'Floor lamp' });
  await link.waitFor();
  assert.match(await link.getAttribute('href'), /\/shop\/Floor-lamp$/);
}

async function assertOneReport(page, code) {
  assert.deepEqual(
    (await seenBy(page)).errors.filter((each, index, all) => all.indexOf(each) === index),
    [code],
  );
  const said = warnings(page);
  assert.equal(said.length, 1, said.join('\n'));
  assert.ok(said[0].includes(code), said[0]);
}

describe('when the shop', () => {
  const cases = [
    { when: 'answers 500', shop: 'server error', code: 'server' },
    { when: 'drops the connection', shop: 'dropped', code: 'network' },
    { when: 'stops in the middle of its first product', shop: 'cut', code: 'invalid' },
    { when: 'lets no other site read', code: 'network', foreign: true },
    { when: 'does not answer', shop: 'hang', code: 'timeout' },
  ];
  for (const { when, shop = 'ok', code, foreign } of cases) {
    it(`${when}, the post stays, the link works, and the page hears of it once`, async () => {
      const site = foreign ? bench.other : bench.site;
      site.shop = shop;
      site.cors = !foreign;
      const page = await bench.visit(put({ head: scriptTag({ src: `${site.origin}/shop.json` }) }));
      await tagNamed(page, 'Floor lamp').waitFor();
      // Waiting between tries, and for an answer, takes no real time.
      await page.clock.install();
      await tagNamed(page, 'Floor lamp').click();
      await openCard(page).waitFor();
      const retry = openCard(page).getByRole('button', { name: 'Try again' });
      for (let second = 0; second < 120 && !(await retry.isVisible()); second++) await page.clock.runFor(1000);
      await assertStillAPost(page);
      await assertOneReport(page, code);

      site.shop = 'ok';
      site.cors = true;
      await retry.click();
      for (let second = 0; second < 20 && (await retry.isVisible()); second++) await page.clock.runFor(1000);
      await cardReady(page);
    });
  }

  it('does not know a product, the card says so and leads to the shop', async () => {
    const page = await bench.visit(put({ body: post([{ product: 'handle:gone', name: 'Floor lamp', x: 40, y: 40 }]) }));
    await tagNamed(page, 'Floor lamp').click();
    await openCard(page).getByText('This product is no longer available.').waitFor();
    await assertStillAPost(page);
    await assertOneReport(page, 'not_found');
  });
});

describe('when the library cannot be loaded', () => {
  it('the links stay', async () => {
    const page = await bench.visit(put({ head: scriptTag({ file: 'nowhere.js' }) }));
    assert.equal(await page.getByRole('link', { name: 'Floor lamp' }).isVisible(), true);
  });

  it('further, a press on a tag follows its link', async () => {
    const page = await bench.visit(put());
    await tagNamed(page, 'Floor lamp').waitFor();
    await page.route('**/chunks/**', (route) => route.abort());
    await tagNamed(page, 'Floor lamp').click();
    await page.waitForURL('**/shop/Floor-lamp');
  });

  it('further, what should come when it is near comes at once', async () => {
    const page = await bench.visit('about:blank');
    await page.route('**/chunks/load-later-*', (route) => route.abort());
    await page.goto(put({ head: scriptTag({ attributes: 'data-load="interaction"' }) }));
    await tagNamed(page, 'Floor lamp').waitFor();
  });

  it('further, the cart opens once the page tries again', async () => {
    const page = await bench.visit(put({ body: '<vitrine-cart-button></vitrine-cart-button>' }));
    const button = page.getByRole('button', { name: /^Cart/ });
    await button.waitFor();
    await page.route('**/chunks/**', (route) => route.abort());
    const failed = page.evaluate(
      () =>
        new Promise((resolve) =>
          document.addEventListener('vitrine-error', ({ code, retry }) => {
            globalThis.retry = retry;
            resolve(code);
          }),
        ),
    );
    await button.click();
    assert.equal(await failed, 'network');
    await page.unroute('**/chunks/**');
    await page.evaluate(() => globalThis.retry());
    await page.getByRole('dialog').waitFor();
  });

  for (const attributes of ['affiliate', 'creator="Ana Sol"']) {
    it(`further, a card with ${attributes} says that it is an ad before anything that leads to the shop`, async () => {
      const page = await bench.visit('about:blank');
      await page.route('**/chunks/disclosure-*', (route) => route.abort());
      const link = '<a href="/shop/Floor-lamp">Floor lamp</a>';
      const body = `<vitrine-product product="handle:floor-lamp" action="link" ${attributes}>${link}</vitrine-product>`;
      await page.goto(put({ body }));
      const card = page.locator('vitrine-product');
      // What shows, in order: the word, and what leads to the product in the shop.
      const read = () =>
        card.evaluate(({ shadowRoot }) => {
          const found = document.createNodeIterator(shadowRoot, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
          const marks = [];
          const range = document.createRange();
          for (let node = found.nextNode(); node; node = found.nextNode()) {
            range.selectNode(node);
            if (!range.getClientRects().length) continue;
            if (node.nodeType === Node.TEXT_NODE && node.data.trim() === 'Ad') marks.push('Ad');
            else if (node.localName === 'a' && node.closest('[part=title], .buying')) marks.push(node.rel);
          }
          return marks;
        });
      await card.getByRole('link', { name: 'View at shop' }).waitFor();
      assert.deepEqual(await read(), ['Ad', 'sponsored noopener', 'sponsored noopener']);
    });
  }
});

describe('where the browser keeps nothing', () => {
  const blocked = () => {
    Object.defineProperty(globalThis, 'localStorage', {
      get() {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
  };
  const full = () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
  };
  for (const [how, script] of [
    ['storage is blocked', blocked],
    ['storage is full', full],
  ]) {
    it(`because ${how}, the cart lives as long as the page`, async () => {
      const page = await bench.visit('about:blank');
      await page.addInitScript(script);
      await page.goto(put({ body: `${post()}<vitrine-cart></vitrine-cart>` }));
      await tagNamed(page, 'Floor lamp').click();
      const card = await cardReady(page);
      await card.getByRole('button', { name: 'Add to cart' }).click();
      await card.getByRole('button', { name: 'View cart' }).click();
      const cart = page.getByRole('dialog', { name: 'Cart' });
      await cart.getByText('Crane floor lamp').waitFor();
      assert.deepEqual((await seenBy(page)).errors, []);
      await cart.getByRole('button', { name: 'Go to checkout' }).click();
      await page.waitForURL('https://shop.example/checkout**');
    });
  }
});

describe('when a post is written wrong', () => {
  it('two tags on one spot can both be pressed', async () => {
    const page = await bench.visit(put({ body: post([TAGS[3], { ...TAGS[4], x: 11, y: 9.5 }]) }));
    for (const name of ['Floor lamp', 'Table lamp']) {
      await page.locator('vitrine-tag', { hasText: name }).getByRole('button').first().click();
      await cardReady(page);
      await page.keyboard.press('Escape');
      await page.locator('vitrine-tag [aria-expanded=true]').waitFor({ state: 'detached' });
    }
    await assertQuiet(page);
  });

  it('a tag outside of the picture is put at its edge, and the developer hears of it once', async () => {
    const page = await bench.visit(put({ body: post([{ ...TAGS[3], x: 140 }]) }));
    await tagNamed(page, 'Floor lamp').click();
    await cardReady(page);
    assert.equal(warnings(page).length, 1);
    assert.match(warnings(page)[0], /<vitrine-tag x="140%">/);
  });

  it('without a picture its tags are links', async () => {
    const page = await bench.visit(put({ body: `<vitrine-post>${tag(TAGS[3])}</vitrine-post>` }));
    await page.locator('vitrine-post:defined').waitFor({ state: 'attached' });
    await page.getByRole('link', { name: 'Floor lamp' }).waitFor();
    assert.equal(warnings(page).length, 1);
  });

  it('with a picture that does not arrive its tags can still be pressed', async () => {
    const page = await bench.visit(put({ body: post().replace('nathan-', 'nobody-') }));
    await tagNamed(page, 'Floor lamp').click();
    await cardReady(page);
  });
});
