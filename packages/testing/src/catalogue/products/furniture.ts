import { art, COLOURS } from '../art/drawings.js';
import { axis, colours, defineProduct } from '../define.js';
import { photo } from '../photographs.js';

const BY_VAN = 'Brought by van in 2–3 weeks';

export const furniture = [
  defineProduct({
    id: '1001',
    sku: 'A1',
    handle: 'oak-chair',
    title: 'Oak café chair',
    brand: 'Aldersund',
    description:
      'A bentwood café chair in solid European oak with a shaped seat. Chalk is painted white and rubbed back at the edges; the other two show the grain. Seat height 46 cm, holds 120 kg.',
    price: '149.00',
    images: [photo('florian-klauer-14840'), art('chair', 'A café chair in oiled oak', 'Oiled oak')],
    categories: ['Home', 'Chairs'],
    options: [colours('Finish', { Chalk: '#f1ece2', ...COLOURS.chair })],
    variant: ({ Finish }) =>
      Finish === 'Chalk'
        ? {
            price: '149.00',
            compareAt: '189.00',
            // The chair cost 159 for a week this month: the honest reduction is 10, not 40.
            lowest30: '159.00',
            stock: 12,
            image: photo('florian-klauer-14840'),
          }
        : {
            price: Finish === 'Smoked oak' ? '169.00' : '159.00',
            stock: Finish === 'Smoked oak' ? 3 : 24,
            image: art('chair', `A café chair in ${Finish?.toLowerCase()}`, Finish),
          },
    rating: { value: 4.6, count: 81 },
    delivery: BY_VAN,
  }),
  defineProduct({
    id: '1002',
    handle: 'shell-chair',
    title: 'Shell chair on a sled base',
    brand: 'Aldersund',
    description:
      'One-piece shell of recycled polypropylene on a powder-coated steel sled. Stacks six high. The sage chair stands on black legs, the others on legs of their own colour.',
    price: '119.00',
    images: [photo('jean-philippe-delberghe-1400011')],
    categories: ['Home', 'Chairs'],
    options: [colours('Colour', { Saffron: '#e9a81b', Sage: '#8f9582', Blush: '#b59a94' })],
    variant: ({ Colour }) => ({ stock: Colour === 'Blush' ? 'sold_out' : Colour === 'Sage' ? 5 : 40 }),
    rating: { value: 4.3, count: 212 },
    delivery: 'Delivered in 3–5 days',
  }),
  defineProduct({
    id: '1003',
    handle: 'shell-armchair',
    title: 'Shell armchair',
    brand: 'Aldersund',
    description:
      'A deep shell with arms that hold you in. Matt outside, satin inside. Felt pads for wooden floors are in the box.',
    price: '229.00',
    images: [photo('andres-jasso-220776')],
    categories: ['Home', 'Chairs'],
    options: [
      colours('Shell', { Black: '#1f2022', Fog: '#b8bcbc', Rust: '#9c4a2f' }),
      axis('Legs', 'Black ash', 'Oiled oak'),
    ],
    variant: ({ Shell, Legs }) =>
      Shell === 'Rust' && Legs === 'Black ash'
        ? null
        : { price: Legs === 'Oiled oak' ? '249.00' : '229.00', stock: Shell === 'Fog' ? 'backorder' : 'in_stock' },
    rating: { value: 4.7, count: 58 },
    delivery: 'Delivered in 3–5 days',
  }),
  defineProduct({
    id: '1004',
    handle: 'harbour-armchair',
    title: 'Harbour armchair',
    description:
      'A wide, low armchair with an open back. Woven wool mix over high-resilience foam, tapered beech legs. The cover is fixed; spots come off with lukewarm water.',
    price: '649.00',
    images: [photo('kari-shea-398668')],
    categories: ['Home', 'Chairs'],
    options: [
      colours('Fabric', { Harbour: '#5f7690', Fern: '#66765c', Clay: '#b06a4a', Oatmeal: '#d6c8ae' }),
      axis('Legs', 'Walnut stain', 'Natural beech'),
    ],
    variant: ({ Fabric }) =>
      Fabric === 'Harbour'
        ? { price: '649.00', compareAt: '749.00', lowest30: '649.00', stock: 4 }
        : { stock: 'preorder' },
    maxQuantity: 4,
    rating: { value: 4.4, count: 37 },
    returns: {
      days: 30,
      fees: 'customer',
      feeAmount: '49.00',
      methods: ['mail'],
      refund: ['full'],
      condition: 'Sat in, not lived in: no stains, no animal hair',
      how: 'Write to us and we send the van. The collection is taken off the refund.',
    },
    delivery: BY_VAN,
  }),
  defineProduct({
    id: '1005',
    handle: 'leather-sofa',
    title: 'Low leather sofa, three seats',
    description:
      'Aniline leather on an oak plinth with splayed legs. Leather like this is alive: it darkens, scuffs and gets better. 218 cm wide, 92 cm deep.',
    price: '2490.00',
    compareAt: '2890.00',
    lowest30: '2590.00',
    images: [photo('paul-weaver-1120584')],
    categories: ['Home', 'Sofas'],
    options: [colours('Leather', { Tan: '#b07a4c', Chestnut: '#6a3d26', Black: '#232323' })],
    variant: ({ Leather }) => ({ stock: Leather === 'Tan' ? 2 : 'backorder' }),
    maxQuantity: 2,
    rating: { value: 4.8, count: 46 },
    delivery: BY_VAN,
  }),
  defineProduct({
    id: '1006',
    handle: 'buttoned-sofa',
    title: 'Buttoned sofa',
    description:
      'Button-back sofa with loose seat cushions and tapered feet. Every cover comes off and can be dry-cleaned. Made to order, in one of five fabrics.',
    price: '1290.00',
    images: [photo('nathan-fertig-249917', 'A grey buttoned sofa with three seats in a bright living room')],
    categories: ['Home', 'Sofas'],
    options: [
      colours('Fabric', { Pewter: '#8f8b88', Lagoon: '#2b8c93', Moss: '#5c6b46', Oatmeal: '#d6c8ae', Ink: '#34404f' }),
      axis('Seats', '2', '2½', '3'),
      axis('Feet', 'Walnut', 'Black'),
    ],
    variant: ({ Fabric, Seats, Feet }) => ({
      price: { '2': '1090.00', '2½': '1190.00', '3': '1290.00' }[Seats ?? ''],
      stock: Fabric === 'Pewter' ? 'in_stock' : Fabric === 'Moss' && Feet === 'Black' ? 'sold_out' : 'preorder',
    }),
    rating: { value: 4.2, count: 133 },
    returns: {
      category: 'not_permitted',
      text: 'This sofa is made for you alone, so we cannot take it back unless something is wrong with it.',
    },
    delivery: 'Made to order, 6–8 weeks',
  }),
  defineProduct({
    id: '1007',
    handle: 'dipped-side-table',
    title: 'Dipped side table',
    brand: 'Aldersund',
    description:
      'Round top and three ash legs dipped in paint to the shin. 40 cm across, 48 cm high. Screws together without tools.',
    price: '79.00',
    images: [photo('benjamin-voros-310026', 'A white three-legged side table with bare wooden feet')],
    categories: ['Home', 'Tables'],
    options: [colours('Colour', { White: '#f7f7f5', Sage: '#9aa58f', Ink: '#34404f' })],
    variant: ({ Colour }) =>
      Colour === 'Ink' ? { price: '59.00', compareAt: '79.00', lowest30: '59.00', stock: 7 } : { stock: 'in_stock' },
    rating: { value: 4.5, count: 164 },
    delivery: 'Delivered in 3–5 days',
  }),
  defineProduct({
    id: '1008',
    handle: 'marble-coffee-table',
    title: 'Long coffee table with a marble top',
    description:
      'A surfboard of white marble on a walnut trestle. 125 × 45 cm. Marble marks: use coasters, or enjoy the marks.',
    price: '420.00',
    images: [photo('nathan-fertig-249917', 'A long coffee table with a white marble top in front of a grey sofa')],
    categories: ['Home', 'Tables'],
    stock: 'preorder',
    maxQuantity: 2,
    rating: { value: 4.1, count: 19 },
    delivery: 'Expected in the second half of January',
  }),
  defineProduct({
    id: '1009',
    handle: 'step-bar-stool',
    title: 'Limewashed bar stool',
    brand: 'Aldersund',
    description: 'A square stool of limewashed pine with a grip hole in the seat, so that it moves with one hand.',
    price: '95.00',
    images: [photo('ruslan-bardash-351288')],
    categories: ['Home', 'Chairs'],
    options: [axis('Height', '65 cm', '75 cm')],
    variant: ({ Height }) => ({ price: Height === '75 cm' ? '99.00' : '95.00', stock: Height === '65 cm' ? 1 : 18 }),
    rating: { value: 4, count: 26 },
    delivery: 'Delivered in 3–5 days',
  }),
  defineProduct({
    id: '1019',
    handle: 'ladder-shelf',
    title: 'Ladder shelf',
    brand: 'Aldersund',
    description:
      'Five shelves that lean against the wall, deeper towards the floor. White lacquered pine, 182 cm high. Fix it to the wall with the bracket in the box.',
    price: '159.00',
    images: [photo('kari-shea-398668', 'A white ladder shelf with books behind a blue armchair')],
    categories: ['Home', 'Storage'],
    stock: 'sold_out',
    rating: { value: 3.9, count: 64 },
  }),
];
