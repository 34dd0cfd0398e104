/** A fault to tell the host in one sentence, with what to do about it. */
export class HostError extends Error {
  override readonly name = 'HostError';

  constructor(
    message: string,
    /** What the program ends with: 2 for a command that cannot be understood. */
    readonly exitCode: 1 | 2 = 1,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** A command that cannot be understood. */
export const misuse = (message: string): HostError => new HostError(message, 2);

/** What was thrown, in words. */
export const wordsOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));

/** The code of a fault of the system or the network: `ENOENT`, `ECONNREFUSED`. */
export function codeOf(thrown: unknown): string | undefined {
  const { code, cause } = Object(thrown) as { code?: unknown; cause?: unknown };
  return typeof code === 'string' ? code : cause ? codeOf(cause) : undefined;
}
