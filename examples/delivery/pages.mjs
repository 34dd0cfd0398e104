import { languageLinks } from '../languages.mjs';

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

export const deliveryPages = (escape) =>
  DELIVERY.map(
    ({ country, lead, line, words, wordsNote, large, all, free, card, cost, van, pay, threshold, ...page }) => ({
      ...page,
      head: `<script type="module" src="/vitrine.js" data-src="/catalogue/catalogue.json" data-country="${country}" data-checkout="/shop/checkout?products={items}&amp;coupon={coupon}"></script>`,
      body: `<h1>${escape(page.name)}</h1>
      <p class="lead">${escape(lead)}</p>
      <p class="note">${languageLinks('delivery', page.language)}</p>
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
