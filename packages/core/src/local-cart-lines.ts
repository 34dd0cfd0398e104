import type { SessionStorage } from './adapter.js';
import type { Cart, CartChange, CartIssue, CartLine, CartResult } from './cart.js';
import { compact, isRecord, listOf, numberOf, type Json } from './json.js';
import { limitOf, lineOf, MAX_QUANTITY } from './line-of.js';
import { addMoney, multiplyMoney, type Money } from './money.js';
import { parsePrice } from './parse-price.js';
import { parseId, parseImage } from './parse-variants.js';
import type { Product, ProductRef, Variant } from './product.js';
import { parseText } from './text.js';
import { safeUrl } from './url.js';

/** A line as it is kept: with how to find its product again, and without what is computed. */
interface KeptLine extends Omit<CartLine, 'total' | 'pending'> {
  readonly ref: ProductRef;
  readonly note?: Readonly<Record<string, string>>;
}

interface Kept {
  lines: KeptLine[];
  coupons: string[];
  country: string | undefined;
}

type Known = ReadonlyMap<ProductRef, Product | null | undefined>;

function parseLine(input: unknown): KeptLine[] {
  if (!isRecord(input)) return [];
  const { note } = input;
  const line = compact({
    id: parseId(input.id),
    productId: parseId(input.productId),
    variantId: parseId(input.variantId),
    ref: parseId(input.ref),
    title: parseText(input.title),
    variantTitle: parseText(input.variantTitle) || undefined,
    quantity: Math.floor(numberOf(input.quantity) ?? 0),
    maxQuantity: numberOf(input.maxQuantity),
    price: parsePrice(input.price),
    compareAt: parsePrice(input.compareAt) ?? undefined,
    image: parseImage(input.image, { base: undefined, currency: undefined, problems: new Set() }),
    url: safeUrl(input.url),
    note: isRecord(note)
      ? Object.fromEntries(Object.entries(note).map(([name, value]) => [name, parseText(value)]))
      : undefined,
  });
  const whole =
    line.id && line.productId && line.variantId && line.ref && line.quantity > 0 && line.quantity <= MAX_QUANTITY;
  return whole ? [line] : [];
}

/** What storage holds may be of another version, cut off, or written by somebody else. */
function parseKept(token: string | null): Kept {
  let input: unknown;
  try {
    input = JSON.parse(token ?? '0');
  } catch {
    // Corrupted: an empty cart is all that can be made of it.
  }
  const { lines, coupons, country } = isRecord(input) ? input : ({} as Json);
  return {
    lines: listOf(lines, 500).flatMap(parseLine),
    coupons: listOf(coupons, 20).flatMap((code) => parseText(code, 100) || []),
    country: parseText(country, 2) || undefined,
  };
}

function sum(totals: readonly (Money | null)[]): Money | null {
  const [first] = totals;
  return first && totals.every((total) => total?.currency === first.currency)
    ? (totals as readonly Money[]).reduce(addMoney)
    : null;
}

function toCart({ lines, coupons, country }: Kept, issues?: readonly CartIssue[]): Cart {
  const shown = lines.map(({ ref, note, ...line }): CartLine => {
    void [ref, note];
    return compact({ ...line, total: line.price && multiplyMoney(line.price, line.quantity) });
  });
  const subtotal = sum(shown.map(({ total }) => total));
  return compact<Cart>({
    id: 'local',
    lines: shown,
    coupons: coupons.map((code) => ({ code, status: 'at_checkout' })),
    subtotal,
    total: subtotal,
    estimated: true,
    country,
    issues: issues?.length ? issues : undefined,
  });
}

/** One call on a cart kept in `session`. */
export class LocalCart {
  constructor(
    private readonly session: SessionStorage,
    private readonly products: (refs: readonly ProductRef[]) => Promise<readonly (Product | null)[]>,
  ) {}

