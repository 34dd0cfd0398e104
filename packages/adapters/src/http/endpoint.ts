import { CommerceError, safeUrl } from '@vitrine/core';

/**
 * The address in `endpoint`, without a slash at its end; one without a host is the page's own site's. Throws a
 * `CommerceError` with the code `config` when it is none.
 */
export function endpointOf(endpoint: string | undefined, example: string): string {
  const url = safeUrl(endpoint, globalThis.document?.baseURI);
  if (url) return url.replace(/[/?#]+$/, '');
  throw new CommerceError('config', 'The address of the shop is missing, or is none.', {
    hint: `Set \`endpoint\`: ${example}`,
  });
}

/** What an adapter says of its `origin`: nothing when it is the page's own. */
export function originOf(endpoint: string): { origin?: string } {
  const { origin } = new URL(endpoint);
  return origin === globalThis.location?.origin ? {} : { origin };
}
