import { CommerceError } from './errors.js';

/** What a call rejects with when its caller gave it up. */
export const aborted = () => new CommerceError('aborted', 'The call was given up.');

/**
 * Runs a call to a shop and ends it after `milliseconds` with `timeout`, or with `aborted` when `signal` says so. The call
 * gets a signal of its own; whether it listens or not, the promise settles.
 */
export function withDeadline<T>(
  run: (signal: AbortSignal) => Promise<T>,
  milliseconds: number,
  signal?: AbortSignal,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const stop = (error: CommerceError) => {
      reject(error);
      controller.abort(error);
    };
    const abort = () => stop(aborted());
    const timer = setTimeout(
      () => stop(new CommerceError('timeout', `The shop did not answer within ${milliseconds / 1000} seconds.`)),
      milliseconds,
    );
    controller.signal.addEventListener('abort', done);
    function done() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    }
    signal?.addEventListener('abort', abort);
    if (signal?.aborted) abort();
    // Inside an async function, so that an adapter that throws at once rejects like any other.
    else void (async () => run(controller.signal))().then(resolve, reject).finally(done);
  });
}
