/** Longest value kept; a description may hold 5,000 characters and several times as much markup. */
const MAX_VALUE = 20_000;

/** Fields that may be repeated; of others the first counts. */
const REPEATED = /^(additional_image_link|product_type)$/;

/** The fields of one entry of a feed, by the name the specifications of Google and Meta give them. */
export type Row = Record<string, string | undefined>;

export interface Rows {
  readonly rows: readonly Row[];
  /** The feed's own date, as written. */
  readonly updated?: string;
  /** What is wrong with the text, when something is. */
  readonly problem?: string;
}

/** Adds a field that is not empty. Repeated ones are joined by line ends. */
export function addField(row: Row, name: string, text: string): void {
  const value = text.trim().slice(0, MAX_VALUE);
  const known = row[name];
  if (value && (!known || REPEATED.test(name))) row[name] = known ? `${known}\n${value}` : value;
}
