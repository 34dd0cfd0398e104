import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import type { CartResult } from '@vitrine/core';

/** All text a shopper could read below `root`, in shadow trees too. */
function textOf(root: ParentNode): string {
  return [...root.querySelectorAll('*')]
    .map((element) => (element.shadowRoot ? textOf(element.shadowRoot) : (element.textContent ?? '')))
    .join(' ');
}

for (const entry of ['vitrine.ts', 'vitrine.all.ts']) {
  describe(`an adapter of one's own, by name, on a page with ${entry}`, () => {
    let frame: HTMLIFrameElement;
    afterEach(() => {
      frame.remove();
      for (const key of Object.keys(localStorage)) if (key.startsWith('vitrine/my-shop')) localStorage.removeItem(key);
    });

    /** A page with the script tag, and a script of its own after it. */
    async function open(body: string): Promise<Document> {
      const file = new URL(entry, import.meta.url).href;
      frame = document.createElement('iframe');
      frame.srcdoc = `<!doctype html><html lang="en">
        <script type="module" src="${file}" data-adapter="my-shop" data-endpoint="https://shop.example"></script>
        <script type="module">
          import { defineAdapter } from '${file}';
          import { myShop } from '/examples/own-adapter/my-shop.js';
          import { openShop } from '/examples/own-adapter/shop-api.js';
          const fetch = openShop();
          defineAdapter('my-shop', (config) => myShop({ ...config, fetch }));
        </script>
        ${body}`;
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
      return frame.contentDocument as Document;
    }

    it('answers its cards, and is bought from', async () => {
      const page = await open(
        '<vitrine-product product="handle:oak-chair"><a href="/">Oak chair</a></vitrine-product>',
      );
      const card = page.querySelector('vitrine-product') as Element;
      const button = () =>
        [...(card.shadowRoot?.querySelectorAll('button') ?? [])].find((each) => /add to cart/i.test(each.textContent));
      await waitUntil(button, 'a button to add to the cart', { timeout: 8000 });
      expect(textOf(card.shadowRoot as ParentNode)).to.contain('€89.00');
      setTimeout(() => button()?.click());
      const { detail } = (await oneEvent(page, 'vitrine-cart-change')) as CustomEvent<CartResult>;
      expect(detail.cart.lines.map(({ title, quantity }) => [title, quantity])).to.deep.equal([['Oak chair', 1]]);
    });
  });
}
