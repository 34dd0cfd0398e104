import { vendure } from '@vitrine/adapters/vendure';
import type { ContractFailure, ContractOptions } from '@vitrine/testing/contract';

/** A page's `fetch` to a server that does what it is asked, while the answers to changes get lost on the way. */
const losing: typeof fetch = async (input, init) => {
  const answer = await fetch(input, init);
  if (/^\{"query":"\s*mutation/.test(String(init?.body))) throw new TypeError('Failed to fetch');
  return answer;
};

const STATUS = { server: 500, rate_limited: 429, auth: 403 };

/** A page's `fetch` to a server that fails. */
const failing =
  (kind: Exclude<ContractFailure, 'lost'>): typeof fetch =>
  async (_, init) => {
    if (kind === 'network') throw new TypeError('Failed to fetch');
    if (kind === 'hang') {
      return new Promise((_, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal?.reason)));
    }
    if (kind === 'malformed') return new Response('{"data":{"products":');
    return new Response('', { status: STATUS[kind], headers: { 'Retry-After': '30' } });
  };

const checkout = 'https://shop.example/checkout?products={items}&coupon={coupon}&order={cart}';

/** The adapter, and what is true of the shop that `server.mjs` starts, reached by `send`: see `products.mjs`. */
export function vendureContract(endpoint: string, send?: typeof fetch): ContractOptions {
  return {
    name: 'vendure() on a real server',
    create: () => vendure({ endpoint, checkout, fetch: send }),
    capabilities: ['search', 'cart'],
    fixtures: {
      knownRefs: [
        'handle:desk-lamp',
        'id:2',
        'sku:L2201308',
        'handle:tischlampe',
        'url:https://shop.example/products/camera-lens',
        '7',
      ],
      unknownRef: 'handle:no-such-thing',
      variantInStock: '1',
      variantSoldOut: '3',
      variantLimited: { id: '2', productId: '1', available: 3 },
      coupon: 'TENOFF',
      badCoupon: 'NOPE',
      searchText: 'camera',
      country: 'NL',
    },
    fail: (kind) => vendure({ endpoint, checkout, fetch: kind === 'lost' ? losing : failing(kind) }),
    patience: 20_000,
  };
}
