import type { PictureRecord } from './record.js';

/** File (without `-unsplash.jpg`), pixels, and what is to be seen. Measured and looked at; `scenes` is where the tags are. */
const PHOTOGRAPHS = {
  'abel-y-costa-716024': [
    1600,
    1067,
    'A spider plant in a red patterned pot on a navy woven runner, on a wooden desk with three drawers',
  ],
  'adam-birkett-239153': [1067, 1600, 'The plug of a white USB cable against a pale wall'],
  'alex-rodriguez-santibanez-200278': [
    1600,
    1067,
    'Trailing green leaves spilling from a coir basket that hangs on two chains',
  ],
  'alexander-andrews-260988': [1050, 1600, 'A black twin-lens film camera lying on a grey table, seen from above'],
  'alexandru-acea-686569': [
    1067,
    1600,
    'A curved monitor on a white shelf with drawers, with an open laptop in front of it',
  ],
  'andres-jasso-220776': [1600, 1104, 'A black shell armchair on black wooden legs, from the side'],
  'annie-spratt-78044': [
    1115,
    1600,
    'Eight succulents and cactuses in terracotta pots on a white table, seen from above',
  ],
  'ben-hershey-574483': [1600, 1070, 'A yellow tennis ball and its long shadow on a dark blue court'],
  'benjamin-voros-310026': [
    1200,
    1600,
    'A white three-legged side table with an alarm clock and a small plant, beside a bed, on a sheepskin rug',
  ],
  'brandi-redd-104140': [1600, 1110, 'A black camera lens lying on a tweed sofa'],
  'caleb-george-536388': [1200, 1600, 'The top of a young Norfolk pine in front of a coral wall'],
  'charles-deluvio-695736': [1600, 1600, 'A column cactus in a terracotta pot in front of a sand-coloured wall'],
  'chuttersnap-324234': [1600, 1068, 'A black single-lens reflex camera hanging on a fence by its brown leather strap'],
  'chuttersnap-584518': [1600, 1068, 'A teal and coral sneaker on a lit white plinth'],
  'daniel-korpai-1302051': [
    1280,
    1600,
    'A desk in blue light: monitor, keyboard, a phone on a charging stand and an earphone case',
  ],
  'derick-david-409858': [1600, 1200, 'An open laptop glowing in rainbow colours in the dark'],
  'eniko-kis-663725': [1600, 1067, 'A white and black instant camera on a white table'],
  'florian-klauer-14840': [800, 1200, 'A white café chair with a pink balloon tied to its back'],
  'florian-olivo-1166419': [1067, 1600, 'A black tower computer with a glass side and green lit fans'],
  'imani-clovis-234736': [1600, 1600, 'A dark grey running shoe with a loose lace, floating against white'],
  'jakob-owens-274337': [1600, 1067, 'A silver and black pocket film camera in hard sunlight'],
  'jean-philippe-delberghe-1400011': [
    1067,
    1600,
    'Three shell chairs on sled legs: saffron yellow, sage green and, behind them, blush',
  ],
  'jonathan-talbert-697262': [1067, 1600, 'An old folding press camera with a large flash reflector'],
  'juan-gomez-674574': [1600, 1060, 'The corner of a mechanical keyboard with white and brightly coloured keycaps'],
  'kari-shea-398668': [1048, 1500, 'A blue upholstered armchair on a wooden floor in front of a white ladder shelf'],
  'kelly-sikkema-685291': [1600, 1067, 'A black tablet and a white stylus on white boards, seen from above'],
  'liam-briese-1128307': [1600, 1067, 'A memory module with gold contacts, very close'],
  'mark-tegethoff-667351': [1600, 1200, 'A bonsai with layered foliage in a grey oval pot on a wooden block'],
  'max-tarkhov-737999': [1600, 1280, 'A red plastic cruiser board with blue wheels on a zebra crossing, from above'],
  'michael-guite-571169': [1600, 1067, 'A yellow dome tent in a sunlit forest clearing'],
  'mikkel-bech-748940': [1600, 1130, 'A black road bike in front of a black wall'],
  'mitch-lensink-256007': [1600, 1067, 'A pair of black canvas high-top sneakers lying on a bamboo floor'],
  'natalia-y-345738': [900, 1600, 'Red tulips in a yellow planter that fades to white, on a striped table runner'],
  'nathan-fertig-249917': [
    1600,
    1067,
    'A bright living room: grey buttoned sofa with cushions, a long coffee table, lamps left and right, a cat on the sill',
  ],
  'neonbrand-428982': [1600, 1332, 'A pair of red, white and black boxing gloves on grey boards'],
  'neslihan-gunaydin-3493': [
    1600,
    1067,
    'A green potting scoop, spilled potting soil, snips and a ceramic planter on a grey table',
  ],
  'nik-shuliahin-619349': [1600, 1020, 'A worn white and green football on grass'],
  'nikolai-chernichenko-1299748': [1600, 1067, 'A black running shoe with flying laces against pale grey'],
  'oscar-ivan-esquivel-arteaga-687447': [1600, 1071, 'A brown and silver wireless mouse on a white table'],
  'patrick-brinksma-663044': [
    1600,
    1067,
    'A black compact camera with a cord wrist strap on a weathered table, a dark stone pot behind it',
  ],
  'paul-weaver-1120584': [1600, 1067, 'A tan leather three-seat sofa on a concrete floor, a palm beside it'],
  'pierre-chatel-innocenti-483198': [1600, 1067, 'A grey pendant lamp in front of a teal wall'],
  'robert-shunev-528016': [1600, 1067, 'A silver and black rangefinder-style camera in pink and blue light'],
  'ruslan-bardash-351288': [
    1067,
    1600,
    'A limewashed wooden bar stool with a grip hole in its seat, in front of a blue wall',
  ],
  'silvia-agrasar-227575': [1600, 1063, 'A white-spotted haworthia in a white pot'],
  'stoica-ionela-530966': [1600, 1600, 'A yellow skipping rope with handles shaped like sausages, on purple'],
  'thomas-q-1229169': [1600, 1600, 'The clear plug of a red network cable'],
  'thomas-serer-420833': [1600, 1223, 'A black and white knitted sneaker from the side'],
  'tommy-bebo-600358': [1067, 1600, 'A basketball on the white line of an orange and green court'],
  'vincent-botta-736919': [1600, 1200, 'A hard drive with its circuit board up'],
  'vincent-liu-525429': [1600, 1067, 'A stone guardian lion in front of a dark blue sky'],
  'xavier-teo-469050': [1200, 1600, 'A pair of white leather high-top sneakers on a dark concrete floor'],
  'zoltan-kovacs-642412': [1067, 1600, 'A magenta orchid with two stems in a cream ribbed pot on a wooden table'],
  'zoltan-tasi-423051': [1067, 1600, 'A film camera with a brown leather strap on a small silver tripod'],
} as const satisfies Record<string, readonly [number, number, string]>;

export type PhotographName = keyof typeof PHOTOGRAPHS;

/** The picture of a photograph; `alt` where a product shows only a part of what the photograph does. */
export function photo(name: PhotographName, alt?: string): PictureRecord {
  const [width, height, seen] = PHOTOGRAPHS[name];
  return { url: `/photos/${name}-unsplash.jpg`, alt: alt ?? seen, width, height };
}

export const photographNames = Object.keys(PHOTOGRAPHS) as PhotographName[];
