import type { CommerceAdapter } from '@vitrine/core';
import { originOf } from '../http/endpoint.js';
import { once } from '../http/once.js';
import { connect, type WooCommerceOptions } from './connection.js';
import { findProducts, searchProducts } from './find-products.js';

export type { WooCommerceOptions };

/**
 * A shop on WooCommerce, by the Store API v1 of WooCommerce 11:
 * https://developer.woocommerce.com/docs/apis/store-api/
 *
 * `endpoint` is the address of the shop. References: `id:`, `handle:` (the slug), `sku:` of a product or a variation, and
 * `url:` of the product's page. Prices are with or without tax as the shop shows them. The checkout is WooCommerce's own,
 * at `/checkout/`; of a shop that has it elsewhere `checkout` says where: `https://shop.example/kasse/?session={cart}`.
 *
 * WooCommerce answers pages of other sites only where the shop says so, with one line of PHP:
 * `add_filter('allowed_http_origins', fn($origins) => [...$origins, 'https://blog.example']);`
 *
 * Throws a `CommerceError` with the code `config` when `endpoint` is no address. The code of the cart and of the reviews
 * comes when it is needed.
 */
export function woocommerce(options: WooCommerceOptions): CommerceAdapter {
  const connection = connect(options);
  const open = once(async () => (await import('./cart.js')).wooCart(connection, options));
  return {
    name: 'woocommerce',
    ...originOf(connection.site),
    products: (refs, call) => findProducts(refs, connection, call),
    search: (query, call) => searchProducts(query, connection, call),
    cart: {
      load: async (call) => (await open()).load(call),
      change: async (changes, call) => (await open()).change(changes, call),
    },
    checkout: async (from, call) => (await open()).checkout(from, call),
    reviews: async (ids, call) => (await import('./reviews.js')).reviewsOf(ids, connection, call),
  };
}
