import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { createHandle, getHub, parseProduct, type Product } from '@vitrine/core';
import { createCartShop } from '@vitrine/testing/fixtures/cart-shop.js';
import { createTestShow, type TestShow } from '@vitrine/testing/fixtures/live-show.js';
import { all, frames } from '@vitrine/testing/fixtures/inside.js';
import '../define/live.js';
import type { VitrineLive } from './live-element.js';

/** A busy machine needs more than the second that is given by itself. */
const until = (check: () => unknown, what: string) => waitUntil(check, what, { timeout: 9000 });

const PRODUCTS = ['chair', 'lamp'].map(
  (id) =>
    parseProduct({ id, handle: id, title: `The ${id}`, price: '24.00', currency: 'EUR', stock: 'in_stock' }) as Product,
);
const REFS = PRODUCTS.map(({ handle }) => `handle:${handle}`);

const text = (live: Element, selector: string) =>
  live.shadowRoot?.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

async function mount(show: TestShow, attributes: { startsAt?: string } = {}): Promise<VitrineLive> {
  getHub().setPage(createHandle({ adapter: createCartShop(PRODUCTS).adapter }));
  const live = await fixture<VitrineLive>(
    html`<vitrine-live .source=${show} starts-at=${attributes.startsAt ?? ''}
      ><video src="/examples/public/video/shelf.webm" muted aria-label="The show"></video
    ></vitrine-live>`,
  );
  await live.updateComplete;
  return live;
}

const on = (live: VitrineLive, title: string) => until(() => text(live, '[part=featured]').includes(title), title);

