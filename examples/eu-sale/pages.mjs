import { directionOf, indexOf, languageLinks } from '../languages.mjs';

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

/** A shop in the EU with a sale, in four languages. */
export const salePages = ({ escape, products: shelf }) => {
  const pictureOf = (handle) => shelf.find((product) => product.handle === handle)?.images[0]?.url;
  const pictures = ['oak-chair', 'floor-lamp', 'fountain-pen', 'olive-oil'].map(pictureOf);
  return SALE.map(({ language, country, name, lead, heads, titles, notes, sentence, costs }) => {
    const products = FACTS.map((facts, at) => ({
      ...facts,
      title: titles[at],
      currency: 'EUR',
      url: SHOP[at],
      image: pictures[at],
    }));
    return {
      path: indexOf('eu-sale', language),
      language,
      direction: directionOf(language),
      name,
      head: `<script type="module" src="/eu-sale/sale.js"></script>
      <script type="module" src="/vitrine.js"></script>`,
      body: `<vitrine-store price-rules="eu" country="${country}" checkout="/shop/checkout?products={items}&amp;coupon={coupon}"><script type="application/json">
${JSON.stringify({ products, policies: [{ countries: [country], days: 14, fees: 'customer', url: '/shop/returns' }] }, null, 2).replaceAll('<', '\\u003c')}
</script></vitrine-store>
      <h1>${escape(name)}</h1>
      <p class="lead">${escape(lead).replace(/`(.+)`/, '<code>$1</code>')}</p>
      <p class="note">${languageLinks('eu-sale', language)}</p>
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
};
