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

/**
 * The address of a stream: http, https, ws or wss, relative to the page; a name and password may stand in it. Throws a
 * `CommerceError` with the code `config` for any other.
 */
export function streamUrl(address: string): URL {
  try {
    const url = new URL(address, globalThis.document?.baseURI);
    if (/^(http|ws)s?:$/.test(url.protocol)) return url;
  } catch {
    // Not an address: the same answer as for another kind.
  }
  throw new CommerceError('config', `"${address.slice(0, 80)}" is no http(s) or ws(s) address.`);
}
