import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { DIST } from '../build/bundles.mjs';
import { scenarios } from '../build/scenarios.mjs';
import { assertQuiet, cardReady, openCard, seenBy, tagNamed, useBrowser } from './browser.mjs';
import { html, post, scriptTag, story, tag, TAGS } from './pages.mjs';

const bench = useBrowser();
const put = (parts) => bench.site.page('/post.html', html(parts));
const dataRequests = (site) => site.requests.filter((url) => /\.json/.test(url));

/** What a class says of its properties, in words that survive the way from a page. Run in both. */
const propertiesOf = ({ elementProperties }) =>
  [...elementProperties]
    .map(([name, { reflect, state, attribute = !state, type = String, useDefault }]) =>
      [name, attribute, type.name, reflect && 'reflected', state && 'state', useDefault && 'default']
        .filter(Boolean)
        .join(' '),
    )
    .sort();

async function openFirst(page) {
  await tagNamed(page, 'Floor lamp').click();
  return cardReady(page);
}

describe('what is loaded', () => {
  it('before the first tag answers is what the size check counts', async () => {
    const page = await bench.visit(put());
    await tagNamed(page, 'Floor lamp').waitFor();
    await page.settled();
    assert.deepEqual(bench.site.scripts, scenarios(DIST)['first tag answers'].files);
    assert.deepEqual(dataRequests(bench.site), []);
  });

  it('with the first card open is what the size check counts, and the shop once', async () => {
    const page = await bench.visit(put());
    await openFirst(page);
    await page.settled();
    assert.deepEqual(bench.site.scripts, scenarios(DIST)['first card open'].files);
    assert.deepEqual(dataRequests(bench.site), ['/shop.json']);
  });

  for (const [name, attributes] of [
    ['a story with product stickers, beside these', ''],
    ['… that goes on by itself', 'autoplay'],
  ]) {
    it(`with ${name} is what the size check counts`, async () => {
      const page = await bench.visit(put({ body: story(attributes) }));
      await tagNamed(page, 'Buttoned sofa').waitFor();
      await page.getByRole('button', { name: attributes ? 'Pause' : 'Play', exact: true }).waitFor();
      if (attributes) await page.waitForFunction(() => document.getAnimations().length > 0);
      await page.settled();
      const loaded = bench.site.scripts.filter((file) => file !== 'vitrine.js');
      assert.deepEqual(loaded, scenarios(DIST)[name].files);
      assert.deepEqual(dataRequests(bench.site), []);
    });
  }

  it('on a page of 30 posts with 5 tags each is one request for products', async () => {
    const page = await bench.visit(put({ body: Array.from({ length: 30 }, () => post()).join('\n') }));
    for (const index of [0, 14, 29]) {
      const nth = page.locator('vitrine-post').nth(index);
      await nth.scrollIntoViewIfNeeded();
      await nth.locator('vitrine-tag').last().getByRole('button').first().click();
      await cardReady(page);
      await page.keyboard.press('Escape');
      await page.locator('vitrine-tag [aria-expanded=true]').waitFor({ state: 'detached' });
    }
    assert.deepEqual(dataRequests(bench.site), ['/shop.json']);
  });

  describe('for a product that is about to be seen', () => {
    const product = '<vitrine-product product="handle:floor-lamp"></vitrine-product>';
    const shown = (page) => page.getByRole('button', { name: 'Add to cart' }).first().waitFor();
    /** Holds the code back until the shop's file has been asked for. */
    const holdCode = () => {
      let ask;
      const asked = new Promise((resolve) => (ask = resolve));
      bench.site.gate = (path) =>
        path === '/shop.json' ? ask() : path.startsWith('/dist/chunks/') ? asked : undefined;
    };

    it('is the shop beside the code that reads it, once', async () => {
      holdCode();
      const page = await bench.visit(
        put({ body: `${product}${product}<vitrine-price product="handle:floor-lamp"></vitrine-price>` }),
      );
      await shown(page);
      await page.settled();
      assert.deepEqual(dataRequests(bench.site), ['/shop.json']);
    });

    it('is the shop once more where it was not there at first', async () => {
      holdCode();
      bench.site.shop = 'server error';
      const { gate } = bench.site;
      bench.site.gate = (path) => {
        if (dataRequests(bench.site).length > 1) bench.site.shop = 'ok';
        return gate(path);
      };
      const page = await bench.visit(put({ body: product }));
      await shown(page);
      assert.deepEqual(dataRequests(bench.site), ['/shop.json', '/shop.json']);
    });

    it('is nothing while it is far from the screen', async () => {
      const page = await bench.visit(put({ body: `<div style="height: 5000px"></div>${product}` }));
      await page.waitForFunction(() => customElements.get('vitrine-product'));
      await page.settled();
      assert.deepEqual(dataRequests(bench.site), []);
      await page.locator('vitrine-product').scrollIntoViewIfNeeded();
      await shown(page);
      assert.deepEqual(dataRequests(bench.site), ['/shop.json']);
    });
  });

  it('is nothing else with the file that holds everything', async () => {
    const page = await bench.visit(put({ head: scriptTag({ file: 'vitrine.all.js' }) }));
    const card = await openFirst(page);
    await card.getByRole('button', { name: 'Add to cart' }).click();
    await card.getByRole('button', { name: 'Go to checkout' }).waitFor();
    assert.deepEqual(bench.site.scripts, ['vitrine.all.js']);
    await assertQuiet(page);
  });

  it('is nothing else either, whatever the shop is on', async () => {
    for (const adapter of ['bigcommerce', 'medusa', 'saleor', 'shopify', 'vendure', 'woocommerce']) {
      bench.site.clear();
      const attributes = `data-adapter="${adapter}" data-endpoint="${bench.site.origin}/backend" data-token="public" data-channel="default"`;
      const page = await bench.visit(put({ head: scriptTag({ file: 'vitrine.all.js', attributes }) }));
      await tagNamed(page, 'Floor lamp').click();
      await openCard(page).locator('[part=error]').waitFor();
      assert.match(page.said.join(), /answered with HTTP 404/, `${adapter} has asked`);
      assert.deepEqual(bench.site.scripts, ['vitrine.all.js'], adapter);
    }
  });

  it('is nothing else for a shop that is a feed', async () => {
    bench.site.page('/feed.tsv', 'id\ttitle\tprice\tlink\nlamp\tFloor lamp\t159.00 EUR\t/shop/lamp\n', {
      'content-type': 'text/plain',
    });
    const body = post([{ product: 'lamp', name: 'Floor lamp', x: 40, y: 40 }]);
    const page = await bench.visit(put({ head: scriptTag({ file: 'vitrine.all.js', src: '/feed.tsv' }), body }));
    await openFirst(page);
    assert.deepEqual(bench.site.scripts, ['vitrine.all.js']);
  });

  for (const file of ['vitrine.js', 'vitrine.all.js']) {
    it(`in Hebrew is Hebrew, and no other language, with ${file}`, async () => {
      const page = await bench.visit(put({ lang: 'he', dir: 'rtl', head: scriptTag({ file }) }));
      await page.getByRole('button', { name: '5 מוצרים' }).waitFor();
      await page.settled();
      const names = bench.site.scripts.map((path) => path.replace(/^chunks\/(.*)-[a-f\d]{7}\.js$/, '$1')).sort();
      assert.deepEqual(names, ['he', 'i18next', 'languages', file]);
      await assertQuiet(page);
    });
  }

  it('comes from another origin whole, when the script does', async () => {
    const page = await bench.visit(put({ head: scriptTag({ from: bench.other.origin }) }));
    await openFirst(page);
    assert.deepEqual(bench.site.scripts, []);
    assert.deepEqual(bench.other.scripts, scenarios(DIST)['first card open'].files);
    await assertQuiet(page);
  });
});