describe('a live show goes on', () => {
  let warnings: string[] = [];
  const { warn } = console;
  beforeEach(() => {
    warnings = [];
    console.warn = (...said: unknown[]) => warnings.push(String(said[0]));
  });
  afterEach(() => {
    console.warn = warn;
  });

  it('past what is malformed, unknown, too large or hostile, and says so once', async () => {
    const show = createTestShow({ products: REFS, featured: REFS[0] });
    const live = await mount(show);
    await on(live, 'The chair');
    for (const event of [
      '{"type":',
      'null',
      42,
      {},
      { type: 'stock' },
      { type: 'viewers', viewers: 'many' },
      { type: 'feature' },
      { type: 'tomorrow', anything: true },
      { type: '__proto__' },
      `{"type":"message","id":"1","text":"${'a'.repeat(1_000_000)}"}`,
    ])
      show.tell(event);
    show.tell({ type: 'viewers', viewers: 7 });
    await until(() => text(live, '[part=viewers] .sr') === '7 watching', 'the next event shows');
    expect(text(live, '[part=featured]')).to.contain('The chair');
    expect(warnings.filter((said) => said.includes('live channel'))).to.have.length(1);
  });

  it('and shows names and texts as text', async () => {
    const show = createTestShow({ products: REFS });
    const live = await mount(show);
    await until(() => live.matches(':state(ready)'), 'it is there');
    const evil = '<img src=x onerror="window.hit = true"><script>window.hit = true</script>';
    show.tell({ type: 'message', id: '1', author: `Eve${evil}`, text: `Hello ${evil}`, reply: `Bye ${evil}` });
    show.tell({ type: 'announce', text: `Now ${evil}` });
    show.tell({ type: 'poll', id: 'p', question: `Which ${evil}`, answers: [`A ${evil}`, 'B'] });
    await until(() => text(live, '[part=messages] li'), 'the message shows');
    await live.openPanel({ name: 'talk' });
    await until(() => live.shadowRoot?.querySelector('.log li'), 'the list shows');
    expect(live.shadowRoot?.querySelectorAll('[part=player] img[src=x], .log img, script')).to.have.length(0);
    expect('hit' in window).to.equal(false);
  });

  it('in the order of its numbers, and shows no event twice', async () => {
    const show = createTestShow({ products: REFS, seq: 1 });
    const live = await mount(show);
    await until(() => live.matches(':state(ready)'), 'it is there');
    show.tell({ type: 'viewers', viewers: 3, seq: 3 });
    show.tell({ type: 'viewers', viewers: 2, seq: 2 });
    show.tell({ type: 'viewers', viewers: 9, seq: 2 });
    await until(() => text(live, '[part=viewers] .sr'), 'the number shows');
    await frames(2);
    expect(text(live, '[part=viewers] .sr')).to.equal('3 watching');
  });

  it('with an engine that accepts and says nothing: nothing wrong is shown', async () => {
    const live = await mount(createTestShow());
    await until(() => live.matches(':state(loading)'), 'it waits');
    await frames(2);
    expect(text(live, '[part=badge]')).to.equal('');
    expect(text(live, '[part=featured]')).to.equal('');
    expect(live.shadowRoot?.querySelector('[part=curtain]')).to.equal(null);
    expect(live.querySelector('video')?.offsetHeight).to.be.greaterThan(0);
  });

  it('when a start time is past: no countdown', async () => {
    const live = await mount(createTestShow(), { startsAt: '2020-01-01T10:00:00Z' });
    await frames(2);
    expect(live.shadowRoot?.querySelector('[part=curtain]')).to.equal(null);
  });

  it('before its start with a countdown and a calendar file, until it is live', async () => {
    const startsAt = new Date(Date.now() + 90 * 60_000).toISOString();
    const show = createTestShow({ products: REFS, status: 'scheduled' });
    const live = await mount(show, { startsAt });
    await until(() => text(live, '[part=countdown]'), 'the countdown is there');
    expect(text(live, '[part=countdown]')).to.match(/^Starts in 1 hr (29|30) min$/);
    expect(text(live, '[part=badge]')).to.equal('Soon');
    let file: Blob | undefined;
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    let name = '';
    URL.createObjectURL = (blob) => {
      file = blob as Blob;
      return 'blob:none';
    };
    HTMLAnchorElement.prototype.click = function () {
      name = this.download;
    };
    live.shadowRoot?.querySelector<HTMLElement>('[part=calendar]')?.click();
    await until(() => file, 'the file is made');
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
    expect(name).to.match(/\.ics$/);
    expect(await file?.text()).to.contain(`DTSTART:${startsAt.replace(/[-:]|\.\d+/g, '')}`);
    show.tell({ type: 'state', status: 'live' });
    await until(() => !live.shadowRoot?.querySelector('[part=curtain]'), 'the curtain is gone');
  });

  it('says so when a start time has no zone', async () => {
    const live = await mount(createTestShow({ status: 'scheduled' }), { startsAt: '2099-01-01T10:00' });
    await until(() => warnings.some((said) => said.includes('starts-at')), 'the developer is told');
    expect(text(live, '[part=curtain]')).to.not.equal('');
  });

  it('when the viewer’s clock is an hour ahead of the host’s', async () => {
    const show = createTestShow({ products: REFS });
    const live = await mount(show);
    await until(() => live.matches(':state(ready)'), 'it is there');
    const now = Date.now() - 3_600_000;
    show.tell({ type: 'viewers', viewers: 5, at: now });
    show.tell({ type: 'feature', product: REFS[1], until: now + 60_000, at: now });
    await on(live, 'The lamp');
    show.tell({ type: 'feature', product: REFS[1], until: now - 1000, at: now });
    await until(() => !text(live, '[part=featured]'), 'what is over is gone');
  });

  it('and says that it ended', async () => {
    const show = createTestShow({ products: REFS, featured: REFS[0] });
    const live = await mount(show);
    await on(live, 'The chair');
    show.tell({ type: 'state', status: 'ended', featured: null, replay: `${location.origin}/recorded.mp4` });
    await until(() => text(live, '[part=curtain]').includes('The show has ended.'), 'it says so');
    expect(text(live, '[part=replay]')).to.equal('Watch the replay');
    show.setStatus('closed');
    await frames(2);
    expect(text(live, '[part=status]')).to.equal('');
  });

  it('and says when its connection is lost, and that it is back', async () => {
    const show = createTestShow({ products: REFS, featured: REFS[0] });
    const live = await mount(show);
    await on(live, 'The chair');
    show.setStatus('connecting');
    await until(() => text(live, '[part=status]') === 'Connecting…', 'it says so');
    show.setStatus('closed');
    await until(() => live.matches(':state(error)'), 'it is lost');
    expect(text(live, '[role=status]')).to.equal('News of the show no longer arrives.');
    expect(text(live, '[part=featured]')).to.contain('The chair');
    show.setStatus('open');
    await until(() => live.matches(':state(ready)'), 'it is back');
    expect(text(live, '[part=status]')).to.equal('');
  });

  it('with 200 messages a second: six on the picture, all counted, no more renderings than frames', async () => {
    const show = createTestShow({ products: REFS, messages: [{ id: 'a', text: 'first' }], announcement: 'Hello' });
    const live = await mount(show);
    await until(() => text(live, '[part=messages]') && text(live, '[part=announcement]'), 'messages show');
    let renderings = 0;
    const list = live.shadowRoot?.querySelector('[part=messages]') as Element;
    const observer = new MutationObserver(() => renderings++);
    observer.observe(list, { childList: true, characterData: true, subtree: true });
    for (let count = 0; count < 1000; count++) {
      show.tell({ type: 'message', id: `m${count}`, author: 'Viewer', text: `Message ${count}` });
      // Five in a task, 200 a second at 40 tasks a second; here as quick as it goes.
      if (count % 50 === 49) await frames(1);
    }
    // What is no chatter does not wait for it.
    show.tell({ type: 'announce', text: 'Quiet please' });
    await frames(2);
    expect(text(live, '[part=announcement]')).to.equal('Quiet please');
    await until(() => list.lastElementChild?.textContent?.includes('Message 999'), 'the newest shows');
    observer.disconnect();
    expect(list.children).to.have.length(6);
    expect(renderings).to.be.within(1, 22);
    expect(live.show.state.messages.length + live.show.state.earlier).to.equal(1001);
  });

  it('and takes a message off the picture that its host takes back, also the only one', async () => {
    const show = createTestShow({ products: REFS });
    const live = await mount(show);
    await until(() => live.matches(':state(ready)'), 'it is there');
    show.tell({ type: 'message', id: '1', text: 'Buy elsewhere' });
    await until(() => text(live, '[part=messages]').includes('Buy elsewhere'), 'it shows');
    show.tell({ type: 'remove', id: '1' });
    await until(() => !all(live, '[part=messages] li').length, 'it is gone');
  });

  it('and tells a shopper who listens how many messages there are, not each', async () => {
    const show = createTestShow({ products: REFS });
    const live = await mount(show);
    await until(() => live.matches(':state(ready)'), 'it is there');
    for (const id of ['1', '2', '3']) show.tell({ type: 'message', id, text: `Message ${id}` });
    await until(() => text(live, '#heard'), 'it is said');
    expect(text(live, '#heard')).to.equal('3 new messages');
  });

  it('with two shows on a page, each its own', async () => {
    const first = await mount(createTestShow({ products: REFS, featured: REFS[0] }));
    const second = await fixture<VitrineLive>(
      html`<vitrine-live .source=${createTestShow({ products: REFS, featured: REFS[1] })}
        ><video aria-label="Another"></video
      ></vitrine-live>`,
    );
    await on(first, 'The chair');
    await on(second, 'The lamp');
  });

  it('with a stream that no browser plays: it says so, and what can be done', async () => {
    getHub().setPage(createHandle({ adapter: createCartShop(PRODUCTS).adapter }));
    const live = await fixture<VitrineLive>(
      html`<vitrine-live .source=${createTestShow({ products: REFS })}
        ><video src="/there-is-no-such-stream.webm" preload="auto" aria-label="The show"></video
      ></vitrine-live>`,
    );
    await until(() => text(live, '[part=status]').includes('cannot be played here'), 'it says so');
    expect(live.matches(':state(error)')).to.equal(true);
    expect(text(live, '[part=status] button')).to.equal('Try again');
  });

  it('with an HLS stream: loads nothing that the page has not named, and plays by what it has', async () => {
    const attached: unknown[] = [];
    class Hls {
      static isSupported = () => true;
      on() {}
      loadSource(url: string) {
        attached.push(url);
      }
      attachMedia(video: unknown) {
        attached.push(video);
      }
      destroy() {
        attached.push('destroyed');
      }
    }
    const canPlay = HTMLVideoElement.prototype.canPlayType;
    HTMLVideoElement.prototype.canPlayType = () => '';
    const stream = (hls?: unknown) =>
      html`<vitrine-live .hls=${hls}><video src="/live.m3u8" preload="none"></video></vitrine-live>`;
    const without = await fixture<VitrineLive>(stream());
    await until(() => text(without, '[part=status]').includes('cannot be played here'), 'it says so');
    expect(warnings.filter((said) => said.includes('hls'))).to.have.length(1);
    const live = await fixture<VitrineLive>(stream(Hls));
    await until(() => attached.length === 2, 'the stream is attached');
    HTMLVideoElement.prototype.canPlayType = canPlay;
    expect(attached).to.deep.equal([`${location.origin}/live.m3u8`, live.querySelector('video')]);
    live.remove();
    expect(attached.at(-1)).to.equal('destroyed');
  });
});
