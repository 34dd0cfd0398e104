import { isRecord, type Json } from '@vitrine/core';
import type { IncomingMessage } from 'node:http';

/** Most bytes of an event: a whole state with fifty messages of any script. */
export const MAX_BODY = 524_288;

export type Read = { readonly event: Json } | { readonly status: number; readonly error: string };

/** The JSON object in the body of a request. */
export async function readEvent(request: IncomingMessage): Promise<Read> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    // The rest is read and forgotten, so that the answer arrives.
    if (length <= MAX_BODY) parts.push(part);
    else if (length > MAX_BODY * 20) break;
  }
  if (length > MAX_BODY) return { status: 413, error: `An event has at most ${MAX_BODY} bytes.` };
  try {
    const event: unknown = JSON.parse(Buffer.concat(parts).toString('utf8'));
    return isRecord(event) ? { event } : { status: 422, error: 'An event is an object with a "type".' };
  } catch {
    return { status: 400, error: 'That is no JSON.' };
  }
}
