import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseProduct } from './parse-product.js';
import type { ParseProductOptions } from './read-product.js';
import type { Product } from './product.js';

const CHAIR = { id: '1', title: 'Oak chair', price: '149.00', currency: 'EUR' };
const EUR = (amount: number) => ({ amount, currency: 'EUR', digits: 2 });

function parse(input: unknown, options: ParseProductOptions = {}): { product: Product; warnings: string[] } {
  const warnings: string[] = [];
  const product = parseProduct(input, { warn: (message) => warnings.push(message), ...options });
  assert.ok(product);
  return { product, warnings };
}

describe('parseProduct', () => {
  it('needs an id, a title, a price and a currency', () => {
    const { product, warnings } = parse(CHAIR);
    assert.deepEqual(product, {
      id: '1',
      title: 'Oak chair',
      images: [],
      options: [],
      variants: [{ id: '1', options: {}, price: EUR(14900), stock: 'unknown' }],
    });
    assert.deepEqual(warnings, []);
  });

  it('reads every member of the catalogue format', () => {
    const { product, warnings } = parse(
      {
        ...CHAIR,
        handle: 'oak-chair',
        url: '/oak-chair',
        image: '/oak.jpg',
        images: ['/oak.jpg', { src: '/2.jpg', alt: 'From behind', width: 800, height: 600 }],
        description: '<p>Solid oak.</p><p>Oiled.</p>',
        brand: 'Ordinary',
        sku: 'A1',
        categories: ['Chairs', 'Oak'],
        compareAt: '189.00',
        lowest30: '155.00',
        unitPrice: { price: '1.20', quantity: 100, unit: 'ml' },
        stock: 12,
        maxQuantity: 4,
        rating: { value: 4.6, count: 81 },
        returns: 30,
        condition: 'new',
        location: 'Utrecht',
        delivery: '2–4 days',
        model: 'https://cdn.example/oak.glb',
      },
      { base: 'https://shop.example/catalogue.json' },
    );
    assert.deepEqual(product, {
      id: '1',
      handle: 'oak-chair',
      title: 'Oak chair',
      description: 'Solid oak. Oiled.',
      brand: 'Ordinary',
      url: 'https://shop.example/oak-chair',
      images: [
        { url: 'https://shop.example/oak.jpg', alt: '' },
        { url: 'https://shop.example/2.jpg', alt: 'From behind', width: 800, height: 600 },
      ],
      options: [],
      variants: [
        {
          id: '1',
          sku: 'A1',
          options: {},
          price: EUR(14900),
          compareAt: EUR(18900),
          lowest30: EUR(15500),
          unitPrice: { price: EUR(120), quantity: 100, unit: 'ml' },
          stock: 'in_stock',
          quantity: 12,
          maxQuantity: 4,
        },
      ],
      rating: { value: 4.6, count: 81, best: 5 },
      categories: ['Chairs', 'Oak'],
      condition: 'new',
      location: 'Utrecht',
      returns: { kind: 'returns', countries: [], category: 'finite', days: 30 },
      delivery: '2–4 days',
      model: 'https://cdn.example/oak.glb',
    });
    assert.deepEqual(warnings, []);
  });

  it('reads back what it made', () => {
    const { product } = parse({
      ...CHAIR,
      compareAt: '189',
      options: { Colour: ['Oak', 'Ash'] },
      stock: 3,
      returns: 14,
    });
    assert.deepEqual(parse(JSON.parse(JSON.stringify(product))).product, product);
  });

  it('understands stock as words, booleans and pieces', () => {
    const stock = (input: unknown) => {
      const [variant] = parse({ ...CHAIR, stock: input }).product.variants;
      return variant?.quantity === undefined ? variant?.stock : `${variant.stock} ${variant.quantity}`;
    };
    assert.equal(stock('in_stock'), 'in_stock');
    assert.equal(stock('in stock'), 'in_stock');
    assert.equal(stock('https://schema.org/OutOfStock'), 'sold_out');
    assert.equal(stock('sold_out'), 'sold_out');
    assert.equal(stock('out_of_stock'), 'sold_out');
    assert.equal(stock('Pre-order'), 'preorder');
    assert.equal(stock('BackOrder'), 'backorder');
    assert.equal(stock('low'), 'low');
    assert.equal(stock(true), 'in_stock');
    assert.equal(stock(false), 'sold_out');
    assert.equal(stock(40), 'in_stock 40');
    assert.equal(stock('3'), 'low 3');
    assert.equal(stock(-2), 'sold_out 0');
    for (const none of [undefined, null, NaN, 'constructor', '__proto__', {}, []]) assert.equal(stock(none), 'unknown');
  });

  it('shows a regular price only when it is higher and in the same currency', () => {
    const compareAt = (input: unknown) => parse({ ...CHAIR, compareAt: input }).product.variants[0]?.compareAt;
    assert.deepEqual(compareAt('150'), EUR(15000));
    assert.equal(compareAt('149.00'), undefined);
    assert.equal(compareAt('100'), undefined);
    assert.equal(compareAt('500 USD'), undefined);
    assert.equal(compareAt('abc'), undefined);
  });

  it('takes the currency from the page where the product has none', () => {
    const { product } = parse({ id: 1, title: 'Tea', price: 1200 }, { currency: 'JPY' });
    assert.deepEqual(product.variants[0]?.price, { amount: 1200, currency: 'JPY', digits: 0 });
  });

  it('picks the text of the language', () => {
    const title = { en: 'Chair', nl: 'Stoel' };
    assert.equal(parse({ ...CHAIR, title }, { locale: 'nl-BE' }).product.title, 'Stoel');
    assert.equal(parse({ ...CHAIR, title }, { locale: 'fr' }).product.title, 'Chair');
  });

  it('reads ratings in the names of schema.org, and none without a count', () => {
    const rating = (input: unknown) => parse({ ...CHAIR, rating: input }).product.rating;
    assert.deepEqual(rating({ ratingValue: '8.4', reviewCount: '12', bestRating: '10' }), {
      value: 8.4,
      count: 12,
      best: 10,
    });
    for (const none of [
      4.5,
      { value: 4.5 },
      { value: 4.5, count: 0 },
      { value: 7, count: 3 },
      { value: -1, count: 3 },
      'x',
      null,
    ]) {
      assert.equal(rating(none), undefined);
    }
  });
});

