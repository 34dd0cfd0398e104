import { pricePages } from './price-pages.mjs';
import { productPages } from './product-page/pages.mjs';
import { stickerPages } from './stickers/stickers.mjs';
import { storyPages } from './stories/stories.mjs';

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
  ['stickers/', 'Stickers', 'A product, a link, a countdown, a discount code and a question on photographs.'],
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

/** What the page about returns says in four languages. */
const RETURNS = [
  {
    path: 'returns/index.html',
    language: 'en',
    name: 'Returns',
    lead: 'One policy of one shop, wherever a shopper looks for it. Each of these asks nothing before it is near or reached for.',
    words: 'In a few words, beside a price',
    chat: 'In a chat',
    question: 'Can I send it back?',
    ask: 'Show me the return policy',
    faq: 'Frequently asked',
    faqs: ['How do I send something back?', 'How long do I have?'],
    link: 'Returns and refunds',
    withdrawal: 'Withdrawal',
    notice: 'You also have two years of legal guarantee. The official notice of your country goes in this slot.',
    card: 'In a card and in the cart',
    whole: 'On a page',
  },
  {
    path: 'returns/nl/index.html',
    language: 'nl',
    name: 'Retourneren',
    lead: 'Eén beleid van één winkel, overal waar een klant het zoekt.',
    words: 'In een paar woorden, bij een prijs',
    chat: 'In een chat',
    question: 'Kan ik het terugsturen?',
    ask: 'Laat het retourbeleid zien',
    faq: 'Veelgestelde vragen',
    faqs: ['Hoe stuur ik iets terug?', 'Hoelang heb ik de tijd?'],
    link: 'Retourneren en terugbetalen',
    withdrawal: 'Herroepen',
    notice: 'Je hebt ook twee jaar wettelijke garantie. Hier komt de officiële kennisgeving van je land.',
    card: 'In een kaart en in de winkelwagen',
    whole: 'Op een pagina',
  },
  {
    path: 'returns/sv/index.html',
    language: 'sv',
    name: 'Returer',
    lead: 'En policy från en butik, överallt där kunden letar efter den.',
    words: 'I några ord, bredvid ett pris',
    chat: 'I en chatt',
    question: 'Kan jag skicka tillbaka den?',
    ask: 'Visa returpolicyn',
    faq: 'Vanliga frågor',
    faqs: ['Hur skickar jag tillbaka något?', 'Hur länge har jag på mig?'],
    link: 'Returer och återbetalning',
    withdrawal: 'Ångerrätt',
    notice: 'Du har också lagstadgad garanti. Landets officiella meddelande hör hemma här.',
    card: 'I ett kort och i varukorgen',
    whole: 'På en sida',
  },
  {
    path: 'returns/he/index.html',
    language: 'he',
    direction: 'rtl',
    name: 'החזרות',
    lead: 'מדיניות אחת של חנות אחת, בכל מקום שבו מחפשים אותה.',
    words: 'בכמה מילים, ליד מחיר',
    chat: 'בצ׳אט',
    question: 'אפשר להחזיר את זה?',
    ask: 'הצגת מדיניות ההחזרות',
    faq: 'שאלות נפוצות',
    faqs: ['איך מחזירים משהו?', 'כמה זמן יש לי?'],
    link: 'החזרות וזיכויים',
    withdrawal: 'ביטול עסקה',
    notice: 'יש גם אחריות על פי חוק. כאן מקומה של ההודעה הרשמית.',
    card: 'בכרטיס ובסל',
    whole: 'בעמוד',
  },
];

