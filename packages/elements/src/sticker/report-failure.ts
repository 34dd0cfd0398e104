import { toCommerceError } from '@vitrine/core';
import { reportError } from '../base/report-error.js';

/** Tells the page and its developer what went wrong. Loaded when something has. */
export function reportFailure(host: Element, thrown: unknown, retry: () => void): void {
  reportError(host, toCommerceError(thrown), retry);
}
