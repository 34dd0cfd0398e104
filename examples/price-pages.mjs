const LANGUAGES = { en: 'English', nl: 'Nederlands', sv: 'Svenska', he: 'עברית' };

const folder = (name, language) => `${name}/${language === 'en' ? '' : `${language}/`}`;
const path = (name, language) => `${folder(name, language)}index.html`;
const direction = (language) => (language === 'he' ? 'rtl' : undefined);

const otherLanguages = (name) =>
  `<p class="note">${Object.entries(LANGUAGES)
    .map(([code, words]) => `<a href="/${folder(name, code)}" hreflang="${code}" lang="${code}">${words}</a>`)
    .join(' · ')}</p>`;

/** What the page of a shop with a sale says, each in a country where the rule of the 30 days holds or not. */
const SALE = [
  {
    language: 'en',
    country: 'IE',
    name: 'An EU shop with a sale',
    lead: 'Four products that are all called reduced. Under `price-rules="eu"` a reduction shows only against the lowest price of the last 30 days; the percentage is counted from there, rounded down. The sale ends by itself, on its last day.',
    heads: ['Cheaper than in 30 days', 'Nobody knows the last 30 days', 'As cheap last week', 'Sold by the litre'],
    titles: ['Oak café chair', 'Floor lamp', 'Fountain pen', 'Olive oil, 750 ml'],
    notes: [
      'Regular price €189, lowest price in 30 days €159, now €129: 18% off, counted from €159.',
      'Regular price €219, now €179. Without the 30-day low it is a price like any other.',
      'Regular price €56, now €48; it was €48 last week. That is no reduction.',
      'The price per litre stands beside the price.',
    ],
    sentence: 'In a sentence',
    costs: 'The chair costs',
  },
  {
    language: 'nl',
    country: 'NL',
    name: 'Een EU-winkel met een actie',
    lead: 'Vier producten die allemaal afgeprijsd heten. Met `price-rules="eu"` is een korting alleen te zien ten opzichte van de laagste prijs van de afgelopen 30 dagen; het percentage telt vanaf daar. De actie houdt vanzelf op.',
    heads: [
      'Goedkoper dan in 30 dagen',
      'Van de laatste 30 dagen weet niemand iets',
      'Vorige week even goedkoop',
      'Per liter',
    ],
    titles: ['Eiken caféstoel', 'Vloerlamp', 'Vulpen', 'Olijfolie, 750 ml'],
    notes: [
      'Normaal € 189, laagste prijs in 30 dagen € 159, nu € 129: 18% korting, geteld vanaf € 159.',
      'Normaal € 219, nu € 179. Zonder de laagste prijs van 30 dagen is het een prijs als elke andere.',
      'Normaal € 56, nu € 48; vorige week ook € 48. Dat is geen korting.',
      'De prijs per liter staat bij de prijs.',
    ],
    sentence: 'In een zin',
    costs: 'De stoel kost',
  },
  {
    language: 'sv',
    country: 'SE',
    name: 'En EU-butik med rea',
    lead: 'Fyra varor som alla kallas nedsatta. Med `price-rules="eu"` visas en prissänkning bara mot det lägsta priset de senaste 30 dagarna, och procenten räknas därifrån. Rean slutar av sig själv.',
    heads: ['Billigare än på 30 dagar', 'Ingen vet något om de 30 dagarna', 'Lika billig förra veckan', 'Per liter'],
    titles: ['Caféstol i ek', 'Golvlampa', 'Reservoarpenna', 'Olivolja, 750 ml'],
    notes: [
      'Ordinarie pris 189 €, lägsta pris på 30 dagar 159 €, nu 129 €: 18 % rabatt, räknat från 159 €.',
      'Ordinarie pris 219 €, nu 179 €. Utan det lägsta priset är det ett pris som alla andra.',
      'Ordinarie pris 56 €, nu 48 €; förra veckan också 48 €. Det är ingen sänkning.',
      'Priset per liter står intill priset.',
    ],
    sentence: 'I en mening',
    costs: 'Stolen kostar',
  },
  {
    language: 'he',
    country: 'NL',
    name: 'חנות באיחוד האירופי עם מבצע',
    lead: 'ארבעה מוצרים שכולם נקראים מוזלים. לפי הכלל האירופי הנחה מוצגת רק מול המחיר הנמוך ביותר ב-30 הימים האחרונים, והאחוז נספר ממנו. המבצע נגמר מעצמו.',
    heads: ['זול יותר מאשר ב-30 יום', 'אף אחד לא יודע מה היה ב-30 יום', 'אותו מחיר בשבוע שעבר', 'לפי ליטר'],
    titles: ['כיסא בית קפה מאלון', 'מנורת רצפה', 'עט נובע', 'שמן זית, 750 מ״ל'],
    notes: [
      'מחיר רגיל 189 €, הנמוך ביותר ב-30 יום 159 €, עכשיו 129 €: 18% הנחה מ-159 €.',
      'מחיר רגיל 219 €, עכשיו 179 €. בלי המחיר הנמוך ביותר זה מחיר ככל המחירים.',
      'מחיר רגיל 56 €, עכשיו 48 €; גם בשבוע שעבר 48 €. זו לא הנחה.',
      'המחיר לליטר עומד ליד המחיר.',
    ],
    sentence: 'במשפט',
    costs: 'הכיסא עולה',
  },
];

