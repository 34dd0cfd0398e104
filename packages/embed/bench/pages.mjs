import { readFileSync } from 'node:fs';

/** The pages that are compared: the same posts, once with Vitrine and once by hand. */

const SCENES = JSON.parse(readFileSync(new URL('../../testing/catalogue/scenes.json', import.meta.url)));
const { products } = JSON.parse(readFileSync(new URL('../../testing/catalogue/catalogue.json', import.meta.url)));

const SENTENCE = 'The light comes in from the left in the morning, and everything in this room is placed for it. ';

/** Where the five tags of a post stand, in percent. */
const PLACES = [
  [22, 30],
  [48, 50],
  [75, 28],
  [33, 72],
  [66, 76],
];

/** Posts with five tags each over the first 60 products. */
function posts(count) {
  return Array.from({ length: count }, (_, index) => {
    const tags = PLACES.map(([x, y], place) => {
      const { handle, title } = products[(index * PLACES.length + place) % 60];
      return { handle, title, x, y };
    });
    return { ...SCENES[index % SCENES.length], tags, lazy: index > 0 };
  });
}

const picture = ({ url, alt, width, height, lazy }) =>
  `<img src="${url}" alt="${alt}" width="${width}" height="${height}"${lazy ? ' loading="lazy"' : ''}>`;

const ours = (post) => `<vitrine-post>
${picture(post)}
${post.tags.map(({ handle, title, x, y }) => `<vitrine-tag product="handle:${handle}" x="${x}%" y="${y}%"><a href="/shop/page/${handle}">${title}</a></vitrine-tag>`).join('\n')}
</vitrine-post>`;

const byHand = (post) => `<div class="post">
${picture(post)}
${post.tags.map(({ handle, title, x, y }) => `<button class="tag" data-product="${handle}" style="--x:${x}%;--y:${y}%" aria-haspopup="dialog" aria-expanded="false" aria-label="${title}"><i></i><b>${title}</b></button>`).join('\n')}
<button class="list-button" aria-haspopup="dialog" aria-expanded="false">${post.tags.length} products</button>
</div>`;

const page = (head, body) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Rooms</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css">
${head}
</head>
<body>
<h1>Rooms</h1>
${body}
</body>
</html>`;

const article = (write, count) =>
  posts(count)
    .map((post, index) => `<h2>Room ${index + 1}</h2>\n<p>${SENTENCE.repeat(4)}</p>\n${write(post)}`)
    .join('\n');

export const PAGE_CSS = `body { margin: 0 auto; padding: 16px; max-width: 720px; font: 16px/1.5 sans-serif; }
img { display: block; max-width: 100%; height: auto; }`;

/** @param {number} count posts on the page */
export const withVitrine = (count) =>
  page(
    '<script type="module" src="/dist/vitrine.js" data-src="/shop.json" data-checkout="https://shop.example/pay?products={items}"></script>',
    article(ours, count),
  );

/** @param {number} count posts on the page */
export const withHand = (count) =>
  page(
    '<link rel="stylesheet" href="/hand.css"><script type="module" src="/hand.js"></script>',
    article(byHand, count),
  );

/** Products that have been reviewed, again and again. */
function reviewed(count) {
  const rated = products.filter(({ rating }) => rating?.count);
  return Array.from({ length: count }, (_, index) => rated[index % rated.length]);
}

const list = (write, count) =>
  `<ul>${reviewed(count)
    .map((product) => `<li>${product.title} ${write(product)}</li>`)
    .join('\n')}</ul>`;

/** @param {number} count badges on the page */
export const badgesWithVitrine = (count) =>
  page(
    '<link rel="stylesheet" href="/dist/vitrine.css"><script type="module" src="/dist/vitrine.js" data-src="/shop.json"></script>',
    list(({ handle }) => `<vitrine-review-badge product="handle:${handle}"></vitrine-review-badge>`, count),
  );

/** @param {number} count badges on the page */
export const badgesWithHand = (count) =>
  page(
    '<link rel="stylesheet" href="/hand-badges.css"><script type="module" src="/hand-badges.js"></script>',
    list(({ handle }) => `<div class="badge" data-product="${handle}"></div>`, count),
  );

/** The slides of a story: a photograph, and a product on it. */
const slides = (count) =>
  posts(count).map(({ url, alt, width, height, tags: [tag] }) => ({ url, alt, width, height, ...tag }));

/** @param {number} count slides of the story on the page */
export const storyWithVitrine = (count) =>
  page(
    '<link rel="stylesheet" href="/dist/vitrine.css"><script type="module" src="/dist/vitrine.js" data-src="/shop.json"></script>',
    `<vitrine-story label="Rooms">${slides(count)
      .map(
        ({ url, alt, width, height, handle, title }, index) =>
          `<vitrine-slide><img src="${url}" alt="${alt}" width="${width}" height="${height}"${index ? ' loading="lazy"' : ''}><vitrine-sticker product="handle:${handle}" x="50%" y="60%"><a href="/shop/page/${handle}">${title}</a></vitrine-sticker></vitrine-slide>`,
      )
      .join('\n')}</vitrine-story>`,
  );

/** @param {number} count slides of the story on the page */
export const storyWithHand = (count) =>
  page(
    '<link rel="stylesheet" href="/hand-story.css"><script type="module" src="/hand-story.js"></script>',
    `<div class="story">${slides(count)
      .map(
        ({ url, alt, width, height, handle, title }) =>
          `<section><img data-src="${url}" alt="${alt}" width="${width}" height="${height}"><button class="sticker" data-product="${handle}" style="--x:50%;--y:60%">${title}</button></section>`,
      )
      .join('\n')}</div>`,
  );

/** The story of each page, and the place of the slide that it shows. */
export const STORY = {
  vitrine: {
    story: "document.querySelector('vitrine-story')",
    index: "document.querySelector('vitrine-story')?.index",
  },
  hand: { story: "document.querySelector('.story')", index: "Number(document.querySelector('.story')?.dataset.index)" },
};

/** When each page's badges all show their stars. */
export const BADGES = {
  vitrine:
    "![...document.querySelectorAll('vitrine-review-badge')].some((badge) => !badge.shadowRoot?.querySelector('.stars'))",
  hand: "![...document.querySelectorAll('.badge')].some((badge) => !badge.querySelector('.stars'))",
};

/** How each page's first tag is found by the probe. */
export const TAG = {
  vitrine: "document.querySelector('vitrine-tag')?.shadowRoot?.querySelector('button')",
  hand: "document.querySelector('.tag')",
};

/** How an open card that shows its product is found. */
export const CARD = {
  vitrine:
    "document.querySelector('vitrine-tag')?.shadowRoot?.querySelector('dialog:is(:popover-open, [open]) vitrine-product')?.shadowRoot?.querySelector('[part=add]')",
  hand: "document.querySelector('.card:popover-open .add')",
};
