import type { CommerceAdapter, ShopContext } from './adapter.js';
import type { CommerceError } from './errors.js';
import type { Product, ProductRef, Variant } from './product.js';

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
  /** The variant with this id and its product, if it has been read. */
  variant(variantId: string): { product: Product; variant: Variant } | undefined;
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
