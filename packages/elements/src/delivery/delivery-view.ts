import {
  addMoney,
  arrivalOf,
  compareMoney,
  costOf,
  defaultVariant,
  type Arrival,
  type Cart,
  type Delivery,
  type Money,
  type Product,
} from '@vitrine/core';

/** One way to have an order of now brought. */
export interface Way {
  /** The shop's name for it. */
  readonly name?: string;
  readonly cost?: Money | null;
  readonly arrival?: Arrival;
  /** When it comes in the shop's own words, where there is no date. */
  readonly words?: string;
}

/** What is known of the delivery of an order of now. */
export interface DeliveryView {
  /** In the shop's order. */
  readonly ways: readonly Way[];
  readonly cheapest?: Way;
  /** What the shopper would pay for what is to be delivered. */
  readonly goods?: Money | null;
  /** What it was made of; absent for what the shop's cart says. */
  readonly rule?: Delivery;
}

/** What the shopper would order: the cart, and the product that is looked at if it is not in it. Null: nothing. */
export function goodsOf(
  cart: Cart | null | undefined,
  product: Product | null | undefined,
  variant?: string,
): Money | null {
  const { lines = [], subtotal = null, discount } = cart ?? {};
  const { price = null } = (product && defaultVariant(product, variant)) || {};
  let goods = lines[0] ? subtotal : null;
  // A threshold counts what is paid for.
  if (goods && discount?.currency === goods.currency)
    goods = addMoney(goods, { ...discount, amount: -discount.amount });
  if (!goods) return price;
  const isIn = lines.some(({ productId }) => productId === product?.id);
  return price?.currency === goods.currency && !isIn ? addMoney(goods, price) : goods;
}

/** Whether `a` costs less than `b`; what nobody knows, and money of two currencies, is not less. */
const isCheaper = ({ cost: a }: Way, { cost: b }: Way): boolean =>
  Boolean(a && (!b || (a.currency === b.currency && compareMoney(a, b) < 0)));

/** Whether `a` is there sooner than `b`, at the latest. */
export const isSooner = ({ arrival: a }: Way, { arrival: b }: Way): boolean =>
  Boolean(a && b && `${a.latest}${a.earliest}` < `${b.latest}${b.earliest}`);

/** The best of all; of equals the first. */
export const bestOf = (ways: readonly Way[], isBetter: (a: Way, b: Way) => boolean): Way | undefined =>
  ways.reduce<Way | undefined>((best, way) => (best && !isBetter(way, best) ? best : way), undefined);

const cheapestOf = (ways: readonly Way[]) =>
  bestOf(ways, (a, b) => isCheaper(a, b) || (!isCheaper(b, a) && isSooner(a, b)));

/**
 * What a rule says of an order of goods of that value at `now`. No date is said of a product that cannot be sent yet; nor, unless
 * the rule is the product's own, of one about which the shop has words: those show.
 */
export function viewDelivery(
  rule: Delivery,
  goods: Money | null,
  now: number,
  product?: Product | null,
  variant?: string,
): DeliveryView {
  const words = rule.products ? undefined : product?.delivery;
  const stock = product && defaultVariant(product, variant)?.stock;
  const waits = words || /order|out/.test(stock ?? '');
  const ways = rule.options.map((option): Way => {
    const { name } = option;
    return { name, words, cost: costOf(option, goods), arrival: waits ? undefined : arrivalOf(option, now) };
  });
  return { ways, cheapest: cheapestOf(ways), goods, rule };
}

/** What the shop's cart says of its own delivery. */
export function viewEstimate({ shippingOptions = [] }: Cart): DeliveryView {
  const ways = shippingOptions.map(({ title, price, delivery }) => ({ name: title, cost: price, words: delivery }));
  return { ways, cheapest: cheapestOf(ways) };
}
