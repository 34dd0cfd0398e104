import type { CommerceAdapter, SessionStorage, ShopConfig, ShopContext } from './adapter.js';
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
  /** Where the adapter's token of this shop is kept. */
  readonly session: SessionStorage;
  /** For whom prices are asked. */
  readonly context: ShopContext;
  /** Changes what is given of country, currency, language and market: products and cart are read again. */
  setContext(context: ShopContext): void;
}

/** What tells one shop from another; `adapter` is a name or, by identity, an object. */
type ShopKey = ShopConfig & { -readonly [K in keyof ShopContext]: ShopContext[K] };

const isSame = (a: ShopKey, b: ShopKey) =>
  (Object.keys({ ...a, ...b }) as (keyof ShopKey)[]).every((name) => a[name] === b[name]);

async function makeAdapter(config: ShopConfig, hub: Hub, host?: Element): Promise<CommerceAdapter> {
  const { adapter = 'catalog' } = config;
  const { adapters } = hub;
  const made =
    typeof adapter === 'string' ? await (adapters.get(adapter) ?? adapters.get('*'))?.(config, host) : adapter;
  if (typeof made?.products === 'function' && typeof made.checkout === 'function') return made;
  throw new CommerceError('config', `There is no adapter "${String(adapter)}" with products() and checkout().`, {
    hint: `Known are: ${[...adapters.keys()].join(', ')}. Add yours by defineAdapter(name, factory).`,
  });
}

async function makeShop(key: ShopKey, config: ShopConfig, hub: Hub, host?: Element): Promise<Shop> {
  const adapter = await makeAdapter(config, hub, host);
  const { country, currency, market, locale, creator, campaign } = key;
  const context = () => shop.context;
  const catalogue = createCatalogue({ adapter, context });

  const place = config.endpoint ?? config.src ?? adapter.origin ?? '';
  const name = `vitrine/${adapter.name}/${safeUrl(place, globalThis.document?.baseURI) ?? place}`;
  const session = createSession(name);
  const credit = { creator, campaign };
  const cart = lazyCart(session, async () =>
    (await import('./cart-store.js')).createCartStore({ adapter, catalogue, session, context, credit, key: name }),
  );
  const shop: Shop & { context: ShopContext } = {
    config,
    adapter,
    catalogue,
    cart,
    session,
    context: { country, currency, market, locale },
    setContext(changed) {
      const next = { ...shop.context, ...changed };
      if (isSame(shop.context, next)) return;
      shop.context = next;
      catalogue.refresh();
      // A failure is in the cart's state; one that nobody has looked at is read when somebody does.
      if (cart.state.status !== 'idle') cart.refresh().catch(() => {});
    },
  };
  return shop;
}

/**
 * Opens the shop that a page, or the `<vitrine-store>` `host`, has set up. Equal set-ups share one shop with one cart,
 * unless the host brings its own data, and follow the page when its language changes. Rejects with a `CommerceError`:
 * `config` for an adapter that nobody has defined or that is none.
 */
export async function openShop(config: ShopConfig, hub: Hub, host?: Element): Promise<Shop> {
  const element = host?.closest<HTMLElement>('[lang]') ?? globalThis.document?.documentElement;
  const locale = () => element?.lang || undefined;
  const key: ShopKey = { ...config, adapter: config.adapter ?? 'catalog', locale: locale() };
  const isShared = !host?.querySelector(':scope > script[type$=json]');
  for (const [known, shop] of isShared ? hub.shops : []) if (isSame(known as ShopKey, key)) return shop;

  const opening = makeShop(key, config, hub, host).catch((thrown: unknown) => {
    hub.shops.delete(key);
    throw toCommerceError(thrown);
  });
  if (!isShared) return opening;
  hub.shops.set(key, opening);
  if (element && globalThis.MutationObserver) {
    const observer = new MutationObserver(() => {
      // A browser's translator writes there too; the shop is asked in the language of the author.
      if (/\btranslated-/.test(element.className)) return;
      key.locale = locale();
      opening.then((shop) => shop.setContext({ locale: key.locale })).catch(() => {});
    });
    observer.observe(element, { attributeFilter: ['lang'] });
    // The next try looks for itself.
    opening.catch(() => observer.disconnect());
  }
  return opening;
}
