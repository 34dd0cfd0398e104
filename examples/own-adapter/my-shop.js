/** What went wrong, by a code that Vitrine knows. With a build tool: `CommerceError` of `@vitrine/core`. */
class ShopError extends Error {
  name = 'CommerceError';

  constructor(code, message, more) {
    super(message);
    Object.assign(this, { code, retryable: /^(network|server|rate_limited)$/.test(code), ...more });
  }
}

const CODES = { 401: 'auth', 403: 'auth', 404: 'not_found', 429: 'rate_limited' };

/** Prices of this shop are cents. */
const money = (cents, currency) => ({ amount: cents, currency, digits: 2 });

const toProduct = ({ id, slug, name, page, photo, price, oldPrice, currency, sizes }) => ({
  id: String(id),
  handle: slug,
  title: name,
  url: page,
  images: [{ url: photo, alt: name }],
  options: sizes.length > 1 ? [{ name: 'Size', values: sizes.map((size) => ({ name: size.name })) }] : [],
  variants: sizes.map(({ sku, name, left }) => ({
    id: sku,
    sku,
    options: sizes.length > 1 ? { Size: name } : {},
    price: money(price, currency),
    compareAt: oldPrice > price ? money(oldPrice, currency) : undefined,
    stock: left ? 'in_stock' : 'sold_out',
    quantity: left,
  })),
});

const toCart = ({ key, items, currency, total, country }) => ({
  id: key,
  lines: items.map(({ sku, productId, name, size, page, photo, count, price }) => ({
    id: sku,
    productId: String(productId),
    variantId: sku,
    title: name,
    variantTitle: size,
    url: page,
    image: { url: photo, alt: name },
    quantity: count,
    price: money(price, currency),
    total: money(price * count, currency),
  })),
  coupons: [],
  subtotal: money(total, currency),
  total: money(total, currency),
  estimated: true,
  country,
});

/** References that this shop can look up, by the name of the query. */
const QUERIES = { id: 'ids', handle: 'slugs', sku: 'skus' };

const isMeant = (product, kind, value) =>
  kind === 'sku' ? product.variants.some(({ sku }) => sku === value) : value === product[kind];

/** The adapter of a shop at `endpoint`. `fetch` is there for tests. */
export function myShop({ endpoint, fetch = globalThis.fetch }) {
  async function call(path, { signal } = {}, body, method = body ? 'POST' : 'GET') {
    const headers = body ? { 'content-type': 'application/json' } : {};
    let answer;
    let text;
    try {
      answer = await fetch(endpoint + path, { method, headers, signal, body: body && JSON.stringify(body) });
      text = await answer.text();
    } catch {
      if (signal?.aborted) throw new ShopError('aborted', 'The call was given up.');
      const hint = 'Does the shop send Access-Control-Allow-Origin?';
      throw new ShopError('network', 'The shop did not answer.', { hint });
    }
    // 409 is an answer: the shop can do less than it was asked.
    if (!answer.ok && answer.status !== 409) {
      const code = CODES[answer.status] ?? (answer.status < 500 ? 'invalid' : 'server');
      const retryAfter = Number(answer.headers.get('retry-after')) * 1000 || undefined;
      throw new ShopError(code, `The shop answered ${answer.status}.`, { retryAfter });
    }
    try {
      return JSON.parse(text);
    } catch {
      throw new ShopError('server', 'The answer is not JSON.');
    }
  }

  /** Asks for one change; what the shop has against it, if anything. */
  async function apply(key, change, options) {
    const items = `/baskets/${encodeURIComponent(key)}/items`;
    if (change.type === 'coupon') return { reason: 'coupon_invalid' };
    if (change.type === 'ship-to') return call(`/baskets/${key}`, options, { country: change.country }, 'PATCH');
    if (change.type === 'add') return call(items, options, { sku: change.variantId, count: change.quantity });
    return call(`${items}/${encodeURIComponent(change.lineId)}`, options, { count: change.quantity }, 'PATCH');
  }

  async function change(changes, options = {}) {
    const { session } = options;
    const known = session?.read();
    try {
      const key = known ?? (await call('/baskets', options, {})).key;
      const issues = [];
      for (const [at, change] of changes.entries()) {
        const { reason, left } = await apply(key, change, options);
        if (reason) issues.push({ code: reason, change: at, available: left });
      }
      const cart = toCart(await call(`/baskets/${encodeURIComponent(key)}`, options));
      session?.write(key);
      return { cart, issues };
    } catch (error) {
      // The shop has forgotten the basket: a new one is begun, once.
      if (error.code !== 'not_found' || !known) throw error;
      session.write(null);
      return change(changes, options);
    }
  }

  return {
    name: 'my-shop',

    async products(refs, options) {
      // "handle:oak-chair"; without a kind it is an id.
      const asked = refs.map((ref) => /^(?:(id|handle|sku):)?([\w.-]{1,99})$/.exec(ref) ?? []);
      const query = new URLSearchParams();
      for (const [kind, name] of Object.entries(QUERIES)) {
        const values = asked.flatMap(([ref, own = 'id', value]) => (ref && own === kind ? value : []));
        if (values.length) query.set(name, [...new Set(values)].join());
      }
      const found = query.size ? (await call(`/products?${query}`, options)).map(toProduct) : [];
      return asked.map(([, kind = 'id', value]) => found.find((product) => isMeant(product, kind, value)) ?? null);
    },

    cart: {
      change,
      async load(options) {
        const key = options?.session?.read();
        if (!key) return null;
        try {
          return toCart(await call(`/baskets/${encodeURIComponent(key)}`, options));
        } catch (error) {
          if (error.code !== 'not_found') throw error;
          options.session.write(null);
          return null;
        }
      },
    },

    async checkout({ cart, lines }) {
      if (lines?.length) throw new ShopError('unsupported', 'This shop sells from a basket only.');
      if (!cart?.lines.length) throw new ShopError('invalid', 'There is nothing to pay for.');
      return { url: `${endpoint}/checkout?basket=${encodeURIComponent(cart.id)}` };
    },
  };
}
