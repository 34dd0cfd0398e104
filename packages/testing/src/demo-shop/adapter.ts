import {
  CommerceError,
  parseDelivery,
  parsePolicy,
  parseProduct,
  parseRating,
  parseReview,
  parseText,
  safeUrl,
  type CallOptions,
  type CartChange,
  type CartResult,
  type CommerceAdapter,
  type Policy,
  type Product,
  type ReviewSummary,
} from '@vitrine/core';
import { callShop, type Call, type Connection } from './connection.js';
import { readCart, readIssues } from './read-cart.js';

/** The shop takes so many references in one call. */
const MAX_REFS = 100;

const listOf = (input: unknown): readonly unknown[] => (Array.isArray(input) ? input : []);

const productsOf = (input: unknown): (Product | null)[] =>
  listOf(input).map((record) => (record === null ? null : parseProduct(record)));

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}

function readReviews(input: unknown): (ReviewSummary | null)[] {
  return listOf(input).map((each) => {
    const rating = parseRating(each);
    const { histogram, source, verified, verification, url } = (each ?? {}) as Record<string, unknown>;
    const counts = listOf(histogram).filter(
      (count): count is number => Number.isSafeInteger(count) && Number(count) >= 0,
    );
    const page = safeUrl(url);
    return (
      (rating && {
        ...rating,
        ...(counts.length === rating.best && { histogram: counts }),
        ...(parseText(source) && { source: parseText(source) }),
        ...(typeof verified === 'boolean' && { verified }),
        ...(parseText(verification) && { verification: parseText(verification) }),
        ...(page && { url: page }),
      }) ??
      null
    );
  });
}

/**
 * Speaks to the demo shop of `startDemoShop()` over HTTP. A small adapter to copy from: one file that translates, one that
 * calls. Prices come in `context.currency` where the shop sells in it, else in EUR. The session is the cart's token.
 */
export function demoShop(shop: Connection): CommerceAdapter {
  const call = (path: string, what?: Call, options?: CallOptions) => callShop(shop, path, what, options);

  async function change(changes: readonly CartChange[], options: CallOptions = {}): Promise<CartResult> {
    const { session, context } = options;
    const token = session?.read();
    try {
      const answer = await call('/api/cart', { token, body: { changes, currency: context?.currency } }, options);
      if (answer.token !== token) session?.write(parseText(answer.token) || null);
      return { cart: readCart(answer.cart), issues: readIssues(answer.issues) };
    } catch (error) {
      // The shop has forgotten this cart: it is made anew, once, because now there is no token to be refused.
      if (!(error instanceof CommerceError) || error.code !== 'not_found' || !token) throw error;
      session?.write(null);
      return change(changes, options);
    }
  }

  return {
    name: 'demo-shop',
    origin: new URL(shop.url).origin,

    async products(refs, options) {
      const currency = options?.context?.currency;
      const answers = await Promise.all(
        chunks(refs, MAX_REFS).map((ref) => call('/api/products', { query: { ref, currency } }, options)),
      );
      const found = answers.flatMap(({ products }) => productsOf(products));
      return refs.map((_, at) => found[at] ?? null);
    },

    async search({ text, category, sort, limit, cursor }, options) {
      const query = { text, category, sort, limit: limit?.toString(), cursor, currency: options?.context?.currency };
      const { items, next, total } = await call('/api/search', { query }, options);
      return {
        items: productsOf(items).flatMap((product) => product ?? []),
        ...(typeof next === 'string' && { next }),
        ...(typeof total === 'number' && { total }),
      };
    },

    cart: {
      async load(options) {
        const token = options?.session?.read();
        if (!token) return null;
        try {
          return readCart((await call('/api/cart', { token }, options)).cart);
        } catch (error) {
          if (!(error instanceof CommerceError) || error.code !== 'not_found') throw error;
          options?.session?.write(null);
          return null;
        }
      },
      change,
    },

    async checkout({ cart, lines, coupons, creator, campaign }, options) {
      const token = cart?.lines.length && !lines?.length ? (options?.session?.read() ?? cart.id) : null;
      if (!token && !lines?.length) throw new CommerceError('invalid', 'There is nothing to pay for.');
      const answer = await call('/api/checkout', { token, body: { lines, coupons, creator, campaign } }, options);
      const address = safeUrl(answer.url);
      if (!address) throw new CommerceError('server', 'The shop named no address to pay at.');
      return { url: address };
    },

    async reviews(productIds, options) {
      if (!productIds.length) return [];
      const found = readReviews((await call('/api/reviews', { query: { id: productIds } }, options)).reviews);
      return productIds.map((_, at) => found[at] ?? null);
    },

    async reviewList({ productId, rating, limit, cursor }, options) {
      const query = { id: productId, rating: rating?.toString(), limit: limit?.toString(), cursor };
      const { items, next, total } = await call('/api/review-list', { query }, options);
      return {
        items: listOf(items).flatMap((review) => parseReview(review) ?? []),
        ...(typeof next === 'string' && { next }),
        ...(typeof total === 'number' && { total }),
      };
    },

    async policies(options) {
      const { policies } = await call('/api/policies', {}, options);
      return listOf(policies).flatMap((policy): Policy[] => {
        const parsed = parsePolicy(policy);
        return parsed ? [parsed] : [];
      });
    },

    async delivery(options) {
      const { delivery } = await call('/api/delivery', {}, options);
      const { locale } = options?.context ?? {};
      return listOf(delivery).flatMap((rule) => parseDelivery(rule, { locale }) ?? []);
    },
  };
}
