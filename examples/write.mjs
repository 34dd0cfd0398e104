/**
 * Writes the pages that repeat themselves, from `packages/testing/catalogue`: `node examples/write.mjs`. The pages are
 * committed: they are examples to read.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { boardPlaces, boardUrl } from '../packages/testing/catalogue/boards.mjs';
import { posts } from './blog/posts.mjs';
import { pages } from './pages.mjs';
import { storyFiles } from './story-json/pages.mjs';

/** What stands under every page. */
const FOOTER = {
  en: 'Part of the <a href="/">Vitrine gallery</a>. The shop is made up, its photographs are from Unsplash.',
  nl: 'Deel van de <a href="/">galerij van Vitrine</a>. De winkel is verzonnen, de foto’s zijn van Unsplash.',
  sv: 'En del av <a href="/">Vitrines galleri</a>. Butiken är påhittad, bilderna är från Unsplash.',
  he: 'חלק מ<a href="/">הגלריה של Vitrine</a>. החנות מומצאת, והתצלומים מ־Unsplash.',
};

const at = (path) => new URL(path, import.meta.url);
const read = (path) => JSON.parse(readFileSync(at(path), 'utf8'));
const { products } = read('../packages/testing/catalogue/catalogue.json');
const scenes = read('../packages/testing/catalogue/scenes.json');
const product = new Map(products.map((one) => [one.handle, one]));

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const title = (handle) => product.get(handle).title;
const picture = (handle) => product.get(handle).images[0].url;

const tag = ({ handle, x, y, more = '' }) =>
  `<vitrine-tag product="handle:${handle}" x="${x}%" y="${y}%"${more}><a href="/shop/page/${handle}">${escape(title(handle))}</a></vitrine-tag>`;

/** A scene; `file` is the beginning of its file's name. */
function photo(file) {
  const found = scenes.find((one) => one.file.startsWith(file));
  if (!found) throw new Error(`No scene begins with ${file}`);
  return found;
}

/** A scene's photograph with its tags; `file` is the beginning of the file's name. */
export function scene(file, { attributes = '', image = '', more } = {}) {
  const found = photo(file);
  return `<vitrine-post${attributes}>
    <img src="/photos/${found.file}" alt="${escape(found.alt)}" width="${found.width}" height="${found.height}"${image}>
    ${found.tags.map((one) => tag({ ...one, more })).join('\n    ')}
  </vitrine-post>`;
}

const board = ([heading, text, handles], index) => `<article>
    <h2>${escape(heading)}</h2>
    <vitrine-post>
      <img src="${boardUrl(handles.map(picture))}" alt="${escape(handles.map(title).join(', '))}" width="2000" height="1000"${index > 1 ? ' loading="lazy"' : ''}>
      ${handles.map((handle, place) => tag({ handle, ...boardPlaces[place] })).join('\n      ')}
    </vitrine-post>
    <p>${escape(text)}</p>
  </article>`;

for (const { path, language = 'en', direction, name, head = '', body, cart = true } of pages({
  scene,
  photo,
  escape,
  products,
})) {
  const script =
    head.includes('<script') || head === null
      ? ''
      : `<script type="module" src="/vitrine.js" data-src="/catalogue/catalogue.json" data-country="NL" data-checkout="/shop/checkout?products={items}&amp;coupon={coupon}"></script>`;
  const main =
    body === 'blog'
      ? `<h1>${name}</h1><p class="lead">Thirty short posts with five things in each.</p>${posts.map(board).join('\n')}`
      : body;
  const html = `<!doctype html>
<html lang="${language}"${direction ? ` dir="${direction}"` : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(name)} · Vitrine</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/shared/site.css">
${cart === 'none' ? '' : '<link rel="stylesheet" href="/vitrine.css">'}
${head}
${cart === 'none' ? '' : script}
</head>
<body>
<header><a href="/">Vitrine</a>${cart === true ? '<vitrine-cart-button></vitrine-cart-button>' : ''}</header>
<main>
${main}
</main>
<footer>${FOOTER[language]}</footer>
</body>
</html>`;
  writeFileSync(at(path), await format(html, { parser: 'html', printWidth: 120, singleQuote: true }));
}

for (const { path, data } of storyFiles())
  writeFileSync(at(path), await format(JSON.stringify(data), { parser: 'json', printWidth: 120 }));
