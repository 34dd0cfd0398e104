import { CommerceError, type AdapterFactory, type CommerceAdapter, type ShopConfig } from '@vitrine/core';

/** The adapters but for `catalog`, by the name in `data-adapter`: each brings its own code. */
const BACKENDS: Readonly<Record<string, AdapterFactory>> = {
  bigcommerce: async (config) => (await import('@vitrine/adapters/bigcommerce')).bigcommerce(config),
  medusa: async (config) => (await import('@vitrine/adapters/medusa')).medusa(config),
  saleor: async (config) => (await import('@vitrine/adapters/saleor')).saleor(config),
  shopify: async (config) => (await import('@vitrine/adapters/shopify')).shopify(config),
  vendure: async (config) => (await import('@vitrine/adapters/vendure')).vendure(config),
  woocommerce: async (config) => (await import('@vitrine/adapters/woocommerce')).woocommerce(config),
};

/** The adapter that `config` names. Rejects with a `CommerceError` when there is none of that name. */
export async function connect(config: ShopConfig): Promise<CommerceAdapter> {
  const name = String(config.adapter);
  const make = Object.hasOwn(BACKENDS, name) && BACKENDS[name];
  if (make) return make(config);
  throw new CommerceError('config', `There is no adapter "${name.slice(0, 80)}".`, {
    hint: `There are catalog, ${Object.keys(BACKENDS).join(', ')}. Add yours by defineAdapter(name, factory).`,
  });
}
