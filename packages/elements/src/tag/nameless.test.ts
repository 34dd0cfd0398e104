import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { configure, type ShopConfig } from '@vitrine/core';
import { whenAllowed } from './nameless.js';
import type { VitrineTag } from './tag-element.js';

/** A tag in sight, on a page with this shop, and how often it was let ask. */
async function mount(config: ShopConfig) {
  configure(config);
  const tag = await fixture<HTMLElement>(html`<div>A pin</div>`);
  const asked: string[] = [];
  whenAllowed(Object.assign(tag, { pin: tag }) as unknown as VitrineTag, () => asked.push('asked'));
  return { tag, asked };
}

describe('a tag without a name', () => {
  const shop = { name: 'own', products: async () => [], checkout: async () => ({ url: '' }) };
  const foreign: ShopConfig[] = [
    { adapter: 'woocommerce', endpoint: 'https://shop.example' },
    { adapter: 'shopify', endpoint: 'your-shop.myshopify.com' },
    { src: 'https://shop.example/catalogue.json' },
    { adapter: { ...shop, origin: 'https://shop.example' } },
  ];
  for (const config of foreign) {
    const where = config.endpoint ?? config.src ?? 'an adapter that says its origin';
    it(`asks another site (${where}) at the first sign of the shopper, and once`, async () => {
      const { tag, asked } = await mount(config);
      expect(asked).to.deep.equal([]);
      tag.dispatchEvent(new Event('pointerenter'));
      tag.dispatchEvent(new Event('pointerdown'));
      expect(asked).to.deep.equal(['asked']);
    });
  }

  const own: ShopConfig[] = [
    { src: '/catalogue.json' },
    { adapter: 'vendure', endpoint: '/shop-api' },
    { adapter: shop },
  ];
  for (const config of own) {
    const where = config.endpoint ?? config.src ?? 'an adapter that names no other';
    it(`asks the page's own site (${where}) when it is seen`, async () => {
      const { asked } = await mount(config);
      await waitUntil(() => asked.length === 1, 'it was seen', { timeout: 8000 });
    });
  }
});
