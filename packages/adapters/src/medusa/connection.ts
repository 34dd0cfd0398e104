import { CommerceError, parseText, type CallOptions, type Json, type ShopConfig } from '@vitrine/core';
import { endpointOf } from '../http/endpoint.js';
import { fieldsOf, recordsOf } from '../http/json.js';
import { requestJson, type Hints } from '../http/request.js';

/** What of a page's set-up Medusa makes use of. */
export interface MedusaOptions extends Pick<
  ShopConfig,
  'endpoint' | 'token' | 'channel' | 'country' | 'currency' | 'market' | 'checkout' | 'creator' | 'campaign'
> {
  /** Sends the requests. Default: the page's own `fetch`. */
  fetch?: typeof fetch;
}

/** Whom prices are asked for. */
export interface Place {
  readonly region: string;
  /** ISO 3166-1 alpha-2 in small letters, when it is one of the region's. */
  readonly country?: string;
}

export type Query = Readonly<Record<string, string | number | readonly string[] | undefined>>;

export interface Connection {
  /** The address of the server, without a slash at its end. */
  readonly site: string;
  /** The id of a sales channel, which a key of several has to be told. */
  readonly salesChannel?: string;
  /** Calls a route of the Store API: `/carts`. */
  send(route: string, query: Query, call?: CallOptions, body?: Json, method?: string): Promise<Json>;
  /** The region that sells to a country. */
  placeIn(country: string, call?: CallOptions): Promise<Place | undefined>;
  /** The region of the page's set-up and context, or the shop's first. */
  placeOf(call?: CallOptions): Promise<Place>;
}

const EXAMPLE = 'https://api.shop.example';

/** What the Store API said when it refused; nothing of a fault that may be over soon. */
export const refusalOf = (error: unknown): Json =>
  error instanceof CommerceError && !error.retryable ? fieldsOf(error.cause) : {};

/** The language of the page, where it can stand in a header. */
export const localeOf = ({ context }: CallOptions): string | undefined =>
  /^[a-z\d-]+$/i.exec(context?.locale ?? '')?.[0];

/** Throws a `CommerceError` with the code `config` when `endpoint` is no address. */
export function connect(options: MedusaOptions): Connection {
  const { endpoint, token, channel, fetch } = options;
  const salesChannel = channel?.startsWith('sc_') ? channel : undefined;
  const site = endpointOf(endpoint, EXAMPLE).replace(/\/store$/, '');
  const addresses = `Set \`endpoint\` to the address of the Medusa server (${EXAMPLE}), \`market\` to none or the id of a region, and \`channel\` to that or the id of a sales channel.`;
  const hints: Hints = {
    network: `Unless the shopper is offline, the server's STORE_CORS (\`http.storeCors\` in medusa-config) has to name this site: ${globalThis.location?.origin ?? 'https://blog.example'}`,
    not_found: addresses,
    invalid: addresses,
    auth: 'Set `token` to a publishable API key that has a sales channel.',
  };
  async function send(route: string, query: Query, call: CallOptions = {}, body?: Json, method?: string) {
    const address = new URL(`${site}/store${route}`);
    for (const [name, value] of Object.entries(query)) {
      const isList = Array.isArray(value);
      for (const each of [value].flat())
        if (each !== undefined) address.searchParams.append(isList ? `${name}[]` : name, `${each}`);
    }
    try {
      const headers = { 'x-publishable-api-key': token, 'x-medusa-locale': localeOf(call) };
      return fieldsOf((await requestJson(address, { signal: call.signal, fetch, hints, headers, body, method })).data);
    } catch (error) {
      const cause = refusalOf(error);
      if (!cause.type) throw error;
      // A key it refuses is not allowed, as other things are, which have a code.
      const code = cause.type === 'not_allowed' && !cause.code ? 'auth' : (error as CommerceError).code;
      const message = `${new URL(site).origin} answered: ${parseText(cause.message)}`;
      throw new CommerceError(code, message, { hint: hints[code], cause });
    }
  }

  let known: readonly Json[] | undefined;
  const regions = async (call: CallOptions) =>
    (known ??= recordsOf(
      (await send('/regions', { fields: 'id,currency_code,countries.iso_2', limit: 200 }, call)).regions,
    ));
  const sellsTo = (country?: string) => (region: Json) =>
    recordsOf(region.countries).some(({ iso_2: code }) => code === country?.toLowerCase());

  return {
    site,
    salesChannel,
    send,
    async placeIn(country, call = {}) {
      const found = (await regions(call)).find(sellsTo(country));
      return found && { region: String(found.id), country: country.toLowerCase() };
    },
    async placeOf(call = {}) {
      const { context } = call;
      const country = context?.country ?? options.country;
      const market = context?.market ?? options.market ?? (salesChannel ? undefined : channel);
      if (market && !country) return { region: market };
      const currency = (context?.currency ?? options.currency)?.toLowerCase();
      const all = await regions(call);
      const region =
        all.find(({ id }) => id === market) ??
        all.find(sellsTo(country)) ??
        all.find((each) => each.currency_code === currency) ??
        all[0];
      if (region)
        return { region: String(region.id), country: sellsTo(country)(region) ? country?.toLowerCase() : undefined };
      throw new CommerceError('config', 'The shop has no region.', { hint: 'Add one in its settings.' });
    },
  };
}
