import { withDeadline } from './deadline.js';
import { toCommerceError } from './errors.js';

/** Longest a shop can make us wait with `Retry-After` before it counts as a failure, in milliseconds. */
const MAX_WAIT = 15_000;

/** The first pause before another try is somewhere between 0 and this; each next one between 0 and twice that. */
const FIRST_PAUSE = 400;

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => resolve(clearTimeout(timer)));
  });
}

/**
 * Reads from a shop: gives each try `timeout` milliseconds, and tries up to `retries` times more when the failure may pass,
 * after a random pause that grows (full jitter) and is at least what the shop asked for. Never for writes: one that timed
 * out may have been done. Rejects with a `CommerceError`.
 */
export async function readWithRetries<T>(
  run: (signal: AbortSignal) => Promise<T>,
  timeout: number,
  retries: number,
  signal: AbortSignal,
): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await withDeadline(run, timeout, signal);
    } catch (thrown) {
      const error = toCommerceError(thrown);
      const asked = error.retryAfter ?? 0;
      if (signal.aborted || !error.retryable || tries >= retries || asked > MAX_WAIT) throw error;
      await pause(asked + Math.random() * FIRST_PAUSE * 2 ** tries, signal);
    }
  }
}
