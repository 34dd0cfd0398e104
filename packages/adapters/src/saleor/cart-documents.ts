import { MONEY, TAXED } from './documents.js';

// Saleor 3.21 and later, checkouts. https://docs.saleor.io/api-reference/checkout

const CART = `fragment C on Checkout{id displayGrossPrices isShippingRequired voucherCode shippingAddress{country{code}}discount${MONEY}subtotalPrice${TAXED}totalPrice${TAXED}lines{id quantity unitPrice${TAXED}undiscountedUnitPrice${MONEY}totalPrice${TAXED}problems{...on CheckoutLineProblemInsufficientStock{availableQuantity}...on CheckoutLineProblemVariantNotAvailable{line{id}}}variant{id name quantityLimitPerCustomer media{url(size:256)alt type}product{id name thumbnail(size:256){url alt}translation(languageCode:$language)@include(if:$local){name}}}}shippingMethods@include(if:$ship){id name active minimumDeliveryDays maximumDeliveryDays description price${MONEY}}}`;

const LOCAL = '$ship:Boolean!,$local:Boolean!,$language:LanguageCodeEnum!';

export const CART_QUERY = `query($id:ID!,${LOCAL}){checkout(id:$id){...C}}${CART}`;

/** How many of each variant one checkout may hold. */
export const AVAILABLE_QUERY =
  'query($ids:[ID!],$channel:String!){productVariants(first:100,ids:$ids,channel:$channel){edges{node{id quantityAvailable quantityLimitPerCustomer}}}}';

/** One mutation of a checkout: its field, and its arguments by name, each with its type and value. */
export interface CartStep {
  readonly field: string;
  readonly arguments: Readonly<Record<string, readonly [type: string, value: unknown]>>;
}

const parts = ({ arguments: all }: CartStep, at: number) =>
  Object.entries(all).map(([name, [type, value]]) => ({ name, type, value, variable: `v${at}_${name}` }));

/** Several mutations in one document, done in their order, with its variables; the whole checkout comes with the last. */
export function cartMutation(steps: readonly CartStep[]) {
  const all = steps.map(parts);
  const declared = all.flat().map(({ type, variable }) => `,$${variable}:${type}`);
  const fields = steps.map(({ field }, at) => {
    const given = all[at]?.map(({ name, variable }) => `${name}:$${variable}`).join(',');
    const shown = at < steps.length - 1 ? 'id' : '...C';
    return `m${at}:${field}(${given}){checkout{${shown}}errors{code field message}}`;
  });
  return {
    document: `mutation(${LOCAL}${declared.join('')}){${fields.join('')}}${CART}`,
    variables: Object.fromEntries(all.flat().map(({ variable, value }) => [variable, value])),
  };
}
