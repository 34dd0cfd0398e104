import type { Cart, CartChange, CartResult } from './cart.js';
import type { PollSource } from './poll.js';
import type { Delivery } from './delivery.js';
import type { Policy, Product, ProductRef, ReviewSummary } from './product.js';
import type { ReviewPage, ReviewQuery, ReviewSource } from './review.js';
import type { WithdrawalReceipt, WithdrawalStatement } from './withdrawal.js';

/** For whom a price is asked. The locale is a BCP 47 tag. */
export interface ShopContext {
  readonly country?: string;
  readonly currency?: string;
  readonly locale?: string;
  readonly market?: string;
}

/** Where the core keeps one secret or id for an adapter (a cart id, a session token), per shop. */
export interface SessionStorage {
  read(): string | null;
  /** Keeps the token; null forgets it. Never throws: where storage is blocked the token lives as long as the page. */
  write(token: string | null): void;
}

export interface CallOptions {
  readonly signal?: AbortSignal;
  readonly context?: ShopContext;
  /** Present on cart and checkout calls. */
  readonly session?: SessionStorage;
}

export interface SearchQuery {
  readonly text?: string;
  readonly category?: string;
  readonly sort?: 'relevance' | 'price_ascending' | 'price_descending' | 'title' | 'newest';
  /** Items per page; adapters may give fewer. */
  readonly limit?: number;
  /** The `next` of an earlier answer, opaque. */
  readonly cursor?: string;
}

export interface SearchResult {
  readonly items: readonly Product[];
  /** Pass as `cursor` for the following page; absent on the last. */
  readonly next?: string;
  readonly total?: number;
}

export interface CheckoutRequest {
  readonly cart?: Cart;
  /** For "buy now" and for shops without a cart. */
  readonly lines?: readonly { readonly variantId: string; readonly productId?: string; readonly quantity: number }[];
  readonly coupons?: readonly string[];
  readonly creator?: string;
  readonly campaign?: string;
}

export interface CheckoutHandoff {
  /** Absolute http(s) address to go to. */
  readonly url: string;
  readonly method?: 'GET' | 'POST';
  /** Form fields of a POST. */
  readonly fields?: Readonly<Record<string, string>>;
}

export interface CartCapability {
  /** The cart of this session, or null when there is none (or it is gone). Must not create one. */
  load(options?: CallOptions): Promise<Cart | null>;
  /** Applies the changes in order, making a cart when there is none. Outcomes come back as issues beside the cart. */
  change(changes: readonly CartChange[], options?: CallOptions): Promise<CartResult>;
}

/**
 * All that Vitrine asks of a shop. Two members are required; an optional member being present *is* the capability.
 * Batching, de-duplication, one write at a time, optimistic state, retries, timeouts and token storage are the
 * core's work, not the adapter's. Failures reject with a `CommerceError`.
 */
export interface CommerceAdapter {
  readonly name: string;
  /** Where product calls go, when that is another address than the page's own; lets tags wait until the shopper acts. */
  readonly origin?: string;
  /** Products in the order and number of `refs`; null for one the shop does not know. Never rejects for an unknown one. */
  products(refs: readonly ProductRef[], options?: CallOptions): Promise<readonly (Product | null)[]>;
  checkout(from: CheckoutRequest, options?: CallOptions): Promise<CheckoutHandoff>;
  search?(query: SearchQuery, options?: CallOptions): Promise<SearchResult>;
  cart?: CartCapability;
  /** What `reviews` takes, as of a `ReviewSource`. */
  readonly by?: ReviewSource['by'];
  reviews?(productIds: readonly string[], options?: CallOptions): Promise<readonly (ReviewSummary | null)[]>;
  /** Single reviews, for an adapter with `reviews` that does not give them all with the summary. */
  reviewList?(query: ReviewQuery, options?: CallOptions): Promise<ReviewPage>;
  policies?(options?: CallOptions): Promise<readonly Policy[]>;
  /** How the shop delivers, and how one pays: a rule for each place; those for the country of the context at least. */
  delivery?(options?: CallOptions): Promise<readonly Delivery[]>;
  /** Takes a shopper's statement of withdrawal. The shop acknowledges it by e-mail; the answer is what the page shows. */
  withdraw?(statement: WithdrawalStatement, options?: CallOptions): Promise<WithdrawalReceipt>;
}

/** What a page says about its shop; the same names as the attributes of `<vitrine-store>` and `data-*` of the script tag. */
export interface ShopConfig {
  /** A name given to `defineAdapter`, or an adapter object. Default `catalog`. */
  adapter?: string | CommerceAdapter;
  src?: string;
  endpoint?: string;
  token?: string;
  channel?: string;
  country?: string;
  currency?: string;
  market?: string;
  /** URL template with `{items}`, `{coupon}`, `{cart}`. */
  checkout?: string;
  creator?: string;
  campaign?: string;
  /** `eu`: no discount is shown unless computed from the lowest price of the last 30 days. */
  priceRules?: 'eu';
  structuredData?: 'none' | 'snippet' | 'merchant';
  /** A review service beside the shop; absent: the reviews are the shop's own. */
  reviews?: ReviewSource;
  /** Where answers to the page's polls go. */
  polls?: PollSource;
}

/** Makes an adapter from a page's set-up. `host` is the `<vitrine-store>` it stands on, for inline data. */
export type AdapterFactory = (config: ShopConfig, host?: Element) => CommerceAdapter | Promise<CommerceAdapter>;
