import type { ContractFailure, ContractOptions } from '../contract/index.js';
import { demoShop } from './adapter.js';
import type { FaultKind } from './faults.js';

const FAULTS: Readonly<Record<Exclude<ContractFailure, 'network'>, FaultKind>> = {
  server: 'server_error',
  malformed: 'malformed',
  rate_limited: 'rate_limited',
  auth: 'auth',
  hang: 'timeout',
  lost: 'cut_after_write',
};

/** The page's `fetch`, asking the shop for a fault with each request, so that tests of one shop do not meet. */
export function fetchWith(fault: FaultKind | `${FaultKind}:${number}`): typeof fetch {
  return (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('x-demo-fault', fault);
    return fetch(input, { ...init, headers });
  };
}

/** The demo shop's adapter and what the contract has to know of its shop. */
export function demoShopContract(url: string): ContractOptions {
  return {
    name: 'demoShop()',
    create: () => demoShop({ url }),
    capabilities: ['search', 'cart', 'reviews', 'policies', 'delivery'],
    fixtures: {
      knownRefs: [
        'handle:oak-chair',
        'id:2019',
        'sku:MV-6001-MOSS-M-STRAIGHT',
        `url:${url}/shop/page/guardian-lion`,
        'id:7001',
      ],
      unknownRef: 'handle:no-such-thing',
      variantInStock: '1001-oiled-oak',
      variantSoldOut: { id: '1002-blush', productId: '1002' },
      variantLimited: { id: '1001-smoked-oak', productId: '1001', available: 3 },
      coupon: 'WELCOME10',
      badCoupon: 'SUMMER24',
      searchText: 'oak',
      country: 'NL',
      deadSession: 'demo-cart-99999',
    },
    fail: (kind) =>
      // Nothing listens on port 1.
      kind === 'network' ? demoShop({ url: 'http://127.0.0.1:1' }) : demoShop({ url, fetch: fetchWith(FAULTS[kind]) }),
  };
}
