import { json, Refusal, text, type Answer } from './answer.js';
import { changeCart, paid, pay, readCart, showCheckout, startCheckout } from './cart-api.js';
import type { Carts } from './carts.js';
import {
  catalogueFile,
  feeds,
  readProducts,
  readDelivery,
  readReturnPolicies,
  readReviewList,
  readReviews,
  search,
  showProduct,
  showReturns,
  showShop,
  withdraw,
} from './catalogue-api.js';
import type { Fault, Faults } from './faults.js';
import { STYLE_SHEET } from './markup.js';
import type { ShopRequest } from './request.js';

/** What one demo shop holds. */
export interface ShopState {
  readonly carts: Carts;
  readonly faults: Faults;
  /** Every request but preflights and the shop's own controls, in their order: `GET /api/products`. */
  readonly requests: string[];
}

type Route = (request: ShopRequest, state: ShopState) => Answer;

/** `GET`, `POST` and `DELETE /__demo/faults`: what the shop is told to do wrong, from a page that cannot reach its process. */
const controls: Readonly<Record<string, Route>> = {
  'GET /__demo/faults': (_request, { faults }) => json({ faults: faults.list }),
  'POST /__demo/faults'({ body }, { faults }) {
    try {
      // Checked by `add`: an unknown kind is refused.
      faults.add(...((Array.isArray(body) ? body : [body]) as (Fault | string)[]));
    } catch (error) {
      throw new Refusal(400, 'bad_fault', error instanceof Error ? error.message : String(error));
    }
    return json({ faults: faults.list });
  },
  'DELETE /__demo/faults'(_request, { faults }) {
    faults.clear();
    return json({ faults: [] });
  },
  'GET /__demo/requests': (_request, { requests }) => json({ requests }),
  'DELETE /__demo/requests'(_request, { requests }) {
    requests.length = 0;
    return json({ requests });
  },
  'DELETE /__demo/carts'(_request, { carts }) {
    carts.forget();
    return json({});
  },
};

const routes: Readonly<Record<string, Route>> = {
  ...controls,
  'GET /': showShop,
  'GET /style.css': () => text(STYLE_SHEET, 'text/css'),
  'GET /returns': showReturns,
  'POST /withdraw': withdraw,
  'GET /catalogue.json': catalogueFile,
  ...Object.fromEntries(Object.entries(feeds).map(([path, route]): [string, Route] => [`GET ${path}`, route])),
  'GET /api/products': readProducts,
  'GET /api/search': search,
  'GET /api/reviews': readReviews,
  'GET /api/review-list': readReviewList,
  'GET /api/policies': readReturnPolicies,
  'GET /api/delivery': readDelivery,
  'GET /api/cart': (request, { carts }) => readCart(request, carts),
  'POST /api/cart': (request, { carts }) => changeCart(request, carts),
  'POST /api/checkout': (request, { carts }) => startCheckout(request, carts),
  'GET /checkout': (request, { carts }) => showCheckout(request, carts),
  'POST /pay': (request, { carts }) => pay(request, carts),
  'GET /paid': paid,
};

/** The answer to a request; every refusal is one too. */
export function answer(request: ShopRequest, state: ShopState): Answer {
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const key = `${method} ${request.path}`;
  const route = Object.hasOwn(routes, key) ? routes[key] : undefined;
  if (route) return route(request, state);
  if (method === 'GET' && request.path.startsWith('/page/')) return showProduct(request);
  throw new Refusal(404, 'not_found', `The demo shop has nothing at ${request.path}.`);
}
