import { parsePolicy, parseReview, type Policy, type ReviewSummary } from '@vitrine/core';
import { buildCatalogue } from '../catalogue/build-catalogue.js';
import { COLLECTED, histogramOf } from '../catalogue/reviews.js';
import { json, Refusal, text, type Answer } from './answer.js';
import { atomFeed, metaCsv, rssFeed, tsvFeed } from './feeds.js';
import { escape, page, show } from './markup.js';
import { productPage } from './product-page.js';
import type { ShopRequest } from './request.js';
import { shelfOf, type ShelfItem } from './shelf.js';

const MAX_REFS = 100;
const MAX_PAGE = 50;

const { policies, delivery } = buildCatalogue();

const shelfFor = ({ origin, query }: ShopRequest) => shelfOf(origin, query.get('currency') ?? 'EUR');

const policyRecords = (origin: string) =>
  policies.map((policy) => ({
    ...policy,
    ...(policy.url && { url: new URL(policy.url, origin).href }),
    ...(policy.withdraw && { withdraw: new URL(policy.withdraw, origin).href }),
  }));

const readPolicies = (origin: string): Policy[] => policyRecords(origin).flatMap((policy) => parsePolicy(policy) ?? []);

/** `GET /api/products?ref=…&ref=…`: one record or null for each reference, 100 at most. */
export function readProducts(request: ShopRequest): Answer {
  const refs = request.query.getAll('ref');
  if (refs.length > MAX_REFS) throw new Refusal(400, 'too_many', `At most ${MAX_REFS} references in one call.`);
  const shelf = shelfFor(request);
  return json({ products: refs.map((ref) => shelf.find(ref)?.record ?? null) });
}

const fold = (words: string) => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** 0: does not match; more: better. Every word has to be found somewhere. */
function relevance({ product }: ShelfItem, words: readonly string[]): number {
  const title = fold(product.title);
  const rest = fold([product.description, product.brand, product.handle, ...(product.categories ?? [])].join(' '));
  const scores = words.map((word) =>
    title.startsWith(word) ? 4 : title.includes(word) ? 3 : rest.includes(word) ? 1 : 0,
  );
  return scores.includes(0) ? 0 : scores.reduce<number>((sum, score) => sum + score, 1);
}

const lowest = ({ product }: ShelfItem) => Math.min(...product.variants.map(({ price }) => price?.amount ?? Infinity));

const ORDERS: Readonly<Record<string, (a: ShelfItem, b: ShelfItem) => number>> = {
  price_ascending: (a, b) => lowest(a) - lowest(b),
  price_descending: (a, b) => lowest(b) - lowest(a),
  title: (a, b) => a.product.title.localeCompare(b.product.title, 'en'),
  newest: (a, b) => Number(b.product.id) - Number(a.product.id),
};

/** The page of a list that `limit` and `cursor` ask for. */
function pageOf<T>(found: readonly T[], query: URLSearchParams) {
  const start = Number(query.get('cursor')?.replace(/^after-/, '') ?? 0);
  if (!Number.isInteger(start) || start < 0)
    throw new Refusal(400, 'bad_cursor', 'This cursor was not made by the shop.');
  const limit = Math.min(MAX_PAGE, Math.max(1, Math.floor(Number(query.get('limit') ?? 20)) || 20));
  const end = start + limit;
  return {
    items: found.slice(start, end),
    ...(end < found.length && { next: `after-${end}` }),
    total: found.length,
  };
}

