import { parseRef, type LiveState, type LiveStock, type Product, type ProductRef, type Shop } from '@vitrine/core';
import { STOCK_AGE, Until } from '../base/until.js';
import type { VitrineElement } from '../base/vitrine-element.js';
import type { Shown } from './show-products.js';

/** What the show said of a product's stock, and which reading of the shop that corrects. */
interface Said {
  readonly stock: LiveStock;
  readonly heardAt: number;
  readAt?: number;
}

const withStock = (product: Product, ref: ProductRef, { stock, quantity }: LiveStock): Product => {
  const { kind, value } = parseRef(ref);
  const variants = product.variants.map((variant) =>
    // A SKU names one variant.
    kind === 'sku' && variant.sku !== value ? variant : { ...variant, stock, quantity },
  );
  return { ...product, variants };
};

/** What a show says of stock: it stands until the shop has been read again, and that little is left for ten minutes. */
export class Stock {
  readonly #said = new Map<ProductRef, Said>();
  readonly #merged = new WeakMap<Product, { by: string; product: Product }>();
  readonly #until: Until;

  constructor(host: VitrineElement) {
    this.#until = new Until(host);
  }

  /** Takes in what the show says now. */
  follow(stock: LiveState['stock']): void {
    for (const ref of this.#said.keys()) if (!Object.hasOwn(stock, ref)) this.#said.delete(ref);
    for (const [ref, said] of Object.entries(stock)) {
      if (this.#said.get(ref)?.stock !== said) this.#said.set(ref, { stock: said, heardAt: Date.now() });
    }
  }

  /** A product with what was said of it since the shop was read; the same object as long as nothing is said anew. */
  correct(product: Product, { catalogue }: Shop): Shown | undefined {
    let by = '';
    let shown = product;
    for (const [name, said] of this.#said) {
      // It may go by several names.
      const known = catalogue.peek(name);
      if (known?.product?.id !== product.id) continue;
      said.readAt ??= known.readAt;
      const { stock, heardAt, readAt } = said;
      if (readAt !== known.readAt || (stock.stock === 'low' && !this.#until.before(heardAt + STOCK_AGE))) continue;
      by += `${name} ${heardAt} ${stock.stock} ${stock.quantity};`;
      shown = withStock(shown, name, stock);
    }
    if (!by) return undefined;
    const merged = this.#merged.get(product);
    if (merged?.by === by) shown = merged.product;
    else this.#merged.set(product, { by, product: shown });
    return { product: shown, fresh: true, corrected: true };
  }
}

/** What a show says of stock, for one that begins to. */
export const stockOf = (host: VitrineElement): Stock => new Stock(host);
