import type { SessionStorage } from './adapter.js';
import type { CartState, CartStore } from './cart-store.js';

const IDLE: CartState = {
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
  const open = () =>
    (opening ??= create().then(
      (created) => (store = created),
      (error: unknown) => {
        // A lost connection must not be remembered.
        opening = undefined;
        throw error;
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
      let gone = false;
      let stop = () => {};
      listener(IDLE);
      open().then(
        (created) => gone || (stop = created.subscribe(listener)),
        () => {
          // Whoever asks something of the cart hears of it; there is no state to tell here.
        },
      );
      return () => {
        gone = true;
        stop();
      };
    },
    load: async () => (await open()).load(),
    refresh: async () => (await open()).refresh(),
    request: async (changes) => (await open()).request(changes),
    checkout: async (from) => (await open()).checkout(from),
    close: () => void opening?.then((created) => created.close()),
  };
}
