import type { ContractCapability } from '../options.js';
import type { ContractRule } from '../rule.js';
import type { Trial } from '../trial.js';
import { print } from '../violation.js';

const CAPABILITIES: readonly ContractCapability[] = ['search', 'cart', 'reviews', 'policies', 'delivery'];

export const adapterRules: readonly ContractRule[] = [
  {
    id: 'adapter/name',
    sentence: 'An adapter has a name, and an origin only if it is one.',
    async check(trial: Trial) {
      const { name, origin } = trial.adapter;
      trial.check(typeof name === 'string' && name, () => `its name is ${print(name)}`);
      if (origin === undefined) return;
      const parsed = URL.canParse(origin) ? new URL(origin).origin : undefined;
      trial.check(
        parsed === origin,
        () => `its origin is ${print(origin)}, expected the like of "https://shop.example"`,
      );
    },
  },
  {
    id: 'adapter/capabilities',
    sentence: 'An optional member is there when the adapter can do it, and only then.',
    async check(trial: Trial) {
      const { adapter, options } = trial;
      const { capabilities } = options;
      for (const name of CAPABILITIES) {
        const member: unknown = adapter[name];
        const kind = name === 'cart' ? 'object' : 'function';
        trial.check(
          member === undefined || (typeof member === kind && member),
          () => `${name} is ${print(member)}, a ${kind} expected`,
        );
        if (!capabilities) continue;
        const has = member !== undefined;
        trial.check(has === capabilities.includes(name), () =>
          has ? `it has ${name}, which was not announced` : `it has no ${name}`,
        );
      }
    },
  },
];
