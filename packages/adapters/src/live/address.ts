import { streamUrl } from '../http/endpoint.js';

/**
 * Where a channel is: its name stands for `{channel}` in the address, or else is added to its query. Relative to the page.
 * Throws a `CommerceError` `config` for what is no address of a stream.
 */
export function addressOf(
  url: string,
  channel: string,
  query: Readonly<Record<string, string | number | undefined>> = {},
): URL {
  const address = streamUrl(url.replaceAll('{channel}', encodeURIComponent(channel)));
  const add = (name: string, value: string | number | undefined) => value && address.searchParams.set(name, `${value}`);
  // One by one: what is in the query already may be signed, and stays as it is written.
  if (!url.includes('{channel}')) add('channel', channel);
  for (const name in query) add(name, query[name]);
  return address;
}
