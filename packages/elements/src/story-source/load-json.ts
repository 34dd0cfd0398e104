import { CommerceError, safeUrl, toCommerceError } from '@vitrine/core';

/** Longest JSON, in characters. */
const MAX = 2e6;

const TOO_LONG = `it is longer than ${MAX} characters`;

const PATIENCE = 15_000;

/** Reads the JSON at `src`; resolves with it and its address after redirects. Rejects with a `CommerceError`. */
export async function loadJson(src: string): Promise<{ data: unknown; base: string }> {
  const address = safeUrl(src, document.baseURI);
  if (!address) throw new CommerceError('config', `"${src.slice(0, 80)}" is no http(s) address of a story.`);
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
    const { ok, status, url } = response;
    if (!ok) {
      const code =
        status === 404 || status === 410 ? 'not_found' : status === 401 || status === 403 ? 'auth' : 'server';
      throw new CommerceError(code, `HTTP ${status}`, { retryable: status >= 500 });
    }
    return { data: parseJson(await textOf(response)), base: url || address };
  } catch (thrown) {
    const { code, message, retryable } = toCommerceError(thrown);
    throw new CommerceError(code, `The story ${address} could not be read: ${message}`, { retryable, cause: thrown });
  }
}

/** The text of a response; what is longer than a story may be is not read to its end. */
async function textOf({ body }: Response): Promise<string> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    text += decoder.decode(part.value, { stream: true });
    if (text.length > MAX) {
      void reader?.cancel();
      throw new CommerceError('invalid', TOO_LONG);
    }
  }
  return text + decoder.decode();
}

/** Parses a text. Throws a `CommerceError` for what is no JSON, or too long to be a story. */
export function parseJson(text: string): unknown {
  if (text.length > MAX) throw new CommerceError('invalid', TOO_LONG);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new CommerceError('invalid', `it is no JSON: ${String((cause as Error).message)}`, { cause });
  }
}
