import { affiliatePages } from './affiliate/pages.mjs';
import { deliveryPages } from './delivery/pages.mjs';
import { disclosurePages } from './disclosure/pages.mjs';
import { salePages } from './eu-sale/pages.mjs';
import { livePages } from './live/pages.mjs';
import { liveEnginesPages } from './live-engines/pages.mjs';
import { replayPages } from './live-replay/pages.mjs';
import { productPages } from './product-page/pages.mjs';
import { returnsPages } from './returns/pages.mjs';
import { stickerPages } from './stickers/pages.mjs';
import { storyPages } from './stories/pages.mjs';
import { storyJsonPages } from './story-json/pages.mjs';

const code = (escape, text) => `<pre tabindex="0"><code>${escape(text.trim())}</code></pre>`;

const gallery = [
  ['post/', 'A post with photographs', 'Four pictures, their tags, a cart and the checkout.'],
  ['script-tag/', 'One script tag', 'The whole page, as short as it gets.'],
  ['blog/', 'A blog', 'Thirty posts, a hundred and fifty tags, one request.'],
  ['product-page/', 'A product page', 'A shop’s own page: the card, reviews, returns, and structured data.'],
  ['json-ld/', 'Your own product page', 'The JSON-LD a page already has is the shop.'],
  ['google-feed/', 'A Google feed', 'The merchant feed a shop already has is the shop.'],
  ['strict-csp/', 'Strict CSP', 'No inline anything, Trusted Types required.'],
  ['no-scripts/', 'No scripts', 'What a feed reader, a crawler and a printer get.'],
  ['hebrew/', 'Hebrew', 'Right to left, in the language of the page.'],
  ['dark/', 'Dark', 'With colours of the page’s own.'],
  ['video/', 'Video', 'Tags that come and go with what is shown.'],
  ['stories/', 'Stories', 'Six stories by two creators, to tap, swipe or read as a list.'],
  ['stories/slow/', 'Stories on a slow line', 'Pictures and a clip that come late, and one that never does.'],
  ['stickers/', 'Stickers', 'A product, a link, a countdown, a discount code and a question on photographs.'],
  ['live/', 'A live show', 'The product that is on, the cart beside the stream, questions and a poll.'],
  [
    'live-engines/',
    'Live over nchan and mosquitto',
    'One show over two engines on your machine, under a strict policy.',
  ],
  ['live-replay/', 'A show, seen again', 'A video and one track: the products of each moment, and chapters.'],
  ['story-json/', 'Stories from JSON', 'From a file of ours, and from the product JSON of AMP.'],
  ['reviews/', 'Reviews', 'Stars, bars and reviews that say where they come from.'],
  ['returns/', 'Returns', 'The policy in a footer, an FAQ, a chat and the page, and the withdrawal function.'],
  ['delivery/', 'Delivery', 'Costs, dates, free delivery and ways to pay, before the checkout.'],
  [
    'eu-sale/',
    'An EU shop with a sale',
    'Reductions by the 30-day rule, unit prices, tax, and a sale that ends by itself.',
  ],
  ['affiliate/', 'An affiliate blog', 'A post that earns by what it shows, and says so.'],
  ['disclosure/', 'Who earns by it', 'Ad, affiliate, gift and own brand, said before the link.'],
  ['react/', 'React', 'The typed modules in an app.'],
  ['own-adapter/', 'Your own adapter', 'Any shop, by a file of 150 lines.'],
];

