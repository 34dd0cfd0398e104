import { parseBlocks, readJson } from './json-source.js';
import type { Origin, Reading } from './reading.js';

/**
 * Reads a text that is no JSON. What it is is told from its content, for file names and MIME types of feeds are often
 * wrong. Undefined when nobody can tell.
 */
export async function readText(text: string, origin: Origin): Promise<Reading | undefined> {
  const isMarkup = text[0] === '<';
  // The first element that says what the whole is.
  const [root = ''] =
    /<(\?xml|html|head|body|script|([\w.-]+:)?(rss|feed|rdf|channel))\b/i.exec(text.slice(0, 5000)) ?? [];
  if (isMarkup && !/(xml|rss|feed|rdf|channel)$/i.test(root)) {
    const { jsonLdBlocks } = await import('./html.js');
    return readJson(await parseBlocks(jsonLdBlocks(text), origin.problem), origin);
  }
  const rows = isMarkup
    ? await (await import('./xml-feed.js')).readXmlFeed(text)
    : await (await import('./delimited.js')).readDelimited(text);
  return rows && (await import('./google-feed.js')).readFeed(rows, origin);
}
