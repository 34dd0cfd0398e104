/** What can go wrong on request. */
export const FAULT_KINDS = [
  /** Waits `value` milliseconds before anything else. */
  'latency',
  /** Answers 500, or the status in `value`, without doing anything. */
  'server_error',
  /** Never answers. */
  'timeout',
  /** Answers with a body that is no JSON. */
  'malformed',
  /** Ends in the middle of the body, as if that were all. */
  'truncated',
  /** Leaves out the headers that let another origin read the answer. */
  'cors',
  /** Answers 429 with `Retry-After: value` seconds, 1 unless said. */
  'rate_limited',
  /** Answers 401. */
  'auth',
  /** Cuts the connection before anything is done. */
  'cut',
  /** Does what was asked, then cuts the connection: the shopper cannot know. */
  'cut_after_write',
  /** Sends the body in twenty pieces, `value` milliseconds apart, 50 unless said. */
  'drip',
] as const;

export type FaultKind = (typeof FAULT_KINDS)[number];

export interface Fault {
  readonly kind: FaultKind;
  readonly value?: number;
  /** How many requests it spoils; all of them unless said. */
  readonly times?: number;
  /** Only requests whose path starts so: `/api/cart`. */
  readonly path?: string;
  /** Only requests of this method. */
  readonly method?: string;
}

/** Faults from words, as a header, a query or a command line carries them: `latency:300,server_error`. Throws `RangeError` for an unknown kind. */
export function parseFaults(words: string): Fault[] {
  return words
    .split(',')
    .filter((word) => word.trim())
    .map((word) => {
      const [name = '', value] = word.trim().split(':');
      const kind = FAULT_KINDS.find((known) => known === name);
      if (!kind) throw new RangeError(`There is no fault "${name}". Known: ${FAULT_KINDS.join(', ')}`);
      return { kind, ...(value && { value: Number(value) }) };
    });
}

/** The faults a shop has been told to have. */
export class Faults {
  #faults: { fault: Fault; left: number }[] = [];

  /** Adds faults: objects, or words like `rate_limited:2`. Throws `RangeError` for an unknown kind. */
  add(...faults: readonly (Fault | string)[]): void {
    for (const fault of faults.flatMap((each) => (typeof each === 'string' ? parseFaults(each) : each))) {
      parseFaults(fault.kind);
      this.#faults.push({ fault, left: fault.times ?? Infinity });
    }
  }

  clear(): void {
    this.#faults = [];
  }

  /** Those still to come. */
  get list(): readonly Fault[] {
    return this.#faults.map(({ fault, left }) => (left < Infinity ? { ...fault, times: left } : fault));
  }

  /** The faults of this request. `peek` leaves their number as it is. */
  take(method: string, path: string, peek = false): Fault[] {
    const hit = this.#faults.filter(
      ({ fault }) => path.startsWith(fault.path ?? '') && (fault.method ?? method) === method,
    );
    if (!peek) for (const each of hit) each.left--;
    this.#faults = this.#faults.filter(({ left }) => left > 0);
    return hit.map(({ fault }) => fault);
  }
}
