import { CommerceError, type CallOptions, type Json, type ShopConfig } from '@vitrine/core';
import { endpointOf } from '../http/endpoint.js';
import { graphql, type GraphQLAnswer } from '../http/graphql.js';
import type { Hints } from '../http/request.js';

/** What of a page's set-up BigCommerce makes use of. */
export interface BigCommerceOptions extends Pick<
  ShopConfig,
  'endpoint' | 'token' | 'currency' | 'creator' | 'campaign'
> {
  /** Sends the requests. Default: the page's own `fetch`. */
  fetch?: typeof fetch;
}

export interface Connection {
  /** The shop's address: `https://shop.example`. */
  readonly base: string;
  currencyOf(options?: CallOptions): string | undefined;
  ask(document: string, variables: Json, options?: CallOptions): Promise<GraphQLAnswer>;
}

const HINTS: Hints = {
  network: 'A storefront token is for two sites at most: make it with this one among `allowed_cors_origins`.',
  auth: 'Set `token` to a storefront token of this shop that has not expired; tokens of the REST API do not work in a page.',
  not_found: 'Set `endpoint` to the address of the shop, as in https://shop.example',
  invalid: '`currency` has to be one that the shop has set up.',
};

/** Throws a `CommerceError` with the code `config` when `endpoint` is no address or `token` is missing. */
export function connect({ endpoint, token, currency, fetch }: BigCommerceOptions): Connection {
  const base = new URL(endpointOf(endpoint, 'https://shop.example')).origin;
  if (!token) {
    throw new CommerceError('config', 'The storefront token is missing.', {
      hint: 'Set `token` to a storefront token: https://developer.bigcommerce.com/docs/storefront/graphql#authentication',
    });
  }
  const currencyOf = ({ context }: CallOptions = {}) =>
    /^[A-Z]{3}$/.exec((context?.currency ?? currency ?? '').toUpperCase())?.[0];
  return {
    base,
    currencyOf,
    ask(document, variables, options = {}) {
      const headers = { authorization: `Bearer ${token}` };
      const all = { currency: currencyOf(options), ...variables };
      return graphql(`${base}/graphql`, document, all, { signal: options.signal, fetch, headers, hints: HINTS });
    },
  };
}
