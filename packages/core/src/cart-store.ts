import type {
  CallOptions,
  CheckoutHandoff,
  CheckoutRequest,
  CommerceAdapter,
  SessionStorage,
  ShopContext,
} from './adapter.js';
import type { Cart, CartChange, CartIssue, CartResult } from './cart.js';
import { takeBatch, type CartRequest } from './cart-requests.js';
import { callShop } from './call-shop.js';
import type { Catalogue } from './catalogue.js';
import { CommerceError, toCommerceError } from './errors.js';
import { compact } from './json.js';
import { IDLE } from './lazy-cart.js';
import { addListener, tell, type Listener } from './listeners.js';
import { localCart } from './local-cart.js';
import { lostAdds } from './lost-adds.js';
import { pendingCart, withConfirmedId } from './pending-cart.js';
import { openTabs, type TabChannel } from './tabs.js';
import { safeUrl } from './url.js';

export interface CartState {
  /**
   * What the shopper sees: the confirmed cart with what was just asked shown as `pending` lines; one that is being removed
   * has the quantity 0. Null: none yet.
   */
  readonly cart: Cart | null;
  /** What the shop last confirmed. */
  readonly confirmed: Cart | null;
  readonly status: 'idle' | 'loading' | 'ready' | 'error';
  /** True while a write is under way. */
  readonly pending: boolean;
  /** Issues of the last answer. */
  readonly issues: readonly CartIssue[];
  /** The fault of the last call; the cart still holds what it held. */
  readonly error: CommerceError | undefined;
}

/** The page's cart. Widgets ask; the shop's answer is the state. */
export interface CartStore {
  readonly state: CartState;
  /** Whether this shop knows a session from before; without one nothing is asked of the shop. */
  readonly started: boolean;
  /** Calls `listener` now and at each change. Returns the unsubscribe function. */
  subscribe(listener: (state: CartState) => void): () => void;
  /** Reads the cart, once, if the shopper has one. Rejects with a `CommerceError`. */
  load(): Promise<Cart | null>;
  /** Reads the cart again. */
  refresh(): Promise<Cart | null>;
  /**
   * Asks for changes. They show as pending at once; one write is in flight at a time, across the tabs of the site too.
   * Resolves with the cart the shop confirmed and its issues; rejects with a `CommerceError` after rolling back.
   */
  request(changes: readonly CartChange[]): Promise<CartResult>;
  /** Where to pay for the cart, or for `lines` alone. */
  checkout(from?: CheckoutRequest): Promise<CheckoutHandoff>;
  /** Stops listening to other tabs. */
  close(): void;
}

export interface CartStoreOptions {
  adapter: CommerceAdapter;
  /** Where titles, prices and pictures of pending lines come from. */
  catalogue: Pick<Catalogue, 'variant'>;
  session: SessionStorage;
  context?: () => ShopContext;
  /** Whom sales are credited to: noted on each line that is added, and told at checkout. */
  credit?: { creator?: string; campaign?: string };
  /** Name of the cart, the same in all tabs: for the lock and the channel. Default: by the adapter's name. */
  key?: string;
  /** What tells other tabs. Default: a `BroadcastChannel`, or `storage` events where there is none. */
  channel?: TabChannel;
  /** Default: `navigator.locks`, where there is one. */
  locks?: Pick<LockManager, 'request'>;
}

/** Milliseconds for a read of the cart. */
const READ_TIMEOUT = 10_000;

/** Milliseconds for a change and for the way to the checkout: some shops compute taxes meanwhile. */
const WRITE_TIMEOUT = 20_000;

/** Longest checkout address, in characters: carts are written out in it. */
const MAX_CHECKOUT_URL = 16_384;

/** Whether quantities are whole, and of at least one piece where something is added. */
const isWhole = (change: CartChange) =>
  !('quantity' in change) ||
  (Number.isSafeInteger(change.quantity) && change.quantity >= (change.type === 'add' ? 1 : 0));

