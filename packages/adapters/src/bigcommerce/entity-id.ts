/** A positive 32-bit number, which is what the ids of products and variants are; undefined for anything else. */
export function entityIdOf(id: string | undefined): number | undefined {
  const number = Number(/^[1-9]\d{0,9}$/.exec(id ?? '')?.[0]);
  return number < 2 ** 31 ? number : undefined;
}
