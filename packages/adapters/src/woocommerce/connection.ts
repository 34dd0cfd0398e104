import type { CallOptions, Json, ShopConfig } from '@vitrine/core';
import { endpointOf } from '../http/endpoint.js';
import { recordsOf } from '../http/json.js';
import { requestJson, type JsonAnswer } from '../http/request.js';

/** What of a page's set-up WooCommerce makes use of. */
export interface WooCommerceOptions extends Pick<ShopConfig, 'endpoint' | 'checkout' | 'creator' | 'campaign'> {
  /** Sends the requests. Default: the page's own `fetch`. */
  fetch?: typeof fetch;
}

export interface Connection {
  /** The address of the shop, without a slash at its end. */
  readonly site: string;
  /** Calls a route of the Store API: `/cart`. What it refuses comes back too, as its `code` and `message`. */
  send(route: string, options: CallOptions | undefined, token?: string, body?: Json): Promise<JsonAnswer>;
  /** A page of a list. */
  list(route: string, query: Query, call?: CallOptions): Promise<ListAnswer>;
}

export type Query = Readonly<Record<string, string | number | undefined>>;

export interface ListAnswer {
  readonly items: readonly Json[];
  readonly total: number;
  readonly pages: number;
}

const EXAMPLE = 'https://shop.example';

/** What has to be added to the shop, for a page of this site. */
const filterFor = (origin = 'https://blog.example') =>
  `add_filter('allowed_http_origins', fn($origins) => [...$origins, '${origin}']);`;

/** Throws a `CommerceError` with the code `config` when `endpoint` is no address. */
export function connect({ endpoint, fetch }: WooCommerceOptions): Connection {
  const site = endpointOf(endpoint, EXAMPLE).replace(/\/wp-json\b.*/, '');
  const api = `${site}/wp-json/wc/store/v1`;
  const hints = {
    network: `Unless the shopper is offline, the shop does not allow calls from this site. Add to it: ${filterFor(globalThis.location?.origin)}`,
    not_found: `Set \`endpoint\` to the address of the shop (${EXAMPLE}), with WooCommerce active and permalinks that are not plain.`,
    auth: 'The Store API is kept from visitors, which security plugins do: it has to be open.',
  };
  return {
    site,
    send: (route, { signal } = {}, token, body) =>
      requestJson(api + route, {
        signal,
        fetch,
        hints,
        body,
        takes: token ? [400, 401, 409] : [400, 409],
        headers: { 'cart-token': token },
      }),
    async list(route, query, { signal } = {}) {
      const address = new URL(api + route);
      for (const [name, value] of Object.entries(query)) if (value) address.searchParams.set(name, String(value));
      const { data, headers } = await requestJson(address, { signal, fetch, hints });
      const number = (name: string) => Number(headers.get(`x-wp-${name}`) ?? NaN);
      return { items: recordsOf(data), total: number('total'), pages: number('totalpages') };
    },
  };
}
