import type { SessionStorage } from './adapter.js';
import type { Cart, CartChange, CartIssue, CartLine, CartResult } from './cart.js';
import { compact, countOf, listOf, recordOf } from './json.js';
import { limitOf, lineOf, MAX_QUANTITY } from './line-of.js';
import { addMoney, multiplyMoney, type Money } from './money.js';
import { parseProduct } from './parse-product.js';
import { parseId } from './parse-variants.js';
import type { Product, ProductRef, Variant } from './product.js';
import { parseText } from './text.js';

/** A line as it is kept: with how to find its product again, and without what is computed. */
interface KeptLine extends Omit<CartLine, 'total' | 'pending'> {
  readonly ref: ProductRef;
  readonly note?: Readonly<Record<string, string>>;
}

interface Kept {
  lines: KeptLine[];
  coupons: string[];
  country?: string;
}

type ReadProducts = (refs: readonly ProductRef[]) => Promise<readonly (Product | null)[]>;

/** What was read of the products; nothing of one that could not be. */
type Known = ReadonlyMap<ProductRef, Product | null | undefined>;

/** A line says of its product what a catalogue says, so it is read with the same care. */
function parseLine(input: unknown): KeptLine[] {
  const { id, ref, quantity, note, productId, variantId, variantTitle, ...more } = recordOf(input);
  const product = parseProduct({ ...more, id: productId, variants: [{ id: variantId, title: variantTitle }] });
  const [variant] = product?.variants ?? [];
  const kept = { id: parseId(id), ref: parseId(ref), quantity: countOf(quantity) ?? 0 };
  if (!product || !variant || !kept.id || !kept.ref || !kept.quantity || kept.quantity > MAX_QUANTITY) return [];
  const words = Object.entries(recordOf(note)).map(([name, value]) => [name, parseText(value)]);
  return [{ ...lineOf(product, variant), ...kept, note: Object.fromEntries(words) }];
}

/** What storage holds may be of another version, cut off, or written by somebody else. */
function readKept(session: SessionStorage): Kept {
  let input: unknown;
  try {
    input = JSON.parse(session.read() ?? '0');
  } catch {
    // Corrupted: an empty cart is all that can be made of it.
  }
  const { lines, coupons, country } = recordOf(input);
  return {
    lines: listOf(lines, 500).flatMap(parseLine),
    coupons: listOf(coupons, 20).flatMap((code) => parseText(code, 100) || []),
    country: parseText(country, 2),
  };
}

const isEmpty = ({ lines, coupons }: Kept) => !lines.length && !coupons.length;

