import { decodeEntities } from '@vitrine/core';
import type { Pace } from './pace.js';

/** Longest text handed on in one piece; a description may hold 5,000 characters and several times as much markup. */
export const MAX_TEXT = 20_000;

/** Deeper than any feed: what nests further is hostile or no feed. */
const MAX_DEPTH = 64;

/** What is told of a document: names as they are written, with their prefix; `depth` counts the elements around. */
export interface XmlHandler {
  open(name: string, attributes: string, depth: number): void;
  text(text: string): void;
  close(name: string, depth: number): void;
}

const NAME = /[\p{L}_][\w:.\-\p{L}]*/uy;

/** The `>` that ends the tag at `from`, not one inside an attribute; -1 when there is none. */
function tagEnd(text: string, from: number): number {
  const special = /[>"']/g;
  special.lastIndex = from;
  for (let found; (found = special.exec(text));) {
    if (found[0] === '>') return found.index;
    const close = text.indexOf(found[0], special.lastIndex);
    if (close < 0) return -1;
    special.lastIndex = close + 1;
  }
  return -1;
}

/** Where the comment, section, instruction or document type at `start` ends. */
function otherEnd(text: string, start: number): number {
  if (text.startsWith('<![CDATA[', start)) return text.indexOf(']]>', start) + 2;
  if (text.startsWith('<!--', start)) return text.indexOf('-->', start + 4) + 2;
  if (text[start + 1] === '?') return text.indexOf('?>', start) + 1;
  // A document type, with declarations of its own or without.
  const subset = text.indexOf('[', start);
  const end = text.indexOf('>', start);
  return subset < 0 || subset > end ? end : text.indexOf('>', text.indexOf(']', subset));
}

/**
 * Walks an XML document in slices. Resolves with what is wrong with it, if something is.
 *
 * It is not a validating parser: it goes on after a stray `<` or a wrong closing tag. It is no `DOMParser` either, which
 * would hold the page as long as the document is, and which pages that require trusted types refuse. Entities of the
 * document and outside it are never followed.
 */
export async function walkXml(text: string, handler: XmlHandler, pace: Pace): Promise<string | undefined> {
  const cutOff = 'it ends in the middle';
  const stack: string[] = [];
  const close = (name: string) => {
    const depth = stack.lastIndexOf(name);
    if (depth < 0) return;
    stack.length = depth;
    handler.close(name, depth);
  };
  for (let at = 0, count = 1; ; count++) {
    const pause = count & 127 ? undefined : pace();
    if (pause) await pause;
    const start = text.indexOf('<', at);
    if (start < 0) break;
    if (start > at) handler.text(decodeEntities(text.slice(at, Math.min(start, at + MAX_TEXT))));

    let end: number;
    NAME.lastIndex = start + 1;
    if (NAME.test(text)) {
      const { lastIndex } = NAME;
      end = text[lastIndex] === '>' ? lastIndex : tagEnd(text, lastIndex);
      if (end < 0) return cutOff;
      const name = text.slice(start + 1, lastIndex);
      if (stack.length > MAX_DEPTH) return 'its elements are nested too deep';
      handler.open(name, text.slice(lastIndex, Math.min(end, lastIndex + MAX_TEXT)), stack.length);
      stack.push(name);
      if (text[end - 1] === '/') close(name);
    } else if (text[start + 1] === '/') {
      end = text.indexOf('>', start);
      if (end > 0) close(text.slice(start + 2, end).trim());
    } else if (/[!?]/.test(text[start + 1] ?? '')) {
      end = otherEnd(text, start);
      if (text[start + 2] === '[') handler.text(text.slice(start + 9, Math.min(end - 2, start + MAX_TEXT)));
    } else {
      // Nobody escaped this "<".
      handler.text('<');
      end = start;
    }
    if (end < start) return cutOff;
    at = end + 1;
  }
  return stack.length ? cutOff : undefined;
}