const returnsPages = (escape) =>
  RETURNS.map(({ words, chat, question, ask, faq, faqs, link, withdrawal, notice, card, whole, lead, ...page }) => ({
    ...page,
    head: `<script type="module" src="/vitrine.js" data-src="/catalogue/catalogue.json" data-country="${page.language === 'he' ? 'IL' : 'NL'}" data-checkout="/shop/checkout?products={items}&amp;coupon={coupon}"></script>
      <script type="module" src="/returns/chat.js"></script>`,
    body: `<h1>${page.name}</h1>
      <p class="lead">${lead}</p>
      <p class="note">${['en', 'nl', 'sv', 'he'].map((language) => `<a href="/returns/${language === 'en' ? '' : `${language}/`}" hreflang="${language}" lang="${language}">${{ en: 'English', nl: 'Nederlands', sv: 'Svenska', he: 'עברית' }[language]}</a>`).join(' · ')}</p>
      <h2>${words}</h2>
      <p>Oak café chair, <vitrine-price product="handle:oak-chair">€149</vitrine-price></p>
      <vitrine-return-policy layout="summary" product="handle:oak-chair"><a href="/shop/returns">${escape(link)}</a></vitrine-return-policy>
      <h2>${faq}</h2>
      <details><summary>${escape(faqs[0])}</summary>
        <vitrine-return-policy layout="full" level="3"><a href="/shop/returns">${escape(link)}</a><p slot="notice">${escape(notice)}</p></vitrine-return-policy>
      </details>
      <details><summary>${escape(faqs[1])}</summary>
        <vitrine-return-policy layout="summary"><a href="/shop/returns">${escape(link)}</a></vitrine-return-policy>
      </details>
      <h2>${chat}</h2>
      <p>“${escape(question)}” <button type="button" data-returns>${escape(ask)}</button></p>
      <vitrine-return-policy layout="dialog"></vitrine-return-policy>
      <h2>${withdrawal}</h2>
      <vitrine-return-policy layout="withdrawal" withdraw="/shop/withdraw"><a href="/shop/returns">${escape(link)}</a></vitrine-return-policy>
      <h2>${card}</h2>
      <vitrine-product product="handle:oak-chair"><a href="/shop/page/oak-chair">Oak café chair</a></vitrine-product>
      <h2>${whole}</h2>
      <vitrine-return-policy layout="full" level="3"><a href="/shop/returns">${escape(link)}</a></vitrine-return-policy>
      <p class="note"><vitrine-return-policy><a href="/shop/returns">${escape(link)}</a></vitrine-return-policy></p>
      <vitrine-cart></vitrine-cart>`,
  }));

/** What the page about disclosure says in four languages, each for a country. */
const DISCLOSURE = [
  {
    path: 'disclosure/index.html',
    language: 'en',
    country: 'GB',
    name: 'Who earns by it',
    lead: 'This page is paid for what you buy through it. Each card, row and button says so before anything that leads to the shop, in the language of the page and for the country of the shopper.',
    kinds: 'Four kinds',
    said: 'Ad',
    reasons: {
      ad: 'Mia Berg is paid to show this.',
      affiliate: 'Mia Berg earns a commission if you buy here.',
      gift: 'Mia Berg got this product for free.',
      own: 'Own brand of Mia Berg.',
    },
    card: 'In a card',
    row: 'In a row',
    button: 'Only the button',
    own: 'In the page’s own words',
    note: 'As a friend of Aldersund I earn from what you buy.',
    picture: 'On a picture',
  },
  {
    path: 'disclosure/nl/index.html',
    language: 'nl',
    country: 'NL',
    name: 'Wie eraan verdient',
    lead: 'Deze pagina verdient aan wat je hier koopt. Elke kaart zegt dat voor alles wat naar de winkel leidt.',
    kinds: 'Vier soorten',
    said: 'Advertentie',
    reasons: {
      ad: 'Mia Berg krijgt betaald om dit te laten zien.',
      affiliate: 'Mia Berg krijgt commissie als je hier koopt.',
      gift: 'Mia Berg heeft dit product gratis gekregen.',
      own: 'Eigen merk van Mia Berg.',
    },
    card: 'In een kaart',
    row: 'In een rij',
    button: 'Alleen de knop',
    own: 'In eigen woorden',
    note: 'Als vriend van Aldersund verdien ik aan wat je koopt.',
    picture: 'Op een foto',
  },
  {
    path: 'disclosure/sv/index.html',
    language: 'sv',
    country: 'SE',
    name: 'Vem som tjänar på det',
    lead: 'Sidan får betalt för det du köper här. Varje kort säger det före allt som leder till butiken.',
    kinds: 'Fyra slag',
    said: 'Reklam',
    reasons: {
      ad: 'Mia Berg får betalt för att visa det här.',
      affiliate: 'Mia Berg får provision om du köper här.',
      gift: 'Mia Berg har fått produkten gratis.',
      own: 'Eget varumärke: Mia Berg.',
    },
    card: 'I ett kort',
    row: 'I en rad',
    button: 'Bara knappen',
    own: 'Med egna ord',
    note: 'Som vän till Aldersund tjänar jag på det du köper.',
    picture: 'På en bild',
  },
  {
    path: 'disclosure/he/index.html',
    language: 'he',
    country: 'IL',
    direction: 'rtl',
    name: 'מי מרוויח מזה',
    lead: 'הדף הזה מקבל עמלה על מה שקונים דרכו. כל כרטיס אומר זאת לפני כל מה שמוביל לחנות.',
    kinds: 'ארבעה סוגים',
    said: 'פרסומת',
    reasons: {
      ad: 'פרסום בתשלום עבור Mia Berg.',
      affiliate: 'על קנייה כאן משולמת עמלה ל־Mia Berg.',
      gift: 'המוצר ניתן בחינם ל־Mia Berg.',
      own: 'מותג פרטי של Mia Berg.',
    },
    card: 'בכרטיס',
    row: 'בשורה',
    button: 'רק הכפתור',
    own: 'במילים של הדף',
    note: 'אני מקבלת עמלה על מה שקונים כאן.',
    picture: 'על תמונה',
  },
];

