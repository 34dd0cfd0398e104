/** Which chunks belong together, by the module that asks for them. */
const CARD = ['/tag/tag-card.ts', '/define/product.ts'];
const SHOP = ['/core/src/shop.ts'];
const CATALOG = ['/adapters/src/catalog/index.ts'];
const OTHERS = ['/define/price.ts', '/define/cart.ts', '/define/cart-button.ts'];
const CART = ['/core/src/cart-store.ts'];

/**
 * Joins chunks that are always wanted together: each small file starts its compression anew and is one more request.
 * What a card needs is `card`; what any element needs that shows the shop's data is `shop`; what reads a shop that is a
 * JSON file is `catalog`.
 *
 * @param {import('vite').Rolldown.OutputChunk[]} chunks what the bundler makes by itself
 * @returns {(id: string) => string | null} the group of a module
 */
export function chunkGroups(chunks) {
  const byFile = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const modulesWith = (...ends) => {
    const roots = ends.map((end) => chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(end)));
    const missing = ends.find((_, index) => !roots[index]);
    if (missing) throw new Error(`No chunk comes from ${missing}: has it been renamed?`);
    const files = new Set(roots.map(({ fileName }) => fileName));
    // The bundler's own helper is written into the chunks and is no file.
    for (const file of files) for (const next of byFile.get(file).imports) if (byFile.has(next)) files.add(next);
    return new Set([...files].flatMap((file) => byFile.get(file).moduleIds));
  };

  const entry = new Set(chunks.find(({ isEntry }) => isEntry).moduleIds);
  const shop = modulesWith(...SHOP);
  const card = modulesWith(...CARD);
  const catalog = modulesWith(...CATALOG);
  const cart = modulesWith(...CART);
  const others = modulesWith(...OTHERS);
  return (id) => {
    if (entry.has(id)) return null;
    // A few bytes of the bundler's own; by itself they would be a file.
    if (id.startsWith('\0')) return 'shop';
    if (shop.has(id) || (card.has(id) && others.has(id))) return 'shop';
    if (card.has(id)) return 'card';
    if (cart.has(id)) return catalog.has(id) ? 'shop' : 'cart-store';
    return catalog.has(id) ? 'catalog' : null;
  };
}
