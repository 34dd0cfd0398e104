/** A rectangle in CSS pixels of the viewport. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export type Side = 'right' | 'left' | 'bottom' | 'top';

export interface Place {
  x: number;
  y: number;
  /** The side of the anchor it stands on. */
  side: Side;
  /** Whether it stands clear of the anchor, so that an arrow can point at it. */
  clear: boolean;
}

/** CSS pixels kept free between a box and the edge of the screen. */
const MARGIN = 8;

const clamp = (value: number, most: number) => Math.max(MARGIN, Math.min(value, most - MARGIN));

/**
 * Where a box of the top layer goes beside its anchor: on the first of `sides` with room for it, else on the one with most;
 * then moved along and, where nothing else helps, over the anchor, to stay on the screen.
 *
 * @param gap CSS pixels between anchor and box
 * @param align which edges are lined up on `top` and `bottom`; absent: the middles meet
 */
export function placeBeside(
  anchor: Rect,
  box: { width: number; height: number },
  screen: { width: number; height: number },
  sides: readonly Side[],
  gap: number,
  align?: 'left' | 'right',
): Place {
  const room: Record<Side, number> = {
    left: anchor.x - gap - box.width,
    top: anchor.y - gap - box.height,
    right: screen.width - anchor.x - anchor.width - gap - box.width,
    bottom: screen.height - anchor.y - anchor.height - gap - box.height,
  };
  const most = sides.reduce((best, side) => (room[side] > room[best] ? side : best));
  const side = sides.find((one) => room[one] >= MARGIN) ?? most;
  const middle = anchor.x + anchor.width / 2 - box.width / 2;
  const aligned = align === 'left' ? anchor.x : align === 'right' ? anchor.x + anchor.width - box.width : middle;
  const x = side === 'left' ? room.left : side === 'right' ? anchor.x + anchor.width + gap : aligned;
  const below = anchor.y + anchor.height + gap;
  const level = anchor.y + anchor.height / 2 - box.height / 2;
  const y = side === 'top' ? room.top : side === 'bottom' ? below : level;
  return {
    x: clamp(x, screen.width - box.width),
    y: clamp(y, screen.height - box.height),
    side,
    clear: room[side] >= MARGIN,
  };
}
