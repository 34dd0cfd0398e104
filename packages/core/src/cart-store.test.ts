import { expect } from '@open-wc/testing';
import type { CommerceAdapter, ShopConfig } from './adapter.js';
import type { CartChange } from './cart.js';
import type { CartStore } from './cart-store.js';
import type { Hub } from './hub.js';
import type { Product } from './product.js';
import { openShop } from './shop.js';

const PRODUCT: Product = {
  id: '1',
  title: 'Oak chair',
  images: [],
  options: [],
  variants: [{ id: 'v', options: {}, price: { amount: 14900, currency: 'EUR', digits: 2 }, stock: 'in_stock' }],
};
const ADD: CartChange = { type: 'add', productId: '1', variantId: 'v', quantity: 1 };

let name: string;
let opened: CartStore[];

/** A page's view of the shop; another hub is another tab, as far as the cart goes. */
async function openCart(config: ShopConfig = {}): Promise<CartStore> {
  const adapter: CommerceAdapter = {
    name,
    products: async (refs) => refs.map(() => PRODUCT),
    checkout: async () => ({ url: '/checkout' }),
  };
  const hub = { adapters: new Map(), shops: new Map(), page: undefined } as unknown as Hub;
  const { cart } = await openShop({ ...config, adapter }, hub);
  opened.push(cart);
  return cart;
}

const pieces = (cart: CartStore) => cart.state.cart?.lines[0]?.quantity;

/** Resolves when the cart holds so many pieces, confirmed. */
const until = (cart: CartStore, quantity: number | undefined) =>
  new Promise<void>((resolve) => {
    let stop = () => {};
    stop = cart.subscribe((state) => {
      if (state.pending || state.confirmed?.lines[0]?.quantity !== quantity) return;
      resolve();
      queueMicrotask(() => stop());
    });
  });

/** The keys of this test's shop in storage. */
const kept = () => Object.keys(localStorage).filter((key) => key.includes(name));

describe('a cart in a browser', () => {
  beforeEach(() => {
    name = `test-${Math.random().toString(36).slice(2)}`;
    opened = [];
  });

  afterEach(() => {
    for (const cart of opened) cart.close();
    for (const key of kept()) localStorage.removeItem(key);
  });

  it('writes nothing before the shopper acts', async () => {
    const cart = await openCart();
    cart.subscribe(() => {});
    await cart.load();
    expect(kept()).to.deep.equal([]);
    await cart.request([ADD]);
    expect(kept()).to.have.length(1);
  });

  it('is there after a reload, with the prices of today', async () => {
    await (await openCart()).request([ADD, ADD]);
    const reloaded = await openCart();
    expect(reloaded.started).to.equal(true);
    await reloaded.load();
    expect(pieces(reloaded)).to.equal(2);
    expect(reloaded.state.cart?.total?.amount).to.equal(29800);
  });

  it('is the same in another tab, both ways', async () => {
    const here = await openCart();
    const there = await openCart({ creator: 'ann' });
    there.subscribe(() => {});
    await Promise.all([here.load(), there.load()]);
    await here.request([ADD]);
    await until(there, 1);
    await there.request([ADD]);
    await until(here, 2);
    await here.request([{ type: 'set', lineId: '1/v', quantity: 0 }]);
    await until(there, undefined);
    expect(kept()).to.deep.equal([]);
  });

  it('loses no change when two tabs write at once', async () => {
    const [here, there] = await Promise.all([openCart(), openCart()]);
    await Promise.all([here.request([ADD]), there.request([ADD]), here.request([ADD]), there.request([ADD])]);
    expect((await here.refresh())?.lines[0]?.quantity).to.equal(4);
  });

  it('keeps what it held when storage is full', async () => {
    const { setItem } = Storage.prototype;
    const cart = await openCart();
    await cart.request([ADD]);
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      await cart.request([ADD]);
      expect(pieces(cart)).to.equal(2);
      await cart.refresh();
      expect(pieces(cart)).to.equal(2);
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });

  it('lives as long as the page where storage is blocked', async () => {
    const { getItem, setItem, removeItem } = Storage.prototype;
    const blocked = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    Object.assign(Storage.prototype, { getItem: blocked, setItem: blocked, removeItem: blocked });
    try {
      const cart = await openCart();
      await cart.request([ADD]);
      await cart.request([ADD]);
      expect(pieces(cart)).to.equal(2);
    } finally {
      Object.assign(Storage.prototype, { getItem, setItem, removeItem });
    }
  });

  it('goes to an address of the page’s own when the shop is on it', async () => {
    const cart = await openCart();
    await cart.request([ADD]);
    expect((await cart.checkout()).url).to.equal(new URL('/checkout', location.href).href);
  });
});
