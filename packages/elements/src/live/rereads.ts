import type { ProductRef } from '@vitrine/core';
import type { VitrineLive } from './live-element.js';

/** How many watch when the show does not say. */
const UNKNOWN = 2000;

/** Milliseconds within which the last of them reads, however many watch. */
const LONGEST = 10_000;

/**
 * Products that the show has told of all who watch to read again: each page does so at a moment by chance, a millisecond for
 * each viewer, so that the shop is asked a thousand times a second and not by all at once.
 */
export class Rereads {
  readonly #waiting = new Map<ProductRef, ReturnType<typeof setTimeout>>();

  constructor(private readonly read: (ref: ProductRef) => void) {}

  /** Reads it once, in a while. */
  later(ref: ProductRef, viewers = UNKNOWN): void {
    if (this.#waiting.has(ref)) return;
    const delay = Math.random() * Math.min(viewers, LONGEST);
    this.#waiting.set(
      ref,
      setTimeout(() => this.now(ref), delay),
    );
  }

  /** Reads now what waits, for a shopper who wants to see it; all of it where none is named. Nothing when it does not wait. */
  now(ref?: ProductRef): void {
    for (const [each, timer] of this.#waiting) {
      if (ref !== undefined && each !== ref) continue;
      clearTimeout(timer);
      this.#waiting.delete(each);
      this.read(each);
    }
  }
}

/** Reads a product again that the show has told all who watch to read. */
export function reread({ products, show }: VitrineLive, ref: ProductRef): void {
  (products.rereads ??= new Rereads(products.refresh)).later(ref, show.state.viewers);
}
