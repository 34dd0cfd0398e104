import { CommerceError, isRecord, listOf, parseText, type Json } from '@vitrine/core';
import { readAmpProducts } from './amp-products.js';
import { Item } from './check.js';
import { hasShop, serveProducts } from './inline-shop.js';
import { loadJson, parseJson } from './load-json.js';
import { makeSlide } from './make-slide.js';

/** As many as a story may have; more are no story. */
const MAX_SLIDES = 200;

/**
 * Fills `story` with the slides its JSON describes: the file at `src`, or else, and where that cannot be read, the
 * `<script type="application/json">` in it. The JSON is a story, a list of slides, or the product JSON of
 * `amp-story-shopping`. A bad item is left out with a message that names it. Rejects with a `CommerceError` when nothing can be
 * read: `config` for an address that is none, `invalid` for what is no story, and what the network says.
 */
export async function readStory(story: HTMLElement & { src: string }): Promise<void> {
  const { src } = story;
  const script = story.querySelector(':scope > script[type="application/json"]');
  const inline = () => ({ data: parseJson(script?.textContent ?? ''), base: document.baseURI });
  const read = src
    ? loadJson(src).catch((error: unknown) => {
        if (!script) throw error;
        console.warn('<vitrine-story>: its JSON comes from the script in it:', error);
        return inline();
      })
    : Promise.resolve().then(inline);
  const { data, base } = await read;
  // Meanwhile it may have got another source.
  if (story.src !== src) return;
  fill(story, isRecord(data) ? data : { slides: data }, base);
}

function fill(story: HTMLElement, data: Json, base: string): void {
  const amp = readAmpProducts(data.items, base);
  const products = [...listOf(data.products, MAX_SLIDES).filter(isRecord), ...amp.map(({ product }) => product)];
  // Where the page has a shop it is the one that knows prices.
  const linksOut = products.length > 0 && !hasShop(story);
  if (linksOut) serveProducts(story, products, base);

  const own = story.querySelector(':scope > vitrine-slide') !== null;
  // AMP's JSON has products alone; slides that the page has written show them.
  const listed = data.slides ?? (own ? [] : amp.map(({ slide }) => slide));
  const slides = Item.list(listed, 'slides', base, MAX_SLIDES).flatMap((item) => item.end(makeSlide(item, linksOut)));
  if (!slides.length) {
    if (own && amp.length) return linkOut(story, linksOut);
    throw new CommerceError('invalid', 'There is no slide in the JSON of the story.', {
      hint: 'It has to hold "slides", each with an "image" or a "video", or the "items" of amp-story-shopping.',
    });
  }
  for (const name of ['label', 'creator']) {
    const text = parseText(data[name]);
    if (text && !story.hasAttribute(name)) story.setAttribute(name, text);
  }
  for (const slide of story.querySelectorAll(':scope > vitrine-slide')) slide.remove();
  story.append(...slides);
}

/** Stickers that the page wrote ask again, now that the story has their products. */
function linkOut(story: HTMLElement, linksOut: boolean): void {
  for (const sticker of linksOut ? story.querySelectorAll<HTMLElement>('vitrine-sticker[product]') : []) {
    if (!sticker.hasAttribute('action')) sticker.setAttribute('action', 'link');
    // A sticker asks for its shop when it comes into the page.
    const { nextSibling, parentNode } = sticker;
    parentNode?.insertBefore(sticker, nextSibling);
  }
}
