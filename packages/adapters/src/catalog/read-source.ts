import { CommerceError, safeUrl } from '@vitrine/core';
import type { CatalogOptions } from './index.js';
import { parseDocuments, parseJson, readJson } from './json-source.js';
import { loadText } from './load.js';
import type { Pace } from './pace.js';
import type { Origin, Reading } from './reading.js';
import { openSource, type Source } from './source.js';

const DAY = 86_400_000;

/** Reads the source an adapter was set up with. Rejects with a `CommerceError`; of a damaged source it takes what is whole. */
export async function readSource(
  { src = '', data, currency, maxAge = DAY, fetch }: CatalogOptions,
  host: Element | Document | undefined,
  page: string | undefined,
  warn: (message: string) => void,
  pace: Pace,
): Promise<Source> {
  const problems: string[] = [];
  const origin: Origin = { currency, maxAge, modified: NaN, problem: (message) => void problems.push(message) };

  const readAny = async (text: string, from: Origin): Promise<Reading | undefined> =>
    /^[[{]/.test(text)
      ? readJson(await parseJson(text, from, pace), from, pace)
      : (await import('./read-text.js')).readText(text, from, pace);
  const read = async (): Promise<[Reading | undefined, base?: string]> => {
    if (typeof data === 'string') return [await readAny(data.trimStart(), origin), page];
    if (data !== undefined) return [await readJson(data, origin, pace), page];
    if (!src) {
      const { inlineBlocks } = await import('./inline.js');
      return [await readJson(await parseDocuments(await inlineBlocks(host), origin, pace), origin, pace), page];
    }
    const address = safeUrl(src, page);
    if (!address) throw new CommerceError('config', `\`src\` is not an http(s) address: ${src}`);
    const { text, url, modified } = await loadText(address, pace, fetch);
    return [await readAny(text.trimStart(), { ...origin, modified }), url];
  };

  const [reading, base] = await read().catch((error: unknown) => {
    if (error instanceof SyntaxError) return [];
    throw error;
  });
  const source = reading && (await openSource(reading, { base, currency, warn }, origin, pace));
  if (!source || (problems.length && !source.items.length)) {
    throw new CommerceError('invalid', `Nothing could be read of the catalogue ${src}: ${problems.join('; ')}`, {
      hint: 'It has to be catalogue JSON, JSON-LD or a page with it, a Google Merchant feed or a Meta catalogue.',
    });
  }
  if (!source.items.length) problems.push('it holds no products');
  if (problems.length) warn(`${source.items.length} products were read; ${problems.join('; ')}.`);
  return source;
}
