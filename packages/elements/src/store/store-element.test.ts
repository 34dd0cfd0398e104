import { aTimeout, expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { configure, defineAdapter, type CommerceAdapter, type ShopConfig } from '@vitrine/core';
import { getHub, requestShop, SHOP_CONTEXT, type ShopHandle } from '@vitrine/core/hub.js';
import '../define/store.js';
import type { VitrineStore } from './store-element.js';

const adapter = (name: string): CommerceAdapter => ({
  name,
  products: async (refs) => refs.map(() => null),
  checkout: async () => ({ url: 'https://shop.example/checkout' }),
});

/** Everything a widget at this place is told of its shop, in order. */
function ask(target: EventTarget): ShopHandle[] {
  const told: ShopHandle[] = [];
  requestShop(target, (handle) => told.push(handle));
  return told;
}

const countries = (told: readonly ShopHandle[]) => told.map(({ config }) => config.country);
const store = (root: ParentNode) => root.querySelector('vitrine-store') as VitrineStore;

/** Places for widgets: one in the store, one beside it. */
async function placeWithin(
  template: unknown,
): Promise<{ root: HTMLElement; inside: HTMLElement; outside: HTMLElement }> {
  const root = await fixture<HTMLElement>(html`<div>${template}<i></i></div>`);
  for (const each of root.querySelectorAll('vitrine-store')) await each.updateComplete;
  return { root, inside: root.querySelector('b') as HTMLElement, outside: root.querySelector('i') as HTMLElement };
}

describe('<vitrine-store>', () => {
  beforeEach(() => {
    getHub().page = undefined;
  });

  it('serves the whole page when it has no element children', async () => {
    const { root, outside } = await placeWithin(html`<vitrine-store country="NL"></vitrine-store>`);
    expect(ask(outside)).to.deep.equal([store(root).handle]);
    expect(store(root).handle?.config.country).to.equal('NL');
  });

  it('serves the whole page when it holds only its data', async () => {
    const { outside } = await placeWithin(
      html`<vitrine-store country="NL"
        ><script type="application/json">
          []
        </script></vitrine-store
      >`,
    );
    expect(countries(ask(outside))).to.deep.equal(['NL']);
  });

  it('notices its data when that comes after it', async () => {
    const { root, outside } = await placeWithin(html`<vitrine-store country="NL"></vitrine-store>`);
    const told = ask(outside);
    await nextFrame();
    expect(told, 'nothing is told twice').to.have.length(1);
    const data = document.createElement('script');
    data.type = 'application/json';
    data.text = '[]';
    store(root).append(data);
    await waitUntil(() => told[1]);
    expect(told[1]).to.equal(store(root).handle);
    expect(told[1]).not.to.equal(told[0]);
    store(root).append(document.createTextNode(' '), document.createElement('template'));
    await nextFrame();
    expect(told).to.have.length(2);
  });

  it('serves what is inside alone once there is something inside', async () => {
    const { root, outside } = await placeWithin(html`<vitrine-store country="NL"></vitrine-store>`);
    const inside = document.createElement('b');
    store(root).append(inside);
    await waitUntil(() => !getHub().page);
    expect(countries(ask(inside))).to.deep.equal(['NL']);
    expect(ask(outside)).to.deep.equal([]);
  });

  it('serves only what is inside when it has element children', async () => {
    const { inside, outside } = await placeWithin(html`<vitrine-store country="NL"><b></b></vitrine-store>`);
    expect(countries(ask(inside))).to.deep.equal(['NL']);
    expect(ask(outside)).to.deep.equal([]);
  });

  it('gives way to a nearer store', async () => {
    const { inside } = await placeWithin(
      html`<vitrine-store country="NL"
        ><vitrine-store country="BE"><b></b></vitrine-store
      ></vitrine-store>`,
    );
    expect(countries(ask(inside))).to.deep.equal(['BE']);
  });

  it('is found from inside a shadow root', async () => {
    const { inside } = await placeWithin(html`<vitrine-store country="NL"><b></b></vitrine-store>`);
    const host = inside.appendChild(document.createElement('span'));
    const widget = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('span'));
    expect(countries(ask(widget))).to.deep.equal(['NL']);
  });

  it('answers a widget that asked before it was there', async () => {
    const { inside, root } = await placeWithin(html`<p><b></b></p>`);
    const told = ask(inside);
    expect(told).to.deep.equal([]);
    root.append(Object.assign(document.createElement('vitrine-store'), { country: 'NL' }));
    await store(root).updateComplete;
    expect(countries(told)).to.deep.equal(['NL']);
  });

  it('tells its widgets when the page changes its set-up', async () => {
    const { root, inside } = await placeWithin(html`<vitrine-store country="NL"><b></b></vitrine-store>`);
    const told = ask(inside);
    store(root).setAttribute('country', 'BE');
    await store(root).updateComplete;
    expect(countries(told)).to.deep.equal(['NL', 'BE']);
  });

  it('tells nothing more to a widget that has left', async () => {
    const { root, inside } = await placeWithin(html`<vitrine-store country="NL"><b></b></vitrine-store>`);
    const told: ShopHandle[] = [];
    requestShop(inside, (handle, unsubscribe) => {
      told.push(handle);
      unsubscribe?.();
    });
    store(root).country = 'BE';
    await store(root).updateComplete;
    expect(countries(told)).to.deep.equal(['NL']);
  });

  it('leaves the requests of other libraries alone', async () => {
    const { inside, root } = await placeWithin(html`<vitrine-store country="NL"><b></b></vitrine-store>`);
    let passed = 0;
    root.addEventListener('context-request', () => passed++);
    const event = new Event('context-request', { bubbles: true, composed: true });
    inside.dispatchEvent(Object.assign(event, { context: 'theme', callback: () => expect.fail('answered') }));
    expect(passed).to.equal(1);
    inside.dispatchEvent(
      Object.assign(new Event('context-request', { bubbles: true }), { context: SHOP_CONTEXT, callback() {} }),
    );
    expect(passed).to.equal(1);
  });

  it('is the page’s shop after a move, and no longer after it is gone', async () => {
    const { root, outside } = await placeWithin(
      html`<vitrine-store country="NL"></vitrine-store>
        <p></p>`,
    );
    const element = store(root);
    root.querySelector('p')?.append(element);
    expect(countries(ask(outside))).to.deep.equal(['NL']);
    element.remove();
    expect(ask(outside)).to.deep.equal([]);
  });

  it('gives way to what the page’s own code has configured', async () => {
    configure({ country: 'DE' });
    const { outside } = await placeWithin(html`<vitrine-store country="NL"></vitrine-store>`);
    expect(countries(ask(outside))).to.deep.equal(['DE']);
  });

  it('hands every attribute on under the name of the set-up', async () => {
    const { root } = await placeWithin(
      html`<vitrine-store
        adapter="medusa"
        src="/feed.xml"
        endpoint="https://shop.example"
        token="public"
        channel="web"
        country="NL"
        currency="EUR"
        market="eu"
        checkout="https://shop.example/{items}"
        creator="ana"
        campaign="spring"
        price-rules="eu"
        structured-data="merchant"
      ></vitrine-store>`,
    );
    const config: ShopConfig = {
      adapter: 'medusa',
      src: '/feed.xml',
      endpoint: 'https://shop.example',
      token: 'public',
      channel: 'web',
      country: 'NL',
      currency: 'EUR',
      market: 'eu',
      checkout: 'https://shop.example/{items}',
      creator: 'ana',
      campaign: 'spring',
      priceRules: 'eu',
      structuredData: 'merchant',
    };
    expect(store(root).handle?.config).to.deep.equal(config);
  });

  it('says nothing of what the page leaves open', async () => {
    const { root } = await placeWithin(html`<vitrine-store country=""></vitrine-store>`);
    expect(store(root).handle?.config).to.deep.equal({});
  });

  it('takes an adapter object', async () => {
    const shop = adapter('by hand');
    const { root } = await placeWithin(html`<vitrine-store .adapter=${shop}></vitrine-store>`);
    const opened = await store(root).handle?.open();
    expect(opened?.adapter).to.equal(shop);
  });

  it('keeps the properties it was given before it was upgraded', async () => {
    const { root } = await placeWithin(html``);
    const early = document.implementation.createHTMLDocument('').createElement('vitrine-store');
    Object.assign(early, { adapter: adapter('early'), country: 'NL' });
    root.append(early);
    await store(root).updateComplete;
    expect(store(root).handle?.config.country).to.equal('NL');
    expect(store(root).handle?.config.adapter).to.include({ name: 'early' });
  });

  it('is opened by the adapter that has its name, which may read what is inside', async () => {
    let seen: string | null | undefined;
    defineAdapter('reader', (_config, host) => {
      seen = host?.textContent?.trim();
      return adapter('reader');
    });
    const { root } = await placeWithin(
      html`<vitrine-store adapter="reader"
        ><script type="application/json">
          { "products": [] }
        </script></vitrine-store
      >`,
    );
    await store(root).handle?.open();
    expect(seen).to.equal('{ "products": [] }');
  });

  it('opens nothing by itself', async () => {
    let opened = 0;
    defineAdapter('counted', () => {
      opened++;
      return adapter('counted');
    });
    await placeWithin(html`<vitrine-store adapter="counted"></vitrine-store>`);
    await nextFrame();
    await aTimeout(0);
    expect(opened).to.equal(0);
  });

  it('refuses an adapter nobody has defined, in the words of a set-up fault', async () => {
    const { root } = await placeWithin(html`<vitrine-store adapter="shopsy"></vitrine-store>`);
    const fault = await (store(root).handle as ShopHandle).open().catch((error: unknown) => error);
    expect(fault).to.include({ name: 'CommerceError', code: 'config' });
  });

  it('shows what is inside as if it were not there', async () => {
    const { root, inside } = await placeWithin(html`<vitrine-store><b style="display:block">Room</b></vitrine-store>`);
    expect(getComputedStyle(store(root)).display).to.equal('contents');
    expect(inside.getBoundingClientRect().width).to.equal(root.getBoundingClientRect().width);
    expect(store(root).getAttributeNames()).to.deep.equal([]);
    await expect(root).to.be.accessible();
  });

  it('hides with the hidden attribute', async () => {
    const { root } = await placeWithin(html`<vitrine-store hidden><b>Room</b></vitrine-store>`);
    expect(getComputedStyle(store(root)).display).to.equal('none');
  });
});
