import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { configure, parseProduct, parseRef, type ShopConfig } from '@vitrine/core';
import '../define/product.js';
import '../define/tag.js';
import type { VitrineTag } from '../tag/tag-element.js';
import type { VitrineProduct } from './product-element.js';

const URL_OF_CHAIR = 'https://shop.example/oak-chair';
const chair = parseProduct({ id: 'chair', title: 'Oak chair', url: URL_OF_CHAIR, price: '349', currency: 'EUR' });

const open = (config: ShopConfig = {}, products?: () => Promise<never>) =>
  configure({
    adapter: {
      name: 'test',
      products:
        products ?? (async (refs) => refs.map((ref) => (parseRef(ref).value === 'chair' ? chair : null) ?? null)),
      checkout: async () => ({ url: '#' }),
    },
    ...config,
  });

const soon = (condition: () => unknown, message?: string) => waitUntil(condition, message, { timeout: 5000 });

/** What a reader sees of the card, in order: text of it and of the disclosure in it, `→` before each thing that leads on. */
function seen(root: Node): string {
  if (root instanceof HTMLSlotElement && root.assignedNodes().length) return root.assignedNodes().map(seen).join(' ');
  if (root instanceof Text) return root.data;
  if (root instanceof Element) {
    const { display, visibility } = getComputedStyle(root);
    if (display === 'none' || visibility === 'hidden') return '';
  }
  const inner = [...((root as Element).shadowRoot ?? root).childNodes].map(seen).join(' ');
  return root instanceof Element && root.matches('a[href], [part~=add]') ? `→${inner}` : inner;
}
const reads = (card: Element) => seen(card).replace(/\s+/g, ' ').trim();

/** Fails where anything that leads to the shop can be seen before, or without, the words. */
function expectDisclosed(card: Element, words = 'Ad'): void {
  const text = reads(card);
  const link = text.indexOf('→');
  const said = text.indexOf(words);
  expect(link < 0 || (said >= 0 && said < link), `"${words}" before what leads to the shop: ${text}`).to.equal(true);
}

/** Looks at the card in every frame until it shows the button, and once more. */
async function watch(card: VitrineProduct, words?: string, until = 'Oak chair'): Promise<void> {
  await soon(() => {
    expectDisclosed(card, words);
    const text = reads(card);
    return text.includes('→') && text.includes(until);
  }, 'the card shows');
  expectDisclosed(card, words);
}

const WAYS: Record<string, [ShopConfig, ReturnType<typeof html>]> = {
  'the shop credits a creator': [{ creator: 'Ana Sol' }, html`<vitrine-product product="chair"></vitrine-product>`],
  'the shop credits a campaign': [{ campaign: 'spring' }, html`<vitrine-product product="chair"></vitrine-product>`],
  'it names a creator': [{}, html`<vitrine-product product="chair" creator="Ana Sol"></vitrine-product>`],
  'it is an affiliate’s': [{}, html`<vitrine-product product="chair" affiliate></vitrine-product>`],
  'its properties say so': [{}, html`<vitrine-product product="chair" .affiliate=${true}></vitrine-product>`],
};
const mount = (template: ReturnType<typeof html>) => fixture<VitrineProduct>(template);

