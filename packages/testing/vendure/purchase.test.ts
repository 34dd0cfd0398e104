import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { vendure } from '@vitrine/adapters/vendure';
import { configure, type Cart } from '@vitrine/core';
import '@vitrine/elements/define/cart.js';
import '@vitrine/elements/define/cart-button.js';
import '@vitrine/elements/define/post.js';
import '@vitrine/elements/define/tag.js';

const { url: endpoint } = (await (await fetch('/__vendure')).json()) as { url: string };
const picture = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

/** All elements below, through shadow roots. */
function* deep(root: ParentNode): Generator<HTMLElement> {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    yield element;
    if (element.shadowRoot) yield* deep(element.shadowRoot);
  }
}

const textOf = (element: HTMLElement) => (element.ariaLabel ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Waits for a button that can be pressed, by its words. */
async function button(root: ParentNode, words: RegExp): Promise<HTMLElement> {
  const find = () =>
    [...deep(root)].find(
      (element) =>
        element.matches('button:not([disabled])') && element.checkVisibility() && words.test(textOf(element)),
    );
  await waitUntil(find, `a button ${words}`, { timeout: 8000 });
  return find() as HTMLElement;
}

const shows = (root: ParentNode, words: RegExp) =>
  waitUntil(() => [...deep(root)].some((element) => words.test(textOf(element))), `the words ${words}`, {
    timeout: 8000,
  });

interface CheckoutDetail {
  readonly cart: Cart;
  readonly url: string;
}

describe('a purchase in a real shop', () => {
  it('leads from a tag on a picture over card and cart to the shop’s checkout', async () => {
    configure({
      adapter: vendure({ endpoint, checkout: 'https://shop.example/checkout?products={items}&coupon={coupon}' }),
      creator: 'anna',
    });
    const page = await fixture(html`
      <div>
        <vitrine-post>
          <img src=${picture} alt="A desk" width="300" height="200" />
          <vitrine-tag product="handle:desk-lamp" x="50%" y="50%"><a href="#lamp">Lamp</a></vitrine-tag>
        </vitrine-post>
        <vitrine-cart-button></vitrine-cart-button>
        <vitrine-cart></vitrine-cart>
      </div>
    `);

    (await button(page, /^Lamp$/)).click();
    await shows(page, /Desk Lamp & Shade/);
    await shows(page, /\$94\.80/);
    const confirmed = oneEvent(page, 'vitrine-cart-change');
    (await button(page, /^Add to cart/)).click();
    const { cart } = (await confirmed) as unknown as { cart: Cart };
    expect(cart.lines.map(({ variantId, quantity }) => [variantId, quantity])).to.deep.equal([['1', 1]]);

    (await button(page, /^View cart/)).click();
    await shows(page, /Total.*\$94\.80/);
    const leaving = oneEvent(page, 'vitrine-checkout');
    page.addEventListener('vitrine-checkout', (event) => event.preventDefault());
    (await button(page, /checkout/i)).click();
    const { detail } = (await leaving) as CustomEvent<CheckoutDetail>;
    expect(detail.cart.total?.amount).to.equal(9480);
    expect(detail.url).to.match(/^https:\/\/shop\.example\/checkout\?products=1:1&utm_source=anna$/);
  });
});
