import { CommerceError, toCommerceError, type CallOptions, type CommerceErrorCode } from '@vitrine/core';

export interface Connection {
  /** Where the shop is: `http://127.0.0.1:4100`. */
  readonly url: string;
  /** Sends the requests. Default: the page's own `fetch`. */
  readonly fetch?: typeof fetch;
}

export interface Call {
  readonly query?: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Sent as JSON; makes the call a POST. */
  readonly body?: unknown;
  readonly token?: string | null;
}

/** What an HTTP status says of a call. */
function codeOf(status: number): CommerceErrorCode {
  if (status === 401 || status === 403) return 'auth';
  if (status === 404 || status === 410) return 'not_found';
  if (status === 408 || status === 504) return 'timeout';
  if (status === 429) return 'rate_limited';
  return status >= 500 ? 'server' : 'invalid';
}

/** `Retry-After` in milliseconds; the form with a date is not what a shop's API sends. */
function retryAfter(response: Response): number | undefined {
  const seconds = Number(response.headers.get('retry-after') ?? NaN);
  return Number.isFinite(seconds) ? seconds * 1000 : undefined;
}

/**
 * Calls the shop's API and gives its JSON. Rejects with a `CommerceError`: `aborted` when the caller gave up, `network`
 * when nobody answered or the answer may not be read, the code of the HTTP status, `server` for an answer that is no JSON.
 */
export async function callShop(
  { url, fetch: send = fetch }: Connection,
  path: string,
  { query = {}, body, token }: Call = {},
  { signal }: CallOptions = {},
): Promise<Readonly<Record<string, unknown>>> {
  const address = new URL(path, url);
  for (const [name, value] of Object.entries(query)) {
    for (const each of [value ?? []].flat()) address.searchParams.append(name, each);
  }
  try {
    const response = await send(address, {
      credentials: 'omit',
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(token && { 'cart-token': token }),
      },
      ...(signal && { signal }),
    });
    if (!response.ok) {
      // Not awaited: the body is only there to be let go.
      response.body?.cancel().catch(() => undefined);
      throw new CommerceError(codeOf(response.status), `The shop answered ${response.status} to ${path}.`, {
        retryAfter: retryAfter(response),
      });
    }
    return parseObject(await response.text(), path);
  } catch (error) {
    // What aborted the call may be any value; that it was aborted is what counts.
    if (signal?.aborted && toCommerceError(error).code !== 'timeout') {
      throw new CommerceError('aborted', 'The call was given up.', { cause: error });
    }
    throw toCommerceError(error);
  }
}

function parseObject(content: string, path: string): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(content);
    if (typeof parsed === 'object' && parsed !== null) return parsed as Readonly<Record<string, unknown>>;
  } catch {
    // The same answer as for JSON that is no object.
  }
  throw new CommerceError('server', `The shop's answer to ${path} is not JSON.`);
}
