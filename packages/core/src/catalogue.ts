import type { CommerceAdapter, ShopContext } from './adapter.js';
import { callShop } from './call-shop.js';
import { CommerceError } from './errors.js';
import { addListener, tell, type Listener } from './listeners.js';
import { parseRef, type Product, type ProductRef, type Variant } from './product.js';
import { safeUrl } from './url.js';

export interface ProductState {
  readonly status: 'loading' | 'ready' | 'error';
  /** The product, null when the shop does not know it, undefined while nothing is known. Kept through a failed refresh. */
  readonly product: Product | null | undefined;
  /** True when `product` is older than the cache allows and a refresh is under way or has failed. */
  readonly stale: boolean;
  /** When the shop last told, milliseconds since 1970; 0 when it never has. A refresh that fails changes nothing. */
  readonly readAt: number;
  readonly error: CommerceError | undefined;
}

/** Reads products: one adapter call per tick, each product once, from memory while fresh. */
export interface Catalogue {
  /** What is known now, without asking the shop. */
  peek(ref: ProductRef): ProductState | undefined;
  /** The variant with this id and its product, if it has been read. `productId` where ids of variants repeat. */
  variant(variantId: string, productId?: string): { product: Product; variant: Variant } | undefined;
  /** Reads one product; null when the shop does not know it. Rejects with a `CommerceError`. */
  load(ref: ProductRef, options?: { signal?: AbortSignal }): Promise<Product | null>;
  /** Calls `listener` now and at each change, and asks the shop where needed. Returns the unsubscribe function. */
  subscribe(ref: ProductRef, listener: (state: ProductState) => void): () => void;
  /** Reads again what is cached; of all references, or of one. Subscribers keep the old product meanwhile. */
  refresh(ref?: ProductRef): void;
}

export interface CatalogueOptions {
  adapter: CommerceAdapter;
  context?: () => ShopContext;
  /** Milliseconds a product counts as fresh. Default 60 000. */
  maxAge?: number;
  /** Milliseconds before a call fails with `timeout`. Default 10 000. */
  timeout?: number;
  /** Further tries of a failed read that is `retryable`. Default 2. */
  retries?: number;
}

/** Entries kept; beyond, those that nobody looks at go, the longest unused first. */
const MAX_ENTRIES = 2000;

interface Entry {
  readonly key: ProductRef;
  product?: Product | null;
  error?: CommerceError;
  /** When it was last read, as of `Date.now()`. */
  readAt: number;
  /** Whether it must be read again, however young it is. */
  old?: boolean;
  /** The call that will tell, unless it is aborted. */
  call?: AbortController;
  readonly listeners: Set<Listener<ProductState>>;
}

const stateOf = ({ product, error, readAt, old }: Entry): ProductState => ({
  status: error ? 'error' : product === undefined ? 'loading' : 'ready',
  product,
  stale: product !== undefined && Boolean(old),
  readAt,
  error,
});

function update(entry: Entry, change: Partial<Entry>): void {
  Object.assign(entry, change);
  tell(entry.listeners, stateOf(entry));
}

const isOpen = (call: AbortController | undefined) => call?.signal.aborted === false;

const isSame = (one: Entry, other: Entry | undefined) =>
  one === other || (one.product && one.product.id === other?.product?.id);

