import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { configure, parseProduct, type Product } from '@vitrine/core';
import '../define/product.js';
import type { VitrineProduct } from './product-element.js';

/** Waits also on a slow machine. */
const soon = (condition: () => unknown, message?: string) => waitUntil(condition, message, { timeout: 8000 });

// Wider than any card.
const PICTURE = Object.assign(document.createElement('canvas'), { width: 1600, height: 900 }).toDataURL();
const chair = parseProduct({
  id: 'chair',
  title: 'Oak chair',
  image: PICTURE,
  url: 'https://shop.example/oak-chair',
  price: '349',
  currency: 'EUR',
}) as Product;

const all = (card: Element, selector: string) => [...(card.shadowRoot?.querySelectorAll(selector) ?? [])];
const text = (card: Element) => card.shadowRoot?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

// What did not come is not asked for again: this has a page of its own, and what is tested stands in this order.
describe('a card where the code of its disclosure does not come', () => {
  const { define } = CustomElementRegistry.prototype;
  let card: VitrineProduct;

  before(() => {
    customElements.define = function (this: CustomElementRegistry, name, ...rest) {
      if (name === 'vitrine-disclosure') throw new Error('The network is away.');
      define.call(this, name, ...rest);
    };
    configure({
      creator: 'Ana Sol',
      adapter: {
        name: 'test',
        products: async (refs) => refs.map(() => chair),
        checkout: async () => ({ url: '#' }),
      },
    });
  });
  after(() => Reflect.deleteProperty(customElements, 'define'));

  it('leads nowhere while it waits, and is not ready', () => {
    card = document.createElement('vitrine-product');
    card.value = chair;
    card.innerHTML = '<a href="https://shop.example/oak-chair">Oak chair</a>';
    let views = 0;
    card.addEventListener('vitrine-product-view', () => views++);
    document.body.append(card);
    return card.updateComplete.then(() => {
      expect(card.matches(':state(loading)')).to.equal(true);
      expect(card.matches(':state(ready)')).to.equal(false);
      expect(all(card, 'a[href], [part~=add], slot').length).to.equal(0);
      expect(all(card, '[aria-busy=true]').length).to.equal(1);
      expect(views).to.equal(0);
    });
  });

  it('says a word before anything that leads to the shop', async () => {
    await soon(() => card.matches(':state(ready)'), 'it shows');
    await card.updateComplete;
    expect(text(card)).to.match(/Ad\s+Oak chair/);
    const [first] = all(card, '.body a[href], .body [part~=add]');
    const body = all(card, '.body')[0]?.textContent ?? '';
    expect(body.indexOf('Ad')).to.be.lessThan(body.indexOf(first?.textContent ?? 'nothing leads there'));
    for (const link of all(card, 'a')) expect((link as HTMLAnchorElement).rel).to.equal('sponsored noopener');
    await expect(card).to.be.accessible();
    card.remove();
  });

  it('says it in every card after that', async () => {
    for (const layout of ['card', 'row', 'button'] as const) {
      const other = await fixture<VitrineProduct>(html`
        <vitrine-product product="chair" eager layout=${layout}></vitrine-product>
      `);
      await soon(() => other.matches(':state(ready)'));
      expect(text(other)).to.match(/^Ad /);
    }
  });
});

describe('the picture of a row', () => {
  it('is no scroller, and so no stop for the keyboard', async () => {
    configure({
      adapter: { name: 'test', products: async (refs) => refs.map(() => chair), checkout: async () => ({ url: '#' }) },
    });
    const card = await fixture<VitrineProduct>(html`
      <vitrine-product product="chair" eager layout="row"></vitrine-product>
    `);
    await soon(() => card.matches(':state(ready)'));
    const [picture] = all(card, '.picture');
    const image = all(card, 'img')[0] as HTMLImageElement;
    image.scrollIntoView();
    await soon(() => image.naturalWidth === 1600, 'the picture is there');
    expect(picture && getComputedStyle(picture).overflowX).to.equal('hidden');
    expect(picture?.hasAttribute('tabindex')).to.equal(false);
    expect(card.offsetWidth).to.be.at.most(420);
    expect(picture?.clientWidth).to.equal(88);
  });
});
