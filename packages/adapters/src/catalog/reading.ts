import type { Json } from '@vitrine/core';

/** One product of a source in our catalogue JSON; or what it is found by: `id`, `handle`, `sku`, `url`, `variants`. */
export type Item = Json;

/** What was read of a source, whatever its format. */
export interface Reading {
  readonly items: readonly Item[];
  /** Makes the product of an item, each time it is asked for, where an item is not the whole. */
  readonly product?: (item: Item) => Json;
  /** Return policies in our catalogue JSON. */
  readonly policies?: readonly unknown[];
  /** Delivery rules in our catalogue JSON, one or a list. */
  readonly delivery?: unknown;
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
