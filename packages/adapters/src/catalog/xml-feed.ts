import { decodeEntities } from '@vitrine/core';
import type { Row, Rows } from './google-feed.js';
import type { Pace } from './pace.js';
import { MAX_TEXT, walkXml, type XmlHandler } from './xml.js';

type Fields = Record<string, string>;

/** Fields that may be repeated; of others the first is taken. The values are joined by line ends. */
const REPEATED = /^(additional_image_link|product_type)$/;

const ENTRY = /^([\w.-]+:)?(?:item|entry)$/;

const GOOGLE = /xmlns:([\w.-]+)\s*=\s*["'][^"']*base\.google\.com/g;

const attribute = (attributes: string, name: string) =>
  new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)`).exec(attributes)?.[1];

const noFields = () => Object.create(null) as Fields;

/**
 * Reads the entries of an RSS 2.0 (`item`) or Atom (`entry`) product feed, in slices. Fields are the direct children of an
 * entry without a prefix or in Google's namespace, whatever its prefix; the latter win. An entry that is cut off is left
 * out: half a price is a wrong price.
 */
export async function readXmlFeed(text: string, pace: Pace): Promise<Rows> {
  const rows: Row[] = [];
  const google = new Set(['g:', 'c:']);
  let updated: string | undefined;
  /** The fields of the entry that is read: the plain ones, and those in Google's namespace. */
  let entry: { plain: Fields; google: Fields; prefix: string; depth: number } | undefined;
  let value = '';

  const keep = (tag: string, found: string) => {
    const name = tag.slice(tag.indexOf(':') + 1);
    const prefix = tag.slice(0, -name.length);
    const fields = !prefix || prefix === entry?.prefix ? entry?.plain : google.has(prefix) ? entry?.google : undefined;
    if (!fields || !found) return;
    const known = fields[name];
    if (known === undefined) fields[name] = found;
    else if (REPEATED.test(name)) fields[name] = `${known}\n${found}`;
  };
  const handler: XmlHandler = {
    open(tag, attributes, depth) {
      if (attributes.includes('xmlns')) {
        for (const [, prefix] of attributes.matchAll(GOOGLE)) google.add(`${prefix}:`);
      }
      // Markup that nobody escaped is part of its field's text.
      if (!entry || depth === entry.depth + 1) value = '';
      const found = !entry && ENTRY.exec(tag);
      if (found) entry = { plain: noFields(), google: noFields(), prefix: found[1] ?? '', depth };
      else if (depth - 1 === entry?.depth && tag.endsWith('link')) {
        // Atom: <link rel="alternate" href="…"/>
        const isPage = (attribute(attributes, 'rel') ?? 'alternate') === 'alternate';
        if (isPage) keep(tag, decodeEntities(attribute(attributes, 'href') ?? ''));
      }
    },
    text(piece) {
      if (value.length < MAX_TEXT) value += piece;
    },
    close(tag, depth) {
      if (!entry) {
        if (/^(lastBuildDate|updated)$/.test(tag)) updated ??= value.trim();
      } else if (depth === entry.depth + 1) keep(tag, value.trim());
      else if (depth <= entry.depth) {
        rows.push(Object.assign(entry.plain, entry.google));
        entry = undefined;
      }
    },
  };
  const problem = await walkXml(text, handler, pace);
  return { rows, updated, problem };
}
