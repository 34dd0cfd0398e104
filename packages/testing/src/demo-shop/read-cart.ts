import {
  parsePrice,
  parseText,
  safeImageUrl,
  safeUrl,
  type Cart,
  type CartCoupon,
  type CartIssue,
  type CartLine,
  type ShippingOption,
} from '@vitrine/core';

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (input: unknown): Fields => (typeof input === 'object' && input !== null ? (input as Fields) : {});
const listOf = (input: unknown): readonly Fields[] => (Array.isArray(input) ? input.map(fieldsOf) : []);
const wordOf = (input: unknown): string | undefined => parseText(input) || undefined;
const numberOf = (input: unknown): number | undefined => (Number.isSafeInteger(input) ? Number(input) : undefined);

/** The object without its undefined members: absent means absent. */
function compact<T extends object>(input: T): T {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as T;
}

function readLine(line: Fields): CartLine[] {
  const image = fieldsOf(line.image);
  const url = safeImageUrl(image.url);
  const [id, productId, variantId] = [line.id, line.productId, line.variantId].map(wordOf);
  const quantity = numberOf(line.quantity);
  if (!id || !productId || !variantId || !quantity) return [];
  return [
    compact<CartLine>({
      id,
      productId,
      variantId,
      title: parseText(line.title),
      variantTitle: wordOf(line.variantTitle),
      quantity,
      maxQuantity: numberOf(line.maxQuantity),
      price: parsePrice(line.price),
      compareAt: parsePrice(line.compareAt) ?? undefined,
      total: parsePrice(line.total),
      image: url
        ? compact({ url, alt: parseText(image.alt), width: numberOf(image.width), height: numberOf(image.height) })
        : undefined,
      url: safeUrl(line.url),
    }),
  ];
}

const readCoupon = ({ code, discount }: Fields): CartCoupon =>
  compact({ code: parseText(code), status: 'applied' as const, discount: parsePrice(discount) ?? undefined });

const readOption = ({ id, title, price, delivery }: Fields): ShippingOption =>
  compact({ id: parseText(id), title: parseText(title), price: parsePrice(price), delivery: wordOf(delivery) });

/** The shop's cart in the core's terms. Nothing of it is trusted: text loses its markup, addresses are checked. */
export function readCart(input: unknown): Cart {
  const cart = fieldsOf(input);
  return compact<Cart>({
    id: parseText(cart.id),
    lines: listOf(cart.lines).flatMap(readLine),
    coupons: listOf(cart.coupons).map(readCoupon),
    subtotal: parsePrice(cart.subtotal),
    discount: parsePrice(cart.discount) ?? undefined,
    shipping: parsePrice(cart.shipping) ?? undefined,
    total: parsePrice(cart.total),
    estimated: cart.estimated !== false,
    shippingOptions: Array.isArray(cart.shippingOptions) ? listOf(cart.shippingOptions).map(readOption) : undefined,
    country: wordOf(cart.country),
  });
}

const CODES = [
  'sold_out',
  'partly_added',
  'limit',
  'not_found',
  'coupon_invalid',
  'coupon_expired',
  'no_shipping',
] as const satisfies readonly CartIssue['code'][];

/** The shop's issues; a word of its that the core does not know becomes `other`, with the shop's sentence. */
export function readIssues(input: unknown): CartIssue[] {
  return listOf(input).map((issue) =>
    compact<CartIssue>({
      code: CODES.find((code) => code === issue.code) ?? 'other',
      change: numberOf(issue.change),
      lineId: wordOf(issue.lineId),
      variantId: wordOf(issue.variantId),
      available: numberOf(issue.available),
      message: wordOf(issue.message),
    }),
  );
}
