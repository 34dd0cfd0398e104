/** Mixes two hex colours; `amount` of the second, 0 … 1. */
export function mix(from: string, to: string, amount: number): string {
  const channel = (hex: string, at: number) => parseInt(hex.slice(at, at + 2), 16);
  return `#${[1, 3, 5]
    .map((at) => Math.round(channel(from, at) * (1 - amount) + channel(to, at) * amount))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`;
}

export const lighter = (color: string, amount = 0.2) => mix(color, '#ffffff', amount);
export const darker = (color: string, amount = 0.2) => mix(color, '#1c1712', amount);

/** A closed shape. */
export const path = (d: string, fill: string, more = '') => `<path d="${d}" fill="${fill}"${more && ` ${more}`}/>`;

/** A line with round ends. */
export const stroke = (d: string, color: string, width: number, more = '') =>
  `<path d="${d}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"${more && ` ${more}`}/>`;

export const ellipse = (cx: number, cy: number, rx: number, ry: number, fill: string, more = '') =>
  `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="${fill}"${more && ` ${more}`}/>`;

export const box = (x: number, y: number, width: number, height: number, fill: string, radius = 0, more = '') =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}"${more && ` ${more}`}/>`;

/** The soft shadow of a thing that stands, light falling from the upper left. */
export const shadow = (cx: number, cy: number, rx: number, ry = rx * 0.16) => ellipse(cx, cy, rx, ry, 'url(#shadow)');

/** The light that runs down a round thing: clips to `d`, bright at the left third, dark to the right. */
export const roundness = (d: string) => path(d, 'url(#round)');

/** The warm light round a flame or a lamp. */
export const halo = (cx: number, cy: number, rx: number, ry = rx) => ellipse(cx, cy, rx, ry, 'url(#halo)');

export interface StillLife {
  /** Colour of the wall. */
  readonly wall: string;
  /** Colour of the table; the wall's own, a little darker, when absent. */
  readonly table?: string;
  /** Where the wall meets the table, 0 … 1200; 1200: lying flat, seen from above. */
  readonly horizon?: number;
  readonly body: string;
}

/** A flat still life of 1200 × 1200: a wall, a table, one thing. No text, no script, no outside address. */
export function stillLife({ wall, table = darker(wall, 0.07), horizon = 880, body }: StillLife): string {
  const stops = (list: readonly (readonly [number, string, number])[]) =>
    list
      .map(([at, color, opacity]) => `<stop offset="${at}" stop-color="${color}" stop-opacity="${opacity}"/>`)
      .join('');
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 1200" width="1200" height="1200">',
    '<defs>',
    `<radialGradient id="shadow">${stops([
      [0, '#1c1712', 0.42],
      [0.55, '#1c1712', 0.18],
      [1, '#1c1712', 0],
    ])}</radialGradient>`,
    `<radialGradient id="halo">${stops([
      [0, '#ffe0a0', 0.75],
      [0.5, '#ffe0a0', 0.28],
      [1, '#ffe0a0', 0],
    ])}</radialGradient>`,
    `<radialGradient id="glow" cx=".3" cy=".22" r=".85">${stops([
      [0, '#ffffff', 0.5],
      [1, '#ffffff', 0],
    ])}</radialGradient>`,
    `<linearGradient id="round">${stops([
      [0, '#1c1712', 0.12],
      [0.3, '#ffffff', 0.26],
      [0.55, '#ffffff', 0],
      [1, '#1c1712', 0.3],
    ])}</linearGradient>`,
    '</defs>',
    box(0, 0, 1200, 1200, wall),
    horizon < 1200 ? box(0, horizon, 1200, 1200 - horizon, table) : '',
    box(0, 0, 1200, 1200, 'url(#glow)'),
    body,
    '</svg>\n',
  ].join('');
}
