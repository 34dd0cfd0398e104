import { expect } from '@open-wc/testing';
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

  it('asks in the language around its store', async () => {
    const place = document.createElement('div');
    place.lang = 'he';
    const store = place.appendChild(document.createElement('vitrine-store'));
    await (await open(store)).catalogue.load('1');
    expect(asked.map((context) => context?.locale)).to.deep.equal(['he']);
  });
});
