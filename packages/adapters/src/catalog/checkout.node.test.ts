import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Cart, CheckoutRequest } from '@vitrine/core';
import { fillTemplate } from '../http/template.js';
import { catalog, type CatalogOptions } from './index.js';

const data = [
  { id: 'a', title: 'A', price: 1, currency: 'EUR', url: 'https://shop.example/a' },
  {
    id: 'b',
    title: 'B',
    variants: [{ id: 'b-1', url: 'https://shop.example/b?v=1#buy' }, { id: 'b-2' }],
    url: 'https://shop.example/b',
  },
  { id: 'c', title: 'C', url: 'javascript:alert(1)' },
];
const line = (variantId: string, quantity = 1, productId?: string) => ({ variantId, quantity, productId });
const url = async (options: CatalogOptions, from: CheckoutRequest) =>
  (await catalog({ data, ...options }).checkout(from)).url;
const template = 'https://shop.example/checkout?products={items}&coupon={coupon}&cart={cart}';

describe('a checkout by template', () => {
  it('gets the items and their numbers', async () => {
    assert.equal(
      await url({ checkout: template }, { lines: [line('a', 2), line('b-1', 1, 'b')], coupons: ['TEN', 'A&B'] }),
      'https://shop.example/checkout?products=a:2,b-1:1&coupon=TEN,A%26B',
    );
  });

  it('gets what is in the cart', async () => {
    const cart = {
      id: 'local',
      lines: [line('a', 3)],
      coupons: [{ code: 'X', status: 'at_checkout' }],
    } as unknown as Cart;
    assert.equal(
      await url({ checkout: template }, { cart }),
      'https://shop.example/checkout?products=a:3&coupon=X&cart=local',
    );
  });

  it('leaves out parameters nobody has a value for, and keeps the others as they are', async () => {
    const checkout = 'https://shop.example/{cart}c?keep=&x=%20a:b&p={items}&mix=c-{coupon}#{coupon}';
    assert.equal(await url({ checkout }, { lines: [line('a')] }), 'https://shop.example/c?keep=&x=%20a:b&p=a:1#');
  });

  it('cannot be broken out of by an id, a coupon or a creator', async () => {
    assert.equal(
      await url(
        { checkout: template, creator: 'a&b=c#d' },
        { lines: [line('gid://shop/Variant/1?x=1&y=2#z', 1), line('a,b:9')], coupons: ['{cart}'] },
      ),
      'https://shop.example/checkout?products=gid%3A%2F%2Fshop%2FVariant%2F1%3Fx%3D1%26y%3D2%23z:1,a%2Cb%3A9:1&coupon=%7Bcart%7D&utm_source=a%26b%3Dc%23d',
    );
  });

  it('may take one product only, and says so', async () => {
    const checkout = 'https://pay.example/{id}?quantity={quantity}';
    assert.equal(await url({ checkout }, { lines: [line('a', 2)] }), 'https://pay.example/a?quantity=2');
    await assert.rejects(url({ checkout }, { lines: [line('a'), line('b-1')] }), { code: 'unsupported' });
  });

  it('knows no names but its own', () => {
    assert.equal(fillTemplate('/c/{constructor}/{nothing}?{items}&a={toString}', { items: 'a:1' }), '/c//?a:1');
  });

  it('has to lead to a web page', async () => {
    for (const checkout of ['javascript:alert("{items}")', '/checkout?p={items}', 'data:text/html,{items}']) {
      await assert.rejects(url({ checkout }, { lines: [line('a')] }), { code: 'config', hint: /`checkout`/ }, checkout);
    }
  });
});

describe('who a sale is credited to', () => {
  const lines = [line('a')];

  it('goes where the template says', async () => {
    const checkout = 'https://shop.example/?p={items}&ref={creator}&c={campaign}';
    assert.equal(
      await url({ checkout, creator: 'Ann', campaign: 'spring' }, { lines }),
      'https://shop.example/?p=a:1&ref=Ann&c=spring',
    );
    assert.equal(await url({ checkout }, { lines }), 'https://shop.example/?p=a:1');
  });

  it('else goes into the parameters that web statistics read, unless the address has them', async () => {
    const credit = { creator: 'Ann & Bo', campaign: 'spring' };
    assert.equal(
      await url({ checkout: 'https://shop.example/c/{items}#pay', ...credit }, { lines }),
      'https://shop.example/c/a:1?utm_source=Ann%20%26%20Bo&utm_campaign=spring#pay',
    );
    assert.equal(
      await url({ checkout: 'https://shop.example/?utm_source=blog&p={items}', ...credit }, { lines }),
      'https://shop.example/?utm_source=blog&p=a:1&utm_campaign=spring',
    );
  });

  it('is who the call names, before who the page names', async () => {
    const checkout = 'https://shop.example/?r={creator}&p={items}';
    assert.equal(
      await url({ checkout, creator: 'page' }, { lines, creator: 'post' }),
      'https://shop.example/?r=post&p=a:1',
    );
  });
});

describe('a checkout without a template', () => {
  it('of one line is the page of its variant, else of its product', async () => {
    assert.equal(await url({ creator: 'Ann' }, { lines: [line('a')] }), 'https://shop.example/a?utm_source=Ann');
    assert.equal(
      await url({ creator: 'Ann' }, { lines: [line('b-1', 1, 'b')] }),
      'https://shop.example/b?v=1&utm_source=Ann#buy',
    );
    assert.equal(await url({}, { lines: [line('b-2')] }), 'https://shop.example/b');
  });

  it('of more lines, or of a product without a page, has to be set up', async () => {
    for (const lines of [[line('a'), line('b-1')], [line('c')], [line('nothing')]]) {
      await assert.rejects(url({}, { lines }), { code: 'config', hint: /`checkout`/ });
    }
  });

  it('of nothing is refused', async () => {
    await assert.rejects(url({ checkout: template }, {}), { code: 'invalid' });
    await assert.rejects(url({ checkout: template }, { lines: [line('a', 0)] }), { code: 'invalid' });
  });

  const linked = (checkoutPageURLTemplate: string) => ({
    '@context': 'https://schema.org',
    '@graph': ['T1', 'T2'].map((sku) => ({
      '@type': 'Product',
      sku,
      name: sku,
      offers: { price: 1, checkoutPageURLTemplate },
    })),
  });

  it('uses the template of the structured data, in the words of its example', async () => {
    const many =
      'https://www.example.com/checkout?items={VARIANT_ID_1}:{Quantity_1},{VARIANT_ID_2}:{Quantity_2}&discount={DISCOUNT_CODE}&store_id={pickup_store_id}';
    const lines = [line('T1', 2), line('T2')];
    assert.equal(
      await url({ data: linked(many) }, { lines, coupons: ['TEN'] }),
      'https://www.example.com/checkout?items=T1:2,T2:1&discount=TEN',
    );
    const one = 'https://www.example.com/buy?item_id={id}&qty={quantity}';
    assert.equal(
      await url({ data: linked(one) }, { lines: [line('T2', 3)] }),
      'https://www.example.com/buy?item_id=T2&qty=3',
    );
    await assert.rejects(url({ data: linked(one) }, { lines }), { code: 'unsupported' });
  });
});
