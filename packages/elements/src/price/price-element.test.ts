import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { CommerceError, configure, parseProduct, parseRef, type CommerceAdapter, type Product } from '@vitrine/core';
import { quietPage } from '@vitrine/testing/fixtures/quiet-page.js';
import '../define/price.js';
import type { VitrineErrorEvent } from '../base/events.js';
import { VitrinePrice } from './price-element.js';

function productOf(input: Record<string, unknown>): Product {
  const product = parseProduct({ title: 'Product', currency: 'EUR', ...input });
  if (!product) throw new Error('not a product');
  return product;
}

const soap = productOf({
  id: 'soap',
  price: '4.80',
  compareAt: '6.00',
  lowest30: '5.00',
  unitPrice: { price: '1.20', quantity: 100, unit: 'ml' },
});
const print = productOf({
  id: 'print',
  variants: [
    { id: 'large', sku: 'L', options: { Size: 'Large' }, price: '20' },
    { id: 'small', sku: 'S', options: { Size: 'Small' }, price: '10' },
  ],
});
const sofa = productOf({ id: 'sofa', price: 'on request' });

let calls: (readonly string[])[] = [];
let fault: CommerceError | undefined;

function open(priceRules?: 'eu'): void {
  calls = [];
  fault = undefined;
  const adapter: CommerceAdapter = {
    name: 'test',
    products: async (refs) => {
      calls.push(refs);
      if (fault) throw fault;
      return refs.map((ref) => [soap, print, sofa].find(({ id }) => id === parseRef(ref).value) ?? null);
    },
    checkout: async () => ({ url: '#' }),
  };
  configure({ adapter, priceRules });
}

/** Waits also on a slow machine. */
const soon = (condition: () => unknown, message?: string) => waitUntil(condition, message, { timeout: 5000 });

const part = (element: Element, name: string) => element.shadowRoot?.querySelector(`[part="${name}"]`) ?? null;
const text = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim();
const shows = (element: VitrinePrice) => soon(() => part(element, 'price'), 'the price shows');

async function mount(template = html`<vitrine-price product="soap"></vitrine-price>`): Promise<VitrinePrice> {
  const element = await fixture<VitrinePrice>(template);
  await shows(element);
  return element;
}

