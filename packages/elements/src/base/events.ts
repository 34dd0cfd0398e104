import type {
  Cart,
  CartChange,
  CartIssue,
  CartResult,
  CommerceError,
  CommerceErrorCode,
  LiveEvent,
  Policy,
  Product,
  ReviewSummary,
  Variant,
  WithdrawalStatement,
} from '@vitrine/core';

/** An event that leaves shadow roots; what it carries is on the event itself and under `detail`. */
export class VitrineEvent<Detail extends object> extends Event {
  readonly detail: Detail;

  constructor(type: string, detail: Detail, cancelable = false) {
    super(type, { bubbles: true, composed: true, cancelable });
    this.detail = detail;
    Object.assign(this, detail);
  }
}

interface InStory {
  /** The `id` of the story it happened in. */
  story?: string;
  /** Whom that story is by. */
  creator?: string;
}

export interface ProductDetail extends InStory {
  product: Product;
  /** The element the shopper looked at or chose. */
  origin: Element;
  /** The chosen variant, where one is. */
  variant?: Variant;
}

/** The shopper sees a product's card. */
export class ProductViewEvent extends VitrineEvent<ProductDetail> {
  declare readonly product: Product;
  declare readonly origin: Element;
  declare readonly variant?: Variant;
  declare readonly story?: string;
  declare readonly creator?: string;
  constructor(detail: ProductDetail) {
    super('vitrine-product-view', detail);
  }
}

/** The shopper chose a product: a tag, a line of a product list, a variant. */
export class ProductSelectEvent extends VitrineEvent<ProductDetail> {
  declare readonly product: Product;
  declare readonly origin: Element;
  declare readonly variant?: Variant;
  declare readonly story?: string;
  declare readonly creator?: string;
  constructor(detail: ProductDetail) {
    super('vitrine-product-select', detail);
  }
}

export interface CartAddDetail extends InStory {
  changes: readonly CartChange[];
  /** The confirmed cart and its issues; rejects with a `CommerceError`, `aborted` when a listener prevented the add. */
  promise: Promise<CartResult>;
}

/** Something is about to be put in the cart; `preventDefault()` stops it. */
export class CartAddEvent extends VitrineEvent<CartAddDetail> {
  declare readonly changes: readonly CartChange[];
  declare readonly promise: Promise<CartResult>;
  declare readonly story?: string;
  declare readonly creator?: string;
  constructor(detail: CartAddDetail) {
    super('vitrine-cart-add', detail, true);
  }
}

export interface CartChangeDetail {
  cart: Cart;
  issues: readonly CartIssue[];
}

/** The shop has answered a change of the cart. */
export class CartChangeEvent extends VitrineEvent<CartChangeDetail> {
  declare readonly cart: Cart;
  declare readonly issues: readonly CartIssue[];
  constructor(detail: CartChangeDetail) {
    super('vitrine-cart-change', detail);
  }
}

export interface CheckoutDetail {
  cart: Cart | null;
  /** Where the shopper is about to go. */
  url: string;
}

/** The shopper is about to leave for the checkout; `preventDefault()` keeps them here. */
export class CheckoutEvent extends VitrineEvent<CheckoutDetail> {
  declare readonly cart: Cart | null;
  declare readonly url: string;
  constructor(detail: CheckoutDetail) {
    super('vitrine-checkout', detail, true);
  }
}

export interface ErrorDetail {
  code: CommerceErrorCode;
  message: string;
  retryable: boolean;
  /** Does again what failed. */
  retry: () => void;
}

/** A fault the shopper may have noticed. The element shows a sentence and a way out by itself. */
export class VitrineErrorEvent extends VitrineEvent<ErrorDetail> {
  declare readonly code: CommerceErrorCode;
  declare readonly message: string;
  declare readonly retryable: boolean;
  declare readonly retry: () => void;
  constructor(error: CommerceError, retry: () => void) {
    super('vitrine-error', { code: error.code, message: error.message, retryable: error.retryable, retry });
  }
}

export interface PolicyViewDetail {
  policy: Policy;
  origin: Element;
}

/** The shopper sees the whole of a return policy. */
export interface PolicyViewEvent extends VitrineEvent<PolicyViewDetail>, Readonly<PolicyViewDetail> {}

export interface WithdrawDetail {
  statement: WithdrawalStatement;
  /** Where it is about to go; absent: to the shop's adapter. */
  url?: string;
}

/** A statement of withdrawal is about to be sent; `preventDefault()` stops it. */
export interface WithdrawEvent extends VitrineEvent<WithdrawDetail>, Readonly<WithdrawDetail> {}

export interface ReviewViewDetail {
  /** What the source of the reviews knows the product by; undefined where the page gave the rating itself. */
  productId: string | undefined;
  summary: ReviewSummary;
  /** The badge. */
  origin: Element;
}

/** The shopper has opened a product's reviews. */
export interface ReviewViewEvent extends VitrineEvent<ReviewViewDetail>, Readonly<ReviewViewDetail> {}

export interface PollAnswerDetail {
  /** The poll's `id`; absent: its question. */
  poll: string;
  /** The words of the answer. */
  answer: string;
  /** Where it stands among the answers, from 0. */
  index: number;
  /** The sticker. */
  origin: Element;
}

/** The shopper is about to answer a poll; `preventDefault()` stops it. */
export interface PollAnswerEvent extends VitrineEvent<PollAnswerDetail>, Readonly<PollAnswerDetail> {}

export interface StoryDetail {
  /** The story's `id`, where it has one. */
  story: string | undefined;
  /** Whom it is by. */
  creator: string | undefined;
  /** How many slides it has. */
  count: number;
  /** The story. */
  origin: Element;
}

export interface StorySlideDetail extends StoryDetail {
  /** The slide. */
  slide: Element;
  /** Its place, from 0. */
  index: number;
}

/** The shopper has seen a slide of a story: it was on the screen for a second. Once for each time the story is shown. */
export interface StorySlideEvent extends VitrineEvent<StorySlideDetail>, Readonly<StorySlideDetail> {}

/** The shopper has come to the end of a story; `preventDefault()` keeps a viewer open. */
export interface StoryCompleteEvent extends VitrineEvent<StoryDetail>, Readonly<StoryDetail> {}

export interface LiveEventDetail {
  /** What the show has told. */
  event: LiveEvent;
  /** The show. */
  origin: Element;
}

/** A live show has told something. */
export interface LiveToldEvent extends VitrineEvent<LiveEventDetail>, Readonly<LiveEventDetail> {}

declare global {
  // Of elements, the document and the window: their maps extend this one.
  interface GlobalEventHandlersEventMap {
    'vitrine-product-view': ProductViewEvent;
    'vitrine-product-select': ProductSelectEvent;
    'vitrine-cart-add': CartAddEvent;
    'vitrine-cart-change': CartChangeEvent;
    'vitrine-checkout': CheckoutEvent;
    'vitrine-policy-view': PolicyViewEvent;
    'vitrine-withdraw': WithdrawEvent;
    'vitrine-review-view': ReviewViewEvent;
    'vitrine-poll-answer': PollAnswerEvent;
    'vitrine-story-slide': StorySlideEvent;
    'vitrine-story-complete': StoryCompleteEvent;
    'vitrine-live-event': LiveToldEvent;
    'vitrine-error': VitrineErrorEvent;
  }
}
