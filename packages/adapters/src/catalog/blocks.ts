import { CommerceError } from '@vitrine/core';
import { parseJson } from './json-source.js';
import type { Problem } from './reading.js';

const LINKED = 'script[type="application/ld+json"]';

// Attributes of such scripts hold no angle brackets; stopping at one keeps the search linear on hostile pages. So does
// that every branch runs to the end of the page where it finds no close.
const SCRIPT = /<!--.*?(?:-->|$)|<script\b([^<>]*)>(.*?)(?:<\/script|$)/gis;

// The comment or CDATA section that old templates put around the content of a script.
const WRAPPING = /^[\s/*]*<!(--|\[CDATA\[)[\s/*]{0,9}|[\s/*]{0,9}(-->|\]\]>)[\s/*]*$/g;

/** What data blocks hold; one that nobody can parse must not hide the others. */
async function parseBlocks(blocks: readonly string[], problem: Problem): Promise<unknown> {
  const documents: unknown[] = [];
  for (const block of blocks) documents.push((await parseJson(block, problem)) ?? problem('a data block is not JSON'));
  return documents.length > 1 ? documents.flat() : documents[0];
}

/**
 * The data blocks inside the host element, else the JSON-LD of the page. Rejects with `config` without any, and where there
 * is a `src`, which then is no address.
 */
export async function readPage(src: string, host: Element | Document | undefined, problem: Problem): Promise<unknown> {
  const { document } = globalThis;
  if (document?.readyState === 'loading') {
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
  }
  for (const root of src ? [] : [host, document]) {
    // JSON of the page itself can be anything.
    const selector = root === document ? LINKED : `${LINKED},script[type="application/json"]`;
    const blocks = Array.from(root?.querySelectorAll(selector) ?? [], ({ textContent }) => textContent ?? '');
    if (blocks[0]) return parseBlocks(blocks, problem);
  }
  throw new CommerceError('config', src ? `\`src\` is no http(s) address: ${src}` : 'No catalogue is set up.', {
    hint: 'Set `src`, or put JSON or JSON-LD into the page.',
  });
}

/**
 * The JSON-LD in the text of a page, but not in comments or inside other scripts. By hand, because a `DOMParser` is refused
 * on pages that require trusted types and absent in workers and Node.
 */
export const readHtml = (html: string, problem: Problem): Promise<unknown> =>
  parseBlocks(
    Array.from(html.matchAll(SCRIPT), ([, attributes = '', content = '']) =>
      /type\s*=\s*["']?application\/ld\+json/i.test(attributes) ? content.replace(WRAPPING, '') : '',
    ).filter(Boolean),
    problem,
  );
