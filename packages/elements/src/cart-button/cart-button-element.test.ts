import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { CommerceError, configure, parseProduct, type Product } from '@vitrine/core';
import { createCartShop, type CartShop } from '@vitrine/testing/fixtures/cart-shop.js';
import '../define/cart-button.js';
import { addMessages } from '../i18n/index.js';
import type { VitrineErrorEvent } from '../base/events.js';
import type { VitrineCart } from '../cart/cart-element.js';
import type { VitrineCartButton } from './cart-button-element.js';

const mug = parseProduct({ id: 'mug', title: 'Mug', price: '24', currency: 'EUR' }) as Product;

let shop: CartShop;

/** Puts pieces in the cart the way any widget does. */
async function add(quantity: number): Promise<void> {
  const { cart } = await configure({ adapter: shop.adapter }).open();
  await cart.request([{ type: 'add', productId: 'mug', variantId: mug.variants[0]?.id ?? '', quantity }]);
}

/** A busy machine needs more than the second that is given by itself. */
const until = (check: () => unknown, what: string) => waitUntil(check, what, { timeout: 8000 });
const press = (button: Element) => button.shadowRoot?.querySelector('button') as HTMLButtonElement;
const count = (button: Element) => button.shadowRoot?.querySelector('[part=count]') as HTMLElement;
const name = (button: Element) => press(button).getAttribute('aria-label');
const isOpen = (cart: VitrineCart | null | undefined) => until(() => cart?.open, 'the cart is open');

async function mount(template = html`<vitrine-cart-button></vitrine-cart-button>`): Promise<VitrineCartButton> {
  const root = await fixture(html`<div>${template}</div>`);
  const button = root.querySelector('vitrine-cart-button') as VitrineCartButton;
  await until(() => button.matches(':state(ready)'), 'the count is known');
  await button.updateComplete;
  return button;
}

