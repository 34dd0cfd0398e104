/** A rectangle in CSS pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One axis of a computed `object-position` (`50%`, `12px`, `calc(100% - 8px)`) in pixels of the free room. */
function offset(position: string, room: number): number {
  let sum = 0;
  for (const [, sign, number, unit] of position.matchAll(/([+-]?)\s*([\d.]+)(%|px)/g)) {
    const value = unit === '%' ? (Number(number) / 100) * room : Number(number);
    sum += sign === '-' ? -value : value;
  }
  return sum;
}

/** Splits `calc(1% + 2px) 50%` at the space between the two axes. */
function axes(position: string): [string, string] {
  const parts = position.match(/calc\([^)]*\)|\S+/g) ?? [];
  return [parts[0] ?? '50%', parts[1] ?? '50%'];
}

/**
 * Where the whole picture lies, were it not cropped: the box of the drawn image inside `content`, by the CSS rules of
 * `object-fit` and `object-position`. A tag at 50 % 50 % stands in the middle of this box.
 * https://drafts.csswg.org/css-images/#sizing-objects
 */
export function pictureBox(
  content: Box,
  natural: { width: number; height: number },
  fit: string,
  position: string,
): Box {
  let { width, height } = content;
  // A picture that has not arrived, or a drawing without a size of its own, fills its box.
  if (fit !== 'fill' && natural.width > 0 && natural.height > 0 && width > 0 && height > 0) {
    const contain = Math.min(width / natural.width, height / natural.height);
    const cover = Math.max(width / natural.width, height / natural.height);
    const scale = fit === 'cover' ? cover : fit === 'none' ? 1 : fit === 'scale-down' ? Math.min(1, contain) : contain;
    width = natural.width * scale;
    height = natural.height * scale;
  }
  const [x, y] = axes(position);
  return {
    x: content.x + offset(x, content.width - width),
    y: content.y + offset(y, content.height - height),
    width,
    height,
  };
}
