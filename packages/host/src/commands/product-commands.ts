import type { Json, ProductRef, StockState } from '@vitrine/core';
import { textOf, type Command } from '../command.js';
import { misuse } from '../host-error.js';
import { readMoment } from '../moment.js';
import { findProduct, nameOf, readProducts } from '../product-list.js';
import type { ShowRecord } from '../show-file.js';

const STOCK: readonly StockState[] = ['in_stock', 'low', 'sold_out', 'preorder', 'backorder', 'unknown'];

/** The event before one about products that are not in the show's list yet. */
function listed({ state: { products } }: ShowRecord, refs: readonly ProductRef[]): Json[] {
  const more = refs.filter((ref) => !products.includes(ref));
  return more.length ? [{ type: 'state', products: [...products, ...more] }] : [];
}

export const products: Command = {
  name: 'products',
  usage: 'products [product… | catalogue.json]',
  about: 'lists the products of the show, or sets them',
  async run(words, _, { show }) {
    const { refs, titles } = readProducts(words);
    if (refs.length) await show.sayFrom(() => [{ type: 'state', products: refs }], titles);
    const { state, titles: all } = show.read();
    const featured = new Set(state.featured.map(({ product }) => product));
    const lines = state.products.map((ref, index) => {
      const { stock, quantity } = state.stock[ref] ?? {};
      const said = [featured.has(ref) && 'featured', stock, quantity !== undefined && `${quantity} left`].filter(
        Boolean,
      );
      return `${String(index + 1).padStart(3)}  ${nameOf(ref, all)}${said.length ? `: ${said.join(', ')}` : ''}`;
    });
    return lines.join('\n') || 'The show has no products yet. Say: products handle:oak-chair sku:A1';
  },
};

export const feature: Command = {
  name: 'feature',
  usage: 'feature <product…> [--until 5m] [--coupon CODE]',
  about: 'holds up a product, or up to three; `feature none` takes it down',
  more: `<product>         its reference, its number in the list, or a part of its name
--until time      end of what is offered with it: 5m, 20:30
--coupon CODE     a code to try at the shop; what it is worth the shop says`,
  options: { until: { type: 'string' }, coupon: { type: 'string' } },
  async run(words, values, { show, io }) {
    const until = textOf(values, 'until');
    const coupon = textOf(values, 'coupon');
    if (!words.length) throw misuse('Which product? feature handle:oak-chair, or: feature none');
    if (words.length === 1 && words[0] === 'none') {
      await show.say({ type: 'feature', product: null });
      return 'Nothing is featured.';
    }
    const moment = until === undefined ? undefined : readMoment(until, io.now());
    if (moment !== undefined && moment <= io.now()) throw misuse(`--until ${until} is past.`);
    const { refs: asked } = readProducts(words);
    const { state, titles } = await show.sayFrom((now) => {
      const refs = [...new Set(asked.map((word) => findProduct(word, now)))];
      if (refs.length > 3) throw misuse('At most three products at once.');
      const offer = { ...(moment !== undefined && { until: moment }), ...(coupon && { coupon }) };
      return [...listed(now, refs), { type: 'feature', product: refs.length > 1 ? refs : refs[0], ...offer }];
    });
    return `Featured: ${state.featured.map(({ product }) => nameOf(product, titles)).join('; ')}${moment === undefined ? '' : `, until ${new Date(moment).toLocaleTimeString()}`}.`;
  },
};

export const stock: Command = {
  name: 'stock',
  usage: 'stock <product> <state|number> [--quantity n]',
  about: `says what is left: a number, or ${STOCK.join(', ')}`,
  options: { quantity: { type: 'string' } },
  async run([word, said, ...rest], values, { show }) {
    if (!word || !said || rest.length)
      throw misuse('Which product, and what is left? stock handle:oak-chair low --quantity 3');
    const count = /^\d+$/.test(said) ? said : textOf(values, 'quantity');
    if (count !== undefined && !/^\d{1,7}$/.test(count)) throw misuse(`"${count}" is no quantity.`);
    const name = said.replaceAll('-', '_');
    if (!/^\d+$/.test(said) && !STOCK.some((state) => state === name))
      throw misuse(`"${said}" is no stock. Say a number, or one of ${STOCK.join(', ')}.`);
    let ref = word;
    const { state, titles } = await show.sayFrom((now) => {
      ref = findProduct(word, now);
      const quantity = count === undefined ? undefined : Number(count);
      const stock = /^\d+$/.test(said) ? (quantity ? (Number(quantity) > 5 ? 'in_stock' : 'low') : 'sold_out') : name;
      return [{ type: 'stock', product: ref, stock, ...(quantity !== undefined && { quantity }) }];
    });
    const { stock: told, quantity } = state.stock[ref] ?? {};
    return `${nameOf(ref, titles)}: ${told}${quantity === undefined ? '' : `, ${quantity} left`}.`;
  },
};

export const refresh: Command = {
  name: 'refresh',
  usage: 'refresh <product…>',
  about: 'lets viewers read a product anew from the shop: its price has changed',
  async run(words, _, { show }) {
    if (!words.length) throw misuse('Which product? refresh handle:oak-chair');
    await show.sayFrom((now) => words.map((word) => ({ type: 'refresh', product: findProduct(word, now) })));
    return 'It is read anew, within a few seconds.';
  },
};
