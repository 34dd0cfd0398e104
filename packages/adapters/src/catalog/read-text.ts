import type { Pace } from './pace.js';
import { parseDocuments, readJson } from './json-source.js';
import type { Origin, Reading } from './reading.js';

/**
 * Reads a text that is no JSON. What it is is told from its content, for file names and MIME types of feeds are often
 * wrong. Undefined when nobody can tell.
 */
export async function readText(text: string, origin: Origin, pace: Pace): Promise<Reading | undefined> {
  const [, root = text.startsWith('<?xml') ? 'rss' : ''] =
    /<(?:[\w.-]+:)?(html|head|body|script|rss|feed|rdf|channel)\b/i.exec(text.slice(0, 5000)) ?? [];
  if (text[0] === '<' && !/^(rss|feed|rdf|channel)$/i.test(root)) {
    const { jsonLdBlocks } = await import('./html.js');
    return readJson(await parseDocuments(jsonLdBlocks(text), origin, pace), origin, pace);
  }
  const [{ readFeed }, rows] = await Promise.all([
    import('./google-feed.js'),
    text[0] === '<'
      ? import('./xml-feed.js').then(({ readXmlFeed }) => readXmlFeed(text, pace))
      : import('./delimited.js').then(({ readDelimited }) => readDelimited(text, pace)),
  ]);
  return rows && readFeed(rows, origin, pace);
}