/** The catalogue client of one shop. */
export function createCatalogue({
  adapter,
  context,
  maxAge = 60_000,
  timeout = 10_000,
  retries = 2,
}: CatalogueOptions): Catalogue {
  // In the order of their last use. One that goes by several names is there under each.
  const entries = new Map<ProductRef, Entry>();
  const all = () => [...new Set(entries.values())];
  /** The call in which this tick's references are gathered. */
  let next: AbortController | undefined;

  /** The reference in one spelling (`1` is `id:1`), and the entry of its own or of the product that goes by this name. */
  function find(ref: ProductRef): [ProductRef, Entry | undefined] {
    const { kind, value: given } = parseRef(ref);
    const value = (kind === 'url' && safeUrl(given, globalThis.document?.baseURI)) || given;
    const key = `${kind}:${value}`;
    const isNamed = ({ product }: Entry) =>
      kind === 'sku' ? product?.variants.some(({ sku }) => sku === value) : product?.[kind] === value;
    return [key, entries.get(key) ?? all().find(isNamed)];
  }

  async function ask(call: AbortController): Promise<void> {
    // Those who asked may have gone within the tick.
    if (!isOpen(call)) return;
    next = undefined;
    const batch = all().filter((entry) => entry.call === call);
    const refs = batch.map(({ key }) => key);
    let error: CommerceError | undefined;
    const read = async (signal: AbortSignal) => {
      const products = await adapter.products(refs, { signal, context: context?.() });
      if (!Array.isArray(products) || products.length !== refs.length)
        throw new CommerceError('invalid', `The adapter "${adapter.name}" did not answer each reference.`);
      // What a page's own adapter gives may be short.
      if (products.every((product) => !product || (product.images && product.options && product.variants?.length)))
        return products;
      return (await import('./complete-products.js')).completeProducts(products);
    };
    const products = await callShop(read, timeout, retries, call.signal).catch((thrown: CommerceError) => {
      error = thrown;
    });
    if (!isOpen(call)) return;
    const known = all();
    for (const [at, entry] of batch.entries()) {
      // What has left the call meanwhile does not hear of it.
      if (entry.call !== call) continue;
      entry.call = undefined;
      if (products) Object.assign(entry, { product: products[at] ?? null, readAt: Date.now() });
      const { product, readAt } = entry;
      for (const other of known) {
        if (isSame(other, entry)) update(other, { product, readAt, error, old: Boolean(error) });
      }
    }
  }

  function want(entry: Entry): void {
    if (isOpen(entry.call)) return;
    if (!isOpen(next)) {
      const call = (next = new AbortController());
      // Two steps: elements that render first and subscribe in a microtask still belong to this tick.
      queueMicrotask(() => queueMicrotask(() => void ask(call)));
    }
    update(entry, { call: next, error: undefined, old: true });
  }

  /** Ends a call when nobody waits for any part of it. */
  function release(call: AbortController | undefined): void {
    if (call && !all().some((entry) => entry.call === call && entry.listeners.size)) call.abort();
  }

  function subscribe(ref: ProductRef, listener: Listener<ProductState>): () => void {
    const [key, entry = { key, readAt: 0, listeners: new Set() }] = find(ref);
    entries.delete(key);
    for (const [old, { listeners }] of entries) {
      if (entries.size < MAX_ENTRIES) break;
      if (!listeners.size) entries.delete(old);
    }
    entries.set(key, entry);
    if (entry.old || Date.now() - entry.readAt >= maxAge) want(entry);
    const remove = addListener(entry.listeners, listener);
    listener(stateOf(entry));
    return () => {
      remove();
      release(entry.call);
    };
  }

  return {
    peek(ref) {
      const [, entry] = find(ref);
      return entry && stateOf(entry);
    },

    variant(variantId, productId) {
      for (const { product } of all()) {
        const variant = product?.variants.find(({ id }) => id === variantId);
        if (product && variant && (productId ?? product.id) === product.id) return { product, variant };
      }
    },

    load: (ref, { signal } = {}) =>
      new Promise((resolve, reject) => {
        const giveUp = () => {
          stop?.();
          reject(new CommerceError('aborted', 'The call was given up.'));
        };
        let stop: (() => void) | undefined;
        if (signal?.aborted) return giveUp();
        signal?.addEventListener('abort', giveUp);
        stop = subscribe(ref, ({ product, stale, error }) => {
          // What is known is good enough meanwhile; should the refresh fail, the state says so.
          if (product !== undefined) resolve(product);
          else if (error) reject(error);
          else return;
          if (stale && !error) return;
          signal?.removeEventListener('abort', giveUp);
          queueMicrotask(() => stop?.());
        });
      }),

    subscribe,

    refresh(ref) {
      const named = ref === undefined ? undefined : find(ref)[1];
      for (const entry of all()) {
        // The same product may be watched under several references.
        if (ref !== undefined && !isSame(entry, named)) continue;
        const { call } = entry;
        // The answer under way may be for another context.
        entry.call = undefined;
        entry.old = true;
        release(call);
        if (entry.listeners.size) want(entry);
      }
    },
  };
}
