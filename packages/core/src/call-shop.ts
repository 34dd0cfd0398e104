import { CommerceError, toCommerceError } from './errors.js';

/** Longest a shop can make us wait with `Retry-After` before it counts as a failure, in milliseconds. */
const MAX_WAIT = 15_000;

/** The first pause before another try is somewhere between 0 and this; each next one between 0 and twice that. */
const FIRST_PAUSE = 400;

/**
 * Calls a shop: gives each try `timeout` milliseconds and a signal of its own, and ends it when `signal` does; whether the
 * call listens or not, the promise settles. Tries up to `retries` times more when the failure may pass, after a random
 * pause that grows (full jitter) and is at least what the shop asked for. Never for writes: one that timed out may have
 * been done. Rejects with a `CommerceError`.
 */
export async function callShop<T>(
  run: (signal: AbortSignal) => Promise<T>,
  timeout: number,
  retries = 0,
  signal?: AbortSignal,
): Promise<T> {
  for (let tries = 0; ; tries++) {
    const own = new AbortController();
    const timer = setTimeout(
      () => own.abort(new CommerceError('timeout', `The shop did not answer within ${timeout / 1000} seconds.`)),
      timeout,
    );
    try {
      signal?.throwIfAborted();
      signal?.addEventListener('abort', () => own.abort(signal.reason));
      const ended = new Promise<never>((_, reject) =>
        own.signal.addEventListener('abort', () => reject(own.signal.reason)),
      );
      return await Promise.race([run(own.signal), ended]);
    } catch (thrown) {
      const error = toCommerceError(thrown);
      const asked = error.retryAfter ?? 0;
      if (!error.retryable || tries >= retries || asked > MAX_WAIT) throw error;
      await new Promise((resolve) => {
        setTimeout(resolve, asked + Math.random() * FIRST_PAUSE * 2 ** tries);
        signal?.addEventListener('abort', resolve);
      });
    } finally {
      clearTimeout(timer);
    }
  }
}
