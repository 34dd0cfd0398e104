import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { CommerceError, configure, parseProduct, type Product } from '@vitrine/core';
import { createCartShop, type CartShop } from '@vitrine/testing/fixtures/cart-shop.js';
import { quietPage } from '@vitrine/testing/fixtures/quiet-page.js';
import '../define/cart.js';
import type { CartAddEvent, CartChangeEvent, CheckoutEvent, VitrineErrorEvent } from '../base/events.js';
import { STOCK_AGE } from '../base/until.js';
import type { VitrineCart } from './cart-element.js';

const productOf = (input: object) => parseProduct({ currency: 'EUR', ...input }, { base: location.href }) as Product;
const chair = productOf({
  id: 'chair',
  title: 'Oak chair',
  url: 'https://shop.example/oak-chair',
  variants: [{ id: 'chair-m', title: 'Oak / M', price: '149.00' }],
});
const lamp = productOf({ id: 'lamp', title: 'Table lamp', price: '64.50', maxQuantity: 3 });
const poster = productOf({ id: 'poster', title: '<img src=x onerror=alert(1)>', price: '10' });

const network = () => new CommerceError('network', 'The shop is away.');

let shop: CartShop;

/** Puts pieces in the cart the way any widget does. */
async function fill(...pieces: [Product, number][]): Promise<void> {
  const { cart } = await configure({ adapter: shop.adapter }).open();
  for (const [{ id, variants }, quantity] of pieces) {
    await cart.request([{ type: 'add', productId: id, variantId: variants[0]?.id ?? '', quantity }]);
  }
}

