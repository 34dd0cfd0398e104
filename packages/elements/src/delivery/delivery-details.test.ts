import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { CommerceError, configure, parseDelivery, parsePrice, parseProduct, type Delivery } from '@vitrine/core';
import { createCartShop, type CartShop } from '@vitrine/testing/fixtures/cart-shop.js';
import { quietPage } from '@vitrine/testing/fixtures/quiet-page.js';
import '../define/delivery.js';
import type { VitrineDelivery } from './delivery-element.js';

function ruleOf(input: object): Delivery {
  const rule = parseDelivery({ currency: 'EUR', timeZone: 'UTC', ...input });
  if (!rule) throw new Error('not a rule');
  return rule;
}

const RULES = [
  ruleOf({
    countries: ['NL'],
    cutoffTime: '16:00',
    options: [
      { name: 'By post', shippingRate: '0', transitTime: [1, 3] },
      { name: 'By courier', shippingRate: '12.95', freeShippingThreshold: '75', transitTime: 1 },
    ],
    payment: [{ name: 'iDEAL', kind: 'bank' }, { name: 'Visa', kind: 'card' }, 'Barter'],
  }),
  ruleOf({ countries: ['DE', 'AT'], shippingRate: '8', freeShippingThreshold: '100' }),
  ruleOf({ countries: ['RU'], doesNotShip: true }),
];

const lamp = parseProduct({ id: 'lamp', title: 'Lamp', price: '50', currency: 'EUR' });
let shop: CartShop;
let faults: unknown[] = [];

function open(rules: readonly Delivery[] | null = RULES, country = 'NL'): void {
  shop = createCartShop(lamp ? [lamp] : []);
  configure({ country, adapter: { ...shop.adapter, ...(rules && { delivery: async () => rules }) } });
}

const soon = (condition: () => unknown, message?: string) => waitUntil(condition, message, { timeout: 8000 });
const all = (element: Element, selector: string) => [...(element.shadowRoot?.querySelectorAll(selector) ?? [])];
const part = <E extends Element = HTMLElement>(element: Element, name: string) =>
  element.shadowRoot?.querySelector<E>(`[part~="${name}"]`) ?? null;
const text = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim();
const rows = (element: Element) => all(element, '[part=options] li').map(text);

async function mount(template = html`<vitrine-delivery layout="full"></vitrine-delivery>`, shows = 'country') {
  const element = await fixture<VitrineDelivery>(template);
  await soon(() => part(element, shows), `${shows} shows`);
  return element;
}

/** The shopper chooses a country. */
function choose(element: Element, code: string): void {
  const select = part<HTMLSelectElement>(element, 'country');
  if (!select) throw new Error('no choice');
  select.value = code;
  select.dispatchEvent(new Event('change'));
}

