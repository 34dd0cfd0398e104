import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { configure, parseProduct, parseRef, type CommerceAdapter, type LiveSource, type Product } from '@vitrine/core';
import { createCartShop } from '@vitrine/testing/fixtures/cart-shop.js';
import '../define/cart.js';
import '../define/cart-button.js';
import '../define/delivery.js';
import '../define/disclosure.js';
import '../define/live.js';
import '../define/post.js';
import '../define/price.js';
import '../define/product.js';
import '../define/return-policy.js';
import '../define/review-badge.js';
import '../define/slide.js';
import '../define/sticker.js';
import '../define/store.js';
import '../define/story.js';
import '../define/story-row.js';
import '../define/tag.js';
import type { VitrinePost } from '../post/post-element.js';
import type { VitrineTag } from '../tag/tag-element.js';

const PICTURE = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"/>')}`;

/** Reduced, as the shop says, to little more than half; what it cost in the last 30 days nobody says. */
const chair = parseProduct({
  id: 'chair',
  title: 'Oak chair',
  price: '349',
  compareAt: '599',
  currency: 'EUR',
  saleEnds: '2099-12-31',
  rating: { value: 4.5, count: 8 },
  returns: { days: 30 },
}) as Product;

/** A show that holds it up. */
const show: LiveSource = {
  subscribe: (_, tell) => tell({ type: 'state', status: 'live', featured: 'chair', products: ['chair'] }),
};

/** Waits also on a slow machine. */
const soon = (condition: () => unknown, message?: string) => waitUntil(condition, message, { timeout: 8000 });

/** Every element of the page below `root`, into shadow roots. */
function* below(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* below(element.shadowRoot);
  }
}

/** What announces a reduction: a price struck through, a percentage, an end of it. */
const announced = (root: ParentNode): string[] =>
  [...below(root)]
    .filter(
      (element) =>
        /^(s|del|strike)$/.test(element.localName) ||
        element.matches('[part~=compare-at], [part~=percent], [part~=lowest], [part~=ends], .sale') ||
        getComputedStyle(element).textDecorationLine.includes('line-through') ||
        [...element.childNodes].some((node) => node instanceof Text && /[%٪]|599/.test(node.data)),
    )
    .map((element) => element.outerHTML.slice(0, 120));

const hosts = (root: ParentNode) =>
  new Set([...below(root)].map(({ localName }) => localName).filter((name) => name.startsWith('vitrine-')));

/** Every element of the library, each with the reduced product where it takes one, and what they open. */
async function page(priceRules: 'eu' | undefined): Promise<HTMLElement> {
  const shop = createCartShop([chair]);
  const adapter: CommerceAdapter = {
    ...shop.adapter,
    products: async (refs) => refs.map((ref) => (parseRef(ref).value === 'chair' ? chair : null)),
  };
  const { cart } = await configure({ adapter, priceRules }).open();
  await cart.request([{ type: 'add', productId: 'chair', variantId: chair.variants[0]?.id ?? '', quantity: 2 }]);

  const place = await fixture<HTMLElement>(html`
    <div>
      <vitrine-live .source=${show}></vitrine-live>
      <vitrine-cart layout="inline"></vitrine-cart>
      <vitrine-price product="chair"></vitrine-price>
      <vitrine-product product="chair"></vitrine-product>
      <vitrine-product product="chair" layout="row"></vitrine-product>
      <vitrine-product product="chair" layout="button"></vitrine-product>
      <vitrine-post list="below">
        <img src=${PICTURE} alt="" width="600" height="400" />
        <vitrine-tag product="chair" x="20%" y="20%" appearance="pill"><a href="#">Chair</a></vitrine-tag>
      </vitrine-post>
      <vitrine-post>
        <img src=${PICTURE} alt="" width="600" height="400" />
        <vitrine-tag product="chair" x="20%" y="20%"><a href="#">Chair</a></vitrine-tag>
      </vitrine-post>
      <vitrine-story label="Spring">
        <vitrine-slide>
          <img src=${PICTURE} alt="" />
          <vitrine-sticker product="chair" x="20%" y="20%"></vitrine-sticker>
        </vitrine-slide>
      </vitrine-story>
      <vitrine-story-row></vitrine-story-row>
      <vitrine-cart-button></vitrine-cart-button>
      <vitrine-review-badge product="chair"></vitrine-review-badge>
      <vitrine-return-policy product="chair"></vitrine-return-policy>
      <vitrine-disclosure kind="affiliate"></vitrine-disclosure>
      <vitrine-delivery product="chair"></vitrine-delivery>
      <vitrine-store><i></i></vitrine-store>
    </div>
  `);
  for (const post of place.querySelectorAll<VitrinePost>('vitrine-post')) post.wake?.();
  const tags = [...place.querySelectorAll<VitrineTag>('vitrine-tag')];
  await Promise.all(tags.map((tag) => tag.updateComplete));
  // Whatever shows the product shows its price before anything is looked at.
  for (const tag of tags) await tag.show();
  const shown = () =>
    [...below(place)].filter((each) => /^vitrine-(price|product|cart|live)$/.test(each.localName) && each.shadowRoot);
  await soon(() => {
    const all = shown();
    // Far down the page it would wait.
    for (const each of all) Object.assign(each, { eager: true });
    return all.length >= 9 && all.every((each) => /349|698/.test(each.shadowRoot?.textContent ?? '') || isButton(each));
  }, 'all of them show the price');
  return place;
}

const isButton = (element: Element) => element.matches('[layout=button]:state(ready)');

describe('a reduction nobody knows the 30-day low of', () => {
  it('is announced by no element under the 30-day rule', async () => {
    const place = await page('eu');
    expect(announced(place)).to.deep.equal([]);
  });

  it('is announced where the rule does not hold', async () => {
    const place = await page(undefined);
    expect(announced(place).length).to.be.greaterThan(4);
  });

  it('is looked for in every element there is', async () => {
    const answer = await fetch(new URL('../../custom-elements.json', import.meta.url));
    const { modules } = (await answer.json()) as { modules: { declarations?: { tagName?: string }[] }[] };
    const tags = modules.flatMap(({ declarations = [] }) => declarations.flatMap(({ tagName }) => tagName ?? []));
    expect(tags.length).to.be.greaterThan(9);
    const place = await page('eu');
    expect([...hosts(place)]).to.include.members(tags);
  });
});
