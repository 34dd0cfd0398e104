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

const RETRYABLE: ReadonlySet<CommerceErrorCode> = new Set(['network', 'timeout', 'rate_limited', 'server']);

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
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.retryable = options.retryable ?? RETRYABLE.has(code);
    this.retryAfter = options.retryAfter;
    this.hint = options.hint;
  }
}

/**
 * Turns whatever was thrown into a {@link CommerceError}: a `CommerceError` (also one of another copy of the library)
 * as it is, an `AbortError` as `aborted`, a `TypeError` of `fetch` as `network`, anything else as `server`.
 */
export function toCommerceError(thrown: unknown): CommerceError {
  if (thrown instanceof CommerceError) return thrown;
  // Not by class: an error of another window or another copy of the library is none of ours, and anything can be thrown.
  const {
    name,
    message: words,
    code,
  } = Object(thrown) as { name?: unknown; message?: unknown; code?: CommerceErrorCode };
  const message = typeof words === 'string' ? words : typeof thrown === 'string' ? thrown : 'Unknown fault';
  if (name === 'CommerceError' && code) {
    return new CommerceError(code, message, { ...(thrown as CommerceError), cause: thrown });
  }
  if (name === 'AbortError') return new CommerceError('aborted', message, { cause: thrown });
  if (name === 'TimeoutError') return new CommerceError('timeout', message, { cause: thrown });
  if (name === 'TypeError') {
    return new CommerceError('network', message, {
      cause: thrown,
      hint: 'The shop could not be reached. Either the shopper is offline or the shop does not allow calls from this site (CORS).',
    });
  }
  return new CommerceError('server', message, { cause: thrown });
}
