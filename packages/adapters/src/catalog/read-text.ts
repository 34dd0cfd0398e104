import { readJson } from './json-source.js';
import type { Origin, Reading } from './reading.js';

/**
 * Reads a text that is no JSON. What it is is told from its content, for file names and MIME types of feeds are often
 * wrong. Undefined when nobody can tell.
 */
export async function readText(text: string, origin: Origin): Promise<Reading | undefined> {
  // The first element that says what the whole is.
  const [root = ''] =
    /<(\?xml|html|head|body|script|([\w.-]+:)?(rss|feed|rdf|channel))\b/i.exec(text.slice(0, 5000)) ?? [];
  return text[0] === '<' && !/(xml|rss|feed|rdf|channel)$/i.test(root)
    ? readJson(await (await import('./blocks.js')).readHtml(text, origin.problem))
    : (await import('./google-feed.js')).readFeed(text, origin);
}
