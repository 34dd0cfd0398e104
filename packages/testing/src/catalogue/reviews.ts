import { photo } from './photographs.js';
import type { PictureRecord, ProductRecord, ReviewRecord } from './record.js';

/** How the shop of the demo collects what its shoppers think. */
export const COLLECTED = {
  source: 'shoppers of Maren & Vole',
  verified: true,
  verification: 'Everybody who has bought is asked two weeks after delivery; all answers are shown',
} as const;

const pictured = (...names: Parameters<typeof photo>[0][]): { photos: PictureRecord[] } => ({
  photos: names.map((name) => photo(name)),
});

/** What was written, the newest first, by the product's handle. Far from everybody who gives stars writes a word. */
const WRITTEN: Readonly<Record<string, readonly ReviewRecord[]>> = {
  'oak-chair': [
    {
      rating: 5,
      title: 'Third one in two years',
      text: 'Bought one for the desk, then one for the kitchen, and now one because my sister took the second. The seat is shaped, so you do not slide off it like you do off most café chairs. Legs were level out of the box.',
      author: 'Imke V.',
      date: '2026-11-09',
    },
    {
      rating: 4,
      title: 'Lovely, but measure your table',
      text: 'Solid and quiet, no creaking. One star off because 46 cm is a little low at our table, which is 78. That is our table’s fault, I know.',
      author: 'Daniel Okafor',
      date: '2026-10-27',
      ...pictured('florian-klauer-14840'),
    },
    {
      rating: 2,
      title: 'Arrived with a split rung',
      text: 'The back rung had a crack along the grain. The new chair came within a week and is fine, but I had to be at home for the van twice.',
      author: 'Renske',
      date: '2026-10-02',
      answer: {
        text: 'That should not have left the workshop, and we are sorry about the second morning. Rungs are now checked under load before they are oiled.',
        author: 'Maren, Maren & Vole',
        date: '2026-10-05',
      },
    },
    {
      rating: 5,
      title: 'Sehr schöner Stuhl',
      text: 'Die geölte Eiche ist etwas dunkler als auf dem Bild, passt aber besser zu unserem Boden. Aufbau gab es keinen, er kommt fertig.',
      author: 'Katrin H.',
      date: '2026-09-18',
      language: 'de',
    },
    {
      rating: 5,
      text: 'Holds my father, who is a large man and leans back. Enough said.',
      author: 'Tom',
      date: '2026-08-30',
    },
    {
      rating: 4,
      title: 'Chalk shows every scuff',
      text: 'Which is the look, I suppose. The edges are rubbed back by hand and no two are alike. Felt pads would have been nice in the box.',
      author: 'Yaël B.',
      date: '2026-08-11',
      incentivised: true,
    },
    {
      rating: 3,
      title: 'כיסא יפה, משלוח ארוך',
      text: 'הכיסא עצמו יציב ונוח, אבל המשלוח לקח ארבעה שבועות ולא שלושה כמו שהובטח.',
      author: 'נועה',
      date: '2026-07-22',
      language: 'he',
    },
    {
      rating: 5,
      title: 'Repairable',
      text: 'Screws, not glue, in the seat. I asked, they told me the size. This is how furniture should be sold.',
      author: 'P. Lindqvist',
      date: '2026-06-14',
      verified: false,
    },
  ],
  'spider-plant': [
    {
      rating: 5,
      title: 'Four babies by summer',
      text: 'Came well packed, with damp paper round the roots. I have given four little ones away since.',
      author: 'Ines',
      date: '2026-10-19',
    },
    {
      rating: 4,
      text: 'Smaller than in the picture, but it has caught up. The brown tips went away with rain water.',
      author: 'Joost K.',
      date: '2026-09-03',
    },
    {
      rating: 1,
      title: 'Frozen on the way',
      text: 'Stood a night in the van in January. Money back the same day, so the star is for the plant.',
      author: 'Marta',
      date: '2026-01-28',
      answer: { text: 'Plants now stay with us below two degrees. Thank you for the pictures.', date: '2026-01-29' },
    },
  ],
  'organic-tee': [
    {
      rating: 5,
      title: 'Same after forty washes',
      text: 'Neck has not gone wavy. I am 182 and broad, L fits, M would have been tight.',
      author: 'Bas',
      date: '2026-11-12',
    },
    {
      rating: 3,
      title: 'Runs large',
      text: 'Take one size down. The fabric is heavy, good in autumn and too warm in July.',
      author: 'Lotte D.',
      date: '2026-10-30',
    },
    {
      rating: 4,
      text: 'Bra färg, bra söm, lite lång i ärmen.',
      author: 'Elin',
      date: '2026-10-08',
      language: 'sv',
    },
    {
      rating: 5,
      title: 'Got one to try',
      text: 'They sent me this one for a test in my newsletter. I have bought three since.',
      author: 'Plain Clothes Weekly',
      date: '2026-06-02',
      verified: false,
      incentivised: true,
    },
  ],
  'cast-iron-pan': [
    {
      rating: 5,
      title: 'Eggs slide',
      text: 'Six rounds of linseed oil and patience. It is heavy, as it should be.',
      author: 'Hugo',
      date: '2026-11-01',
    },
    {
      rating: 2,
      title: 'Too heavy for me',
      text: 'Beautiful, but with my wrists I cannot lift it full. Went back without a word said about it.',
      author: 'Anneke',
      date: '2026-09-21',
    },
    {
      rating: 5,
      text: 'Kruh iz te ponve je boljši kot iz pečice.',
      author: 'Jure',
      date: '2026-08-02',
      language: 'sl',
    },
  ],
  'merino-scarf': [
    {
      rating: 5,
      title: 'Warm without the itch',
      text: 'I cannot wear most wool. This one I forget I am wearing.',
      author: 'Sofie',
      date: '2026-11-04',
    },
    {
      rating: 3,
      text: 'Pills a little where the bag strap rubs. A wool comb fixes it.',
      author: 'Marek',
      date: '2026-10-12',
      answer: { text: 'Merino does in the first weeks, and then stops. We will add a line about it.', author: 'Maren' },
    },
  ],
};