const disclosurePages = (escape, scene) =>
  DISCLOSURE.map(({ country, lead, kinds, said, reasons, card, row, button, own, note, picture, ...page }) => ({
    ...page,
    head: `<script type="module" src="/vitrine.js" data-src="/catalogue/catalogue.json" data-country="${country}" data-creator="Mia Berg" data-campaign="spring" data-checkout="/shop/checkout?products={items}&amp;coupon={coupon}"></script>`,
    body: `<h1>${escape(page.name)}</h1>
      <p class="lead">${escape(lead)}</p>
      <p class="note">${['en', 'nl', 'sv', 'he'].map((language) => `<a href="/disclosure/${language === 'en' ? '' : `${language}/`}" hreflang="${language}" lang="${language}">${{ en: 'English', nl: 'Nederlands', sv: 'Svenska', he: 'עברית' }[language]}</a>`).join(' · ')}</p>
      <h2>${escape(kinds)}</h2>
      ${['ad', 'affiliate', 'gift', 'own']
        .map(
          (kind) =>
            `<p><vitrine-disclosure kind="${kind}">${escape(`${said} ${reasons[kind]}`)}</vitrine-disclosure> <a href="/shop/page/oak-chair" rel="sponsored noopener">Oak chair</a></p>`,
        )
        .join('\n')}
      <h2>${escape(card)}</h2>
      <vitrine-product product="handle:oak-chair"><a href="/shop/page/oak-chair" rel="sponsored noopener">${escape(said)}: Oak chair</a></vitrine-product>
      <h2>${escape(row)}</h2>
      <vitrine-product product="handle:woven-runner" layout="row" action="link"><a href="/shop/page/woven-runner" rel="sponsored noopener">${escape(said)}: Woven runner</a></vitrine-product>
      <h2>${escape(button)}</h2>
      <p><vitrine-product product="handle:spider-plant" layout="button"><a href="/shop/page/spider-plant" rel="sponsored noopener">${escape(said)}: Spider plant</a></vitrine-product></p>
      <h2>${escape(own)}</h2>
      <vitrine-product product="handle:rain-jacket" layout="row">
        <vitrine-disclosure slot="disclosure" kind="gift" creator="Mia Berg">${escape(said)} <span slot="note">${escape(note)}</span></vitrine-disclosure>
        <a href="/shop/page/rain-jacket" rel="sponsored noopener">Rain jacket</a>
      </vitrine-product>
      <h2>${escape(picture)}</h2>
      ${scene('nathan-fertig')}
      <vitrine-cart></vitrine-cart>`,
  }));

