// Documents of the Shop API. They are held against the schema of a running server by the tests.

const IMAGE = '{preview width height}';

/** The most that Vendure gives of a list: `shopListQueryLimit`. Of variants, too. */
export const MAX_TAKE = 100;

const VARIANT = `fragment V on ProductVariantList{totalItems items{id sku name price priceWithTax currencyCode stockLevel options{name groupId}featuredAsset${IMAGE}}}`;

const variantsFrom = (skip: number) => `variantList(options:{skip:${skip},take:${MAX_TAKE},sort:{id:ASC}}){...V}`;

const PRODUCT =
  'fragment P on Product{id slug name description translations{slug}' +
  ` featuredAsset${IMAGE}assets${IMAGE}facetValues{name facet{code}}collections{name}` +
  `optionGroups{id name options{name}}${variantsFrom(0)}}${VARIANT}`;

/**
 * Products by `$ids` and `$slugs`, and for each of a number of `$t0`, `$t1`, … what the search knows by that SKU: there is
 * no filter for it. `translations` is also what makes Vendure answer in the page's language, whatever language a slug is of.
 */
export function productsQuery(byId: boolean, bySlug: boolean, skus: number): string {
  const terms = Array.from({ length: skus }, (_, at) => `t${at}`);
  const declared = [byId && '$ids:[String!]', bySlug && '$slugs:[String!]', ...terms.map((t) => `$${t}:String`)];
  const filter = (byId ? '{id:{in:$ids}}' : '') + (bySlug ? '{slug:{in:$slugs}}' : '');
  const products = filter && `products(options:{take:${MAX_TAKE},filter:{_or:[${filter}]}}){items{...P}}`;
  const searches = terms.map(
    (t) => `${t}:search(input:{term:$${t},groupByProduct:false,take:20}){items{sku productId}}`,
  );
  return `query(${declared.filter(Boolean).join()}){${products}${searches.join('')}}${products && PRODUCT}`;
}

/** So many further pages of the variants of `$ids`: `v1`, `v2`, … */
export function variantsQuery(pages: number): string {
  const fields = Array.from({ length: pages }, (_, at) => `v${at + 1}:${variantsFrom((at + 1) * MAX_TAKE)}`);
  return `query($ids:[String!]){products(options:{take:${MAX_TAKE},filter:{id:{in:$ids}}}){items{id ${fields.join(' ')}}}}${VARIANT}`;
}

/** A page of ids. */
export const SEARCH_QUERY = 'query($input:SearchInput!){search(input:$input){totalItems items{productId}}}';

/** A page of the newest, which the search has no order for. */
export const NEWEST_QUERY =
  'query($skip:Int,$take:Int){products(options:{skip:$skip,take:$take,sort:{createdAt:DESC}}){totalItems items{...P}}}' +
  PRODUCT;
