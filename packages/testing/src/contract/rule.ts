import type { ContractCapability, ContractFailure, ContractFixtures } from './options.js';
import type { Rule, Trial } from './trial.js';

/** A rule and how an adapter is held to it. */
export interface ContractRule extends Rule {
  /** The optional member it is about. */
  readonly capability?: ContractCapability;
  /** Fixtures it cannot be checked without. */
  readonly needs?: readonly (keyof ContractFixtures)[];
  /** The failure that has to be staged for it. */
  readonly failure?: ContractFailure;
  /** Throws a `ContractViolation`. */
  check(trial: Trial): Promise<void>;
}
