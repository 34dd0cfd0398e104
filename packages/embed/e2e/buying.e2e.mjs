import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertQuiet, cardReady, openCard, seenBy, tagNamed, useBrowser } from './browser.mjs';
import { html, post } from './pages.mjs';

/** Without motion the sheet is where it will be. */
const PHONE = { viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true, reducedMotion: 'reduce' };

const bench = useBrowser();
const shop = () =>
  bench.site.page(
    '/post.html',
    html({ body: `${post()}<vitrine-cart-button></vitrine-cart-button><vitrine-cart></vitrine-cart>` }),
  );
const cart = (page) => page.getByRole('dialog', { name: 'Cart' });

/** `products` of the address the shopper was sent to. */
const bought = (page) => new URL(page.url()).searchParams.get('products');

describe('a page with one script tag', () => {
  it('leads from a tag to the checkout with what was put in the cart', async () => {
    const page = await bench.visit(shop());
    await tagNamed(page, 'Floor lamp').click();
    const card = await cardReady(page);
    await card.getByText('€179.00').waitFor();
    await card.getByRole('button', { name: 'Add to cart' }).click();
    await card.getByRole('button', { name: 'View cart' }).click();
    await cart(page).getByText('Crane floor lamp').waitFor();
    await assertQuiet(page);
    await cart(page).getByRole('button', { name: 'Go to checkout' }).click();
    await page.waitForURL('https://shop.example/checkout**');
    assert.equal(bought(page), '1011:1');
  });

  it('tells the page of each step', async () => {
    const page = await bench.visit(shop());
    await tagNamed(page, 'Floor lamp').click();
    const card = await cardReady(page);
    await card.getByRole('button', { name: 'Add to cart' }).click();
    await card.getByRole('button', { name: 'View cart' }).waitFor();
    const { events } = await seenBy(page);
    assert.deepEqual(events, [
      'vitrine-product-select',
      'vitrine-product-view',
      'vitrine-cart-add',
      'vitrine-cart-change',
    ]);
  });

  it('can be used with the keyboard alone', async () => {
    const page = await bench.visit(shop());
    const focusedName = () =>
      page.evaluate(() => {
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        return element === document.body ? '' : (element?.getAttribute('aria-label') ?? element?.textContent?.trim());
      });
    // What has the focus may learn the shop's own name meanwhile: "Crane floor lamp".
    const tabTo = async (name) => {
      for (let press = 0; press < 40; press++) {
        await page.keyboard.press('Tab');
        if ((await focusedName())?.toLowerCase().includes(name.toLowerCase())) return;
      }
      assert.fail(`Tab never reaches "${name}"`);
    };
    await tagNamed(page, 'Floor lamp').waitFor();
    await tabTo('Floor lamp');
    await page.keyboard.press('Enter');
    await cardReady(page);
    await page.keyboard.press('Escape');
    await page.locator('vitrine-tag [aria-expanded=true]').waitFor({ state: 'detached' });
    assert.match(await focusedName(), /floor lamp/i);

    await page.keyboard.press('Space');
    await cardReady(page);
    await tabTo('Add to cart');
    await page.keyboard.press('Enter');
    await openCard(page).getByRole('button', { name: 'View cart' }).waitFor();
    await tabTo('View cart');
    await page.keyboard.press('Enter');
    await cart(page).getByText('Crane floor lamp').waitFor();
    await tabTo('Go to checkout');
    await page.keyboard.press('Enter');
    await page.waitForURL('https://shop.example/checkout**');
    assert.equal(bought(page), '1011:1');
  });

  it('opens a sheet on a phone and buys from it with taps', async () => {
    const page = await bench.visit(shop(), PHONE);
    await tagNamed(page, 'Floor lamp').tap();
    const card = await cardReady(page);
    const box = await card.boundingBox();
    assert.deepEqual(
      { x: box.x, width: box.width, bottom: Math.round(box.y + box.height) },
      { x: 0, width: 390, bottom: 780 },
    );
    await card.getByRole('button', { name: 'Add to cart' }).tap();
    await card.getByRole('button', { name: 'View cart' }).tap();
    await cart(page).getByRole('button', { name: 'Go to checkout' }).tap();
    await page.waitForURL('https://shop.example/checkout**');
  });

  it('keeps the cart through a reload and shows its count', async () => {
    const page = await bench.visit(shop());
    await tagNamed(page, 'Floor lamp').click();
    const card = await cardReady(page);
    await card.getByRole('button', { name: 'Add to cart' }).click();
    await card.getByRole('button', { name: 'View cart' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Cart, 1 item' }).click();
    await cart(page).getByText('Crane floor lamp').waitFor();
    await assertQuiet(page);
  });
});
