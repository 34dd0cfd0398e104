import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';

/** The built file on a page of its own, in whatever engine runs this. */

let frame: HTMLIFrameElement;
const inside = () => frame.contentDocument as Document;
const pin = () => inside().querySelector('vitrine-tag')?.shadowRoot?.querySelector<HTMLElement>('[part=pin]');
const card = () => inside().querySelector('vitrine-tag')?.shadowRoot?.querySelector('vitrine-product')?.shadowRoot;
const part = (name: string) => card()?.querySelector<HTMLElement>(`[part=${name}]`);
const waits = { timeout: 20_000 };

async function open(file: string): Promise<void> {
  frame = document.createElement('iframe');
  frame.style.cssText = 'position: fixed; inset: 0; width: 780px; height: 560px; border: 0';
  frame.src = new URL(`pages/${file.replace(/js$/, 'html')}`, import.meta.url).href;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  await waitUntil(() => pin()?.checkVisibility(), 'the tag has its place', waits);
}

for (const file of ['vitrine.js', 'vitrine.all.js']) {
  describe(file, function () {
    // A whole page is loaded, by engines of which one is slow.
    this.timeout(60_000);
    beforeEach(() => open(file));
    afterEach(() => {
      frame.contentWindow?.localStorage.clear();
      frame.remove();
    });

    it('leads from a press on a tag to the checkout', async () => {
      const box = pin()?.getBoundingClientRect() as DOMRect;
      await sendMouse({
        type: 'click',
        position: [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)],
      });
      await waitUntil(() => part('add'), 'the card shows its button', waits);
      expect(card()?.textContent).to.include('179');
      part('add')?.click();
      await waitUntil(() => part('view-cart'), 'the card leads to the cart', waits);
      part('view-cart')?.click();
      const cart = inside().querySelector('vitrine-cart');
      await waitUntil(() => cart?.shadowRoot?.querySelector('[part=line]'), 'the cart shows its line', waits);
      let url = '';
      inside().addEventListener('vitrine-checkout', (event) => {
        event.preventDefault();
        ({ url } = event as unknown as { url: string });
      });
      cart?.shadowRoot?.querySelector<HTMLElement>('[part=checkout]')?.click();
      await waitUntil(() => url, 'the page hears of the checkout', waits);
      expect(new URL(url).search).to.equal('?products=1011:1');
    });

    it('opens the card on Enter and gives the focus back on Escape', async () => {
      pin()?.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => part('add'), 'the card shows its button', waits);
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => pin()?.getAttribute('aria-expanded') === 'false', 'the card is closed', waits);
      expect(inside().querySelector('vitrine-tag')?.shadowRoot?.activeElement).to.equal(pin());
    });
  });
}
