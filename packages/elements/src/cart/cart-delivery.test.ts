import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { configure, parseDelivery, parseProduct, type Delivery, type Product } from '@vitrine/core';
import { createCartShop } from '@vitrine/testing/fixtures/cart-shop.js';
import '../define/cart.js';
import type { VitrineCart } from './cart-element.js';

const soon = (condition: () => unknown, message?: string) => waitUntil(condition, message, { timeout: 8000 });
const find = (element: Element | null | undefined, selector: string) =>
  element?.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
const text = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim();

const lamp = parseProduct({ id: 'lamp', title: 'Lamp', price: '50', currency: 'EUR' }) as Product;
const ruleOf = (input: object) => parseDelivery({ currency: 'EUR', countries: ['NL'], ...input }) as Delivery;

/** A cart with a lamp, in a shop with this way to deliver; `release` has the shop answer that it is in, if it was to wait. */
async function mount(input: object, waits = false) {
  const shop = createCartShop([lamp]);
  let asked = 0;
  const delivery = async () => {
    asked++;
    return [ruleOf(input)];
  };
  configure({ country: 'NL', adapter: { ...shop.adapter, delivery } });
  const cart = await fixture<VitrineCart>(html`<vitrine-cart layout="inline"></vitrine-cart>`);
  await soon(() => cart.matches(':state(ready)'));
  const release = waits ? shop.hold() : undefined;
  const { requestShop } = await import('@vitrine/core');
  requestShop(cart, (handle) => {
    void handle
      ?.open()
      .then((opened) => opened.cart.request([{ type: 'add', variantId: 'lamp', productId: 'lamp', quantity: 1 }]));
  });
  await soon(() => find(cart, '[part=checkout]'), 'there is a line');
  return { cart, release, asked: () => asked };
}

describe('the cart’s line about free delivery', () => {
  it('says what is missing, by the rules it has asked for once, and changes with the cart', async () => {
    const { cart, asked } = await mount({ shippingRate: '5', freeShippingThreshold: '120' });
    const line = () => find(cart, 'vitrine-delivery');
    await soon(() => text(find(line(), '[part=threshold]')) === '€70.00 more for free delivery');
    await expect(cart).to.be.accessible();
    expect(asked()).to.equal(1);
    for (const missing of ['€20.00 more for free delivery', 'Free delivery']) {
      find(cart, '[part=quantity] button:last-of-type')?.click();
      await soon(() => text(find(line(), '[part=threshold]')) === missing, missing);
    }
  });

  it('follows a cart that it was there before', async () => {
    const { cart, release } = await mount({ shippingRate: '5', freeShippingThreshold: '120' }, true);
    const line = () => find(cart, 'vitrine-delivery');
    await soon(() => line()?.matches(':state(ready)'), 'the rules are known, the line is not confirmed');
    release?.();
    await soon(() => text(find(line(), '[part=threshold]')) === '€70.00 more for free delivery');
  });

  it('is not there without a threshold', async () => {
    const { cart, asked } = await mount({ shippingRate: '5' });
    await soon(asked);
    await cart.updateComplete;
    expect(find(cart, 'vitrine-delivery')).to.equal(null);
  });
});