/** What the page about delivery says in four languages. */
const DELIVERY = [
  {
    path: 'delivery/index.html',
    language: 'en',
    country: 'NL',
    name: 'Delivery',
    lead: 'What it costs and when it arrives, before the checkout. Dates are for an order placed now and change with the clock.',
    line: 'Beside a price',
    words: 'In a few words',
    wordsNote: 'Put the lantern in the cart: what is missing for free delivery counts what is in it.',
    large: 'Something large',
    all: 'All ways, for any country',
    free: 'Only what is missing for free delivery',
    card: 'With the button to buy',
    cost: 'By post €4.95, free from €75. It arrives in 1 to 4 working days.',
    van: 'By van €39, free from €500. It arrives in 2 to 3 weeks.',
    pay: 'You pay with iDEAL, card, PayPal or on invoice.',
    threshold: 'Free delivery from €75.',
  },
  {
    path: 'delivery/nl/index.html',
    language: 'nl',
    country: 'NL',
    name: 'Bezorging',
    lead: 'Wat het kost en wanneer het aankomt, nog voor de kassa. De dagen gelden voor een bestelling van nu en lopen met de klok mee.',
    line: 'Bij een prijs',
    words: 'In een paar woorden',
    wordsNote: 'Doe de lantaarn in de winkelwagen: wat er nog mist voor gratis bezorging telt mee wat erin ligt.',
    large: 'Iets groots',
    all: 'Alles, voor elk land',
    free: 'Alleen wat er nog mist voor gratis bezorging',
    card: 'Met de koopknop',
    cost: 'Per post € 4,95, gratis vanaf € 75. Het komt in 1 tot 4 werkdagen aan.',
    van: 'Met de bus € 39, gratis vanaf € 500. Het komt in 2 tot 3 weken aan.',
    pay: 'Je betaalt met iDEAL, kaart, PayPal of op rekening.',
    threshold: 'Gratis bezorging vanaf € 75.',
  },
  {
    path: 'delivery/sv/index.html',
    language: 'sv',
    country: 'SE',
    name: 'Leverans',
    lead: 'Vad det kostar och när det kommer fram, före kassan. Dagarna gäller en beställning nu och följer klockan.',
    line: 'Bredvid ett pris',
    words: 'I några ord',
    wordsNote: 'Lägg lyktan i varukorgen: det som fattas för fri leverans räknar med det som ligger där.',
    large: 'Något stort',
    all: 'Alla sätt, för alla länder',
    free: 'Bara det som fattas för fri leverans',
    card: 'Med köpknappen',
    cost: 'Med posten 8,95 €, fritt från 120 €. Framme inom 3 till 6 arbetsdagar.',
    van: 'Med posten 8,95 €, fritt från 120 €.',
    pay: 'Du betalar med Swish, faktura eller kort.',
    threshold: 'Fri leverans från 120 €.',
  },
  {
    path: 'delivery/he/index.html',
    language: 'he',
    country: 'IL',
    direction: 'rtl',
    name: 'משלוח',
    lead: 'כמה זה עולה ומתי זה מגיע, עוד לפני התשלום. הימים הם להזמנה של עכשיו ומתעדכנים עם השעון.',
    line: 'ליד מחיר',
    words: 'בכמה מילים',
    wordsNote: 'בתחתית הדף אפשר לבחור ארץ אחרת.',
    large: 'משהו גדול',
    all: 'כל הדרכים, לכל ארץ',
    free: 'רק מה שחסר למשלוח חינם',
    card: 'עם כפתור הקנייה',
    cost: 'בדואר 29.50 €, מגיע תוך 7 עד 14 ימי עסקים.',
    van: 'בדואר 29.50 €.',
    pay: 'משלמים ב־Bit או בכרטיס.',
    threshold: 'משלוח בדואר 29.50 €.',
  },
];

const deliveryPages = (escape) =>
  DELIVERY.map(
    ({ country, lead, line, words, wordsNote, large, all, free, card, cost, van, pay, threshold, ...page }) => ({
      ...page,
      head: `<script type="module" src="/vitrine.js" data-src="/catalogue/catalogue.json" data-country="${country}" data-checkout="/shop/checkout?products={items}&amp;coupon={coupon}"></script>`,
      body: `<h1>${escape(page.name)}</h1>
      <p class="lead">${escape(lead)}</p>
      <p class="note">${['en', 'nl', 'sv', 'he'].map((language) => `<a href="/delivery/${language === 'en' ? '' : `${language}/`}" hreflang="${language}" lang="${language}">${{ en: 'English', nl: 'Nederlands', sv: 'Svenska', he: 'עברית' }[language]}</a>`).join(' · ')}</p>
      <h2>${escape(line)}</h2>
      <p>Storm lantern, <vitrine-price product="handle:storm-lantern">€58</vitrine-price><br>
        <vitrine-delivery product="handle:storm-lantern">${escape(cost)}</vitrine-delivery></p>
      <h2>${escape(words)}</h2>
      <vitrine-delivery layout="summary" product="handle:storm-lantern"><p>${escape(cost)}</p></vitrine-delivery>
      <p class="note">${escape(wordsNote)}</p>
      <h2>${escape(card)}</h2>
      <vitrine-product product="handle:storm-lantern" layout="row"><a href="/shop/page/storm-lantern">Storm lantern</a></vitrine-product>
      <h2>${escape(free)}</h2>
      <vitrine-delivery layout="threshold"><p>${escape(threshold)}</p></vitrine-delivery>
      <h2>${escape(large)}</h2>
      <p>Oak café chair, <vitrine-price product="handle:oak-chair">€149</vitrine-price></p>
      <vitrine-delivery layout="summary" product="handle:oak-chair"><p>${escape(van)}</p></vitrine-delivery>
      <h2>${escape(all)}</h2>
      <vitrine-delivery layout="full"><p>${escape(cost)}</p><p>${escape(pay)}</p></vitrine-delivery>
      <vitrine-cart></vitrine-cart>`,
    }),
  );

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
    ...stickerPages(products),
    ...storyPages(escape, photo, (handle) => products.find((one) => one.handle === handle).title),
    ...pricePages({ escape, scene, products }),
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