describe('<vitrine-delivery layout="full">', () => {
  quietPage();
  const { now } = Date;
  beforeEach(() => {
    open();
    faults = [];
    Date.now = () => Date.parse('2026-11-10T12:00:00Z');
  });
  afterEach(() => {
    Date.now = now;
  });

  it('has all ways in the shop’s order, with name, days and cost', async () => {
    const element = await mount();
    expect(rows(element)).to.deep.equal(['By post Wed, Nov 11 – Fri, Nov 13 Free', 'By courier Wed, Nov 11 €12.95']);
    expect(text(part(element, 'cutoff'))).to.equal('If you order within 4 hr');
    await expect(element).to.be.accessible();
  });

  it('names the ways to pay as text, with a drawing of ours beside each', async () => {
    const element = await mount();
    const methods = all(element, '[part=payment] li');
    expect(methods.map(text)).to.deep.equal(['iDEAL', 'Visa', 'Barter']);
    expect(methods.every((each) => each.querySelector('svg[aria-hidden=true]'))).to.equal(true);
    expect(methods[2]?.querySelector('path')?.getAttribute('d')).to.equal('');
    expect(all(element, 'img')).to.deep.equal([]);
  });

  it('lets the shopper choose among the countries it has rules for, and tells the page', async () => {
    const element = await mount();
    const names = all(element, 'option').map(text);
    expect(names).to.deep.equal(['Austria', 'Germany', 'Netherlands', 'Russia']);
    expect(part<HTMLSelectElement>(element, 'country')?.value).to.equal('NL');
    let changes = 0;
    element.addEventListener('change', () => changes++);
    choose(element, 'DE');
    await soon(() => text(part(element, 'cost')) === '€8.00');
    expect([changes, element.country]).to.deep.equal([1, 'DE']);
    expect(text(part(element, 'threshold'))).to.equal('Free delivery from €100.00');
    expect(part(element, 'payment')).to.equal(null);
    choose(element, 'RU');
    await soon(() => text(part(element, 'way')) === 'No delivery to Russia');
    await expect(element).to.be.accessible();
  });

  it('asks for a country where the shop says nothing about that of the page', async () => {
    open(RULES, 'JP');
    const element = await mount();
    expect(text(all(element, 'option')[0])).to.equal('Country');
    expect(rows(element)).to.deep.equal([]);
  });

  it('has every country to choose where a rule is for everywhere, and none where there is one alone', async () => {
    open([ruleOf({ shippingRate: '9' })]);
    const element = await mount();
    await soon(() => all(element, 'option').length > 200, 'the countries of the world are there');
    expect(part<HTMLSelectElement>(element, 'country')?.value).to.equal('NL');
    open(RULES.slice(0, 1));
    expect(part(await mount(undefined, 'options'), 'country')).to.equal(null);
  });

  it('asks the cart of a shop without rules what delivery costs there', async () => {
    open(null);
    shop.shippingOptions = [{ id: '1', title: 'Post', price: parsePrice('6 EUR'), delivery: '2–4 days' }];
    const element = await fixture<VitrineDelivery>(html`<vitrine-delivery layout="full"></vitrine-delivery>`);
    element.addEventListener('vitrine-error', ({ code }) => faults.push(code));
    await soon(() => element.known.shop);
    await element.known.shop?.cart.request([{ type: 'add', variantId: 'lamp', productId: 'lamp', quantity: 1 }]);
    dispatchEvent(new Event('vitrine-cart-change'));
    await soon(() => part(element, 'options'));
    expect(rows(element)).to.deep.equal(['Post 2–4 days €6.00']);
    choose(element, 'FR');
    await soon(() => shop.asked.length === 2);
    expect(shop.asked[1]).to.deep.equal([{ type: 'ship-to', country: 'FR' }]);
    shop.fault = new CommerceError('network', 'No answer.');
    choose(element, 'BE');
    await soon(() => faults[0] === 'network');
  });

  it('shows names with markup as text', async () => {
    const rule = RULES[0] as Delivery;
    const name = '<img src=x onerror=alert(1)>';
    const value = [{ ...rule, options: [{ weekdays: [1], name }], payment: [{ name }] }];
    const element = await mount(html`<vitrine-delivery layout="full" .value=${value}></vitrine-delivery>`, 'options');
    expect(rows(element)).to.deep.equal([name]);
    expect(text(part(element, 'payment'))).to.equal(name);
    expect(all(element, 'img')).to.deep.equal([]);
  });

  it('mirrors in Hebrew, and stands on 280 pixels', async () => {
    document.documentElement.lang = 'he';
    document.documentElement.dir = 'rtl';
    const long = ruleOf({
      countries: ['IL'],
      options: [{ name: 'x'.repeat(90), shippingRate: '1234567.89', transitTime: 3 }],
    });
    open([long, ...RULES], 'IL');
    const box = await fixture(html`<div><vitrine-delivery layout="full"></vitrine-delivery></div>`);
    (box as HTMLElement).style.width = '280px';
    const element = box.firstElementChild as VitrineDelivery;
    await soon(() => text(element.shadowRoot?.querySelector('label'))?.startsWith('משלוח אל'));
    expect(element.scrollWidth).to.be.at.most(280);
    const [name, cost] = ['name', 'cost'].map((each) => part(element, each)?.getBoundingClientRect());
    expect(cost?.right).to.be.at.most((name?.left ?? 0) + 1);
    const edges = all(element, ':not(option)').map((each) => each.getBoundingClientRect());
    const { left, right } = box.getBoundingClientRect();
    expect(edges.every((edge) => edge.left >= left - 1 && edge.right <= right + 1)).to.equal(true);
    await expect(element).to.be.accessible();
  });

  it('keeps what is inside it until the shop has answered', async () => {
    open(null);
    const element = await fixture<VitrineDelivery>(
      html`<vitrine-delivery layout="full"><p>Ask us</p></vitrine-delivery>`,
    );
    await soon(() => element.known.rules);
    await element.updateComplete;
    expect(element.querySelector('p')?.getBoundingClientRect().height).to.be.greaterThan(10);
  });
});
