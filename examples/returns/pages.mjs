import { languageLinks } from '../languages.mjs';

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

export const returnsPages = (escape) =>
  RETURNS.map(({ words, chat, question, ask, faq, faqs, link, withdrawal, notice, card, whole, lead, ...page }) => ({
    ...page,
    head: `<script type="module" src="/vitrine.js" data-src="/catalogue/catalogue.json" data-country="${page.language === 'he' ? 'IL' : 'NL'}" data-checkout="/shop/checkout?products={items}&amp;coupon={coupon}"></script>
      <script type="module" src="/returns/chat.js"></script>`,
    body: `<h1>${page.name}</h1>
      <p class="lead">${lead}</p>
      <p class="note">${languageLinks('returns', page.language)}</p>
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
      <h2 class="scripted">${chat}</h2>
      <p class="scripted">“${escape(question)}” <button type="button" data-returns>${escape(ask)}</button></p>
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
