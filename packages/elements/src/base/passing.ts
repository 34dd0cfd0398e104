import type { ReactiveControllerHost } from 'lit';
import type * as PassingFacts from './passing-facts.js';

/**
 * The code for what is true until a moment, and for notes that few prices have: loaded when a product says such a thing.
 * Empty where it did not come.
 */
export let passing: Partial<typeof PassingFacts> | undefined;

/** Brings that code for `host`. */
export const bringPassing = (host: ReactiveControllerHost): void =>
  void import('./passing-facts.js')
    .then(
      (code) => (passing = code),
      () => (passing = {}),
    )
    .then(() => host.requestUpdate());
