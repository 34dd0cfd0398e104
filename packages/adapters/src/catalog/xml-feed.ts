import { decodeEntities } from '@vitrine/core';
import { pace } from './pace.js';
import { addField, type Row, type Rows } from './row.js';

/**
 * A tag, with its slash, name, prefix, name without it and attributes; a section, with its content; a comment, instruction or document type; a text;
 * or a `<` that nobody escaped. What does not end goes on to the end of the document, so that hostile input costs one pass.
 */
const TOKEN =
  /<(\/?)(([\w.\-\p{L}]*:)?([\p{L}_][\w.\-\p{L}]*))((?:[^>"']+|"[^"]*"?|'[^']*'?)*)>?|<!\[CDATA\[([^]*?)(?:\]\]>|$)|<!--[^]*?(?:-->|$)|<\?[^]*?(?:\?>|$)|<!DOCTYPE[^[>]*(?:\[[^\]]*\]?[^>]*)?>?|([^<]+|<)/gu;

const GOOGLE = /xmlns:([\w.-]+)\s*=\s*["'][^"']*base\.google\.com/g;

/**
 * Reads the entries of an RSS 2.0 (`item`) or Atom (`entry`) product feed, in slices. Fields are the direct children of an
 * entry without a prefix or in Google's namespace, whatever its prefix; the latter win. An entry that is cut off is left
 * out: half a price is a wrong price.
 *
 * It is not a validating parser: it goes on after a stray `<` or a wrong closing tag. It is no `DOMParser` either, which
 * would hold the page as long as the document is, and which pages that require trusted types refuse. Entities of the
 * document and outside it are never followed.
 */
export async function readXmlFeed(text: string): Promise<Rows> {
  const rows: Row[] = [];
  const google = new Set(['g:', 'c:']);
  const token = new RegExp(TOKEN);
  let updated: string | undefined;
  let root: string | undefined;
  let isWhole = false;
  /** The entry that is read: its plain fields, and those in Google's namespace. */
  let entry: { tag: string; prefix: string; plain: Row; google: Row } | undefined;
  /** The child of the entry that is read. Markup that nobody escaped is part of its text. */
  let field: string | undefined;
  let value = '';

  for (let found, count = 0; (found = token.exec(text)); count++) {
    if (count % 128 === 0) await pace();
    const [whole, slash, tag, prefix = '', name = '', attributes = '', section = '', piece = ''] = found;
    if (!tag) {
      value += section + decodeEntities(piece);
      continue;
    }
    if (!slash) {
      root ??= tag;
      for (const [, each] of attributes.matchAll(GOOGLE)) google.add(`${each}:`);
      if (!field) value = '';
      if (entry) {
        // Atom: <link rel="alternate" href="…"/>, not rel="self".
        if (!field && !/\srel\s*=\s*["'](?!alternate)/.test(attributes))
          value = decodeEntities(/\shref\s*=\s*["']([^"']*)/.exec(attributes)?.[1] ?? '');
        field ??= tag;
      } else if (/^(item|entry)$/.test(name)) {
        entry = { tag, prefix, plain: {}, google: {} };
      }
    }
    if (!slash && !whole.endsWith('/>')) continue;
    if (!entry) {
      if (/^(lastBuildDate|updated)$/.test(tag)) updated ??= value.trim();
      isWhole ||= tag === root && whole.endsWith('>');
    } else if (tag === field) {
      if (!prefix || prefix === entry.prefix) addField(entry.plain, name, value);
      else if (google.has(prefix)) addField(entry.google, name, value);
      field = undefined;
    } else if (tag === entry.tag) {
      rows.push(Object.assign(entry.plain, entry.google));
      entry = field = undefined;
    }
  }
  return { rows, updated, problem: isWhole ? undefined : 'it ends in the middle' };
}
