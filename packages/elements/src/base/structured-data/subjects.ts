import { safeUrl, type Product } from '@vitrine/core';
import type { ShownProduct } from './shown-product.js';

/** Where the widgets are. */
export interface Page {
  readonly url: string;
  /** What the page says its address is. */
  readonly canonical?: string;
  /** Whether the page itself says these words, outside of widgets. */
  says(words: string): boolean;
  /** Whether it has markup of its own for a product that would be called `id`. */
  describes(product: Product, id: string): boolean;
}

const plainPath = ({ origin, pathname }: URL) => origin + pathname.replace(/\/+$/, '');

/**
 * Whether a page is the one at `url`. What follows a `#` does not count, and a parameter that only the page has, such as that
 * of a campaign, does not either.
 */
export function isPage(url: string | undefined, { url: here, canonical }: Page): boolean {
  const wanted = safeUrl(url);
  if (!wanted) return false;
  const target = new URL(wanted);
  return [here, canonical].some((address) => {
    const place = safeUrl(address) && new URL(address ?? '');
    return (
      place &&
      plainPath(place) === plainPath(target) &&
      [...target.searchParams].every(([name, value]) => place.searchParams.getAll(name).includes(value))
    );
  });
}

/**
 * The products a page is about. `merchant`: those whose own page it is; one that it only refers to is described where it is
 * sold. `snippet`: the same, or else the only product that the page shows.
 */
export function subjects(shown: readonly ShownProduct[], page: Page): ShownProduct[] {
  const own = shown.filter(({ product }) => isPage(product.url, page));
  const [only, other] = shown;
  const about = own.length || other || only?.mode !== 'snippet' ? own : shown;
  return about.filter(({ mode }) => mode === 'merchant' || mode === 'snippet');
}
