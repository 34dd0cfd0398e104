import type { CommerceAdapter } from '@vitrine/core';
import { originOf } from '../http/endpoint.js';
import { once } from '../http/once.js';
import { connect, type MedusaOptions } from './connection.js';
import { findProducts, searchProducts } from './find-products.js';

export type { MedusaOptions };

/**
 * A shop on Medusa, by the Store API of version 2.21: https://docs.medusajs.com/api/store
 *
 * `endpoint` is the address of the server, `token` a publishable API key, and `channel` one of its sales channels if it has
 * several. Prices are those of a region: the one whose id is
 * `channel` or `market`, else the one that `country` is in, else the first that sells in `currency`, else the first; with
 * tax where `country` is one of the region's. Text is in the language of the page where the shop has translated it.
 * References: `id:` of a product or a variant, `handle:`, `sku:`, and `url:` of a page on the site of `checkout` whose path
 * ends with the handle. Medusa has no checkout to send shoppers to: `checkout` is the shop's own, where `{cart}` is the id
 * that opens the cart.
 *
 * Medusa answers pages of other sites only where its STORE_CORS (`http.storeCors`) names them.
 *
 * Throws a `CommerceError` with the code `config` when `endpoint` is no address. The code of the cart comes when it is
 * needed.
 */
export function medusa(options: MedusaOptions): CommerceAdapter {
  const connection = connect(options);
  const open = once(async () => (await import('./cart.js')).medusaCart(connection, options));
  return {
    name: 'medusa',
    ...originOf(connection.site),
    products: (refs, call) => findProducts(refs, connection, options.checkout, call),
    search: (query, call) => searchProducts(query, connection, call),
    cart: {
      load: async (call) => (await open()).load(call),
      change: async (changes, call) => (await open()).change(changes, call),
    },
    checkout: async (from, call) => (await open()).checkout(from, call),
  };
}
