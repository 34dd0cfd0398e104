import { CommerceError, toCommerceError, type CommerceErrorCode } from '@vitrine/core';
import { codeOf, waitOf } from './status.js';

/** By the code of an error, one sentence for the developer: the likely cause and the setting to change. */
export type Hints = Readonly<Partial<Record<CommerceErrorCode, string>>>;

export interface JsonRequest {
  readonly headers?: Readonly<Record<string, string | null | undefined>>;
  /** Sent as JSON, with POST unless `method` says otherwise. */
  readonly body?: unknown;
  readonly method?: string;
  readonly signal?: AbortSignal;
  /** Statuses besides 2xx whose JSON is an answer too. */
  readonly takes?: readonly number[];
  /** `network` is also for a call that CORS refuses: a page cannot tell it from one that nobody answered. */
  readonly hints?: Hints;
  /** Sends the request. Default: the page's own `fetch`. */
  readonly fetch?: typeof fetch;
}

export interface JsonAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly data: unknown;
}

const WEB_PAGE =
  'It is a web page: `endpoint` has to be the address of the shop itself, and the shop open to visitors.';

// Letters may be written as their codes.
const MAYBE_OWN = /toString|valueOf|\\u00[4-7]/;

/** Without what a record says of how it becomes text or a number: who reads a number where there is a record must not fail. */
const withoutOwn = (name: string, value: unknown) => (/^(toString|valueOf)$/.test(name) ? undefined : value);

/**
 * Calls a shop without cookies and reads its JSON. Rejects with a `CommerceError`: `aborted` or `timeout` as `signal` says,
 * `network` when nobody answered or the answer may not be read, else by the HTTP status (401 and 403 `auth`, 404 and 410
 * `not_found`, 429 `rate_limited`, 408 and 504 `timeout`, 5xx `server`, others `invalid`) with the parsed body as `cause`;
 * `invalid` for a web page in the place of JSON, `server` for anything else that is none.
 */
export async function requestJson(
  url: string | URL,
  { headers = {}, body, method, signal, takes = [], hints = {}, fetch: send = fetch }: JsonRequest = {},
): Promise<JsonAnswer> {
  const fail = (
    code: CommerceErrorCode,
    message: string,
    more?: { retryAfter?: number; hint?: string; cause?: unknown },
  ) => new CommerceError(code, `${new URL(url).origin} ${message}`, { hint: hints[code], ...more });
  try {
    signal?.throwIfAborted();
    const all = { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers };
    const response = await send(url, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      credentials: 'omit',
      headers: Object.entries(all).filter((each): each is [string, string] => each[1] != null),
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
    });
    const { status } = response;
    const text = await response.text();
    let data: unknown;
    let isJson = true;
    try {
      data = JSON.parse(text, MAYBE_OWN.test(text) ? withoutOwn : undefined);
    } catch {
      isJson = false;
    }
    if (!response.ok && !(isJson && takes.includes(status))) {
      throw fail(codeOf(status), `answered with HTTP ${status}.`, {
        retryAfter: waitOf(response.headers),
        cause: data,
      });
    }
    if (isJson) return { status, headers: response.headers, data };
    if (!/^\s*</.test(text)) throw fail('server', 'gave an answer that is not JSON.');
    throw fail('invalid', 'answered with a web page.', { hint: hints.invalid ?? WEB_PAGE });
  } catch (thrown) {
    const error = toCommerceError(thrown);
    // What a call is given up with may be any value; that it was given up is what counts.
    if (signal?.aborted && error.code !== 'timeout') throw new CommerceError('aborted', 'The call was given up.');
    if (error === thrown) throw error;
    const { code, message, hint } = error;
    throw fail(code, `could not be read: ${message}`, { hint: hints[code] ?? hint, cause: thrown });
  }
}
