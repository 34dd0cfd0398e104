const WITH_ZONE = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/i;

/**
 * The moment that a page wrote, in milliseconds since 1970. NaN where it is none or lacks its time zone: each shopper would see
 * another.
 */
export function parseMoment(text = ''): number {
  const written = text.trim();
  return WITH_ZONE.test(written) ? Date.parse(written) : Number.NaN;
}
