// Attributes of such scripts hold no angle brackets; stopping at one keeps the search linear on hostile pages. So does
// that every branch runs to the end of the page where it finds no close.
const SCRIPT = /<!--.*?(?:-->|$)|<script\b([^<>]*)>(.*?)(?:<\/script|$)/gis;

// The comment or CDATA section that old templates put around the content of a script.
const WRAPPING = /^\s*(\/[/*])?\s{0,9}<!(--|\[CDATA\[)(\s{0,9}\*\/)?|(\/[/*])?\s{0,9}(-->|\]\]>)(\s{0,9}\*\/)?\s*$/g;

/**
 * The texts of a page's JSON-LD blocks, not those in comments or inside other scripts. By hand, because a `DOMParser` is
 * refused on pages that require trusted types and absent in workers and Node.
 */
export const jsonLdBlocks = (html: string): string[] =>
  Array.from(html.matchAll(SCRIPT), ([, attributes = '', content = '']) =>
    /type\s*=\s*["']?application\/ld\+json/i.test(attributes) ? content.replace(WRAPPING, '') : '',
  ).filter(Boolean);
