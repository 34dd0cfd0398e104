import { CommerceError, type CallOptions, type Json, type ShopConfig } from '@vitrine/core';
import { endpointOf } from '../http/endpoint.js';
import { graphql, type GraphQLAnswer } from '../http/graphql.js';
import { inLanguage } from '../http/in-language.js';
import type { Hints } from '../http/request.js';

/** What of a page's set-up Saleor makes use of. */
export interface SaleorOptions extends Pick<
  ShopConfig,
  'endpoint' | 'token' | 'channel' | 'country' | 'checkout' | 'creator' | 'campaign'
> {
  /** Sends the requests. Default: the page's own `fetch`. */
  fetch?: typeof fetch;
}

export interface Connection {
  /** The address of the GraphQL API. */
  readonly url: string;
  readonly channel: string;
  countryOf(options?: CallOptions): string | undefined;
  ask(document: string, variables: Json, options?: CallOptions): Promise<GraphQLAnswer>;
}

const HINTS: Hints = {
  network: 'The server has to let this site call it: add its address to ALLOWED_GRAPHQL_ORIGINS.',
  not_found: 'Set `endpoint` to the address of the GraphQL API: https://your-shop.saleor.cloud/graphql/',
  auth: 'A page needs no `token` for products and carts; one that is given must be valid.',
  invalid: 'The server has to be Saleor 3.21 or later.',
};

/** `NL` for `nl-BE`; of Portuguese and Chinese, the form that is written. */
function languageCode(locale = ''): string | undefined {
  const [code] = /^(?:pt-[a-z]{2}|zh-han[st]|[a-z]{2,3})\b/i.exec(locale) ?? [];
  return code?.replace('-', '_').toUpperCase();
}

/** Throws a `CommerceError` with the code `config` when `endpoint` is no address or `channel` is missing. */
export function connect({ endpoint, token, channel, country, fetch }: SaleorOptions): Connection {
  const url = `${endpointOf(endpoint, 'https://your-shop.saleor.cloud/graphql/').replace(/(?:\/graphql)?$/, '/graphql')}/`;
  if (!channel) {
    throw new CommerceError('config', 'The sales channel is missing.', {
      hint: 'Set `channel` to the slug of a channel of the shop, such as "default-channel": it decides prices and stock.',
    });
  }
  const speak = inLanguage();
  const countryOf = ({ context }: CallOptions = {}) =>
    /^[a-z]{2}$/i.exec(context?.country ?? country ?? '')?.[0].toUpperCase();
  return {
    url,
    channel,
    countryOf,
    ask(document, variables, options = {}) {
      const { signal, context } = options;
      const shared = { channel, country: countryOf(options), ...variables };
      return speak(languageCode(context?.locale), (language) =>
        graphql(
          url,
          document,
          { ...shared, local: Boolean(language), language: language ?? 'EN' },
          { signal, fetch, hints: HINTS, headers: { 'authorization-bearer': token } },
        ),
      );
    },
  };
}
