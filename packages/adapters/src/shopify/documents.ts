// Storefront API 2026-04, products. https://shopify.dev/docs/api/storefront/2026-04
// Kept without white space that means nothing: every byte of a document is shipped, and sent.

/** The version of the Storefront API that all documents are written for. */
export const VERSION = '2026-04';

export const MONEY = '{amount currencyCode}';

export const IMAGE = '{url altText width height}';

/** What every document declares, and where it is for: prices and words follow the shopper's country and language. */
export const CONTEXT = '$country:CountryCode,$language:LanguageCode';
export const IN = ')@inContext(country:$country,language:$language)';

export const VARIANTS = 'pageInfo{hasNextPage endCursor}nodes{...V}';

export const VARIANT = `fragment V on ProductVariant{id sku title availableForSale currentlyNotInStock selectedOptions{name value}price${MONEY}compareAtPrice${MONEY}unitPrice${MONEY}unitPriceMeasurement{referenceValue referenceUnit}image${IMAGE}quantityRule{maximum}}`;

const metafield = (alias: string, key: string) => `${alias}:metafield(namespace:"reviews",key:"${key}"){value}`;

/**
 * A query of product fields that select `...P`. Ratings are metafields, which Shopify gives only to callers with a token.
 */
export const productsQuery = (fields: string, rated: boolean, variables = '') =>
  `query(${CONTEXT}${variables}${IN}{${fields}}fragment P on Product{id handle title description vendor productType onlineStoreUrl images(first:6){nodes${IMAGE}}options{name optionValues{name swatch{color image{previewImage{url}}}}}media(first:20){nodes{...on Model3d{sources{url mimeType}}}}${rated ? metafield('rating', 'rating') + metafield('ratings', 'rating_count') : ''}variants(first:100){${VARIANTS}}}${VARIANT}`;
