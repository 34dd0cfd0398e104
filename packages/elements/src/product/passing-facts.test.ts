import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { CommerceError, configure, parseProduct, type Product } from '@vitrine/core';
import '../define/price.js';
import '../define/product.js';
import * as code from '../base/passing.js';
import { STOCK_AGE } from '../base/until.js';
import type { VitrineProduct } from './product-element.js';

/** Waits also on a slow machine. */
const soon = (condition: () => unknown, message?: string) => waitUntil(condition, message, { timeout: 8000 });

const clock = Date.now;
const MINUTE = 60_000;

/** Sets the clock `ahead` milliseconds on, and lets the page look at it, as a tab does that comes back. */
function later(ahead: number): void {
  Date.now = () => clock() + ahead;
  document.dispatchEvent(new Event('visibilitychange'));
}

let facts: Record<string, unknown> = {};
let calls = 0;
let fault: CommerceError | undefined;

const read = () => parseProduct({ id: 'chair', title: 'Chair', price: '80', currency: 'EUR', ...facts }) as Product;

function open(): void {
  calls = 0;
  fault = undefined;
  configure({
    adapter: {
      name: 'test',
      products: async (refs) => {
        calls++;
        if (fault) throw fault;
        return refs.map(read);
      },
      checkout: async () => ({ url: '#' }),
    },
  });
}

const part = (element: Element, name: string) => element.shadowRoot?.querySelector(`[part~="${name}"]`);
const has = (element: Element, name: string) => Boolean(part(element, name));
const text = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim();

/** Waits until the element shows, and what takes its words away again has come. */
async function mount<E extends VitrineProduct>(template: ReturnType<typeof html>): Promise<E> {
  const element = await fixture<E>(template);
  element.eager = true;
  await soon(() => element.matches(':state(ready)'), 'it shows');
  if (facts.stock) await soon(() => code.passing?.watch, 'the code for it');
  await element.updateComplete;
  return element;
}

const card = () => mount<VitrineProduct>(html`<vitrine-product product="chair" layout="row"></vitrine-product>`);

describe('words about a stock that is low', () => {
  beforeEach(() => {
    facts = { stock: 3 };
    open();
  });
  afterEach(() => {
    Date.now = clock;
  });

  it('stay while they are young, and are asked for again when they are not', async () => {
    const element = await card();
    expect(text(part(element, 'stock'))).to.equal('3 left');
    later(STOCK_AGE - MINUTE);
    await element.updateComplete;
    expect(text(part(element, 'stock'))).to.equal('3 left');
    expect(calls).to.equal(1);

    facts = { stock: 2 };
    later(STOCK_AGE + MINUTE);
    await soon(() => text(part(element, 'stock')) === '2 left', 'what the shop says now');
    expect(calls).to.equal(2);
  });

  it('take themselves away when the shop cannot be asked, and come back when it can', async () => {
    const element = await card();
    fault = new CommerceError('auth', 'down');
    later(STOCK_AGE + MINUTE);
    await soon(() => calls === 2 && !part(element, 'stock'), 'no words');
    expect(element.matches(':state(ready)')).to.equal(true);
    expect(has(element, 'add')).to.equal(true);
    // It does not go on asking by itself.
    await element.updateComplete;
    expect(calls).to.equal(2);

    fault = undefined;
    later(STOCK_AGE + 2 * MINUTE);
    await soon(() => text(part(element, 'stock')) === '3 left', 'they come back');
    expect(calls).to.equal(3);
  });

  it('wait for somebody to look before they are asked for again', async () => {
    const element = await card();
    Object.defineProperty(document, 'hidden', { configurable: true, value: true });
    try {
      later(STOCK_AGE + MINUTE);
      await soon(() => !part(element, 'stock'), 'no words');
      expect(calls).to.equal(1);
    } finally {
      Reflect.deleteProperty(document, 'hidden');
    }
    later(STOCK_AGE + MINUTE);
    await soon(() => text(part(element, 'stock')) === '3 left');
  });

  it('are not believed when the clock was set back', async () => {
    const element = await card();
    fault = new CommerceError('auth', 'down');
    later(-24 * 60 * MINUTE);
    element.requestUpdate();
    await soon(() => !part(element, 'stock'));
  });

  it('have the age of the moment a product was handed in', async () => {
    const element = await mount<VitrineProduct>(
      html`<vitrine-product .value=${read()} layout="row"></vitrine-product>`,
    );
    expect(text(part(element, 'stock'))).to.equal('3 left');
    later(STOCK_AGE + MINUTE);
    await soon(() => !part(element, 'stock'), 'no words');
    expect(calls).to.equal(0);
    facts = { stock: 1 };
    element.value = read();
    await soon(() => text(part(element, 'stock')) === '1 left');
  });

  it('are not waited for by an element that is gone', async () => {
    const element = await card();
    element.remove();
    later(STOCK_AGE + MINUTE);
    await element.updateComplete;
    expect(calls).to.equal(1);
    expect(text(part(element, 'stock'))).to.equal('3 left', 'nobody looks');
    document.body.append(element);
    await soon(() => calls === 2, 'asked for again where it is seen again');
    element.remove();
  });

  it('that do not speak of little stay', async () => {
    for (const [stock, words] of [
      ['sold_out', 'Sold out'],
      ['backorder', 'On back order'],
    ] as const) {
      facts = { stock };
      open();
      const element = await fixture<VitrineProduct>(html`<vitrine-product product="chair" eager></vitrine-product>`);
      await soon(() => element.matches(':state(ready)'));
      later(100 * STOCK_AGE);
      await element.updateComplete;
      expect(element.shadowRoot?.textContent).to.contain(words);
    }
  });
});

