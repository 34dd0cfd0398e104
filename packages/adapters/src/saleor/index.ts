import type { CommerceAdapter } from '@vitrine/core';
import { originOf } from '../http/endpoint.js';
import { once } from '../http/once.js';
import { connect, type SaleorOptions } from './connection.js';
import { findProducts } from './find-products.js';

export type { SaleorOptions };

/**
 * A shop on Saleor 3.21 or later, by its GraphQL API: https://docs.saleor.io/api-reference
 *
 * `endpoint` is the address of the API, `channel` the slug of a sales channel, which decides currency, prices and stock;
 * `country` the one that taxes are counted for. Saleor sends nobody to a checkout of its own: `checkout` is the template of
 * your storefront's. References: `id:` (of a product or a variant, as a number or a global id), `handle:`, `sku:`, and `url:`
 * of a page on the site that `checkout` is on, whose last part is the handle.
 *
 * Throws a `CommerceError` with the code `config` when `endpoint` is no address or `channel` is missing. The code of the cart
 * and of the search comes when it is needed.
 */
export function saleor(options: SaleorOptions): CommerceAdapter {
  const connection = connect(options);
  const open = once(async () => (await import('./cart.js')).saleorCart(connection, options));
  return {
    name: 'saleor',
    ...originOf(connection.url),
    products: (refs, call) => findProducts(refs, connection, options.checkout ?? connection.url, call),
    search: async (query, call) => (await import('./search.js')).searchProducts(query, connection, call),
    cart: {
      load: async (call) => (await open()).load(call),
      change: async (changes, call) => (await open()).change(changes, call),
    },
    checkout: async (from, call) => (await open()).checkout(from, call),
  };
}
