/** The pages about stickers and about stories from JSON, in English and in Hebrew. */
const WORDS = {
  en: {
    name: 'Stickers',
    lead: 'A product, a link, a countdown, a discount code and a question, each on a photograph. They keep their places however it is cropped.',
    product: 'Spider plant',
    link: 'How we styled it',
    ends: 'Sale ends in',
    until: 'The sale ends soon',
    off: '10% off',
    question: 'Tulips or an orchid?',
    answers: ['Tulips', 'An orchid'],
    alts: [
      'A spider plant in a red patterned pot on a wooden desk',
      'A tan leather three-seat sofa on a concrete floor',
      'Red tulips in a yellow planter on a striped table runner',
    ],
    json: 'Stories from JSON',
    jsonLead:
      'The same story as HTML would make, from a file; and one from the product JSON that stories made with AMP have.',
    own: 'Our own JSON',
    amp: 'AMP’s product JSON',
    titles: { story: 'Spring on the sill', amp: 'Three things for a desk' },
  },
  he: {
    name: 'מדבקות',
    lead: 'מוצר, קישור, ספירה לאחור, קוד הנחה ושאלה, כל אחד על תצלום. כולם נשארים במקומם גם כשהתמונה נחתכת.',
    product: 'ירקה',
    link: 'איך סידרנו את זה',
    ends: 'המבצע נגמר בעוד',
    until: 'המבצע נגמר בקרוב',
    off: '10% הנחה',
    question: 'צבעונים או סחלב?',
    answers: ['צבעונים', 'סחלב'],
    alts: [
      'ירקה בעציץ אדום מעוטר על שולחן עץ',
      'ספת עור תלת־מושבית בגוון קאמל על רצפת בטון',
      'צבעונים אדומים בעציץ צהוב על ראנר מפוספס',
    ],
    json: 'סיפורים מ־JSON',
    jsonLead: 'אותו סיפור שכותבים ב־HTML, מקובץ; וסיפור מ־JSON המוצרים של AMP.',
    own: 'ה־JSON שלנו',
    amp: 'JSON המוצרים של AMP',
    titles: { story: 'אביב על אדן החלון', amp: 'שלושה דברים לשולחן' },
  },
};

const link = (page, language) =>
  Object.entries({ en: 'English', he: 'עברית' })
    .map(([code, words]) =>
      code === language
        ? words
        : `<a href="/${page}/${code === 'en' ? '' : `${code}/`}" hreflang="${code}" lang="${code}">${words}</a>`,
    )
    .join(' · ');

const post = (file, width, height, alt, sticker, attributes = ' list="none"') => `<vitrine-post${attributes}>
    <img src="/photos/${file}-unsplash.jpg" alt="${alt}" width="${width}" height="${height}">
    ${sticker}
  </vitrine-post>`;

const stickers = (t) =>
  [
    post(
      'abel-y-costa-716024',
      1600,
      1067,
      t.alts[0],
      `<vitrine-sticker product="handle:spider-plant" x="51%" y="30%" rotate="-5"><a href="/shop/page/spider-plant">${t.product}</a></vitrine-sticker>
      <vitrine-sticker type="link" x="75%" y="82%"><a href="/post/">${t.link}</a></vitrine-sticker>`,
      '',
    ),
    post(
      'paul-weaver-1120584',
      1600,
      1067,
      t.alts[1],
      `<vitrine-sticker type="countdown" until="2030-12-01T19:00:00+01:00" label="${t.ends}" x="30%" y="20%" rotate="4">${t.until}</vitrine-sticker>
      <vitrine-sticker type="discount" code="SPRING10" label="${t.off}" x="70%" y="86%">${t.off}: SPRING10</vitrine-sticker>`,
    ),
    post(
      'natalia-y-345738',
      900,
      1600,
      t.alts[2],
      `<vitrine-sticker id="tulips" type="poll" label="${t.question}" x="50%" y="55%">${t.question}<ul>${t.answers.map((each) => `<li>${each}</li>`).join('')}</ul></vitrine-sticker>`,
    ),
  ].join('\n');

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

export const stickerPages = (products) =>
  Object.entries(WORDS).flatMap(([language, t]) => {
    const folder = language === 'en' ? '' : `${language}/`;
    const page = { language, direction: language === 'he' ? 'rtl' : undefined };
    return [
      {
        ...page,
        path: `stickers/${folder}index.html`,
        name: t.name,
        head: `<script type="module" src="/stickers/sale.js"></script>
        <script type="module" src="/vitrine.js" data-src="/catalogue/catalogue.json" data-country="NL" data-checkout="/shop/checkout?products={items}&amp;coupon={coupon}"></script>`,
        body: `<h1>${t.name}</h1><p class="lead">${t.lead}</p><p class="note">${link('stickers', language)}</p>${stickers(t)}<vitrine-cart></vitrine-cart>`,
      },
      {
        ...page,
        path: `story-json/${folder}index.html`,
        name: t.json,
        cart: false,
        head: `<script type="module" src="/vitrine.js"></script>`,
        body: `<h1>${t.json}</h1><p class="lead">${t.jsonLead}</p><p class="note">${link('story-json', language)}</p>
        <h2>${t.own}</h2>
        <vitrine-store src="/catalogue/catalogue.json" country="NL"><div>
        <vitrine-story id="spring" src="/story-json/story.${language}.json" label="${t.titles.story}" creator="Mia Berg"><vitrine-slide><img src="/photos/abel-y-costa-716024-unsplash.jpg" alt="${t.product}" width="1600" height="1067"></vitrine-slide></vitrine-story></div></vitrine-store>
        <h2>${t.amp}</h2>
        <vitrine-story id="desk" label="${t.titles.amp}"><script type="application/json">${json(ampJson(products))}</script></vitrine-story>
        <noscript><ul>${AMP.map(([handle]) => `<li><a href="/shop/page/${handle}">${products.find((one) => one.handle === handle).title}</a></li>`).join('')}</ul></noscript>`,
      },
    ];
  });

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
