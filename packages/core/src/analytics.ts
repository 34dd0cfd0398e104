import type { Cart, CartIssue } from './cart.js';
import type { CommerceErrorCode } from './errors.js';
import { toMajorUnits, type Money } from './money.js';
import type { Product, Variant } from './product.js';

/** A product as analytics tools count it. Prices are in major units (149.00), as they all want them. */
export interface AnalyticsItem {
  readonly productId: string;
  readonly variantId?: string;
  readonly sku?: string;
  readonly title?: string;
  /** "Oak / M". */
  readonly variantTitle?: string;
  readonly brand?: string;
  readonly category?: string;
  /** Of one piece. */
  readonly price?: number;
  readonly currency?: string;
  readonly quantity?: number;
}

/** What a step is worth, in major units. */
interface Worth {
  readonly value?: number;
  /** ISO 4217. */
  readonly currency?: string;
}

/** One step of a shopper, from a look to the checkout. Nothing in it tells who the shopper is. */
export type AnalyticsStep =
  /** A product came into sight. */
  | ({ readonly type: 'view'; readonly item: AnalyticsItem } & Worth)
  /** A tag or card was opened, or a variant chosen. */
  | ({ readonly type: 'select'; readonly item: AnalyticsItem } & Worth)
  /** Pieces were asked for; what came of it is a `cart_change`. */
  | ({ readonly type: 'add'; readonly items: readonly AnalyticsItem[] } & Worth)
  /** The shop confirmed a cart. */
  | ({
      readonly type: 'cart_change';
      readonly items: readonly AnalyticsItem[];
      readonly issues: readonly CartIssue['code'][];
    } & Worth)
  /** The shopper left for the checkout. */
  | ({
      readonly type: 'checkout';
      readonly items: readonly AnalyticsItem[];
      readonly coupons?: readonly string[];
    } & Worth)
  /** A slide of a story came up; `index` counts from 0. */
  | { readonly type: 'slide'; readonly story?: string; readonly index: number; readonly count?: number }
  /** The end of a story was reached. */
  | { readonly type: 'story_complete'; readonly story?: string; readonly count?: number }
  /** An event of a live show was shown; `event` is its type. */
  | { readonly type: 'live'; readonly event: string; readonly item?: AnalyticsItem }
  | { readonly type: 'policy'; readonly item?: AnalyticsItem }
  | { readonly type: 'review'; readonly item?: AnalyticsItem }
  | { readonly type: 'error'; readonly code: CommerceErrorCode; readonly message: string; readonly retryable: boolean };

/** What a step is credited to. */
export interface AnalyticsSource {
  readonly creator?: string;
  readonly campaign?: string;
  /** The post, story or show it happened on: its id or address. */
  readonly post?: string;
}

export type AnalyticsEvent = AnalyticsStep &
  AnalyticsSource & {
    /** When it happened, in milliseconds since 1970. */
    readonly at: number;
  };

/** Where events go: a tag manager, a beacon, the console. */
export interface AnalyticsSink {
  readonly name: string;
  /** Takes one event. What it throws, or rejects with, is warned of once and hurts nobody. */
  send(event: AnalyticsEvent): unknown;
}

export interface AnalyticsOptions {
  readonly sinks: readonly AnalyticsSink[];
  /** Whether the shopper has agreed, or a function that knows. Default: not. */
  readonly consent?: boolean | (() => boolean);
  /** How many of the latest events are kept in memory until then. Default 0: what happened before is never told. */
  readonly queue?: number;
  /** Holds for every event that does not say otherwise. */
  readonly source?: AnalyticsSource;
}

export interface Analytics {
  /** Tells the sinks of a step, if the shopper has agreed. Never throws. */
  track(step: AnalyticsStep & AnalyticsSource): void;
  /** The shopper's answer: from now on, or no longer. What is kept in memory is told at a yes and forgotten at a no. */
  setConsent(granted: boolean): void;
}

/** The event stream of a page: silent until there is consent, and then to all sinks alike. */
export function createAnalytics({ sinks, consent = false, queue = 0, source }: AnalyticsOptions): Analytics {
  let agreed = consent;
  let kept: AnalyticsEvent[] = [];
  const broken = new Set<AnalyticsSink>();

  function fail(sink: AnalyticsSink, error: unknown): void {
    if (broken.has(sink)) return;
    broken.add(sink);
    console.warn(`The analytics sink "${sink.name}" failed; further failures of it are not shown.`, error);
  }

  async function send(sink: AnalyticsSink, event: AnalyticsEvent): Promise<void> {
    try {
      await sink.send(event);
    } catch (error) {
      fail(sink, error);
    }
  }

  function flush(): void {
    const events = kept;
    kept = [];
    for (const event of events) for (const sink of sinks) void send(sink, event);
  }

  function isAgreed(): boolean {
    try {
      return typeof agreed === 'function' ? agreed() : agreed;
    } catch {
      // Whoever cannot say yes has not said it.
      return false;
    }
  }

  return {
    track(step) {
      const granted = isAgreed();
      // Frozen, so that no sink changes what the next one gets.
      kept.push(Object.freeze({ ...source, ...step, at: Date.now() }));
      if (granted) flush();
      else if (kept.length > queue) kept.splice(0, kept.length - queue);
    },
    setConsent(granted) {
      agreed = granted;
      if (!granted) kept = [];
      flush();
    },
  };
}

const worthOf = (money: Money | null | undefined): { price?: number; currency?: string } =>
  money ? { price: toMajorUnits(money), currency: money.currency } : {};

/** The item of a product, or of one of its variants. */
export function itemOf(product: Product, variant?: Variant, quantity?: number): AnalyticsItem {
  return {
    productId: product.id,
    title: product.title,
    brand: product.brand,
    category: product.categories?.[0],
    ...(variant && {
      variantId: variant.id,
      sku: variant.sku,
      variantTitle: variant.title ?? (Object.values(variant.options).join(' / ') || undefined),
      ...worthOf(variant.price),
    }),
    quantity,
  };
}

/** The items of a cart and what they are worth together. */
export function itemsOf(cart: Cart): { items: readonly AnalyticsItem[]; value?: number; currency?: string } {
  const { price: value, currency } = worthOf(cart.total);
  const items = cart.lines.map((line) => ({
    productId: line.productId,
    variantId: line.variantId,
    title: line.title,
    variantTitle: line.variantTitle,
    ...worthOf(line.price),
    quantity: line.quantity,
  }));
  return { items, value, currency };
}
