/** A pin's centre and size in CSS pixels. */
export interface Pin {
  x: number;
  y: number;
  width: number;
  height: number;
}

const ROUNDS = 60;
/** Pixels of overlap nobody sees. */
const SLACK = 0.5;

/**
 * Moves pins apart, in place, until none overlap, and keeps them inside `width` × `height`. Each pair gives way along the
 * axis with less to go, half each. Two pins on one spot part by their order.
 */
export function spread(pins: Pin[], width: number, height: number): void {
  const keepX = (pin: Pin, x: number) => (pin.x = Math.max(pin.width / 2, Math.min(width - pin.width / 2, x)));
  const keepY = (pin: Pin, y: number) => (pin.y = Math.max(pin.height / 2, Math.min(height - pin.height / 2, y)));
  for (const pin of pins) {
    keepX(pin, pin.x);
    keepY(pin, pin.y);
  }
  const widest = Math.max(0, ...pins.map((pin) => pin.width));
  for (let round = 0, moved = true; moved && round < ROUNDS; round++) {
    moved = false;
    // Sorted by x, a pin only meets those that begin before it can end.
    pins.sort((a, b) => a.x - b.x);
    for (const [index, a] of pins.entries()) {
      for (let next = index + 1; next < pins.length; next++) {
        const b = pins[next] as Pin;
        if (b.x - a.x > widest) break;
        const overlapX = (a.width + b.width) / 2 - Math.abs(b.x - a.x);
        const overlapY = (a.height + b.height) / 2 - Math.abs(b.y - a.y);
        if (overlapX <= SLACK || overlapY <= SLACK) continue;
        moved = true;
        // What an edge does not let one pin give, the other gives.
        if (overlapX < overlapY) {
          const sign = b.x < a.x ? -1 : 1;
          const edge = keepX(a, a.x - (sign * overlapX) / 2);
          keepX(b, edge + (sign * (a.width + b.width)) / 2);
        } else {
          const sign = b.y < a.y ? -1 : 1;
          const edge = keepY(a, a.y - (sign * overlapY) / 2);
          keepY(b, edge + (sign * (a.height + b.height)) / 2);
        }
      }
    }
  }
}

/** The largest square each pin may answer in, at most `most`, so that no two overlap: the distance to its neighbour. */
export function reach(pins: readonly Pin[], most: number): number[] {
  return pins.map((pin) =>
    pins.reduce(
      (size, other) =>
        other === pin ? size : Math.min(size, Math.max(Math.abs(other.x - pin.x), Math.abs(other.y - pin.y))),
      most,
    ),
  );
}
