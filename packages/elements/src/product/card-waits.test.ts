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

describe('a card whose disclosure has not come', () => {
  let card: VitrineProduct;

  before(() => {
    configure({
      creator: 'Ana Sol',
      adapter: {
        name: 'test',
        products: async (refs) => refs.map(() => chair),
        checkout: async () => ({ url: '#' }),
      },
    });
  });
  after(() => card.remove());

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
