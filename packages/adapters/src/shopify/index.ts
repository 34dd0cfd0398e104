import type { CallOptions, CommerceAdapter } from '@vitrine/core';
import { originOf } from '../http/endpoint.js';
import { once } from '../http/once.js';
import { connect, type ShopifyOptions } from './connection.js';
import { findProducts } from './find-products.js';

export type { ShopifyOptions };

/**
 * A shop on Shopify, by the Storefront API 2026-04: https://shopify.dev/docs/api/storefront/2026-04
 *
 * `endpoint` is the shop's address that ends in .myshopify.com; `token` a public access token. Without a token the shop
 * works too, but for ratings. Prices are those of `country`, which decides the market and the currency. References: `id:`
 * (of a product or a variant, as a number or a global id), `handle:`, `sku:`, and `url:` of the product's page.
 *
 * Throws a `CommerceError` with the code `config` when `endpoint` is no address. Only the code that reads products
 * comes with it; that of the cart, the search and the rest comes when it is needed.
 */
export function shopify(options: ShopifyOptions): CommerceAdapter {
  const connection = connect(options);
  const { base, rated } = connection;
  const open = once(async () => (await import('./cart.js')).shopifyCart(connection, options));
  const products: CommerceAdapter['products'] = (refs, call) => findProducts(refs, connection, call);
  return {
    name: 'shopify',
    ...originOf(base),
    products,
    search: async (query, call) => (await import('./search.js')).searchProducts(query, connection, call),
    cart: {
      load: async (call) => (await open()).load(call),
      change: async (changes, call) => (await open()).change(changes, call),
    },
    checkout: async (from, call) => (await open()).checkout(from, call),
    ...(rated && {
      reviews: async (ids: readonly string[], call?: CallOptions) =>
        (await products(ids, call)).map((product) => product?.rating ?? null),
    }),
    policies: async (call) => (await import('./policies.js')).readPolicies(connection, call),
  };
}
