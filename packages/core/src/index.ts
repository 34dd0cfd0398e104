/**
 * The model, adapter contract, catalogue client and cart store behind Vitrine. No dependencies, no elements; runs in Node.
 *
 * - What a shop sells and what a shopper has asked for: {@link Product}, {@link Cart}, {@link Money}, {@link Policy},
 *   {@link Delivery}; and functions that read them from hostile input: {@link parseProduct}, {@link parsePolicy},
 *   {@link parseDelivery}, {@link parseText}, {@link parsePrice}, {@link safeUrl}.
 * - The contract of a backend: {@link CommerceAdapter}, {@link CommerceError}; {@link localCart} for one without a cart.
 * - A page's shop: {@link configure}, {@link defineAdapter}, {@link requestShop}; and what it opens: a {@link Shop} with
 *   its {@link Catalogue} and {@link CartStore}.
 * - What a page may be told of: {@link AnalyticsEvent}, {@link LiveSource}, {@link ReviewSource}, {@link PollSource}.
 *
 * @module
 */
export * from './adapter.js';
export * from './analytics.js';
export * from './cart.js';
export * from './cart-store.js';
export * from './catalogue.js';
export * from './delivery.js';
export * from './delivery-days.js';
export * from './errors.js';
export * from './free-delivery.js';
export * from './hub.js';
export { compact, isRecord, listOf, type Json } from './json.js';
export * from './json-ld.js';
export * from './live.js';
export * from './live-channel.js';
export * from './live-cues.js';
export * from './live-state.js';
export * from './live-state-event.js';
export * from './live-timeline.js';
export * from './local-cart.js';
export * from './money.js';
export * from './merchant-policy.js';
export * from './parse-delivery.js';
export * from './parse-live.js';
export * from './parse-policy.js';
export * from './parse-price.js';
export { parseProduct } from './parse-product.js';
export * from './parse-review.js';
export { parseStock } from './parse-variants.js';
export * from './poll.js';
export * from './product.js';
export * from './return-days.js';
export { parseRating, readProduct, type ParseProductOptions } from './read-product.js';
export * from './review.js';
export * from './review-summaries.js';
export * from './session.js';
export * from './shipping-details.js';
export * from './shop.js';
export { decodeEntities, parseText } from './text.js';
export * from './url.js';
export * from './withdrawal.js';
