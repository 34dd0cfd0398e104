import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { CommerceError, type CommerceAdapter, type ShopConfig } from '@vitrine/core';
import { bigcommerce } from './bigcommerce/index.js';
import { saleor } from './saleor/index.js';
import { shopify } from './shopify/index.js';
import { vendure } from './vendure/index.js';
import { woocommerce } from './woocommerce/index.js';

const adapters: Readonly<Record<string, (config: ShopConfig & { fetch?: typeof fetch }) => CommerceAdapter>> = {
  bigcommerce,
  saleor,
  shopify,
  vendure,
  woocommerce,
};

const DOCS = new URL('../../../docs/', import.meta.url);

/** `data-price-rules` as `priceRules`. */
const memberOf = (attribute: string) => attribute.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

for (const [name, create] of Object.entries(adapters)) {
  describe(`the guide to ${name}`, () => {
    const guide = readFileSync(new URL(`adapters/${name}.md`, DOCS), 'utf8');
    const [tag = ''] = /^<script[\s\S]*?<\/script>/m.exec(guide) ?? [];
    const config = Object.fromEntries(
      [...tag.matchAll(/data-([\w-]+)="([^"]*)"/g)].map(([, attribute = '', value]) => [memberOf(attribute), value]),
    );

    it('shows a script tag that makes the adapter', () => {
      assert.equal(config.adapter, name);
      assert.equal(create(config).name, name);
    });

    it('shows modules that are there, and options that the script tag has too', () => {
      const { adapter: _, ...given } = config;
      assert.match(guide, new RegExp(`from '@vitrine/adapters/${name}'`));
      const code = /^```ts\n([\s\S]*?configure\([\s\S]*?)^```/m.exec(guide)?.[1] ?? '';
      for (const [option, value = ''] of Object.entries(given)) {
        assert.ok(code.includes(option), `${option} is not in the code`);
        assert.ok(code.includes(value), `${value} is not in the code`);
      }
    });

    it('explains each attribute of the tag', () => {
      const table = guide.slice(guide.indexOf('| attribute'));
      for (const attribute of tag.match(/data-(?!adapter)[\w-]+/g) ?? [])
        assert.ok(table.includes(attribute), attribute);
    });

    it('names what its errors hint at', async () => {
      const fetch = async () => {
        throw new TypeError('Failed to fetch');
      };
      const error = await create({ ...config, fetch })
        .products(['id:1'])
        .catch((thrown: unknown) => thrown);
      assert.ok(error instanceof CommerceError && error.hint);
      const setting =
        /allowed_http_origins|ALLOWED_GRAPHQL_ORIGINS|allowed_cors_origins|apiOptions\.cors|myshopify\.com/;
      const [word = ''] = setting.exec(error.hint) ?? [];
      assert.ok(word && guide.includes(word), error.hint);
    });

    it('leads only to places that are there', () => {
      for (const [, path = ''] of guide.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)) {
        assert.ok(existsSync(new URL(path, new URL('adapters/', DOCS))), path);
      }
    });
  });
}
