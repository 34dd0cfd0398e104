import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  CommerceError,
  configure,
  getHub,
  parseProduct,
  parseRef,
  type CommerceAdapter,
  type Product,
  type ShopHandle,
} from '@vitrine/core';
import { quietPage } from '@vitrine/testing/fixtures/quiet-page.js';
import '../define/product.js';
import type { ProductSelectEvent, ProductViewEvent, VitrineErrorEvent } from '../base/events.js';
import { VitrineProduct } from './product-element.js';

const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const OTHER_PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

function productOf(input: Record<string, unknown>): Product {
  const product = parseProduct({ title: 'Product', price: '20', currency: 'EUR', ...input }, { base: location.href });
  if (!product) throw new Error('not a product');
  return product;
}

const sizes = ['S', 'M', 'L'];
const chair = productOf({
  id: 'chair',
  title: 'Oak chair',
  url: 'https://shop.example/oak-chair',
  images: [PIXEL, OTHER_PIXEL],
  rating: { value: 4.6, count: 128 },
  returns: { days: 30, url: 'https://shop.example/returns' },
  delivery: 'Delivered in 2–4 days',
  options: [
    {
      name: 'Colour',
      values: [
        { name: 'Oak', color: '#c8a165' },
        { name: 'Black', color: '#111111' },
      ],
    },
    { name: 'Size', values: sizes },
  ],
  variants: [
    { id: 'oak-s', options: { Colour: 'Oak', Size: 'S' }, price: '349', compareAt: '429', stock: 3 },
    { id: 'oak-m', options: { Colour: 'Oak', Size: 'M' }, price: '359', stock: 'sold_out' },
    { id: 'black-s', options: { Colour: 'Black', Size: 'S' }, price: '349', stock: 'in_stock' },
    { id: 'black-l', options: { Colour: 'Black', Size: 'L' }, price: '369', stock: 'in_stock' },
  ],
});
const mug = productOf({ id: 'mug', title: 'Mug', price: '24', stock: 'in_stock' });

let calls: (readonly string[])[] = [];
let answer: (refs: readonly string[]) => Promise<(Product | null)[]>;

const known = async (refs: readonly string[]) =>
  refs.map((ref) => [chair, mug].find(({ id }) => id === parseRef(ref).value) ?? null);

function open(
  config: { creator?: string; priceRules?: 'eu'; country?: string } = {},
  policies?: CommerceAdapter['policies'],
): ShopHandle {
  calls = [];
  answer = known;
  const adapter: CommerceAdapter = {
    name: 'test',
    ...(policies && { policies }),
    products: (refs) => {
      calls.push(refs);
      return answer(refs);
    },
    checkout: async () => ({ url: '#checkout' }),
  };
  return configure({ adapter, ...config });
}

/** Waits also on a slow machine. */
const soon = (condition: () => unknown, message?: string) => waitUntil(condition, message, { timeout: 5000 });

const part = <E extends HTMLElement = HTMLElement>(element: Element, name: string) =>
  element.shadowRoot?.querySelector<E>(`[part~="${name}"]`) ?? null;
const text = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim();
const ready = (element: VitrineProduct) =>
  soon(
    () => element.matches(':state(ready)') && !element.shadowRoot?.querySelector('[aria-busy=true]'),
    'the product shows',
  );
const radio = (element: Element, value: string) => {
  const input = element.shadowRoot?.querySelector<HTMLInputElement>(`input[value="${value}"]`);
  if (!input) throw new Error(`no ${value}`);
  return input;
};
const chipText = (element: Element, value: string) => text(radio(element, value).closest('label'));

async function mount(template = html`<vitrine-product product="chair"></vitrine-product>`) {
  const element = await fixture<VitrineProduct>(template);
  await ready(element);
  await element.updateComplete;
  return element;
}

const given = (value: Product, layout: VitrineProduct['layout'] = 'card') =>
  mount(html`<vitrine-product .value=${value} layout=${layout}></vitrine-product>`);

