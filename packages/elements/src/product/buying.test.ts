import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  CommerceError,
  configure,
  parseProduct,
  parseRef,
  type Cart,
  type CartChange,
  type CartIssue,
  type CheckoutHandoff,
  type CheckoutRequest,
  type CommerceAdapter,
  type Product,
} from '@vitrine/core';
import '../define/product.js';
import type { CartAddEvent, CartChangeEvent, CheckoutEvent, VitrineErrorEvent } from '../base/events.js';
import type { VitrineProduct } from './product-element.js';

function productOf(input: Record<string, unknown>): Product {
  const product = parseProduct({ price: '24', currency: 'EUR', url: 'https://shop.example/1', ...input });
  if (!product) throw new Error('not a product');
  return product;
}

const mug = productOf({ id: 'mug', title: 'Mug', stock: 'in_stock', maxQuantity: 5 });
const print = productOf({
  id: 'print',
  title: 'Print',
  variants: [
    { id: 'small', options: { Size: 'Small' }, price: '10' },
    { id: 'large', options: { Size: 'Large' }, price: '20' },
  ],
});

/** A shop that keeps its cart in memory and does as it is told. */
class TestShop implements CommerceAdapter {
  readonly name = 'test';
  asked: CartChange[] = [];
  checkouts: CheckoutRequest[] = [];
  issues: CartIssue[] = [];
  /** What the shop adds at most. */
  most = Infinity;
  fault: CommerceError | undefined;
  handoff: CheckoutHandoff = { url: `${location.href.split('#')[0]}#checkout` };
  current: Cart | null = null;

  products = async (refs: readonly string[]) =>
    refs.map((ref) => [mug, print].find(({ id }) => id === parseRef(ref).value) ?? null);

  async checkout(from: CheckoutRequest): Promise<CheckoutHandoff> {
    if (this.fault) throw this.fault;
    this.checkouts.push(from);
    return this.handoff;
  }

  cart = {
    load: async () => this.current,
    change: async (changes: readonly CartChange[]) => {
      if (this.fault) throw this.fault;
      this.asked.push(...changes);
      const lines = [...(this.current?.lines ?? [])];
      for (const change of changes) {
        if (change.type !== 'add') continue;
        const quantity = Math.min(change.quantity, this.most);
        const { variantId, productId } = change;
        const old = lines.findIndex((line) => line.variantId === variantId);
        const held = lines[old]?.quantity ?? 0;
        const line = { id: variantId, productId, variantId, title: 'Mug', price: null, total: null };
        if (quantity) lines.splice(old < 0 ? lines.length : old, 1, { ...line, quantity: held + quantity });
      }
      this.current = { id: '1', lines, coupons: [], subtotal: null, total: null, estimated: true };
      return { cart: this.current, issues: this.issues };
    },
  };
}

let shop: TestShop;
let errors: VitrineErrorEvent[] = [];
const onError = (event: VitrineErrorEvent) => void errors.push(event);

/** Waits also on a slow machine. */
const soon = (condition: () => unknown, message?: string) => waitUntil(condition, message, { timeout: 5000 });

const part = <E extends HTMLElement = HTMLElement>(element: Element, name: string) =>
  element.shadowRoot?.querySelector<E>(`[part~="${name}"]`) ?? null;
const text = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim();
const said = (element: Element) => text(element.shadowRoot?.querySelector('[role=status]') ?? null);
const button = (element: Element) => {
  const found = part<HTMLButtonElement>(element, 'add');
  if (!found) throw new Error('no button');
  return found;
};

async function mount(template = html`<vitrine-product product="mug"></vitrine-product>`): Promise<VitrineProduct> {
  const element = await fixture<VitrineProduct>(template);
  // Somebody earns by this shop: its cards wait for what says so.
  await soon(
    () => element.matches(':state(ready)') && !element.shadowRoot?.querySelector('[aria-busy=true]'),
    'the product shows',
  );
  await element.updateComplete;
  return element;
}

const heard = <E extends Event>(name: string) => oneEvent(document, name) as Promise<Event> as Promise<E>;

async function add(element: VitrineProduct) {
  const changed = heard<CartChangeEvent>('vitrine-cart-change');
  button(element).click();
  const event = await changed;
  await soon(() => button(element).getAttribute('aria-disabled') === 'false');
  return event;
}