  async load(): Promise<Cart | null> {
    const known = await this.#read([]);
    const kept = parseKept(this.session.read());
    if (!kept.lines.length && !kept.coupons.length) return null;
    // Nothing is written: the page has only been opened. The issues come again until the shopper changes something.
    return toCart(kept, this.#refresh(kept, known));
  }

  async change(changes: readonly CartChange[]): Promise<CartResult> {
    const known = await this.#read(changes);
    // Read after the products, so that nothing that another tab wrote meanwhile is lost: from here on nothing waits.
    const kept = parseKept(this.session.read());
    const found = this.#refresh(kept, known);
    const issues = changes.flatMap((change, at) => {
      const issue = this.#apply(kept, change, known);
      return issue ? { ...issue, change: at } : [];
    });
    // What was found counts for lines that are still there, and once.
    const left = found.filter(
      ({ lineId, available }) =>
        kept.lines.some(({ id, quantity }) => id === lineId && quantity > (available ?? 0)) &&
        !issues.some((issue) => issue.lineId === lineId),
    );
    this.session.write(kept.lines.length || kept.coupons.length ? JSON.stringify(kept) : null);
    return { cart: toCart(kept), issues: [...issues, ...left] };
  }

  /** The products of the lines and of what is added, in one call. */
  async #read(changes: readonly CartChange[]): Promise<Known> {
    const added = changes.flatMap((change) => (change.type === 'add' ? refOf(change) : []));
    const refs = [...new Set([...parseKept(this.session.read()).lines.map(({ ref }) => ref), ...added])];
    try {
      const products = refs.length ? await this.products(refs) : [];
      return new Map(refs.map((ref, at) => [ref, products[at]]));
    } catch (error) {
      // Nothing can be added unseen; but what the cart holds it keeps while the shop cannot be reached.
      if (added.length) throw error;
      return new Map();
    }
  }

  /** Brings the lines up to date and says what has changed. What this page's source does not know stays as it was. */
  #refresh(kept: Kept, known: Known): CartIssue[] {
    const issues: CartIssue[] = [];
    kept.lines = kept.lines.map((line) => {
      const { id: lineId, variantId } = line;
      const [product, variant] = find(known, line);
      if (!product) return line;
      const available = variant ? limitOf(variant) : 0;
      if (!available) issues.push({ code: 'sold_out', lineId, variantId, available });
      if (!variant) return line;
      if (available && available < line.quantity) issues.push({ code: 'partly_added', lineId, variantId, available });
      const { price } = variant;
      if (price?.amount !== line.price?.amount || price?.currency !== line.price?.currency) {
        issues.push({ code: 'price_changed', lineId, variantId });
      }
      return { ...line, ...lineOf(product, variant) };
    });
    return issues;
  }

  #apply(kept: Kept, change: CartChange, known: Known): CartIssue | undefined {
    if (change.type === 'ship-to') {
      kept.country = change.country;
      return;
    }
    if (change.type === 'coupon') {
      const code = parseText(change.code, 100);
      kept.coupons = kept.coupons.filter((other) => other.toLowerCase() !== code.toLowerCase());
      if (code && !change.remove) kept.coupons.push(code);
      return;
    }
    if (change.type === 'set') {
      const { lineId } = change;
      const line = kept.lines.find(({ id }) => id === lineId);
      if (!line) return { code: 'not_found', lineId };
      return this.#put(kept, line, change.quantity, find(known, line)[1]);
    }
    const { productId, variantId, note } = change;
    const id = `${productId}/${variantId}`;
    const ref = refOf(change);
    const [product, variant] = find(known, { ref, variantId });
    if (!product || !variant?.price) return { code: 'not_found', variantId };
    const held = kept.lines.find((line) => line.id === id);
    const line = held ?? { id, ref, quantity: 0, ...lineOf(product, variant), productId };
    return this.#put(
      kept,
      note ? { ...line, note: { ...line.note, ...note } } : line,
      line.quantity + change.quantity,
      variant,
    );
  }

  /** Sets the pieces of a line, within what the shop can give; 0 takes it out. */
  #put(kept: Kept, line: KeptLine, wanted: number, variant: Variant | undefined): CartIssue | undefined {
    const { id: lineId, variantId, quantity: held } = line;
    if (!(wanted >= 0)) return { code: 'other', lineId, variantId };
    const limit = variant ? limitOf(variant) : (line.maxQuantity ?? MAX_QUANTITY);
    const quantity = Math.min(Math.floor(wanted), limit || held);
    const others = kept.lines.filter(({ id }) => id !== lineId);
    const at = kept.lines.findIndex(({ id }) => id === lineId);
    if (quantity) others.splice(at < 0 ? others.length : at, 0, { ...line, quantity });
    kept.lines = others;
    if (wanted <= limit) return;
    const code = !limit ? 'sold_out' : held >= limit || variant?.maxQuantity === limit ? 'limit' : 'partly_added';
    return { code, lineId, variantId, available: limit };
  }
}

function refOf({ ref, productId }: CartChange & { type: 'add' }): ProductRef {
  return ref ?? `id:${productId}`;
}

function find(known: Known, line: { ref: ProductRef; variantId: string }): [Product?, Variant?] {
  const product = known.get(line.ref);
  return product ? [product, product.variants.find(({ id }) => id === line.variantId)] : [];
}
