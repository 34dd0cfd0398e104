import { isRecord } from './json.js';

/** Longest title kept, in characters. */
export const MAX_TITLE = 300;

/** Longest description kept, in characters. */
export const MAX_DESCRIPTION = 5000;

const ENTITY = /&(?:(amp|lt|gt|quot|apos|nbsp)|#x([\da-f]{1,6})|#(\d{1,7}));/gi;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

// Every branch runs to the end of the text when it finds no close, so that hostile input costs one pass.
const MARKUP = /<!--.*?(-->|$)|<(script|style)\b.*?(<\/\2[^>]*>?|$)|<[a-z/!?][^>]*>?/gis;

/** Tags within a word; all others end one. */
const INLINE = /^<\/?([abisu]|em|span|strong|su[bp])\b/i;

// Control characters that are no white space, halves of characters, direction overrides and isolates, byte order marks.
const UNWANTED = /[^\P{Cc}\s]|[\p{Cs}\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\uffff]/gu;

// ASCII in single spaces, without the two characters that markup and entities begin with.
const PLAIN = /^[!-%'-;=-~]+(?: [!-%'-;=-~]+)*$/;

const withoutMarkup = (text: string) => text.replace(MARKUP, (tag) => (INLINE.test(tag) ? '' : ' '));

/**
 * The text with the five basic entities, `&nbsp;` and numeric ones decoded, once. Others are left as they are, also those a
 * document declares itself: nothing grows.
 */
export const decodeEntities = (text: string): string =>
  text.replace(ENTITY, (_, name: string, hex: string, decimal: string) => {
    if (name) return ENTITIES[name.toLowerCase()] as string;
    const code = Number(hex ? `0x${hex}` : decimal);
    // Neither nothing nor half a character.
    return String.fromCodePoint(code > 0x10ffff ? 0 : code).replace(/[\0\p{Cs}]/u, '');
  });

/**
 * Plain text from what a shop calls text: markup taken out (twice: many feeds escape theirs), the five basic entities,
 * `&nbsp;` and numeric ones decoded, control and direction-override characters removed, white space collapsed, cut at
 * `max` characters with an ellipsis. An empty string for anything that is neither a string nor a finite number.
 *
 * @param typed by people, not written by a shop: what would be nothing but markup stays as it is
 */
export function parseText(input: unknown, max = MAX_TITLE, typed?: boolean): string {
  if (Number.isFinite(input)) return String(input);
  if (typeof input !== 'string') return '';
  // Most of what is said, some 200 times a second where a live show is busy.
  if (input.length <= max && PLAIN.test(input)) return input;
  // Markup may be several times its text, but not without limit.
  const decoded = decodeEntities(withoutMarkup(input.slice(0, max * 20)));
  const clean = (words: string) => words.replace(UNWANTED, '').replace(/\s+/g, ' ').trim();
  const text = clean(withoutMarkup(decoded)) || (typed ? clean(input.slice(0, max * 20)) : '');
  // The cut may go through a character of two units.
  return text.length > max
    ? `${text
        .slice(0, max - 1)
        .replace(UNWANTED, '')
        .trimEnd()}…`
    : text;
}

/** What an object of texts by language (`{ "en": "Chair", "nl": "Stoel" }`) says in `locale`; anything else as it is. */
export const inLocale = (value: unknown, locale = ''): unknown =>
  isRecord(value) ? (value[locale] ?? value[locale.replace(/-.*/, '')] ?? Object.values(value)[0]) : value;
