import { CommerceError, type CallOptions, type Json, type ShopConfig } from '@vitrine/core';
import { endpointOf } from '../http/endpoint.js';
import { graphql, type GraphQLAnswer } from '../http/graphql.js';
import { fieldsOf } from '../http/json.js';
import type { Hints } from '../http/request.js';

/** What of a page's set-up Vendure makes use of. */
export interface VendureOptions extends Pick<
  ShopConfig,
  'endpoint' | 'channel' | 'currency' | 'checkout' | 'creator' | 'campaign'
> {
  /** Sends the requests. Default: the page's own `fetch`. */
  fetch?: typeof fetch;
}

export interface Connection {
  /** The address of the Shop API. */
  readonly url: string;
  ask(document: string, variables: Json, options?: CallOptions, token?: string): Promise<GraphQLAnswer>;
}

const EXAMPLE = 'https://shop.example/shop-api';

const HINTS: Hints = {
  network: 'Unless the shopper is offline, `apiOptions.cors` of the server has to allow calls from this site.',
  not_found: `Set \`endpoint\` to the address of the Shop API: ${EXAMPLE}`,
};

/** `de` for `de-AT`, `pt_BR` where a language is written in two ways. What it does not know, Vendure answers in its own. */
const languageCode = (locale = '') => /^(pt-BR|zh-Han[st]|[a-z]+)/.exec(locale)?.[0].replace('-', '_');

/** The code of the fault that an error was made of; empty for another kind of error. */
export const faultCode = (error: unknown): string =>
  error instanceof CommerceError ? String(fieldsOf(error.cause).code ?? '') : '';

/** Throws a `CommerceError` with the code `config` when `endpoint` is no address. */
export function connect({ endpoint, channel, currency, fetch }: VendureOptions): Connection {
  const url = endpointOf(endpoint, EXAMPLE);
  /** Currencies that the channel does not sell in. */
  const foreign = new Set<string>();
  return {
    url,
    async ask(document, variables, { signal, context } = {}, token) {
      const headers = { 'vendure-token': context?.market ?? channel, authorization: token && `Bearer ${token}` };
      const language = languageCode(context?.locale);
      const send = (currency?: string) => {
        const asked = new URLSearchParams({
          ...(language && { languageCode: language }),
          ...(currency && { currencyCode: currency }),
        });
        return graphql(`${url}?${asked}`, document, variables, { signal, fetch, headers, hints: HINTS });
      };
      const wanted = context?.currency ?? currency;
      if (!wanted || foreign.has(wanted)) return send();
      try {
        return await send(wanted);
      } catch (error) {
        // That is what it says of a currency the channel does not sell in, before it does anything.
        if (faultCode(error) !== 'USER_INPUT_ERROR') throw error;
        const answer = await send();
        foreign.add(wanted);
        return answer;
      }
    },
  };
}
