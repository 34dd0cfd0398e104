import type { CommerceAdapter, ProductRef, ShopContext } from '@vitrine/core';

/** A variant by its id. Its product is looked for among `knownRefs`, unless `productId` says it. */
export type ContractVariant =
  | string
  | {
      readonly id: string;
      readonly productId?: string;
      /** How a page would name the product. */ readonly ref?: ProductRef;
    };

/** What is true of the shop the adapter is tried on. */
export interface ContractFixtures {
  /** References of products the shop sells, of every kind the adapter takes: `["id:1", "handle:oak-chair", "sku:A1"]`. At least two products. */
  readonly knownRefs: readonly ProductRef[];
  /** A well-formed reference of a product the shop does not sell. */
  readonly unknownRef: ProductRef;
  /** Can be bought, five pieces at least. */
  readonly variantInStock: ContractVariant;
  readonly variantSoldOut?: ContractVariant;
  /** Of which there are only `available` pieces. */
  readonly variantLimited?: {
    readonly id: string;
    readonly productId?: string;
    readonly ref?: ProductRef;
    readonly available: number;
  };
  /** A coupon the shop takes for one piece of `variantInStock`. */
  readonly coupon?: string;
  /** A coupon the shop refuses. */
  readonly badCoupon?: string;
  /** Words the shop's search finds more than three products by. */
  readonly searchText?: string;
  /** Where the shop sends to, ISO 3166-1 alpha-2. */
  readonly country: string;
  /** A session token of the right form that the shop does not know. Default: words that are no token. */
  readonly deadSession?: string;
}

/** How a backend can fail under an adapter. */
export type ContractFailure =
  /** Nobody answers: refused, offline, or kept from reading by CORS. */
  | 'network'
  /** HTTP 500, or what the backend says when it is broken. */
  | 'server'
  /** An answer that cannot be read. */
  | 'malformed'
  /** HTTP 429, or the backend's own word for it. */
  | 'rate_limited'
  /** The key is refused. */
  | 'auth'
  /** An answer that never comes. */
  | 'hang'
  /** What is asked of a cart is done, and the answer gets lost on the way. */
  | 'lost';

export type ContractCapability = 'search' | 'cart' | 'reviews' | 'policies' | 'delivery';

export interface ContractOptions {
  /** The adapter's name, for the titles of the cases. */
  readonly name: string;
  /** Makes an adapter as a page would. Called for every case, and again where a case wants a second page. */
  create(): CommerceAdapter | Promise<CommerceAdapter>;
  readonly fixtures: ContractFixtures;
  /** For whom prices are asked. */
  readonly context?: ShopContext;
  /** The optional members the adapter has, if the contract is to hold it to them. Default: those it has are checked. */
  readonly capabilities?: readonly ContractCapability[];
  /** An adapter whose backend fails in one way, or undefined where that cannot be staged. Without it the rules on failures are not checked. */
  fail?(kind: ContractFailure): CommerceAdapter | undefined | Promise<CommerceAdapter | undefined>;
  /** Milliseconds a call may take before it counts as hanging. Default 5000. */
  readonly patience?: number;
}
