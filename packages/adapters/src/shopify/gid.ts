/** A cart's global id, which has a key after it. */
export const CART_ID = /^gid:\/\/shopify\/Cart\/./;

/** The global id for an id in either of its forms, `gid://shopify/Product/1` or `1`; undefined when it can be none of that kind. */
export function gid(kind: 'CartLine' | 'Product' | 'ProductVariant', id: string): string | undefined {
  const prefix = `gid://shopify/${kind}/`;
  const [, own] = new RegExp(`^(?:${prefix})?(\\d+)$`).exec(id) ?? [];
  if (own) return prefix + own;
  // Ids of lines have words and a key after them.
  return kind === 'CartLine' && id.startsWith(prefix) ? id : undefined;
}
