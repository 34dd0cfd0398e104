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
  not_found: 'Check the address in `src`.',
  auth: '`src` has to be readable by anyone, without a log-in.',
  network:
    'If it is there, its server does not let other sites read it (CORS): it has to answer with ' +
    '"Access-Control-Allow-Origin", or the file has to be on the site of the page.',
};

/** Milliseconds of a `Retry-After` header, which is seconds or a date. */
function waitOf(header: string | null): number | undefined {
  const wait = header && /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header ?? '') - Date.now();
  return wait > 0 ? wait : undefined;
}

/** The error for what reading `src` has thrown: a response that is not ok, or what `fetch` throws. */
export function loadError(src: string, thrown: unknown): CommerceError {
  if (thrown instanceof Response) {
    const { status, headers } = thrown;
    const code = CODES[status] ?? (status < 500 ? 'invalid' : 'server');
    return new CommerceError(code, `${src} answered with HTTP ${status}.`, {
      hint: HINTS[code],
      retryAfter: waitOf(headers.get('Retry-After')),
    });
  }
  const { code, message, hint } = toCommerceError(thrown);
  return new CommerceError(code, `${src} could not be read: ${message}`, { hint: HINTS[code] ?? hint, cause: thrown });
}
