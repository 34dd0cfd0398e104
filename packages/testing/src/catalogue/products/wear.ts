import { art, COLOURS } from '../art/drawings.js';
import { axis, colours, defineProduct } from '../define.js';
import { photo } from '../photographs.js';

const SHOE_SIZES = ['36', '37', '38', '39', '40', '41', '42', '43', '44', '45'];
const WORN_INDOORS = {
  days: 30,
  fees: 'free',
  methods: ['mail', 'store'],
  refund: ['full', 'exchange'],
  condition: 'Tried on indoors, in its box',
} as const;

/** Sizes run out at the ends first, differently for every shoe. */
const sizeStock = (size: string | undefined, offset: number) =>
  [30, 12, 'in_stock', 'in_stock', 2, 'in_stock', 'sold_out', 9, 1, 'sold_out'][
    (SHOE_SIZES.indexOf(size ?? '') + offset) % 10
  ] as number | 'in_stock' | 'sold_out';

export const wear = [
  defineProduct({
    id: '6001',
    handle: 'organic-tee',
    title: 'Heavy organic T-shirt',
    description:
      'Combed organic cotton, 220 g, with a collar that stays round. Washed before it is cut, so it does not shrink on you.',
    price: '29.00',
    images: [
      art('tee', 'A T-shirt in moss green, laid flat', 'Moss'),
      art('tee', 'A T-shirt in chalk white, laid flat', 'Chalk'),
    ],
    categories: ['Wear', 'Tops'],
    options: [
      colours('Colour', COLOURS.tee),
      axis('Size', 'XS', 'S', 'M', 'L', 'XL', 'XXL'),
      axis('Fit', 'Straight', 'Fitted'),
    ],
    variant: ({ Colour, Size, Fit }) => {
      if (Fit === 'Fitted' && Size === 'XXL') return null;
      const image = art('tee', `A T-shirt in ${Colour?.toLowerCase()}, laid flat`, Colour);
      if (Colour === 'Plum')
        return { price: '19.00', compareAt: '29.00', lowest30: '22.00', stock: Size === 'M' ? 'sold_out' : 3, image };
      if (Colour === 'Ochre' && (Size === 'S' || Size === 'M')) return { stock: 'sold_out', image };
      return { stock: Size === 'XS' ? 4 : 'in_stock', image };
    },
    rating: { value: 4.5, count: 1284 },
    returns: {
      days: 60,
      fees: 'free',
      methods: ['mail', 'store'],
      refund: ['full', 'exchange', 'credit'],
      condition: 'Unworn, with its label',
    },
    delivery: 'Delivered in 2–4 days',
  }),
  defineProduct({
    id: '6002',
    handle: 'ribbed-beanie',
    title: 'Ribbed wool beanie',
    description: 'Knitted from lambswool in one piece. Roll it twice for the harbour, once for the office.',
    price: '29.00',
    images: [art('beanie', 'A rust red ribbed beanie', 'Rust')],
    categories: ['Wear', 'Hats'],
    options: [colours('Colour', COLOURS.beanie)],
    variant: ({ Colour }) => ({
      stock: Colour === 'Pine' ? 'sold_out' : 'in_stock',
      image: art('beanie', `A ribbed beanie in ${Colour?.toLowerCase()}`, Colour),
    }),
    rating: { value: 4.7, count: 191 },
    delivery: 'Delivered in 2–4 days',
  }),
  defineProduct({
    id: '6003',
    handle: 'rain-jacket',
    title: 'Hooded rain jacket',
    brand: 'Tarnside',
    description:
      'Two layers with taped seams, a hood that turns with the head, pockets that close. No fluorine in the coating.',
    price: '180.00',
    compareAt: '220.00',
    lowest30: '180.00',
    images: [art('jacket', 'A yellow hooded rain jacket, laid flat', 'Yolk')],
    categories: ['Wear', 'Jackets'],
    options: [colours('Colour', COLOURS.jacket), axis('Size', 'XS', 'S', 'M', 'L', 'XL')],
    variant: ({ Colour, Size }) => ({
      stock: Colour === 'Night' && Size === 'XL' ? 'sold_out' : Colour === 'Pine' && Size === 'M' ? 2 : 'in_stock',
      image: art('jacket', `A hooded rain jacket in ${Colour?.toLowerCase()}, laid flat`, Colour),
    }),
    rating: { value: 4.6, count: 143 },
    delivery: 'Delivered in 2–4 days',
  }),
  defineProduct({
    id: '6004',
    handle: 'merino-scarf',
    title: 'Merino scarf',
    description: 'Soft merino with a short fringe, long enough to be wrapped twice. 190 × 32 cm.',
    price: '54.00',
    images: [art('scarf', 'A camel scarf with light stripes and a fringe', 'Camel')],
    categories: ['Wear', 'Scarves'],
    options: [colours('Colour', COLOURS.scarf)],
    variant: ({ Colour }) => ({
      stock: 6,
      image: art('scarf', `A scarf in ${Colour?.toLowerCase()} with light stripes and a fringe`, Colour),
    }),
    rating: { value: 4.4, count: 52 },
  }),
  defineProduct({
    id: '6005',
    handle: 'hiking-socks',
    title: 'Wool hiking socks',
    description: 'Merino with a cushioned sole, red at heel and toe so that you can find the pair.',
    price: '16.00',
    images: [art('socks', 'A pair of grey wool socks with red heels and toes')],
    categories: ['Wear', 'Socks'],
    options: [axis('Size', '36–38', '39–41', '42–44', '45–47'), axis('Pairs', '1', '3')],
    variant: ({ Pairs, Size }) => ({
      price: Pairs === '3' ? '42.00' : '16.00',
      unitPrice: { price: Pairs === '3' ? '14.00' : '16.00', quantity: 1, unit: 'pair' },
      stock: Size === '45–47' ? 'sold_out' : 'in_stock',
    }),
    rating: { value: 4.8, count: 420 },
  }),
  defineProduct({
    id: '6006',
    handle: 'canvas-tote',
    title: 'Canvas tote',
    description: 'Heavy canvas with a flat bottom and handles that go over a coat. Carries a week of leeks.',
    price: '19.00',
    compareAt: '24.00',
    lowest30: '19.00',
    images: [art('tote', 'A natural canvas bag with a green leaf on it')],
    categories: ['Wear', 'Bags'],
    stock: 'in_stock',
    rating: { value: 4.3, count: 233 },
  }),
  defineProduct({
    id: '6007',
    handle: 'canvas-high-top',
    title: 'Canvas high-top',
    description: 'Cotton canvas on a vulcanised sole, white laces, a rubber toe. Runs half a size large.',
    price: '65.00',
    images: [photo('mitch-lensink-256007')],
    categories: ['Wear', 'Shoes'],
    options: [colours('Colour', { Black: '#2a2626', Ecru: '#e6dcc6' }), axis('Size', ...SHOE_SIZES)],
    variant: ({ Colour, Size }) => ({ stock: sizeStock(Size, Colour === 'Black' ? 0 : 4) }),
    rating: { value: 4.4, count: 367 },
    returns: WORN_INDOORS,
    delivery: 'Delivered in 2–4 days',
  }),
  defineProduct({
    id: '6008',
    handle: 'leather-high-top',
    title: 'White leather high-top',
    description: 'Full-grain leather, padded collar, a strap at the ankle. White until the first puddle.',
    price: '160.00',
    images: [photo('xavier-teo-469050')],
    categories: ['Wear', 'Shoes'],
    options: [axis('Size', ...SHOE_SIZES.slice(3))],
    variant: ({ Size }) => ({ stock: sizeStock(Size, 3) }),
    rating: { value: 4.2, count: 58 },
    returns: WORN_INDOORS,
    delivery: 'Delivered in 2–4 days',
  }),
  defineProduct({
    id: '6009',
    handle: 'knit-runner',
    title: 'Knitted sneaker',
    description: 'A sock-like upper in black and white knit on a light sole. Slip it on, forget it.',
    price: '120.00',
    compareAt: '140.00',
    lowest30: '125.00',
    images: [photo('thomas-serer-420833')],
    categories: ['Wear', 'Shoes'],
    options: [axis('Size', ...SHOE_SIZES)],
    variant: ({ Size }) => ({ stock: sizeStock(Size, 7) }),
    rating: { value: 4.5, count: 176 },
    returns: WORN_INDOORS,
    delivery: 'Delivered in 2–4 days',
  }),
  defineProduct({
    id: '6010',
    handle: 'black-trainer',
    title: 'Black running shoe',
    brand: 'Tarnside',
    description: 'Engineered mesh, 8 mm drop, a sole with enough grip for wet leaves. Mind the laces.',
    price: '95.00',
    images: [photo('nikolai-chernichenko-1299748')],
    categories: ['Wear', 'Shoes'],
    options: [axis('Size', ...SHOE_SIZES)],
    variant: ({ Size }) => ({ stock: sizeStock(Size, 5) }),
    rating: { value: 4, count: 88 },
    returns: WORN_INDOORS,
    delivery: 'Delivered in 2–4 days',
  }),
  defineProduct({
    id: '6011',
    handle: 'cushioned-runner',
    title: 'Cushioned running shoe',
    brand: 'Tarnside',
    description: 'For long, slow kilometres. Rocker sole, pull tab, reflective heel.',
    price: '105.00',
    images: [photo('imani-clovis-234736')],
    categories: ['Wear', 'Shoes'],
    options: [axis('Size', ...SHOE_SIZES)],
    variant: ({ Size }) => ({ stock: sizeStock(Size, 1) }),
    rating: { value: 4.3, count: 131 },
    returns: WORN_INDOORS,
    delivery: 'Delivered in 2–4 days',
  }),
  defineProduct({
    id: '6012',
    handle: 'reef-sneaker',
    title: 'Reef sneaker',
    description: 'Teal knit and a coral toe on a sculpted sole. Nobody will ask where you are.',
    price: '135.00',
    images: [photo('chuttersnap-584518')],
    categories: ['Wear', 'Shoes'],
    options: [axis('Size', ...SHOE_SIZES)],
    variant: ({ Size }) => ({ stock: sizeStock(Size, 2) }),
    rating: { value: 3.7, count: 26 },
    returns: WORN_INDOORS,
    delivery: 'Delivered in 2–4 days',
  }),
];
