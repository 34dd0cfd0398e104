import { directionOf, indexOf, languageLinks } from '../languages.mjs';

/** What the page with a replay says in two languages. */
const WORDS = {
  en: {
    name: 'A show, seen again',
    lead: 'A video and a track of what was said during the show. No server, no engine: it works offline. Drag along it, or press a chapter.',
    label: 'Along the shelf',
    clip: 'A slow look along a shelf: a teapot, a mug, a lantern, a chair and a yellow jacket',
    fallback: 'The products of this show',
    track:
      'The track is <a href="/live-replay/show.en.vtt">show.en.vtt</a>; the command line of the host writes such files.',
  },
  he: {
    name: 'שידור חוזר',
    lead: 'סרטון, ורצועה עם כל מה שנאמר בשידור. בלי שרת ובלי רשת: אפשר לגרור לכל רגע, או ללחוץ על פרק.',
    label: 'לאורך המדף',
    clip: 'מבט איטי לאורך מדף: קומקום, ספל, פנס, כיסא ומעיל צהוב',
    fallback: 'המוצרים של השידור',
    track: 'הרצועה היא <a href="/live-replay/show.he.vtt">show.he.vtt</a>; כלי השורה של המנחה כותב קבצים כאלה.',
  },
};

/** A page in each language, with a recorded show. */
export const replayPages = (escape) =>
  Object.entries(WORDS).map(([language, { name, lead, label, clip, fallback, track }]) => ({
    path: indexOf('live-replay', language),
    language,
    direction: directionOf(language),
    name,
    head: `<script type="module" src="/vitrine.js" data-src="/catalogue/catalogue.json" data-country="${language === 'he' ? 'IL' : 'NL'}" data-checkout="/shop/checkout?products={items}&amp;coupon={coupon}"></script>`,
    body: `<h1>${name}</h1>
      <p class="lead">${lead}</p>
      <p class="note">${languageLinks('live-replay', language, ['en', 'he'])}</p>
      <vitrine-live label="${escape(label)}">
        <video src="/video/shelf.webm" poster="/video/shelf.jpg" width="960" height="540" controls muted playsinline preload="metadata" aria-label="${escape(clip)}">
          <track kind="metadata" src="/live-replay/show.${language}.vtt">
          <track kind="captions" src="/stories/shelf.en.vtt" srclang="en" label="English">
          <track kind="captions" src="/stories/shelf.he.vtt" srclang="he" label="עברית">
        </video>
        <p><a href="/shop/">${fallback}</a></p>
      </vitrine-live>
      <p>${track}</p>`,
  }));
