import type { ContractOptions } from './options.js';
import type { ContractRule } from './rule.js';
import { adapterRules } from './rules/adapter.js';
import { cartRules } from './rules/cart.js';
import { checkoutRules } from './rules/checkout.js';
import { failureRules } from './rules/failures.js';
import { productRules } from './rules/products.js';
import { searchRules } from './rules/search.js';
import { sessionRules } from './rules/session.js';
import { trustRules } from './rules/trust.js';
import { Trial } from './trial.js';
import { ContractViolation, print } from './violation.js';

/** Every rule of the contract, in the order they are checked. */
export const contractRules: readonly ContractRule[] = [
  ...adapterRules,
  ...productRules,
  ...cartRules,
  ...sessionRules,
  ...checkoutRules,
  ...searchRules,
  ...trustRules,
  ...failureRules,
];

/** One rule, ready to be checked on one adapter. */
export interface ContractCase {
  /** The rule's id, `cart/add-twice`: stable, for lists of what is known to be missing. */
  readonly id: string;
  /** What the adapter has to do, in one sentence. */
  readonly rule: string;
  /**
   * Checks the rule with an adapter made for it. Rejects with a `ContractViolation` that names the rule, the call and what
   * came back. Resolves without checking when the rule is about an optional member the adapter does not have.
   */
  run(): Promise<void>;
}

function applies({ capability, needs = [], failure }: ContractRule, { capabilities, fixtures, fail }: ContractOptions) {
  if (failure && !fail) return false;
  if (capability && capabilities && !capabilities.includes(capability)) return false;
  return needs.every((name) => fixtures[name] !== undefined);
}

async function run(rule: ContractRule, options: ContractOptions): Promise<void> {
  const { capability, failure } = rule;
  // A rule with a capability and a failure stages the failure itself, once it has something to lose.
  const failing = failure && !capability ? await options.fail?.(failure) : undefined;
  if (failure && !capability && !failing) return;
  const trial = await Trial.start(options, rule, failing);
  if (capability && trial.adapter[capability] === undefined) return;
  try {
    await rule.check(trial);
  } catch (error) {
    // Not by what the rule looks for, but by what it stumbled over: the developer gets the same report.
    if (error instanceof ContractViolation) throw error;
    trial.broken(`the answer is not made as it should be: ${print(error)}`);
  }
}

/**
 * The adapter contract as a list of cases for any test runner. Rules whose fixture is not given, whose failure cannot be
 * staged or whose capability is not announced are left out.
 *
 * ```ts
 * for (const { id, rule, run } of adapterContract({ name: 'myShop', create: () => myShop({ … }), fixtures: { … } })) {
 *   test(`${id}: ${rule}`, run);
 * }
 * ```
 */
export function adapterContract(options: ContractOptions): ContractCase[] {
  return contractRules
    .filter((rule) => applies(rule, options))
    .map((rule) => ({ id: rule.id, rule: rule.sentence, run: () => run(rule, options) }));
}

/** What mocha, Vitest, Jest, Jasmine and `node:test` have in common. */
export interface TestRunner {
  describe(title: string, body: () => void): unknown;
  it(title: string, body: () => Promise<void>): unknown;
}

/** Declares the cases as tests: `describeAdapterContract({ describe, it }, options)`. */
export function describeAdapterContract({ describe, it }: TestRunner, options: ContractOptions): void {
  describe(`${options.name} keeps the adapter contract`, () => {
    // A wrapper without parameters: a runner that counts them would wait for a callback.
    for (const { id, rule, run: check } of adapterContract(options)) it(`${id}: ${rule}`, () => check());
  });
}
