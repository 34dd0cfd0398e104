import { safeUrl } from '@vitrine/core';
import { lowestOfferNode, offerNode, stockOf, type OfferTerms } from './offer-node.js';
import { policyNode } from './policy-node.js';
import { ratingNode, reviewNodes } from './rating-nodes.js';
import { shippingNodes } from './shipping-nodes.js';
import type { ShownProduct } from './shown-product.js';
import type { Page } from './subjects.js';
import { axesOf, variantNodes } from './variant-nodes.js';

const withoutHash = (url: string) => url.replace(/#.*/s, '');

/** The one name of a product, however many widgets show it: its own page's address, else a place on this page. */
export function productId({ product: { id, url } }: ShownProduct, page: Page): string {
  const own = safeUrl(url);
  return own
    ? `${withoutHash(own)}#product`
    : `${withoutHash(page.canonical ?? page.url)}#product-${encodeURIComponent(id.replace(/\p{Cs}/gu, ''))}`;
}

/** What is for sale, as far as its price is shown: one offer, the lowest of several, or undefined. */
function offerOf(all: ShownProduct, terms: OfferTerms) {
  const { product, prices = [] } = all;
  // What a card says of the chosen variant is more than the lowest of all.
  const shown = prices.find(({ view }) => !view.from) ?? prices[0];
  if (!shown?.view.now.amount) return;
  const { view, variant = product.variants[1] ? undefined : product.variants[0] } = shown;
  return view.from ? lowestOfferNode(view, terms) : offerNode(view, stockOf(all, variant), terms);
}

/**
 * A product as its page shows it; undefined where that is less than a search engine wants: an offer, a rating or a review. Prices
 * and policies are for `merchant` alone.
 */
export function productNode(shown: ShownProduct, page: Page) {
  const { product, mode, images = [], rating, reviews, returns, delivery, choices } = shown;
  const { title, brand, description } = product;
  const id = productId(shown, page);
  const url = safeUrl(product.url);
  const base = {
    '@id': id,
    name: title,
    url,
    image: images.length ? images : undefined,
    description: description && page.says(description) ? description : undefined,
    brand: brand && page.says(brand) ? { '@type': 'Brand' as const, name: brand } : undefined,
    aggregateRating: rating && ratingNode(rating),
    review: reviews && reviewNodes(reviews.list, reviews.best),
  };
  if (mode === 'merchant') {
    const terms = { url, policy: returns && policyNode(returns), shipping: delivery && shippingNodes(delivery) };
    const variants = choices && product.variants[1] ? variantNodes(shown, id, terms) : [];
    if (variants[0])
      return {
        '@type': 'ProductGroup' as const,
        ...base,
        productGroupID: product.id,
        variesBy: axesOf(product),
        hasVariant: variants,
      };
    const offers = offerOf(shown, terms);
    const [variant, another] = product.variants;
    if (offers) return { '@type': 'Product' as const, ...base, sku: another ? undefined : variant?.sku, offers };
  }
  return base.aggregateRating || base.review ? { '@type': 'Product' as const, ...base } : undefined;
}

export type ProductNode = NonNullable<ReturnType<typeof productNode>>;