const FACTS = [
  { id: 'chair', price: '129.00', compareAt: '189.00', lowest30: '159.00', days: 5, tax: 'included', stock: 3 },
  { id: 'lamp', price: '179.00', compareAt: '219.00', days: 5, tax: 'included' },
  { id: 'pen', price: '48.00', compareAt: '56.00', lowest30: '48.00', days: 5, tax: 'included' },
  {
    id: 'oil',
    price: '12.00',
    unitPrice: { price: '16.00', quantity: 1, unit: 'l' },
    tax: 'included',
    stock: 'in_stock',
  },
];
const SHOP = ['/shop/page/oak-chair', '/shop/page/floor-lamp', '/shop/page/fountain-pen', '/shop/'];

const salePages = (escape, pictures) =>
  SALE.map(({ language, country, name, lead, heads, titles, notes, sentence, costs }) => {
    const products = FACTS.map((facts, at) => ({
      ...facts,
      title: titles[at],
      currency: 'EUR',
      url: SHOP[at],
      image: pictures[at],
    }));
    return {
      path: path('eu-sale', language),
      language,
      direction: direction(language),
      name,
      head: `<script type="module" src="/eu-sale/sale.js"></script>
      <script type="module" src="/vitrine.js"></script>`,
      body: `<vitrine-store price-rules="eu" country="${country}" checkout="/shop/checkout?products={items}&amp;coupon={coupon}"><script type="application/json">
${JSON.stringify({ products, policies: [{ countries: [country], days: 14, fees: 'customer', url: '/shop/returns' }] }, null, 2).replaceAll('<', '\\u003c')}
</script></vitrine-store>
      <h1>${escape(name)}</h1>
      <p class="lead">${escape(lead).replace(/`(.+)`/, '<code>$1</code>')}</p>
      ${otherLanguages('eu-sale')}
      ${products
        .map(
          ({ id, price, url, title }, at) => `<h2>${escape(heads[at])}</h2>
      <p>${escape(notes[at]).replaceAll(' €', '&nbsp;€').replaceAll('€ ', '€&nbsp;')}</p>
      <vitrine-product product="${id}"${at ? ' layout="row"' : ''}><a href="${url}">${escape(title)}, €${price}</a></vitrine-product>`,
        )
        .join('\n      ')}
      <h2>${escape(sentence)}</h2>
      <p class="costs">${escape(costs)} <vitrine-price product="chair">€129.00</vitrine-price></p>
      <vitrine-cart layout="inline"></vitrine-cart>`,
    };
  });

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

const affiliatePages = (escape, scene) =>
  BLOG.map(({ language, country, name, said, lead, text, heads, titles, ad }) => ({
    path: path('affiliate', language),
    language,
    direction: direction(language),
    name,
    head: `<script type="module" src="/vitrine.js" data-src="/catalogue/catalogue.json" data-country="${country}" data-creator="Mia Berg" data-campaign="reading-corner" data-checkout="/shop/checkout?products={items}&amp;coupon={coupon}"></script>`,
    body: `<h1>${escape(name)}</h1>
      <p><vitrine-disclosure kind="affiliate" creator="Mia Berg">${escape(said)}</vitrine-disclosure></p>
      <p class="lead">${escape(lead)}</p>
      ${otherLanguages('affiliate')}
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

/** A shop in the EU with a sale, and a blog that earns by what it shows: each in four languages. */
export const pricePages = ({ escape, scene, products }) => {
  const pictureOf = (handle) => products.find((product) => product.handle === handle)?.images[0]?.url;
  const pictures = ['oak-chair', 'floor-lamp', 'fountain-pen', 'olive-oil'].map(pictureOf);
  return [...salePages(escape, pictures), ...affiliatePages(escape, scene)];
};
