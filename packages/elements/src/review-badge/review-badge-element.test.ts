import { expect, fixture, html, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  CommerceError,
  configure,
  parseProduct,
  parseRef,
  type CommerceAdapter,
  type Product,
  type ReviewSource,
  type ReviewSummary,
} from '@vitrine/core';
import { quietPage } from '@vitrine/testing/fixtures/quiet-page.js';
import '../define/review-badge.js';
import type { VitrineErrorEvent } from '../base/events.js';
import { VitrineReviewBadge } from './review-badge-element.js';

const productOf = (id: string, rating?: object) =>
  parseProduct({ id, handle: `the-${id}`, sku: `S-${id}`, title: id, price: '10', currency: 'EUR', rating }) as Product;

const chair = productOf('chair', { value: 4.2, count: 9 });
const lion = productOf('lion');

const SUMMARY: ReviewSummary = { value: 4.6, count: 81, best: 5, source: 'Maren & Vole', verified: true };

let known: Record<string, ReviewSummary> = {};
let asked: (readonly string[])[] = [];
let productCalls = 0;
let fault: CommerceError | undefined;

function open(more: Partial<CommerceAdapter> = {}, reviews?: ReviewSource): void {
  asked = [];
  productCalls = 0;
  fault = undefined;
  known = { chair: SUMMARY };
  const adapter: CommerceAdapter = {
    name: 'test',
    products: async (refs) => {
      productCalls++;
      return refs.map(
        (ref) => [chair, lion].find(({ id, handle }) => [id, handle].includes(parseRef(ref).value)) ?? null,
      );
    },
    checkout: async () => ({ url: '#' }),
    reviews: async (ids) => {
      asked.push([...ids]);
      if (fault) throw fault;
      return ids.map((id) => known[id] ?? null);
    },
    ...more,
  };
  configure({ adapter, reviews });
}

/** Waits also on a slow machine. */
const soon = (condition: () => unknown, message?: string) => waitUntil(condition, message, { timeout: 8000 });
const part = (element: Element, name: string) =>
  element.shadowRoot?.querySelector<HTMLElement>(`[part="${name}"]`) ?? null;
const text = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim();
const isReady = (element: Element) => soon(() => element.matches(':state(ready)'), 'the rating shows');
/** What ears get of the badge. */
const heard = (element: Element) => text(element.shadowRoot?.querySelector('[part=badge] .sr') ?? null);

async function mount(template = html`<vitrine-review-badge product="chair"></vitrine-review-badge>`) {
  const element = await fixture<VitrineReviewBadge>(template);
  await isReady(element);
  await element.updateComplete;
  return element;
}

