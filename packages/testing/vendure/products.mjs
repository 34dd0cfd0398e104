/**
 * Products that the samples of Vendure lack: stock that runs out, markup in text, and more variants than one page of most
 * backends. They come first, so that their ids are always the same: variants 1 to 3 are the lamp's.
 */
const LAMP = {
  name: 'Desk Lamp & Shade',
  slug: 'desk-lamp',
  description: '<p>Turned <b>by hand</b> &amp; wired in Utrecht.</p><script>alert(1)</script>',
  variants: [
    ['Brass', 'LAMP-BRASS', '79.00', 100],
    ['Steel', 'LAMP-STEEL', '69.00', 3],
    ['Copper', 'LAMP-COPPER', '89.00', 0],
  ].map(([finish, sku, price, stock]) => ({ options: { finish }, sku, price, stock })),
};

const range = (length) => Array.from({ length }, (_, at) => at + 1);

const PAINT = {
  name: 'Wall Paint',
  slug: 'wall-paint',
  description: 'In a hundred and twenty colours and sizes.',
  variants: range(12).flatMap((shade) =>
    range(10).map((litres) => ({
      options: { shade: `Shade ${shade}`, size: `${litres} l` },
      sku: `PAINT-${shade}-${litres}`,
      price: `${9 + 5 * litres}.50`,
      stock: 20,
    })),
  ),
};

const quote = (cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`;

/** Rows of the importer's table: the product is named in the first of its variants. */
function rowsOf({ name, slug, description, variants }) {
  const groups = Object.keys(variants[0].options).join('|');
  return variants.map(({ options, sku, price, stock }, at) => {
    const product = at ? ['', '', '', '', '', ''] : [name, slug, description, '', 'brand:Vitrine', groups];
    return [...product, Object.values(options).join('|'), sku, price, 'standard', stock, 'true', '', ''].map(quote);
  });
}

/** The samples' table with these products before its own. */
export function withOurProducts(table) {
  const [head, ...samples] = table.split('\n');
  return [head, ...[LAMP, PAINT].flatMap(rowsOf), ...samples].join('\n');
}
