import type { CallOptions, Json, ShopConfig } from '@vitrine/core';
import { endpointOf } from '../http/endpoint.js';
import { graphql, type GraphQLAnswer } from '../http/graphql.js';
import { inLanguage } from '../http/in-language.js';
import type { Hints } from '../http/request.js';
import { VERSION } from './documents.js';

/** What of a page's set-up Shopify makes use of. */
export interface ShopifyOptions extends Pick<ShopConfig, 'endpoint' | 'token' | 'country' | 'creator' | 'campaign'> {
  /** Sends the requests. Default: the page's own `fetch`. */
  fetch?: typeof fetch;
}

export interface Connection {
  /** The shop's address: `https://shop.myshopify.com`. */
  readonly base: string;
  readonly rated: boolean;
  countryOf(options?: CallOptions): string | undefined;
  ask(document: string, variables: Json, options?: CallOptions): Promise<GraphQLAnswer>;
}

const ENDPOINT = 'Set `endpoint` to the address of the shop that ends in .myshopify.com';

const HINTS: Hints = {
  network: `${ENDPOINT}: another may lead elsewhere, which a page is not allowed to follow (CORS).`,
  not_found: `${ENDPOINT}.`,
  auth: 'Set `token` to a public access token of the Storefront API, which may read products and write carts.',
};

const countryCode = (country = '') => (/^[a-z]{2}$/i.test(country) ? country.toUpperCase() : undefined);

/** `PT_BR` for `pt-BR`, `NL` for `nl-BE`: of all but two languages Shopify has one form. */
function languageCode(locale = ''): string | undefined {
  const [, both, language] = /^(pt-(?:br|pt)|zh-(?:cn|tw))|^([a-z]{2,3})\b/i.exec(locale) ?? [];
  return (both?.replace('-', '_') ?? language)?.toUpperCase();
}

/** Throws a `CommerceError` with the code `config` when `endpoint` is no address. */
export function connect({ endpoint, token, country, fetch }: ShopifyOptions): Connection {
  const address = endpoint && !endpoint.includes('/') ? `https://${endpoint}` : endpoint;
  const base = new URL(endpointOf(address, 'https://your-shop.myshopify.com')).origin;
  const url = `${base}/api/${VERSION}/graphql.json`;
  const speak = inLanguage();
  const countryOf = ({ context }: CallOptions = {}) => countryCode(context?.country ?? country);

  return {
    base,
    rated: Boolean(token),
    countryOf,
    ask(document, variables, options = {}) {
      const { signal, context } = options;
      const headers = { 'x-shopify-storefront-access-token': token };
      const country = countryOf(options);
      return speak(languageCode(context?.locale), (language) =>
        graphql(url, document, { ...variables, country, language }, { signal, fetch, headers, hints: HINTS }),
      );
    },
  };
}
