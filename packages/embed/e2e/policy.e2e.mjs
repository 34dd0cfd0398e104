import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { DIST } from '../build/bundles.mjs';
import { assertQuiet, cardReady, openCard, seenBy, tagNamed, useBrowser } from './browser.mjs';
import { html, post, scriptTag } from './pages.mjs';

const bench = useBrowser();

const BODY = `${post()}${post(undefined, 'list="below"')}
<vitrine-store src="/shop.json"></vitrine-store>
<vitrine-product product="handle:oak-chair"><a href="/oak-chair">Oak chair</a></vitrine-product>
<vitrine-price product="handle:oak-chair"></vitrine-price>
<vitrine-cart-button></vitrine-cart-button><vitrine-cart></vitrine-cart>`;

/** The strictest policy a page can have that still shows pictures, has a style sheet and reads its own shop. */
function policy({ scripts = "'self'", types = 'lit-html' } = {}) {
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${types}`,
  ].join('; ');
}

const put = (parts, header) =>
  bench.site.page('/post.html', html({ body: BODY, ...parts }), { 'content-security-policy': header });

/** Everything a shopper does, from the first tag to the door of the checkout. */
async function buy(page) {
  await page.locator('body > vitrine-product').scrollIntoViewIfNeeded();
  await page.locator('body > vitrine-product').getByRole('button', { name: 'Add to cart' }).waitFor();
  await tagNamed(page, 'Floor lamp').first().click();
  const card = await cardReady(page);
  await card.getByRole('button', { name: 'Add to cart' }).click();
  await card.getByRole('button', { name: 'View cart' }).click();
  const cart = page.getByRole('dialog', { name: 'Cart' });
  await cart.getByText('Discount code').click();
  await cart.getByRole('textbox', { name: 'Discount code' }).fill('SPRING');
  await cart.getByRole('button', { name: 'Apply' }).click();
  await cart.getByText('Checked at checkout').waitFor();
  await cart.getByRole('button', { name: 'Remove Crane floor lamp' }).click();
  await cart.getByRole('button', { name: 'Undo' }).click();
  await cart.getByRole('button', { name: 'Close' }).click();
  await page.locator('vitrine-post').first().getByRole('button', { name: 'products in this picture' }).click();
  await page.locator('vitrine-post').first().getByRole('listitem').first().waitFor();
}

describe('under a strict content policy with trusted types', () => {
  for (const file of ['vitrine.js', 'vitrine.all.js']) {
    it(`${file} does all it does`, async () => {
      const page = await bench.visit(put({ head: scriptTag({ file }) }, policy()));
      await buy(page);
      await assertQuiet(page);
    });
  }

  it('the script and all it brings may come from another origin', async () => {
    const head = scriptTag({ from: bench.other.origin });
    const page = await bench.visit(put({ head }, policy({ scripts: bench.other.origin })));
    await buy(page);
    await assertQuiet(page);
  });

  it('two copies need leave to use one name twice', async () => {
    const head = `${scriptTag()}${scriptTag({ from: bench.other.origin })}`;
    const scripts = `'self' ${bench.other.origin}`;
    const page = await bench.visit(put({ head }, policy({ scripts, types: "lit-html 'allow-duplicates'" })));
    await buy(page);
    await assertQuiet(page);
  });

  it('other languages come too', async () => {
    const page = await bench.visit(put({ lang: 'he', dir: 'rtl' }, policy()));
    await page.getByRole('button', { name: '5 מוצרים' }).first().waitFor();
    await assertQuiet(page);
  });

  it('a page without leave for the policy of Lit keeps its links', async () => {
    const page = await bench.visit(put({}, policy({ types: "'none'" })));
    await page.getByRole('link', { name: 'Floor lamp' }).first().waitFor();
    assert.notDeepEqual((await seenBy(page)).violations, []);
  });

  it('what a page does itself is still seen, or these tests would see nothing', async () => {
    const page = await bench.visit(put({ body: `${BODY}<i style="color: red">red</i>` }, policy()));
    await tagNamed(page, 'Floor lamp').first().click();
    await openCard(page).waitFor();
    assert.equal((await seenBy(page)).violations.length, 1);
  });
});

describe('with a nonce', () => {
  it('the script carries it to all that it brings', async () => {
    const head = scriptTag({ attributes: 'nonce="r4nd0m"' });
    const page = await bench.visit(put({ head }, policy({ scripts: "'nonce-r4nd0m'" })));
    await buy(page);
    await assertQuiet(page);
  });
});

describe('with the hashes of sri.json', () => {
  const hashes = JSON.parse(readFileSync(join(DIST, 'sri.json'), 'utf8'));
  const open = (page) => page.getByRole('button', { name: 'Floor lamp', exact: true }).click();

  /** Every file of the library, held to its hash by an import map. */
  const held = (change = (hash) => hash) => {
    const integrity = Object.entries(hashes).map(([file, hash]) => [`/dist/${file}`, change(hash, file)]);
    return `<script type="importmap">${JSON.stringify({ integrity: Object.fromEntries(integrity) })}</script>`;
  };
  const forged = `sha384-${'A'.repeat(64)}`;

  it('the script and all that it brings are let in', async () => {
    const head = held() + scriptTag({ attributes: `integrity="${hashes['vitrine.js']}"` });
    const page = await bench.visit(bench.site.page('/post.html', html({ head })));
    await open(page);
    await cardReady(page);
    await assertQuiet(page);
  });

  it('one file that holds everything needs one hash', async () => {
    const head = scriptTag({ file: 'vitrine.all.js', attributes: `integrity="${hashes['vitrine.all.js']}"` });
    const page = await bench.visit(bench.site.page('/post.html', html({ head })));
    await open(page);
    await cardReady(page);
    await assertQuiet(page);
  });

  it('a script that is not the one that was meant does not run, and the links stay', async () => {
    const head = scriptTag({ attributes: `integrity="${forged}"` });
    const page = await bench.visit(bench.site.page('/post.html', html({ head })));
    assert.equal(await page.getByRole('link', { name: 'Floor lamp' }).isVisible(), true);
    assert.equal(await page.evaluate(() => customElements.get('vitrine-tag')), undefined);
  });

  it('code that comes later and is not the one that was meant does not run, and the tag is a link', async () => {
    const head = held((hash, file) => (file.includes('/card-') ? forged : hash)) + scriptTag();
    const page = await bench.visit(bench.site.page('/post.html', html({ head })));
    await open(page);
    await page.waitForURL('**/shop/Floor-lamp');
  });
});
