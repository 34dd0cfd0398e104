import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseDelivery, parsePolicy, parseProduct, type Product } from '@vitrine/core';
import { demoFile } from '../../catalogue/assets.mjs';
import { catalogueFiles } from './files.js';
import { buildCatalogue } from './build-catalogue.js';
import { photo, photographNames } from './photographs.js';
import { scenes } from './scenes.js';

const folder = fileURLToPath(new URL('../../catalogue/', import.meta.url));
const { products: records, policies, delivery } = buildCatalogue();
const products = records.map((record) => {
  const product = parseProduct(record, { base: 'https://shop.test/' });
  assert.ok(product);
  return product;
});
const variants = products.flatMap((product) => product.variants);
const some = (test: (product: Product) => unknown) => assert.ok(products.some(test));

/** Pixels of a JPEG, from the first frame header of the file. */
function jpegSize(file: string): { width: number; height: number } {
  const bytes = readFileSync(file);
  for (let at = 2; at < bytes.length;) {
    const marker = bytes.readUInt8(at + 1);
    if (marker >= 0xc0 && marker <= 0xc3)
      return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  throw new Error(`${file} has no frame header`);
}

describe('the demo catalogue', () => {
  it('is written to its files as the seed says', () => {
    const expected = catalogueFiles();
    for (const [name, content] of expected) {
      assert.equal(
        readFileSync(folder + name, 'utf8'),
        content,
        `${name} is out of date: run src/catalogue/generate.ts`,
      );
    }
    assert.deepEqual(
      readdirSync(`${folder}art`).sort(),
      [...expected.keys()].flatMap((name) => (name.startsWith('art/') ? [name.slice(4)] : [])).sort(),
    );
  });

  it('comes out the same each time it is built', () => {
    assert.equal(JSON.stringify(buildCatalogue()), JSON.stringify(buildCatalogue()));
  });

  it('is read by the core without a warning', () => {
    const warnings: string[] = [];
    for (const record of records) {
      parseProduct(record, { base: 'https://shop.test/', warn: (message) => warnings.push(message) });
    }
    assert.deepEqual(warnings, []);
    assert.ok(
      policies.every((policy) => parsePolicy(policy, { base: 'https://shop.test/' })?.category !== 'unspecified'),
    );
  });

  it('says how it delivers, for many countries, with a cut-off and methods of payment', () => {
    const rules = delivery.map((rule) => parseDelivery(rule));
    assert.ok(rules.every((rule) => rule?.never || (rule?.payment && rule.options.every(({ transit }) => transit))));
    assert.ok(new Set(rules.flatMap((rule) => rule?.countries ?? [])).size > 30);
    assert.ok(rules.some((rule) => rule?.postcodes));
    const handles = new Set(products.map(({ handle }) => `handle:${handle}`));
    assert.ok(rules.flatMap((rule) => rule?.products ?? []).every((ref) => handles.has(ref)));
  });

  it('has at least 64 products with ids, handles and SKUs of their own', () => {
    assert.ok(products.length >= 64);
    assert.equal(new Set(products.map(({ id }) => id)).size, products.length);
    assert.equal(new Set(products.map(({ handle }) => handle)).size, products.length);
    assert.equal(new Set(variants.map(({ id }) => id)).size, variants.length);
    assert.equal(new Set(variants.map(({ sku }) => sku)).size, variants.length);
    assert.ok(products.every(({ handle = '' }) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(handle)));
    some(({ handle }) => handle === 'oak-chair');
  });

  it('has one, two and three axes, combinations that do not exist and one product of more than 60 variants', () => {
    for (const axes of [0, 1, 2, 3]) some(({ options }) => options.length === axes);
    some((product) => product.variants.length > 60);
    some(({ options, variants: own }) => own.length < options.reduce((all, { values }) => all * values.length, 1));
    some(({ options }) =>
      options.some(({ values }) => values.every(({ color }) => /^#[0-9a-f]{6}$/.test(color ?? ''))),
    );
  });

  it('has every state of stock and prices of every kind', () => {
    for (const stock of ['in_stock', 'low', 'sold_out', 'preorder', 'backorder', 'unknown']) {
      assert.ok(
        variants.some((variant) => variant.stock === stock),
        stock,
      );
    }
    assert.ok(variants.some(({ stock, quantity }) => stock === 'low' && quantity));
    assert.ok(variants.some(({ unitPrice }) => unitPrice));
    assert.ok(variants.some(({ maxQuantity }) => maxQuantity));
    assert.ok(
      variants.some(({ price, compareAt, lowest30 }) => compareAt && lowest30 && price?.amount === lowest30.amount),
    );
    // Where the 30-day low lies between the price and the old price, the advertised reduction is smaller than it looks.
    assert.ok(variants.some(({ price, lowest30 }) => price && lowest30 && lowest30.amount > price.amount));
    assert.deepEqual([...new Set(variants.map(({ price }) => price?.currency))].sort(), ['EUR', 'JPY', 'KWD']);
  });

  it('has products with and without ratings, with policies of their own, used ones, long names and other scripts', () => {
    some(({ rating }) => rating);
    some(({ rating }) => !rating);
    some(({ returns }) => returns?.category === 'not_permitted');
    some(({ returns }) => returns?.days);
    some(({ condition, location }) => condition === 'used' && location);
    some(({ title }) => title.length > 100);
    for (const script of ['Han', 'Hebrew', 'Arabic', 'Greek', 'Cyrillic']) {
      some(({ title }) => new RegExp(`\\p{Script=${script}}`, 'u').test(title));
    }
    assert.ok(new Set(policies.flatMap(({ countries }) => countries ?? [])).size > 10);
  });

  it('shows every product in a picture that is there, with a text alternative', () => {
    for (const { handle, images, variants: own } of products) {
      assert.ok(images.length, `${handle} has a picture`);
      for (const { url, alt, width, height } of [...images, ...own.flatMap(({ image }) => (image ? [image] : []))]) {
        assert.ok(demoFile(new URL(url).pathname), `${handle}: ${url}`);
        assert.ok(alt.length > 10 && width && height, `${handle}: ${url}`);
      }
    }
  });

  it('knows the pixels of every photograph', () => {
    for (const name of photographNames) {
      const { url, width, height } = photo(name);
      assert.deepEqual(jpegSize(demoFile(url) ?? ''), { width, height }, name);
    }
  });
});

describe('the scenes', () => {
  it('are at least twelve photographs with two to six tags', () => {
    assert.ok(scenes.length >= 12);
    for (const { file, tags } of scenes) assert.ok(tags.length >= 2 && tags.length <= 6, file);
  });

  it('name products and variants that exist, inside the picture', () => {
    for (const { file, tags } of scenes) {
      for (const { handle, variant, x, y } of tags) {
        const product = products.find((each) => each.handle === handle);
        assert.ok(product, `${file}: ${handle}`);
        if (variant)
          assert.ok(
            product.variants.some(({ id }) => id === variant),
            `${file}: ${variant}`,
          );
        assert.ok(x > 0 && x < 100 && y > 0 && y < 100, `${file}: ${handle}`);
      }
    }
  });
});