describe('a card that somebody earns by', () => {
  for (const [why, [config, template]] of Object.entries(WAYS)) {
    for (const layout of ['card', 'row', 'button'] as const) {
      it(`says so before anything that leads to the shop: ${why}, as a ${layout}`, async () => {
        open(config);
        const place = await mount(html`<div>${template}</div>`);
        const card = place.querySelector('vitrine-product') as VitrineProduct;
        card.layout = layout;
        await watch(card);
        for (const link of card.shadowRoot?.querySelectorAll('a') ?? [])
          expect(link.rel.split(' ')).to.have.members(['sponsored', 'noopener']);
        await expect(card).to.be.accessible();
      });
    }
  }

  it('says who', async () => {
    open({ creator: 'Ana Sol' });
    const card = await mount(html`<vitrine-product product="chair" action="link"></vitrine-product>`);
    await watch(card, 'Ana Sol earns a commission');
    card.creator = 'Bo Ek';
    await soon(() => reads(card).includes('Bo Ek earns'));
  });

  it('keeps the page’s own link back until then', async () => {
    open({ creator: 'Ana Sol' }, () => new Promise(() => {}));
    const card = await mount(
      html`<vitrine-product product="chair"><a href=${URL_OF_CHAIR}>Oak chair</a></vitrine-product>`,
    );
    await watch(card);
    expect(card.matches(':state(loading)')).to.equal(true);
  });

  for (const [what, product] of [
    ['the shop cannot be reached', 'chair'],
    ['the shop does not know the product', 'gone'],
    ['no product is named', ''],
  ]) {
    it(`says so before the page’s own link where ${what}`, async () => {
      open({ creator: 'Ana Sol' }, product === 'chair' ? () => Promise.reject(new Error('down')) : undefined);
      const card = await mount(
        html`<vitrine-product product=${product} eager><a href=${URL_OF_CHAIR}>Oak chair</a></vitrine-product>`,
      );
      await watch(card);
      if (product) await soon(() => card.matches(':state(error)'));
      await card.updateComplete;
      expectDisclosed(card);
      expect(reads(card)).to.contain('→ Oak chair'.replace(' ', ''));
    });
  }

  it('leaves the words to the page where they are in its slot', async () => {
    open({ creator: 'Ana Sol' });
    const card = await mount(html`
      <vitrine-product product="chair"><span slot="disclosure">Paid by Oak &amp; Sons</span></vitrine-product>
    `);
    await watch(card, 'Paid by Oak & Sons');
    expect(Boolean(card.shadowRoot?.querySelector('vitrine-disclosure'))).to.equal(false);
    card.querySelector('span')?.remove();
    await soon(() => card.shadowRoot?.querySelector('vitrine-disclosure'), 'its own words');
    expectDisclosed(card);
  });

  it('is not silenced by a slot with nothing to read in it', async () => {
    open({ creator: 'Ana Sol' });
    const card = await mount(html`
      <vitrine-product product="chair"><i slot="disclosure"></i><b slot="disclosure" hidden>Ad</b></vitrine-product>
    `);
    await watch(card, 'Ad Ana Sol earns');
  });

  it('is ready when it shows, not before', async () => {
    open({ creator: 'Ana Sol' });
    const card = await mount(html`<vitrine-product product="chair"></vitrine-product>`);
    let views = 0;
    card.addEventListener('vitrine-product-view', () => views++);
    await soon(() => {
      const shows = reads(card).includes('→');
      expect(card.matches(':state(ready)'), 'ready').to.equal(shows);
      expect(card.matches(':state(loading)'), 'loading').to.equal(!shows);
      if (!shows) expect(views).to.equal(0);
      return shows;
    }, 'it shows');
    await soon(() => views === 1, 'it was seen');
  });

  it('begins and stops saying so as the shop does', async () => {
    open();
    const card = await mount(html`<vitrine-product product="chair" action="link"></vitrine-product>`);
    await soon(() => reads(card).includes('→'));
    expect(reads(card)).not.to.contain('Ad ');
    expect(card.shadowRoot?.querySelector('a')?.rel).to.equal('noopener');
    open({ creator: 'Ana Sol' });
    await card.updateComplete;
    await watch(card);
    open();
    await soon(() => !reads(card).includes('Ana Sol'));
  });

  for (const attribute of ['affiliate', 'creator']) {
    it(`says so in the card of a tag with "${attribute}"`, async () => {
      open();
      const tag = await fixture<VitrineTag>(
        html`<vitrine-tag product="chair"><a href=${URL_OF_CHAIR}>Oak chair</a></vitrine-tag>`,
      );
      tag.setAttribute(attribute, 'Ana Sol');
      await tag.show();
      const card = () => tag.shadowRoot?.querySelector('vitrine-product');
      await soon(card, 'a card');
      await watch(card() as VitrineProduct);
      tag.close();
    });
  }

  it('is no wider as a button alone', async () => {
    open({ creator: 'Ana Sol' });
    const card = await mount(html`<vitrine-product product="chair" layout="button"></vitrine-product>`);
    await watch(card);
    expect(card.getBoundingClientRect().width).to.be.lessThan(240);
  });

  it('stays inside 320 px', async () => {
    open({ creator: 'Anastasia'.repeat(12) });
    const place = await fixture<HTMLElement>(html`<div><vitrine-product product="chair"></vitrine-product></div>`);
    place.style.width = '320px';
    await watch(place.querySelector('vitrine-product') as VitrineProduct);
    expect(place.scrollWidth).to.equal(320);
  });
});
