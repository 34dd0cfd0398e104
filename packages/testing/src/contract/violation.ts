/** One call to the adapter and what came of it. */
export interface RecordedCall {
  /** `products(["id:1"])`. */
  readonly call: string;
  outcome: { readonly returned: unknown } | { readonly rejected: unknown } | undefined;
}

const MAX_LENGTH = 1200;

/** Words among the values of JSON that are no text, and are printed without quotes. */
const bare = (words: string) => `\u0001${words}\u0001`;

function replacer(this: unknown, _key: string, value: unknown): unknown {
  if (value instanceof AbortSignal) return bare(`AbortSignal, ${value.aborted ? 'aborted' : 'not aborted'}`);
  if (value instanceof Error) return bare(`${value.name}: ${value.message}`);
  if (typeof value === 'function') return bare('a function');
  // In an object it means the same as no member.
  if (value === undefined) return Array.isArray(this) ? bare('undefined') : undefined;
  if (typeof value === 'number' && !Number.isFinite(value)) return bare(String(value));
  if (typeof value === 'string' && value.length > 160) return `${value.slice(0, 120)}… (${value.length} characters)`;
  return value;
}

/** A value as a developer wants to read it in a report, cut where it gets long. */
export function print(value: unknown): string {
  if (value === undefined) return 'undefined';
  if (value instanceof Error) {
    const code = (value as { code?: unknown }).code;
    return `${value.name}${code === undefined ? '' : ` with code ${JSON.stringify(code)}`}: ${value.message}`;
  }
  let text: string;
  try {
    text = (JSON.stringify(value, replacer) ?? String(value)).replace(/"\\u0001(.*?)\\u0001"/g, '$1');
  } catch {
    text = String(value);
  }
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}… (${text.length} characters)` : text;
}

function describeOutcome(outcome: RecordedCall['outcome']): string {
  if (!outcome) return 'nothing:   the call did not end';
  return 'returned' in outcome ? `returned:  ${print(outcome.returned)}` : `rejected:  ${print(outcome.rejected)}`;
}

/** An adapter broke a rule. The message names the rule, what was found, the call and what came back. */
export class ContractViolation extends Error {
  override readonly name = 'ContractViolation';

  constructor(
    readonly adapter: string,
    /** The id of the rule. */
    readonly rule: string,
    sentence: string,
    /** What was found instead. */
    readonly found: string,
    readonly call: RecordedCall | undefined,
  ) {
    super(
      [
        `${adapter} breaks the rule ${rule}: ${sentence}`,
        `  found:     ${found}`,
        ...(call ? [`  call:      ${call.call}`, `  ${describeOutcome(call.outcome)}`] : []),
      ].join('\n'),
    );
  }
}
