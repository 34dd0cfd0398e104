import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import type { CommerceAdapter, ShopContext } from './adapter.js';
import type { Hub } from './hub.js';
import { openShop } from './shop.js';

describe('a shop in a page', () => {
  const page = document.documentElement;
  const { lang } = page;
  let asked: (ShopContext | undefined)[];
  let adapter: CommerceAdapter;

  beforeEach(() => {
    asked = [];
    adapter = {
      name: 'test',
      products: async (refs, options) => (asked.push(options?.context), refs.map(() => null)),
      checkout: async () => ({ url: '/checkout' }),
    };
    page.lang = 'nl';
  });

  afterEach(() => {
    page.lang = lang;
  });

  const open = (host?: Element) =>
    openShop({ adapter }, { adapters: new Map(), shops: new Map() } as unknown as Hub, host);

  it('asks in the language of the page', async () => {
    await (await open()).catalogue.load('1');
    expect(asked.map((context) => context?.locale)).to.deep.equal(['nl']);
  });

  it('asks again in another language once the page has changed to it, but not for a translator', async () => {
    const shop = await open();
    const stop = shop.catalogue.subscribe('1', () => {});
    const asks = (...locales: string[]) =>
      waitUntil(() => asked.map((context) => context?.locale).join() === locales.join(), `asked in ${locales.join()}`);
    await asks('nl');
    page.lang = 'de';
    await asks('nl', 'de');
    page.className = 'translated-ltr';
    page.lang = 'fr';
    // Observers are told in a microtask.
    await nextFrame();
    page.className = '';
    page.lang = 'sv';
    await asks('nl', 'de', 'sv');
    stop();
  });

  it('asks in the language around its store', async () => {
    const place = document.createElement('div');
    place.lang = 'he';
    const store = place.appendChild(document.createElement('vitrine-store'));
    await (await open(store)).catalogue.load('1');
    expect(asked.map((context) => context?.locale)).to.deep.equal(['he']);
  });
});