describe('options and variants', () => {
  const OPTIONS = [
    { name: 'Colour', values: [{ name: 'Oak', color: '#C8A165' }, { name: 'Ash', color: '#eee' }, 'Red'] },
  ];

  it('inherit price and currency, but no discount of another price', () => {
    const { product } = parse({
      ...CHAIR,
      compareAt: '189.00',
      options: OPTIONS,
      variants: [
        { id: 'o', options: { Colour: 'Oak' }, stock: 3, image: 'https://x.example/o.jpg' },
        { id: 'a', sku: 'S', options: { Colour: 'Ash' }, price: '160.00', stock: false },
      ],
    });
    assert.deepEqual(product.variants, [
      {
        id: 'o',
        options: { Colour: 'Oak' },
        price: EUR(14900),
        compareAt: EUR(18900),
        stock: 'low',
        quantity: 3,
        image: { url: 'https://x.example/o.jpg', alt: '' },
      },
      { id: 'a', sku: 'S', options: { Colour: 'Ash' }, price: EUR(16000), stock: 'sold_out' },
    ]);
    assert.deepEqual(product.options, [
      {
        name: 'Colour',
        values: [{ name: 'Oak', color: '#c8a165' }, { name: 'Ash', color: '#eeeeee' }, { name: 'Red' }],
      },
    ]);
  });

  it('do not give the price of the product to a variant whose own is broken', () => {
    const { product, warnings } = parse({ ...CHAIR, variants: [{ id: 'a', price: 'abc' }] });
    assert.equal(product.variants[0]?.price, null);
    assert.equal(warnings.length, 1);
  });

  it('may be listed by name, or follow from the variants', () => {
    const variants = [
      { id: 'a', options: { Colour: 'Oak', Size: 'M' } },
      {
        id: 'b',
        options: [
          { name: 'Colour', value: 'Ash' },
          { name: 'Size', value: 'M' },
        ],
      },
    ];
    const expected = [
      { name: 'Colour', values: [{ name: 'Oak' }, { name: 'Ash' }] },
      { name: 'Size', values: [{ name: 'M' }] },
    ];
    assert.deepEqual(parse({ ...CHAIR, variants }).product.options, expected);
    assert.deepEqual(
      parse({ ...CHAIR, variants, options: { Colour: ['Oak', 'Ash'], Size: 'M' } }).product.options,
      expected,
    );
    const byPlace = [
      { id: 'a', options: ['Oak', 'M'] },
      { id: 'b', options: ['Ash', 'M'] },
    ];
    assert.deepEqual(parse({ ...CHAIR, variants: byPlace, options: ['Colour', 'Size'] }).product.options, expected);
  });

  it('without variants make one variant per combination', () => {
    const { product } = parse({ ...CHAIR, stock: 7, options: { Colour: ['Light oak', 'Ash'], Size: ['M', 'L'] } });
    assert.deepEqual(
      product.variants.map((variant) => [variant.id, variant.options, variant.stock, variant.quantity]),
      [
        ['1-light-oak-m', { Colour: 'Light oak', Size: 'M' }, 'in_stock', undefined],
        ['1-light-oak-l', { Colour: 'Light oak', Size: 'L' }, 'in_stock', undefined],
        ['1-ash-m', { Colour: 'Ash', Size: 'M' }, 'in_stock', undefined],
        ['1-ash-l', { Colour: 'Ash', Size: 'L' }, 'in_stock', undefined],
      ],
    );
  });

  it('that no variant has cannot be chosen, and are left out', () => {
    const { product } = parse({
      ...CHAIR,
      options: { Colour: ['Oak'] },
      variants: [{ id: 'a', options: { Size: 'M' } }],
    });
    assert.deepEqual(
      product.options.map((option) => option.name),
      ['Size'],
    );
  });

  it('beyond all measure are cut, with a warning', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => ({ id: `v${at}`, options: { Size: `${at}` } }));
    const { product, warnings } = parse({ ...CHAIR, variants: many });
    assert.equal(product.variants.length, 2000);
    assert.equal(warnings.length, 1);
    assert.match(warnings[0] ?? '', /Product "1": 10000 variants, only the first 2000/);
    const wide = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`Axis ${at}`, ['a', 'b', 'c']]));
    const other = parse({ ...CHAIR, options: wide });
    assert.equal(other.product.variants.length, 1);
    assert.equal(other.warnings.length, 1);
  });

  it('with an id twice keep the first, with a warning', () => {
    const { product, warnings } = parse({
      ...CHAIR,
      variants: [{ id: 'a', price: 1 }, { id: 'a', price: 2 }, null, 7, 'x', []],
    });
    assert.deepEqual(
      product.variants.map((variant) => variant.price),
      [EUR(100)],
    );
    assert.match(warnings.join(), /two variants have the id "a"/);
  });
});

