// Saleor 3.21 and later, products. https://docs.saleor.io/api-reference/products
// `attributes` and `variants` are marked as deprecated in 3.23; what is to replace them is not in the versions before it.
// Kept without white space that means nothing: every byte of a document is shipped, and sent.

export const MONEY = '{fractionalAmount fractionDigits currency}';
export const TAXED = `{gross${MONEY}net${MONEY}}`;

/** What every document of products declares. */
const CONTEXT = '$channel:String!,$country:CountryCode,$local:Boolean!,$language:LanguageCodeEnum!';

const LOCAL = 'translation(languageCode:$language)@include(if:$local)';
const PRICING = 'pricing(address:{country:$country})';
const MEDIA = 'media{url(size:1024)alt type}';

const FRAGMENTS = `fragment P on Product{id slug name description isAvailableForPurchase ${LOCAL}{name description}category{name}${MEDIA}${PRICING}{displayGrossPrices}variants{id sku name quantityAvailable quantityLimitPerCustomer ${PRICING}{price${TAXED}priceUndiscounted${TAXED}pricePrior${TAXED}}${MEDIA}attributes(variantSelection:VARIANT_SELECTION){attribute{name ${LOCAL}{name}}values{name value file{url}${LOCAL}{name}}}}}`;

/** A query of product fields that select `...P`. */
export const productsQuery = (fields: string, variables: string) =>
  `query(${CONTEXT},${variables}){${fields}}${FRAGMENTS}`;
