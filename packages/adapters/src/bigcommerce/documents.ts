// GraphQL Storefront API, products. https://developer.bigcommerce.com/graphql-storefront/reference
// Kept without white space that means nothing: every byte of a document is shipped, and sent.

export const MONEY = '{currencyCode value}';

const PRICE = `{price${MONEY}basePrice${MONEY}}`;
const OPTION = 'displayName values(first:1){edges{node{label}}}';
const IMAGE = '{url(width:1024)altText}';

// Few at first: what a query may cost is counted by what it could give.
export const VARIANTS = 'pageInfo{hasNextPage endCursor}edges{node{...V}}';

export const VARIANT = `fragment V on Variant{entityId sku isPurchasable defaultImage${IMAGE}net:prices(currencyCode:$currency)${PRICE}gross:prices(currencyCode:$currency,includeTax:true)${PRICE}inventory{isInStock aggregated{availableToSell warningLevel}}options(first:9){edges{node{${OPTION}}}}}`;

const PRODUCT = `fragment P on Product{entityId path name plainTextDescription(characterLimit:5000)maxPurchaseQuantity condition brand{name}categories(first:5){edges{node{name}}}reviewSummary{numberOfReviews summationOfRatings}availabilityV2{status description}images(first:5){edges{node${IMAGE}}}productOptions(first:9){edges{node{displayName isVariantOption...on MultipleChoiceOption{values(first:50){edges{node{label...on SwatchOptionValue{hexColors imageUrl(width:64)}}}}}}}}variants(first:10){${VARIANTS}}}`;

/** Whether the shop shows its prices with taxes, and where its pages are. */
const SETTINGS = 'settings{tax{pdp}url{vanityUrl}}';

/** A query of fields of the site that select `...P`. */
export const productsQuery = (fields: string, variables = '') =>
  `query($currency:currencyCode${variables}){site{${SETTINGS}${fields}}}${PRODUCT}${VARIANT}`;