const all = <E extends HTMLElement = HTMLElement>(cart: Element, selector: string) => [
  ...(cart.shadowRoot?.querySelectorAll<E>(selector) ?? []),
];
const one = <E extends HTMLElement = HTMLElement>(cart: Element, selector: string): E => {
  const [found] = all<E>(cart, selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const text = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim();
const texts = (cart: Element, selector: string) => all(cart, selector).map(text);
const heard = (cart: Element) => text(one(cart, '[role=status]'));
const button = (cart: Element, name: string) => one<HTMLButtonElement>(cart, `button[aria-label="${name}"]`);
const group = (cart: Element, title: string) => one(cart, `[aria-label="Quantity of ${title}"]`);
const field = (cart: Element, title: string) => group(cart, title).querySelector('input') as HTMLInputElement;
const more = (cart: Element, title: string) =>
  group(cart, title).querySelector('[aria-label="One more"]') as HTMLElement;
/** What has the focus, in words: an element as it is cannot be printed when a test fails. */
const focusIn = (cart: Element) => {
  const { part, localName } = cart.shadowRoot?.activeElement ?? {};
  return part?.value || localName;
};
// Reads are tried three times before they fail.
const until = (check: () => unknown, what: string) => waitUntil(check, what, { timeout: 8000 });

async function type(input: HTMLInputElement, value: string): Promise<void> {
  input.focus();
  input.select();
  await sendKeys({ type: value });
  await sendKeys({ press: 'Enter' });
}

async function shown(): Promise<VitrineCart> {
  const cart = await fixture<VitrineCart>(html`<vitrine-cart></vitrine-cart>`);
  cart.show();
  await until(() => cart.matches(':state(ready)'), 'the cart is read');
  await cart.updateComplete;
  return cart;
}

/** Changes to the shop since the last time. */
function asked() {
  return shop.asked.splice(0).filter((call) => call !== 'load');
}

describe('the lines of <vitrine-cart>', () => {
  const { warnings } = quietPage();
  beforeEach(() => {
    shop = createCartShop([chair, lamp, poster]);
    configure({ adapter: shop.adapter });
  });
  afterEach(async () => {
    await resetMouse();
  });

  it('say what was chosen, how many, and what it costs', async () => {
    await fill([chair, 1], [lamp, 2]);
    const cart = await shown();
    expect(texts(cart, '[part=title]')).to.deep.equal(['Oak chair', 'Table lamp']);
    expect(one<HTMLAnchorElement>(cart, 'a[part=title]').href).to.equal('https://shop.example/oak-chair');
    expect(text(one(cart, 'li .muted'))).to.equal('Oak / M');
    expect(texts(cart, '.prices')).to.deep.equal(['€149.00', '€129.00 €64.50 each']);
    expect(field(cart, 'Table lamp').value).to.equal('2');
    expect(field(cart, 'Table lamp').max).to.equal('3');
    expect(Number.parseFloat(getComputedStyle(field(cart, 'Table lamp')).fontSize)).to.be.at.least(16);
  });

  it('show hostile titles as text and follow no hostile address', async () => {
    await fill([poster, 1]);
    shop.lines = shop.lines.map((line) => ({
      ...line,
      url: 'javascript:alert(1)',
      image: { url: 'data:image/svg+xml;base64,PHN2Zz4=', alt: '' },
      price: null,
    }));
    const cart = await shown();
    const { cart: store } = await configure({ adapter: shop.adapter }).open();
    await store.refresh();
    await until(() => !all(cart, '[part=price]').length, 'the price is gone');
    expect(texts(cart, '[part=title]')).to.deep.equal([poster.title]);
    expect(all(cart, 'li a, li img').length).to.equal(0);
  });

  it('show lines in two currencies without adding them up', async () => {
    await fill([chair, 1], [lamp, 1]);
    const yen = { amount: 5000, currency: 'JPY', digits: 0 };
    shop.lines = shop.lines.map((line) => (line.productId === 'lamp' ? { ...line, price: yen } : line));
    const cart = await shown();
    const { cart: store } = await configure({ adapter: shop.adapter }).open();
    await store.refresh();
    await until(() => texts(cart, '[part=price]').join() === '€149.00,¥5,000', 'both prices');
  });

  describe('when the quantity changes', () => {
    it('are pending until the shop has answered', async () => {
      await fill([chair, 1]);
      const cart = await shown();
      asked();
      const release = shop.hold();
      const changed = oneEvent(cart, 'vitrine-cart-change') as Promise<CartChangeEvent>;
      more(cart, 'Oak chair').click();
      await until(() => all(cart, 'li.pending').length, 'the line is pending');
      expect(field(cart, 'Oak chair').value).to.equal('2');
      expect(getComputedStyle(one(cart, 'li.pending > div')).opacity).to.equal('0.6');
      expect(one(cart, 'li').getAttribute('aria-busy')).to.equal('true');
      release();
      const event = await changed;
      expect(event.cart.lines[0]?.quantity).to.equal(2);
      expect([event.bubbles, event.composed]).to.deep.equal([true, true]);
      await until(() => heard(cart) === 'Oak chair, quantity 2', 'it is told');
      expect(all(cart, 'li.pending').length).to.equal(0);
      expect(text(one(cart, '.total dd'))).to.equal('€298.00');
      expect(asked()).to.deep.equal([[{ type: 'set', lineId: 'line-1', quantity: 2 }]]);
    });

    it('take a typed number, at most what may be ordered', async () => {
      await fill([lamp, 1]);
      const cart = await shown();
      asked();
      await type(field(cart, 'Table lamp'), '9');
      await until(() => field(cart, 'Table lamp').value === '3', 'at most three');
      await until(() => heard(cart) === 'Table lamp, quantity 3', 'it is told');
      expect(asked()).to.deep.equal([[{ type: 'set', lineId: 'line-1', quantity: 3 }]]);
      expect(more(cart, 'Table lamp').getAttribute('aria-disabled')).to.equal('true');
      more(cart, 'Table lamp').click();
      expect(asked()).to.deep.equal([]);
    });

    it('ask nothing for what is no number, and show what they held', async () => {
      await fill([lamp, 2]);
      const cart = await shown();
      asked();
      const input = field(cart, 'Table lamp');
      for (const value of ['', 'e', '2.7']) {
        input.value = value;
        input.dispatchEvent(new Event('change'));
        expect(input.value).to.equal('2');
      }
      expect(asked()).to.deep.equal([]);
    });

    it('go back when the shop cannot be reached, and try again', async () => {
      await fill([chair, 1]);
      const cart = await shown();
      const failed = oneEvent(cart, 'vitrine-error') as Promise<VitrineErrorEvent>;
      shop.fault = network();
      more(cart, 'Oak chair').click();
      const { code, retryable } = await failed;
      expect([code, retryable]).to.deep.equal(['network', true]);
      await until(() => field(cart, 'Oak chair').value === '1', 'the quantity is back');
      expect(text(one(cart, '[part=error]'))).to.equal('Couldn’t reach the shop. Try again');
      expect(cart.matches(':state(error)')).to.equal(true);
      expect(heard(cart)).to.equal('Couldn’t reach the shop.');
      await expect(cart).to.be.accessible();
      shop.fault = undefined;
      one<HTMLButtonElement>(cart, '[part=error] button').click();
      await until(() => field(cart, 'Oak chair').value === '2', 'it is asked again');
      await until(() => !all(cart, '[part=error]').length, 'the fault is gone');
      expect(focusIn(cart)).to.equal('h2');
    });

    it('say why the shop gave fewer, beside the line', async () => {
      await fill([chair, 1], [lamp, 1]);
      shop.stock = { 'chair-m': 2 };
      const cart = await shown();
      await type(field(cart, 'Oak chair'), '5');
      await until(() => texts(cart, 'li .issue').length, 'the sentence shows');
      expect(text(all(cart, 'li')[0])).to.contain('Only 2 left.');
      expect(field(cart, 'Oak chair').value).to.equal('2');
      expect(text(one(cart, `#${group(cart, 'Oak chair').getAttribute('aria-describedby')}`))).to.equal('Only 2 left.');
      expect(heard(cart)).to.equal('Oak chair, quantity 2 Only 2 left.');
      await expect(cart).to.be.accessible();
    });

    it('say how few are left only as long as it is likely to be true', async () => {
      await fill([chair, 1], [lamp, 1]);
      shop.stock = { 'chair-m': 2 };
      const cart = await shown();
      await type(field(cart, 'Oak chair'), '5');
      await until(() => texts(cart, 'li .issue').length, 'the sentence shows');
      const clock = Date.now;
      const later = async (ahead: number) => {
        Date.now = () => clock() + ahead;
        // A tab that comes back looks at the clock.
        document.dispatchEvent(new Event('visibilitychange'));
        cart.requestUpdate();
        await cart.updateComplete;
      };
      try {
        await later(STOCK_AGE - 60_000);
        expect(texts(cart, 'li .issue')).to.deep.equal(['Only 2 left.']);
        Date.now = () => clock() + STOCK_AGE + 1000;
        document.dispatchEvent(new Event('visibilitychange'));
        await until(() => !texts(cart, 'li .issue').length, 'it takes itself away');
        expect(field(cart, 'Oak chair').value).to.equal('2');
        expect(group(cart, 'Oak chair').hasAttribute('aria-describedby')).to.equal(false);
        await later(STOCK_AGE + 60_000);
        expect(texts(cart, 'li .issue'), 'it does not come back').to.deep.equal([]);

        await type(field(cart, 'Oak chair'), '4');
        await until(() => texts(cart, 'li .issue').length, 'the shop says it anew');
      } finally {
        Date.now = clock;
      }
    });

    it('keep their order when the shop answers in another', async () => {
      await fill([chair, 1], [lamp, 1]);
      const cart = await shown();
      more(cart, 'Oak chair').click();
      await until(() => heard(cart) === 'Oak chair, quantity 2', 'it is answered');
      expect(shop.lines.map(({ title }) => title)).to.deep.equal(['Table lamp', 'Oak chair']);
      expect(texts(cart, '[part=title]')).to.deep.equal(['Oak chair', 'Table lamp']);
    });
  });

  describe('when one is removed', () => {
    it('leave an Undo in its place that has the focus', async () => {
      await fill([chair, 2], [lamp, 1]);
      const cart = await shown();
      asked();
      const remove = button(cart, 'Remove Oak chair');
      await Promise.all(cart.shadowRoot?.getAnimations().map(({ finished }) => finished) ?? []);
      const { x, y, width, height } = remove.getBoundingClientRect();
      await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
      await until(() => heard(cart) === 'Removed Oak chair', 'it is told');
      expect(text(all(cart, 'li')[0])).to.equal('Removed Oak chair Undo');
      expect(focusIn(cart)).to.equal('undo');
      expect(asked()).to.deep.equal([[{ type: 'set', lineId: 'line-1', quantity: 0 }]]);
      await expect(cart).to.be.accessible();
    });

    it('come back by Undo: the same variant and quantity, in the same place', async () => {
      await fill([chair, 2], [lamp, 1]);
      const cart = await shown();
      button(cart, 'Remove Oak chair').click();
      await until(() => heard(cart) === 'Removed Oak chair', 'it is gone');
      expect(focusIn(cart)).to.equal('undo');
      asked();
      const adding = oneEvent(cart, 'vitrine-cart-add') as Promise<CartAddEvent>;
      await sendKeys({ press: 'Enter' });
      const { changes, promise } = await adding;
      expect(changes[0]).to.include({ type: 'add', productId: 'chair', variantId: 'chair-m', quantity: 2 });
      await promise;
      await until(() => heard(cart) === 'Oak chair, quantity 2', 'it is told');
      expect(texts(cart, '[part=title]')).to.deep.equal(['Oak chair', 'Table lamp']);
      expect(all(cart, '[part=undo]').length).to.equal(0);
      expect(all(cart, 'li')[0]?.matches(':focus')).to.equal(true);
      expect(shop.lines.map(({ variantId, quantity }) => [variantId, quantity])).to.deep.equal([
        [lamp.variants[0]?.id, 1],
        ['chair-m', 2],
      ]);
    });

    it('stay out when the page prevents the add', async () => {
      await fill([chair, 1]);
      const cart = await shown();
      button(cart, 'Remove Oak chair').click();
      await until(() => heard(cart) === 'Removed Oak chair', 'it is gone');
      asked();
      cart.addEventListener('vitrine-cart-add', (event) => event.preventDefault());
      one<HTMLButtonElement>(cart, '[part=undo]').click();
      await cart.updateComplete;
      expect(asked()).to.deep.equal([]);
      expect(all(cart, '[part=error]').length).to.equal(0);
      expect(text(one(cart, 'li'))).to.equal('Removed Oak chair Undo');
    });

    it('are back when the removal fails', async () => {
      await fill([chair, 1]);
      const cart = await shown();
      shop.fault = network();
      button(cart, 'Remove Oak chair').click();
      await until(() => all(cart, '[part=error]').length, 'the sentence shows');
      await until(() => all(cart, '[part=title]').length, 'the line is back');
      expect(all(cart, '[part=undo]').length).to.equal(0);
      await until(() => one(cart, 'li').matches(':focus'), 'the focus is on the line');
    });

    it('can be tried again when Undo fails', async () => {
      await fill([chair, 1]);
      const cart = await shown();
      button(cart, 'Remove Oak chair').click();
      await until(() => heard(cart) === 'Removed Oak chair', 'it is gone');
      shop.fault = network();
      let errors = 0;
      cart.addEventListener('vitrine-error', () => errors++);
      one<HTMLButtonElement>(cart, '[part=undo]').click();
      await until(() => all(cart, '[part=error]').length, 'the sentence shows');
      expect(errors).to.equal(1);
      expect(text(one(cart, 'li'))).to.equal('Removed Oak chair Undo');
      shop.fault = undefined;
      one<HTMLButtonElement>(cart, '[part=error] button').click();
      await until(() => texts(cart, '[part=title]').join() === 'Oak chair', 'it is back');
    });

    it('leave the way back when none is left', async () => {
      await fill([chair, 1]);
      const cart = await shown();
      button(cart, 'Remove Oak chair').click();
      await until(() => all(cart, '[part=undo]').length && all(cart, '[part=empty]').length, 'the cart is empty');
      expect(all(cart, '[part=checkout]').length).to.equal(0);
    });
  });

  describe('above a discount code', () => {
    const open = (cart: Element) => one(cart, '[part=coupon] summary').click();
    const input = (cart: Element) => one<HTMLInputElement>(cart, '[part=coupon] input');

    it('that is kept and checked at the checkout', async () => {
      await fill([chair, 1]);
      shop.codes = [{ code: 'SPRING10', status: 'at_checkout' }];
      const cart = await shown();
      open(cart);
      await type(input(cart), 'spring10');
      await until(() => all(cart, '[part=coupon] .row').length, 'the code shows');
      expect(text(one(cart, '[part=coupon] .row'))).to.equal('SPRING10 Checked at checkout Remove');
      expect(input(cart).value).to.equal('');
      expect(heard(cart)).to.equal('Discount code: spring10');
      await expect(cart).to.be.accessible();
      button(cart, 'Remove SPRING10').click();
      await until(() => !all(cart, '[part=coupon] .row').length, 'the code is gone');
      expect(focusIn(cart)).to.equal('summary');
    });

    it('that does not work: a sentence that belongs to the field', async () => {
      await fill([chair, 1]);
      const cart = await shown();
      open(cart);
      await type(input(cart), 'NOPE');
      await until(() => input(cart).getAttribute('aria-invalid'), 'the field is invalid');
      const described = input(cart).getAttribute('aria-describedby');
      expect(text(one(cart, `#${described}`))).to.equal('This code does not work here.');
      expect(input(cart).value).to.equal('NOPE');
      expect(focusIn(cart)).to.equal('input');
      expect(heard(cart)).to.equal('This code does not work here.');
      await expect(cart).to.be.accessible();
    });
  });

  describe('above a shipping estimate', () => {
    it('only where the shop says how it delivers', async () => {
      await fill([chair, 1]);
      expect(all(await shown(), '[part=shipping]').length).to.equal(0);
    });

    it('for a country, which the shop may not deliver to', async () => {
      shop.shippingOptions = [
        { id: 'a', title: 'Post', price: { amount: 495, currency: 'EUR', digits: 2 }, delivery: '2–4 days' },
      ];
      await fill([chair, 1]);
      const cart = await shown();
      await until(() => all(cart, '[part=shipping]').length, 'the estimate is loaded');
      one(cart, '[part=shipping] summary').click();
      expect(text(one(cart, '[part=shipping] .row'))).to.equal('Post 2–4 days €4.95');
      const select = one<HTMLSelectElement>(cart, 'select');
      expect(
        [...select.options].filter(({ value }) => /^(NL|QA|XK)$/.test(value)).map(({ text }) => text),
      ).to.deep.equal(['Kosovo', 'Netherlands', 'Qatar']);
      asked();
      select.value = 'XK';
      one<HTMLButtonElement>(cart, '[part=shipping] form button').click();
      await until(() => select.getAttribute('aria-invalid'), 'the answer is there');
      expect(asked()).to.deep.equal([[{ type: 'ship-to', country: 'XK' }]]);
      expect(text(one(cart, `#${select.getAttribute('aria-describedby')}`))).to.equal(
        'The shop does not deliver there.',
      );
      await expect(cart).to.be.accessible();
    });
  });

  describe('above the way to the checkout', () => {
    const press = (cart: Element) => one<HTMLButtonElement>(cart, '[part=checkout]').click();

    it('say what is still missing from the total, and the return policy', async () => {
      shop.policies = [
        {
          kind: 'returns',
          countries: [],
          category: 'finite',
          days: 30,
          fees: 'free',
          url: 'https://shop.example/returns',
        },
      ];
      await fill([chair, 1], [lamp, 2]);
      const cart = await shown();
      await until(() => all(cart, '[part=policy]').length, 'the policy shows');
      expect(text(one(cart, '[part=total]'))).to.equal('Total €278.00');
      expect(text(one(cart, 'footer'))).to.contain('Shipping and taxes at checkout');
      expect(text(one(cart, 'a[part=policy]'))).to.equal('Free 30-day returns');
    });

    it('which the page may take over', async () => {
      await fill([chair, 1]);
      const cart = await shown();
      const leaving = new Promise<CheckoutEvent>((resolve) =>
        document.addEventListener(
          'vitrine-checkout',
          (event) => {
            event.preventDefault();
            resolve(event);
          },
          { once: true },
        ),
      );
      const release = shop.hold();
      press(cart);
      await until(() => text(one(cart, '[part=checkout]')) === 'Going to checkout…', 'the button tells');
      expect(one(cart, '[part=checkout]').getAttribute('aria-busy')).to.equal('true');
      release();
      const { url, cart: sold } = await leaving;
      expect(url).to.equal('https://shop.example/checkout');
      expect(sold?.lines.length).to.equal(1);
      await until(() => text(one(cart, '[part=checkout]')) === 'Go to checkout', 'the button is back');
    });

    it('say it when the checkout cannot be reached, and lose nothing', async () => {
      await fill([chair, 1]);
      const cart = await shown();
      shop.checkoutUrl = 'javascript:alert(1)';
      const failed = oneEvent(cart, 'vitrine-error') as Promise<VitrineErrorEvent>;
      press(cart);
      expect((await failed).code).to.equal('invalid');
      await until(() => all(cart, '[part=error]').length, 'the sentence shows');
      expect(texts(cart, '[part=title]')).to.deep.equal(['Oak chair']);
      shop.checkoutUrl = 'https://shop.example/checkout';
      const leaving = new Promise((resolve) =>
        cart.addEventListener(
          'vitrine-checkout',
          (event) => {
            event.preventDefault();
            resolve(event);
          },
          { once: true },
        ),
      );
      one<HTMLButtonElement>(cart, '[part=error] button').click();
      await leaving;
      expect(warnings.length).to.equal(1);
    });
  });

  it('are asked for again when they could not be read', async () => {
    await fill([chair, 1]);
    shop.fault = network();
    const { cart: store } = await configure({ adapter: shop.adapter }).open();
    await store.refresh().catch(() => {});
    const cart = await fixture<VitrineCart>(html`<vitrine-cart></vitrine-cart>`);
    cart.show();
    await until(() => all(cart, '[part=error]').length, 'the sentence shows');
    expect(texts(cart, '[part=title]')).to.deep.equal(['Oak chair']);
    shop.fault = undefined;
    one<HTMLButtonElement>(cart, '[part=error] button').click();
    await until(() => !all(cart, '[part=error]').length, 'the fault is gone');
  });
});
