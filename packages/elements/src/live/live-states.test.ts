import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { createHandle, getHub, parseProduct, type Product, type ProductRef } from '@vitrine/core';
import { createCartShop } from '@vitrine/testing/fixtures/cart-shop.js';
import { createTestShow, type TestShow } from '@vitrine/testing/fixtures/live-show.js';
import '../define/live.js';
import type { VitrineLive } from './live-element.js';

/** A busy machine needs more than the second that is given by itself. */
const until = (check: () => unknown, what: string) => waitUntil(check, what, { timeout: 9000 });

const LAMP = parseProduct({
  id: 'lamp',
  handle: 'lamp',
  title: 'The lamp',
  price: '24.00',
  currency: 'EUR',
  stock: 'in_stock',
}) as Product;
const STATE = { products: ['handle:lamp'], featured: 'handle:lamp' };

const part = (live: Element, selector: string) => live.shadowRoot?.querySelector<HTMLElement>(selector);
const text = (live: Element, selector: string) => part(live, selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** The products that the shop was asked for, one call after another. */
let asked: (readonly ProductRef[])[] = [];

async function mount(show: TestShow, width = 390): Promise<VitrineLive> {
  const { adapter } = createCartShop([LAMP]);
  asked = [];
  const products: typeof adapter.products = (refs, options) => {
    asked.push(refs);
    return adapter.products(refs, options);
  };
  getHub().setPage(createHandle({ adapter: { ...adapter, products } }));
  const frame = await fixture(
    html`<div style="width:${width}px">
      <vitrine-live label="Shelf" creator="Mia" miniplayer .source=${show}
        ><video src="/examples/public/video/shelf.webm" muted loop aria-label="The show"></video
      ></vitrine-live>
    </div>`,
  );
  return frame.querySelector('vitrine-live') as VitrineLive;
}

describe('a live show, in each of its states,', () => {
  for (const width of [300, 800]) {
    it(`has no fault that axe finds before its start and after its end, ${width} pixels wide`, async () => {
      const show = createTestShow({ ...STATE, status: 'scheduled', startsAt: Date.now() + 3_600_000 });
      const live = await mount(show, width);
      await until(() => text(live, '[part=countdown]'), 'the countdown is there');
      await until(() => text(live, '[part=featured]').includes('The lamp'), 'the product is there');
      await until(() => part(live, 'vitrine-disclosure'), 'who earns is said');
      await expect(live).to.be.accessible();
      show.tell({ type: 'state', status: 'ended', replay: `${location.origin}/show.mp4` });
      await until(() => text(live, '[part=replay]'), 'the replay is offered');
      await expect(live).to.be.accessible();
      show.setStatus('closed');
      show.tell({ type: 'state', status: 'live' });
      await until(() => text(live, '[part=status]'), 'the connection is lost');
      await expect(live).to.be.accessible();
    });
  }

  for (const width of [280, 320, 500]) {
    it(`covers nothing with what it says before its start, ${width} pixels wide`, async () => {
      const show = createTestShow({ ...STATE, status: 'scheduled', startsAt: Date.now() + 3 * 86_400_000 });
      const live = await mount(show, width);
      await until(() => text(live, '[part=countdown]'), 'the countdown is there');
      await until(() => part(live, 'vitrine-disclosure'), 'who earns is said');
      const { height } = live.getBoundingClientRect();
      const box = (selector: string) => part(live, selector)?.getBoundingClientRect() ?? new DOMRect();
      expect(box('.name').top, 'its name').to.be.at.least(box('.controls').bottom);
      expect(box('[part=calendar]').bottom, 'its button').to.be.at.most(box('[part=curtain]').bottom);
      expect(box('[part=curtain]').bottom, 'all of it').to.be.at.most(box('.notices').top);
      expect(box('.row').bottom, 'what is under it').to.be.at.most(box('[part=player]').bottom);
      show.tell({ type: 'state', status: 'live' });
      await until(() => !part(live, '[part=curtain]'), 'the show is on');
      expect(Math.abs(live.getBoundingClientRect().height - height), 'what follows moves').to.be.below(
        width < 320 ? 40 : 1,
      );
    });
  }

  it('says who earns, also to who comes late', async () => {
    const live = await mount(createTestShow(STATE));
    await until(() => part(live, 'vitrine-disclosure')?.shadowRoot?.textContent?.includes('Mia'), 'it says so');
    await live.openPanel({ name: 'card', ref: 'handle:lamp' });
    const card = () => part(live, 'vitrine-product');
    await until(() => card()?.matches(':state(ready)'), 'the card is there');
    expect(card()?.getAttribute('creator')).to.equal('Mia');
  });

  it('shows in an open card what it says of stock', async () => {
    const show = createTestShow(STATE);
    const live = await mount(show);
    await until(() => live.show.told, 'the show is followed');
    await live.openPanel({ name: 'card', ref: 'handle:lamp' });
    const card = () => part(live, 'vitrine-product');
    const words = (of: string) => card()?.shadowRoot?.querySelector(of)?.textContent?.trim();
    await until(() => words('[part=add]') === 'Add to cart', 'it can be bought');
    show.tell({ type: 'stock', product: 'handle:lamp', stock: 'sold_out' });
    await until(() => words('[part=add]') === 'Sold out', 'it is sold out');
    show.tell({ type: 'stock', product: 'handle:lamp', stock: 'low', quantity: 2 });
    await until(() => words('[part=stock]') === '2 left', 'little is left');
    show.tell({ type: 'refresh', product: 'handle:lamp' });
    await until(() => words('[part=stock]') !== '2 left', 'the shop has been read');
  });

  it('asks the shop again with others later, where a million watch, but at once for who opens the product', async () => {
    const { random } = Math;
    Math.random = () => 0.99;
    try {
      const show = createTestShow({ ...STATE, viewers: 1_000_000 });
      const live = await mount(show);
      await until(() => text(live, '[part=featured]').includes('The lamp'), 'the product is there');
      show.tell({ type: 'refresh', product: 'handle:lamp' });
      show.tell({ type: 'viewers', viewers: 2_000_000 });
      await until(() => text(live, '[part=viewers]').includes('2M'), 'both are heard');
      expect(asked).to.have.length(1);
      part(live, '[part=featured] button')?.click();
      await until(() => asked.length === 2, 'the shop is asked');
      expect(asked[1]).to.deep.equal(['handle:lamp']);
    } finally {
      Math.random = random;
    }
  });

  it('tells the page which product was opened, once', async () => {
    const live = await mount(createTestShow(STATE));
    const opened: string[] = [];
    live.addEventListener('vitrine-product-select', ({ product }) => opened.push(product.id));
    await until(() => text(live, '[part=featured]').includes('The lamp'), 'the product is there');
    part(live, '[part=featured] button')?.click();
    await until(() => opened.length, 'the page is told');
    await new Promise(requestAnimationFrame);
    expect(opened).to.deep.equal(['lamp']);
  });

  it('keeps what is in its cart when it is taken out and put back', async () => {
    const live = await mount(createTestShow(STATE));
    const home = live.parentElement as Element;
    await until(() => text(live, '[part=featured]').includes('The lamp'), 'the product is there');
    await live.openPanel({ name: 'card', ref: 'handle:lamp' });
    await until(() => part(live, 'vitrine-product')?.matches(':state(ready)'), 'the card is there');
    part(live, 'vitrine-product')?.shadowRoot?.querySelector<HTMLElement>('[part=add]')?.click();
    await until(() => part(live, '[part=cart-button]')?.ariaLabel === 'Cart 1', 'it is in the cart');
    live.close();
    live.remove();
    home.append(live);
    await until(() => part(live, '[part=cart-button]')?.ariaLabel === 'Cart 1', 'it is still there');
  });

  it('keeps the video on the screen while it plays and the page is scrolled past it', async () => {
    const live = await mount(createTestShow(STATE));
    const video = live.querySelector('video') as HTMLVideoElement;
    const rest = document.createElement('div');
    rest.style.height = '3000px';
    live.after(rest);
    await until(() => live.show.told, 'the show is followed');
    await video.play();
    rest.scrollIntoView({ block: 'end' });
    await until(() => part(live, '[part=screen]:popover-open'), 'it stays');
    const box = video.getBoundingClientRect();
    expect(box.bottom).to.be.at.most(innerHeight);
    expect(box.top).to.be.at.least(0);
    expect(video.paused).to.equal(false);
    part(live, '.mini-close')?.click();
    expect(part(live, '[part=screen]')?.hasAttribute('popover')).to.equal(false);
    expect(video.paused).to.equal(false);
    live.scrollIntoView();
    rest.remove();
    video.pause();
  });
});
