import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { costOf, deliveryFor, type Delivery, type Destination } from './delivery.js';
import { freeDelivery } from './free-delivery.js';
import { parseDelivery } from './parse-delivery.js';
import { parsePrice } from './parse-price.js';
import { parseProduct } from './parse-product.js';

const ruleOf = (input: Record<string, unknown>): Delivery => {
  const rule = parseDelivery({ currency: 'EUR', shippingRate: '5', ...input });
  assert.ok(rule);
  return rule;
};
const sofa = parseProduct({ id: '7', handle: 'sofa', title: 'Sofa', price: '900', currency: 'EUR', sku: 'S7' });
const euros = (amount: string) => parsePrice(amount, 'EUR');

describe('the rule for a place', () => {
  const rules = [
    ruleOf({ shippingRate: '40' }),
    ruleOf({ countries: ['NL', 'BE'], shippingRate: '5' }),
    ruleOf({ countries: ['NL'], postalCodes: ['8899', '91 6'], shippingRate: '12' }),
    ruleOf({ countries: ['US'], shippingRate: '30' }),
    ruleOf({ countries: ['US'], regions: ['HI', 'US-AK'], shippingRate: '55' }),
    ruleOf({ countries: ['NL'], products: ['handle:sofa'], shippingRate: '79' }),
  ];
  const rate = (place: Destination, product = sofa) => {
    const amount = deliveryFor(rules, place, product === sofa ? null : product)?.options[0]?.cost?.amount;
    return amount && amount / 100;
  };

  it('is that of the country, else one for everywhere', () => {
    assert.equal(rate({ country: 'NL' }), 5);
    assert.equal(rate({ country: 'JP' }), 40);
    assert.equal(rate({}), 40);
  });

  it('is the more particular one where the postcode begins so, or the region is one of it', () => {
    assert.equal(rate({ country: 'NL', postcode: '8899 BX' }), 12);
    assert.equal(rate({ country: 'NL', postcode: '9166' }), 12);
    assert.equal(rate({ country: 'NL', postcode: '1011 AB' }), 5);
    assert.equal(rate({ country: 'US', region: 'us-hi' }), 55);
    assert.equal(rate({ country: 'US', region: 'AK' }), 55);
    assert.equal(rate({ country: 'US', region: 'NY' }), 30);
  });

  it('is the product’s own, by whatever name, and nobody else’s', () => {
    const own = (products: unknown) => deliveryFor([ruleOf({ products })], { country: 'NL' }, sofa);
    for (const name of ['7', 'id:7', 'handle:sofa', 'sku:S7', ['handle:chair', 'handle:sofa']]) assert.ok(own(name));
    for (const name of ['8', 'sofa', 'sku:7']) assert.equal(own(name), undefined);
    assert.equal(deliveryFor(rules, { country: 'NL', postcode: '8899' }, sofa)?.options[0]?.cost?.amount, 7900);
    assert.equal(deliveryFor([ruleOf({ products: ['7'] })], { country: 'NL' }), undefined);
  });

  it('is none where the shop says nothing about the place', () => {
    assert.equal(deliveryFor([ruleOf({ countries: ['NL'] })], { country: 'DE' }), undefined);
    assert.equal(deliveryFor([ruleOf({ countries: ['NL'] })], {}), undefined);
  });
});

describe('what delivery costs', () => {
  const option = ruleOf({ shippingRate: '4.95', freeShippingThreshold: '50' }).options[0];
  assert.ok(option);

  it('is nothing from the threshold on', () => {
    assert.equal(costOf(option, euros('49.99'))?.amount, 495);
    assert.equal(costOf(option, euros('50'))?.amount, 0);
    assert.equal(costOf(option)?.amount, 495);
  });

  it('is not compared with money of another currency', () => {
    assert.equal(costOf(option, parsePrice('900', 'USD'))?.amount, 495);
  });

  it('is not made up', () => {
    assert.equal(costOf({ weekdays: [1] }, euros('50')), undefined);
  });
});

describe('free delivery', () => {
  const rule = ruleOf({
    options: [{ shippingRate: '12', freeShippingThreshold: '150' }, { freeShippingThreshold: '50' }],
  });

  it('says the lowest threshold and what is missing of it', () => {
    assert.deepEqual(freeDelivery(rule, euros('38')), { from: euros('50'), missing: euros('12') });
    assert.deepEqual(freeDelivery(rule, euros('80')), { from: euros('50'), missing: euros('0') });
  });

  it('says no more than the threshold where the goods are not known or of another currency', () => {
    assert.deepEqual(freeDelivery(rule), { from: euros('50') });
    assert.deepEqual(freeDelivery(rule, parsePrice('80', 'SEK')), { from: euros('50') });
  });

  it('has no threshold where there is none, and where delivery is free anyway', () => {
    assert.equal(freeDelivery(ruleOf({})), undefined);
    assert.equal(freeDelivery(ruleOf({ shippingRate: '0', freeShippingThreshold: '50' })), undefined);
  });
});