describe('before the shopper acts', () => {
  it('another site gets no request, and nothing is stored', async () => {
    const src = `${bench.other.origin}/shop.json`;
    const body = `${post()}${post()}<vitrine-cart-button></vitrine-cart-button><vitrine-cart></vitrine-cart>`;
    const page = await bench.visit(put({ head: scriptTag({ src }), body }));
    await tagNamed(page, 'Floor lamp').first().waitFor();
    await page.mouse.wheel(0, 2000);
    await page.settled();
    assert.deepEqual(bench.other.requests, []);
    const kept = await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]);
    assert.deepEqual(kept, ['', 0, 0]);
    assert.deepEqual(await page.context().cookies(), []);

    await tagNamed(page, 'Floor lamp').first().click();
    await cardReady(page);
    assert.deepEqual(dataRequests(bench.other), ['/shop.json']);
    assert.equal(await page.evaluate(() => localStorage.length), 0);
  });
});

describe('elements', () => {
  it('have the properties that their classes are written with', async () => {
    const names = readdirSync(new URL('../../elements/src/define/', import.meta.url))
      .filter((file) => !file.endsWith('.test.ts'))
      .map((file) => file.replace('.ts', ''));
    const written = {};
    for (const name of names) {
      const module = await import(`@vitrine/elements/${name}.js`);
      const Class = Object.values(module).find(({ prototype }) => prototype && 'connectedCallback' in prototype);
      // Whoever asks for its attributes makes Lit count its properties.
      assert.ok(Class.observedAttributes, name);
      written[name] = propertiesOf(Class);
    }
    const page = await bench.visit(put({ head: scriptTag({ file: 'vitrine.all.js' }) }));
    const built = await page.evaluate(
      async ([all, source]) => {
        const read = new Function(`return ${source}`)();
        const classes = all.map(async (name) => [name, read(await customElements.whenDefined(`vitrine-${name}`))]);
        return Object.fromEntries(await Promise.all(classes));
      },
      [names, String(propertiesOf)],
    );
    assert.deepEqual(built, written);
    assert.ok(written.sticker.includes('product true String reflected default'), 'options are compared too');
  });

  it('are found when they are added later', async () => {
    const page = await bench.visit(put({ body: '<main></main>' }));
    await page.evaluate((text) => {
      document.querySelector('main').append(document.createRange().createContextualFragment(text));
    }, `${post()}<vitrine-price product="handle:floor-lamp"></vitrine-price>`);
    await page.locator('vitrine-price').getByText('€179.00').waitFor();
    await openFirst(page);
    await assertQuiet(page);
  });

  it('are found in an open shadow root the page tells of', async () => {
    const page = await bench.visit(put({ body: '<main></main>' }));
    await page.evaluate(async (text) => {
      const { observe } = await import('/dist/vitrine.js');
      const root = document.querySelector('main').attachShadow({ mode: 'open' });
      observe(root);
      root.append(document.createRange().createContextualFragment(text));
    }, `${post()}<vitrine-price product="handle:floor-lamp"></vitrine-price>`);
    await page.locator('vitrine-price').getByText('€179.00').waitFor();
    await openFirst(page);
    await assertQuiet(page);
  });

  it('wait until they come near the screen where the script says so', async () => {
    const body = `${post()}<div style="height: 4000px"></div><vitrine-price product="handle:floor-lamp"></vitrine-price>`;
    const page = await bench.visit(put({ head: scriptTag({ attributes: 'data-load="visible"' }), body }));
    await tagNamed(page, 'Floor lamp').waitFor();
    await page.settled();
    assert.equal(
      bench.site.scripts.some((path) => path.includes('/price-')),
      false,
    );
    await page.locator('#after').scrollIntoViewIfNeeded();
    await page.locator('vitrine-price').getByText('€179.00').waitFor();
  });

  it('wait for the first sign of the shopper where the script says so', async () => {
    const page = await bench.visit(put({ head: scriptTag({ attributes: 'data-load="interaction"' }) }));
    await page.settled();
    assert.equal(await page.evaluate(() => customElements.get('vitrine-tag')), undefined);
    await page.getByRole('link', { name: 'Floor lamp' }).waitFor();
    await page.mouse.move(5, 5);
    await openFirst(page);
  });
});

