import {
  CommerceError,
  type CallOptions,
  type Cart,
  type CartCapability,
  type CartChange,
  type CartResult,
  type CheckoutHandoff,
  type CheckoutRequest,
  type CommerceAdapter,
  type CommerceErrorCode,
  type Product,
  type ProductRef,
  type ReviewQuery,
  type SearchQuery,
  type SearchResult,
  type SessionStorage,
} from '@vitrine/core';
import type { ContractOptions, ContractVariant } from './options.js';
import { cartShape, foundShape, handoffShape, isList, productsShape, resultShape, type Shape } from './answer-shape.js';
import { ContractViolation, print, type RecordedCall } from './violation.js';

/** A session that remembers what was written to it. */
export class TrialSession implements SessionStorage {
  readonly writes: (string | null)[] = [];

  constructor(private token: string | null = null) {}

  read(): string | null {
    return this.token;
  }

  write(token: string | null): void {
    this.writes.push(token);
    this.token = token;
  }

  toJSON(): string {
    return this.token === null ? 'empty session' : `session of ${this.token}`;
  }
}

export interface Rule {
  /** `cart/add-twice`; stable. */
  readonly id: string;
  /** What an adapter has to do, in one sentence. */
  readonly sentence: string;
}

/** One adapter on trial for one rule: its calls are recorded, and whoever breaks the rule is told which call it was. */
export class Trial {
  readonly session = new TrialSession();
  #last: RecordedCall | undefined;

  private constructor(
    readonly options: ContractOptions,
    readonly rule: Rule,
    readonly adapter: CommerceAdapter,
  ) {}

  static async start(options: ContractOptions, rule: Rule, adapter?: CommerceAdapter): Promise<Trial> {
    return new Trial(options, rule, adapter ?? (await options.create()));
  }

  /** A second page of the same site, or one with a failing shop. */
  another(adapter?: CommerceAdapter): Promise<Trial> {
    return Trial.start(this.options, this.rule, adapter);
  }

  get fixtures() {
    return this.options.fixtures;
  }

  /** Ends the trial when `holds` is false. */
  check(holds: unknown, found: string | (() => string)): asserts holds {
    if (!holds) this.broken(typeof found === 'string' ? found : found());
  }

  broken(found: string): never {
    const { id, sentence } = this.rule;
    throw new ContractViolation(this.options.name, id, sentence, found, this.#last);
  }

  async #call<T>(name: string, args: readonly unknown[], shape: Shape, make: () => Promise<T>): Promise<T> {
    const shown = args.filter((arg) => arg !== undefined).map(print);
    const call: RecordedCall = { call: `${name}(${shown.join(', ')})`, outcome: undefined };
    this.#last = call;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const { patience = 5000 } = this.options;
    const tooLong = new Promise<'late'>((resolve) => (timer = setTimeout(() => resolve('late'), patience)));
    try {
      // A member that throws instead of rejecting is caught with those that reject.
      const result = await Promise.race([(async () => ({ value: await make() }))(), tooLong]);
      if (result === 'late') this.broken(`no answer after ${patience} milliseconds`);
      call.outcome = { returned: result.value };
      const wrong = shape(result.value);
      if (wrong) this.broken(wrong);
      return result.value;
    } catch (error) {
      if (!(error instanceof ContractViolation)) call.outcome = { rejected: error };
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  /** The answer of a call that may not fail. */
  async answer<T>(call: Promise<T>): Promise<T> {
    try {
      return await call;
    } catch (error) {
      if (error instanceof ContractViolation) throw error;
      return this.broken(`it rejected with ${print(error)}`);
    }
  }

  /** Checks that a call rejects with a `CommerceError` of one of the codes. */
  async rejects(call: Promise<unknown>, ...codes: readonly CommerceErrorCode[]): Promise<CommerceError> {
    let returned: unknown;
    try {
      returned = await call;
    } catch (error) {
      if (error instanceof ContractViolation) throw error;
      // Of another copy of the library it is not an instance, but it has the name.
      const named = error instanceof CommerceError || (error instanceof Error && error.name === 'CommerceError');
      this.check(named, `it rejected with ${print(error)}, which is no CommerceError`);
      const fault = error as CommerceError;
      this.check(
        codes.includes(fault.code),
        `the code is "${fault.code}", expected ${codes.map((code) => `"${code}"`).join(' or ')}`,
      );
      return fault;
    }
    return this.broken(`it resolved with ${print(returned)}, expected a CommerceError "${codes.join('" or "')}"`);
  }

  #cart(): CartCapability {
    const { cart } = this.adapter;
    return cart ?? this.broken('the adapter has no cart');
  }

  #with(options: CallOptions = {}): CallOptions {
    const { context } = this.options;
    return { ...(context && { context }), ...options };
  }

