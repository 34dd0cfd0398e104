/**
 * A price of a feed or of markup in the form `parseMoney` reads: `"1,299.00 USD"`, `"1.299,00 EUR"`, `"15,00 EUR"` and `"€ 15"`
 * are all met in the wild. A comma or dot before exactly three last digits divides thousands, a lone dot never does.
 */
export function plainPrice(input: unknown): unknown {
  if (typeof input !== 'string') return input;
  const text = input.slice(0, 60).replace(/[\s\u00a0\u202f']/g, '');
  const number = /\d[\d.,]*/.exec(text)?.[0] ?? '';
  if (!number || text.includes('-')) return input;
  const code = /[A-Za-z]{3}/.exec(text)?.[0] ?? '';
  const mark = /[.,](?=\d*$)/.exec(number);
  if (!mark) return `${number} ${code}`.trim();
  const whole = number.slice(0, mark.index);
  const fraction = number.slice(mark.index + 1);
  const isThousands = fraction.length === 3 && (mark[0] === ',' || whole.includes('.'));
  return `${whole.replace(/[.,]/g, '')}${isThousands ? '' : '.'}${fraction} ${code}`.trim();
}
