/** A pin's centre and size in CSS pixels. */
export interface Pin {
  x: number;
  y: number;
  width: number;
  height: number;
}

const ROUNDS = 40;

/**
 * Moves pins apart, in place, until none overlap, and keeps them inside `width` × `height`. Each pair gives way along the
 * axis with less to go, half each. Two pins on one spot part by their order.
 */
export function spread(pins: Pin[], width: number, height: number): void {
  const clamp = (value: number, half: number, size: number) => Math.max(half, Math.min(size - half, value));
  for (let round = 0, moved = true; moved && round < ROUNDS; round++) {
    moved = false;
    for (const pin of pins) {
      pin.x = clamp(pin.x, pin.width / 2, width);
      pin.y = clamp(pin.y, pin.height / 2, height);
    }
    // Sorted by x, a pin only meets those that begin before it ends.
    pins.sort((a, b) => a.x - b.x);
    for (const [index, a] of pins.entries()) {
      for (let next = index + 1; next < pins.length; next++) {
        const b = pins[next] as Pin;
        const overlapX = (a.width + b.width) / 2 - (b.x - a.x);
        if (overlapX <= 0.5 && a.width === b.width) break;
        const overlapY = (a.height + b.height) / 2 - Math.abs(b.y - a.y);
        if (overlapX <= 0.5 || overlapY <= 0.5) continue;
        moved = true;
        if (overlapX < overlapY) {
          a.x -= overlapX / 2;
          b.x += overlapX / 2;
        } else {
          const sign = b.y < a.y ? -1 : 1;
          a.y -= (sign * overlapY) / 2;
          b.y += (sign * overlapY) / 2;
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
