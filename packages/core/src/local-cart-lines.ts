import type { SessionStorage } from './adapter.js';
import type { Cart, CartChange, CartIssue, CartLine, CartResult } from './cart.js';
import { compact, countOf, listOf, recordOf } from './json.js';
import { limitOf, lineOf, MAX_QUANTITY } from './line-of.js';
import { addMoney, multiplyMoney, type Money } from './money.js';
import { readProduct } from './read-product.js';
import { parseId } from './parse-variants.js';
import type { Product, ProductRef, Variant } from './product.js';
import { parseText } from './text.js';

interface Line {
  readonly id: string;
  /** How the product is found again. */
  readonly ref: ProductRef;
  quantity: number;
  note: Readonly<Record<string, string>>;
  /** As they are today or, where they cannot be read, as they were when the line was kept. */
  product: Product;
  variant: Variant;
}

interface Kept {
  lines: Line[];
  coupons: string[];
  country: string;
}

type ReadProducts = (refs: readonly ProductRef[]) => Promise<readonly (Product | null)[]>;

/** What a kept line says of its product is what a catalogue says, and is read with the same care. */
function parseLine(input: unknown): Line[] {
  const { productId, variantId, variantTitle, note, ...more } = recordOf(input);
  const product = readProduct({ ...more, id: productId, variants: [{ id: variantId, title: variantTitle }] }, {});
  const variant = product?.variants[0];
  const [id, ref] = [parseId(more.id), parseId(more.ref)];
  const quantity = countOf(more.quantity);
  if (!product || !variant || !id || !ref || !quantity || quantity > MAX_QUANTITY) return [];
  const words = Object.entries(recordOf(note)).map(([name, value]) => [name, parseText(value)]);
  return [{ id, ref, quantity, note: Object.fromEntries(words), product, variant }];
}

/** What storage holds may be of another version, cut off, or written by somebody else. */
function readKept(session: SessionStorage): Kept {
  let input: unknown;
  try {
    input = JSON.parse(session.read() ?? '');
  } catch {
    // Nothing, or corrupted: an empty cart is all that can be made of it.
  }
  const { lines, coupons, country } = recordOf(input);
  return {
    lines: listOf(lines, 500).flatMap(parseLine),
    coupons: listOf(coupons, 20).flatMap((code) => parseText(code, 100) || []),
    country: parseText(country, 2),
  };
}

function toCart({ lines, coupons, country }: Kept): Cart {
  const shown = lines.map(({ id, quantity, note, product, variant }): CartLine => {
    const { price } = variant;
    const total = price && multiplyMoney(price, quantity);
    const noted = Object.keys(note).length > 0 && note;
    return { ...compact({ ...lineOf(product, variant), note: noted }), id, quantity, price, total };
  });
  let total: Money | null = null;
  try {
    total = (shown.map(({ total }) => total) as Money[]).reduce(addMoney);
  } catch {
    // No lines, no price, or two currencies: nothing to add up.
  }
  return {
    id: 'local',
    lines: shown,
    coupons: coupons.map((code) => ({ code, status: 'at_checkout' })),
    subtotal: total,
    total,
    estimated: true,
    ...compact({ country }),
  };
}

const refOf = ({ ref, productId }: CartChange & { type: 'add' }): ProductRef => ref ?? `id:${productId}`;

const variantOf = (product: Product, variantId: string) => product.variants.find(({ id }) => id === variantId);

/** The products of the lines and of what is added, in one call; none of those that are unknown. */
async function readProducts(session: SessionStorage, products: ReadProducts, changes: readonly CartChange[]) {
  const added = changes.flatMap((change) => (change.type === 'add' ? refOf(change) : []));
  const refs = [...new Set([...readKept(session).lines.map(({ ref }) => ref), ...added])];
  let found: readonly (Product | null)[] = [];
  try {
    if (refs.length) found = await products(refs);
  } catch (error) {
    // Nothing can be added unseen; but what the cart holds it keeps while the shop cannot be reached.
    if (added.length) throw error;
  }
  return new Map(refs.map((ref, at) => [ref, found[at]]));
}

