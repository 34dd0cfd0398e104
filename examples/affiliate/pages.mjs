import { directionOf, indexOf, languageLinks } from '../languages.mjs';

/** A post of somebody who earns by what it shows. */
const BLOG = [
  {
    language: 'en',
    country: 'GB',
    name: 'A reading corner for a small flat',
    said: 'Ad. I earn a commission if you buy through this post.',
    lead: 'Two square metres, one lamp, a chair that does not mind a cat.',
    text: [
      'I looked for a year and bought three things. Two are in the picture: tap a dot to see what they are. Each card says first who earns by it.',
      'The chair is the one I would buy again tomorrow.',
      'The lamp came second, and late. It stands behind the chair, so that the book has light and the face has none.',
    ],
    heads: ['The corner', 'The chair', 'The lamp'],
    titles: ['Harbour armchair', 'Floor lamp'],
    ad: 'Ad',
  },
  {
    language: 'nl',
    country: 'NL',
    name: 'Een leeshoek in een klein huis',
    said: 'Advertentie. Ik krijg commissie als je via dit bericht koopt.',
    lead: 'Twee vierkante meter, één lamp, een stoel die een kat verdraagt.',
    text: [
      'Ik zocht een jaar en kocht drie dingen. Twee staan op de foto: tik op een stip om te zien wat het zijn. Elke kaart zegt eerst wie eraan verdient.',
      'De stoel zou ik morgen weer kopen.',
      'De lamp kwam als tweede, en laat. Hij staat achter de stoel.',
    ],
    heads: ['De hoek', 'De stoel', 'De lamp'],
    titles: ['Fauteuil Harbour', 'Vloerlamp'],
    ad: 'Advertentie',
  },
  {
    language: 'sv',
    country: 'SE',
    name: 'En läshörna i en liten lägenhet',
    said: 'Reklam. Jag får provision om du handlar via inlägget.',
    lead: 'Två kvadratmeter, en lampa, en stol som tål en katt.',
    text: [
      'Jag letade i ett år och köpte tre saker. Två är på bilden: tryck på en prick för att se vilka. Varje kort säger först vem som tjänar på det.',
      'Stolen skulle jag köpa igen i morgon.',
      'Lampan kom som nummer två, och sent. Den står bakom stolen.',
    ],
    heads: ['Hörnan', 'Stolen', 'Lampan'],
    titles: ['Fåtöljen Harbour', 'Golvlampa'],
    ad: 'Reklam',
  },
  {
    language: 'he',
    country: 'IL',
    name: 'פינת קריאה בדירה קטנה',
    said: 'פרסומת. אני מקבלת עמלה על קנייה דרך הפוסט הזה.',
    lead: 'שני מטרים רבועים, מנורה אחת וכיסא שלא מפריע לו חתול.',
    text: [
      'חיפשתי שנה וקניתי שלושה דברים. שניים מהם בתמונה: לחיצה על נקודה מראה מה הם. כל כרטיס אומר קודם מי מרוויח.',
      'את הכיסא הייתי קונה שוב מחר.',
      'המנורה הגיעה שנייה, ומאוחר. היא עומדת מאחורי הכיסא.',
    ],
    heads: ['הפינה', 'הכיסא', 'המנורה'],
    titles: ['כורסת Harbour', 'מנורת רצפה'],
    ad: 'פרסומת',
  },
];

/** A blog that earns by what it shows, in four languages. */
export const affiliatePages = (escape, scene) =>
  BLOG.map(({ language, country, name, said, lead, text, heads, titles, ad }) => ({
    path: indexOf('affiliate', language),
    language,
    direction: directionOf(language),
    name,
    head: `<script type="module" src="/vitrine.js" data-src="/catalogue/catalogue.json" data-country="${country}" data-creator="Mia Berg" data-campaign="reading-corner" data-checkout="/shop/checkout?products={items}&amp;coupon={coupon}"></script>`,
    body: `<h1>${escape(name)}</h1>
      <p><vitrine-disclosure kind="affiliate" creator="Mia Berg">${escape(said)}</vitrine-disclosure></p>
      <p class="lead">${escape(lead)}</p>
      <p class="note">${languageLinks('affiliate', language)}</p>
      <h2>${escape(heads[0])}</h2>
      <p>${escape(text[0])}</p>
      ${scene('kari-shea', { image: ' style="width: 100%; aspect-ratio: 1; object-fit: cover; object-position: 50% 0"' }).replaceAll('<a href="/shop/', '<a rel="sponsored noopener" href="/shop/')}
      <h2>${escape(heads[1])}</h2>
      <p>${escape(text[1])}</p>
      <vitrine-product product="handle:harbour-armchair"><a href="/shop/page/harbour-armchair" rel="sponsored noopener">${escape(ad)}: ${escape(titles[0])}</a></vitrine-product>
      <h2>${escape(heads[2])}</h2>
      <p>${escape(text[2])}</p>
      <vitrine-product product="handle:floor-lamp" layout="row" action="link"><a href="/shop/page/floor-lamp" rel="sponsored noopener">${escape(ad)}: ${escape(titles[1])}</a></vitrine-product>
      <vitrine-cart></vitrine-cart>`,
  }));