/** The cart of one shop, as this page sees it. */
export function createCartStore({
  adapter,
  catalogue,
  session,
  context,
  credit = {},
  key = `vitrine/${adapter.name}`,
  channel,
  locks = globalThis.navigator?.locks,
}: CartStoreOptions): CartStore {
  const capability =
    adapter.cart ?? localCart({ products: (refs, options) => adapter.products(refs, options), session });
  const listeners = new Set<Listener<CartState>>();
  const note = credit.creator || credit.campaign ? compact<Record<string, string>>({ ...credit }) : undefined;
  /** What has not been answered. The first of it may be under way. */
  const queue: CartRequest[] = [];
  const lost = lostAdds();
  /** Settles when all that was asked has been answered. */
  let tail: Promise<unknown> = Promise.resolve();
  let reading: Promise<Cart | null> | undefined;
  /** The read that has got as far as the shop. */
  let asking: AbortController | undefined;
  let isKnown = false;
  let state = IDLE;
  const tabs = openTabs(key, () => void (isKnown && refresh().catch(() => {})), channel);

  const call = (signal: AbortSignal): CallOptions => ({ signal, session, context: context?.() });
  const isStarted = () => state.confirmed !== null || session.read() !== null;

  function publish(change?: Partial<CartState>): void {
    const changes = queue.flatMap((asked) => asked.changes);
    const { confirmed, issues, error } = { ...state, ...change };
    state = {
      cart: pendingCart(confirmed, changes, catalogue.variant),
      confirmed,
      status: error ? 'error' : isKnown ? 'ready' : reading ? 'loading' : 'idle',
      pending: changes.length > 0,
      issues,
      error,
    };
    tell(listeners, state);
  }

  /** One at a time across tabs too, so that two do not make two carts. */
  async function exclusively<T>(run: () => Promise<T>): Promise<T> {
    let began = false;
    const once = () => ((began = true), run());
    try {
      return await (locks ? locks.request(key, once) : once());
    } catch (thrown) {
      // A sandboxed page may have no locks.
      if (began) throw thrown;
      return run();
    }
  }

  async function write(): Promise<void> {
    // An earlier turn may have taken all there was.
    if (!queue.length) return;
    const batch = takeBatch(queue);
    // The answer will be newer than that of a read under way.
    asking?.abort();
    try {
      const changes = batch.changes.map((change) => {
        const known = withConfirmedId(change, state.confirmed);
        if (known) return known;
        throw new CommerceError('not_found', 'The line to change was never confirmed by the shop.');
      });
      const send = async (signal: AbortSignal) => {
        const options = call(signal);
        const read = async () => (isStarted() ? capability.load(options) : null);
        return capability.change(await lost.toSend(changes, state.confirmed, read), options);
      };
      const result = await exclusively(() => callShop(send, WRITE_TIMEOUT));
      if (!Array.isArray(result?.cart?.lines)) throw new CommerceError('invalid', 'The shop answered without a cart.');
      const { cart, issues = [] } = result;
      lost.answer(changes);
      queue.splice(0, batch.size);
      isKnown = true;
      publish({ confirmed: cart, issues, error: undefined });
      tabs.tell();
      batch.resolve({ cart, issues });
    } catch (thrown) {
      const error = toCommerceError(thrown);
      queue.splice(0, batch.size);
      publish({ error, issues: [] });
      batch.reject(error);
      // It may have been done all the same: look, so that the shopper does not ask twice.
      const mayBeDone = error.retryable && error.code !== 'rate_limited';
      if (mayBeDone) lost.lose();
      if (isStarted() && (mayBeDone || !isKnown)) read(0, error).catch(() => {});
    }
  }

  /** Reads the cart. A failure that `keeps` explains stays in sight. */
  function read(retries: number, keeps?: CommerceError): Promise<Cart | null> {
    const run = async (): Promise<Cart | null> => {
      do await tail;
      while (queue.length);
      asking?.abort();
      const own = (asking = new AbortController());
      const { signal } = own;
      let change: Partial<CartState> = {};
      try {
        const load = (signal: AbortSignal) => capability.load(call(signal));
        const cart = isStarted() ? await callShop(load, READ_TIMEOUT, retries, signal) : null;
        isKnown = true;
        change = { confirmed: cart, issues: cart?.issues ?? [], error: keeps };
      } catch (thrown) {
        if (!signal.aborted) throw (change = { error: keeps ?? toCommerceError(thrown) }).error;
      } finally {
        if (asking === own) asking = reading = undefined;
        publish(change);
      }
      // Overtaken: whatever did that answers for it.
      while (signal.aborted && queue.length) await tail;
      return reading ?? state.confirmed;
    };
    reading = run();
    publish({ error: keeps });
    return reading;
  }

  const refresh = () => read(2);
  const load = async () => (isKnown && !state.error ? state.confirmed : (reading ?? refresh()));

  return {
    get state() {
      return state;
    },
    get started() {
      return isStarted();
    },
    load,
    refresh,
    subscribe(listener) {
      const remove = addListener(listeners, listener);
      listener(state);
      return remove;
    },
    request: (changes) =>
      new Promise((resolve, reject) => {
        if (!changes.length || !changes.every(isWhole))
          throw new CommerceError('invalid', 'Ask for at least one change, with whole quantities.');
        const noted = changes.map((change) =>
          change.type === 'add' && note ? { ...change, note: { ...note, ...change.note } } : change,
        );
        queue.push({ changes: noted, resolve, reject });
        publish();
        tail = tail.then(write);
      }),
    async checkout(from = {}) {
      while (queue.length) await tail;
      const cart = from.lines ? undefined : (from.cart ?? (await load()));
      if (cart === null || cart?.lines.length === 0) throw new CommerceError('invalid', 'The cart is empty.');
      const request = compact<CheckoutRequest>({
        ...credit,
        coupons: cart?.coupons.map(({ code }) => code),
        // A shop without a cart does not know the one that is kept here, but can sell its lines.
        ...(cart && (adapter.cart ? { cart } : { lines: cart.lines })),
        ...from,
      });
      const handoff = await callShop((signal) => adapter.checkout(request, call(signal)), WRITE_TIMEOUT);
      const url = safeUrl(handoff?.url, globalThis.document?.baseURI, MAX_CHECKOUT_URL);
      if (url) return { ...handoff, url };
      throw new CommerceError('invalid', `The adapter "${adapter.name}" gave no http(s) address to check out at.`);
    },
    close: () => tabs.close(),
  };
}
