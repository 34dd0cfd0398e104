/** Pages as a newcomer writes them, with nothing but the public contract. */

/** The tags of the first picture: `product` as a page names it, the link's text, and where. */
export const TAGS = [
  { product: 'handle:buttoned-sofa', name: 'Buttoned sofa', x: 48, y: 50 },
  { product: 'handle:linen-cushion', name: 'Linen cushion', x: 27, y: 58 },
  { product: 'handle:marble-coffee-table', name: 'Marble coffee table', x: 47, y: 77 },
  { product: 'handle:floor-lamp', name: 'Floor lamp', x: 11, y: 9.5 },
  { product: 'handle:table-lamp', name: 'Table lamp', x: 95, y: 34 },
];

export const PICTURE = '/photos/nathan-fertig-249917-unsplash.jpg';

export const tag = ({ product, name, x, y }, attributes = '') =>
  `<vitrine-tag product="${product}" x="${x}%" y="${y}%" ${attributes}><a href="/shop/${name.replaceAll(' ', '-')}">${name}</a></vitrine-tag>`;

export const post = (tags = TAGS, attributes = '') => `<vitrine-post ${attributes}>
  <img src="${PICTURE}" alt="A bright living room" width="1200" height="800">
  ${tags.map((one) => tag(one)).join('\n  ')}
</vitrine-post>`;

/** A story of pictures, each with the sticker of a product. */
export const story = (attributes = '') => `<vitrine-story label="Spring" ${attributes}>
  ${TAGS.map(
    ({
      product,
      name,
      x,
      y,
    }) => `<vitrine-slide><img src="${PICTURE}" alt="A bright living room" width="1200" height="800">
    <vitrine-sticker product="${product}" x="${x}%" y="${y}%"><a href="/shop">${name}</a></vitrine-sticker></vitrine-slide>`,
  ).join('\n  ')}
</vitrine-story>`;

export const CHECKOUT = 'https://shop.example/checkout?products={items}&amp;coupon={coupon}';

export const scriptTag = ({ from = '', file = 'vitrine.js', src = '/shop.json', attributes = '' } = {}) =>
  `<script type="module" src="${from}/dist/${file}" data-src="${src}" data-checkout="${CHECKOUT}" ${attributes}></script>`;

/**
 * A whole page.
 *
 * @param {{ head?: string, body?: string, lang?: string, dir?: string }} parts
 */
export const html = ({ head = scriptTag(), body = post(), lang = 'en', dir = 'ltr' } = {}) => `<!doctype html>
<html lang="${lang}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A post</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css">
${head}
</head>
<body>
<h1>A reading corner</h1>
${body}
<p id="after">And that is the room.</p>
</body>
</html>`;

/** The page's own style sheet: a strict policy allows no other. */
export const CSS = `body { margin: 0 auto; padding: 16px; max-width: 720px; font: 16px/1.5 sans-serif; }
img { max-width: 100%; height: auto; display: block; }`;
