import { CommerceError, toCommerceError, type CommerceErrorCode } from '@vitrine/core';

const CODES: Readonly<Record<number, CommerceErrorCode>> = {
  401: 'auth',
  403: 'auth',
  404: 'not_found',
  408: 'timeout',
  410: 'not_found',
  429: 'rate_limited',
};

const HINTS: Partial<Readonly<Record<CommerceErrorCode, string>>> = {
  auth: '`src` has to be readable without a log-in.',
  network:
    'If it is there, its server has to answer with "Access-Control-Allow-Origin" (CORS), or the file has to be on this site.',
};

/** The error for what reading `src` has thrown: a response that is not ok, or what `fetch` throws. */
export function loadError(src: string, thrown: unknown): CommerceError {
  if (thrown instanceof Response) {
    const { status, headers } = thrown;
    const code = CODES[status] ?? (status < 500 ? 'invalid' : 'server');
    // Seconds or a date.
    const after = headers.get('Retry-After') ?? '';
    const wait = /^\d+$/.test(after) ? Number(after) * 1000 : Date.parse(after) - Date.now();
    return new CommerceError(code, `${src} answered with HTTP ${status}.`, {
      hint: HINTS[code],
      retryAfter: wait > 0 ? wait : undefined,
    });
  }
  const { code, message, hint } = toCommerceError(thrown);
  return new CommerceError(code, `${src} could not be read: ${message}`, { hint: HINTS[code] ?? hint, cause: thrown });
}