describe('the end of a sale', () => {
  const inMinutes = (minutes: number) => new Date(clock() + minutes * MINUTE).toISOString();

  beforeEach(() => {
    facts = { compareAt: '100', saleEnds: inMinutes(5) };
    open();
  });
  afterEach(() => {
    Date.now = clock;
  });

  for (const [what, template] of [
    ['card', html`<vitrine-product product="chair"></vitrine-product>`],
    ['price', html`<vitrine-price product="chair"></vitrine-price>`],
  ] as const) {
    it(`takes itself and the reduction away in a ${what}, and the shop is asked for the price`, async () => {
      const element = await mount(template);
      expect(text(part(element, 'ends'))).to.match(/^until /);
      expect(text(part(element, 'percent'))).to.equal('−20%');
      await expect(element).to.be.accessible();

      later(4 * MINUTE);
      await element.updateComplete;
      expect(has(element, 'ends')).to.equal(true);
      expect(calls).to.equal(1);

      facts = { price: '100' };
      later(5 * MINUTE + 1000);
      await element.updateComplete;
      expect(has(element, 'ends')).to.equal(false);
      expect(has(element, 'compare-at')).to.equal(false);
      await soon(() => text(part(element, 'price')) === '€100.00', 'the price of now');
      expect(calls).to.equal(2);
    });
  }

  it('is not asked about again when the shop goes on saying what is past', async () => {
    const element = await card();
    later(6 * MINUTE);
    await soon(() => calls === 2);
    later(7 * MINUTE);
    await element.updateComplete;
    expect(has(element, 'compare-at')).to.equal(false);
    expect(calls).to.equal(2);
  });

  it('that is a day is the whole day', async () => {
    const day = new Date(clock());
    day.setDate(day.getDate() + 2);
    facts = { compareAt: '100', saleEnds: day.toLocaleDateString('sv-SE') };
    const element = await card();
    const words = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'long' }).format(day);
    expect(text(part(element, 'ends')))
      .to.contain(`until ${words}`)
      .and.not.contain(':');
  });

  it('stands beside the note on tax, in the language and direction of the page', async () => {
    facts = { ...facts, tax: 'included', unitPrice: { price: '8', quantity: 100, unit: 'ml' } };
    const place = await fixture<HTMLElement>(
      html`<div lang="he" dir="rtl"><vitrine-product product="chair" eager></vitrine-product></div>`,
    );
    place.style.width = '320px';
    const element = place.querySelector('vitrine-product') as VitrineProduct;
    await soon(() => text(part(element, 'tax')) === 'כולל מע״מ', 'Hebrew');
    expect(text(part(element, 'ends'))).to.match(/^עד /);
    expect(text(part(element, 'unit-price'))).to.contain('ml');
    expect(place.scrollWidth).to.be.at.most(320);
    await expect(element).to.be.accessible();
  });
});

describe('a note on tax', () => {
  it('is the shop’s', async () => {
    for (const [tax, words] of [
      ['included', 'incl. VAT'],
      ['excluded', 'plus tax'],
      [undefined, undefined],
    ] as const) {
      facts = { tax };
      open();
      const element = await mount(html`<vitrine-price product="chair"></vitrine-price>`);
      expect(text(part(element, 'tax'))).to.equal(words);
    }
  });

  it('comes with the card, not after it', async () => {
    facts = { tax: 'included', unitPrice: { price: '8', quantity: 100, unit: 'ml' } };
    open();
    const element = await fixture<VitrineProduct>(html`<vitrine-product product="chair" eager></vitrine-product>`);
    const heights = new Set<number>();
    await soon(() => {
      if (element.matches(':state(ready)')) heights.add(element.offsetHeight);
      return heights.size && calls === 1 && part(element, 'tax');
    });
    await element.updateComplete;
    heights.add(element.offsetHeight);
    expect([...heights]).to.have.length(1);
  });
});
