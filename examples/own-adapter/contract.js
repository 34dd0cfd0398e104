import { myShop } from './my-shop.js';
import { openShop } from './shop-api.js';

const endpoint = 'https://shop.example';

/** A shop that fails in one way. */
const failing = (kind, fetch) => async (url, options) => {
  if (kind === 'lost') {
    const answer = await fetch(url, options);
    if (options.method === 'GET') return answer;
    throw new TypeError('Failed to fetch');
  }
  if (kind === 'network') throw new TypeError('Failed to fetch');
  if (kind === 'malformed') return new Response('{"id":');
  if (kind === 'hang') {
    return new Promise((resolve, reject) =>
      options.signal.addEventListener('abort', () => reject(options.signal.reason)),
    );
  }
  const status = { server: 500, rate_limited: 429, auth: 401 }[kind];
  return new Response('', { status, headers: { 'retry-after': '2' } });
};

/** What the contract suite has to know of the shop. */
export function myShopContract() {
  const fetch = openShop();
  return {
    name: 'myShop()',
    create: () => myShop({ endpoint, fetch }),
    fail: (kind) => myShop({ endpoint, fetch: failing(kind, fetch) }),
    capabilities: ['cart'],
    fixtures: {
      knownRefs: ['handle:oak-chair', 'id:2', 'sku:MUG', '3'],
      unknownRef: 'handle:no-such-thing',
      variantInStock: 'OAK-1',
      variantSoldOut: 'APRON-L',
      variantLimited: { id: 'APRON-M', productId: '2', available: 3 },
      badCoupon: 'NOPE',
      country: 'NL',
    },
  };
}
