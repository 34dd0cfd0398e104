/** A rectangle in CSS pixels of the viewport. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

type Size = Pick<Rect, 'width' | 'height'>;

export type Side = 'right' | 'left' | 'bottom' | 'top';

/** CSS pixels kept free between a box and the edge of the screen. */
const MARGIN = 8;

/** CSS pixels between the anchor and the box. */
const GAP = 8;

const clamp = (value: number, most: number) => Math.max(MARGIN, Math.min(value, most - MARGIN));

/**
 * Where a box of the top layer goes beside its anchor: on the first of `sides` with room for it, else on the one with most;
 * then moved along and, where nothing else helps, over the anchor, to stay on the screen.
 *
 * @param align what meets on `top` and `bottom`: 0 the left edges, 1 the right edges, 0.5 the middles
 */
export function placeBeside(
  anchor: Rect,
  box: Size,
  screen: Size,
  sides: readonly Side[],
  align = 0.5,
): { x: number; y: number } {
  const x = anchor.x + (anchor.width - box.width) * align;
  const y = anchor.y + (anchor.height - box.height) / 2;
  const left = anchor.x - GAP - box.width;
  const right = anchor.x + anchor.width + GAP;
  const top = anchor.y - GAP - box.height;
  const bottom = anchor.y + anchor.height + GAP;
  const places = {
    left: { x: left, y, room: left },
    right: { x: right, y, room: screen.width - right - box.width },
    top: { x, y: top, room: top },
    bottom: { x, y: bottom, room: screen.height - bottom - box.height },
  };
  const allowed = sides.map((side) => places[side]);
  const best =
    allowed.find(({ room }) => room >= MARGIN) ?? allowed.reduce((most, one) => (one.room > most.room ? one : most));
  return { x: clamp(best.x, screen.width - box.width), y: clamp(best.y, screen.height - box.height) };
}
