import type { AdapterFactory, CommerceAdapter, ShopConfig, ShopContext } from './adapter.js';
import type { CartStore } from './cart-store.js';
import type { Catalogue } from './catalogue.js';
import type { Hub } from './hub.js';

/** One opened shop: its adapter, what has been read of its catalogue, and the shopper's cart. */
export interface Shop {
  readonly config: ShopConfig;
  readonly adapter: CommerceAdapter;
  readonly catalogue: Catalogue;
  readonly cart: CartStore;
  /** For whom prices are asked. */
  readonly context: ShopContext;
  /** Changes country, currency, language or market: products and cart are read again. */
  setContext(context: ShopContext): void;
}

/** Opens the shop a page has set up. Rejects with `config` for an adapter nobody has defined. */
export async function openShop(_config: ShopConfig, _hub: Hub, _host?: Element): Promise<Shop> {
  void (0 as unknown as AdapterFactory);
  throw new Error('not yet');
}
