// Attributes of such scripts hold no angle brackets; stopping at one keeps the search linear on hostile pages.
const OPEN = /<!--|<script\b([^<>]*)>/gi;
const CLOSE = /<\/script/gi;

/** Without the comment or CDATA section that old templates put around the content of a script. */
const unwrap = (text: string) =>
  text
    .trim()
    .replace(/^(?:\/[/*])?\s{0,9}<!(?:--|\[CDATA\[)(?:\s{0,9}\*\/)?/, '')
    .replace(/(?:\/[/*])?\s{0,9}(?:-->|\]\]>)(?:\s{0,9}\*\/)?$/, '');

/**
 * The texts of a page's JSON-LD blocks, not those in comments or inside other scripts. By hand, because a `DOMParser` is
 * refused on pages that require trusted types and absent in workers and Node.
 */
export function jsonLdBlocks(html: string): string[] {
  const blocks: string[] = [];
  OPEN.lastIndex = 0;
  for (let found; (found = OPEN.exec(html));) {
    const start = OPEN.lastIndex;
    if (found[1] === undefined) {
      const end = html.indexOf('-->', start);
      if (end < 0) break;
      OPEN.lastIndex = end;
      continue;
    }
    CLOSE.lastIndex = start;
    const end = CLOSE.exec(html)?.index ?? html.length;
    if (/type\s*=\s*["']?application\/ld\+json/i.test(found[1])) blocks.push(unwrap(html.slice(start, end)));
    OPEN.lastIndex = end;
  }
  return blocks;
}
