import { formatMoney, type Money } from '@vitrine/core';
import { SHOP } from '../catalogue/define.js';
import type { Answer } from './answer.js';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for HTML and XML, in elements and in quoted attributes. */
export const escape = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

/** A price as the shop's pages write it. */
export const show = (value: Money | null | undefined) => (value ? formatMoney(value, 'en-IE') : '–');

/** JSON for a script element: `<` cannot close it. */
export const scriptJson = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');

export const STYLE_SHEET = `
:root { color-scheme: light dark; --ink: light-dark(#1c1b19, #ecebe8); --paper: light-dark(#fbfaf8, #121314);
  --quiet: light-dark(#66635d, #a5a39e); --rule: light-dark(#e4e1da, #2b2c2e) }
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif }
header, main, footer { max-width: 760px; margin-inline: auto; padding: 20px }
header { border-bottom: 1px solid var(--rule) }
a { color: inherit }
h1 { font-size: 28px; line-height: 1.2; margin: 12px 0 }
img { max-width: 100%; height: auto; border-radius: 10px }
.quiet { color: var(--quiet); font-size: 14px }
.lines { list-style: none; padding: 0; margin: 0 0 20px }
.lines li { display: grid; grid-template-columns: 72px 1fr auto; gap: 16px; padding: 12px 0; border-bottom: 1px solid var(--rule) }
.lines img { width: 72px; height: 72px; object-fit: cover }
dl { display: grid; grid-template-columns: 1fr auto; gap: 6px; margin: 0 0 24px }
dd { margin: 0; text-align: end; font-variant-numeric: tabular-nums }
.total { font-weight: 600; font-size: 18px }
fieldset { border: 1px solid var(--rule); border-radius: 14px; padding: 16px; margin: 0 0 20px }
label { display: block; padding: 6px 0 }
button { width: 100%; min-height: 48px; border: 0; border-radius: 14px; background: var(--ink); color: var(--paper); font: inherit; font-weight: 600 }
`;

/** A whole page of the shop. `head` and `main` are markup. */
export function page(title: string, main: string, head = ''): Answer {
  return {
    status: 200,
    type: 'text/html; charset=utf-8',
    // JSON-LD is data: no script runs on these pages.
    headers: {
      'content-security-policy': "default-src 'none'; img-src 'self' data:; style-src 'self'; form-action 'self'",
    },
    body: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} – ${escape(SHOP)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/shop/style.css">
${head}</head>
<body>
<header><a href="/shop/">${escape(SHOP)}</a> <span class="quiet">a shop that does not exist</span></header>
<main>
${main}
</main>
<footer class="quiet"><a href="/shop/returns">Returns</a></footer>
</body>
</html>
`,
  };
}