describe('<vitrine-cart-button>', () => {
  beforeEach(() => {
    shop = createCartShop([mug]);
    configure({ adapter: shop.adapter });
  });
  afterEach(async () => {
    document.querySelectorAll('vitrine-cart').forEach((cart) => cart.remove());
    document.documentElement.lang = 'en';
    await resetMouse();
  });

  it('is a button with a name and no count while the cart is empty', async () => {
    const button = await mount();
    expect(name(button)).to.equal('Cart, 0 items');
    expect(count(button).hidden).to.equal(true);
    expect(getComputedStyle(count(button)).display).to.equal('none');
    expect(press(button).getAttribute('aria-haspopup')).to.equal('dialog');
    expect(press(button).getAttribute('aria-expanded')).to.equal('false');
    await expect(button).to.be.accessible();
  });

  it('asks the shop nothing and stores nothing before the shopper has put something in', async () => {
    const stored = localStorage.length;
    await mount();
    expect(shop.asked).to.deep.equal([]);
    expect(localStorage.length).to.equal(stored);
  });

  it('counts what any widget puts in', async () => {
    const button = await mount();
    await add(1);
    await until(() => name(button) === 'Cart, 1 item', 'one');
    expect(count(button).textContent).to.equal('1');
    await add(2);
    await until(() => name(button) === 'Cart, 3 items', 'three');
    await expect(button).to.be.accessible();
    await add(110);
    await until(() => count(button).textContent === '99+', 'many');
    expect(name(button)).to.equal('Cart, 113 items');
  });

  it('reads the cart of a shopper who comes back', async () => {
    await add(2);
    // Another page of the site: the same session, nothing read yet.
    configure({ adapter: { ...shop.adapter }, creator: 'someone' });
    const button = await mount();
    await until(() => name(button) === 'Cart, 2 items', 'two');
    expect(shop.asked.at(-1)).to.equal('load');
  });

  it('opens the cart on Enter and has the focus again after Escape', async () => {
    const button = await mount(html`<vitrine-cart-button></vitrine-cart-button><vitrine-cart></vitrine-cart>`);
    button.focus();
    await sendKeys({ press: 'Enter' });
    const cart = document.querySelector('vitrine-cart');
    await isOpen(cart);
    await button.updateComplete;
    expect(press(button).getAttribute('aria-expanded')).to.equal('true');
    expect(button.matches(':state(open)')).to.equal(true);
    const closed = oneEvent(cart as VitrineCart, 'close');
    await sendKeys({ press: 'Escape' });
    await closed;
    expect(button.matches(':focus')).to.equal(true);
    await until(() => press(button).getAttribute('aria-expanded') === 'false', 'it says so');
  });

  it('has the focus again after a press, in browsers that give a pressed button none too', async () => {
    const button = await mount(html`<vitrine-cart-button></vitrine-cart-button><vitrine-cart></vitrine-cart>`);
    const { x, y } = button.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(x) + 10, Math.round(y) + 10] });
    const cart = document.querySelector('vitrine-cart') as VitrineCart;
    await isOpen(cart);
    const closed = oneEvent(cart, 'close');
    cart.close();
    await closed;
    expect(button.matches(':focus')).to.equal(true);
  });

  it('opens the cart its `for` names', async () => {
    const button = await mount(
      html`<vitrine-cart></vitrine-cart><vitrine-cart id="mine"></vitrine-cart
        ><vitrine-cart-button for="mine"></vitrine-cart-button>`,
    );
    press(button).click();
    await isOpen(document.querySelector<VitrineCart>('#mine'));
    expect(document.querySelector('vitrine-cart')?.open).to.equal(false);
  });

  it('opens the nearest cart from inside a shadow root', async () => {
    const [near, far] = await Promise.all([
      fixture<HTMLElement>(html`<div></div>`),
      fixture(html`<vitrine-cart></vitrine-cart>`),
    ]);
    near.attachShadow({ mode: 'open' }).innerHTML =
      '<vitrine-cart-button></vitrine-cart-button><vitrine-cart></vitrine-cart>';
    const button = near.shadowRoot?.querySelector('vitrine-cart-button') as VitrineCartButton;
    await button.updateComplete;
    press(button).click();
    await isOpen(near.shadowRoot?.querySelector('vitrine-cart'));
    expect((far as VitrineCart).open).to.equal(false);
    near.remove();
  });

  it('adds one cart to a page that has none, whoever is pressed', async () => {
    const button = await mount(html`<vitrine-cart-button></vitrine-cart-button>`);
    const other = await mount();
    expect(document.querySelector('vitrine-cart')).to.equal(null);
    press(button).click();
    await isOpen(document.querySelector<VitrineCart>('body > vitrine-cart'));
    document.querySelector('vitrine-cart')?.close();
    press(other).click();
    await isOpen(document.querySelector<VitrineCart>('body > vitrine-cart'));
    expect(document.querySelectorAll('vitrine-cart').length).to.equal(1);
  });

  it('warns once of a `for` that names nothing, and opens a cart all the same', async () => {
    const { warn } = console;
    const warnings: string[] = [];
    console.warn = (text: string) => warnings.push(text);
    const button = await mount(html`<vitrine-cart-button for="nowhere"></vitrine-cart-button>`);
    press(button).click();
    await isOpen(document.querySelector<VitrineCart>('body > vitrine-cart'));
    console.warn = warn;
    expect(warnings).to.deep.equal(['<vitrine-cart-button for="nowhere">: expected the id of a <vitrine-cart>.']);
  });

  it('takes its name from the page, and its number from the language', async () => {
    addMessages('nl', { itemCount_one: '{{count}} artikel', itemCount_other: '{{count}} artikelen' });
    const button = await mount(html`<vitrine-cart-button lang="nl">Mand</vitrine-cart-button>`);
    await add(2);
    await until(() => name(button) === 'Mand, 2 artikelen', 'Dutch');
    button.lang = 'en';
    await until(() => name(button) === 'Mand, 2 items', 'English');
    await expect(button).to.be.accessible();
  });

  it('says that the cart could not be read, and reads it again when asked', async () => {
    await add(1);
    shop.fault = new CommerceError('auth', 'The token is wrong.');
    const { warn } = console;
    console.warn = () => {};
    configure({ adapter: { ...shop.adapter }, creator: 'someone' });
    const failed = new Promise<VitrineErrorEvent>((resolve) =>
      document.addEventListener('vitrine-error', resolve, { once: true }),
    );
    const root = await fixture(html`<div><vitrine-cart-button></vitrine-cart-button></div>`);
    const button = root.querySelector('vitrine-cart-button') as VitrineCartButton;
    const { code, retry } = await failed;
    console.warn = warn;
    expect(code).to.equal('auth');
    await until(() => button.matches(':state(error)'), 'its state says so');
    expect(name(button)).to.equal('Cart');
    shop.fault = undefined;
    retry();
    await until(() => name(button) === 'Cart, 1 item', 'one');
  });
});
