import { CommerceError } from '@vitrine/core';
import type { Pace } from './pace.js';

/** Larger files, in bytes, are refused: a phone could not hold them. */
const MAX_BYTES = 50_000_000;

/** Milliseconds for the whole file. The call of a widget ends sooner; the file then serves its next one. */
const PATIENCE = 60_000;

/** Bytes decoded between two looks at the clock. */
const PIECE = 2 ** 18;

export interface Loaded {
  readonly text: string;
  /** Address after redirects. */
  readonly url: string;
  /** `Last-Modified`, in milliseconds since 1970; NaN when the server does not say. */
  readonly modified: number;
}

/** Reads the text at `src`, in slices. Rejects with a `CommerceError` that names it. */
export async function loadText(src: string, pace: Pace, fetchFrom: typeof fetch = fetch): Promise<Loaded> {
  try {
    const response = await fetchFrom(src, { signal: AbortSignal.timeout(PATIENCE) });
    const { ok, url, headers, body } = response;
    if (!ok) throw response;
    const reader = body?.getReader();
    const decoder = new TextDecoder();
    const chunks: Uint8Array[] = [];
    const pieces: string[] = [];
    let size = 0;
    let isUtf8 = true;
    const add = (piece: string) => {
      pieces.push(piece);
      isUtf8 &&= !piece.includes('\ufffd');
    };
    for (let read; (read = await reader?.read()) && !read.done;) {
      const { value } = read;
      chunks.push(value);
      size += value.length;
      if (size > MAX_BYTES || Number(headers.get('Content-Length')) > MAX_BYTES) {
        void reader?.cancel();
        throw new CommerceError('invalid', `it is larger than ${MAX_BYTES / 1e6} MB`, {
          hint: 'Make a smaller file with the products this site shows.',
        });
      }
      // From a cache the whole file may come at once.
      for (let at = 0; at < value.length; at += PIECE) {
        const pause = pace();
        if (pause) await pause;
        add(decoder.decode(value.subarray(at, at + PIECE), { stream: true }));
      }
    }
    add(decoder.decode());
    const text = pieces.join('');
    return {
      // What reads well as UTF-8 is UTF-8, whatever else is said.
      text: isUtf8 ? text : (await import('./encoding.js')).decode(chunks, headers.get('Content-Type') ?? '', text),
      url: url || src,
      modified: Date.parse(headers.get('Last-Modified') ?? ''),
    };
  } catch (thrown) {
    throw (await import('./load-error.js')).loadError(src, thrown);
  }
}
