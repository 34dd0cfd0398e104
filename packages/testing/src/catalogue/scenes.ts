import { photo, type PhotographName } from './photographs.js';

export interface SceneTag {
  readonly handle: string;
  /** The id of the variant that is in the picture, where it is another than the product's first. */
  readonly variant?: string;
  /** Percent of the picture's width and height. */
  readonly x: number;
  readonly y: number;
}

export interface Scene {
  readonly file: string;
  readonly url: string;
  /** Pixels of the file. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly tags: readonly SceneTag[];
}

const tag = (handle: string, x: number, y: number, variant?: string): SceneTag => ({
  handle,
  ...(variant && { variant }),
  x,
  y,
});

function scene(name: PhotographName, ...tags: SceneTag[]): Scene {
  const { url, width, height, alt } = photo(name);
  return { file: url.slice('/photos/'.length), url, width, height, alt, tags };
}

/** Photographs with several of the shop's things in them, each tag on the thing it names. */
export const scenes: readonly Scene[] = [
  scene(
    'nathan-fertig-249917',
    tag('buttoned-sofa', 48, 50, '1006-pewter-3-walnut'),
    tag('linen-cushion', 27, 58, '1016-lagoon-45-45-cm'),
    tag('marble-coffee-table', 47, 77),
    tag('floor-lamp', 11, 9.5),
    tag('table-lamp', 95, 34),
    tag('wool-throw', 4, 75),
  ),
  scene(
    'benjamin-voros-310026',
    tag('twin-bell-clock', 68, 42.5),
    tag('zebra-haworthia', 49, 42),
    tag('dipped-side-table', 78, 52, '1007-white'),
    tag('botanical-duvet-cover', 12, 66),
    tag('sheepskin', 36, 93),
  ),
  scene(
    'annie-spratt-78044',
    tag('jade-plant', 50, 15),
    tag('zebra-haworthia', 46, 50),
    tag('echeveria', 23, 66),
    tag('pincushion-cactus', 70, 62),
    tag('succulent-set', 34.5, 84),
    tag('terracotta-pot', 87, 82, '4007-15-cm'),
  ),
  scene(
    'abel-y-costa-716024',
    tag('spider-plant', 51, 48),
    tag('patterned-pot', 51, 59),
    tag('woven-runner', 28, 65, '2002-navy'),
    tag('drawer-desk', 75, 75, '2001-140-cm'),
  ),
  scene(
    'neslihan-gunaydin-3493',
    tag('potting-scoop', 58, 45),
    tag('potting-soil', 20, 60),
    tag('garden-snips', 49, 85),
    tag('seaside-planter', 78, 58),
  ),
  scene(
    'daniel-korpai-1302051',
    tag('studio-monitor', 35, 33),
    tag('slim-keyboard', 48, 87),
    tag('charging-stand', 77, 60),
    tag('earphones', 67.5, 74),
  ),
  scene(
    'alexandru-acea-686569',
    tag('curved-monitor', 50, 40),
    tag('workbook-laptop', 66, 77, '2005-16-gb-512-gb-grey'),
    tag('desk-riser', 20, 79),
  ),
  scene(
    'jean-philippe-delberghe-1400011',
    tag('shell-chair', 45, 57, '1002-saffron'),
    tag('shell-chair', 80, 61, '1002-sage'),
    tag('shell-chair', 88, 49.5, '1002-blush'),
  ),
  scene(
    'zoltan-tasi-423051',
    tag('film-camera-kit', 45, 18),
    tag('leather-camera-strap', 33, 43, '3012-cognac'),
    tag('tabletop-tripod', 53, 62),
  ),
  scene('mikkel-bech-748940', tag('race-saddle', 33, 17.5), tag('road-bike', 55, 49), tag('deep-rim-wheels', 72, 86)),
  scene('paul-weaver-1120584', tag('leather-sofa', 48, 60, '1005-tan'), tag('fan-palm', 96, 48)),
  scene('kari-shea-398668', tag('harbour-armchair', 50, 60, '1004-harbour-walnut-stain'), tag('ladder-shelf', 25, 12)),
  scene('florian-klauer-14840', tag('oak-chair', 50, 71.5, '1001-chalk'), tag('party-balloon', 60, 22, '1022-pink-1')),
  scene('kelly-sikkema-685291', tag('drawing-tablet', 53, 55), tag('stylus', 20, 54)),
  scene('mark-tegethoff-667351', tag('hinoki-bonsai', 56, 40), tag('bonsai-tray', 57, 79)),
  scene('patrick-brinksma-663044', tag('compact-camera', 61, 36), tag('cord-wrist-strap', 19, 78)),
  scene('chuttersnap-324234', tag('reflex-camera', 31, 48), tag('leather-camera-strap', 65.5, 38, '3012-espresso')),
  scene('alex-rodriguez-santibanez-200278', tag('hanging-bamboo', 41, 65), tag('coir-hanging-basket', 52, 37)),
  scene('natalia-y-345738', tag('potted-tulips', 49, 31), tag('sunrise-planter', 52, 80, '4013-sunrise')),
  scene('zoltan-kovacs-642412', tag('moth-orchid', 54, 30), tag('ribbed-pot', 36, 79)),
  scene('charles-deluvio-695736', tag('column-cactus', 44, 38), tag('terracotta-pot', 50, 74, '4007-19-cm')),
];
