import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { configure, parsePolicy, parseProduct, type Policy, type Product } from '@vitrine/core';
import { createCartShop } from '@vitrine/testing/fixtures/cart-shop.js';
import '../define/cart.js';
import '../define/product.js';
import '../define/tag.js';
import type { VitrineTag } from '../tag/tag-element.js';

const soon = (condition: () => unknown, message?: string) => waitUntil(condition, message, { timeout: 8000 });
const find = <E extends Element = HTMLElement>(element: Element | null | undefined, selector: string) =>
  element?.shadowRoot?.querySelector<E>(selector) ?? null;
const text = (element: Element | null) => element?.textContent?.trim();
const policyOf = (input: unknown) => parsePolicy(input, { base: 'https://shop.example/' }) as Policy;

const product = parseProduct({ id: 'lamp', title: 'Lamp', price: '64.50', currency: 'EUR' }) as Product;
const withPage = policyOf({ days: 30, fees: 'free', url: '/returns', condition: 'Unused' });
const withText = policyOf({ days: 14, text: 'All of it.' });

const dialogOf = (owner: Element) => find(find(owner, 'vitrine-return-policy'), 'dialog') as HTMLDialogElement | null;

describe('the line about returns', () => {
  for (const [kind, returns] of [
    ['a link to the policy’s page', withPage],
    ['a button, for a policy without a page,', withText],
  ] as const) {
    it(`is ${kind} that opens the whole policy from a card, and has the focus again after`, async () => {
      const value = { ...product, returns };
      const card = await fixture(html`<vitrine-product .value=${value}></vitrine-product>`);
      await soon(() => find(card, '[part=policy]'), 'the line shows');
      const line = find(card, '[part=policy]');
      expect(line?.localName).to.equal(returns.url ? 'a' : 'button');
      await expect(card).to.be.accessible();
      line?.focus();
      await sendKeys({ press: 'Enter' });
      await soon(() => dialogOf(card)?.open, 'it opens');
      await soon(() => text(find(find(card, 'vitrine-return-policy'), '[part=title]')) === 'Return policy');
      await Promise.all(
        dialogOf(card)
          ?.getAnimations()
          .map(({ finished }) => finished) ?? [],
      );
      await expect(card).to.be.accessible();
      await sendKeys({ press: 'Escape' });
      await soon(() => !find(card, 'vitrine-return-policy'), 'it is gone');
      expect(card.shadowRoot?.activeElement).to.equal(line);
    });
  }

  it('promises no days while a season has others', async () => {
    const seasons = [{ from: '2000-01-01', to: '2999-12-31', days: 0 }];
    const returns = policyOf({ days: 30, fees: 'free', url: '/returns', seasons });
    const card = await fixture(html`<vitrine-product .value=${{ ...product, returns }}></vitrine-product>`);
    await soon(() => text(find(card, '[part=policy]')) === 'Return policy', 'the line shows');
  });

  it('leaves a press with a key, for a new tab, to the browser', async () => {
    const card = await fixture(html`<vitrine-product .value=${{ ...product, returns: withPage }}></vitrine-product>`);
    await soon(() => find(card, '[part=policy]'));
    const press = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ctrlKey: true });
    let prevented = true;
    const see = (event: Event) => {
      prevented = event.defaultPrevented;
      // Only seen: no tab opens beside the tests.
      event.preventDefault();
    };
    window.addEventListener('click', see, { once: true });
    find(card, '[part=policy]')?.dispatchEvent(press);
    expect(prevented).to.equal(false);
  });

  it('opens over the cart’s drawer, beside the way to the checkout, and closes before it', async () => {
    const shop = createCartShop([product]);
    shop.policies = [withPage];
    const { cart: store } = await configure({ adapter: shop.adapter }).open();
    await store.request([{ type: 'add', productId: 'lamp', variantId: product.variants[0]?.id ?? '', quantity: 1 }]);
    const cart = await fixture(html`<vitrine-cart open></vitrine-cart>`);
    await soon(() => find(cart, 'footer [part=policy]'), 'the line shows');
    // A real press: browsers close together what opened without one.
    find(cart, 'footer [part=policy]')?.focus();
    await sendKeys({ press: 'Enter' });
    await soon(() => dialogOf(cart)?.open, 'it opens');
    await sendKeys({ press: 'Escape' });
    await soon(() => !find(cart, 'vitrine-return-policy'), 'it closes');
    expect(find<HTMLDialogElement>(cart, '[part=dialog]')?.open).to.equal(true);
    expect(cart.shadowRoot?.activeElement?.getAttribute('part')).to.equal('policy');
  });

  it('opens over the card of a tag and leaves it open', async () => {
    const products = async (refs: readonly string[]) => refs.map(() => ({ ...product, returns: withPage }));
    configure({ adapter: { ...createCartShop([]).adapter, products } });
    const tag = await fixture<VitrineTag>(
      html`<vitrine-tag product="lamp"><a href="https://shop.example/lamp">Lamp</a></vitrine-tag>`,
    );
    await tag.show();
    const card = () => tag.dialog.querySelector('vitrine-product');
    await soon(() => find(card(), '[part=policy]'), 'the card shows');
    find(card(), '[part=policy]')?.focus();
    await sendKeys({ press: 'Enter' });
    await soon(() => dialogOf(card() as Element)?.open, 'it opens');
    await sendKeys({ press: 'Escape' });
    await soon(() => !find(card(), 'vitrine-return-policy'), 'it closes');
    expect(tag.dialog.matches(':popover-open, [open]')).to.equal(true);
  });
});
