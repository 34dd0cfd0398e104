import type { ProductRef, StockState } from './product.js';

/** Connection state of a live channel. */
export type LiveStatus = 'connecting' | 'open' | 'closed';

/** What a viewer says to the show, for a source that takes it. */
export type LiveSend =
  | { readonly type: 'message'; readonly text: string; readonly author?: string; readonly question?: boolean }
  | { readonly type: 'reaction'; readonly reaction: string }
  | { readonly type: 'answer'; readonly poll: string; readonly index: number };

export interface SubscribeOptions {
  /** Ends the subscription. */
  readonly signal: AbortSignal;
  /** Is told how the connection is, and why it is `closed` where that is known. */
  readonly onStatus?: (status: LiveStatus, error?: unknown) => void;
  /** The number of the last event that is in the state, for a source that can go on from there; undefined for the whole state. */
  readonly last?: () => number | undefined;
}

/**
 * A stream of live shop events. Events never carry prices: `refresh` makes the core re-read the shop, so that a forged
 * event cannot show a wrong price.
 */
export interface LiveSource {
  /** How it is reached. Tabs of a site whose sources have the same address share one connection; without, each has its own. */
  readonly address?: string;
  /**
   * Gives every event of a channel, as it came: text or the JSON in it. The first is a full `state`. It keeps itself
   * connected until the signal ends it.
   */
  subscribe(channel: string, onEvent: (event: unknown) => void, options: SubscribeOptions): void;
  /** Says something to the show. Absent where viewers only watch. Rejects when it was not taken. */
  send?(channel: string, what: LiveSend): Promise<void>;
}

/** Makes a source from an address, for `<vitrine-live transport="…">`. */
export type TransportFactory = (url: string) => LiveSource;

/** `scheduled` before the start, then `live`, then `ended`. */
export type ShowStatus = 'scheduled' | 'live' | 'ended';

/** A product that the host holds up. */
export interface LiveFeature {
  readonly product: ProductRef;
  /** End of what is offered with it, in milliseconds since 1970. */
  readonly until?: number;
  /** A code to try at the shop. What it is worth the shop says. */
  readonly coupon?: string;
}

export interface LiveStock {
  readonly stock: StockState;
  readonly quantity?: number;
}

export interface LiveMessage {
  readonly id: string;
  readonly author?: string;
  readonly text: string;
  /** Asked of the host. */
  readonly question?: boolean;
  /** What the host answered. */
  readonly reply?: string;
}

export interface LivePoll {
  readonly id: string;
  readonly question: string;
  readonly answers: readonly string[];
  /** How many gave each answer, where it is told. */
  readonly counts?: readonly number[];
  readonly closed?: boolean;
}

/** All that a show is at one moment: what one who joins now is told first. */
export interface LiveState {
  readonly status: ShowStatus;
  /** Up to three, the newest first. */
  readonly featured: readonly LiveFeature[];
  readonly products: readonly ProductRef[];
  /** What the show has said of stock since the shop was read. */
  readonly stock: Readonly<Record<ProductRef, LiveStock>>;
  readonly viewers?: number;
  /** The newest, oldest first. */
  readonly messages: readonly LiveMessage[];
  /** How many messages there were before those. */
  readonly earlier: number;
  readonly announcement?: string;
  /** How many there have been of each, in all. */
  readonly reactions: Readonly<Record<string, number>>;
  readonly poll?: LivePoll;
  /** Where the recording is, once there is one. */
  readonly replay?: string;
  /** When the show begins or began, in milliseconds since 1970. */
  readonly startsAt?: number;
  /** The place in the show of the last event that is in it, where events are numbered. */
  readonly seq?: number;
}

interface Numbered {
  /** The event's place in the show, from 1. One that is not past the last is a repetition and changes nothing. */
  readonly seq?: number;
  /** When it was said, in milliseconds since 1970. */
  readonly at?: number;
}

/**
 * An event of a show, read and safe to show as text. A `state` resets all that it names: to name a member and give it
 * `undefined` takes it away. A `feature` says all that is held up now. The `count` of a reaction is of all there have been.
 */
export type LiveEvent = Numbered &
  (
    | ({ readonly type: 'state' } & Partial<LiveState>)
    | { readonly type: 'feature'; readonly features: readonly LiveFeature[] }
    | ({ readonly type: 'stock'; readonly product: ProductRef } & LiveStock)
    | { readonly type: 'refresh'; readonly product: ProductRef }
    | { readonly type: 'viewers'; readonly viewers: number }
    | ({ readonly type: 'message' } & LiveMessage)
    | { readonly type: 'remove'; readonly id: string }
    | { readonly type: 'announce'; readonly text: string }
    | { readonly type: 'reaction'; readonly reaction: string; readonly count: number }
    | ({ readonly type: 'poll' } & LivePoll)
  );