describe('the script', () => {
  const two = (second) => `${scriptTag()}${second}`;

  it('works twice on one page', async () => {
    const head = two(scriptTag({ from: bench.other.origin }).replace('/dist/', '/copy/'));
    const body = `${post()}<vitrine-cart-button></vitrine-cart-button><vitrine-cart></vitrine-cart>`;
    const page = await bench.visit(put({ head, body }));
    const card = await openFirst(page);
    await card.getByRole('button', { name: 'Add to cart' }).click();
    await card.getByRole('button', { name: 'View cart' }).click();
    await page.getByRole('dialog', { name: 'Cart' }).getByText('Crane floor lamp').waitFor();
    assert.equal(await page.getByRole('dialog', { name: 'Cart' }).getByRole('listitem').count(), 1);
    await assertQuiet(page);
  });

  it('works beside the file that holds everything', async () => {
    const page = await bench.visit(put({ head: two(scriptTag({ file: 'vitrine.all.js' })) }));
    await openFirst(page);
    await assertQuiet(page);
  });

  it('works with a query in its address', async () => {
    const page = await bench.visit(put({ head: scriptTag({ file: 'vitrine.js?v=7' }) }));
    await openFirst(page);
    await assertQuiet(page);
  });

  it('takes the shop of a store on the page before its own attributes', async () => {
    bench.site.page('/none.json', '[]');
    const body = `${post()}<vitrine-price product="handle:floor-lamp"></vitrine-price><vitrine-store src="/shop.json"></vitrine-store>`;
    const page = await bench.visit(put({ head: scriptTag({ src: '/none.json' }), body }));
    await page.locator('vitrine-price').getByText('€179.00').waitFor();
    await openFirst(page);
    assert.deepEqual(dataRequests(bench.site), ['/shop.json']);
    await assertQuiet(page);
  });

  it('takes the shop that code of the page configures before any other', async () => {
    bench.site.page('/none.json', '[]');
    bench.site.page('/set-up.js', "import { configure } from '/dist/vitrine.js'; configure({ src: '/shop.json' });");
    const head = `${scriptTag({ src: '/none.json' })}<script type="module" src="/set-up.js"></script>`;
    const page = await bench.visit(put({ head, body: `${post()}<vitrine-store src="/none.json"></vitrine-store>` }));
    await openFirst(page);
    assert.deepEqual(dataRequests(bench.site), ['/shop.json']);
    await assertQuiet(page);
  });

  it('reads the product of the page itself where nothing is said', async () => {
    const product = {
      '@context': 'https://schema.org',
      '@type': 'Product',
      '@id': '#lamp',
      sku: 'L1',
      name: 'Desk lamp',
    };
    const offers = {
      '@type': 'Offer',
      price: '49.00',
      priceCurrency: 'EUR',
      availability: 'https://schema.org/InStock',
    };
    const json = `<script type="application/ld+json">${JSON.stringify({ ...product, offers })}</script>`;
    const body = `${post([{ product: 'sku:L1', name: 'Desk lamp', x: 50, y: 50 }])}${json}`;
    const page = await bench.visit(put({ head: '<script type="module" src="/dist/vitrine.js"></script>', body }));
    await tagNamed(page, 'Desk lamp').click();
    await openCard(page).getByText('€49.00').waitFor();
    await assertQuiet(page);
  });

  const ownAdapter = () => {
    bench.site.page(
      '/set-up.js',
      `import { defineAdapter } from '/dist/vitrine.js';
      const price = { amount: 1200, currency: 'EUR', digits: 2 };
      const product = { id: '1', title: 'Own lamp', images: [], options: [], variants: [{ id: '1', options: {}, price, stock: 'in_stock' }] };
      defineAdapter('own', () => ({ name: 'own', products: async (refs) => refs.map(() => product), checkout: async () => ({ url: 'https://shop.example/' }) }));`,
    );
    return `${scriptTag({ attributes: 'data-adapter="own"' })}<script type="module" src="/set-up.js"></script>`;
  };

  it('takes an adapter the page defines by its name', async () => {
    const page = await bench.visit(put({ head: ownAdapter() }));
    const card = await openFirst(page);
    await page.getByRole('dialog', { name: 'Own lamp' }).waitFor();
    await card.getByText('€12.00').waitFor();
    assert.deepEqual(dataRequests(bench.site), []);
  });

  it('waits for the code that defines an adapter', async () => {
    const body = '<vitrine-product product="1"><a href="/shop/lamp">Own lamp</a></vitrine-product>';
    let send;
    const asked = new Promise((resolve) => (send = resolve));
    bench.site.gate = (path) => {
      if (path.includes('own-adapter')) setTimeout(send, 200);
      return path === '/set-up.js' ? asked : undefined;
    };
    const page = await bench.visit(put({ head: ownAdapter(), body }));
    await page.getByText('€12.00').waitFor();
    await assertQuiet(page);
  });

  it('says once, and clearly, that it knows no adapter of a name, and the link still works', async () => {
    const page = await bench.visit(put({ head: scriptTag({ attributes: 'data-adapter="shoppify"' }) }));
    await tagNamed(page, 'Floor lamp').click();
    const link = openCard(page).getByRole('link', { name: 'Floor lamp' });
    await link.waitFor();
    assert.match(await link.getAttribute('href'), /\/shop\/Floor-lamp$/);
    // Not before the page's own scripts have had their turn to define it.
    await page.waitForFunction(() => globalThis.seen.errors.length);
    assert.deepEqual(new Set((await seenBy(page)).errors), new Set(['config']));
    const warnings = page.said.filter((text) => text.includes('shoppify'));
    assert.ok(warnings.length && warnings.every((text) => text.includes('catalog')), page.said.join('\n'));
  });
});

describe('tags without a name', () => {
  it('are named after their product', async () => {
    const [first] = TAGS;
    const page = await bench.visit(
      put({ body: post([]).replace('</vitrine-post>', `${tag({ ...first, name: '' })}</vitrine-post>`) }),
    );
    await page.getByRole('button', { name: 'Buttoned sofa' }).waitFor();
  });
});