describe('<vitrine-price>', () => {
  const { warnings } = quietPage();
  beforeEach(() => {
    open();
  });

  it('shows price, regular price, percentage, unit price and 30-day low', async () => {
    const element = await mount();
    expect(text(part(element, 'price'))).to.equal('€4.80');
    expect(text(part(element, 'compare-at'))).to.equal('Regular price €6.00');
    expect(text(part(element, 'percent'))).to.equal('−20%');
    expect(text(part(element, 'unit-price'))).to.equal('€1.20 / 100 ml');
    expect(text(part(element, 'lowest'))).to.equal('Lowest price in 30 days: €5.00');
    expect(getComputedStyle(element).fontVariantNumeric).to.equal('tabular-nums');
    expect(warnings).to.deep.equal([]);
  });

  it('has the colour of the text it stands in, or the one that the page says of prices', async () => {
    const text = await fixture<HTMLElement>(
      html`<p style="color: rgb(1, 2, 3)"><vitrine-price product="soap"></vitrine-price></p>`,
    );
    const price = text.querySelector('vitrine-price') as VitrinePrice;
    await shows(price);
    expect(getComputedStyle(price).color).to.equal('rgb(1, 2, 3)');
    text.style.setProperty('--vitrine-price-text', 'rgb(4, 5, 6)');
    expect(getComputedStyle(price).color).to.equal('rgb(4, 5, 6)');
  });

  it('tells ears which price is which', async () => {
    const element = await mount();
    expect(text(element.shadowRoot?.querySelector('.prices') ?? null)).to.equal(
      'Sale price €4.80 Regular price €6.00 −20%',
    );
    await expect(element).to.be.accessible();
  });

  it('counts a discount from the 30-day low where the page asks for the rule', async () => {
    open('eu');
    const element = await mount();
    expect(text(part(element, 'compare-at'))).to.equal('Price before €5.00');
    expect(text(part(element, 'percent'))).to.equal('−4%');
  });

  it('says "From" until one of several prices is chosen', async () => {
    const element = await mount(html`<vitrine-price product="print"></vitrine-price>`);
    expect(text(part(element, 'price'))).to.equal('From €10.00');
    element.variant = 'L';
    await element.updateComplete;
    expect(text(part(element, 'price'))).to.equal('€20.00');
  });

  it('is written as the language of its place writes it', async () => {
    const place = await fixture(html`<p lang="de"><vitrine-price product="soap"></vitrine-price></p>`);
    const element = place.querySelector('vitrine-price') as VitrinePrice;
    await shows(element);
    expect(text(part(element, 'price'))).to.equal('4,80 €');
    place.setAttribute('lang', 'en');
    await soon(() => text(part(element, 'price')) === '€4.80');
  });

  it('keeps a unit in order among words from right to left', async () => {
    const place = await fixture(html`<p lang="he"><vitrine-price product="soap"></vitrine-price></p>`);
    const element = place.querySelector('vitrine-price') as VitrinePrice;
    await shows(element);
    expect(element.matches(':state(rtl)')).to.equal(true);
    expect(part(element, 'unit-price')?.textContent).to.contain('\u2068100 ml\u2069');
  });

  it('bears a language tag that is none', async () => {
    const place = await fixture(html`<p lang="not_a-language!"><vitrine-price product="soap"></vitrine-price></p>`);
    const element = place.querySelector('vitrine-price') as VitrinePrice;
    await shows(element);
    expect(text(part(element, 'price'))).to.contain('4.80');
  });

  it('keeps its fallback until the price is known, and where there is none', async () => {
    const fallback = (element: Element) => element.querySelector('a')?.getBoundingClientRect().width ?? 0;
    const place = await fixture(html`
      <p>
        <vitrine-price product="soap"><a href="#">about € 5</a></vitrine-price>
        <vitrine-price product="sofa"><a href="#">Ask the shop</a></vitrine-price>
        <vitrine-price product="gone"><a href="#">At the shop</a></vitrine-price>
      </p>
    `);
    const [known, priceless, gone] = place.querySelectorAll('vitrine-price');
    if (!known || !priceless || !gone) throw new Error('not there');
    expect(fallback(known)).to.be.greaterThan(10);
    await shows(known);
    expect(fallback(known)).to.equal(0);
    expect(fallback(priceless)).to.be.greaterThan(10);
    expect(fallback(gone)).to.be.greaterThan(10);
    expect(gone.matches(':state(error)')).to.equal(true);
    expect(calls).to.have.length(1);
  });

  it('says so and tries again where there is neither price nor fallback', async () => {
    fault = new CommerceError('auth', 'No key.');
    const element = await fixture<VitrinePrice>(html`<vitrine-price product="soap"></vitrine-price>`);
    const { code } = (await oneEvent(element, 'vitrine-error')) as Event as VitrineErrorEvent;
    expect(code).to.equal('auth');
    await element.updateComplete;
    expect(text(part(element, 'error'))).to.equal('Couldn’t reach the shop. Try again');
    await expect(element).to.be.accessible();
    fault = undefined;
    element.shadowRoot?.querySelector('button')?.focus();
    await sendKeys({ press: 'Enter' });
    await shows(element);
  });

  it('takes a product that was set before it was upgraded, and needs no shop for it', async () => {
    const early = document.createElement('early-price') as VitrinePrice;
    early.value = soap;
    document.body.append(early);
    customElements.define('early-price', class extends VitrinePrice {});
    await shows(early);
    expect(calls).to.deep.equal([]);
    early.remove();
  });

  it('moves in the page and comes back', async () => {
    const element = await mount();
    const elsewhere = await fixture(html`<section></section>`);
    elsewhere.append(element);
    await element.updateComplete;
    await shows(element);
    expect(calls).to.have.length(1);
  });

  it('shows hostile words as text', async () => {
    const unit = '<img src=x onerror=alert(1)>';
    const [variant] = soap.variants;
    if (!variant?.unitPrice) throw new Error('no unit price');
    const value = { ...soap, variants: [{ ...variant, unitPrice: { ...variant.unitPrice, unit } }] };
    const element = await mount(html`<vitrine-price .value=${value}></vitrine-price>`);
    expect(text(part(element, 'unit-price'))).to.contain(unit);
    expect(element.shadowRoot?.querySelector('img')).to.equal(null);
  });

  it('shows nothing at all without a product', async () => {
    const element = await fixture<VitrinePrice>(html`<vitrine-price></vitrine-price>`);
    await aTimeout(0);
    expect(element.getBoundingClientRect().width).to.equal(0);
    expect(calls).to.deep.equal([]);
  });
});
