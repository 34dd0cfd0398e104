import { languageLinks } from '../languages.mjs';

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

export const disclosurePages = (escape, scene) =>
  DISCLOSURE.map(({ country, lead, kinds, said, reasons, card, row, button, own, note, picture, ...page }) => ({
    ...page,
    head: `<script type="module" src="/vitrine.js" data-src="/catalogue/catalogue.json" data-country="${country}" data-creator="Mia Berg" data-campaign="spring" data-checkout="/shop/checkout?products={items}&amp;coupon={coupon}"></script>`,
    body: `<h1>${escape(page.name)}</h1>
      <p class="lead">${escape(lead)}</p>
      <p class="note">${languageLinks('disclosure', page.language)}</p>
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
