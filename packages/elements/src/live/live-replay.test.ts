import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { createHandle, CUES_HEADER, formatCue, getHub, parseProduct, type Product } from '@vitrine/core';
import { createCartShop } from '@vitrine/testing/fixtures/cart-shop.js';
import { all } from '@vitrine/testing/fixtures/inside.js';
import '../define/live.js';
import type { VitrineLive } from './live-element.js';

/** A busy machine needs more than the second that is given by itself. */
const until = (check: () => unknown, what: string) => waitUntil(check, what, { timeout: 9000 });

const product = (id: string, title: string) =>
  parseProduct({ id, handle: id, title, price: '24.00', currency: 'EUR' }) as Product;

/** Long ago for who watches. */
const BEGAN = Date.UTC(2025, 10, 6, 18);

const CUES = [
  [0, { type: 'state', status: 'live', products: ['handle:chair', 'handle:lamp'] }],
  [1000, { type: 'feature', product: 'handle:chair', coupon: 'LIVE10', until: BEGAN + 3_600_000 }],
  [2000, { type: 'announce', text: 'Two for one' }],
  [6000, { type: 'feature', product: 'handle:lamp', coupon: 'OPEN', until: BEGAN + 8000 }],
  [14_000, { type: 'state', status: 'ended' }],
] as const;

const track = `data:text/vtt;charset=utf-8,${encodeURIComponent(
  CUES_HEADER + CUES.map(([start, event]) => formatCue(start, { ...event, at: BEGAN + start })).join(''),
)}`;

// Whole, because the tests' server gives no parts: without them not every browser can seek.
let film: string;
before(async () => {
  const response = await fetch('/examples/public/video/shelf.webm');
  film = URL.createObjectURL(await response.blob());
});
after(() => URL.revokeObjectURL(film));

const text = (live: Element, selector: string) =>
  all(live, selector)
    .map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim())
    .join('; ');

async function mount(): Promise<{ live: VitrineLive; video: HTMLVideoElement }> {
  const shop = createCartShop([product('chair', 'The chair'), product('lamp', 'The lamp')]);
  getHub().setPage(createHandle({ adapter: shop.adapter }));
  const live = await fixture<VitrineLive>(
    html`<vitrine-live label="Along the shelf"
      ><video src=${film} muted preload="auto" aria-label="The show"><track kind="metadata" src=${track} /></video
    ></vitrine-live>`,
  );
  const video = live.querySelector('video') as HTMLVideoElement;
  await until(() => video.readyState > 0 && all(live, '[part=chapters] button').length === 2, 'the chapters are there');
  return { live, video };
}

describe('a video with its show', () => {
  it('shows what was on at the moment that is sought, and no more than that', async () => {
    const { live, video } = await mount();
    expect(text(live, '[part=badge]')).to.equal('Replay');
    video.currentTime = 2.5;
    await until(() => text(live, '[part=featured]').includes('The chair'), 'the chair is on');
    await until(() => text(live, '[part=announcement]') === 'Two for one', 'what was announced shows');
    video.currentTime = 6.5;
    await until(() => text(live, '[part=featured]').includes('The lamp'), 'the lamp is on');
    video.currentTime = 8.5;
    await until(() => !text(live, '[part=featured]'), 'its offer has ended in the show');
    video.currentTime = 0.5;
    await until(() => !text(live, '[part=announcement]'), 'nothing has been said yet');
    expect(text(live, '[part=badge]')).to.equal('Replay');
  });

  it('marks a code as past that is past for who watches', async () => {
    const { live, video } = await mount();
    video.currentTime = 2;
    await until(() => text(live, '[part=offer]') === 'LIVE10 This code has expired.', 'the code is marked');
    expect(text(live, 's')).to.equal('LIVE10');
    expect(all(live, '[part=coupon]')).to.have.length(0);
  });

  it('goes to the moment in which a product comes on', async () => {
    const { live, video } = await mount();
    const [first, second] = all(live, '[part=chapters] button');
    await until(() => first?.textContent?.includes('The chair'), 'the shop has said its name');
    second?.click();
    await until(() => text(live, '[part=featured]').includes('The lamp'), 'the lamp is on');
    expect(video.currentTime).to.equal(6);
    await until(() => second?.getAttribute('aria-current') === 'true', 'it is the one that is on');
    first?.click();
    await until(() => text(live, '[part=featured]').includes('The chair'), 'the chair is on again');
  });

  it('is accessible, and has nothing to complain of', async () => {
    const { live } = await mount();
    expect(live.matches(':state(error)')).to.equal(false);
    await expect(live).to.be.accessible();
  });

  it('brings the chapter that is on into sight in its list, and leaves the page where it is', async () => {
    const { live, video } = await mount();
    live.style.width = '320px';
    live.parentElement?.style.setProperty('padding-block-end', '4000px');
    const [list] = all(live, '[part=chapters]') as [HTMLElement];
    await until(() => list.scrollWidth > list.clientWidth, 'there is no room for both');
    scrollTo(0, 2000);
    video.currentTime = 6.5;
    await until(() => {
      const [lamp] = all(live, '[part=chapters] [aria-current]');
      const [item, box] = [lamp?.getBoundingClientRect(), list.getBoundingClientRect()];
      return (
        lamp?.textContent?.includes('The lamp') && item && item.left >= box.left - 1 && item.right <= box.right + 1
      );
    }, 'the lamp is in sight');
    expect(scrollY).to.equal(2000);
    video.currentTime = 2.5;
    await until(() => list.scrollLeft === 0, 'the chair is in sight again');
    expect(scrollY).to.equal(2000);
  });
});