/** Every page but the React app: where it goes, its name, and what is in it. */
export const pages = ({ scene, photo, escape, products }) => {
  const chair = products.find(({ handle }) => handle === 'oak-chair');
  const jsonLd = {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'ProductGroup',
        '@id': '#oak-chair',
        productGroupID: chair.id,
        name: chair.title,
        description: chair.description,
        url: '/json-ld/oak-chair',
        brand: { '@type': 'Brand', name: chair.brand },
        image: chair.images.map(({ url }) => url),
        aggregateRating: {
          '@type': 'AggregateRating',
          ratingValue: chair.rating.value,
          reviewCount: chair.rating.count,
        },
        variesBy: ['https://schema.org/material'],
        hasVariant: chair.variants.map((variant) => ({
          '@type': 'Product',
          sku: variant.sku ?? variant.id,
          name: `${chair.title}, ${Object.values(variant.options).join(', ')}`,
          material: Object.values(variant.options)[0],
          offers: {
            '@type': 'Offer',
            price: variant.price ?? chair.price,
            priceCurrency: 'EUR',
            availability: `https://schema.org/${String(variant.stock ?? chair.stock ?? 'in_stock').includes('out') ? 'OutOfStock' : 'InStock'}`,
          },
        })),
      },
      {
        '@type': 'OnlineStore',
        name: 'Aldersund',
        hasMerchantReturnPolicy: {
          '@type': 'MerchantReturnPolicy',
          applicableCountry: 'NL',
          returnPolicyCategory: 'https://schema.org/MerchantReturnFiniteReturnWindow',
          merchantReturnDays: 30,
          returnFees: 'https://schema.org/FreeReturn',
          merchantReturnLink: '/shop/returns',
        },
      },
    ],
  };
  return [
    {
      path: 'index.html',
      name: 'Gallery',
      body: `<h1>Make any post shoppable</h1>
        <p class="lead">Tap a dot. What you see is the card, the cart and the hand-off to a checkout, on a demo shop that is a file on this site.</p>
        ${scene('nathan-fertig')}
        <h2>Every page here is an example</h2>
        <ul class="gallery">${gallery.map(([href, name, text]) => `<li><a href="/${href}"><strong>${name}</strong><span>${text}</span></a></li>`).join('')}</ul>
        <vitrine-cart></vitrine-cart>`,
    },
    {
      path: 'post/index.html',
      name: 'The room that took a year',
      body: `<h1>The room that took a year</h1>
        <p class="lead">We moved in with a mattress and a plant. This is where it ended up, one thing at a time, and mostly second thoughts.</p>
        ${scene('nathan-fertig')}
        <p>The sofa came first and everything else had to agree with it. The table is the second one; the first had corners, and we had shins. The throw lives on the stool because the cat lives on the sofa.</p>
        <h2>Where the light is</h2>
        ${scene('kari-shea', { attributes: ' list="button"', image: ' style="width: 100%; height: 460px; object-fit: cover; object-position: 50% 40%"' })}
        <p>Reading happens here, by which I mean sleeping. The shelf leans; it has a hook at the back that you do not see.</p>
        <h2>By the bed</h2>
        ${scene('benjamin-voros', { attributes: ' reveal="hover"' })}
        <p>No phone in this room. The clock is loud enough, and the plant forgives everything.</p>
        <h2>Green things</h2>
        ${scene('annie-spratt', { attributes: ' list="below"' })}
        <vitrine-cart></vitrine-cart>`,
    },
    {
      path: 'own-adapter/index.html',
      name: 'Your own adapter',
      head: `<script type="module" src="/vitrine.js" data-adapter="my-shop"></script>
        <script type="module" src="/own-adapter/set-up.js"></script>`,
      body: `<h1>Your own adapter</h1>
        <p class="lead">The shop of this page has an API of its own. <a href="/own-adapter/my-shop.js">One file</a> speaks to it, and the page gives it a name.</p>
        ${code(
          escape,
          `
<script type="module" src="https://cdn.example/vitrine.js" data-adapter="my-shop"></script>
<script type="module">
  import { defineAdapter } from 'https://cdn.example/vitrine.js';
  import { myShop } from './my-shop.js';

  defineAdapter('my-shop', () => myShop({ endpoint: 'https://shop.example' }));
</script>`,
        )}
        <h2>A card</h2>
        <vitrine-product product="handle:oak-chair"><a href="/shop/page/oak-chair">Oak chair</a></vitrine-product>
        <h2>With a choice</h2>
        <vitrine-product product="handle:linen-apron" layout="row"><a href="/shop/page/linen-apron">Linen apron</a></vitrine-product>
        <h2>Nine are left</h2>
        <vitrine-product product="handle:enamel-mug" layout="row"><a href="/shop/page/enamel-mug">Enamel mug</a></vitrine-product>
        <vitrine-cart></vitrine-cart>`,
    },
    {
      path: 'script-tag/index.html',
      name: 'One script tag',
      body: `<h1>One script tag</h1>
        <p class="lead">Paste this into any page. There is nothing to install and nothing to build.</p>
        ${scene('abel-y-costa')}
        ${code(
          escape,
          `
<script type="module" src="https://cdn.example/vitrine.js"
        data-src="/catalogue.json"
        data-checkout="https://shop.example/checkout?products={items}&coupon={coupon}"></script>

<vitrine-post>
  <img src="desk.jpg" alt="A spider plant on a desk" width="1600" height="1067">
  <vitrine-tag product="handle:spider-plant" x="51%" y="48%">
    <a href="https://shop.example/spider-plant">Spider plant</a>
  </vitrine-tag>
</vitrine-post>

<vitrine-cart-button></vitrine-cart-button>`,
        )}
        <h2>A card of its own</h2>
        <vitrine-product product="handle:spider-plant"><a href="/shop/page/spider-plant">Spider plant</a></vitrine-product>
        <h2>A row, and a price in a sentence</h2>
        <p>The runner under it is <vitrine-price product="handle:woven-runner"></vitrine-price> at the moment.</p>
        <vitrine-product product="handle:woven-runner" layout="row"><a href="/shop/page/woven-runner">Woven runner</a></vitrine-product>`,
    },
    { path: 'blog/index.html', name: 'Small rooms', body: 'blog' },
    {
      path: 'json-ld/index.html',
      name: chair.title,
      head: `<script type="application/ld+json">${JSON.stringify(jsonLd, null, 2).replaceAll('<', '\\u003c')}</script>
        <script type="module" src="/vitrine.js" data-checkout="/shop/checkout?products={items}&amp;coupon={coupon}"></script>`,
      body: `<h1>${escape(chair.title)}</h1>
        <p class="lead">${escape(chair.description)}</p>
        <vitrine-post>
          <img src="${chair.images[0].url}" alt="${escape(chair.images[0].alt)}" width="800" height="1200">
          <vitrine-tag product="id:${chair.id}" x="50%" y="71.5%" label="${escape(chair.title)}"><a href="/shop/page/oak-chair">${escape(chair.title)}</a></vitrine-tag>
        </vitrine-post>
        <p>This page says what it sells in JSON-LD, for search engines. The script tag has no address of a shop: the page is the shop.</p>
        <vitrine-product product="id:${chair.id}"></vitrine-product>`,
    },
    {
      path: 'google-feed/index.html',
      name: 'A Google feed',
      head: `<script type="module" src="/vitrine.js" data-src="/shop/feed.xml" data-checkout="/shop/checkout?products={items}&amp;coupon={coupon}"></script>`,
      body: `<h1>A Google feed</h1>
        <p class="lead">The XML file a shop already makes for Google Merchant Center is all it takes. Meta’s CSV, TSV and Atom do as well.</p>
        ${scene('daniel-korpai')}
        ${code(escape, '<script type="module" src="https://cdn.example/vitrine.js" data-src="/feed.xml"></script>')}`,
    },
    {
      path: 'strict-csp/index.html',
      name: 'Strict CSP',
      head: `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' ws:; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'">
        <script type="module" src="/vitrine.js" data-src="/catalogue/catalogue.json" data-checkout="/shop/checkout?products={items}&amp;coupon={coupon}"></script>`,
      body: `<h1>Strict CSP</h1>
        <p class="lead">No inline script, no inline style, no eval, Trusted Types required. Nothing has to be loosened.</p>
        ${scene('paul-weaver')}
        ${code(escape, `Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';\n  base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'`)}`,
    },
    {
      path: 'no-scripts/index.html',
      name: 'No scripts',
      cart: 'none',
      body: `<h1>No scripts</h1>
        <p class="lead">The same markup, and no script on the page. A picture, and links to what is on it.</p>
        ${scene('neslihan')}
        <p>This is what a feed reader, a crawler, a printer and a reader with scripts turned off get. When scripts run, this is what stands there until they have arrived, and then nothing moves.</p>`,
    },
    {
      path: 'hebrew/index.html',
      language: 'he',
      direction: 'rtl',
      name: 'פינת קריאה',
      body: `<h1>פינת קריאה</h1>
        <p class="lead">ספה, מנורה ושולחן, ואור של אחר הצהריים. לחצו על נקודה כדי לראות מה זה וכמה זה עולה.</p>
        ${scene('nathan-fertig')}
        <p>הספה הגיעה ראשונה וכל השאר היה צריך להסתדר איתה.</p>
        ${scene('zoltan-tasi', { attributes: ' list="below"' })}
        <vitrine-product product="handle:merino-scarf"></vitrine-product>
        <vitrine-cart></vitrine-cart>`,
    },
    {
      path: 'dark/index.html',
      name: 'After dark',
      head: `<link rel="stylesheet" href="/dark/dark.css">
        <script type="module" src="/vitrine.js" data-src="/catalogue/catalogue.json" data-checkout="/shop/checkout?products={items}&amp;coupon={coupon}"></script>`,
      body: `<h1>After dark</h1>
        <p class="lead">The page says <code>color-scheme: dark</code> and sets two colours. The elements follow.</p>
        ${scene('daniel-korpai')}
        <vitrine-product product="handle:rain-jacket"><a href="/shop/page/rain-jacket">Rain jacket</a></vitrine-product>
        <vitrine-cart></vitrine-cart>`,
    },
    ...productPages(escape),
    ...livePages(escape),
    ...liveEnginesPages(),
    ...replayPages(escape),
    ...stickerPages(),
    ...storyJsonPages(products),
    ...storyPages(escape, photo, (handle) => products.find((one) => one.handle === handle).title),
    ...salePages({ escape, products }),
    ...affiliatePages(escape, scene),
    ...returnsPages(escape),
    ...deliveryPages(escape),
    ...disclosurePages(escape, scene),
    {
      path: 'reviews/index.html',
      name: 'Reviews',
      body: `<h1>Reviews</h1>
        <p class="lead">What shoppers think, who asked them, and whether they bought it. Tap the stars of the chair.</p>
        <h2>Beside a product</h2>
        <p><vitrine-review-badge product="handle:oak-chair"></vitrine-review-badge></p>
        <vitrine-product product="handle:oak-chair"><a href="/shop/page/oak-chair">${escape(chair.title)}</a></vitrine-product>
        <h2>In a list</h2>
        <ul>${['spider-plant', 'organic-tee', 'cast-iron-pan', 'guardian-lion']
          .map((handle) => {
            const { title } = products.find((one) => one.handle === handle);
            return `<li>${escape(title)} <vitrine-review-badge product="handle:${handle}" layout="compact"></vitrine-review-badge></li>`;
          })
          .join('')}</ul>
        <p>Nobody has reviewed the lion. It shows nothing, and no empty stars.</p>
        <h2>All that is known</h2>
        <vitrine-review-badge product="id:${chair.id}" layout="histogram" href="/shop/page/oak-chair"><a href="/shop/page/oak-chair">${chair.rating.value} out of 5, ${chair.rating.count} reviews</a></vitrine-review-badge>
        <p>A bar shows the reviews with so many stars.</p>
        <h2>Without a shop</h2>
        <p><vitrine-review-badge rating="8.7" best="10" count="214" source="Stoelentest" verified="Receipts are checked by hand" href="https://reviews.example/oak-chair"><a href="https://reviews.example/oak-chair">8.7 out of 10, 214 reviews</a></vitrine-review-badge></p>
        ${code(
          escape,
          `
<vitrine-review-badge product="handle:oak-chair"></vitrine-review-badge>

<vitrine-review-badge rating="8.7" best="10" count="214" source="Stoelentest"
    verified="Receipts are checked by hand" href="https://reviews.example/oak-chair"></vitrine-review-badge>`,
        )}`,
    },
    {
      path: 'video/index.html',
      name: 'Five things in fifteen seconds',
      body: `<h1>Five things in fifteen seconds</h1>
        <p class="lead">Each tag is there while its thing is. The list has all five, at any time.</p>
        <vitrine-post>
          <video src="/video/shelf.webm" poster="/video/shelf.jpg" width="960" height="540" controls muted playsinline preload="metadata" aria-label="A slow look along a shelf: a teapot, a mug, a lantern, a chair and a yellow jacket"></video>
          ${[
            ['kyusu-teapot', 50, 55],
            ['enamel-mug', 50, 52],
            ['storm-lantern', 50, 50],
            ['oak-chair', 50, 60],
            ['rain-jacket', 50, 45],
          ]
            .map(([handle, x, y], index) => {
              const name = escape(products.find((one) => one.handle === handle).title);
              return `<vitrine-tag product="handle:${handle}" x="${x}%" y="${y}%" from="${index * 3}" to="${index === 4 ? 15 : index * 3 + 2.6}"><a href="/shop/page/${handle}">${name}</a></vitrine-tag>`;
            })
            .join('\n')}
        </vitrine-post>
        <p>Play it, or drag along it.</p>`,
    },
  ];
};
