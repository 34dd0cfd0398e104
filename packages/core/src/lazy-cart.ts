import type { SessionStorage } from './adapter.js';
import type { CartState, CartStore } from './cart-store.js';
import { toCommerceError } from './errors.js';

/** A cart that nobody has looked at yet. */
export const IDLE: CartState = {
  cart: null,
  confirmed: null,
  status: 'idle',
  pending: false,
  issues: [],
  error: undefined,
};

/** A cart store whose code comes when somebody looks at the cart or asks something of it: most cards are never bought from. */
export function lazyCart(session: SessionStorage, create: () => Promise<CartStore>): CartStore {
  let store: CartStore | undefined;
  let opening: Promise<CartStore> | undefined;
  let tell: (created: CartStore) => void;
  /** For those who wait: settles only when there is a store. */
  const opened = new Promise<CartStore>((resolve) => (tell = resolve));
  const open = () =>
    (opening ??= create().then(
      (created) => {
        tell((store = created));
        return created;
      },
      (thrown: unknown) => {
        // A lost connection must not be remembered.
        opening = undefined;
        throw toCommerceError(thrown);
      },
    ));
  return {
    get state() {
      return store?.state ?? IDLE;
    },
    get started() {
      return store?.started ?? session.read() !== null;
    },
    subscribe(listener) {
      if (store) return store.subscribe(listener);
      let isGone = false;
      let stop = () => {
        isGone = true;
      };
      void opened.then((created) => isGone || (stop = created.subscribe(listener)));
      listener(IDLE);
      // Whoever asks something of the cart hears of a failure; then, or the next time, this listener is attached.
      open().catch(() => {});
      return () => stop();
    },
    load: async () => (await open()).load(),
    refresh: async () => (await open()).refresh(),
    request: async (changes) => (await open()).request(changes),
    checkout: async (from) => (await open()).checkout(from),
    // Also one that is being opened.
    close: () => void opened.then((created) => created.close()),
  };
}
