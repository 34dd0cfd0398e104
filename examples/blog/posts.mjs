/** Thirty short posts: title, text, and five products by handle, the first one large. */
export const posts = [
  [
    'A chair by the window',
    'Everything I own that faces south, and the lamp for when the sun is done with me.',
    ['oak-chair', 'floor-lamp', 'wool-throw', 'linen-cushion', 'house-coffee'],
  ],
  [
    'Three greens and a terracotta',
    'The shelf gets an hour of light a day. These do not mind.',
    ['spider-plant', 'terracotta-pot', 'jade-plant', 'zebra-haworthia', 'watering-can'],
  ],
  [
    'Breakfast for one, laid for two',
    'It takes four minutes longer and the day is better for it.',
    ['breakfast-bowls', 'linden-honey', 'tea-towels', 'coffee-carafe', 'enamel-mug'],
  ],
  [
    'What went up the hill',
    'Eleven kilometres, two showers, one flask. I would carry all of it again.',
    ['rain-jacket', 'hiking-socks', 'storm-lantern', 'dome-tent', 'enamel-mug'],
  ],
  [
    'The desk after the clear-out',
    'I kept what I used on three days of the week or more.',
    ['drawer-desk', 'mechanical-keyboard', 'wireless-mouse', 'linen-notebook', 'fountain-pen'],
  ],
  [
    'Film, still',
    'Thirty-six frames make you look before you press.',
    ['twin-lens-camera', 'pocket-film-camera', 'leather-camera-strap', 'tabletop-tripod', 'film-camera-kit'],
  ],
  [
    'The corner sofa question',
    'Leather ages, cloth fades. I sat on both for a month.',
    ['leather-sofa', 'buttoned-sofa', 'linen-cushion', 'marble-coffee-table', 'woven-rug'],
  ],
  [
    'Sunday, with the oven on',
    'Bread, oil, salt, and nobody expected before six.',
    ['cast-iron-pan', 'oak-board', 'cooks-knife', 'olive-oil', 'linen-apron'],
  ],
  [
    'Shoes I did not return',
    'Five pairs came. These stayed, and here is why.',
    ['canvas-high-top', 'leather-high-top', 'knit-runner', 'black-trainer', 'reef-sneaker'],
  ],
  [
    'A bedroom with less in it',
    'One clock, one plant, one thing to stand on.',
    ['twin-bell-clock', 'dipped-side-table', 'sheepskin', 'botanical-duvet-cover', 'table-lamp'],
  ],
  [
    'Small trees',
    'A bonsai is a promise to be home on weekends.',
    ['hinoki-bonsai', 'bonsai-tray', 'garden-snips', 'potting-soil', 'potting-scoop'],
  ],
  [
    'Working from the kitchen table',
    'The laptop goes up on the riser and the crumbs go under it.',
    ['workbook-laptop', 'desk-riser', 'charging-stand', 'earphones', 'linen-notebook'],
  ],
  [
    'Grey days, yellow things',
    'A colour can do what the weather will not.',
    ['sunrise-planter', 'ribbed-beanie', 'tennis-balls', 'sausage-skipping-rope', 'shell-chair'],
  ],
  [
    'Tea, properly',
    'Side handle, small cups, water that has stopped talking.',
    ['kyusu-teapot', 'breakfast-bowls', 'linden-honey', 'tea-towels', 'beeswax-candle'],
  ],
  [
    'The bike is in the hall again',
    'It is a good-looking bike. That is my defence.',
    ['road-bike', 'race-saddle', 'deep-rim-wheels', 'cushioned-runner', 'merino-scarf'],
  ],
  [
    'Cactus season',
    'Which is all of them, if you forget to water.',
    ['column-cactus', 'pincushion-cactus', 'echeveria', 'succulent-set', 'terracotta-pot'],
  ],
  [
    'A shelf for the pictures',
    'Lean them, do not hang them, and change them when it rains.',
    ['ladder-shelf', 'rangefinder-style-camera', 'guardian-lion', 'moth-orchid', 'ribbed-pot'],
  ],
  [
    'The quiet game',
    'No controller, no noise, one very large tower.',
    ['tower-computer', 'curved-monitor', 'memory-module', 'hard-drive', 'slim-keyboard'],
  ],
  [
    'For the ones who have everything',
    'Consumable, light to post, and nobody minds two.',
    ['olive-oil', 'linden-honey', 'house-coffee', 'beeswax-candle', 'hiking-socks'],
  ],
  [
    'A table by the wall',
    'Ninety centimetres is enough for two and a pot.',
    ['step-bar-stool', 'shell-armchair', 'pendant-lamp', 'brass-coffee-pot', 'woven-runner'],
  ],
  [
    'Packing for four days',
    'One bag. The scarf is also the blanket and the pillow.',
    ['canvas-tote', 'merino-scarf', 'organic-tee', 'compact-camera', 'cord-wrist-strap'],
  ],
  [
    'Drawing in bed',
    'Bad for the back, good for the drawings.',
    ['drawing-tablet', 'stylus', 'wool-throw', 'table-lamp', 'night-laptop'],
  ],
  [
    'Balls, listed',
    'Someone asked what was in the car. This was in the car.',
    ['football', 'basketball', 'tennis-balls', 'boxing-gloves', 'cruiser-board'],
  ],
  [
    'Flowers that last',
    'The tulips go in the compost; the orchid has been here since March.',
    ['potted-tulips', 'moth-orchid', 'ribbed-pot', 'patterned-pot', 'hanging-bamboo'],
  ],
  [
    'Cables, tamed',
    'You will not see any of these in the photograph of the room. That is the point.',
    ['usb-cable', 'network-cable', 'charging-stand', 'studio-monitor', 'desk-riser'],
  ],
  [
    'Armchairs I have loved',
    'In order of how often I fell asleep in them.',
    ['harbour-armchair', 'shell-armchair', 'oak-chair', 'sheepskin', 'wool-throw'],
  ],
  [
    'Birthday in a hurry',
    'Balloon, candle, coffee, done by nine.',
    ['party-balloon', 'beeswax-candle', 'house-coffee', 'instant-camera', 'enamel-mug'],
  ],
  [
    'The garden in November',
    'Put it to bed, oil the snips, go inside.',
    ['potting-scoop', 'seaside-planter', 'coir-hanging-basket', 'norfolk-pine', 'storm-lantern'],
  ],
  [
    'A lens I cannot explain',
    'I do not need it. I have taken it everywhere since.',
    ['zoom-lens', 'reflex-camera', 'press-camera', 'leather-camera-strap', 'tabletop-tripod'],
  ],
  [
    'Palms and other houseguests',
    'The tall one has the window. We have an understanding.',
    ['fan-palm', 'norfolk-pine', 'spider-plant', 'watering-can', 'coir-hanging-basket'],
  ],
];
