import type { Json } from '@vitrine/core';

/** One product of a source, as far as it has been read. */
export interface Item {
  /** The product in our catalogue JSON, or of it just what it is found by: `id`, `handle`, `sku`, `url`, `variants`. */
  readonly keys: Json;
  /** The whole product in our catalogue JSON, made when it is asked for. Absent: `keys` is the whole. */
  readonly json?: () => Json;
}

/** What was read of a source, whatever its format. */
export interface Reading {
  readonly items: readonly Item[];
  /** Return policies in our catalogue JSON. */
  readonly policies?: readonly unknown[];
  /** The source's own checkout template for any number of items. */
  readonly checkout?: string;
}

/** Where a text came from, and what its reader needs to know. */
export interface Origin {
  /** When the source was last changed, in milliseconds since 1970; NaN when nobody says. */
  readonly modified: number;
  /** Milliseconds after which a feed's stock is not believed. */
  readonly maxAge: number;
  readonly currency?: string;
  /** Says once to the developer what could not be read. */
  readonly problem: (message: string) => void;
}
