import type { Json } from '@vitrine/core';

/** One product of a source. */
export interface Item {
  /** What it is found by, in our catalogue JSON: `id`, `handle`, `sku`, `url`, `variants`; or the whole product. */
  readonly keys: Json;
  /** The product in our catalogue JSON, made when it is asked for. */
  readonly json: () => Json;
}

/** What was read of a source, whatever its format. */
export interface Reading {
  readonly items: readonly Item[];
  /** Return policies in our catalogue JSON. */
  readonly policies?: readonly unknown[];
  /** The source's own checkout template for any number of items. */
  readonly checkout?: string;
}

/** Says once to the developer what could not be read. */
export type Problem = (message: string) => void;

/** Where a text came from, and what its reader needs to know. */
export interface Origin {
  /** When the source was last changed, in milliseconds since 1970; NaN when nobody says. */
  readonly modified: number;
  /** Milliseconds after which a feed's stock is not believed. */
  readonly maxAge: number;
  readonly currency?: string;
  readonly problem: Problem;
}
