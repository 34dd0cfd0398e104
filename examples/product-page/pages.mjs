import { languageLinks } from '../languages.mjs';
import { WORDS } from './words.mjs';

const PICTURES = [
  { url: '/photos/florian-klauer-14840-unsplash.jpg', width: 800, height: 1200 },
  { url: '/art/chair-oiled-oak.svg', width: 1200, height: 1200 },
  { url: '/art/chair-smoked-oak.svg', width: 1200, height: 1200 },
];

const COLOURS = ['#f1ece2', '#c79a63', '#5b4331'];

/** The catalogue of the page: its one product, whose own address this is. */
function catalogue({ path, name, description, finish, finishes, alts, van, payment, country, ...words }) {
  const pictures = PICTURES.map((picture, at) => ({ ...picture, alt: alts[at] }));
  const { said, answer, source, verification, condition, how, returns, language } = words;
  return {
    products: [
      {
        id: '1001',
        sku: 'A1',
        title: name,
        description,
        brand: 'Aldersund',
        url: `/${path.replace('index.html', '')}`,
        currency: 'EUR',
        price: '149.00',
        images: pictures,
        options: [{ name: finish, values: finishes.map((each, at) => ({ name: each, color: COLOURS[at] })) }],
        variants: finishes.map((each, at) => ({
          id: `1001-${at}`,
          sku: ['A1-CHALK', 'A1-OILED-OAK', 'A1-SMOKED-OAK'][at],
          options: { [finish]: each },
          price: '149.00',
          compareAt: '189.00',
          lowest30: '159.00',
          stock: [12, 24, 0][at],
          image: pictures[at],
        })),
        rating: { value: 4.6, count: 81, histogram: [2, 1, 2, 17, 59], source, verified: true, verification },
        reviews: said.map(([rating, title, text, author], at) => ({
          id: `${at}`,
          rating,
          title,
          text,
          author,
          date: ['2026-09-20', '2026-08-11', '2026-10-02'][at],
          language,
          verified: true,
          ...(rating < 3 && { answer: { text: answer, author: 'Aldersund', date: '2026-10-05' } }),
        })),
      },
    ],
    delivery: [
      {
        countries: [country],
        currency: 'EUR',
        handlingTime: [1, 2],
        options: [{ name: van, shippingRate: '19.00', freeShippingThreshold: '250.00', transitTime: [4, 9] }],
        payment: payment.map(([kind, name]) => ({ kind, name })),
      },
    ],
    policies: [
      {
        title: returns,
        countries: [country],
        days: 30,
        fees: 'free',
        methods: ['mail', 'store'],
        refund: ['full', 'exchange'],
        condition,
        how,
        url: '/shop/returns',
      },
    ],
  };
}

const json = (data) => JSON.stringify(data, null, 1).replaceAll('<', '\\u003c');

const money = (language) => new Intl.NumberFormat(language, { style: 'currency', currency: 'EUR' }).format(149);

/** A shop's product page, in four languages. */
export const productPages = (escape) =>
  WORDS.map((words) => {
    const { path, language, direction, name, country } = words;
    const text = (key) => escape(words[key]);
    return {
      path,
      language,
      direction,
      name,
      head: `<link rel="canonical" href="/${path.replace('index.html', '')}">
        <link rel="stylesheet" href="/product-page/product-page.css">
        <script type="module" src="/vitrine.js"></script>`,
      body: `<vitrine-store country="${country}" price-rules="eu" structured-data="merchant" checkout="/shop/checkout?products={items}&amp;coupon={coupon}"><script type="application/json">${json(catalogue(words))}</script></vitrine-store>
      <nav class="note"><span>${text('home')} › ${text('chairs')}</span><span>${languageLinks('product-page', language)}</span></nav>
      <h1>${text('name')}</h1>
      <p class="lead">${text('lead')}</p>
      <vitrine-review-badge class="top" product="id:1001" eager></vitrine-review-badge>
      <vitrine-product class="buy" product="id:1001" eager>
        <img src="${PICTURES[0].url}" alt="${escape(words.alts[0])}" width="${PICTURES[0].width}" height="${PICTURES[0].height}">
        <p class="price">${money(language)}</p>
        <p><a href="mailto:shop@aldersund.example?subject=${encodeURIComponent(name)}">${text('order')}</a></p>
      </vitrine-product>
      <vitrine-delivery class="arrives" layout="summary" product="id:1001"><p>${text('costs')}</p></vitrine-delivery>
      <section>
        <h2>${text('about')}</h2>
        <p>${text('description')}</p>
        <dl>${words.facts.map(([fact, value]) => `<dt>${escape(fact)}</dt><dd>${escape(value)}</dd>`).join('')}</dl>
      </section>
      <section>
        <h2>${text('delivery')}</h2>
        <vitrine-delivery layout="full" product="id:1001"><p>${text('costs')}</p></vitrine-delivery>
      </section>
      <section>
        <vitrine-return-policy layout="full"><a href="/shop/returns">${text('returns')}</a></vitrine-return-policy>
      </section>
      <section>
        <h2>${text('reviews')}</h2>
        <vitrine-review-badge class="all" product="id:1001" layout="histogram" list eager>${words.said.map(([stars, title, said, author]) => `<p><strong>${stars}/5 ${escape(title)}</strong><br>${escape(said)} <small>${escape(author)}</small></p>`).join('')}</vitrine-review-badge>
      </section>
      <vitrine-cart></vitrine-cart>`,
    };
  });
