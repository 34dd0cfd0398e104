import { expect, fixture, fixtureCleanup, html, waitUntil } from '@open-wc/testing';
import {
  configure,
  parseDelivery,
  parseProduct,
  type CommerceAdapter,
  type Json,
  type Product,
  type ReviewSummary,
} from '@vitrine/core';
import { getHub } from '@vitrine/core/hub.js';
import '../../define/delivery.js';
import '../../define/price.js';
import '../../define/product.js';
import '../../define/return-policy.js';
import '../../define/review-badge.js';
import '../../define/store.js';

const CHAIR = 'https://shop.example/oak-chair';

const PRODUCTS: Json[] = [
  {
    id: 'chair',
    title: 'Oak chair',
    price: '149.00',
    compareAt: '199.00',
    lowest30: '159.00',
    currency: 'EUR',
    url: CHAIR,
    stock: 'in_stock',
    rating: { value: 4.6, count: 80 },
  },
  { id: 'lamp', title: 'Lamp', price: '59.00', currency: 'EUR', url: 'https://shop.example/lamp', stock: 'in_stock' },
  {
    id: 'apron',
    title: 'Apron',
    currency: 'EUR',
    url: CHAIR,
    options: [{ name: 'Size', values: ['S', 'L'] }],
    variants: [
      { id: 's', sku: 'A-S', options: { Size: 'S' }, price: '30.00', stock: 'in_stock' },
      { id: 'l', sku: 'A-L', options: { Size: 'L' }, price: '35.00', stock: 'low' },
    ],
  },
];

const REVIEWS: ReviewSummary = {
  value: 4.6,
  count: 80,
  best: 5,
  histogram: [1, 1, 5, 18, 55],
  reviews: [{ id: '1', rating: 5, text: 'Holds me.', author: 'Ann', date: '2026-03-01' }],
};

const shop = (more: Partial<CommerceAdapter> = {}, change: Json = {}): CommerceAdapter => ({
  name: 'test',
  products: async (refs) =>
    refs.map((ref) => {
      const found = PRODUCTS.find(({ id }) => ref === `id:${String(id)}`);
      return found ? (parseProduct({ ...found, ...change }, { base: CHAIR }) as Product) : null;
    }),
  checkout: async () => ({ url: 'https://shop.example/checkout' }),
  reviews: async (ids) => ids.map((id) => (id === 'chair' ? REVIEWS : null)),
  policies: async () => [{ kind: 'returns', category: 'finite', days: 30, fees: 'free', countries: ['NL'] }],
  ...more,
});

const blocks = () => [...document.querySelectorAll<HTMLScriptElement>('head > script[type="application/ld+json"]')];
const graph = () =>
  (JSON.parse(blocks()[0]?.textContent ?? '{"@graph":[]}') as { '@graph': Record<string, never>[] })['@graph'];
const soon = (condition: () => unknown, message?: string) => waitUntil(condition, message, { timeout: 15_000 });

interface Mount {
  readonly adapter?: CommerceAdapter;
  readonly data?: string;
  readonly rules?: string;
}

const mount = (widgets: unknown, { adapter = shop(), data = 'merchant', rules }: Mount = {}) =>
  fixture<HTMLElement>(
    html`<vitrine-store .adapter=${adapter} structured-data=${data} country="NL" price-rules=${rules ?? ''}
      ><div>${widgets}</div></vitrine-store
    >`,
  );

const card = html`<vitrine-product product="chair" eager></vitrine-product>`;

/** Until everything that is there shows its product. */
async function shown(root: Element): Promise<void> {
  const widgets = [...root.querySelectorAll('vitrine-product, vitrine-price')];
  await soon(() => widgets.every((each) => each.matches(':state(ready)')), 'all products show');
}

/** Passes once a later widget has been written of: what is not there by then is not coming. */
async function settled(root: Element): Promise<void> {
  await shown(root);
  const link = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
  const beacon = await fixture<HTMLElement>(
    html`<vitrine-store
      .adapter=${shop({}, { id: 'beacon', title: 'Beacon', url: link?.href })}
      structured-data="merchant"
      ><div><vitrine-product product="lamp" eager></vitrine-product></div
    ></vitrine-store>`,
  );
  await soon(() => graph().some(({ name }) => name === 'Beacon'), 'the beacon is written of');
  beacon.remove();
  await soon(() => graph().every(({ name }) => name !== 'Beacon'), 'the beacon is gone');
}