/** `GET /api/search?text=&category=&sort=&limit=&cursor=`. */
export function search(request: ShopRequest): Answer {
  const { query } = request;
  const words = fold(query.get('text') ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const category = query.get('category')?.toLowerCase();
  const found = shelfFor(request)
    .items.map((item) => ({ item, score: relevance(item, words) }))
    .filter(
      ({ item, score }) =>
        score && (!category || item.product.categories?.some((name) => name.toLowerCase() === category)),
    )
    .sort((a, b) => ORDERS[query.get('sort') ?? '']?.(a.item, b.item) ?? b.score - a.score);
  const records = found.map(({ item }) => item.record);
  return json(pageOf(records, query));
}

/** `GET /api/reviews?id=…&id=…`: one summary or null for each product. */
export function readReviews(request: ShopRequest): Answer {
  const shelf = shelfFor(request);
  const reviews = request.query.getAll('id').map((id): ReviewSummary | null => {
    const { product } = shelf.find(`id:${id}`) ?? {};
    if (!product?.rating) return null;
    return {
      ...product.rating,
      histogram: histogramOf(product.rating),
      ...COLLECTED,
      ...(product.url && { url: `${product.url}#reviews` }),
    };
  });
  return json({ reviews });
}

/** `GET /api/review-list?id=&rating=&limit=&cursor=`: what was written of one product, page by page. */
export function readReviewList(request: ShopRequest): Answer {
  const { query, origin } = request;
  const rating = Number(query.get('rating') ?? 0);
  const written = shelfFor(request).find(`id:${query.get('id')}`)?.record.reviews ?? [];
  const found = written.flatMap((review) => parseReview(review, { base: origin }) ?? []);
  return json(pageOf(rating ? found.filter((review) => Math.round(review.rating) === rating) : found, query));
}

/** `GET /api/policies`. */
export const readReturnPolicies = ({ origin }: ShopRequest): Answer => json({ policies: policyRecords(origin) });

/** `GET /api/delivery`. */
export const readDelivery = (): Answer => json({ delivery });

/** The catalogue as a file, with absolute addresses. */
export function catalogueFile({ origin }: ShopRequest): Answer {
  return json({
    products: shelfOf(origin).items.map(({ record }) => record),
    policies: policyRecords(origin),
    delivery,
  });
}

/** The same catalogue in the formats shops already publish. */
export const feeds: Readonly<Record<string, (request: ShopRequest) => Answer>> = {
  '/feed.xml': ({ origin }) => text(rssFeed(shelfOf(origin), origin), 'application/rss+xml'),
  '/feed.atom': ({ origin }) => text(atomFeed(shelfOf(origin), origin), 'application/atom+xml'),
  '/feed.tsv': ({ origin }) => text(tsvFeed(shelfOf(origin)), 'text/tab-separated-values'),
  '/meta.csv': ({ origin }) => text(metaCsv(shelfOf(origin)), 'text/csv'),
};

/** `GET /page/<handle>`: a product page with JSON-LD. */
export function showProduct({ origin, path }: ShopRequest): Answer {
  // Handles are plain words: what would have to be decoded is none.
  const item = shelfOf(origin).find(`handle:${path.slice('/page/'.length)}`);
  if (!item) throw new Refusal(404, 'not_found', 'There is no such product.');
  return productPage(item, readPolicies(origin));
}

/** `POST /withdraw`: a form with name, contract and e-mail. Nothing is kept. */
export function withdraw({ body }: ShopRequest): Answer {
  const form = new URLSearchParams(String(body));
  const missing = ['name', 'contract', 'email'].filter((name) => !form.get(name)?.trim());
  if (missing.length) throw new Refusal(400, 'missing', `The statement has no ${missing.join(', ')}.`);
  return json({ receivedAt: new Date().toISOString() });
}

export function showReturns({ origin }: ShopRequest): Answer {
  const parts = readPolicies(origin).map(
    ({ title, text: words, how, days }) =>
      `<h2>${escape(title ?? 'Returns')}</h2><p>${escape(words ?? `${days} days.`)}</p><p class="quiet">${escape(how ?? '')}</p>`,
  );
  return page('Returns', `<h1>Returns</h1>\n${parts.join('\n')}`);
}

export function showShop({ origin }: ShopRequest): Answer {
  const items = shelfOf(origin).items.map(({ product }) => {
    const [variant] = product.variants;
    return `<li><span></span><a href="/shop/page/${escape(product.handle ?? '')}">${escape(product.title)}</a><span>${show(variant?.price)}</span></li>`;
  });
  return page('All products', `<h1>All products</h1>\n<ul class="lines">${items.join('\n')}</ul>`);
}
