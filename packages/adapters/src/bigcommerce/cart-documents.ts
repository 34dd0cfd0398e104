import { MONEY } from './documents.js';

// GraphQL Storefront API, carts and checkouts. https://developer.bigcommerce.com/graphql-storefront/reference

const LINE = `{entityId parentEntityId productEntityId variantEntityId name quantity path listPrice${MONEY}originalPrice${MONEY}extendedSalePrice${MONEY}image{url(width:256)altText}selectedOptions{...on CartSelectedMultipleChoiceOption{value}}}`;

const CART = `fragment C on Cart{entityId currencyCode baseAmount${MONEY}discountedAmount${MONEY}amount${MONEY}lineItems{physicalItems${LINE}digitalItems${LINE}}}`;

const CHECKOUT = `fragment K on Checkout{coupons{code discountedAmount${MONEY}}taxTotal${MONEY}grandTotal${MONEY}shippingConsignments{entityId availableShippingOptions{entityId description transitTime cost${MONEY}}}cart{...C}}${CART}`;

/** The checkout of a cart has the cart's id. */
export const CART_QUERY = `query($id:String!){site{cart(entityId:$id){entityId}checkout(entityId:$id){...K}}}${CHECKOUT}`;

/** What the shop says of variants that were refused: `[product, variant]`. */
export const stockQuery = (variants: readonly (readonly [product: number, variant: number])[]) =>
  `{site{${variants
    .map(
      ([product, variant], at) =>
        `p${at}:product(entityId:${product}){maxPurchaseQuantity variants(first:1,entityIds:${variant}){edges{node{isPurchasable inventory{isInStock aggregated{availableToSell}}}}}}`,
    )
    .join('')}}}`;

export const CHECKOUT_MUTATION =
  'mutation($input:CreateCartRedirectUrlsInput){cart{createCartRedirectUrls(input:$input){redirectUrls{redirectedCheckoutUrl}}}}';

/** The mutation of that name. Its input's type is named after it; the checkout comes whole, or the cart, by what it is of. */
export function cartMutation(field: string): string {
  const [space, fragments, shown] = /Checkout/.test(field) ? ['checkout', CHECKOUT, 'K'] : ['cart', CART, 'C'];
  const deleted = field === 'deleteCartLineItem' ? ' deletedCartEntityId' : '';
  const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input!`;
  return `mutation($input:${type}){space:${space}{result:${field}(input:$input){${space}{...${shown}}${deleted}}}}${fragments}`;
}
