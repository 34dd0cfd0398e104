/** Longest title kept, in characters. */
export const MAX_TITLE = 300;

/** Longest description kept, in characters. */
export const MAX_DESCRIPTION = 5000;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

// Every branch runs to the end of the text when it finds no close, so that hostile input costs one pass.
const MARKUP = /<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1[^>]*>?|$)|<[a-z/!?][^>]*>?/gi;
const BLOCK = /^<\/?(?:address|article|blockquote|br|d[dlt]|div|figure|h[1-6r]|li|ol|p|pre|section|t[dhr]|table|ul)\b/i;

// What white space does not cover: other control characters, direction overrides and isolates, byte order marks.
// oxlint-disable-next-line no-control-regex
const UNWANTED = /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\uffff]/g;

const withoutMarkup = (text: string) => text.replace(MARKUP, (tag) => (BLOCK.test(tag) ? ' ' : ''));

function decodeEntity(whole: string, name: string): string {
  if (name[0] !== '#') return ENTITIES[name.toLowerCase()] ?? whole;
  const code = Number(/^#x/i.test(name) ? `0${name.slice(1)}` : name.slice(1));
  const exists = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return exists ? String.fromCodePoint(code) : '';
}

/**
 * The text with the five basic entities, `&nbsp;` and numeric ones decoded, once. Others are left as they are, also those a
 * document declares itself: nothing grows.
 */
export const decodeEntities = (text: string): string =>
  text.replace(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,4});/gi, decodeEntity);

/** At most `max` UTF-16 units with an ellipsis as the last; never half a character. */
function cut(text: string, max: number): string {
  return text.length > max
    ? `${text
        .slice(0, max - 1)
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd()}…`
    : text;
}

/**
 * Plain text from what a shop calls text: markup taken out (twice: many feeds escape theirs), the five basic entities,
 * `&nbsp;` and numeric ones decoded, control and direction-override characters removed, white space collapsed, cut at
 * `max` characters with an ellipsis. An empty string for anything that is neither a string nor a finite number.
 */
export function parseText(input: unknown, max = MAX_TITLE): string {
  if (typeof input === 'number' && Number.isFinite(input)) return String(input);
  if (typeof input !== 'string') return '';
  // Markup may be several times its text, but not without limit.
  const raw = input.slice(0, max * 20);
  const decoded = decodeEntities(withoutMarkup(raw));
  return cut(withoutMarkup(decoded).replace(UNWANTED, '').replace(/\s+/g, ' ').trim(), max);
}
