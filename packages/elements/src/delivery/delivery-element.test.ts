import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { CommerceError, configure, parseDelivery, parsePrice, parseProduct, type Delivery } from '@vitrine/core';
import { createCartShop, type CartShop } from '@vitrine/testing/fixtures/cart-shop.js';
import { quietPage } from '@vitrine/testing/fixtures/quiet-page.js';
import '../define/delivery.js';
import type { VitrineErrorEvent } from '../base/events.js';
import { VitrineDelivery } from './delivery-element.js';

function ruleOf(input: object): Delivery {
  const rule = parseDelivery({ currency: 'EUR', timeZone: 'UTC', ...input });
  if (!rule) throw new Error('not a rule');
  return rule;
}

const POST = { name: 'By post', shippingRate: '4.95', freeShippingThreshold: '75', transitTime: [1, 3] };
const COURIER = { name: 'By courier', shippingRate: '12.95', transitTime: 1 };
const RULES = [
  ruleOf({ countries: ['NL'], cutoffTime: '16:00', options: [POST, COURIER] }),
  ruleOf({ countries: ['BE'], shippingRate: '0', transitTime: [1, 2] }),
  ruleOf({ countries: ['RU'], doesNotShip: true }),
];

const product = (more: object = {}) =>
  parseProduct({ id: 'lamp', handle: 'lamp', title: 'Lamp', price: '50', currency: 'EUR', ...more });
const LAMP = product();

let shop: CartShop;
let asked: (string | undefined)[] = [];
let fault: CommerceError | undefined;

/** Opens a shop with these rules that sells this product. */
function open(rules: readonly Delivery[] | null = RULES, sold = LAMP, country = 'NL'): void {
  asked = [];
  fault = undefined;
  shop = createCartShop(sold ? [sold] : []);
  const delivery = async (call?: { context?: { country?: string } }) => {
    asked.push(call?.context?.country);
    if (fault) throw fault;
    return rules ?? [];
  };
  configure({ country, adapter: { ...shop.adapter, ...(rules && { delivery }) } });
}

/** Waits also on a slow machine. */
const soon = (condition: () => unknown, message?: string) => waitUntil(condition, message, { timeout: 8000 });
const part = <E extends Element = HTMLElement>(element: Element, name: string) =>
  element.shadowRoot?.querySelector<E>(`[part~="${name}"]`) ?? null;
const text = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim();
const said = (element: Element) => text(element.shadowRoot?.firstElementChild ?? element);

async function mount(template: unknown, state = 'ready'): Promise<VitrineDelivery> {
  const element = await fixture<VitrineDelivery>(template as ReturnType<typeof html>);
  await soon(() => element.matches(`:state(${state})`), `is ${state}`);
  return element;
}

const line = () => mount(html`<vitrine-delivery></vitrine-delivery>`);

async function summary(template = html`<vitrine-delivery layout="summary"></vitrine-delivery>`) {
  const element = await mount(template);
  await soon(() => part(element, 'way'), 'it shows');
  return element;
}

/** Puts so many lamps in the shopper's cart. */
async function fill(element: VitrineDelivery, quantity: number): Promise<void> {
  await element.known.shop?.cart.request([{ type: 'add', variantId: 'lamp', productId: 'lamp', quantity }]);
  element.dispatchEvent(new Event('vitrine-cart-change', { bubbles: true, composed: true }));
}

