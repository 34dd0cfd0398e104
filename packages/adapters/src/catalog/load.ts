import { CommerceError } from '@vitrine/core';
import { pace } from './pace.js';

/** Larger files, in bytes, are refused: a phone could not hold them. */
const MAX_BYTES = 50e6;

/** Milliseconds for the whole file. The call of a widget ends sooner; the file then serves its next one. */
const PATIENCE = 60_000;

/** Bytes decoded between two looks at the clock: from a cache the whole file may come at once. */
const PIECE = 2 ** 18;

export interface Loaded {
  readonly text: string;
  /** Address after redirects. */
  readonly url: string;
  /** `Last-Modified`, in milliseconds since 1970; NaN when the server does not say. */
  readonly modified: number;
}

/** The text of `bytes`, in slices. Throws for an encoding nobody knows. */
export async function decode(bytes: readonly Uint8Array[], encoding?: string): Promise<string> {
  const decoder = new TextDecoder(encoding);
  let text = '';
  for (const piece of bytes) {
    await pace();
    text += decoder.decode(piece, { stream: true });
  }
  return text + decoder.decode();
}

/** Reads the text at `src`. Rejects with a `CommerceError` that names it. */
export async function loadText(src: string, fetchFrom: typeof fetch = fetch): Promise<Loaded> {
  try {
    const response = await fetchFrom(src, { signal: AbortSignal.timeout(PATIENCE) });
    const { ok, url, headers, body } = response;
    if (!ok) throw response;
    const reader = body?.getReader();
    const bytes: Uint8Array[] = [];
    let size = 0;
    for (let read; (read = await reader?.read())?.value;) {
      const { value } = read;
      size += value.length;
      if (size > MAX_BYTES || Number(headers.get('Content-Length')) > MAX_BYTES) {
        void reader?.cancel();
        throw new CommerceError('invalid', 'it is larger than 50 MB');
      }
      for (let at = 0; at < value.length; at += PIECE) bytes.push(value.subarray(at, at + PIECE));
    }
    const text = await decode(bytes);
    return {
      // What reads well as UTF-8 is UTF-8, whatever else is said.
      text: text.includes('\ufffd') ? await (await import('./encoding.js')).decodeOther(bytes, headers, text) : text,
      url: url || src,
      modified: Date.parse(headers.get('Last-Modified') ?? ''),
    };
  } catch (thrown) {
    throw (await import('./load-error.js')).loadError(src, thrown);
  }
}