describe('<vitrine-review-badge>', () => {
  const { warnings } = quietPage();
  beforeEach(() => {
    open();
  });

  describe('shows', () => {
    it('average, count, where the reviews come from and whether they are verified', async () => {
      const element = await mount();
      expect(text(part(element, 'average'))).to.equal('4.6');
      expect(text(part(element, 'count'))).to.equal('81 reviews');
      expect(text(part(element, 'source'))).to.equal('Verified purchases · From Maren & Vole');
      await expect(element).to.be.accessible();
      expect(warnings).to.deep.equal([]);
    });

    it('one sentence to ears, not five stars', async () => {
      const element = await mount();
      expect(heard(element)).to.equal('4.6 out of 5, 81 reviews');
      const stars = element.shadowRoot?.querySelectorAll('svg') ?? [];
      for (const star of stars) expect(star.closest('[aria-hidden=true]')).not.to.equal(null);
      const compact = await mount(html`<vitrine-review-badge product="chair" layout="compact"></vitrine-review-badge>`);
      expect(heard(compact)).to.equal('4.6 out of 5, 81 reviews');
      // Its title is its description.
      expect(part(compact, 'badge')?.title).to.equal('Verified purchases · From Maren & Vole');
      await expect(compact).to.be.accessible();
    });

    it('any fraction of five stars, on any scale', async () => {
      const filled = (element: Element) => element.shadowRoot?.querySelector('.filled')?.getAttribute('width');
      const element = await mount(html`<vitrine-review-badge rating="3.27" count="4"></vitrine-review-badge>`);
      expect(Number(filled(element))).to.be.closeTo(65.4, 0.001);
      const ten = await mount(html`<vitrine-review-badge rating="8.7" best="10" count="214"></vitrine-review-badge>`);
      expect(Number(filled(ten))).to.be.closeTo(87, 0.001);
      expect(text(part(ten, 'average'))).to.equal('8.7/10');
      expect(heard(ten)).to.equal('8.7 out of 10, 214 reviews');
    });

    it('what its page says, without a shop', async () => {
      const element = await mount(
        html`<vitrine-review-badge
          rating="4"
          count="1"
          source="Stoelentest"
          verified="Receipts are checked"
          href="/reviews"
        ></vitrine-review-badge>`,
      );
      expect(text(part(element, 'source'))).to.equal('Verified purchases · Receipts are checked · From Stoelentest');
      expect(heard(element)).to.equal('4 out of 5, 1 review');
      const link = part(element, 'badge') as HTMLAnchorElement;
      expect(link.href).to.equal(new URL('/reviews', document.baseURI).href);
      await expect(element).to.be.accessible();
      expect(asked).to.deep.equal([]);
      expect(productCalls).to.equal(0);
    });

    it('that reviews are not verified, and that nobody says so', async () => {
      const no = await mount(html`<vitrine-review-badge rating="4" count="2" verified="false"></vitrine-review-badge>`);
      expect(text(part(no, 'source'))).to.equal('Not verified');
      const yes = await mount(html`<vitrine-review-badge rating="4" count="2" verified></vitrine-review-badge>`);
      expect(text(part(yes, 'source'))).to.equal('Verified purchases');
      const unsaid = await mount(html`<vitrine-review-badge rating="4" count="2"></vitrine-review-badge>`);
      expect(text(part(unsaid, 'source'))).to.equal('Verification not stated');
    });

    it('nothing where there are no reviews, never empty stars', async () => {
      const element = await fixture<VitrineReviewBadge>(
        html`<vitrine-review-badge product="lion"><a href="#">Reviews</a></vitrine-review-badge>`,
      );
      await soon(() => element.matches(':state(empty)'));
      expect(getComputedStyle(element).display).to.equal('none');
      for (const wrong of [
        html`<vitrine-review-badge></vitrine-review-badge>`,
        html`<vitrine-review-badge rating="4.5"></vitrine-review-badge>`,
        html`<vitrine-review-badge rating="0" count="0"></vitrine-review-badge>`,
        html`<vitrine-review-badge rating="6" count="3"></vitrine-review-badge>`,
        html`<vitrine-review-badge rating="good" count="3"></vitrine-review-badge>`,
      ]) {
        const none = await fixture<VitrineReviewBadge>(wrong);
        expect(none.getBoundingClientRect().width).to.equal(0);
      }
    });

    it('hostile words as the text they are, and follows no script', async () => {
      const hostile = '<img src=x onerror=alert(1)>';
      known.chair = { ...SUMMARY, source: hostile, url: 'javascript:alert(1)' };
      const element = await mount();
      expect(text(part(element, 'source'))).to.contain(hostile);
      expect(element.shadowRoot?.querySelector('img')).to.equal(null);
      expect(part(element, 'badge')?.matches('a:not([href])')).to.equal(true);
    });

    it('numbers as the language of its place writes them, mirrored from right to left', async () => {
      known.chair = { ...SUMMARY, count: 1284 };
      const german = await fixture(
        html`<p lang="de"><vitrine-review-badge product="chair"></vitrine-review-badge></p>`,
      );
      const element = german.querySelector('vitrine-review-badge') as VitrineReviewBadge;
      await isReady(element);
      await soon(() => text(part(element, 'average')) === '4,6');
      const hebrew = await fixture(
        html`<p lang="he"><vitrine-review-badge rating="4" count="3"></vitrine-review-badge></p>`,
      );
      const mirrored = hebrew.querySelector('vitrine-review-badge') as VitrineReviewBadge;
      await isReady(mirrored);
      await soon(() => heard(mirrored) === '4 מתוך 5, 3 ביקורות');
      expect(getComputedStyle(mirrored.shadowRoot?.querySelector('.stars') as Element).transform).to.contain('-1');
    });
  });

  describe('asks', () => {
    it('once for five hundred on the page, wherever they stand', async () => {
      const ids = Array.from({ length: 500 }, (_, at) => `p${at}`);
      for (const id of ids) known[id] = SUMMARY;
      const root = await fixture(
        html`<div>
          ${ids.map((id) => html`<p><vitrine-review-badge product="id:${id}"></vitrine-review-badge></p>`)}
        </div>`,
      );
      const last = root.lastElementChild?.firstElementChild as Element;
      await isReady(last);
      expect(asked).to.deep.equal([ids]);
      expect(productCalls).to.equal(0);
    });

    it('for the product first, where the page does not say its id', async () => {
      const element = await mount(html`<vitrine-review-badge product="handle:the-chair"></vitrine-review-badge>`);
      expect(productCalls).to.equal(1);
      expect(asked).to.deep.equal([['chair']]);
      expect(text(part(element, 'average'))).to.equal('4.6');
    });

    it('nobody before it is near the screen', async () => {
      const root = await fixture(
        html`<div>
          <div style="height: 4000px"></div>
          <vitrine-review-badge product="chair"></vitrine-review-badge>
        </div>`,
      );
      const element = root.querySelector('vitrine-review-badge') as VitrineReviewBadge;
      await nextFrame();
      await nextFrame();
      expect(asked).to.deep.equal([]);
      expect(element.matches(':state(loading)')).to.equal(true);
      element.scrollIntoView();
      await isReady(element);
      scrollTo(0, 0);
    });

    it('only for the product, of a shop that has ratings and no reviews', async () => {
      open({ reviews: undefined });
      const element = await mount();
      expect(heard(element)).to.equal('4.2 out of 5, 9 reviews');
      expect(text(part(element, 'source'))).to.equal('Verification not stated');
    });

    it('a review service beside the shop, by what the service knows products by', async () => {
      const calls: (readonly string[])[] = [];
      const service: ReviewSource = {
        name: 'service',
        by: 'sku',
        reviews: async (skus) => {
          calls.push(skus);
          return skus.map(() => ({ ...SUMMARY, value: 3, source: 'Service' }));
        },
      };
      open({}, service);
      const root = await fixture(
        html`<div>
          <vitrine-review-badge product="sku:S-chair"></vitrine-review-badge>
          <vitrine-review-badge product="chair"></vitrine-review-badge>
        </div>`,
      );
      const [first, second] = root.querySelectorAll('vitrine-review-badge');
      await isReady(first as Element);
      await isReady(second as Element);
      expect(calls.flat()).to.deep.equal(['S-chair']);
      expect(text(part(second as Element, 'source'))).to.equal('Verified purchases · From Service');
      expect(asked).to.deep.equal([]);
    });

    it('reviews of a source that takes any reference, without reading a product', async () => {
      const calls: (readonly string[])[] = [];
      open({
        by: 'ref',
        reviews: async (refs) => {
          calls.push(refs);
          const found = { ...SUMMARY, histogram: [0, 0, 1, 20, 60], productId: 'p1' };
          return refs.map((ref) => (ref === 'handle:nobody' ? null : found));
        },
      });
      const viewed: unknown[] = [];
      const element = await mount(html`<vitrine-review-badge product="handle:chair"></vitrine-review-badge>`);
      expect(calls).to.deep.equal([['handle:chair']]);
      expect(productCalls).to.equal(0);
      element.addEventListener('vitrine-review-view', ({ productId }) => viewed.push(productId));
      await element.show();
      expect(viewed).to.deep.equal(['p1']);

      // Of a product without reviews the shop is asked whether it is there at all.
      const unknown = await fixture(html`<vitrine-review-badge product="handle:nobody"></vitrine-review-badge>`);
      await soon(() => unknown.matches(':state(error)'));
      expect(productCalls).to.equal(1);
      expect(warnings.splice(0).join()).to.contain('The shop has no product "handle:nobody"');
    });

    it('the source it was given, before it was upgraded, on a page without a shop', async () => {
      const early = document.createElement('early-badge') as VitrineReviewBadge;
      early.reviews = { name: 'own', reviews: async (ids) => ids.map(() => SUMMARY) };
      early.product = 'anything';
      document.body.append(early);
      customElements.define('early-badge', class extends VitrineReviewBadge {});
      await isReady(early);
      expect(asked).to.deep.equal([]);
      early.remove();
    });

    it('again when it shows another product, and not when it moves in the page', async () => {
      known.table = { ...SUMMARY, value: 2 };
      const element = await mount();
      const elsewhere = await fixture(html`<section></section>`);
      elsewhere.append(element);
      await element.updateComplete;
      expect(element.matches(':state(ready)')).to.equal(true);
      expect(asked).to.deep.equal([['chair']]);
      element.product = 'table';
      await soon(() => text(part(element, 'average')) === '2');
    });
  });

  describe('keeps', () => {
    for (const layout of ['stars', 'compact', 'histogram'] as const) {
      it(`the room it will take in the layout ${layout}: nothing moves when the rating comes`, async () => {
        let answer = () => {};
        const held = new Promise<void>((resolve) => (answer = resolve));
        const histogram = layout === 'histogram' ? [1, 1, 5, 18, 56] : undefined;
        open({
          reviews: async (ids) => {
            await held;
            return ids.map(() => ({ ...SUMMARY, histogram, url: 'https://shop.example/reviews' }));
          },
        });
        const root = await fixture(
          html`<div style="width: 400px">
            <vitrine-review-badge product="chair" layout=${layout}></vitrine-review-badge>
            <p>Below</p>
          </div>`,
        );
        const element = root.querySelector('vitrine-review-badge') as VitrineReviewBadge;
        const below = () => root.querySelector('p')?.getBoundingClientRect().top;
        await soon(() => element.matches(':state(loading)'));
        const before = below();
        expect(element.getBoundingClientRect().height).to.be.greaterThan(20);
        answer();
        await isReady(element);
        await element.updateComplete;
        expect(part(element, 'average')).not.to.equal(null);
        expect(below()).to.equal(before);
      });
    }

    it('its fallback until it knows, and where it cannot know, without an empty frame', async () => {
      fault = new CommerceError('auth', 'No key.');
      const errors: string[] = [];
      const element = await fixture<VitrineReviewBadge>(
        html`<vitrine-review-badge product="chair" @vitrine-error=${({ code }: VitrineErrorEvent) => errors.push(code)}
          ><a href="#">Reviews at the shop</a></vitrine-review-badge
        >`,
      );
      await soon(() => element.matches(':state(error)'));
      expect(errors).to.deep.equal(['auth']);
      expect(element.querySelector('a')?.getBoundingClientRect().width).to.be.greaterThan(10);
      expect(part(element, 'badge')).to.equal(null);
    });

    it('quiet about a fault, and shows the rating after a retry', async () => {
      fault = new CommerceError('auth', 'No such key.');
      const element = await fixture<VitrineReviewBadge>(
        html`<vitrine-review-badge product="chair"></vitrine-review-badge>`,
      );
      const { retry } = (await oneEvent(element, 'vitrine-error')) as Event as VitrineErrorEvent;
      fault = undefined;
      retry();
      await isReady(element);
      expect(heard(element)).to.equal('4.6 out of 5, 81 reviews');
    });

    it('the rating of its page when the shop cannot be asked', async () => {
      fault = new CommerceError('auth', 'A third key.');
      const element = await mount(
        html`<vitrine-review-badge product="chair" rating="4.5" count="80"></vitrine-review-badge>`,
      );
      await oneEvent(element, 'vitrine-error');
      await element.updateComplete;
      expect(heard(element)).to.equal('4.5 out of 5, 80 reviews');
    });
  });

  it('tells the developer of a rating off its scale and of a layout that is none', async () => {
    await fixture(html`<vitrine-review-badge rating="6" count="3"></vitrine-review-badge>`);
    await fixture(html`<vitrine-review-badge rating="4" count="3" layout="big"></vitrine-review-badge>`);
    const said = warnings.map(([words]) => String(words));
    expect(said[0]).to.match(/rating="6".*0 to 5, with a count above 0/);
    expect(said[1]).to.match(/layout="big".*stars compact histogram/);
  });

  it('links to all reviews by the keyboard', async () => {
    const element = await mount(
      html`<vitrine-review-badge rating="4" count="3" href="#all-reviews"></vitrine-review-badge>`,
    );
    part(element, 'badge')?.focus();
    await sendKeys({ press: 'Enter' });
    await soon(() => location.hash === '#all-reviews');
    history.replaceState(null, '', location.pathname + location.search);
  });
});
