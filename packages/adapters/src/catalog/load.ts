import { CommerceError } from '@vitrine/core';

/** Larger files, in bytes, are refused: a phone could not hold them. */
const MAX_BYTES = 50_000_000;

/** Milliseconds for the whole file. The call of a widget ends sooner; the file then serves its next one. */
const PATIENCE = 60_000;

export interface Loaded {
  readonly text: string;
  /** Address after redirects. */
  readonly url: string;
  /** `Last-Modified`, in milliseconds since 1970; NaN when the server does not say. */
  readonly modified: number;
}

async function readBytes({ body, headers }: Response): Promise<Uint8Array[]> {
  const chunks: Uint8Array[] = [];
  const reader = body?.getReader();
  if (!reader) return chunks;
  for (let read = 0, size = Number(headers.get('Content-Length')); ; size = read) {
    if (size > MAX_BYTES) {
      void reader.cancel();
      throw new CommerceError('invalid', `The catalogue is larger than ${MAX_BYTES / 1e6} MB.`, {
        hint: 'Make a smaller file with the products this site shows.',
      });
    }
    const { done, value } = await reader.read();
    if (done) return chunks;
    chunks.push(value);
    read += value.length;
  }
}

/** Reads the text at `src`. Rejects with a `CommerceError` that names it. */
export async function loadText(src: string, fetchFrom: typeof fetch = fetch): Promise<Loaded> {
  try {
    const response = await fetchFrom(src, { signal: AbortSignal.timeout(PATIENCE) });
    const { ok, url, headers } = response;
    if (!ok) throw response;
    const chunks = await readBytes(response);
    const decoder = new TextDecoder();
    let text = chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('') + decoder.decode();
    // What reads well as UTF-8 is UTF-8, whatever else is said.
    if (text.includes('\ufffd')) {
      text = (await import('./encoding.js')).decode(chunks, headers.get('Content-Type') ?? '', text);
    }
    return { text, url: url || src, modified: Date.parse(headers.get('Last-Modified') ?? '') };
  } catch (thrown) {
    throw (await import('./load-error.js')).loadError(src, thrown);
  }
}
