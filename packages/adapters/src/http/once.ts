import { toCommerceError } from '@vitrine/core';

/** Gets something once, at the first call. A failure, as of code that did not come, rejects with a `CommerceError` and is not remembered. */
export function once<T>(get: () => Promise<T>): () => Promise<T> {
  let got: Promise<T> | undefined;
  return () =>
    (got ??= get().catch((thrown: unknown) => {
      got = undefined;
      throw toCommerceError(thrown);
    }));
}
