import type { CommerceErrorCode } from '@vitrine/core';

/** The code of an error, by the HTTP status. */
export function codeOf(status: number): CommerceErrorCode {
  if (status === 401 || status === 403) return 'auth';
  if (status === 404 || status === 410) return 'not_found';
  if (status === 408 || status === 504) return 'timeout';
  if (status === 429) return 'rate_limited';
  return status >= 500 ? 'server' : 'invalid';
}

/** Milliseconds of a `Retry-After` header, which is seconds or a date. */
export function waitOf(headers: Headers): number | undefined {
  const text = headers.get('retry-after') ?? '';
  const wait = /^\d+(\.\d+)?$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return wait >= 0 ? wait : undefined;
}
