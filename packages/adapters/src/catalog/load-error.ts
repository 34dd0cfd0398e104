import { CommerceError, toCommerceError } from '@vitrine/core';
import type { Hints } from '../http/request.js';
import { codeOf, waitOf } from '../http/status.js';

const HINTS: Hints = {
  auth: '`src` has to be readable without a log-in.',
  network: 'Another site’s file needs "Access-Control-Allow-Origin" (CORS).',
};

/** The error for what reading `src` has thrown: a response that is not ok, or what `fetch` throws. */
export function loadError(src: string, thrown: unknown): CommerceError {
  const { status, headers } = thrown as Partial<Response>;
  const { code, message, hint } = status
    ? { code: codeOf(status), message: `HTTP ${status}`, hint: undefined }
    : toCommerceError(thrown);
  return new CommerceError(code, `${src} could not be read: ${message}`, {
    hint: HINTS[code] ?? hint,
    retryAfter: headers && waitOf(headers),
    cause: thrown,
  });
}

/** The error for a source of which nothing can be read. */
export const unreadable = (src: string, problems: readonly string[]): CommerceError =>
  new CommerceError('invalid', `Nothing could be read of the catalogue ${src}: ${problems.join('; ')}`, {
    hint: 'It has to be catalogue JSON, JSON-LD, a page with it, or a Google or Meta feed.',
  });
