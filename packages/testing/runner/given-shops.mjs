/** Adapters whose tests may be given a shop. */
const NAMES = /^\/__given\/(medusa|woo|shopify|saleor|bigcommerce)$/;

/**
 * Tells browser tests of the shops that the environment names: `GET /__given/medusa` answers `{ "URL": …, "KEY": … }` where
 * there are MEDUSA_URL and MEDUSA_KEY, and `{}` where there is nothing.
 */
export async function givenShops(context, next) {
  const [, name] = NAMES.exec(context.path) ?? [];
  if (!name) return next();
  const prefix = `${name.toUpperCase()}_`;
  const given = Object.entries(process.env).filter(([key]) => key.startsWith(prefix));
  context.body = Object.fromEntries(given.map(([key, value]) => [key.slice(prefix.length), value]));
  return undefined;
}
