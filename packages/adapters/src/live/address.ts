/**
 * Where a channel is: its name stands for `{channel}` in the address, or else is added to its query. Relative to the page.
 * Throws a `TypeError` for what is no address.
 */
export function addressOf(
  url: string,
  channel: string,
  query: Readonly<Record<string, string | number | undefined>> = {},
): URL {
  const address = new URL(url.replaceAll('{channel}', encodeURIComponent(channel)), globalThis.document?.baseURI);
  const said = { channel: url.includes('{channel}') ? '' : channel, ...query };
  // One by one: what is in the query already may be signed, and stays as it is written.
  for (const [name, value] of Object.entries(said)) if (value) address.searchParams.set(name, `${value}`);
  return address;
}
