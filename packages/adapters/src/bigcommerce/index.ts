import type { CommerceAdapter } from '@vitrine/core';
import { originOf } from '../http/endpoint.js';
import { once } from '../http/once.js';
import { connect, type BigCommerceOptions } from './connection.js';
import { findProducts } from './find-products.js';

export type { BigCommerceOptions };

/**
 * A shop on BigCommerce, by its GraphQL Storefront API: https://developer.bigcommerce.com/graphql-storefront/reference
 *
 * `endpoint` is the shop's address; `token` a storefront token, made for the sites that show the shop, of which there can be
 * two. Prices are in `currency`, with or without taxes as the shop shows them on its product pages. References: `id:`,
 * `handle:` (the path of the product's page), `sku:` and `url:`.
 *
 * Throws a `CommerceError` with the code `config` when `endpoint` is no address or `token` is missing. The code of the cart
 * and of the search comes when it is needed.
 */
export function bigcommerce(options: BigCommerceOptions): CommerceAdapter {
  const connection = connect(options);
  const open = once(async () => (await import('./cart.js')).bigCommerceCart(connection, options));
  const products: CommerceAdapter['products'] = (refs, call) => findProducts(refs, connection, call);
  return {
    name: 'bigcommerce',
    ...originOf(connection.base),
    products,
    search: async (query, call) => (await import('./search.js')).searchProducts(query, connection, call),
    cart: {
      load: async (call) => (await open()).load(call),
      change: async (changes, call) => (await open()).change(changes, call),
    },
    checkout: async (from, call) => (await open()).checkout(from, call),
    reviews: async (ids, call) => (await products(ids, call)).map((product) => product?.rating ?? null),
  };
}