  products(refs: readonly ProductRef[], options?: CallOptions): Promise<readonly (Product | null)[]> {
    return this.#call('products', [refs, options], productsShape, () =>
      this.adapter.products(refs, this.#with(options)),
    );
  }

  search(query: SearchQuery, options?: CallOptions): Promise<SearchResult> {
    return this.#call('search', [query, options], foundShape, async () => {
      const { adapter } = this;
      return adapter.search ? adapter.search(query, this.#with(options)) : this.broken('the adapter has no search');
    });
  }

  load(options?: CallOptions): Promise<Cart | null> {
    const all = { session: this.session, ...options };
    return this.#call(
      'cart.load',
      [all],
      (cart) => (cart === null ? undefined : cartShape(cart, 'the cart')),
      () => this.#cart().load(this.#with(all)),
    );
  }

  change(changes: readonly CartChange[], options?: CallOptions): Promise<CartResult> {
    const all = { session: this.session, ...options };
    return this.#call('cart.change', [changes, all], resultShape, () => this.#cart().change(changes, this.#with(all)));
  }

  checkout(from: CheckoutRequest): Promise<CheckoutHandoff> {
    const all = { session: this.session };
    return this.#call('checkout', [from, all], handoffShape, () => this.adapter.checkout(from, this.#with(all)));
  }

  reviews(productIds: readonly string[]) {
    return this.#call('reviews', [productIds], isList, async () => {
      const { adapter } = this;
      return adapter.reviews ? adapter.reviews(productIds, this.#with()) : this.broken('the adapter has no reviews');
    });
  }

  reviewList(query: ReviewQuery) {
    return this.#call('reviewList', [query], foundShape, async () => {
      const { adapter } = this;
      return adapter.reviewList
        ? adapter.reviewList(query, this.#with())
        : this.broken('the adapter has no reviewList');
    });
  }

  policies() {
    return this.#call('policies', [], isList, async () => {
      const { adapter } = this;
      return adapter.policies ? adapter.policies(this.#with()) : this.broken('the adapter has no policies');
    });
  }

  delivery() {
    return this.#call('delivery', [], isList, async () => {
      const { adapter } = this;
      return adapter.delivery ? adapter.delivery(this.#with()) : this.broken('the adapter has no delivery');
    });
  }

  /** The products of the known references; a fixture that is not found ends the trial. */
  async known(): Promise<readonly Product[]> {
    const { knownRefs } = this.fixtures;
    const found = await this.answer(this.products(knownRefs));
    return knownRefs.map(
      (ref, at) => found[at] ?? this.broken(`the shop should know ${print(ref)}, it gave ${print(found[at])}`),
    );
  }

  /** The change that adds a fixture's variant. */
  async adding(variant: ContractVariant, quantity = 1): Promise<CartChange & { type: 'add' }> {
    const { id, productId, ref } = typeof variant === 'string' ? { id: variant } : variant;
    if (productId !== undefined) return { type: 'add', variantId: id, productId, quantity, ...(ref && { ref }) };
    const { knownRefs } = this.fixtures;
    const products = await this.known();
    const at = products.findIndex(({ variants }) => variants.some((each) => each.id === id));
    const product = products[at];
    if (!product)
      this.broken(`the fixtures name the variant ${print(id)}, which no product of knownRefs has: give its productId`);
    return {
      type: 'add',
      variantId: id,
      productId: product.id,
      quantity,
      ref: ref ?? knownRefs[at] ?? `id:${product.id}`,
    };
  }

  /** A cart with one line of `variantInStock`, and that line. */
  async filled(quantity = 1) {
    const add = await this.adding(this.fixtures.variantInStock, quantity);
    const { cart, issues } = await this.answer(this.change([add]));
    const line = cart.lines.find(({ variantId }) => variantId === add.variantId);
    this.check(line && !issues.length, `the cart should hold variantInStock ${print(add.variantId)} without an issue`);
    return { add, cart, line };
  }
}