/** Counts for one to five stars that make up the average. */
export function histogramOf({ value, count }: { value: number; count: number }): number[] {
  const stars = [0, 0, 0, 0, 0];
  const angry = value < 4.9 ? Math.round(count * 0.03) : 0;
  const rest = count - angry;
  const mean = Math.min(5, (value * count - angry) / rest);
  const high = Math.min(5, Math.floor(mean) + 1);
  const atHigh = Math.round(rest * (mean - (high - 1)));
  stars[0] = angry;
  stars[high - 1] = (stars[high - 1] ?? 0) + atHigh;
  stars[high - 2] = (stars[high - 2] ?? 0) + rest - atHigh;
  // Where nobody is in between, opinions would look made up: some of the middle move outwards, in pairs.
  const spread = Math.floor((stars[3] ?? 0) / 5);
  if (high === 5) {
    stars[3] = (stars[3] ?? 0) - 2 * spread;
    stars[2] = (stars[2] ?? 0) + spread;
    stars[4] = (stars[4] ?? 0) + spread;
    const moved = Math.floor((stars[2] ?? 0) / 4);
    stars[2] = (stars[2] ?? 0) - 2 * moved;
    stars[1] = (stars[1] ?? 0) + moved;
    stars[3] = (stars[3] ?? 0) + moved;
  }
  return stars;
}

/** The product with what was written of it and how its stars are spread, where anything was. */
export function withReviews(product: ProductRecord): ProductRecord {
  const written = WRITTEN[product.handle];
  const { rating } = product;
  if (!written || !rating) return product;
  const reviews = written.map((review, at) => ({
    id: `${product.id}-${written.length - at}`,
    verified: true,
    language: 'en',
    ...review,
  }));
  return { ...product, rating: { ...rating, histogram: histogramOf(rating), ...COLLECTED }, reviews };
}
