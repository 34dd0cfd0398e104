import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { createDemoShop } from '@vitrine/testing/demo-shop';
import { assertQuiet, seenBy, useBrowser } from './browser.mjs';
import { html, scriptTag } from './pages.mjs';

const bench = useBrowser();

/** The address that the demo shop gives its chair. */
const PATH = '/shop/page/oak-chair';

const STRICT = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

const BODY = `<vitrine-product product="handle:oak-chair"><a href="/oak-chair">Oak chair</a></vitrine-product>
<p><vitrine-price product="handle:oak-chair"></vitrine-price></p>
<vitrine-review-badge product="handle:oak-chair"></vitrine-review-badge>
<vitrine-return-policy layout="full"></vitrine-return-policy>
<vitrine-product product="handle:floor-lamp" layout="row"></vitrine-product>`;

function put({
  path = PATH,
  file,
  attributes = 'data-structured-data="merchant" data-country="NL"',
  body = BODY,
} = {}) {
  return bench.site.page(path, html({ head: scriptTag({ file, attributes }), body }), {
    'content-security-policy': STRICT,
  });
}

const blocks = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('script[type="application/ld+json"]')].map(({ text }) => JSON.parse(text)),
  );

/** The one thing the page says, once it speaks of all of these. */
async function said(page, types = ['Offer', 'AggregateRating', 'MerchantReturnPolicy']) {
  await page.waitForFunction((wanted) => {
    const { text = '' } = document.querySelector('script[type="application/ld+json"]') ?? {};
    return wanted.every((type) => text.includes(`"@type":"${type}"`));
  }, types);
  await page.settled();
  const found = await blocks(page);
  assert.equal(found.length, 1);
  assert.equal(found[0]['@graph'].length, 1);
  return found[0]['@graph'][0];
}

describe('structured data under a strict content policy with trusted types', () => {
  for (const file of ['vitrine.js', 'vitrine.all.js']) {
    it(`${file} says what its product page shows`, async () => {
      const page = await bench.visit(put({ file }));
      const chair = await said(page);
      assert.equal(chair['@id'], `${bench.site.origin}${PATH}#product`);
      assert.equal(chair['@type'], 'ProductGroup');
      assert.equal(chair.aggregateRating.ratingValue, 4.6);
      assert.equal(chair.hasVariant[0].offers.priceCurrency, 'EUR');
      assert.ok(chair.image.every((address) => address.startsWith(bench.site.origin)));
      await assertQuiet(page);
    });
  }

  it('says no more than the card, and takes it away with the card', async () => {
    const page = await bench.visit(put());
    const { hasVariant } = await said(page);
    const card = page.locator('vitrine-product').first();
    const shown = await card.locator('[part=price]').first().textContent();
    for (const { offers } of hasVariant) assert.ok(shown.includes(String(Number(offers.price))), shown);
    await page.evaluate(() => {
      for (const each of document.querySelectorAll('[product="handle:oak-chair"]')) each.remove();
    });
    await page.waitForFunction(() => !document.querySelector('script[type="application/ld+json"]'));
    await assertQuiet(page);
  });

  it('two copies of the library write one block', async () => {
    const attributes = 'data-structured-data="merchant"';
    const head = scriptTag({ attributes }) + scriptTag({ attributes, from: bench.other.origin });
    const page = await bench.visit(bench.site.page(PATH, html({ head, body: BODY })));
    await page.waitForFunction(() => document.querySelector('script[type="application/ld+json"]'));
    await page.settled();
    assert.equal((await blocks(page)).length, 1);
    await assertQuiet(page);
  });

  it('a page that only refers to its products loads the code, and says nothing', async () => {
    const page = await bench.visit(put({ path: '/all' }));
    await page.locator('vitrine-product').first().getByRole('button', { name: 'Add to cart' }).waitFor();
    await page.settled();
    assert.deepEqual(await blocks(page), []);
    await assertQuiet(page);
  });

  it('nobody else loads the code for it', async () => {
    for (const attributes of ['', 'data-structured-data="none"']) {
      bench.site.clear();
      const page = await bench.visit(put({ attributes }));
      await page.locator('vitrine-product').first().getByRole('button', { name: 'Add to cart' }).waitFor();
      await page.settled();
      assert.deepEqual(
        bench.site.scripts.filter((name) => name.includes('page-data')),
        [],
      );
      assert.deepEqual(await blocks(page), []);
    }
  });

  it('a script that a page fills in another way would be refused, or these tests would see nothing', async () => {
    const page = await bench.visit(put({ attributes: '' }));
    await page
      .evaluate(() => {
        const script = document.createElement('script');
        script.type = 'application/ld+json';
        script.textContent = '{}';
      })
      .catch(() => {});
    assert.equal((await seenBy(page)).violations.length, 1);
  });
});

describe('the product page among the examples', () => {
  before(() => bench.site.serveExamples(createDemoShop().handle));

  for (const [path, name, colour, country] of [
    ['/product-page/', 'Oak café chair', 'Chalk', 'IE'],
    ['/product-page/nl/', 'Eiken caféstoel', 'Krijt', 'NL'],
    ['/product-page/sv/', 'Caféstol i ek', 'Krita', 'SE'],
    ['/product-page/he/', 'כיסא בית קפה מאלון', 'גיר', 'IL'],
  ]) {
    it(`${path} says all of it, moves nothing, fits a phone and is quiet`, async () => {
      const page = await bench.visit(bench.site.origin + path, { viewport: { width: 360, height: 740 } });
      const group = await said(page, ['ProductGroup', 'Review', 'MerchantReturnPolicy', 'OfferShippingDetails']);
      assert.equal(group['@id'], `${bench.site.origin}${path}#product`);
      assert.equal(group.name, name);
      assert.ok(group.description);
      assert.equal(group.brand.name, 'Aldersund');
      assert.deepEqual(group.variesBy, ['https://schema.org/color']);
      assert.equal(group.review.length, 3);
      const [chalk, , smoked] = group.hasVariant;
      assert.equal(chalk.color, colour);
      assert.equal(chalk.offers.priceSpecification.price, '159.00');
      assert.equal(smoked.offers.availability, 'https://schema.org/OutOfStock');
      const [van] = chalk.offers.shippingDetails;
      assert.equal(van.shippingDestination.addressCountry, country);
      assert.deepEqual(van.shippingRate, { '@type': 'MonetaryAmount', value: '19.00', currency: 'EUR' });
      assert.equal(van.deliveryTime.transitTime.maxValue, 9);
      assert.deepEqual(chalk.offers.hasMerchantReturnPolicy.applicableCountry, [country]);
      const wider = await page.evaluate(
        () => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth,
      );
      assert.ok(wider <= 0, `${wider} pixels wider than the screen`);
      const { shifts } = await seenBy(page);
      // Words from right to left begin elsewhere once their language has come; that is no other place.
      const moved = shifts.flatMap((shift) => shift.moved).filter(([, from, to]) => from.y !== to.y);
      assert.deepEqual(moved, []);
      await assertQuiet(page);
    });
  }
});
