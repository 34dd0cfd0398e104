import type { AdapterFactory, ShopConfig } from './adapter.js';
import type { LiveSource, TransportFactory } from './live.js';
import type { LiveChannel } from './live-channel.js';
import type { Shop } from './shop.js';

export type { Shop };

/** The key under which widgets ask for their shop with the community `context-request` protocol. */
export const SHOP_CONTEXT = Symbol.for('vitrine/shop/1');

/** A shop the page has named and nobody needed to open yet. */
export interface ShopHandle {
  readonly config: ShopConfig;
  /** The opened shop, once `open()` has resolved. */
  readonly shop: Shop | undefined;
  /** Resolves once anybody has opened the shop; opens nothing itself. */
  readonly opened: Promise<Shop>;
  /**
   * Opens the shop at the first call and shares it. Rejects with a `CommerceError`, or with what kept its code from being
   * loaded; a later call tries again.
   */
  open(): Promise<Shop>;
}

export type ShopCallback = (handle: ShopHandle, unsubscribe?: () => void) => void;

/** An event of the community context protocol: https://github.com/webcomponents-cg/community-protocols */
export interface ContextRequestLike extends Event {
  readonly context: unknown;
  readonly contextTarget?: Element;
  readonly callback: ShopCallback;
  readonly subscribe?: boolean;
}

/** What all copies of the library on a page share. Version 1 is frozen: members are added, never changed. */
export interface Hub {
  /** By name; `*` makes those that nobody has defined. */
  readonly adapters: Map<string, AdapterFactory>;
  /** Who waits for an adapter that is not defined yet: each is called when one is. */
  awaiting?: Set<() => void>;
  /** Opened shops by set-up, so that two stores of one shop share one cart. */
  readonly shops: Map<unknown, Promise<Shop>>;
  /** Live transports by name, once one has been defined. */
  transports?: Map<string, TransportFactory>;
  /** Sources by transport and address, once one has been asked for. */
  liveSources?: Map<string, LiveSource>;
  /** What is subscribed to of each source, by channel. */
  liveChannels?: WeakMap<LiveSource, Map<string, LiveChannel>>;
  /** What answers for a file that was asked for before the code that reads it had come, by its `src`; once. */
  files?: Map<string, Promise<Response> | undefined>;
  /** The page's own shop, when it has named one. */
  page: ShopHandle | undefined;
  /**
   * Sets the page's shop and tells everybody who waits, unless one of a higher rank is there: 3 (the default)
   * `configure()`, 2 a `<vitrine-store>`, 1 the attributes of the script tag, 0 what holds when nothing is said.
   */
  setPage(handle: ShopHandle, rank?: number): void;
  /** Answers a `context-request` that no nearer store has answered. */
  answer(event: ContextRequestLike): void;
  /** Asks again for every subscriber: a nearer store has appeared or gone. */
  refresh(): void;
}

const HUB = Symbol.for('vitrine/hub/1');

interface Subscriber {
  target: Element;
  callback: ShopCallback;
}

/** Whether this is a `<vitrine-store>` that will serve what is in it, and has not been upgraded yet. */
const isSleepingStore = (node: EventTarget) =>
  (node as Partial<Element>).localName === 'vitrine-store' && !('handle' in node) && servesSubtree(node as Element);

/** A store with element children, other than data in a script, serves only those. */
export function servesSubtree(store: Element): boolean {
  return Array.from(store.children).some((child) => !/^(SCRIPT|TEMPLATE|LINK|STYLE)$/.test(child.tagName));
}

function createHub(): Hub {
  const subscribers = new Set<Subscriber>();
  let pageRank = 0;
  const hub: Hub = {
    adapters: new Map(),
    shops: new Map(),
    page: undefined,
    setPage(handle, rank = 3) {
      if (hub.page && rank < pageRank) return;
      pageRank = rank;
      hub.page = handle;
      hub.refresh();
    },
    answer(event) {
      if (event.context !== SHOP_CONTEXT) return;
      event.stopPropagation();
      const path = event.composedPath();
      let unsubscribe: (() => void) | undefined;
      if (event.subscribe) {
        const subscriber = { target: event.contextTarget ?? (path[0] as Element), callback: event.callback };
        subscribers.add(subscriber);
        unsubscribe = () => void subscribers.delete(subscriber);
      }
      if (hub.page && !path.some(isSleepingStore)) event.callback(hub.page, unsubscribe);
    },
    refresh() {
      const known = [...subscribers];
      subscribers.clear();
      // Those that left the page before they were answered had no way to unsubscribe.
      for (const { target, callback } of known) if (target.isConnected !== false) requestShop(target, callback);
    },
  };
  return hub;
}

/** Optional: the hub also exists in Node, where there is nobody to ask. Listening once more changes nothing. */
const listen = ({ answer }: Hub) =>
  globalThis.document?.addEventListener('context-request', answer as (event: Event) => void);

/** The page's hub, made by whichever copy of the library comes first. */
export function getHub(): Hub {
  const scope = globalThis as unknown as Record<symbol, Hub | undefined>;
  if (!scope[HUB]) listen((scope[HUB] = createHub()));
  return scope[HUB] as Hub;
}

/** Asks, from `target` up through shadow roots, which shop serves this place, and keeps asking when it changes. */
export function requestShop(target: EventTarget, callback: ShopCallback): void {
  // Each time: `document.open()` takes listeners away. A widget may be there before anything has named a shop.
  listen(getHub());
  const event = Object.assign(new Event('context-request', { bubbles: true, composed: true }), {
    context: SHOP_CONTEXT,
    contextTarget: target,
    callback,
    subscribe: true,
  });
  target.dispatchEvent(event);
}

/** A handle that loads the shop's code and data at the first `open()`. */
export function createHandle(config: ShopConfig, host?: Element): ShopHandle {
  let opening: Promise<Shop> | undefined;
  let tell: (shop: Shop) => void;
  const handle = {
    config,
    shop: undefined as Shop | undefined,
    opened: new Promise<Shop>((resolve) => (tell = resolve)),
    open: () =>
      (opening ??= import('./shop.js')
        .then(async ({ openShop }) => {
          tell((handle.shop = await openShop(config, getHub(), host)));
          return handle.shop;
        })
        .catch((error: unknown) => {
          opening = undefined;
          throw error;
        })),
  };
  return handle;
}

/** Makes an adapter known by name to `<vitrine-store adapter="…">` and `data-adapter`. */
export function defineAdapter(name: string, factory: AdapterFactory): void {
  const { adapters, awaiting } = getHub();
  adapters.set(name, factory);
  awaiting?.forEach((look) => look());
}

/** Names the page's shop; the same names as the attributes of `<vitrine-store>`. The last call wins. */
export function configure(config: ShopConfig): ShopHandle {
  const handle = createHandle(config);
  getHub().setPage(handle);
  return handle;
}
