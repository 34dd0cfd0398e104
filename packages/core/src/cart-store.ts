import type {
  CallOptions,
  CheckoutHandoff,
  CheckoutRequest,
  CommerceAdapter,
  SessionStorage,
  ShopContext,
} from './adapter.js';
import type { Cart, CartChange, CartIssue, CartResult } from './cart.js';
import { takeBatch, type CartBatch, type CartRequest } from './cart-requests.js';
import type { Catalogue } from './catalogue.js';
import { withDeadline } from './deadline.js';
import { CommerceError, toCommerceError } from './errors.js';
import { compact } from './json.js';
import { Listeners } from './listeners.js';
import { localCart } from './local-cart.js';
import { pendingCart, withConfirmedId } from './pending-cart.js';
import { readWithRetries } from './retry.js';
import { openTabs, type TabChannel, type Tabs } from './tabs.js';
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

function check(changes: readonly CartChange[]): void {
  const isWhole = (quantity: number, least: number) => Number.isSafeInteger(quantity) && quantity >= least;
  const isGood = (change: CartChange) =>
    change.type === 'add' ? isWhole(change.quantity, 1) : change.type !== 'set' || isWhole(change.quantity, 0);
  if (!changes.length || !changes.every(isGood)) {
    throw new CommerceError('invalid', 'Ask for at least one change, with whole quantities.');
  }
}

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
  const listeners = new Listeners<CartState>();
  const note = compact(credit) as Readonly<Record<string, string>>;
  const queue: CartRequest[] = [];
  /** The write under way. */
  let flying: CartBatch | undefined;
  /** Settles when all that was asked has been answered. */
  let tail: Promise<unknown> = Promise.resolve();
  let reading: Promise<Cart | null> | undefined;
  let reader: AbortController | undefined;
  /** Whether that read has got as far as the shop. */
  let isAsking = false;
  let tabs: Tabs | undefined;

  let confirmed: Cart | null = null;
  let isKnown = false;
  let issues: readonly CartIssue[] = [];
  let error: CommerceError | undefined;
  let state: CartState = { cart: null, confirmed, status: 'idle', pending: false, issues, error };

  const call = (signal: AbortSignal): CallOptions => ({ signal, session, context: context?.() });
  const isStarted = () => confirmed !== null || session.read() !== null;
  const isBusy = () => Boolean(flying || queue.length);

  function publish(): void {
    const changes = [flying, ...queue].flatMap((asked) => asked?.changes ?? []);
    state = {
      cart: pendingCart(confirmed, changes, catalogue.variant),
      confirmed,
      status: error ? 'error' : isKnown ? 'ready' : reading ? 'loading' : 'idle',
      pending: changes.length > 0,
      issues,
      error,
    };
    listeners.tell(state);
  }

  function confirm(cart: Cart | null, found: readonly CartIssue[] = []): void {
    confirmed = cart;
    issues = found;
    isKnown = true;
  }

  function listen(): void {
    tabs ??= openTabs(key, () => void (isKnown && refresh().catch(() => {})), channel);
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
    const batch = (flying = takeBatch(queue));
    // Its answer will be newer than that of a read under way.
    if (isAsking) reader?.abort();
    try {
      const changes = batch.changes.map((change) => {
        const known = withConfirmedId(change, confirmed);
        if (known) return known;
        throw new CommerceError('not_found', 'The line to change was never confirmed by the shop.');
      });
      const result = await exclusively(() =>
        withDeadline((signal) => capability.change(changes, call(signal)), WRITE_TIMEOUT),
      );
      if (!Array.isArray(result?.cart?.lines)) throw new CommerceError('invalid', 'The shop answered without a cart.');
      const found = result.issues ?? [];
      error = flying = undefined;
      confirm(result.cart, found);
      publish();
      tabs?.tell();
      batch.resolve({ cart: result.cart, issues: found });
    } catch (thrown) {
      error = toCommerceError(thrown);
      flying = undefined;
      issues = [];
      publish();
      batch.reject(error);
      // It may have been done all the same: look, so that the shopper does not ask twice.
      const mayBeDone = error.retryable && error.code !== 'rate_limited';
      if (isStarted() && (mayBeDone || !isKnown)) read(0, error).catch(() => {});
    }
  }

  /** Reads the cart. A failure that `keeps` explains stays in sight. */
  function read(retries: number, keeps?: CommerceError): Promise<Cart | null> {
    reader?.abort();
    const own = (reader = new AbortController());
    const { signal } = own;
    const run = async (): Promise<Cart | null> => {
      try {
        do await tail;
        while (isBusy());
        isAsking = !signal.aborted;
        const cart =
          isStarted() && !signal.aborted
            ? await readWithRetries((signal) => capability.load(call(signal)), READ_TIMEOUT, retries, signal)
            : null;
        if (!signal.aborted) {
          error = keeps;
          confirm(cart, cart?.issues);
        }
      } catch (thrown) {
        if (!signal.aborted) throw (error = keeps ?? toCommerceError(thrown));
      } finally {
        if (reader === own) {
          reading = undefined;
          isAsking = false;
        }
        publish();
      }
      // Overtaken: whatever did that answers for it.
      while (signal.aborted && isBusy()) await tail;
      return reading ?? confirmed;
    };
    error = keeps;
    reading = run();
    publish();
    return reading;
  }

  const refresh = () => read(2);
  const load = () => {
    listen();
    return isKnown && !error ? Promise.resolve(confirmed) : (reading ?? refresh());
  };

  return {
    get state() {
      return state;
    },
    get started() {
      return isStarted();
    },
    load,
    refresh() {
      listen();
      return refresh();
    },
    subscribe(listener) {
      listen();
      const remove = listeners.add(listener);
      listener(state);
      return remove;
    },
    request: (changes) =>
      new Promise((resolve, reject) => {
        check(changes);
        listen();
        const noted = changes.map((change) =>
          change.type === 'add' && (credit.creator || credit.campaign)
            ? { ...change, note: { ...note, ...change.note } }
            : change,
        );
        queue.push({ changes: noted, resolve, reject });
        publish();
        tail = tail.then(write);
      }),
    async checkout(from = {}) {
      while (isBusy()) await tail;
      const cart = from.lines ? undefined : (from.cart ?? (await load()));
      if (cart === null || cart?.lines.length === 0) throw new CommerceError('invalid', 'The cart is empty.');
      const request: CheckoutRequest = compact({
        ...credit,
        coupons: cart?.coupons.map(({ code }) => code),
        // A shop without a cart does not know the one that is kept here, but can sell its lines.
        ...(cart && (adapter.cart ? { cart } : { lines: cart.lines })),
        ...from,
      });
      try {
        const handoff = await withDeadline((signal) => adapter.checkout(request, call(signal)), WRITE_TIMEOUT);
        const url = safeUrl(handoff?.url, globalThis.document?.baseURI, MAX_CHECKOUT_URL);
        if (url) return { ...handoff, url };
      } catch (thrown) {
        throw toCommerceError(thrown);
      }
      throw new CommerceError('invalid', `The adapter "${adapter.name}" gave no http(s) address to check out at.`);
    },
    close: () => tabs?.close(),
  };
}
