import { directionOf, indexOf, languageLinks } from '../languages.mjs';

/** What the page about live shows says in two languages. */
const WORDS = {
  en: {
    name: 'A live show',
    lead: 'A clip plays the stream, and a script plays the host and the viewers. Prices and stock are the shop’s.',
    label: 'Along the shelf, live',
    clip: 'A slow look along a shelf: a teapot, a mug, a lantern, a chair and a yellow jacket',
    fallback: 'The products of this show',
    begin: 'Begin',
    end: 'End the show',
    before: 'Before the start',
    script: 'The script of this show is in <a href="/live/show.js">show.js</a>.',
  },
  he: {
    name: 'שידור חי',
    lead: 'סרטון במקום השידור, ותסריט במקום המנחה והצופים. המחירים והמלאי מגיעים מהחנות.',
    label: 'לאורך המדף, בשידור חי',
    clip: 'מבט איטי לאורך מדף: קומקום, ספל, פנס, כיסא ומעיל צהוב',
    fallback: 'המוצרים של השידור',
    begin: 'להתחיל',
    end: 'לסיים את השידור',
    before: 'לפני ההתחלה',
    script: 'התסריט נמצא ב־<a href="/live/show.js">show.js</a>.',
  },
};

/** A page in each language, with a show that a script on the page drives. */
export const livePages = (escape) =>
  Object.entries(WORDS).map(([language, { name, lead, label, clip, fallback, begin, end, before, script }]) => ({
    path: indexOf('live', language),
    language,
    direction: directionOf(language),
    name,
    head: `<link rel="stylesheet" href="/live/live.css">
      <script type="module" src="/live/show.js"></script>
      <script type="module" src="/vitrine.js" data-src="/catalogue/catalogue.json" data-country="${language === 'he' ? 'IL' : 'NL'}" data-checkout="/shop/checkout?products={items}&amp;coupon={coupon}"></script>`,
    body: `<h1>${name}</h1>
      <p class="lead">${lead}</p>
      <p class="note">${languageLinks('live', language, ['en', 'he'])}</p>
      <vitrine-live label="${escape(label)}" creator="Mia Berg" miniplayer>
        <video src="/video/shelf.webm" poster="/video/shelf.jpg" width="960" height="540" controls muted loop playsinline preload="metadata" aria-label="${escape(clip)}">
          <track kind="captions" src="/stories/shelf.en.vtt" srclang="en" label="English">
          <track kind="captions" src="/stories/shelf.he.vtt" srclang="he" label="עברית">
        </video>
        <p><a href="/shop/">${fallback}</a></p>
      </vitrine-live>
      <p class="note scripted"><button id="begin" type="button">${begin}</button> <button id="end" type="button">${end}</button> <a href="?before">${before}</a></p>
      <p>${script}</p>`,
  }));
