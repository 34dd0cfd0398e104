import type { CallOptions, ReviewSummary } from '@vitrine/core';
import type { Connection } from './connection.js';
import { findProducts } from './find-products.js';

/** Most reviews that are counted by their stars; of more, the average is all that is told. */
const MAX_REVIEWS = 100;

/** The average is the product's; how many gave each number of stars is counted where all reviews fit in one answer. */
export async function reviewsOf(
  productIds: readonly string[],
  connection: Connection,
  call?: CallOptions,
): Promise<(ReviewSummary | null)[]> {
  const products = await findProducts(
    productIds.map((id) => `id:${id}`),
    connection,
    call,
  );
  const rated = products.flatMap((product) => (product?.rating ? product.id : []));
  if (!rated.length) return products.map(() => null);
  const query = { product_id: [...new Set(rated)].join(), per_page: MAX_REVIEWS };
  const { items, total } = await connection.list('/products/reviews', query, call);
  return products.map((product) => {
    const { id, rating, url } = product ?? {};
    if (!rating) return null;
    const own = items.filter(({ product_id: of, rating: stars }) => String(of) === id && stars);
    const isWhole = total <= MAX_REVIEWS && own.length === rating.count;
    return {
      ...rating,
      ...(isWhole && {
        histogram: [1, 2, 3, 4, 5].map((stars) => own.filter((each) => each.rating === stars).length),
        verified: own.every(({ verified }) => verified === true),
      }),
      source: new URL(connection.site).host,
      ...(url && { url: `${url}#reviews` }),
    };
  });
}
