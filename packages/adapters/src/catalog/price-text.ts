/**
 * A price of a feed or of markup in the form `parseMoney` reads: `"1,299.00 USD"`, `"1.299,00 EUR"`, `"15,00 EUR"` and
 * `"€ 15"` are all met in the wild. A comma before exactly three last digits divides thousands, a lone dot never does.
 */
export function plainPrice(input: unknown): unknown {
  if (typeof input !== 'string') return input;
  const text = input.slice(0, 60).replace(/[\s\u00a0\u202f']/g, '');
  const [, before, number, after] = /^([^\d.,-]*)(\d[\d.,]*)([^\d-]*)$/.exec(text) ?? [];
  if (!number) return input;
  const code = /[a-z]{3}/i.exec(`${after} ${before}`)?.[0] ?? '';
  const [, whole = '', mark, fraction = ''] = /^(.*?)(?:([.,])(\d*))?$/.exec(number) ?? [];
  const isThousands = fraction.length === 3 && (mark === ',' || whole.includes('.'));
  return `${whole.replace(/[.,]/g, '')}${isThousands || !fraction ? '' : '.'}${fraction} ${code}`.trim();
}
