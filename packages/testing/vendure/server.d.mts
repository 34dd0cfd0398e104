/** The shop's variants that tests name: see `products.mjs`, which the importer reads first. */
export function startVendure(): Promise<{
  /** The address of the shop API. */
  url: string;
  close(): Promise<void>;
}>;
