import { getHub } from '@vitrine/core/hub.js';
import type { CatalogOptions } from './index.js';
import { parseJson, readJson } from './json-source.js';
import { loadText } from './load.js';
import { openSource, type Source } from './source.js';

const DAY = 86_400_000;

/**
 * Reads the source an adapter was set up with; `address` is where its `src` is. Rejects with a `CommerceError`; of a damaged
 * source it takes what is whole.
 */
export async function readSource(
  { src = '', data, currency, maxAge = DAY, fetch }: CatalogOptions,
  host: Element | Document | undefined,
  base: string | undefined,
  address: string | undefined,
  warn: (message: string) => void,
): Promise<Source> {
  const problems: string[] = [];
  const problem = (message: string) => void problems.push(message);
  let modified = NaN;

  if (data === undefined) {
    const { files } = getHub();
    const early = files?.get(src);
    // What fails is asked for again.
    if (early) files?.set(src, undefined);
    if (address) ({ text: data, url: base, modified } = await loadText(address, fetch ?? (early && (() => early))));
    else data = await (await import('./blocks.js')).readPage(src, host, problem);
  }
  const origin = { currency, maxAge, modified, problem };
  const text = typeof data === 'string' && data.trimStart();
  const reading =
    text === false || /^[[{]/.test(text)
      ? await readJson(text ? await parseJson(text, problem) : data)
      : await (await import('./read-text.js')).readText(text, origin);
  const source = reading && (await openSource(reading, { base, currency, warn }, problem));
  const count = source?.items.length;
  if (!source || (problems[0] && !count)) {
    throw (await import('./load-error.js')).unreadable(src, problems);
  }
  if (!count) problem('it holds no products');
  if (problems[0]) warn(`${count} products were read; ${problems.join('; ')}.`);
  return source;
}