describe('<vitrine-product>', () => {
  const { warnings } = quietPage();
  beforeEach(() => {
    open();
  });

  describe('shows', () => {
    it('picture, title, rating, price, choices, quantity, button and fine print', async () => {
      const element = await mount();
      expect(part(element, 'image')?.getAttribute('src')).to.equal(PIXEL);
      const left = (name: string) => part(element, name)?.getBoundingClientRect().left ?? 0;
      expect(left('title') - left('card')).to.equal(16);
      expect(part(element, 'title')?.querySelector('a')?.href).to.equal('https://shop.example/oak-chair');
      expect(text(part(element, 'title'))).to.equal('Oak chair');
      expect(text(part(element, 'rating'))).to.equal('4.6 (128)');
      expect(part(element, 'rating')?.querySelector('svg')?.getAttribute('aria-label')).to.equal(
        '4.6 out of 5, 128 reviews',
      );
      expect(text(part(element, 'price'))).to.equal('€349.00');
      expect(text(part(element, 'compare-at'))).to.equal('Regular price €429.00');
      expect(text(part(element, 'percent'))).to.equal('−18%');
      expect(element.shadowRoot?.querySelectorAll('fieldset')).to.have.length(2);
      expect(text(part(element, 'stock'))).to.equal('3 left');
      expect(text(part(element, 'add'))).to.equal('Add to cart');
      expect(text(part(element, 'fine-print'))).to.equal('30-day returns · Delivered in 2–4 days');
      expect(warnings).to.deep.equal([]);
    });

    it('no stars without a rating, and no stock words the shop did not say', async () => {
      const element = await given(mug);
      expect(part(element, 'rating')).to.equal(null);
      expect(element.shadowRoot?.textContent).not.to.match(/left|stock/i);
    });

    it('a picture of 4:3 that keeps its room when it is broken', async () => {
      const element = await given(productOf({ id: '1', title: 'mug', image: '/no-such-picture.jpg' }));
      const box = element.shadowRoot?.querySelector('.picture') as HTMLElement;
      const { width, height } = box.getBoundingClientRect();
      expect(width / height).to.be.closeTo(4 / 3, 0.01);
      expect(box.getBoundingClientRect().top - element.getBoundingClientRect().top).to.equal(4);
      await soon(() => text(part(element, 'image')) === 'm', 'the first letter stands in');
      expect(element.shadowRoot?.querySelector('img')).to.equal(null);
      expect(element.shadowRoot?.querySelector('.picture')?.getBoundingClientRect().height).to.equal(height);
    });

    it('further pictures in a strip that arrow keys scroll', async () => {
      const element = await mount();
      const strip = element.shadowRoot?.querySelector('.picture') as HTMLElement;
      expect(strip.getAttribute('aria-label')).to.equal('2 pictures');
      strip.focus();
      await sendKeys({ press: 'ArrowRight' });
      await soon(() => strip.scrollLeft > strip.clientWidth / 2, 'the second picture is in view');
    });

    it('a row with a small picture beside the words', async () => {
      const element = await given(chair, 'row');
      const image = part(element, 'image')?.getBoundingClientRect();
      expect(image?.width).to.equal(88);
      expect(part(element, 'title')?.getBoundingClientRect().left).to.be.greaterThan(image?.right ?? Infinity);
      expect(element.shadowRoot?.querySelectorAll('img')).to.have.length(1);
    });

    it('a row with one list of variants, and no quantity or fine print', async () => {
      const element = await given(chair, 'row');
      expect(element.shadowRoot?.querySelectorAll('select')).to.have.length(1);
      expect(part(element, 'quantity')).to.equal(null);
      expect(part(element, 'fine-print')).to.equal(null);
      expect(text(part(element, 'stock'))).to.equal('3 left');
    });

    it('links of fine print that a finger meets, on lines that are no higher for it', async () => {
      const element = await given(chair);
      for (const link of [part(element, 'title')?.querySelector('a'), part(element, 'policy')])
        expect(link?.getBoundingClientRect().height).to.be.at.least(24);
      expect(part(element, 'title')?.offsetHeight).to.equal(20);
      expect(part(element, 'fine-print')?.offsetHeight).to.equal(16);
      const pressed = await given(productOf({ id: '2', returns: { days: 14, text: 'All of it.' } }));
      expect(part(pressed, 'policy')?.localName).to.equal('button');
      expect(part(pressed, 'policy')?.offsetHeight).to.be.at.least(24);
      expect(part(pressed, 'fine-print')?.offsetHeight).to.equal(16);
    });

    it('the button alone, with one list of variants, named after the product', async () => {
      const element = await given(chair, 'button');
      // It has the name itself.
      expect(part(element, 'card')?.hasAttribute('role')).to.equal(false);
      expect(part(element, 'image')).to.equal(null);
      expect(text(part(element, 'add'))).to.match(/^Add to cart ?: Oak chair$/);
      const options = [...(element.shadowRoot?.querySelectorAll('option') ?? [])];
      expect(options.map((option) => text(option))).to.deep.equal([
        'Oak / S',
        'Oak / M (Sold out)',
        'Black / S',
        'Black / L',
      ]);
    });

    it('a link to the shop where there is no price', async () => {
      const element = await given(productOf({ id: '1', price: 'abc', url: 'https://shop.example/1' }));
      const link = part<HTMLAnchorElement>(element, 'add');
      expect(link?.href).to.equal('https://shop.example/1');
      expect(text(link)).to.equal('View at shop');
      expect(part(element, 'quantity')).to.equal(null);
    });

    it('a plain link with action="link", marked as sponsored when somebody is credited', async () => {
      const element = await mount(html`<vitrine-product product="chair" action="link"></vitrine-product>`);
      expect(part(element, 'add')?.getAttribute('rel')).to.equal('noopener');
      open({ creator: 'ada' });
      await soon(() => part(element, 'add')?.getAttribute('rel') === 'sponsored noopener');
    });

    it('"Sold out" on a button that does nothing', async () => {
      const element = await mount(html`<vitrine-product product="chair" variant="oak-m"></vitrine-product>`);
      const add = part(element, 'add');
      expect(text(add)).to.equal('Sold out');
      expect(add?.getAttribute('aria-disabled')).to.equal('true');
      let added = false;
      element.addEventListener('vitrine-cart-add', () => (added = true));
      add?.click();
      await aTimeout(0);
      expect(added).to.equal(false);
    });

    it("the shop's return policy for the shopper's country, asked once for all cards", async () => {
      let asked = 0;
      open({ country: 'NL' }, async () => {
        asked++;
        return [
          { kind: 'returns', countries: [], category: 'not_permitted' },
          { kind: 'returns', countries: ['NL'], category: 'finite', days: 14, fees: 'free' },
        ];
      });
      const page = await fixture(html`
        <div><vitrine-product product="mug"></vitrine-product><vitrine-product product="mug"></vitrine-product></div>
      `);
      for (const element of page.querySelectorAll('vitrine-product')) {
        await soon(() => text(part(element, 'fine-print')) === 'Free 14-day returns');
      }
      expect(asked).to.equal(1);
      document.documentElement.lang = 'nl';
      const [first] = page.querySelectorAll('vitrine-product');
      await soon(() => first && /retour/i.test(text(part(first, 'fine-print')) ?? ''), 'it is said in Dutch');
    });

    it('no policy, and no fault, where the shop cannot say it', async () => {
      open({}, () => Promise.reject(new CommerceError('server', 'Out of order.')));
      const element = await mount(html`<vitrine-product product="mug"></vitrine-product>`);
      await soon(() => part(element, 'fine-print'));
      await aTimeout(0);
      expect(text(part(element, 'fine-print'))).to.equal('');
      expect(warnings).to.deep.equal([]);
    });

    it('no discount under the 30-day rule unless it counts from the 30-day low', async () => {
      open({ priceRules: 'eu' });
      const element = await mount();
      expect(text(part(element, 'price'))).to.equal('€349.00');
      expect(part(element, 'compare-at')).to.equal(null);
      expect(part(element, 'percent')).to.equal(null);
    });
  });

  describe('choices', () => {
    it('name the chosen swatch in words', async () => {
      const element = await mount();
      expect(text(element.shadowRoot?.querySelector('legend') ?? null)).to.equal('Colour Oak');
      // Browsers drop a space between two elements from a name.
      expect(element.shadowRoot?.querySelector('legend')?.textContent?.trim()).to.equal('Colour\u00a0Oak');
      radio(element, 'Black').click();
      await element.updateComplete;
      expect(text(element.shadowRoot?.querySelector('legend') ?? null)).to.equal('Colour Black');
    });

    it('say what cannot be had, and can still be reached', async () => {
      const element = await mount();
      expect(chipText(element, 'S')).to.equal('S');
      expect(chipText(element, 'M')).to.equal('M (Sold out)');
      expect(chipText(element, 'L')).to.equal('L (Unavailable)');
      for (const size of sizes) expect(radio(element, size).disabled).to.equal(false);
      const struck = element.shadowRoot?.querySelector('.out .name') as HTMLElement;
      expect(getComputedStyle(struck).textDecorationLine).to.equal('line-through');
    });

    it('are made with the arrow keys, and tell the page', async () => {
      const element = await mount();
      const selected = oneEvent(element, 'vitrine-product-select') as Promise<Event> as Promise<ProductSelectEvent>;
      radio(element, 'S').focus();
      await sendKeys({ press: 'ArrowRight' });
      const { product, variant, origin } = await selected;
      expect(product).to.equal(chair);
      expect(variant?.id).to.equal('oak-m');
      expect(origin).to.equal(element);
      expect(element.variant).to.equal('oak-m');
      await element.updateComplete;
      expect(text(part(element, 'price'))).to.equal('€359.00');
      expect(element.shadowRoot?.activeElement).to.equal(radio(element, 'M'));
    });

    it('move to the nearest combination there is', async () => {
      const element = await mount();
      radio(element, 'L').click();
      await element.updateComplete;
      expect(element.variant).to.equal('black-l');
      expect(radio(element, 'Black').checked).to.equal(true);
      expect(radio(element, 'L').checked).to.equal(true);
      expect(text(part(element, 'price'))).to.equal('€369.00');
    });

    it('follow the variant property', async () => {
      const element = await mount();
      element.variant = 'black-l';
      await element.updateComplete;
      expect(radio(element, 'L').checked).to.equal(true);
    });

    it('warn once of a variant that is not there, and start with one that can be bought', async () => {
      const element = await mount(html`<vitrine-product product="chair" variant="pink"></vitrine-product>`);
      expect(text(part(element, 'price'))).to.equal('€349.00');
      expect(warnings.flat().filter((each) => String(each).includes('variant="pink"'))).to.have.length(1);
    });

    it('stay light with 250 variants on three axes, the long one a list', async () => {
      const names = (name: string, count: number) => Array.from({ length: count }, (_, at) => `${name}${at}`);
      const big = productOf({
        id: 'big',
        options: { Colour: names('Colour ', 25), Size: names('S', 5), Fit: names('F', 2) },
      });
      expect(big.variants).to.have.length(250);
      const element = await given(big);
      const root = element.shadowRoot as ShadowRoot;
      expect(root.querySelectorAll('option')).to.have.length(25);
      expect(root.querySelectorAll('input[type=radio]')).to.have.length(7);
      radio(element, 'S3').click();
      await element.updateComplete;
      const list = root.querySelector('select') as HTMLSelectElement;
      list.value = 'Colour 24';
      list.dispatchEvent(new Event('change'));
      await element.updateComplete;
      expect(big.variants.find(({ id }) => id === element.variant)?.options).to.deep.equal({
        Colour: 'Colour 24',
        Size: 'S3',
        Fit: 'F0',
      });
    });
  });

  describe('while there is nothing to show', () => {
    const withLink = html`<vitrine-product product="chair"
      ><a href="https://shop.example/">At the shop</a></vitrine-product
    >`;
    const link = (element: Element) => element.querySelector('a')?.getBoundingClientRect().height ?? 0;

    it('keeps the shape of the card and the link, then steps aside', async () => {
      let arrive = () => {};
      answer = (refs) => new Promise((resolve) => (arrive = () => void known(refs).then(resolve)));
      const element = await fixture<VitrineProduct>(withLink);
      expect(element.matches(':state(loading)')).to.equal(true);
      expect(part(element, 'card')?.getAttribute('aria-busy')).to.equal('true');
      expect(link(element)).to.be.greaterThan(10);
      const picture = element.shadowRoot?.querySelector('.picture')?.getBoundingClientRect();
      await soon(() => calls.length === 1);
      arrive();
      await ready(element);
      expect(link(element)).to.equal(0);
      const shown = element.shadowRoot?.querySelector('.picture')?.getBoundingClientRect();
      expect([shown?.width, shown?.height]).to.deep.equal([picture?.width, picture?.height]);
    });

    it('says so when the shop cannot be reached, in the same box, and tries again', async () => {
      const element = await fixture<VitrineProduct>(withLink);
      const waiting = element.getBoundingClientRect().height;
      answer = () => Promise.reject(new CommerceError('auth', 'No key.'));
      const failed = oneEvent(element, 'vitrine-error') as Promise<Event> as Promise<VitrineErrorEvent>;
      const { code, retryable } = await failed;
      expect([code, retryable]).to.deep.equal(['auth', false]);
      await element.updateComplete;
      expect(element.matches(':state(error)')).to.equal(true);
      expect(text(part(element, 'error'))).to.contain('Couldn’t reach the shop.');
      expect(link(element)).to.be.greaterThan(10);
      expect(element.getBoundingClientRect().height).to.equal(waiting);
      const again = part(element, 'error')?.querySelector('button');
      expect(again?.offsetHeight).to.equal(44);
      answer = known;
      again?.click();
      await ready(element);
    });

    it('says when the shop does not know the product, once, and keeps the link', async () => {
      const element = await fixture<VitrineProduct>(
        html`<vitrine-product product="gone"><a href="https://shop.example/">At the shop</a></vitrine-product>`,
      );
      const { code } = (await oneEvent(element, 'vitrine-error')) as Event as VitrineErrorEvent;
      expect(code).to.equal('not_found');
      await element.updateComplete;
      expect(text(part(element, 'error'))).to.equal('This product is no longer available.');
      expect(link(element)).to.be.greaterThan(10);
      element.requestUpdate();
      await element.updateComplete;
      expect(warnings).to.have.length(1);
    });

    it('is only its fallback without a product', async () => {
      const element = await fixture<VitrineProduct>(html`<vitrine-product><a href="#">Shop</a></vitrine-product>`);
      expect(part(element, 'card')).to.equal(null);
      expect(link(element)).to.be.greaterThan(10);
      expect(calls).to.deep.equal([]);
    });

    it('waits until it comes near the screen, unless it is eager', async () => {
      const far = await fixture<HTMLElement>(html`
        <div style="padding-top: 5000px">
          <vitrine-product product="chair"></vitrine-product><vitrine-product eager product="mug"></vitrine-product>
        </div>
      `);
      const [waiting, eager] = far.querySelectorAll('vitrine-product');
      await ready(eager as VitrineProduct);
      expect(calls).to.deep.equal([['id:mug']]);
      waiting?.scrollIntoView();
      await ready(waiting as VitrineProduct);
      expect(calls).to.deep.equal([['id:mug'], ['id:chair']]);
      window.scrollTo(0, 0);
    });
  });

  describe('is accessible', () => {
    for (const layout of ['card', 'row', 'button'] as const) {
      it(`as a ${layout}`, async () => {
        await expect(await given(chair, layout)).to.be.accessible();
      });
    }

    it('sold out', async () => {
      const element = await mount(html`<vitrine-product product="chair" variant="oak-m"></vitrine-product>`);
      await expect(element).to.be.accessible();
    });

    it('while loading and after failing', async () => {
      answer = () => new Promise(() => {});
      await expect(await fixture(html`<vitrine-product product="chair"></vitrine-product>`)).to.be.accessible();
      open();
      const element = await fixture(html`<vitrine-product product="gone"><a href="#">Shop</a></vitrine-product>`);
      await oneEvent(element, 'vitrine-error');
      await expect(element).to.be.accessible();
    });

    it('in the dark', async () => {
      const dark = await fixture(html`<div style="color-scheme: dark; background: #17181a"></div>`);
      const element = new VitrineProduct();
      element.value = chair;
      dark.append(element);
      await ready(element);
      await expect(dark).to.be.accessible();
    });
  });

  describe('from right to left', () => {
    const order = (element: Element) => {
      const [less, more] = element.shadowRoot?.querySelectorAll('[part=quantity] button') ?? [];
      return (less?.getBoundingClientRect().left ?? 0) - (more?.getBoundingClientRect().left ?? 0);
    };

    it('mirrors with the page', async () => {
      document.documentElement.dir = 'rtl';
      const card = await given(chair);
      expect(order(card)).to.be.greaterThan(0);
      const element = await given(chair, 'row');
      const image = part(element, 'image')?.getBoundingClientRect();
      expect(part(element, 'title')?.getBoundingClientRect().right).to.be.lessThan(image?.left ?? 0);
      const edges = (selector: string) => element.shadowRoot?.querySelector(selector)?.getBoundingClientRect();
      const [all, first, half] = ['svg', 'svg svg path', 'svg svg path:last-of-type'].map(edges);
      expect(first?.right).to.be.closeTo(all?.right ?? 0, 3);
      expect(half?.left).to.be.closeTo(all?.left ?? 0, 3);
    });

    it("keeps the shop's own words in their direction", async () => {
      document.documentElement.dir = 'rtl';
      const names = ['45 × 45 cm', '60 × 40 cm'];
      const element = await given(productOf({ id: '1', title: '3 m rope', options: { 'Size (cm)': names } }));
      const words = [...(element.shadowRoot?.querySelectorAll('bdi') ?? [])].map((each) => text(each));
      expect(words).to.include.members(['3 m rope', 'Size (cm)', ...names]);
    });

    it('mirrors in Hebrew and says it in Hebrew, and back', async () => {
      document.documentElement.lang = 'he';
      const element = await mount();
      await soon(() => text(part(element, 'add')) === 'הוספה לסל', 'the texts are there');
      expect(order(element)).to.be.greaterThan(0);
      document.documentElement.lang = 'en';
      await soon(() => text(part(element, 'add')) === 'Add to cart');
      expect(order(element)).to.be.lessThan(0);
    });
  });

  describe('with hostile data', () => {
    it('shows markup as text and follows no unsafe address', async () => {
      const title = '<img src=x onerror=alert(1)>';
      const element = await given({
        ...chair,
        title,
        // Core never lets these through; a page that hands in its own data may.
        url: 'javascript:alert(1)',
        delivery: '<b>now</b>',
        images: [{ url: 'javascript:alert(1)', alt: '' }],
        returns: { kind: 'returns', countries: [], category: 'finite', days: 5, url: 'javascript:alert(1)' },
      });
      expect(text(part(element, 'title'))).to.equal(title);
      expect(element.shadowRoot?.querySelector('a, b.now, [part=title] img')).to.equal(null);
      expect(text(part(element, 'fine-print'))).to.equal('5-day returns · <b>now</b>');
    });

    it('takes nothing but a colour for a colour', async () => {
      const [colour, size] = chair.options;
      const values = [
        { name: 'Oak', color: '#c8a165' },
        { name: 'Black', color: 'red;position:fixed;background:url(https://evil.example)' },
      ];
      const element = await given({ ...chair, options: colour && size ? [{ ...colour, values }, size] : [] });
      const [oak, black] = element.shadowRoot?.querySelectorAll<HTMLElement>('.swatch') ?? [];
      expect(oak?.style.backgroundColor).to.equal('rgb(200, 161, 101)');
      expect(black?.getAttribute('style') ?? '').to.equal('');
    });

    it('keeps a very long name inside', async () => {
      const element = await given({ ...chair, title: 'x'.repeat(10_000) });
      expect(part(element, 'card')?.scrollWidth).to.be.at.most(300);
    });

    it('bears names that every object has a member of', async () => {
      const element = await given({
        ...chair,
        options: [{ name: 'constructor', values: [{ name: 'toString' }, { name: '__proto__' }] }],
        variants: chair.variants.slice(0, 2).map((variant, at) => ({
          ...variant,
          options: { constructor: at ? '__proto__' : 'toString' },
        })),
      });
      radio(element, '__proto__').click();
      expect(element.variant).to.equal('oak-m');
    });
  });

  describe('lives in a page', () => {
    it('takes properties that were set before it was upgraded', async () => {
      const early = document.createElement('early-product') as VitrineProduct;
      early.value = chair;
      early.variant = 'black-l';
      early.layout = 'row';
      document.body.append(early);
      customElements.define('early-product', class extends VitrineProduct {});
      await ready(early);
      expect(text(part(early, 'price'))).to.equal('€369.00');
      expect(early.getAttribute('layout')).to.equal('row');
      early.remove();
    });

    it('asks for all cards of the page in one call', async () => {
      const page = await fixture(html`
        <div>
          <vitrine-product product="chair" layout="button"></vitrine-product>
          <vitrine-product product="mug" layout="button"></vitrine-product>
          <vitrine-product product="chair" layout="button"></vitrine-product>
        </div>
      `);
      for (const element of page.querySelectorAll('vitrine-product')) await ready(element);
      expect(calls).to.have.length(1);
      expect(calls[0]).to.have.members(['id:chair', 'id:mug']);
    });

    it('keeps what was chosen when it is moved', async () => {
      const element = await mount();
      radio(element, 'Black').click();
      const elsewhere = await fixture(html`<section></section>`);
      elsewhere.append(element);
      await element.updateComplete;
      await ready(element);
      await element.updateComplete;
      expect(radio(element, 'Black').checked).to.equal(true);
      expect(calls).to.have.length(1);
    });

    it('follows its reference and the shop of the page when they change', async () => {
      const element = await mount();
      element.product = 'mug';
      await soon(() => text(part(element, 'title')) === 'Mug');
      open();
      answer = async () => [productOf({ id: 'mug', title: 'Another mug' })];
      await soon(() => text(part(element, 'title')) === 'Another mug');
    });

    it('tells the page once per product that it is seen', async () => {
      const seen: string[] = [];
      const listen = (event: ProductViewEvent) => void seen.push(event.product.title);
      document.addEventListener('vitrine-product-view', listen);
      const element = await mount();
      await soon(() => seen.length === 1);
      element.variant = 'black-l';
      await element.updateComplete;
      const elsewhere = await fixture(html`<section></section>`);
      elsewhere.append(element);
      element.product = 'mug';
      await soon(() => seen.length === 2);
      expect(seen).to.deep.equal(['Oak chair', 'Mug']);
      document.removeEventListener('vitrine-product-view', listen);
    });

    it('warns of words it does not know and goes on', async () => {
      const element = await mount(
        html`<vitrine-product
          product="chair"
          .layout=${'tower' as 'card'}
          .action=${'steal' as 'buy'}
        ></vitrine-product>`,
      );
      expect(warnings.map(([first]) => String(first).slice(0, 33))).to.deep.equal([
        '<vitrine-product layout="tower">:',
        '<vitrine-product action="steal">:',
      ]);
      expect(text(part(element, 'add'))).to.equal('Add to cart');
    });

    it('leaves nothing behind', async () => {
      const page = getHub().page;
      const shop = await page?.open();
      if (!shop) throw new Error('no shop');
      const watched = new Set<Element>();
      const { observe, unobserve } = IntersectionObserver.prototype;
      const { subscribe } = shop.catalogue;
      let subscriptions = 0;
      IntersectionObserver.prototype.observe = function (target) {
        watched.add(target);
        observe.call(this, target);
      };
      IntersectionObserver.prototype.unobserve = function (target) {
        watched.delete(target);
        unobserve.call(this, target);
      };
      shop.catalogue.subscribe = (ref, listener) => {
        const stop = subscribe.call(shop.catalogue, ref, listener);
        subscriptions++;
        return () => {
          subscriptions--;
          stop();
        };
      };
      for (let round = 0; round < 10; round++) {
        const element = document.createElement('vitrine-product');
        element.product = 'chair';
        document.body.append(element);
        // Also those that go before their product comes.
        if (round % 2) await ready(element);
        element.remove();
      }
      await aTimeout(0);
      IntersectionObserver.prototype.observe = observe;
      IntersectionObserver.prototype.unobserve = unobserve;
      shop.catalogue.subscribe = subscribe;
      expect(watched.size).to.equal(0);
      expect(subscriptions).to.equal(0);
      expect(warnings).to.deep.equal([]);
    });
  });
});
