import {
  CommerceError,
  localCart,
  safeUrl,
  toCommerceError,
  type CallOptions,
  type CommerceAdapter,
  type ProductRef,
  type ShopConfig,
} from '@vitrine/core';
import { originOf } from '../http/endpoint.js';
import { readSource } from './read-source.js';
import type { Source } from './source.js';

export interface CatalogOptions extends Pick<ShopConfig, 'src' | 'currency' | 'checkout' | 'creator' | 'campaign'> {
  /** The source itself: parsed JSON, or the text of any format. */
  data?: unknown;
  /** Where to look for inline data when there is neither `data` nor `src`: in an element, then in the whole page. */
  element?: Element | Document;
  /** Milliseconds after which the stock of a feed is not believed. Default 24 hours. */
  maxAge?: number;
  /** Instead of the global one. */
  fetch?: typeof fetch;
}

/** Most different warnings of one source; a broken feed would fill the console. */
const MAX_WARNINGS = 10;

/**
 * A shop that is a file: our catalogue JSON, JSON-LD (alone or in a page), a Google Merchant feed (XML, TSV) or a Meta
 * catalogue (CSV); which one is told from the content. It is read once, at the first call that needs it. The cart is kept
 * in the browser; `checkout` says where it is paid for.
 *
 * Calls reject with `config` when there is no source, `invalid` when nothing of it can be read, `not_found`, `auth`,
 * `rate_limited`, `server`, `timeout` or `network` when `src` cannot be. A failed read is tried again by the next call.
 */
export function catalog(
  options: CatalogOptions = {},
  host: Element | Document | undefined = options.element,
): CommerceAdapter {
  const { src } = options;
  const page = globalThis.document?.baseURI;
  const address = safeUrl(src, page);
  const warned = new Set<string>();
  const warn = (message: string) => {
    if (warned.size < MAX_WARNINGS && warned.size < warned.add(message).size)
      console.warn(`[vitrine] catalog ${src ?? ''}: ${message}`);
  };

  let opening: Promise<Source> | undefined;
  const open = () =>
    (opening ??= readSource(options, host, page, address, warn).catch((error: unknown) => {
      opening = undefined;
      throw toCommerceError(error);
    }));

  /** The result for this caller. That it gives up does not end the reading: others wait for the same. */
  function run<T>(
    { signal, context }: CallOptions = {},
    work: (source: Source, locale?: string) => T | Promise<T>,
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      const abort = () => {
        // A connection that has fallen silent is left: the next call makes another.
        if (toCommerceError(signal?.reason).code === 'timeout') opening = undefined;
        reject(new CommerceError('aborted', 'The call was given up.'));
      };
      if (signal?.aborted) return abort();
      signal?.addEventListener('abort', abort);
      open()
        .then((source) => work(source, context?.locale))
        .then(resolve, reject)
        .finally(() => signal?.removeEventListener('abort', abort));
    });
  }

  const products = (refs: readonly ProductRef[], call?: CallOptions) =>
    run(call, (source, locale) => Promise.all(refs.map(async (ref) => source.product(await source.find(ref), locale))));

  return {
    name: 'catalog',
    ...(address && originOf(address)),
    products,
    search: (query, call) =>
      run(call, async (source, locale) => (await import('./search.js')).searchSource(source, query, locale)),
    cart: localCart({ products }),
    by: 'ref',
    reviews: (refs, call) => run(call, async (source) => (await import('./reviews.js')).reviewsOf(source, refs)),
    policies: (call) => run(call, (source, locale) => source.policies(locale)),
    delivery: (call) =>
      run(call, async ({ delivery }, locale) =>
        delivery ? (await import('./delivery.js')).deliveryOf(delivery, options.currency, locale) : [],
      ),
    checkout: async (from, call) =>
      (await import('./checkout.js')).handOff(from, options, page, () => run(call, (source) => source)),
  };
}