function toCart({ lines, coupons, country }: Kept, issues: readonly CartIssue[] = []): Cart {
  const shown = lines.map((line): CartLine => {
    const { ref, note, ...shown } = line;
    void [ref, note];
    return {
      ...compact<typeof shown>(shown),
      price: line.price,
      total: line.price && multiplyMoney(line.price, line.quantity),
    };
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
    ...compact<Partial<Cart>>({ country, issues: issues.length > 0 && issues }),
  };
}

const refOf = ({ ref, productId }: CartChange & { type: 'add' }): ProductRef => ref ?? `id:${productId}`;

function find(known: Known, { ref, variantId }: Pick<KeptLine, 'ref' | 'variantId'>): [Product?, Variant?] {
  const product = known.get(ref);
  return product ? [product, product.variants.find(({ id }) => id === variantId)] : [];
}

/** The products of the lines and of what is added, in one call. */
async function readProducts(
  session: SessionStorage,
  products: ReadProducts,
  changes: readonly CartChange[],
): Promise<Known> {
  const added = changes.flatMap((change) => (change.type === 'add' ? refOf(change) : []));
  const refs = [...new Set([...readKept(session).lines.map(({ ref }) => ref), ...added])];
  try {
    const found = refs.length ? await products(refs) : [];
    return new Map(refs.map((ref, at) => [ref, found[at]]));
  } catch (error) {
    // Nothing can be added unseen; but what the cart holds it keeps while the shop cannot be reached.
    if (added.length) throw error;
    return new Map();
  }
}

/** Brings the lines up to date and says what has changed. What this page's source does not know stays as it was. */
function refresh(kept: Kept, known: Known): CartIssue[] {
  const issues: CartIssue[] = [];
  kept.lines = kept.lines.map((line) => {
    const { id: lineId, variantId, price, quantity } = line;
    const [product, variant] = find(known, line);
    if (!product) return line;
    const available = variant ? limitOf(variant) : 0;
    if (available < quantity)
      issues.push({ code: available ? 'partly_added' : 'sold_out', lineId, variantId, available });
    if (!variant) return line;
    if (variant.price?.amount !== price?.amount || variant.price?.currency !== price?.currency) {
      issues.push({ code: 'price_changed', lineId, variantId });
    }
    return { ...line, ...lineOf(product, variant) };
  });
  return issues;
}

/** Sets the pieces of a line, within what the shop can give; 0 takes it out. */
function put(kept: Kept, line: KeptLine, wanted: number, variant: Variant | undefined): CartIssue | undefined {
  const { id: lineId, variantId, quantity: held } = line;
  if (!(wanted >= 0)) return { code: 'other', lineId, variantId };
  const limit = variant ? limitOf(variant) : (line.maxQuantity ?? MAX_QUANTITY);
  const quantity = Math.min(Math.floor(wanted), limit || held);
  const at = kept.lines.findIndex(({ id }) => id === lineId);
  kept.lines.splice(at < 0 ? kept.lines.length : at, 1, ...(quantity ? [{ ...line, quantity }] : []));
  if (wanted <= limit) return;
  const code = !limit ? 'sold_out' : held >= limit || variant?.maxQuantity === limit ? 'limit' : 'partly_added';
  return { code, lineId, variantId, available: limit };
}

function apply(kept: Kept, change: CartChange, known: Known): CartIssue | undefined {
  if (change.type === 'ship-to') {
    kept.country = change.country;
  } else if (change.type === 'coupon') {
    const code = parseText(change.code, 100);
    kept.coupons = kept.coupons.filter((other) => other.toLowerCase() !== code.toLowerCase());
    if (code && !change.remove) kept.coupons.push(code);
  } else if (change.type === 'set') {
    const { lineId, quantity } = change;
    const line = kept.lines.find(({ id }) => id === lineId);
    return line ? put(kept, line, quantity, find(known, line)[1]) : { code: 'not_found', lineId };
  } else {
    const { productId, variantId, note } = change;
    const id = `${productId}/${variantId}`;
    const ref = refOf(change);
    const [product, variant] = find(known, { ref, variantId });
    if (!product || !variant?.price) return { code: 'not_found', variantId };
    const line = kept.lines.find((line) => line.id === id) ?? {
      ...lineOf(product, variant),
      id,
      ref,
      quantity: 0,
      productId,
    };
    return put(kept, { ...line, note: { ...line.note, ...note } }, line.quantity + change.quantity, variant);
  }
}

/** The cart that is kept, with the prices and the stock of today. */
export async function loadCart(session: SessionStorage, products: ReadProducts): Promise<Cart | null> {
  const known = await readProducts(session, products, []);
  const kept = readKept(session);
  // Nothing is written: the page has only been opened. The issues come again until the shopper changes something.
  return isEmpty(kept) ? null : toCart(kept, refresh(kept, known));
}

export async function changeCart(
  session: SessionStorage,
  products: ReadProducts,
  changes: readonly CartChange[],
): Promise<CartResult> {
  const known = await readProducts(session, products, changes);
  // Read after the products, so that nothing that another tab wrote meanwhile is lost: from here on nothing waits.
  const kept = readKept(session);
  const found = refresh(kept, known);
  const issues = changes.flatMap((change, at) => {
    const issue = apply(kept, change, known);
    return issue ? { ...issue, change: at } : [];
  });
  // What was found counts for lines that are still there, and once.
  const left = found.filter(
    ({ lineId, available = 0 }) =>
      kept.lines.some(({ id, quantity }) => id === lineId && quantity > available) &&
      !issues.some((issue) => issue.lineId === lineId),
  );
  session.write(isEmpty(kept) ? null : JSON.stringify(kept));
  return { cart: toCart(kept), issues: [...issues, ...left] };
}
