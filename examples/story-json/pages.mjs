import { directionOf, indexOf, languageLinks } from '../languages.mjs';
import { WORDS } from '../stickers/words.mjs';

const AMP = [
  ['studio-monitor', 'daniel-korpai-1302051'],
  ['drawing-tablet', 'kelly-sikkema-685291'],
  ['twin-bell-clock', 'benjamin-voros-310026'],
];

const ampJson = (products) => ({
  items: AMP.map(([handle, file]) => {
    const { title, price, description = '', rating } = products.find((one) => one.handle === handle);
    return {
      productId: handle,
      productUrl: `https://shop.example/${handle}`,
      productTitle: title,
      productPrice: Number(price),
      productPriceCurrency: 'EUR',
      productImages: [{ url: `/photos/${file}-unsplash.jpg`, altText: title }],
      productDetails: description,
      ...(rating && {
        aggregateRating: {
          ratingValue: rating.value,
          reviewCount: rating.count,
          reviewUrl: `https://shop.example/${handle}`,
        },
      }),
    };
  }),
});

/** A script's text cannot end its script. */
const json = (data) => JSON.stringify(data, null, 2).replaceAll('<', '\\u003c');

/** Stories from JSON, ours and AMP's, in two languages. */
export const storyJsonPages = (products) =>
  Object.entries(WORDS).map(([language, t]) => ({
    path: indexOf('story-json', language),
    language,
    direction: directionOf(language),
    name: t.json,
    cart: false,
    head: `<script type="module" src="/vitrine.js"></script>`,
    body: `<h1>${t.json}</h1><p class="lead">${t.jsonLead}</p><p class="note">${languageLinks('story-json', language, ['en', 'he'])}</p>
        <h2>${t.own}</h2>
        <vitrine-store src="/catalogue/catalogue.json" country="NL"><div>
        <vitrine-story id="spring" src="/story-json/story.${language}.json" label="${t.titles.story}" creator="Mia Berg"><vitrine-slide><img src="/photos/abel-y-costa-716024-unsplash.jpg" alt="${t.product}" width="1600" height="1067"></vitrine-slide></vitrine-story></div></vitrine-store>
        <h2>${t.amp}</h2>
        <vitrine-story id="desk" label="${t.titles.amp}"><script type="application/json">${json(ampJson(products))}</script></vitrine-story>
        <noscript><ul>${AMP.map(([handle]) => `<li><a href="/shop/page/${handle}">${products.find((one) => one.handle === handle).title}</a></li>`).join('')}</ul></noscript>`,
  }));

/** The files that the pages about JSON read. */
export const storyFiles = () =>
  Object.entries(WORDS).map(([language, t]) => ({
    path: `public/story-json/story.${language}.json`,
    data: {
      label: t.titles.story,
      creator: 'Mia Berg',
      slides: [
        {
          image: { url: '/photos/abel-y-costa-716024-unsplash.jpg', alt: t.product, width: 1600, height: 1067 },
          duration: '6s',
          stickers: [
            {
              product: 'handle:spider-plant',
              label: t.product,
              url: '/shop/page/spider-plant',
              x: 51,
              y: 40,
              rotate: -5,
            },
            { type: 'discount', code: 'SPRING10', label: t.off, x: 50, y: 75 },
          ],
        },
        {
          image: { url: '/photos/natalia-y-345738-unsplash.jpg', alt: t.answers[0], width: 900, height: 1600 },
          stickers: [{ id: 'tulips', type: 'poll', label: t.question, answers: t.answers, x: 50, y: 60 }],
        },
        {
          image: { url: '/photos/paul-weaver-1120584-unsplash.jpg', alt: t.link, width: 1600, height: 1067 },
          stickers: [
            { type: 'countdown', until: '2030-12-01T19:00:00+01:00', label: t.ends, x: 50, y: 30 },
            { type: 'link', href: '/post/', label: t.link, x: 50, y: 70 },
          ],
        },
      ],
    },
  }));