describe('structured data of a page', () => {
  let canonical: HTMLLinkElement;
  let warned: unknown[][];
  const { warn } = console;

  beforeEach(() => {
    getHub().page = undefined;
    canonical = Object.assign(document.createElement('link'), { rel: 'canonical', href: CHAIR });
    document.head.append(canonical);
    warned = [];
    console.warn = (...words: unknown[]) => void warned.push(words);
  });

  afterEach(async () => {
    fixtureCleanup();
    canonical.remove();
    console.warn = warn;
    await soon(() => !blocks().length, 'nothing stays behind');
  });

  it('is one block with one product, however many widgets show it', async () => {
    const root = await mount(
      html`${card}${card}<vitrine-price product="chair" eager></vitrine-price
        ><vitrine-review-badge product="chair" eager></vitrine-review-badge>`,
    );
    await shown(root);
    await soon(() => graph()[0]?.aggregateRating && graph()[0]?.offers);
    expect(blocks().length).to.equal(1);
    expect(graph().map((node) => node['@id'])).to.deep.equal([`${CHAIR}#product`]);
    expect(graph()[0]?.offers).to.include({ price: '149.00', priceCurrency: 'EUR' });
  });

  it('is not there unless the shop asks for it', async () => {
    for (const data of ['none', '']) {
      const root = await mount(card, { data });
      await settled(root);
      expect(blocks()).to.deep.equal([]);
    }
    expect(warned).to.deep.equal([]);
  });

  it('says once what may be asked for', async () => {
    const root = await mount(html`${card}${card}`, { data: 'everything' });
    await shown(root);
    await soon(() => warned.length);
    await settled(root);
    expect(blocks()).to.deep.equal([]);
    expect(warned.length).to.equal(1);
    expect(String(warned[0])).to.contain('none snippet merchant');
  });

  it('is there for a page that is set up by configure() too, also in shadow roots', async () => {
    configure({ adapter: shop(), structuredData: 'merchant' });
    const place = await fixture<HTMLElement>(html`<div></div>`);
    place.attachShadow({ mode: 'open' }).innerHTML = '<vitrine-product product="chair" eager></vitrine-product>';
    await soon(() => blocks().length);
    expect(graph()[0]?.offers).to.include({ price: '149.00', availability: 'https://schema.org/InStock' });
  });

  it('keeps silent of products that are sold on other pages', async () => {
    const root = await mount(html`${card}<vitrine-product product="lamp" eager></vitrine-product>`);
    await shown(root);
    await soon(() => blocks().length);
    expect(graph().map(({ name }) => name)).to.deep.equal(['Oak chair']);
    canonical.href = 'https://shop.example/all';
    root.querySelector('vitrine-product')?.requestUpdate();
    await soon(() => !blocks().length, 'a page that only refers says nothing');
  });

  it('changes with what is shown, and goes with the widgets', async () => {
    const root = await mount(html`<vitrine-product product="apron" eager></vitrine-product>`);
    await shown(root);
    await soon(() => blocks().length);
    const variants = () => (graph()[0]?.hasVariant as unknown as { sku: string }[] | undefined)?.map(({ sku }) => sku);
    expect(variants()).to.deep.equal(['A-S']);
    const element = root.querySelector('vitrine-product') as HTMLElement & { variant: string };
    element.variant = 'l';
    await soon(() => variants()?.[0] === 'A-L');
    element.remove();
    await soon(() => !blocks().length);
    root.querySelector('div')?.append(element);
    await soon(() => blocks().length, 'it is back');
  });

  it('follows the store when it no longer asks', async () => {
    const root = await mount(card);
    await soon(() => blocks().length);
    root.setAttribute('structured-data', 'none');
    await soon(() => !blocks().length);
    root.setAttribute('structured-data', 'snippet');
    await soon(() => graph()[0]?.aggregateRating && !graph()[0]?.offers);
  });

  it('has the price that is struck through, and in the EU only the one of the last 30 days', async () => {
    const was = () =>
      (graph()[0]?.offers as { priceSpecification?: { price: string } } | undefined)?.priceSpecification;
    const plain = await mount(card);
    await soon(() => was()?.price === '199.00');
    plain.remove();
    const eu = await mount(card, { rules: 'eu' });
    await soon(() => was()?.price === '159.00');
    eu.remove();
    const unknown = await mount(card, { rules: 'eu', adapter: shop({}, { lowest30: undefined }) });
    await soon(() => graph()[0]?.offers && !was());
    expect(unknown.querySelector('vitrine-product')?.shadowRoot?.querySelector('s')).to.equal(null);
  });

  it('has no rating where only a price is shown, and no price where only a rating is', async () => {
    const price = await mount(html`<vitrine-price product="chair" eager></vitrine-price>`);
    await soon(() => graph()[0]?.offers);
    expect(graph()[0]).not.to.have.any.keys('aggregateRating', 'review', 'image');
    expect(graph()[0]?.offers).not.to.have.any.keys('availability', 'hasMerchantReturnPolicy');
    price.remove();
    await mount(html`<vitrine-review-badge product="chair" eager></vitrine-review-badge>`);
    await soon(() => graph()[0]?.aggregateRating);
    expect(graph()[0]).not.to.have.any.keys('offers', 'review');
  });

  it('has the reviews once they are listed', async () => {
    const root = await mount(
      html`<vitrine-review-badge product="chair" layout="histogram" eager></vitrine-review-badge>`,
      { data: 'snippet' },
    );
    const badge = root.querySelector('vitrine-review-badge');
    await soon(() => badge?.shadowRoot?.querySelector('[part=more]') && graph()[0]);
    expect(graph()[0]?.review).to.equal(undefined);
    badge?.shadowRoot?.querySelector<HTMLElement>('[part=more]')?.click();
    await soon(() => graph()[0]?.review);
    expect((graph()[0]?.review as unknown as { reviewBody: string }[] | undefined)?.[0]?.reviewBody).to.equal(
      'Holds me.',
    );
  });

  it('has the policy as far as it is shown', async () => {
    const policy = () =>
      (graph()[0]?.offers as unknown as { hasMerchantReturnPolicy?: Json } | undefined)?.hasMerchantReturnPolicy;
    const root = await mount(
      html`<vitrine-price product="chair" eager></vitrine-price>
        <p></p>`,
    );
    await soon(() => graph()[0]?.offers);
    expect(policy()).to.equal(undefined);
    const element = document.createElement('vitrine-return-policy');
    element.innerHTML = '<a href="/returns">Returns</a>';
    root.querySelector('p')?.append(element);
    await soon(() => policy());
    expect(policy()).to.deep.equal({
      '@type': 'MerchantReturnPolicy',
      merchantReturnLink: `${location.origin}/returns`,
    });
    const whole = Object.assign(document.createElement('vitrine-return-policy'), { layout: 'full' });
    root.querySelector('p')?.append(whole);
    await soon(() => policy()?.merchantReturnDays === 30);
    expect(policy()).to.include({ returnFees: 'https://schema.org/FreeReturn' });
  });

  it('has the delivery as far as it is shown', async () => {
    const rule = parseDelivery({
      countries: ['NL'],
      currency: 'EUR',
      timeZone: 'UTC',
      options: [
        { name: 'By post', shippingRate: '4.95', transitTime: [1, 3] },
        { name: 'By courier', shippingRate: '12.95', transitTime: 1 },
      ],
    });
    const ways = () =>
      (
        graph()[0]?.offers as unknown as { shippingDetails?: { shippingRate: { value: string } }[] } | undefined
      )?.shippingDetails?.map(({ shippingRate }) => shippingRate.value);
    const root = await mount(
      html`<vitrine-price product="chair" eager></vitrine-price>
        <vitrine-delivery product="chair" .value=${[rule]}></vitrine-delivery>`,
    );
    await soon(() => ways());
    expect(ways()).to.deep.equal(['4.95']);
    const element = root.querySelector('vitrine-delivery');
    if (element) element.layout = 'threshold';
    await soon(() => graph()[0]?.offers && !ways(), 'a threshold is no cost');
    if (element) element.layout = 'full';
    await soon(() => ways()?.length === 2);
    expect(ways()).to.deep.equal(['4.95', '12.95']);
  });

  it('does not count what is hidden, folded away or opens over the page', async () => {
    const root = await mount(
      html`<div hidden>${card}</div>
        <details>${card}</details>
        <dialog>${card}</dialog>`,
    );
    await settled(root);
    expect(blocks()).to.deep.equal([]);
    root.querySelector('dialog')?.showModal();
    await settled(root);
    expect(blocks()).to.deep.equal([]);
    const hidden = await mount(
      html`<style>
          vitrine-product.bare::part(price),
          vitrine-product.bare::part(rating) {
            display: none;
          }
        </style>
        <vitrine-product class="bare" product="chair" eager></vitrine-product>`,
    );
    await settled(hidden);
    expect(blocks(), 'parts that the page hides').to.deep.equal([]);
    hidden.remove();
    (root.querySelector('details') as HTMLDetailsElement).open = true;
    await soon(() => blocks().length, 'what is unfolded is shown');
  });

  it('leaves it to the page that describes the product itself, and says so once', async () => {
    const own = document.createElement('script');
    own.type = 'application/ld+json';
    own.append(JSON.stringify({ '@context': 'https://schema.org', '@graph': [{ '@type': 'Product', url: CHAIR }] }));
    document.body.append(own);
    const root = await mount(html`${card}${card}`);
    await soon(() => warned.length);
    await shown(root);
    root.querySelector('vitrine-product')?.requestUpdate();
    expect(blocks()).to.deep.equal([]);
    own.remove();
    root.querySelector('vitrine-product')?.requestUpdate();
    await soon(() => blocks().length, 'it is ours again');
    expect(warned.length).to.equal(1);
    expect(String(warned[0])).to.contain('JSON-LD of its own');
  });

  it('is not confused by broken JSON-LD and by that of other products', async () => {
    for (const text of ['{', 'null', '[1,"x",null]', '{"@type":"Product","name":"Something else"}']) {
      const other = Object.assign(document.createElement('script'), { type: 'application/ld+json' });
      other.append(text);
      document.body.append(other);
      const root = await mount(card);
      await soon(() => blocks().length, text);
      root.remove();
      other.remove();
      await soon(() => !blocks().length);
    }
    expect(warned).to.deep.equal([]);
  });

  it('keeps words of code as words', async () => {
    const title = '</script><script>globalThis.broken = true</script><img src=x onerror=alert(1)>';
    const value = { ...(parseProduct({ ...PRODUCTS[0] }, { base: CHAIR }) as Product), title };
    await mount(html`<vitrine-product .value=${value} eager></vitrine-product>`);
    await soon(() => blocks().length);
    expect(graph()[0]?.name).to.equal(title);
    expect(blocks()[0]?.outerHTML.match(/<\/?script/g)?.length).to.equal(2);
    // Whoever writes the page out and reads it in again gets the same.
    const copy = new DOMParser().parseFromString(document.documentElement.outerHTML, 'text/html');
    const read = [...copy.querySelectorAll('script[type="application/ld+json"]')].map((each) => each.textContent);
    expect(read).to.deep.equal([blocks()[0]?.textContent]);
    expect((globalThis as { broken?: boolean }).broken).to.equal(undefined);
  });

  it('is one block for 500 widgets, written a few times at most', async () => {
    let writes = 0;
    const observer = new MutationObserver((records) => {
      for (const { addedNodes } of records)
        writes += [...addedNodes].filter((each) => each.nodeName === 'SCRIPT').length;
    });
    observer.observe(document.head, { childList: true });
    const root = await mount(
      Array.from({ length: 500 }, (_, at) =>
        at % 2
          ? html`<vitrine-price product="chair" eager></vitrine-price>`
          : html`<vitrine-price product="lamp" eager></vitrine-price>`,
      ),
    );
    await shown(root);
    await soon(() => blocks().length);
    expect(graph().length).to.equal(1);
    root.querySelector('div')?.replaceChildren();
    await soon(() => !blocks().length);
    observer.disconnect();
    expect(writes).to.be.below(5);
  });

  it('of a snippet is about one product, and of a list about none', async () => {
    canonical.href = 'https://blog.example/my-favourite-chair';
    const root = await mount(card, { data: 'snippet' });
    await soon(() => blocks().length);
    expect(graph()[0]).to.include({ '@id': `${CHAIR}#product`, name: 'Oak chair' });
    expect(graph()[0]).not.to.have.any.keys('offers');
    const lamp = document.createElement('vitrine-product');
    Object.assign(lamp, { product: 'lamp', eager: true });
    root.querySelector('div')?.append(lamp);
    await soon(() => !blocks().length);
  });
});