/** Brings a line up to date and says what has changed. */
function refresh(line: Line, product: Product | null | undefined): CartIssue[] {
  const { id: lineId, quantity, variant: old } = line;
  if (!product) return [];
  const variantId = old.id;
  const variant = variantOf(product, variantId);
  const issues: CartIssue[] = [];
  const available = variant ? limitOf(variant) : 0;
  if (available < quantity)
    issues.push({ code: available ? 'partly_added' : 'sold_out', lineId, variantId, available });
  if (!variant) return issues;
  if (variant.price?.amount !== old.price?.amount || variant.price?.currency !== old.price?.currency) {
    issues.push({ code: 'price_changed', lineId, variantId });
  }
  Object.assign(line, { product, variant });
  return issues;
}

/** Sets the pieces of a line, within what the shop can give; 0 takes it out. */
function put(kept: Kept, line: Line, wanted: number): CartIssue | undefined {
  const { id: lineId, quantity: held, variant } = line;
  const issue = { lineId, variantId: variant.id };
  if (!(wanted >= 0)) return { code: 'other', ...issue };
  const available = limitOf(variant);
  line.quantity = Math.min(Math.floor(wanted), available || held);
  kept.lines = [...new Set([...kept.lines, line])].filter(({ quantity }) => quantity);
  if (wanted <= available) return;
  const isLimit = held >= available || variant.maxQuantity === available;
  return { code: !available ? 'sold_out' : isLimit ? 'limit' : 'partly_added', ...issue, available };
}

function apply(
  kept: Kept,
  change: CartChange,
  known: ReadonlyMap<ProductRef, Product | null | undefined>,
): CartIssue | undefined {
  if (change.type === 'ship-to') {
    kept.country = change.country;
  } else if (change.type === 'coupon') {
    const code = parseText(change.code, 100);
    kept.coupons = kept.coupons.filter((other) => other.toLowerCase() !== code.toLowerCase());
    if (code && !change.remove) kept.coupons.push(code);
  } else if (change.type === 'set') {
    const { lineId } = change;
    const line = kept.lines.find(({ id }) => id === lineId);
    return line ? put(kept, line, change.quantity) : { code: 'not_found', lineId };
  } else {
    const { productId, variantId, note } = change;
    const id = `${productId}/${variantId}`;
    const ref = refOf(change);
    const product = known.get(ref);
    const variant = product && variantOf(product, variantId);
    if (!product || !variant?.price) return { code: 'not_found', variantId };
    const line = kept.lines.find((line) => line.id === id) ?? { id, ref, quantity: 0, note: {}, product, variant };
    line.note = { ...line.note, ...note };
    return put(kept, line, line.quantity + change.quantity);
  }
}

/** The cart that is kept, with the prices and the stock of today, after `changes`. */
export async function callLocalCart(
  session: SessionStorage,
  products: ReadProducts,
  changes: readonly CartChange[],
): Promise<CartResult> {
  const known = await readProducts(session, products, changes);
  // Read after the products, so that nothing that another tab wrote meanwhile is lost: from here on nothing waits.
  const kept = readKept(session);
  const found = kept.lines.flatMap((line) => refresh(line, known.get(line.ref)));
  const issues = changes.flatMap((change, at): CartIssue | [] => {
    const issue = apply(kept, change, known);
    return issue ? { ...issue, change: at } : [];
  });
  // What was found counts for lines that are still there, and once.
  for (const issue of found) {
    const line = kept.lines.find(({ id }) => id === issue.lineId);
    const isSaid = issues.some(({ lineId, change }) => lineId === issue.lineId && change !== undefined);
    if (line && line.quantity > (issue.available ?? 0) && !isSaid) issues.push(issue);
  }
  // Nothing is written where the page has only been opened: the issues come again until the shopper changes something.
  if (changes.length) {
    const { lines, coupons } = kept;
    const flat = lines.map(({ product, variant, ...line }) => ({ ...lineOf(product, variant), ...line }));
    session.write(lines.length || coupons.length ? JSON.stringify({ ...kept, lines: flat }) : null);
  }
  return { cart: toCart(kept), issues };
}
