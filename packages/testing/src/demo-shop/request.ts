import type { IncomingMessage } from 'node:http';
import { Refusal } from './answer.js';

/** What a route is told. */
export interface ShopRequest {
  readonly method: string;
  /** Without the `/shop` it may be called under. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Parsed JSON, or text of any other type. */
  readonly body: unknown;
  /** The `Cart-Token`. */
  readonly token: string | undefined;
  /** `http://127.0.0.1:4100`: the address the caller used. */
  readonly origin: string;
}

const MAX_BODY = 1_000_000;

/** The origin a request was sent to; a host that cannot be one becomes `localhost`. */
export function originOf(request: IncomingMessage): string {
  try {
    return new URL(`http://${request.headers.host}`).origin;
  } catch {
    return 'http://localhost';
  }
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY) throw new Refusal(413, 'too_large', 'The request is larger than a megabyte.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Reads a request whole. Throws a `Refusal` for a body that is not what its type says. */
export async function readRequest(
  request: IncomingMessage,
  path: string,
  query: URLSearchParams,
): Promise<ShopRequest> {
  const content = await readText(request);
  let body: unknown = content;
  if (/\bjson\b/.test(request.headers['content-type'] ?? '')) {
    try {
      body = JSON.parse(content);
    } catch {
      throw new Refusal(400, 'bad_json', 'The request is not JSON.');
    }
  }
  const token = request.headers['cart-token'];
  return {
    method: request.method ?? 'GET',
    path,
    query,
    body,
    token: typeof token === 'string' && token ? token : undefined,
    origin: originOf(request),
  };
}
