import { readFileSync } from 'node:fs';

/** One large tile and four small ones, in units of half the height; the gap between them is in the same units. */
const TILES = [
  [0, 0, 2],
  [2, 0, 1],
  [3, 0, 1],
  [2, 1, 1],
  [3, 1, 1],
];
const UNIT = 500;
const GAP = 12;

const ADDRESS = /^\/boards\/([\w.+-]+)\.svg(?:\?|$)/;
const TYPES = { jpg: 'image/jpeg', svg: 'image/svg+xml' };

/** Centre of each tile in percent of a board's width and height, in the order of the pictures. */
export const boardPlaces = TILES.map(([x, y, size]) => ({
  x: ((x + size / 2) / 4) * 100,
  y: ((y + size / 2) / 2) * 100,
}));

/** Address of the board that shows these picture addresses (`/photos/…`, `/art/…`), five of them, the first one large. */
export const boardUrl = (pictures) => `/boards/${pictures.map((url) => url.split('/').pop()).join('+')}.svg`;

/**
 * A mood board of five of the shop's pictures as one drawing: `/boards/<file>+<file>+….svg`. The pictures are inside it,
 * because a drawing in an `<img>` may not fetch.
 *
 * @param {string} url path with or without a query
 * @param {(url: string) => string | undefined} fileOf the file behind a picture's address
 * @returns {string | undefined} the drawing; undefined for another address or an unknown picture
 */
export function board(url, fileOf) {
  const names = ADDRESS.exec(url)?.[1]?.split('+');
  if (names?.length !== TILES.length) return undefined;
  const tiles = names.map((name, index) => {
    const extension = name.split('.').pop();
    const file = fileOf(`/${extension === 'jpg' ? 'photos' : 'art'}/${name}`);
    if (!file) return undefined;
    const [x, y, size] = TILES[index];
    const edge = size * UNIT - GAP;
    const data = readFileSync(file).toString('base64');
    return `<svg x="${x * UNIT + GAP / 2}" y="${y * UNIT + GAP / 2}" width="${edge}" height="${edge}"><image width="${edge}" height="${edge}" preserveAspectRatio="xMidYMid slice" href="data:${TYPES[extension]};base64,${data}"/></svg>`;
  });
  if (tiles.includes(undefined)) return undefined;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${UNIT * 4}" height="${UNIT * 2}" viewBox="0 0 ${UNIT * 4} ${UNIT * 2}">${tiles.join('')}</svg>`;
}
