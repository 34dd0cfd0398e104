import type { ParseArgsConfig } from 'node:util';
import type { Readable } from 'node:stream';
import type { Show } from './show.js';

/** Where a command reads and writes: the terminal, or a test. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly input: Readable & { readonly isTTY?: boolean };
  /** Ends what runs on: a server, the page, a session. */
  readonly signal?: AbortSignal;
  readonly now: () => number;
}

export interface CommandContext {
  readonly io: Io;
  readonly show: Show;
  readonly credential: string | undefined;
  /** Whether it was typed in a session, where servers cannot be started. */
  readonly inSession?: boolean;
}

export type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

export interface Command {
  readonly name: string;
  /** `feature <product…> [--until 5m]` */
  readonly usage: string;
  /** One line of what it does. */
  readonly about: string;
  /** More about it, for `--help`. */
  readonly more?: string;
  readonly options?: NonNullable<ParseArgsConfig['options']>;
  /** Returns what to say when it is done. */
  run(words: readonly string[], values: Values, context: CommandContext): Promise<string | void>;
}

/** An option's text. */
export const textOf = (values: Values, name: string): string | undefined =>
  typeof values[name] === 'string' ? values[name] : undefined;
