import type { CommerceErrorCode } from '@vitrine/core';
import type { ContractFailure } from '../options.js';
import type { ContractRule } from '../rule.js';
import type { Trial } from '../trial.js';
import { print } from '../violation.js';

function failureRule(
  failure: ContractFailure,
  sentence: string,
  codes: readonly CommerceErrorCode[],
  retryable?: boolean,
): ContractRule {
  return {
    id: `failures/${failure.replace('_', '-')}`,
    failure,
    sentence,
    async check(trial: Trial) {
      const error = await trial.rejects(trial.products(trial.fixtures.knownRefs), ...codes);
      trial.check(error.message, 'the error has no message');
      trial.check(
        retryable === undefined || error.retryable === retryable,
        () => `retryable is ${print(error.retryable)}`,
      );
      const { retryAfter } = error;
      trial.check(
        retryAfter === undefined || retryAfter >= 0,
        () => `retryAfter is ${print(retryAfter)}, milliseconds expected`,
      );
    },
  };
}

/** How faults of the backend come out. */
export const failureRules: readonly ContractRule[] = [
  failureRule(
    'network',
    'When nobody answers, calls reject with "network", which may be tried again.',
    ['network'],
    true,
  ),
  failureRule(
    'server',
    'When the shop is broken, calls reject with "server", which may be tried again.',
    ['server'],
    true,
  ),
  failureRule(
    'malformed',
    'An answer that cannot be read is a fault of the shop: "server" or "invalid", not a SyntaxError.',
    ['server', 'invalid'],
  ),
  failureRule(
    'rate_limited',
    'When the shop asks for patience, calls reject with "rate_limited", which may be tried again, and retryAfter is in milliseconds.',
    ['rate_limited'],
    true,
  ),
  failureRule('auth', 'When the key is refused, calls reject with "auth", which is not tried again.', ['auth'], false),
  {
    id: 'failures/hang',
    failure: 'hang',
    sentence: 'A call to a shop that never answers ends with "aborted" as soon as its signal is aborted.',
    async check(trial: Trial) {
      const controller = new AbortController();
      const running = trial.products(trial.fixtures.knownRefs, { signal: controller.signal });
      setTimeout(() => controller.abort(), 20);
      await trial.rejects(running, 'aborted');
    },
  },
];
