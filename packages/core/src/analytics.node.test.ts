import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createAnalytics, itemOf, itemsOf, type AnalyticsEvent, type AnalyticsSink } from './analytics.js';
import type { Product } from './product.js';

function recorder(name = 'recorder'): AnalyticsSink & { events: AnalyticsEvent[]; types: () => string[] } {
  const events: AnalyticsEvent[] = [];
  return { name, events, send: (event) => events.push(event), types: () => events.map(({ type }) => type) };
}

const VIEW = { type: 'view', item: { productId: '1' } } as const;
const POLICY = { type: 'policy' } as const;
const REVIEW = { type: 'review' } as const;

describe('without consent', () => {
  it('nothing is told, and what happened is not kept', () => {
    const sink = recorder();
    const analytics = createAnalytics({ sinks: [sink] });
    analytics.track(VIEW);
    analytics.setConsent(true);
    assert.deepEqual(sink.types(), []);
    analytics.track(POLICY);
    assert.deepEqual(sink.types(), ['policy']);
    analytics.setConsent(false);
    analytics.track(REVIEW);
    assert.deepEqual(sink.types(), ['policy']);
  });

  it('the latest are kept in memory where the page wants it, told at a yes', () => {
    const sink = recorder();
    const analytics = createAnalytics({ sinks: [sink], queue: 2 });
    for (const step of [VIEW, POLICY, REVIEW]) analytics.track(step);
    analytics.setConsent(true);
    assert.deepEqual(sink.types(), ['policy', 'review']);
  });

  it('and forgotten at a no', () => {
    const sink = recorder();
    const analytics = createAnalytics({ sinks: [sink], queue: 2 });
    analytics.track(VIEW);
    analytics.setConsent(false);
    analytics.setConsent(true);
    assert.deepEqual(sink.types(), []);
  });

  it('a function is asked each time, and its failure is no yes', () => {
    const sink = recorder();
    let answer: () => boolean = () => {
      throw new Error('no banner yet');
    };
    const analytics = createAnalytics({ sinks: [sink], consent: () => answer() });
    analytics.track(VIEW);
    answer = () => true;
    analytics.track(POLICY);
    answer = () => false;
    analytics.track(REVIEW);
    assert.deepEqual(sink.types(), ['policy']);
  });
});

describe('an event', () => {
  it('says when it happened and what it is credited to', (test) => {
    test.mock.timers.enable({ apis: ['Date'], now: 1000 });
    const sink = recorder();
    const analytics = createAnalytics({ sinks: [sink], consent: true, source: { creator: 'ann', post: '/a' } });
    analytics.track({ ...VIEW, post: '/b', value: 149, currency: 'EUR' });
    assert.deepEqual(sink.events, [
      { type: 'view', item: { productId: '1' }, value: 149, currency: 'EUR', creator: 'ann', post: '/b', at: 1000 },
    ]);
  });

  it('comes to every sink, whatever the others do', async (test) => {
    const warned = test.mock.method(console, 'warn', () => {});
    const sink = recorder();
    const sinks: AnalyticsSink[] = [
      { name: 'throws', send: () => assert.fail('broken') },
      { name: 'rejects', send: async () => Promise.reject(new Error('broken')) },
      { name: 'changes', send: (event) => Object.assign(event, { type: 'forged' }) },
      sink,
    ];
    const analytics = createAnalytics({ sinks, consent: true });
    analytics.track(VIEW);
    analytics.track(POLICY);
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(sink.types(), ['view', 'policy']);
    assert.equal(warned.mock.callCount(), 3, 'once for each that fails');
  });
});

describe('items', () => {
  const price = { amount: 14900, currency: 'EUR', digits: 2 };
  const product: Product = {
    id: '1',
    title: 'Oak chair',
    brand: 'Ordinary',
    categories: ['Chairs', 'Oak'],
    images: [],
    options: [],
    variants: [{ id: 'v', sku: 'S', options: { Colour: 'Oak', Size: 'M' }, price, stock: 'in_stock' }],
  };

  it('are of a product and a variant, in major units', () => {
    assert.deepEqual(itemOf(product, product.variants[0], 2), {
      productId: '1',
      variantId: 'v',
      sku: 'S',
      title: 'Oak chair',
      variantTitle: 'Oak / M',
      brand: 'Ordinary',
      category: 'Chairs',
      price: 149,
      currency: 'EUR',
      quantity: 2,
    });
    assert.equal(itemOf(product).price, undefined);
  });

  it('are of a cart, with what it is worth', () => {
    const line = { id: 'l', productId: '1', variantId: 'v', title: 'Oak chair', quantity: 2, price, total: null };
    const cart = {
      id: 'c',
      lines: [line],
      coupons: [],
      subtotal: null,
      total: { ...price, amount: 29800 },
      estimated: true,
    };
    const { items, value, currency } = itemsOf(cart);
    assert.deepEqual([items.length, items[0]?.price, items[0]?.quantity, value, currency], [1, 149, 2, 298, 'EUR']);
    assert.equal(itemsOf({ ...cart, total: null }).value, undefined);
  });
});
