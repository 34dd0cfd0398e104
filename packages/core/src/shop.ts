import type { CommerceAdapter, ShopConfig, ShopContext } from './adapter.js';
import type { CartStore } from './cart-store.js';
import { createCatalogue, type Catalogue } from './catalogue.js';
import { CommerceError, toCommerceError } from './errors.js';
import type { Hub } from './hub.js';
import { lazyCart } from './lazy-cart.js';
import { createSession } from './session.js';
import { safeUrl } from './url.js';

/** One opened shop: its adapter, what has been read of its catalogue, and the shopper's cart. */
export interface Shop {
  readonly config: ShopConfig;
  readonly adapter: CommerceAdapter;
  readonly catalogue: Catalogue;
  readonly cart: CartStore;
  /** For whom prices are asked. */
  readonly context: ShopContext;
  /** Changes what is given of country, currency, language and market: products and cart are read again. */
  setContext(context: ShopContext): void;
}

/** What tells one shop from another; `adapter` is a name or, by identity, an object. */
type ShopKey = ShopConfig & ShopContext;

function isSame(one: object, other: object): boolean {
  const [a, b] = [one, other] as Record<string, unknown>[];
  return Object.keys({ ...a, ...b }).every((name) => a?.[name] === b?.[name]);
}

async function makeAdapter(config: ShopConfig, hub: Hub, host?: Element): Promise<CommerceAdapter> {
  const { adapter = 'catalog' } = config;
  const factory = typeof adapter === 'string' ? hub.adapters.get(adapter) : () => adapter;
  if (!factory) {
    throw new CommerceError('config', `There is no adapter with the name "${String(adapter)}".`, {
      hint: `Defined are: ${[...hub.adapters.keys()].join(', ') || 'none'}. Another one is made known by defineAdapter(name, factory).`,
    });
  }
  const made = await factory(config, host);
  if (typeof made?.products === 'function' && typeof made.checkout === 'function') return made;
  throw new CommerceError('config', 'An adapter has to be an object with the methods products() and checkout().');
}

async function makeShop(key: ShopKey, config: ShopConfig, hub: Hub, host?: Element): Promise<Shop> {
  const adapter = await makeAdapter(config, hub, host);
  const { country, currency, market, locale } = key;
  let current: ShopContext = { country, currency, market, locale };
  const context = () => current;
  const catalogue = createCatalogue({ adapter, context });

  const place = config.endpoint ?? config.src ?? adapter.origin ?? '';
  const name = `vitrine/${adapter.name}/${safeUrl(place, globalThis.document?.baseURI) ?? place}`;
  const session = createSession(name);
  const credit = { creator: config.creator, campaign: config.campaign };
  const cart = lazyCart(session, async () => {
    const { createCartStore } = await import('./cart-store.js');
    return createCartStore({ adapter, catalogue, session, context, credit, key: name });
  });
  return {
    config,
    adapter,
    catalogue,
    cart,
    get context() {
      return current;
    },
    setContext(changed) {
      const next = { ...current, ...changed };
      if (isSame(current, next)) return;
      current = next;
      catalogue.refresh();
      // A failure is in the cart's state; one that nobody has looked at is read when somebody does.
      if (cart.state.status !== 'idle') cart.refresh().catch(() => {});
    },
  };
}

/**
 * Opens the shop that a page, or the `<vitrine-store>` `host`, has set up. Equal set-ups share one shop with one cart,
 * unless the host brings its own data. Rejects with a `CommerceError`: `config` for an adapter that nobody has defined or
 * that is none.
 */
export async function openShop(config: ShopConfig, hub: Hub, host?: Element): Promise<Shop> {
  const root = globalThis.document?.documentElement;
  const locale = (host?.closest<HTMLElement>('[lang]') ?? root)?.lang || undefined;
  const key: ShopKey = { ...config, adapter: config.adapter ?? 'catalog', locale };
  const isShared = !host?.querySelector(':scope > script[type$=json]');
  for (const [known, shop] of isShared ? hub.shops : []) if (isSame(known as ShopKey, key)) return shop;

  const opening = makeShop(key, config, hub, host).catch((thrown: unknown) => {
    hub.shops.delete(key);
    throw toCommerceError(thrown);
  });
  if (isShared) hub.shops.set(key, opening);
  return opening;
}
