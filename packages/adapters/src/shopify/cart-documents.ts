import { CONTEXT, IMAGE, IN, MONEY } from './documents.js';

// Storefront API 2026-04, carts. https://shopify.dev/docs/api/storefront/2026-04/objects/Cart

/** Whether the shop has those variants, and has them to sell. */
export const SELLS_QUERY = 'query($ids:[ID!]!){nodes(ids:$ids){...on ProductVariant{id availableForSale}}}';

export const SHIPS_QUERY = '{shop{shipsToCountries}}';

export const CHECKOUT_QUERY = `query($id:ID!,${CONTEXT}${IN}{cart(id:$id){checkoutUrl}}`;

const DISCOUNTS = `discountAllocations{discountedAmount${MONEY}...on CartCodeDiscountAllocation{code}}`;

const CART = `fragment C on Cart{id buyerIdentity{countryCode}cost{subtotalAmount${MONEY}totalAmount${MONEY}totalAmountEstimated}discountCodes{code applicable}${DISCOUNTS}lines(first:250){nodes{id quantity cost{amountPerQuantity${MONEY}compareAtAmountPerQuantity${MONEY}totalAmount${MONEY}}${DISCOUNTS}merchandise{...on ProductVariant{id title image${IMAGE}quantityRule{maximum}product{id title onlineStoreUrl}}}}}deliveryGroups(first:10)@include(if:$ship){nodes{deliveryOptions{handle title description estimatedCost${MONEY}}}}}`;

export const CART_QUERY = `query($id:ID!,$ship:Boolean!,${CONTEXT}${IN}{cart(id:$id){...C}}${CART}`;

/** One mutation of a cart: its field, and its argument's name, type and value. */
export type CartStep = readonly [field: string, argument: string, type: string, value: unknown];

/** Several mutations in one document, done in their order; the whole cart comes with the last of them. */
export const cartMutation = (steps: readonly CartStep[], id: string) =>
  `mutation(${id && '$id:ID!,'}$ship:Boolean!,${CONTEXT}${steps.map(([, , type], at) => `,$v${at}:${type}`).join('')}${IN}{${steps
    .map(
      ([field, argument], at) =>
        `m${at}:${field}(${id && 'cartId:$id,'}${argument}:$v${at}){cart{${at < steps.length - 1 ? 'id' : '...C'}}userErrors{code field message}warnings{code message target}}`,
    )
    .join('')}}${CART}`;
