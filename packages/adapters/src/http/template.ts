/** Longest address of a hand-off, in characters: what common servers take. */
export const MAX_URL = 8000;

const NAME = /\{(\w+)\}/g;

/** Fills a template; a parameter of which nothing is known is left out. The values are encoded already. */
export function fillTemplate(template: string, values: Readonly<Record<string, string>>): string {
  const fill = (part: string) =>
    part.replace(NAME, (_, name: string) => (Object.hasOwn(values, name) ? (values[name] ?? '') : ''));
  const known = template.replace(/[?&][^?&#]*/g, (pair) => {
    const rest = pair.replace(NAME, '');
    return rest === pair || rest !== fill(pair) ? pair : '';
  });
  return fill(known.replace(/^([^?#]*)&/, '$1?'));
}

/** Adds parameters that the address does not have yet, before its hash; the rest of it stays as it is written. */
export function addParameters(url: string, parameters: readonly (readonly [name: string, value: string])[]): string {
  const known = new URL(url).searchParams;
  return parameters.reduce(
    (all, [name, value]) =>
      value && !known.has(name)
        ? all.replace(/^[^#]*/, (address) => `${address}${address.includes('?') ? '&' : '?'}${name}=${value}`)
        : all,
    url,
  );
}
