import type { ShopConfig } from '@vitrine/core';
import { requestShop } from '@vitrine/core/hub.js';
import type { VitrineTag } from './tag-element.js';

const SIGNS = ['pointerenter', 'pointerdown', 'focusin', 'touchstart'] as const;

/** Whether asking this shop is a request to another site. */
function foreign({ adapter, endpoint, src }: ShopConfig): boolean {
  // Shopify's is a host alone.
  const site = endpoint && !endpoint.includes('/') ? `https://${endpoint}` : endpoint;
  const address = site ?? src ?? (typeof adapter === 'object' ? adapter.origin : undefined) ?? '';
  return new URL(address, document.baseURI).origin !== location.origin;
}

/**
 * Runs when a tag without a name of its own may ask the shop for it: in view where the shop is this site; after the
 * first sign of the shopper on the post where it is another one.
 */
export function whenAllowed(tag: VitrineTag, run: () => void): void {
  requestShop(tag, ({ config }, unsubscribe) => {
    unsubscribe?.();
    if (foreign(config)) {
      const post = tag.closest('vitrine-post') ?? tag;
      const once = new AbortController();
      const act = () => {
        once.abort();
        if (tag.isConnected) run();
      };
      for (const sign of SIGNS) post.addEventListener(sign, act, { signal: once.signal, passive: true });
      return;
    }
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting && tag.isConnected) return;
        observer.disconnect();
        if (tag.isConnected) run();
      },
      { rootMargin: '200px' },
    );
    observer.observe(tag.pin);
  });
}