describe('buying from a <vitrine-product>', () => {
  const { warn } = console;
  beforeEach(() => {
    // Other tests run beside these, on pages that share what is kept.
    for (const key of Object.keys(localStorage)) if (key.startsWith('vitrine/test')) localStorage.removeItem(key);
    shop = new TestShop();
    configure({ adapter: shop, creator: 'ada' });
    errors = [];
    document.addEventListener('vitrine-error', onError);
    console.warn = () => {};
  });
  afterEach(() => {
    document.removeEventListener('vitrine-error', onError);
    console.warn = warn;
    document.querySelector('vitrine-cart')?.remove();
    history.replaceState(null, '', location.href.split('#')[0]);
  });

  describe('into the cart', () => {
    it('tells the page before and after, and the shopper politely', async () => {
      const element = await mount();
      const before = heard<CartAddEvent>('vitrine-cart-add');
      const after = heard<CartChangeEvent>('vitrine-cart-change');
      button(element).focus();
      await sendKeys({ press: 'Enter' });
      const { changes, promise, target } = await before;
      expect(target).to.equal(element);
      expect(changes).to.deep.equal([{ type: 'add', productId: 'mug', variantId: 'mug', quantity: 1, ref: 'mug' }]);
      const result = await promise;
      const { cart, issues } = await after;
      expect(cart).to.equal(result.cart);
      expect(cart.lines[0]?.quantity).to.equal(1);
      expect(issues).to.deep.equal([]);
      await soon(() => said(element) === 'Added to cart');
      expect(text(button(element))).to.equal('Added');
      expect(element.shadowRoot?.activeElement).to.equal(button(element));
      expect(shop.asked[0]).to.deep.include({ note: { creator: 'ada' } });
    });

    for (const [who, template, note] of [
      ['a creator', html`<vitrine-product product="mug" creator="Bo Ek"></vitrine-product>`, { creator: 'Bo Ek' }],
      ['an affiliate', html`<vitrine-product product="mug" affiliate></vitrine-product>`, { affiliate: 'yes' }],
      [
        'a creator who is an affiliate',
        html`<vitrine-product product="mug" creator="Bo Ek" affiliate></vitrine-product>`,
        { creator: 'Bo Ek', affiliate: 'yes' },
      ],
    ] as const) {
      it(`credits the line to whom the card is of: ${who}`, async () => {
        configure({ adapter: shop });
        const element = await mount(template);
        const asked = heard<CartAddEvent>('vitrine-cart-add');
        await add(element);
        const [change] = shop.asked;
        expect(change?.type === 'add' && change.note).to.deep.equal(note);
        expect((await asked).changes[0]).to.deep.include({ note });
        const links = [...(element.shadowRoot?.querySelectorAll('a') ?? [])];
        expect(links.map(({ rel }) => rel)).to.deep.equal(['sponsored noopener']);
      });
    }

    it('credits the line of a card that is nobody’s to nobody', async () => {
      configure({ adapter: shop });
      const element = await mount();
      await add(element);
      const [change] = shop.asked;
      expect(change).to.deep.include({ type: 'add', variantId: 'mug' });
      expect(change).not.to.have.property('note');
      expect(element.shadowRoot?.querySelector('a')?.rel).to.equal('noopener');
    });

    it('stays accessible after it', async () => {
      const element = await mount();
      await add(element);
      await expect(element).to.be.accessible();
    });

    it('goes back to "Add to cart", and adds again', async () => {
      const element = await mount();
      await add(element);
      await soon(() => text(button(element)) === 'Add to cart', 'it says so again');
      await add(element);
      expect(shop.current?.lines[0]?.quantity).to.equal(2);
    });

    it('adds once however often the button is pressed meanwhile', async () => {
      const element = await mount();
      const changed = heard('vitrine-cart-change');
      for (let press = 0; press < 3; press++) button(element).click();
      await changed;
      await aTimeout(0);
      expect(shop.asked).to.have.length(1);
    });

    it('offers the cart of the page, and opens it', async () => {
      let shown = 0;
      // Its own code is not needed here, only its method.
      document.body.append(Object.assign(document.createElement('vitrine-cart'), { show: () => shown++ }));
      const element = await mount();
      await add(element);
      const view = part(element, 'view-cart');
      expect(text(view)).to.equal('View cart');
      view?.click();
      expect(shown).to.equal(1);
    });

    it('offers the checkout where the page has no cart', async () => {
      const element = await mount();
      await add(element);
      const left = heard<CheckoutEvent>('vitrine-checkout');
      const view = part(element, 'view-cart');
      expect(text(view)).to.equal('Go to checkout');
      view?.click();
      const { cart } = await left;
      expect(cart?.lines).to.have.length(1);
      await soon(() => location.hash === '#checkout');
    });

    it('asks for nothing when the page prevents it, and says nothing', async () => {
      const element = await mount();
      document.addEventListener('vitrine-cart-add', (event) => event.preventDefault(), { once: true });
      const asked = heard<CartAddEvent>('vitrine-cart-add');
      button(element).click();
      const { promise } = await asked;
      const reason = await promise.catch((error: CommerceError) => error.code);
      expect(reason).to.equal('aborted');
      await element.updateComplete;
      expect(shop.asked).to.deep.equal([]);
      expect(errors).to.deep.equal([]);
      expect(said(element)).to.equal('');
      expect(part(element, 'error')).to.equal(null);
      await add(element);
    });

    it('puts in the chosen variant, and forgets what came of the last when another is chosen', async () => {
      const element = await mount(html`<vitrine-product product="print" variant="large"></vitrine-product>`);
      await add(element);
      expect(shop.asked[0]).to.deep.include({ variantId: 'large' });
      element.shadowRoot?.querySelector<HTMLInputElement>('input[value=Small]')?.click();
      await element.updateComplete;
      expect(part(element, 'view-cart')).to.equal(null);
      expect(said(element)).to.equal('');
    });

    it('tells the page also when the card is gone by then', async () => {
      const element = await mount();
      const changed = heard('vitrine-cart-change');
      const asked = heard('vitrine-cart-add');
      button(element).click();
      await asked;
      element.remove();
      await changed;
    });
  });

  describe('a number of pieces', () => {
    const input = (element: Element) => element.shadowRoot?.querySelector<HTMLInputElement>('input[type=number]');

    it('is what the stepper says, between one and what the shop gives', async () => {
      const element = await mount();
      const [less, more] = element.shadowRoot?.querySelectorAll<HTMLElement>('[part=quantity] button') ?? [];
      less?.click();
      await element.updateComplete;
      expect(input(element)?.value).to.equal('1');
      for (let press = 0; press < 9; press++) {
        more?.click();
        await element.updateComplete;
      }
      expect(input(element)?.value).to.equal('5');
      expect(more?.getAttribute('aria-disabled')).to.equal('true');
      await add(element);
      expect(shop.asked[0]).to.deep.include({ quantity: 5 });
    });

    it('can be typed, and nonsense becomes one', async () => {
      const element = await mount();
      const type = async (value: string) => {
        const field = input(element);
        if (!field) throw new Error('no field');
        field.value = value;
        field.dispatchEvent(new Event('change'));
        await element.updateComplete;
        return field.value;
      };
      expect(await type('3')).to.equal('3');
      expect(await type('')).to.equal('1');
      expect(await type('-4')).to.equal('1');
      expect(await type('2.7')).to.equal('2');
      expect(await type('900')).to.equal('5');
    });

    it('is not asked for when the shop gives one only', async () => {
      const one = productOf({ id: '1', title: 'One', stock: 1 });
      const element = await mount(html`<vitrine-product .value=${one}></vitrine-product>`);
      expect(input(element)).to.equal(null);
      expect(text(part(element, 'stock'))).to.equal('1 left');
    });

    it('is not bound to what is there now for what is made later', async () => {
      const later = productOf({ id: '1', title: 'Later', stock: 'preorder', quantity: 0 });
      const element = await mount(html`<vitrine-product .value=${later}></vitrine-product>`);
      expect(input(element)?.max).to.equal('');
      expect(text(button(element))).to.equal('Pre-order');
    });
  });

  describe('when the shop has something to say', () => {
    const answers: [string, CartIssue, number, string][] = [
      ['fewer are left', { code: 'partly_added', available: 1, change: 0 }, 1, 'Only 1 left. Added 1.'],
      [
        'all that is left is in the cart',
        { code: 'partly_added', available: 3 },
        0,
        'Only 3 left, already in your cart.',
      ],
      ['it sold out', { code: 'sold_out' }, 0, 'Sold out'],
      ['one order may not hold more', { code: 'limit' }, 0, 'That is the most one order can hold.'],
      ['it is gone', { code: 'not_found' }, 0, 'This product is no longer available.'],
      ['it has words of its own', { code: 'other', message: '<b>Only by phone</b>' }, 0, '<b>Only by phone</b>'],
    ];
    for (const [when, issue, most, sentence] of answers) {
      it(`says so: ${when}`, async () => {
        shop.issues = [issue];
        shop.most = most;
        const element = await mount();
        await add(element);
        expect(said(element)).to.equal(sentence);
        expect(text(button(element))).to.equal(most ? 'Added' : 'Add to cart');
        expect(Boolean(part(element, 'view-cart'))).to.equal(most > 0);
        expect(errors).to.deep.equal([]);
      });
    }

    it('keeps quiet about other lines', async () => {
      shop.issues = [{ code: 'sold_out', lineId: 'another', variantId: 'another' }];
      const element = await mount();
      await add(element);
      expect(said(element)).to.equal('Added to cart');
    });
  });

  describe('when it fails', () => {
    it('says so, keeps the cart, and tries again', async () => {
      const element = await mount();
      await add(element);
      shop.fault = new CommerceError('auth', 'No key.');
      button(element).click();
      await soon(() => part(element, 'error'), 'it says so');
      expect(said(element)).to.equal('Couldn’t reach the shop.');
      expect(text(part(element, 'error'))).to.equal('Try again View at shop');
      expect(part<HTMLAnchorElement>(element, 'error')?.querySelector('a')?.rel).to.equal('sponsored noopener');
      expect(errors.map(({ code }) => code)).to.deep.equal(['auth']);
      expect(shop.current?.lines[0]?.quantity).to.equal(1);
      await expect(element).to.be.accessible();
      shop.fault = undefined;
      part(element, 'error')?.querySelector('button')?.click();
      await soon(() => shop.current?.lines[0]?.quantity === 2);
      await soon(() => !part(element, 'error'));
    });

    it('hands the page a way to try again', async () => {
      const element = await mount();
      shop.fault = new CommerceError('auth', 'No key.');
      button(element).click();
      await soon(() => errors.length === 1);
      shop.fault = undefined;
      await soon(() => button(element).getAttribute('aria-disabled') === 'false');
      errors[0]?.retry();
      await soon(() => said(element) === 'Added to cart');
    });

    it('leaves no rejection unhandled', async () => {
      const unhandled: unknown[] = [];
      const listen = (event: PromiseRejectionEvent) => void unhandled.push(event.reason);
      window.addEventListener('unhandledrejection', listen);
      const element = await mount();
      shop.fault = new CommerceError('auth', 'No key.');
      button(element).click();
      await soon(() => part(element, 'error'));
      await aTimeout(0);
      window.removeEventListener('unhandledrejection', listen);
      expect(unhandled).to.deep.equal([]);
    });
  });

  describe('at once', () => {
    const now = (product = 'mug') => mount(html`<vitrine-product product=${product} action="buy"></vitrine-product>`);

    it('goes to the checkout with this product alone', async () => {
      const element = await now();
      expect(text(button(element))).to.equal('Buy now');
      const left = heard<CheckoutEvent>('vitrine-checkout');
      button(element).click();
      const { url, cart } = await left;
      expect(url).to.equal(shop.handoff.url);
      expect(cart).to.equal(null);
      expect(shop.checkouts[0]).to.deep.include({
        lines: [{ productId: 'mug', variantId: 'mug', quantity: 1 }],
        creator: 'ada',
      });
      expect(shop.asked).to.deep.equal([]);
      await soon(() => location.hash === '#checkout');
    });

    it('stays when the page prevents it', async () => {
      const element = await now();
      document.addEventListener('vitrine-checkout', (event) => event.preventDefault(), { once: true });
      const left = heard('vitrine-checkout');
      button(element).click();
      await left;
      await soon(() => button(element).getAttribute('aria-disabled') === 'false');
      expect(location.hash).to.equal('');
      expect(errors).to.deep.equal([]);
    });

    it('sends a form where the shop asks for one, whatever its fields are called', async () => {
      shop.handoff = { url: 'https://shop.example/pay', method: 'POST', fields: { submit: '1', cart: '<b>"7"' } };
      const { submit } = HTMLFormElement.prototype;
      let sent: [string, string, [string, unknown][]] | undefined;
      HTMLFormElement.prototype.submit = function () {
        sent = [this.getAttribute('method') ?? '', this.getAttribute('action') ?? '', [...new FormData(this)]];
      };
      const element = await now();
      button(element).click();
      await soon(() => sent);
      HTMLFormElement.prototype.submit = submit;
      expect(sent).to.deep.equal([
        'post',
        'https://shop.example/pay',
        [
          ['submit', '1'],
          ['cart', '<b>"7"'],
        ],
      ]);
      expect(document.querySelector('form')).to.equal(null);
    });

    it('never follows an address that is not http(s)', async () => {
      shop.handoff = { url: 'javascript:document.title="owned"' };
      const element = await now();
      button(element).click();
      await soon(() => part(element, 'error'));
      expect(errors.map(({ code }) => code)).to.deep.equal(['invalid']);
      expect(document.title).not.to.equal('owned');
    });
  });

  it('leaves no timer behind when the card goes', async () => {
    const running = new Set<unknown>();
    const { setTimeout: start, clearTimeout: stop } = window;
    const element = await mount();
    window.setTimeout = ((work: () => void, time: number) => {
      const timer = start(work, time);
      if (time === 2000) running.add(timer);
      return timer;
    }) as typeof start;
    window.clearTimeout = (timer) => {
      running.delete(timer);
      stop(timer);
    };
    await add(element);
    expect(running.size).to.equal(1);
    element.remove();
    window.setTimeout = start;
    window.clearTimeout = stop;
    expect(running.size).to.equal(0);
  });
});