describe('<vitrine-delivery>', () => {
  const { warnings } = quietPage();
  const { now } = Date;
  /** 10 November 2026 is a Tuesday. */
  const at = (moment: string) => (Date.now = () => Date.parse(moment));
  beforeEach(() => {
    open();
    at('2026-11-10T12:00:00Z');
  });
  afterEach(() => {
    Date.now = now;
  });

  describe('in a line', () => {
    it('says what the cheapest delivery costs and when it arrives', async () => {
      const element = await line();
      expect(said(element)).to.match(/^Delivery €4\.95, arrives Wed, Nov 11\s–\sFri, Nov 13$/);
      expect(getComputedStyle(element).display).to.equal('inline');
      expect(warnings).to.deep.equal([]);
      await expect(element).to.be.accessible();
    });

    it('says that it is free, and one day where there is only one', async () => {
      open([ruleOf({ shippingRate: '0', transitTime: 1 })]);
      expect(said(await line())).to.equal('Free delivery, arrives Wed, Nov 11');
    });

    it('makes up neither costs nor dates', async () => {
      open([ruleOf({ transitTime: 2 })]);
      expect(said(await line())).to.equal('Delivery, arrives Thu, Nov 12');
      open([ruleOf({ shippingRate: '3' })]);
      expect(said(await line())).to.equal('Delivery €3.00');
    });

    it('is for another country than the shop’s when it is told so', async () => {
      const element = await mount(html`<vitrine-delivery country="be"></vitrine-delivery>`);
      expect(said(element)).to.match(/^Free delivery/);
      expect(asked).to.deep.equal(['BE']);
      element.country = 'RU';
      await soon(() => said(element) === 'No delivery to Russia');
    });

    it('is for a part of the country', async () => {
      open([...RULES, ruleOf({ countries: ['NL'], postalCodes: ['9161'], shippingRate: '9' })]);
      const element = await mount(html`<vitrine-delivery postcode="9161 AB"></vitrine-delivery>`);
      expect(said(element)).to.equal('Delivery €9.00');
    });

    it('speaks the language of its place, and runs as it does', async () => {
      document.documentElement.lang = 'he';
      document.documentElement.dir = 'rtl';
      const element = await line();
      await soon(() => said(element)?.startsWith('משלוח'), 'it speaks Hebrew');
      expect(getComputedStyle(part(element, 'way') as Element).direction).to.equal('rtl');
    });
  });

  describe('of a product', () => {
    const of = () => mount(html`<vitrine-delivery product="handle:lamp"></vitrine-delivery>`);

    it('is free when its price alone reaches the threshold', async () => {
      open(RULES, product({ price: '80' }));
      const element = await of();
      await soon(() => said(element)?.startsWith('Free delivery'));
    });

    it('has the product’s own rule', async () => {
      open([...RULES, ruleOf({ products: ['lamp'], shippingRate: '39' })], product({ delivery: 'By van' }));
      const element = await of();
      await soon(() => said(element) === 'Delivery €39.00');
    });

    it('shows the shop’s own words about it instead of a date', async () => {
      open(RULES, product({ delivery: 'In <b>8</b> weeks' }));
      const element = await of();
      await soon(() => said(element) === 'Delivery €4.95 · In 8 weeks');
    });

    for (const stock of ['preorder', 'backorder', 'sold_out'])
      it(`says no date while it is ${stock}`, async () => {
        open(RULES, product({ stock }));
        const element = await of();
        await soon(() => said(element) === 'Delivery €4.95');
      });
  });

  describe('in a few words', () => {
    it('has room for all of it from the start, whatever the hour', async () => {
      const element = await summary(html`<vitrine-delivery layout="summary" product="handle:lamp"></vitrine-delivery>`);
      await soon(
        () => ['cutoff', 'faster', 'threshold', 'progress'].every((name) => part(element, name)),
        'it says all',
      );
      const kept = Number.parseFloat(getComputedStyle(element).minHeight);
      // One line here; on a phone it may have two, and that is kept too.
      expect(element.getBoundingClientRect().height).to.be.at.most(kept + 0.5);
      expect(kept).to.be.lessThan(120);
    });

    it('adds a sooner way, what is missing for free delivery, and until when', async () => {
      const element = await summary(html`<vitrine-delivery layout="summary" product="handle:lamp"></vitrine-delivery>`);
      await soon(() => text(part(element, 'threshold')) === '€25.00 more for free delivery');
      expect(text(part(element, 'faster'))).to.equal('Faster: Wed, Nov 11, €12.95');
      expect(text(part(element, 'cutoff'))).to.equal('If you order within 4 hr');
      const progress = part<HTMLProgressElement>(element, 'progress');
      expect([progress?.value, progress?.max]).to.deep.equal([5000, 7500]);
      await expect(element).to.be.accessible();
    });

    it('counts what is in the cart as soon as there is one', async () => {
      const element = await summary();
      expect(text(part(element, 'threshold'))).to.equal('Free delivery from €75.00');
      expect(part(element, 'progress')).to.equal(null);
      await fill(element, 1);
      await soon(() => text(part(element, 'threshold')) === '€25.00 more for free delivery');
      await fill(element, 1);
      await soon(() => text(part(element, 'way'))?.startsWith('Free delivery'));
      expect(part(element, 'threshold')).to.equal(null);
    });

    it('does not count a product twice that is in the cart already', async () => {
      const element = await summary(html`<vitrine-delivery layout="summary" product="handle:lamp"></vitrine-delivery>`);
      await fill(element, 1);
      await soon(() => element.known.cart?.lines.length);
      await element.updateComplete;
      expect(text(part(element, 'threshold'))).to.equal('€25.00 more for free delivery');
    });

    it('asks nothing about a cart for a shopper who has none', async () => {
      await summary();
      expect(shop.asked).to.deep.equal([]);
    });

    it('does not compare money of two currencies', async () => {
      open(RULES, product({ currency: 'SEK' }));
      const element = await summary(html`<vitrine-delivery layout="summary" product="handle:lamp"></vitrine-delivery>`);
      await soon(() => element.known.product);
      await element.updateComplete;
      expect(text(part(element, 'threshold'))).to.equal('Free delivery from €75.00');
    });
  });

  describe('as time goes by', () => {
    it('takes the cut-off away by itself, and says the days that hold then', async () => {
      // The clock of the page goes on from just before the cut-off.
      const began = now();
      const start = Date.parse('2026-11-10T15:58:59.000Z');
      Date.now = () => start + now() - began;
      const element = await summary();
      expect(text(part(element, 'cutoff'))).to.equal('If you order within 1 min');
      await soon(() => !part(element, 'cutoff'), 'the last minute is not counted');
      expect(text(part(element, 'way'))).to.contain('Nov 11');
    });

    it('says nothing of a cut-off that is past, of another day, or that the shop has not named', async () => {
      at('2026-11-10T16:00:00Z');
      const element = await summary();
      expect(part(element, 'cutoff')).to.equal(null);
      expect(text(part(element, 'way'))).to.match(/Thu, Nov 12\s–\sMon, Nov 16$/);
      at('2026-11-14T10:00:00Z');
      expect(part(await summary(), 'cutoff')).to.equal(null);
      open([ruleOf({ countries: ['NL'], transitTime: 1 })]);
      at('2026-11-10T12:00:00Z');
      expect(part(await summary(), 'cutoff')).to.equal(null);
    });
  });

  describe('what is missing for free delivery alone', () => {
    it('stands alone, and says when it is reached', async () => {
      const element = await mount(html`<vitrine-delivery layout="threshold"></vitrine-delivery>`);
      await soon(() => text(part(element, 'threshold')) === 'Free delivery from €75.00');
      expect(part(element, 'way')).to.equal(null);
      await fill(element, 2);
      await soon(() => text(part(element, 'threshold')) === 'Free delivery');
      await expect(element).to.be.accessible();
    });

    it('is nothing where there is no threshold', async () => {
      const element = await fixture<VitrineDelivery>(
        html`<vitrine-delivery layout="threshold" country="BE"></vitrine-delivery>`,
      );
      await soon(() => element.known.rules);
      await element.updateComplete;
      expect(element.matches(':state(ready)')).to.equal(false);
    });
  });

  describe('where it comes from', () => {
    it('is JSON inside the element, in the language of the page, before the shop', async () => {
      document.documentElement.lang = 'nl';
      const json = JSON.stringify({ shippingRate: '2 EUR', transitTime: 1 });
      const element = await mount(
        html`<vitrine-delivery
          ><script type="application/json">
            ${json}
          </script></vitrine-delivery
        >`,
      );
      await soon(() => said(element)?.includes('Bezorging € 2,00'));
      expect(asked).to.deep.equal([]);
    });

    it('is what a page hands in, also before the element wakes', async () => {
      const element = document.createElement('vitrine-delivery');
      element.value = [ruleOf({ shippingRate: '1' })];
      const box = await fixture(html`<div></div>`);
      box.append(element);
      await soon(() => said(element) === 'Delivery €1.00');
      expect(asked).to.deep.equal([]);
    });

    it('is the shop’s, asked once for all elements', async () => {
      const box = await fixture(
        html`<div><vitrine-delivery></vitrine-delivery><vitrine-delivery></vitrine-delivery></div>`,
      );
      await soon(() => [...box.children].every((each) => each.matches(':state(ready)')));
      expect(asked).to.deep.equal(['NL']);
    });

    it('is what the cart of a shop without rules says', async () => {
      open(null);
      shop.shippingOptions = [{ id: '1', title: 'Post', price: parsePrice('6 EUR'), delivery: '2–4 <days>' }];
      const element = await fixture<VitrineDelivery>(html`<vitrine-delivery><p>Ask us</p></vitrine-delivery>`);
      await soon(() => element.known.rules);
      expect(element.matches(':state(ready)')).to.equal(false);
      await fill(element, 1);
      await soon(() => said(element) === 'Delivery €6.00 · 2–4 <days>');
    });

    it('survives JSON that is none', async () => {
      const element = await fixture<VitrineDelivery>(
        html`<vitrine-delivery
          ><script type="application/json">
            {"shipping
          </script></vitrine-delivery
        >`,
      );
      await soon(() => element.known.rules);
      expect(element.matches(':state(ready)')).to.equal(false);
      expect(String(warnings[0])).to.contain('no JSON');
    });
  });

  describe('where nothing is known', () => {
    it('leaves what is inside it', async () => {
      open([]);
      const element = await fixture<VitrineDelivery>(
        html`<vitrine-delivery layout="summary"><p>Ask us</p></vitrine-delivery>`,
      );
      await soon(() => element.known.rules);
      await element.updateComplete;
      expect(element.querySelector('p')?.getBoundingClientRect().height).to.be.greaterThan(10);
      expect(element.matches(':state(ready)')).to.equal(false);
    });

    it('tells the page when the shop cannot be asked, keeps what is inside, and tries again', async () => {
      fault = new CommerceError('network', 'No answer.', { retryable: true });
      const faults: VitrineErrorEvent[] = [];
      const box = await fixture(html`<div @vitrine-error=${(event: VitrineErrorEvent) => faults.push(event)}></div>`);
      const element = document.createElement('vitrine-delivery');
      element.textContent = 'Ask us';
      box.append(element);
      await soon(() => element.matches(':state(error)'));
      expect(faults.map(({ code }) => code)).to.deep.equal(['network']);
      expect(element.getBoundingClientRect().width).to.be.greaterThan(10);
      fault = undefined;
      faults[0]?.retry();
      await soon(() => element.matches(':state(ready)'));
      expect(element.matches(':state(error)')).to.equal(false);
    });

    it('does not guess a country, unless there is only one rule', async () => {
      open(RULES, LAMP, '');
      const element = await fixture<VitrineDelivery>(html`<vitrine-delivery></vitrine-delivery>`);
      await soon(() => element.known.rules);
      await element.updateComplete;
      expect(element.matches(':state(ready)')).to.equal(false);
      open(RULES.slice(0, 1), LAMP, '');
      expect(said(await line())).to.match(/^Delivery €4\.95/);
    });

    it('says which layouts there are', async () => {
      const element = await fixture<VitrineDelivery>(html`<vitrine-delivery layout="constructor"></vitrine-delivery>`);
      await soon(() => element.matches(':state(ready)'));
      expect(String(warnings[0])).to.contain('line summary threshold full');
      expect(said(element)).to.match(/^Delivery/);
    });
  });

  it('is the same after a move, and leaves nothing behind when it is removed', async () => {
    const box = await fixture(
      html`<div>
        <section></section>
        <aside></aside>
      </div>`,
    );
    const element = document.createElement('vitrine-delivery');
    element.setAttribute('layout', 'summary');
    box.firstElementChild?.append(element);
    await soon(() => part(element, 'way'));
    box.lastElementChild?.append(element);
    await fill(element, 1);
    await soon(() => text(part(element, 'threshold')) === '€25.00 more for free delivery', 'it follows the cart again');
    const { known } = element;
    let updates = 0;
    element.remove();
    element.requestUpdate = () => updates++;
    await known.shop?.cart.request([{ type: 'add', variantId: 'lamp', productId: 'lamp', quantity: 1 }]);
    dispatchEvent(new Event('vitrine-cart-change'));
    expect(updates).to.equal(0);
  });

  it('is a class of its own without the entry that registers it', () => {
    expect(customElements.get('vitrine-delivery')).to.equal(VitrineDelivery);
  });
});
