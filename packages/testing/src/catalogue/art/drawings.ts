import type { PictureRecord } from '../record.js';
import { fountainPen, notebook, wateringCan } from './desk.js';
import { candle, chair, cushion, floorLamp, lantern, rug, tableLamp, throwBlanket } from './home.js';
import { bowls, carafe, dallah, mug, skillet, teapot } from './kitchen.js';
import { choppingBoard, coffee, honey, knife, oliveOil, teaTowels } from './larder.js';
import { apron, beanie, rainJacket, scarf, socks, tee, tote } from './wear.js';

/** Swatches of things that are drawn in more than one colour; the catalogue's options use the same. */
export const COLOURS = {
  chair: { 'Oiled oak': '#c79a63', 'Smoked oak': '#5b4331' },
  cushion: { Lagoon: '#2b8c93', Ochre: '#c8942f', Oatmeal: '#d6c8ae', Ink: '#34404f' },
  mug: { Cream: '#efe7d3', Moss: '#5c6b46', Brick: '#a5472f', Slate: '#4b5a66' },
  tee: {
    Chalk: '#f3efe6',
    Ink: '#2b3340',
    Moss: '#5c6b46',
    Clay: '#b06a4a',
    Ochre: '#c8942f',
    Sky: '#8fb1c4',
    Plum: '#6a4258',
    Graphite: '#4a4a4a',
  },
  beanie: { Rust: '#a5532f', Fog: '#a9b0b2', Pine: '#2f4a3f', Mustard: '#c8942f' },
  jacket: { Yolk: '#e0a81f', Pine: '#2f4f45', Night: '#2b3447' },
  scarf: { Camel: '#b98f5f', Heather: '#7f7a92' },
  notebook: { Clay: '#b06a4a', Ink: '#2b3a4c', Moss: '#5c6b46' },
} as const;

const file = (name: string, colour?: string) =>
  colour ? `${name}-${colour.toLowerCase().replaceAll(' ', '-')}` : name;

/** The picture of a drawing. */
export function art(name: string, alt: string, colour?: string): PictureRecord {
  return { url: `/art/${file(name, colour)}.svg`, alt, width: 1200, height: 1200 };
}

function inColours(name: keyof typeof COLOURS, draw: (color: string) => string): [string, string][] {
  return Object.entries(COLOURS[name]).map(([colour, color]) => [file(name, colour), draw(color)]);
}

/** All drawings by file name without `.svg`. */
export function drawings(): Map<string, string> {
  return new Map([
    ...inColours('chair', chair),
    ...inColours('cushion', cushion),
    ...inColours('mug', mug),
    ...inColours('tee', tee),
    ...inColours('beanie', beanie),
    ...inColours('jacket', rainJacket),
    ...inColours('scarf', scarf),
    ...inColours('notebook', notebook),
    ['apron', apron()],
    ['bowls', bowls()],
    ['candle', candle()],
    ['carafe', carafe()],
    ['chopping-board', choppingBoard()],
    ['coffee', coffee()],
    ['dallah', dallah()],
    ['floor-lamp', floorLamp()],
    ['fountain-pen', fountainPen()],
    ['honey', honey()],
    ['knife', knife()],
    ['lantern', lantern()],
    ['olive-oil', oliveOil()],
    ['rug', rug()],
    ['skillet', skillet()],
    ['socks', socks()],
    ['table-lamp', tableLamp()],
    ['tea-towels', teaTowels()],
    ['teapot', teapot()],
    ['throw', throwBlanket()],
    ['tote', tote()],
    ['watering-can', wateringCan()],
  ]);
}
