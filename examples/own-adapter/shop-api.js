/**
 * A shop that is not there, so that the example runs anywhere: it answers what a small REST API of a shop would. Yours is
 * a server, and this file is what you do not have to write.
 */
const PRODUCTS = [
  {
    id: 1,
    slug: 'oak-chair',
    name: 'Oak chair',
    drawing: 'chair-oiled-oak',
    price: 8900,
    oldPrice: 10900,
    sizes: [['OAK-1', 'One size', 40]],
  },
  {
    id: 2,
    slug: 'linen-apron',
    name: 'Linen apron',
    drawing: 'apron',
    price: 4500,
    sizes: [
      ['APRON-S', 'S', 12],
      ['APRON-M', 'M', 3],
      ['APRON-L', 'L', 0],
    ],
  },
  { id: 3, slug: 'enamel-mug', name: 'Enamel mug', drawing: 'mug-cream', price: 1250, sizes: [['MUG', 'One size', 9]] },
].map(({ sizes, ...product }) => ({
  ...product,
  currency: 'EUR',
  sizes: sizes.map(([sku, name, left]) => ({ sku, name, left })),
}));

const sizeOf = (sku) =>
  PRODUCTS.flatMap((product) => product.sizes.map((size) => ({ product, size }))).find(({ size }) => size.sku === sku);

const json = (body, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

/** Opens the shop, with its pages and pictures at `site`. Returns what stands in for `fetch`. */
export function openShop(site = 'https://shop.example') {
  const baskets = new Map();
  const show = ({ slug, drawing, ...product }) => ({
    ...product,
    slug,
    page: `${site}/shop/page/${slug}`,
    photo: `${site}/art/${drawing}.svg`,
  });

  const showBasket = ({ key, counts, country }) => {
    const items = [...counts].map(([sku, count]) => {
      const { product, size } = sizeOf(sku);
      const { id, name, page, photo, price, sizes } = show(product);
      return { sku, productId: id, name, size: sizes.length > 1 ? size.name : undefined, page, photo, price, count };
    });
    return {
      key,
      items,
      country,
      currency: 'EUR',
      total: items.reduce((sum, each) => sum + each.price * each.count, 0),
    };
  };

  /** Puts so many pieces into a basket, or says why not. */
  function put(basket, sku, count) {
    const left = sizeOf(sku)?.size.left;
    if (left === undefined) return json({ reason: 'not_found' }, 409);
    if (count > left) return json({ reason: left ? 'limit' : 'sold_out', left }, 409);
    if (count) basket.counts.set(sku, count);
    else basket.counts.delete(sku);
    return json(showBasket(basket));
  }

  function answer(method, { pathname, searchParams }, body) {
    const [, room, key, , sku] = pathname
      .replace(/^\/shop\b/, '')
      .split('/')
      .map(decodeURIComponent);
    if (room === 'products') {
      const list = (name) => (searchParams.get(name) ?? '').split(',');
      return json(
        PRODUCTS.filter(
          ({ id, slug, sizes }) =>
            list('ids').includes(String(id)) ||
            list('slugs').includes(slug) ||
            sizes.some((size) => list('skus').includes(size.sku)),
        ).map(show),
      );
    }
    if (room === 'baskets' && !key) {
      const made = { key: `b${baskets.size + 1}`, counts: new Map() };
      baskets.set(made.key, made);
      return json(showBasket(made), 201);
    }
    const basket = baskets.get(key);
    if (room !== 'baskets' || !basket) return json({}, 404);
    const { counts } = basket;
    if (method === 'POST') return put(basket, body.sku, (counts.get(body.sku) ?? 0) + body.count);
    if (method === 'PATCH' && sku) {
      return counts.has(sku) ? put(basket, sku, body.count) : json({ reason: 'not_found' }, 409);
    }
    if (method === 'PATCH') basket.country = body.country;
    return json(showBasket(basket));
  }

  return async (url, { method = 'GET', body, signal } = {}) => {
    signal?.throwIfAborted();
    const answered = answer(method, new URL(url), body && JSON.parse(body));
    // The way there and back.
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
    return answered;
  };
}
