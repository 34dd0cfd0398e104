import { expect, fixture, html, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { configure, parseProduct, type Product } from '@vitrine/core';
import { createCartShop, type CartShop } from '@vitrine/testing/fixtures/cart-shop.js';
import { quietPage } from '@vitrine/testing/fixtures/quiet-page.js';
import '../define/cart.js';
import '../define/cart-button.js';
import { addMessages } from '../i18n/index.js';
import type { VitrineCart } from './cart-element.js';

const chair = parseProduct({ id: 'chair', title: 'Oak chair', price: '149.00', currency: 'EUR' }) as Product;
const lamp = parseProduct({ id: 'lamp', title: 'Table lamp', price: '64.50', currency: 'EUR' }) as Product;

let shop: CartShop;
const open = (config = {}) => configure({ adapter: shop.adapter, ...config });

/** Puts something in the cart the way any widget does. */
async function fill(...products: Product[]): Promise<void> {
  const { cart } = await open().open();
  for (const { id, variants } of products) {
    await cart.request([{ type: 'add', productId: id, variantId: variants[0]?.id ?? '', quantity: 1 }]);
  }
}

/** A busy machine needs more than the second that is given by itself. */
const until = (check: () => unknown, what: string) => waitUntil(check, what, { timeout: 8000 });
const all = <E extends HTMLElement>(cart: Element, selector: string) => [
  ...(cart.shadowRoot?.querySelectorAll<E>(selector) ?? []),
];
const one = <E extends HTMLElement = HTMLElement>(cart: Element, selector: string): E => {
  const found = cart.shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const text = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim();
const ready = (cart: VitrineCart) => until(() => cart.matches(':state(ready)'), 'the cart is read');
const focusIn = (cart: Element) => cart.shadowRoot?.activeElement;
const part = (element: Element | null | undefined) => element?.getAttribute('part');
const still = (cart: Element) => Promise.all(cart.shadowRoot?.getAnimations().map(({ finished }) => finished) ?? []);
const inside = (box: DOMRect) =>
  box.left >= -1 && box.top >= -1 && box.right <= innerWidth + 1 && box.bottom <= innerHeight + 1;

async function mount(template = html`<vitrine-cart></vitrine-cart>`): Promise<VitrineCart> {
  const cart = await fixture<VitrineCart>(template);
  await cart.updateComplete;
  return cart;
}

async function shown(template?: ReturnType<typeof html>): Promise<VitrineCart> {
  const cart = await mount(template);
  cart.show();
  await oneEvent(cart, 'open');
  await ready(cart);
  await cart.updateComplete;
  return cart;
}

/** A page with something to press before and after the cart. */
async function page(): Promise<{ opener: HTMLButtonElement; cart: VitrineCart; outside: HTMLElement[] }> {
  const root = await fixture(
    html`<div><button id="opener">Open</button><vitrine-cart></vitrine-cart><a href="#after">After</a></div>`,
  );
  const opener = root.querySelector('button') as HTMLButtonElement;
  const cart = root.querySelector('vitrine-cart') as VitrineCart;
  opener.addEventListener('click', () => cart.show());
  return { opener, cart, outside: [opener, root.querySelector('a') as HTMLElement] };
}

describe('<vitrine-cart>', () => {
  const { warnings } = quietPage();
  beforeEach(() => {
    shop = createCartShop([chair, lamp]);
    open();
  });
  afterEach(async () => {
    await resetMouse();
  });

  describe('as a drawer', () => {
    it('says nothing while closed, and is accessible then', async () => {
      const cart = await mount();
      expect(one<HTMLDialogElement>(cart, 'dialog').open).to.equal(false);
      expect(cart.getBoundingClientRect().height).to.equal(0);
      expect(shop.asked).to.deep.equal([]);
      await expect(cart).to.be.accessible();
    });

    it('opens as a modal dialog with the heading as its name', async () => {
      await fill(chair);
      const cart = await shown();
      const dialog = one<HTMLDialogElement>(cart, 'dialog');
      expect(dialog.matches(':modal')).to.equal(true);
      expect(text(one(cart, `#${dialog.getAttribute('aria-labelledby')}`))).to.equal('Cart 1 item');
      expect(cart.open).to.equal(true);
      expect(cart.hasAttribute('open')).to.equal(true);
      expect(cart.matches(':state(open)')).to.equal(true);
      await still(cart);
      await expect(cart).to.be.accessible();
    });

    it('tells of opening and closing without bubbling', async () => {
      const cart = await mount();
      const heard: string[] = [];
      const listen = ({ type }: Event) => heard.push(type);
      for (const type of ['open', 'close']) cart.parentElement?.addEventListener(type, listen);
      cart.show();
      const opened = await oneEvent(cart, 'open');
      cart.close();
      const closed = await oneEvent(cart, 'close');
      expect([opened.bubbles, opened.composed, closed.bubbles, closed.composed]).to.deep.equal(Array(4).fill(false));
      expect(heard).to.deep.equal([]);
      expect(cart.hasAttribute('open')).to.equal(false);
    });

    it('stands at the end of the line, the whole height of the screen', async () => {
      const cart = await shown();
      await still(cart);
      const box = one(cart, 'dialog').getBoundingClientRect();
      expect(Math.round(box.right)).to.equal(document.documentElement.clientWidth);
      expect(Math.round(box.height)).to.equal(innerHeight);
      expect(box.width).to.equal(420);
    });

    it('gives the focus back to what opened it on Escape', async () => {
      const { opener, cart } = await page();
      opener.focus();
      await sendKeys({ press: 'Enter' });
      await until(() => cart.open && focusIn(cart), 'the focus is inside');
      const closed = oneEvent(cart, 'close');
      await sendKeys({ press: 'Escape' });
      await closed;
      expect(opener.matches(':focus')).to.equal(true);
      expect(cart.open).to.equal(false);
    });

    it('gives the focus to the cart button when what opened it is gone', async () => {
      await fixture(html`<vitrine-cart-button></vitrine-cart-button>`);
      const { opener, cart } = await page();
      opener.focus();
      cart.show();
      await oneEvent(cart, 'open');
      opener.remove();
      const closed = oneEvent(cart, 'close');
      await sendKeys({ press: 'Escape' });
      await closed;
      expect(document.activeElement?.localName).to.equal('vitrine-cart-button');
    });

    it('leaves the focus alone when the page has moved it meanwhile', async () => {
      const { opener, cart, outside } = await page();
      opener.focus();
      cart.show();
      await oneEvent(cart, 'open');
      const closed = oneEvent(cart, 'close');
      cart.close();
      await cart.updateComplete;
      outside[1]?.focus();
      await closed;
      expect(outside[1]?.matches(':focus')).to.equal(true);
    });

    it('keeps Tab inside', async () => {
      await fill(chair);
      const { opener, cart, outside } = await page();
      opener.focus();
      cart.show();
      await oneEvent(cart, 'open');
      await ready(cart);
      const reached: unknown[] = [];
      const tab = async () => {
        await sendKeys({ press: 'Tab' });
        expect(outside.some((element) => element.matches(':focus'))).to.equal(false);
        reached.push(part(focusIn(cart)));
      };
      for (let i = 0; i < 12 && !reached.includes('checkout'); i++) await tab();
      expect(reached).to.include.members(['close', 'remove', 'checkout']);
      await tab();
      expect(focusIn(cart)?.localName).to.equal('h2');
      await tab();
      expect(reached.at(-1)).to.equal('close');
    });

    it('closes on a press on the backdrop, not on one that began inside', async () => {
      const cart = await shown();
      await still(cart);
      const { left } = one(cart, 'dialog').getBoundingClientRect();
      await sendMouse({ type: 'move', position: [Math.round(left) + 60, 300] });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: [40, 300] });
      await sendMouse({ type: 'up' });
      expect(cart.open).to.equal(true);
      const closed = oneEvent(cart, 'close');
      await sendMouse({ type: 'click', position: [40, 300] });
      await closed;
      expect(cart.open).to.equal(false);
    });

    it('keeps the page behind from scrolling, without moving it', async () => {
      const tall = await fixture<HTMLElement>(html`<div style="height:4000px"><button>Open</button></div>`);
      const opener = tall.querySelector('button') as HTMLButtonElement;
      opener.focus();
      scrollTo(0, 200);
      const where = () => [tall.getBoundingClientRect().left, tall.getBoundingClientRect().width, scrollY];
      const before = where();
      const cart = await shown();
      for (const press of ['PageDown', 'End', 'ArrowDown']) await sendKeys({ press });
      await nextFrame();
      expect(where()).to.deep.equal(before);
      cart.close();
      await oneEvent(cart, 'close');
      expect(opener.matches(':focus')).to.equal(true);
      expect(where()).to.deep.equal(before);
      expect(document.documentElement.getAttribute('style') || '').to.equal('');
      scrollTo(0, 0);
    });

    it('can be opened again at once after closing', async () => {
      const cart = await shown();
      cart.close();
      await cart.updateComplete;
      cart.show();
      await oneEvent(cart, 'open');
      await nextFrame();
      await nextFrame();
      expect(cart.open).to.equal(true);
      expect(one(cart, 'dialog').matches(':modal')).to.equal(true);
    });

    it('opens from the attribute, and from a property set before the upgrade', async () => {
      const cart = document.implementation.createHTMLDocument().createElement('vitrine-cart') as VitrineCart;
      cart.open = true;
      const opened = oneEvent(cart, 'open');
      document.body.append(cart);
      await opened;
      expect(one(cart, 'dialog').matches(':modal')).to.equal(true);
      cart.remove();
      const other = await mount(html`<vitrine-cart open></vitrine-cart>`);
      expect(one(other, 'dialog').matches(':modal')).to.equal(true);
    });

    it('closes when it is moved, and works where it has gone', async () => {
      const cart = await shown();
      const closed = oneEvent(cart, 'close');
      document.body.append(cart);
      await closed;
      expect(document.documentElement.style.overflow).to.equal('');
      cart.show();
      await oneEvent(cart, 'open');
      expect(one(cart, 'dialog').matches(':modal')).to.equal(true);
      cart.remove();
    });

    it('is a sheet at the bottom of a small screen', async () => {
      const frame = await fixture<HTMLIFrameElement>(html`<iframe width="400" height="600"></iframe>`);
      const loaded = oneEvent(frame, 'load');
      frame.srcdoc =
        '<!doctype html><meta name="viewport" content="width=device-width"><vitrine-cart open></vitrine-cart>';
      await loaded;
      const small = frame.contentDocument as Document;
      const script = small.createElement('script');
      script.type = 'module';
      script.src = new URL('../define/cart.ts', import.meta.url).href;
      small.head.append(script);
      const cart = small.querySelector('vitrine-cart') as VitrineCart;
      await until(() => cart.shadowRoot?.querySelector('dialog:modal'), 'the sheet is open');
      await still(cart);
      const box = one(cart, 'dialog').getBoundingClientRect();
      expect(box.left).to.equal(0);
      expect(box.width).to.equal(400);
      expect(Math.round(box.bottom)).to.equal(600);
      expect(box.top).to.be.greaterThan(100);
    });
  });

  describe('in the page', () => {
    it('shows the cart without being asked, and is accessible', async () => {
      await fill(chair, lamp);
      const cart = await mount(html`<vitrine-cart layout="inline"></vitrine-cart>`);
      await until(() => all(cart, 'li').length === 2, 'the lines are there');
      expect(all(cart, 'dialog').length).to.equal(0);
      await expect(cart).to.be.accessible();
    });

    it('waits until it comes near the screen', async () => {
      await fill(chair);
      const root = await fixture<HTMLElement>(
        html`<div>
          <div style="height:5000px"></div>
          <vitrine-cart layout="inline"></vitrine-cart>
        </div>`,
      );
      const cart = root.querySelector('vitrine-cart') as VitrineCart;
      await nextFrame();
      await nextFrame();
      expect(cart.matches(':state(ready)')).to.equal(false);
      cart.scrollIntoView();
      await ready(cart);
      expect(text(one(cart, '[part~=title]'))).to.equal('Oak chair');
      scrollTo(0, 0);
    });

    it('gets the focus from show()', async () => {
      const cart = await mount(html`<vitrine-cart layout="inline"></vitrine-cart>`);
      await ready(cart);
      cart.show();
      expect(focusIn(cart)?.localName).to.equal('h2');
      expect(cart.open).to.equal(false);
    });

    it('fits into 320 pixels', async () => {
      shop.codes = [{ code: 'A-VERY-LONG-CODE-WITHOUT-ANY-SPACE-IN-IT-1234567890', status: 'at_checkout' }];
      await fill(chair, lamp);
      const cart = await mount(html`<vitrine-cart layout="inline" style="width:320px"></vitrine-cart>`);
      await until(() => all(cart, 'li').length === 2, 'the lines are there');
      const { cart: store } = await open().open();
      await store.request([{ type: 'coupon', code: shop.codes[0]?.code ?? '' }]);
      await cart.updateComplete;
      expect(cart.scrollWidth).to.be.at.most(320);
      for (const part of all(cart, 'li *, footer *')) {
        expect(part.getBoundingClientRect().right, part.outerHTML).to.be.at.most(
          cart.getBoundingClientRect().right + 1,
        );
      }
    });

    it('becomes a drawer and back', async () => {
      await fill(chair);
      const cart = await shown();
      cart.layout = 'inline';
      await oneEvent(cart, 'close');
      expect(cart.open).to.equal(false);
      expect(document.documentElement.style.overflow).to.equal('');
      expect(text(one(cart, '[part~=title]'))).to.equal('Oak chair');
      cart.layout = 'drawer';
      cart.show();
      await oneEvent(cart, 'open');
      expect(one(cart, 'dialog').matches(':modal')).to.equal(true);
    });
  });

  describe('reads', () => {
    it('nothing from the shop of a shopper who has put nothing in', async () => {
      const cart = await shown();
      expect(shop.asked).to.deep.equal([]);
      expect(text(one(cart, '[part=empty]'))).to.equal('Your cart is empty. Keep looking');
      await expect(cart).to.be.accessible();
    });

    it('nothing at all where the page has named no shop, and shows the way back', async () => {
      const root = await fixture(html`<div><vitrine-cart></vitrine-cart></div>`);
      root.addEventListener('context-request', (event) => event.stopPropagation());
      const cart = document.createElement('vitrine-cart');
      root.append(cart);
      cart.show();
      await oneEvent(cart, 'open');
      await cart.updateComplete;
      const closed = oneEvent(cart, 'close');
      one<HTMLButtonElement>(cart, '[part=empty] button').click();
      await closed;
    });

    it('shows the shape of what comes, then the cart', async () => {
      await fill(chair);
      const earlier = shop.adapter;
      const known = await open().open();
      shop.lines = [...shop.lines];
      const release = shop.hold();
      // The same session in a page that has read nothing yet.
      configure({ adapter: { ...earlier }, creator: 'someone' });
      const cart = await mount();
      cart.show();
      await until(() => cart.matches(':state(loading)') && all(cart, '.shape').length, 'the shape shows');
      release();
      await until(() => all(cart, '[part=title]').length === 1, 'the line shows');
      expect(all(cart, '.shape').length).to.equal(0);
      expect(cart.matches(':state(loading)')).to.equal(false);
      expect(known.cart.started).to.equal(true);
    });
  });

  describe('speaks', () => {
    it('the language of its place, also when it changes', async () => {
      addMessages('nl', { cart: 'Mandje', goToCheckout: 'Naar de kassa' });
      await fill(chair);
      const cart = await shown();
      expect(text(one(cart, '[part=checkout]'))).to.equal('Go to checkout');
      document.documentElement.lang = 'nl';
      await until(() => text(one(cart, '[part=checkout]')) === 'Naar de kassa', 'the button is Dutch');
      expect(text(one(cart, '[part=total] .total dd'))).to.match(/^€\s149,00$/);
    });

    it('from right to left: the drawer comes from the left', async () => {
      document.documentElement.lang = 'he';
      await fill(chair);
      const cart = await shown();
      await still(cart);
      const dialog = one(cart, 'dialog');
      expect(Math.round(dialog.getBoundingClientRect().left)).to.equal(0);
      expect(dialog.getBoundingClientRect().width).to.equal(420);
      const { left: picture } = one(cart, '[part=image]').getBoundingClientRect();
      expect(one(cart, '[part=price]').getBoundingClientRect().left).to.be.lessThan(picture);
      expect(one(cart, '[part=close]').getBoundingClientRect().left).to.be.lessThan(60);
      await expect(cart).to.be.accessible();
    });
  });

  describe('stays in step', () => {
    it('with other carts and buttons on the page', async () => {
      await fill(chair);
      const root = await fixture(
        html`<div>
          <vitrine-cart-button></vitrine-cart-button><vitrine-cart-button></vitrine-cart-button>
          <vitrine-cart layout="inline"></vitrine-cart><vitrine-cart layout="inline"></vitrine-cart>
        </div>`,
      );
      const [first, second] = root.querySelectorAll('vitrine-cart');
      if (!first || !second) throw new Error('two carts');
      const counts = () =>
        [...root.querySelectorAll('vitrine-cart-button')].map((button) => text(one(button, '[part=count]')));
      await until(() => all(first, 'li').length && all(second, 'li').length && counts().join() === '1,1', 'both');
      one<HTMLButtonElement>(first, '[aria-label="One more"]').click();
      await until(() => counts().join() === '2,2', 'the buttons count two');
      await until(() => one<HTMLInputElement>(second, 'input').value === '2', 'the other cart too');
    });

    it('with its own shop when it stands in another store', async () => {
      await fill(chair);
      const cart = await shown();
      expect(all(cart, 'li').length).to.equal(1);
      shop = createCartShop([lamp]);
      await fill(lamp);
      await until(() => text(one(cart, '[part~=title]')) === 'Table lamp', 'the cart of the other shop');
    });
  });

  it('leaves nothing behind over ten rounds', async () => {
    await fill(chair);
    const { cart: store } = await open().open();
    let subscribed = 0;
    const { subscribe } = store;
    store.subscribe = (listener) => {
      subscribed++;
      const stop = subscribe.call(store, listener);
      return () => {
        subscribed--;
        stop();
      };
    };
    const languages = (globalThis as unknown as Record<symbol, { listeners: Set<unknown> }>)[
      Symbol.for('vitrine/i18n/1')
    ];
    const before = languages?.listeners.size;
    const children = document.body.childElementCount;
    for (let round = 0; round < 10; round++) {
      const cart = document.createElement('vitrine-cart');
      const button = document.createElement('vitrine-cart-button');
      document.body.append(cart, button);
      cart.show();
      await oneEvent(cart, 'open');
      await ready(cart);
      await until(() => subscribed === 2, 'both follow the cart');
      cart.remove();
      button.remove();
    }
    expect(subscribed).to.equal(0);
    expect(languages?.listeners.size).to.equal(before);
    expect(document.body.childElementCount).to.equal(children);
    expect(document.documentElement.getAttribute('style') || '').to.equal('');
    store.subscribe = subscribe;
  });

  it('works where the browser blocks storage', async () => {
    const blocked = Object.getOwnPropertyDescriptor(window, 'localStorage');
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
    try {
      await fill(chair);
      const cart = await shown();
      expect(all(cart, 'li').length).to.equal(1);
    } finally {
      if (blocked) Object.defineProperty(window, 'localStorage', blocked);
    }
  });

  it('stays on the screen with a hundred lines', async () => {
    const products = Array.from({ length: 100 }, (_, i) =>
      parseProduct({ id: `p${i}`, title: `Product ${i}`, price: '10', currency: 'EUR' }),
    ) as Product[];
    shop = createCartShop(products);
    const { cart: store } = await open().open();
    await store.request(
      products.map(({ id, variants }) => ({
        type: 'add' as const,
        productId: id,
        variantId: variants[0]?.id ?? '',
        quantity: 1,
      })),
    );
    const cart = await shown();
    await until(() => all(cart, 'li').length === 100, 'all lines');
    await still(cart);
    expect(inside(one(cart, '[part=checkout]').getBoundingClientRect())).to.equal(true);
    const last = all(cart, 'li')[99];
    last?.scrollIntoView();
    expect(inside(last?.getBoundingClientRect() as DOMRect)).to.equal(true);
    expect(warnings).to.deep.equal([]);
  });
});
