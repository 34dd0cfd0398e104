import type { CommerceError } from '@vitrine/core';
import { VitrineErrorEvent } from './events.js';

/** Faults the developer has heard of: a tag and the card in it meet the same one. */
const told = new Set<string>();

/** Tells the page (`vitrine-error`) and, once for each fault, its developer. Not for `aborted`: that is no fault. */
export function reportError(host: Element, error: CommerceError | undefined, retry: () => void): void {
  if (!error || error.code === 'aborted') return;
  host.dispatchEvent(new VitrineErrorEvent(error, retry));
  const text = `${error.code}: ${error.message}${error.hint ? ` ${error.hint}` : ''}`;
  if (told.has(text)) return;
  told.add(text);
  console.warn(`<${host.localName}>: ${text}`);
}
