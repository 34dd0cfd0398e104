import { directionOf, indexOf, languageLinks } from '../languages.mjs';
import { WORDS } from './words.mjs';

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

/** Stickers on posts, in two languages. */
export const stickerPages = () =>
  Object.entries(WORDS).map(([language, t]) => ({
    path: indexOf('stickers', language),
    language,
    direction: directionOf(language),
    name: t.name,
    head: `<script type="module" src="/stickers/sale.js"></script>
        <script type="module" src="/vitrine.js" data-src="/catalogue/catalogue.json" data-country="NL" data-checkout="/shop/checkout?products={items}&amp;coupon={coupon}"></script>`,
    body: `<h1>${t.name}</h1><p class="lead">${t.lead}</p><p class="note">${languageLinks('stickers', language, ['en', 'he'])}</p>${stickers(t)}<vitrine-cart></vitrine-cart>`,
  }));
