import type { CommerceAdapter, ShopContext } from './adapter.js';
import { aborted } from './deadline.js';
import { CommerceError } from './errors.js';
import { Listeners } from './listeners.js';
import { parseRef, type Product, type ProductRef, type Variant } from './product.js';
import { readWithRetries } from './retry.js';
import { safeUrl } from './url.js';

export interface ProductState {
  readonly status: 'loading' | 'ready' | 'error';
  /** The product, null when the shop does not know it, undefined while nothing is known. Kept through a failed refresh. */
  readonly product: Product | null | undefined;
  /** True when `product` is older than the cache allows and a refresh is under way or has failed. */
  readonly stale: boolean;
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

interface Waiter {
  resolve(product: Product | null): void;
  reject(error: CommerceError): void;
}

/** One adapter call and what it reads. */
interface Call {
  readonly controller: AbortController;
  readonly entries: readonly Entry[];
}

interface Entry {
  readonly key: ProductRef;
  state: ProductState;
  /** When it was read, as of `Date.now()`; 0: must be read again. */
  readAt: number;
  call: Call | undefined;
  readonly listeners: Listeners<ProductState>;
  readonly waiters: Set<Waiter>;
}

const LOADING: ProductState = { status: 'loading', product: undefined, stale: false, error: undefined };

const isWanted = (entry: Entry) => entry.listeners.size + entry.waiters.size > 0;

/** `1` and `id:1` are the same, and so are two spellings of one address. */
function normalise(ref: ProductRef): ProductRef {
  const { kind, value } = parseRef(ref);
  return `${kind}:${(kind === 'url' && safeUrl(value, globalThis.document?.baseURI)) || value}`;
}

function isNamed(product: Product, ref: ProductRef): boolean {
  const { kind, value } = parseRef(ref);
  return kind === 'sku' ? product.variants.some(({ sku }) => sku === value) : product[kind] === value;
}

/** The catalogue client of one shop. */
export function createCatalogue({
  adapter,
  context,
  maxAge = 60_000,
  timeout = 10_000,
  retries = 2,
}: CatalogueOptions): Catalogue {
  // In the order of their last use.
  const entries = new Map<ProductRef, Entry>();
  const queue = new Set<Entry>();

  function find(key: ProductRef): Entry | undefined {
    const known = entries.get(key);
    if (known) return known;
    for (const entry of entries.values()) if (entry.state.product && isNamed(entry.state.product, key)) return entry;
  }

  function entryOf(ref: ProductRef): Entry {
    const key = normalise(ref);
    const known = find(key);
    const entry =
      known?.key === key
        ? known
        : {
            key,
            state: known?.state ?? LOADING,
            readAt: known?.readAt ?? 0,
            call: undefined,
            listeners: new Listeners<ProductState>(),
            waiters: new Set<Waiter>(),
          };
    entries.delete(key);
    for (const old of entries.size < MAX_ENTRIES ? [] : entries.values()) {
      if (!old.call && !isWanted(old)) entries.delete(old.key);
      if (entries.size < MAX_ENTRIES) break;
    }
    entries.set(key, entry);
    return entry;
  }

  function update(entry: Entry, state: ProductState): void {
    if (entry.state === state) return;
    entry.state = state;
    entry.listeners.tell(state);
  }

  async function ask(refs: readonly ProductRef[], signal: AbortSignal): Promise<readonly (Product | null)[]> {
    const products: unknown = await adapter.products(refs, { signal, context: context?.() });
    if (Array.isArray(products) && products.length === refs.length) return products;
    throw new CommerceError(
      'invalid',
      `The adapter "${adapter.name}" did not answer each of ${refs.length} references.`,
    );
  }

  function settle(entry: Entry, product: Product | null): void {
    const state: ProductState = { status: 'ready', product, stale: false, error: undefined };
    for (const other of product ? entries.values() : [entry]) {
      if (other !== entry && other.state.product?.id !== product?.id) continue;
      other.readAt = Date.now();
      update(other, state);
    }
    for (const waiter of entry.waiters) waiter.resolve(product);
  }

  function fail(entry: Entry, error: CommerceError): void {
    const { product } = entry.state;
    entry.readAt = 0;
    update(entry, { status: 'error', product, stale: product !== undefined, error });
    for (const waiter of entry.waiters) waiter.reject(error);
  }

  function flush(): void {
    // Those who asked may have gone within the tick.
    const batch = [...queue].filter(isWanted);
    queue.clear();
    if (!batch.length) return;
    const call: Call = { controller: new AbortController(), entries: batch };
    for (const entry of batch) entry.call = call;
    /** Entries that have left the call meanwhile do not hear of it. */
    const each = (done: (entry: Entry, at: number) => void) =>
      batch.forEach((entry, at) => {
        if (entry.call !== call) return;
        entry.call = undefined;
        done(entry, at);
        entry.waiters.clear();
      });
    const refs = batch.map(({ key }) => key);
    void readWithRetries((signal) => ask(refs, signal), timeout, retries, call.controller.signal).then(
      (products) => each((entry, at) => settle(entry, products[at] ?? null)),
      (error: CommerceError) => each((entry) => fail(entry, error)),
    );
  }

  function want(entry: Entry): void {
    if (entry.call || queue.has(entry)) return;
    // Two steps: elements that render first and subscribe in a microtask still belong to this tick.
    if (!queue.size) queueMicrotask(() => queueMicrotask(flush));
    queue.add(entry);
    const { product } = entry.state;
    update(entry, product === undefined ? LOADING : { status: 'ready', product, stale: true, error: undefined });
  }

  /** Ends a call when nobody waits for any part of it. */
  function release(call: Call | undefined): void {
    if (!call || call.entries.some((entry) => entry.call === call && isWanted(entry))) return;
    for (const entry of call.entries) if (entry.call === call) entry.call = undefined;
    call.controller.abort();
  }

  const isFresh = (entry: Entry) => Date.now() - entry.readAt < maxAge;

  return {
    peek: (ref) => find(normalise(ref))?.state,

    variant(variantId, productId) {
      for (const { state } of entries.values()) {
        const { product } = state;
        const variant = product?.variants.find(({ id }) => id === variantId);
        if (product && variant && (productId ?? product.id) === product.id) return { product, variant };
      }
    },

    load(ref, { signal } = {}) {
      const entry = entryOf(ref);
      const { product } = entry.state;
      const fresh = isFresh(entry);
      let forget = () => {};
      const waiting = new Promise<Product | null>((resolve, reject) => {
        const waiter = { resolve, reject };
        const abort = () => {
          reject(aborted());
          entry.waiters.delete(waiter);
          release(entry.call);
        };
        if (signal?.aborted) return abort();
        if (fresh && product !== undefined) return resolve(product);
        entry.waiters.add(waiter);
        signal?.addEventListener('abort', abort);
        forget = () => signal?.removeEventListener('abort', abort);
        want(entry);
      });
      waiting.then(forget, forget);
      // What is known is good enough meanwhile; should the refresh fail, the state says so.
      return product === undefined || signal?.aborted ? waiting : Promise.resolve(product);
    },

    subscribe(ref, listener) {
      const entry = entryOf(ref);
      if (!isFresh(entry)) want(entry);
      const remove = entry.listeners.add(listener);
      listener(entry.state);
      return () => {
        remove();
        if (!isWanted(entry)) release(entry.call);
      };
    },

    refresh(ref) {
      const named = ref && find(normalise(ref));
      const product = named && named.state.product;
      for (const entry of [...entries.values()]) {
        // The same product may be watched under several references.
        if (ref && entry !== named && (!product || entry.state.product?.id !== product.id)) continue;
        const { call } = entry;
        entry.readAt = 0;
        // The answer under way may be for another context.
        entry.call = undefined;
        release(call);
        if (isWanted(entry)) want(entry);
      }
    },
  };
}