describe('hostile products', () => {
  it('without an id are left out with one warning that names the item', () => {
    for (const id of [undefined, null, '', '  ', {}, [], true, NaN]) {
      const warnings: string[] = [];
      assert.equal(parseProduct({ ...CHAIR, id }, { warn: (message) => warnings.push(message) }), null);
      assert.deepEqual(warnings, ['The product "Oak chair" has no id and is left out.']);
    }
  });

  it('that are no objects are null with a warning, and silent without one to tell', () => {
    for (const input of [null, undefined, 7, 'x', [], true]) assert.equal(parseProduct(input), null);
    const warnings: string[] = [];
    parseProduct(null, { warn: (message) => warnings.push(message) });
    assert.deepEqual(warnings, ['A product has to be an object, found null.']);
  });

  for (const price of [
    'abc',
    '-1',
    -1,
    1e21,
    '1e21',
    Infinity,
    '',
    null,
    undefined,
    {},
    [],
    true,
    '149,00',
    '<b>1</b>',
  ]) {
    it(`with the price ${JSON.stringify(price) ?? 'undefined'} are there without a price, with one warning`, () => {
      const { product, warnings } = parse({ ...CHAIR, price });
      assert.equal(product.variants[0]?.price, null);
      assert.equal(product.title, 'Oak chair');
      assert.equal(warnings.length, 1);
      assert.match(warnings[0] ?? '', /^Product "1": no price in/);
    });
  }

  for (const currency of ['EURO', '€', 'ZZZ', '', 7, {}, undefined]) {
    it(`in the currency ${JSON.stringify(currency) ?? 'undefined'} are there without a price`, () => {
      const { product, warnings } = parse({ ...CHAIR, currency });
      assert.equal(product.variants[0]?.price, null);
      assert.equal(warnings.length, 1);
    });
  }

  it('lose their markup and are cut to a readable length', () => {
    const { product } = parse({
      ...CHAIR,
      title: '<img src=x onerror=alert(1)><b>Oak</b> chair',
      brand: 'a'.repeat(10_000),
      options: { '<i>Colour</i>': ['<b>Oak</b>'] },
    });
    assert.equal(product.title, 'Oak chair');
    assert.equal(product.brand?.length, 300);
    assert.deepEqual(product.variants[0]?.options, { Colour: 'Oak' });
    assert.equal(parse({ ...CHAIR, title: 'a'.repeat(10_000) }).product.title.length, 300);
    assert.equal(parse({ ...CHAIR, title: {} }).product.title, '1');
  });

  it('keep no address but http(s) and inline bitmaps', () => {
    const { product, warnings } = parse({
      ...CHAIR,
      url: 'javascript:alert(1)',
      model: 'data:text/html,x',
      image: 'javascript:alert(1)',
      images: ['data:image/svg+xml;base64,AAAA', { url: 'data:image/png;base64,AAAA' }, { url: {} }, null, 7],
    });
    assert.equal(product.url, undefined);
    assert.equal(product.model, undefined);
    assert.deepEqual(product.images, [{ url: 'data:image/png;base64,AAAA', alt: '' }]);
    assert.equal(warnings.length, 1);
  });

  it('cannot reach the prototype of anything', () => {
    const { product } = parse(
      JSON.parse(
        '{"id":"1","title":"x","price":1,"currency":"EUR","__proto__":{"handle":"evil"},"options":{"__proto__":["a"],"constructor":["b"],"Size":["M"]},' +
          '"variants":[{"id":"__proto__","options":{"__proto__":"a","constructor":"b","Size":"M"}}]}',
      ),
    );
    assert.equal(product.handle, undefined);
    assert.deepEqual(product.options, [{ name: 'Size', values: [{ name: 'M' }] }]);
    assert.deepEqual(Object.keys(product.variants[0]?.options ?? {}), ['Size']);
    assert.equal(({} as Record<string, unknown>).handle, undefined);
  });

  it('may be cyclic or deeply nested', () => {
    const cyclic: Record<string, unknown> = { ...CHAIR };
    Object.assign(cyclic, {
      variants: [cyclic, { id: 'a', options: cyclic }],
      images: cyclic,
      returns: cyclic,
      rating: cyclic,
      title: cyclic,
    });
    assert.equal(parse(cyclic).product.id, '1');
    let deep: unknown = 'x';
    for (let at = 0; at < 100_000; at++) deep = [deep];
    assert.equal(
      parse({ ...CHAIR, title: deep, price: deep, images: deep, options: deep, variants: deep, returns: deep }).product
        .id,
      '1',
    );
  });

  it('are read fast enough for a long feed', () => {
    // The time of this process, which other work on the machine does not lengthen.
    const before = process.cpuUsage();
    for (let at = 0; at < 10_000; at++)
      parseProduct({ ...CHAIR, id: at, image: 'https://x.example/1.jpg', description: 'Solid oak. '.repeat(20) });
    const { user, system } = process.cpuUsage(before);
    assert.ok((user + system) / 1000 < 3000, `${(user + system) / 1000} ms`);
  });
});
