/** Why a call to a shop failed. Business outcomes (sold out, coupon refused) are never errors: they are {@link CartIssue}s. */
export type CommerceErrorCode =
  | 'aborted'
  | 'network'
  | 'timeout'
  | 'rate_limited'
  | 'auth'
  | 'not_found'
  | 'invalid'
  | 'unsupported'
  | 'config'
  | 'server';

export interface CommerceErrorOptions {
  /** Whether the same call may succeed later. Defaults to true for `network`, `timeout`, `rate_limited` and `server`. */
  retryable?: boolean;
  /** Milliseconds the backend asked to wait (`Retry-After`). */
  retryAfter?: number;
  /** One sentence for the developer: the likely cause and the setting to change. */
  hint?: string;
  cause?: unknown;
}

/** A transport, authorisation or set-up fault. Compare `code`, never the message. */
export class CommerceError extends Error {
  override readonly name = 'CommerceError';
  readonly code: CommerceErrorCode;
  readonly retryable: boolean;
  readonly retryAfter: number | undefined;
  readonly hint: string | undefined;

  constructor(code: CommerceErrorCode, message: string, options: CommerceErrorOptions = {}) {
    super(message, options);
    this.code = code;
    this.retryable = options.retryable ?? /^(network|timeout|rate_limited|server)$/.test(code);
    this.retryAfter = options.retryAfter;
    this.hint = options.hint;
  }
}

/** What the browser's own errors mean, by name. */
const KINDS = new Map<unknown, CommerceErrorCode>([
  ['AbortError', 'aborted'],
  ['TimeoutError', 'timeout'],
  ['TypeError', 'network'],
]);

/**
 * Turns whatever was thrown into a {@link CommerceError}: a `CommerceError` (also one of another copy of the library)
 * as it is, an `AbortError` as `aborted`, a `TypeError` of `fetch`, and nothing at all, as `network`, anything else as
 * `server`.
 */
export function toCommerceError(thrown: unknown): CommerceError {
  if (thrown instanceof CommerceError) return thrown;
  // Not by class: an error of another window or another copy of the library is none of ours, and anything can be thrown.
  const { name, message, code } = Object(thrown) as Readonly<Record<string, unknown>>;
  const kind =
    (name === 'CommerceError' && (code as CommerceErrorCode)) || KINDS.get(thrown ? name : 'TypeError') || 'server';
  const words = [message, thrown].find((each) => typeof each === 'string') as string | undefined;
  const hint = kind === 'network' ? 'Offline, or the shop does not allow calls from this site (CORS).' : undefined;
  // What it says itself of a hint and of another try is kept.
  return new CommerceError(kind, words ?? 'No answer.', { hint, ...Object(thrown), cause: thrown });
}
