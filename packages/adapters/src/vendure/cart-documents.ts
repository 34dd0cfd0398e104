import type { CartChange, Json } from '@vitrine/core';

// Documents of the Shop API. They are held against the schema of a running server by the tests.

const IMAGE = '{preview width height}';

const ORDER =
  'fragment O on Order{currencyCode subTotalWithTax totalWithTax shippingWithTax couponCodes shippingLines{id}' +
  'shippingAddress{countryCode}lines{id quantity unitPriceWithTax discountedUnitPriceWithTax discountedLinePriceWithTax' +
  ` featuredAsset${IMAGE}productVariant{id options{name}product{id name featuredAsset${IMAGE}}}}}`;

const ERROR = '...on ErrorResult{errorCode message}';

export const CART_QUERY = `query($ship:Boolean!){activeOrder{...O}eligibleShippingMethods@include(if:$ship){id name description priceWithTax}}${ORDER}`;

const STOCK = `${ERROR}...on InsufficientStockError{order{...O}}...on OrderLimitError{maxItems}`;

const mutation = (declared: string, field: string, errors: string) =>
  `mutation(${declared}){r:${field}{...O ${errors}}}${ORDER}`;

/** The document for a change, with its variables. */
export function mutationOf(change: CartChange): [document: string, variables: Json] {
  switch (change.type) {
    case 'add': {
      const { variantId: id, quantity: n } = change;
      return [mutation('$id:ID!,$n:Int!', 'addItemToOrder(productVariantId:$id,quantity:$n)', STOCK), { id, n }];
    }
    case 'set': {
      const { lineId: id, quantity: n } = change;
      return [mutation('$id:ID!,$n:Int!', 'adjustOrderLine(orderLineId:$id,quantity:$n)', STOCK), { id, n }];
    }
    case 'coupon': {
      const { code, remove } = change;
      const field = `${remove ? 'remove' : 'apply'}CouponCode(couponCode:$code)`;
      return [mutation('$code:String!', field, remove ? '' : ERROR), { code }];
    }
    case 'ship-to': {
      const { country: countryCode, postcode: postalCode, region: province } = change;
      // An address needs a street; for an estimate the country will do.
      const to = { countryCode, postalCode, province, streetLine1: '' };
      return [mutation('$to:CreateAddressInput!', 'setOrderShippingAddress(input:$to)', ERROR), { to }];
    }
  }
}

/** Back from the checkout: an order that is being paid for cannot be changed. */
export const REOPEN = 'mutation{transitionOrderToState(state:"AddingItems"){__typename}}';
