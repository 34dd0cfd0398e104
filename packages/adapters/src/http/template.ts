/** Longest address of a hand-off, in characters: what common servers take. */
export const MAX_URL = 8000;

/** Fills a template; a parameter of which nothing is known is left out. The values are encoded already. */
export function fillTemplate(template: string, values: Readonly<Record<string, string>>): string {
  const [address = '', ...hash] = template.split('#');
  const [path = '', ...query] = address.split(/[?&]/);
  const fill = (part: string) =>
    part.replace(/\{(\w+)\}/g, (_, name: string) => (Object.hasOwn(values, name) ? (values[name] ?? '') : ''));
  const isKept = (pair: string) => {
    const rest = pair.replace(/\{\w+\}/g, '');
    return pair && (rest === pair || rest !== fill(pair));
  };
  const pairs = query.filter(isKept).map(fill).join('&');
  return fill(path) + (pairs && `?${pairs}`) + hash.map((part) => `#${fill(part)}`).join('');
}

/** Adds parameters that the address does not have yet, before its hash; the rest of it stays as it is written. */
export function addParameters(url: string, parameters: readonly (readonly [name: string, value: string])[]): string {
  const [address = '', ...hash] = url.split('#');
  const known = new URL(url).searchParams;
  const added = parameters.filter(([name, value]) => value && !known.has(name)).map((pair) => pair.join('='));
  const joined = added.length ? `${address}${address.includes('?') ? '&' : '?'}${added.join('&')}` : address;
  return [joined, ...hash].join('#');
}
