import type { CommerceAdapter } from '@vitrine/core';
import { originOf } from '../http/endpoint.js';
import { once } from '../http/once.js';
import { connect, type VendureOptions } from './connection.js';
import { findProducts } from './find-products.js';

export type { VendureOptions };

/**
 * A shop on Vendure, by the Shop API of version 3.7: https://docs.vendure.io/reference/graphql-api/shop/queries
 *
 * `endpoint` is the address of the Shop API, `channel` the token of a channel that is not the default one. Prices are in
 * `currency` where the channel sells in it, and include tax. References: `id:`, `handle:` (a slug, in any language), `sku:`,
 * and `url:` of a page on the site of `checkout` whose path ends with the slug. Vendure has no checkout to send shoppers to:
 * `checkout` is the shop's own, where `{cart}` is the token of the shopper's session.
 *
 * Throws a `CommerceError` with the code `config` when `endpoint` is no address. The code of the cart
 * and of the search comes when it is needed.
 */
export function vendure(options: VendureOptions): CommerceAdapter {
  const connection = connect(options);
  const open = once(async () => (await import('./cart.js')).vendureCart(connection, options));
  return {
    name: 'vendure',
    ...originOf(connection.url),
    products: (refs, call) => findProducts(refs, connection, options.checkout, call),
    search: async (query, call) => (await import('./search.js')).searchProducts(query, connection, call),
    cart: {
      load: async (call) => (await open()).load(call),
      change: async (changes, call) => (await open()).change(changes, call),
    },
    checkout: async (from, call) => (await open()).checkout(from, call),
  };
}
