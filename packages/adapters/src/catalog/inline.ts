import { CommerceError } from '@vitrine/core';

const LINKED = 'script[type="application/ld+json"]';

/** The texts of the data blocks inside the host element, else of the JSON-LD of the page. Rejects with `config` without any. */
export async function inlineBlocks(host: Element | Document | undefined): Promise<string[]> {
  const { document } = globalThis;
  if (document?.readyState === 'loading') {
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
  }
  for (const root of [host, document]) {
    // JSON of the page itself can be anything.
    const selector = root === document ? LINKED : `${LINKED},script[type="application/json"]`;
    const blocks = Array.from(root?.querySelectorAll(selector) ?? [], ({ textContent }) => textContent ?? '');
    if (blocks.length) return blocks;
  }
  throw new CommerceError('config', 'No catalogue is set up.', {
    hint: 'Set `src`, or put the products into the page as <script type="application/json"> or as JSON-LD.',
  });
}
