import type { CartLine } from '@vitrine/core';

/** Where a line stands; the same object as long as the shopper sees the same line. */
export interface Place {
  /** Counts up from the top. */
  readonly order: number;
  /** What was last known of the line. */
  line: CartLine;
}

/** A line the shopper took out and may want back. */
export interface RemovedLine {
  readonly line: CartLine;
  readonly place: Place;
  /** Whether the shop has confirmed that it is out. */
  settled: boolean;
}

/** A line, or what stands where one was taken out. */
export interface CartItem {
  readonly place: Place;
  readonly line?: CartLine;
  readonly removed?: RemovedLine;
}

/**
 * What a cart lists. Lines stay where the shopper saw them first: some shops answer with another order after every change,
 * and a line gets a new id when the shop confirms it and when it comes back after a removal.
 */
export class CartItems {
  readonly #places = new Map<string, Place>();
  #removed: RemovedLine[] = [];
  #next = 0;

  /** From top to bottom: `lines`, and what was taken out. */
  list(lines: readonly CartLine[]): CartItem[] {
    const shown = lines.filter(({ quantity }) => quantity > 0);
    const ids = new Set(shown.map(({ id }) => id));
    const items: CartItem[] = shown.map((line) => {
      const place = this.#place(line, ids);
      // Before the shop has answered, a line that comes back may have nothing but an id.
      if (line.title || !line.pending) place.line = line;
      return { place, line: { ...place.line, ...line, title: place.line.title } };
    });
    const back = (place: Place) => items.find((item) => item.place === place)?.line;
    // Back by undo, or from elsewhere: nothing is left to undo once the shop has said so.
    this.#removed = this.#removed.filter(({ place, settled }) => !settled || (back(place)?.pending ?? true));
    for (const removed of this.#removed) {
      if (!back(removed.place)) items.push({ place: removed.place, removed });
    }
    return items.sort((a, b) => a.place.order - b.place.order);
  }

  /** Takes out a line that is listed. */
  remove(line: CartLine): RemovedLine {
    const removed = { line, place: this.#place(line, new Set()), settled: false };
    this.#removed.push(removed);
    return removed;
  }

  /** The shop has answered a removal. One that failed is forgotten: the line is where it was. */
  settle(removed: RemovedLine, done: boolean): void {
    removed.settled = true;
    if (!done) this.#removed = this.#removed.filter((other) => other !== removed);
  }

  /** `ids`: of all lines that are there. A line with a new id takes the place of one of its variant that is gone. */
  #place(line: CartLine, ids: ReadonlySet<string>): Place {
    const { id, variantId } = line;
    let place = this.#places.get(id);
    if (place) return place;
    for (const [other, old] of this.#places) {
      if (place || old.line.variantId !== variantId || ids.has(other)) continue;
      place = old;
      this.#places.delete(other);
    }
    place ??= { order: this.#next++, line };
    this.#places.set(id, place);
    return place;
  }
}
