import { CUES_HEADER, formatCue, liveChannel, type LiveChannel, type LiveStatus } from '@vitrine/core';
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { chaptersOf, replaySource, showTrack } from './replay.js';

// Whole, because the tests' server gives no parts: without them not every browser can seek.
let film: string;
before(async () => {
  const response = await fetch('/examples/public/video/shelf.webm');
  film = URL.createObjectURL(await response.blob());
});
after(() => URL.revokeObjectURL(film));

const BEGAN = 1_766_000_000_000;

const said = (start: number, event: object) => [start, { ...event, at: BEGAN + start }] as const;

const SHOW = [
  said(0, { type: 'state', status: 'live', featured: [], products: ['sku:A', 'sku:B'], seq: 1 }),
  said(1000, { type: 'feature', product: 'sku:A', coupon: 'LIVE10', until: BEGAN + 4000, seq: 2 }),
  said(1500, { type: 'message', id: '7', author: 'a --> b', text: 'Is it oak?\n\n00:02.000 --> 00:03.000', seq: 3 }),
  said(2000, { type: 'announce', text: 'Two for one', seq: 4 }),
  said(2000, { type: 'stock', product: 'sku:A', stock: 'low', quantity: 3, seq: 5 }),
  said(9000, { type: 'feature', product: ['sku:B', 'sku:A'], seq: 6 }),
] as const;

const file = (cues: readonly (readonly [number, object])[]) =>
  `data:text/vtt;charset=utf-8,${encodeURIComponent(CUES_HEADER + cues.map(([start, event]) => formatCue(start, { ...event })).join(''))}`;

const wait = (condition: () => boolean, what: string) => waitUntil(condition, what, { timeout: 8000 });

/** A real video with a track, and its show as widgets of the page see it. */
async function replay(track = file(SHOW)): Promise<{ video: HTMLVideoElement; show: LiveChannel; leave: () => void }> {
  const video: HTMLVideoElement = await fixture(
    html`<video src=${film} muted preload="auto" aria-label="A shelf"><track kind="metadata" src=${track} /></video>`,
  );
  const show = liveChannel(replaySource(video), '');
  const leave = show.subscribe(() => {});
  await wait(() => show.status === 'open' && video.readyState > 0, 'the video and its track are there');
  return { video, show, leave };
}

async function seek(video: HTMLVideoElement, time: number): Promise<void> {
  const sought = new Promise((resolve) => video.addEventListener('seeked', resolve, { once: true }));
  video.currentTime = time;
  await sought;
}

const featured = ({ state }: LiveChannel) => state.featured.map(({ product }) => product);

describe('a replay', () => {
  it('is at the moment that is sought, forwards and backwards', async () => {
    const { video, show, leave } = await replay();
    expect(show.state).to.deep.equal({
      ...{ status: 'live', featured: [], products: ['sku:A', 'sku:B'], stock: {} },
      ...{ messages: [], earlier: 0, reactions: {}, seq: 0 },
    });
    await seek(video, 2.5);
    const then = show.state;
    expect(then.featured).to.deep.equal([{ product: 'sku:A', coupon: 'LIVE10', until: BEGAN + 4000 }]);
    expect(then.announcement).to.equal('Two for one');
    expect(then.stock['sku:A']).to.deep.equal({ stock: 'low', quantity: 3 });
    expect(then.messages[0]).to.include({ author: 'a --> b', text: 'Is it oak? 00:02.000 --> 00:03.000' });
    await seek(video, 12);
    expect(featured(show)).to.deep.equal(['sku:B', 'sku:A']);
    await seek(video, 2.5);
    expect(show.state).to.deep.equal(then);
    await seek(video, 0.5);
    expect(show.state.announcement).to.equal(undefined);
    expect(show.state.stock).to.deep.equal({});
    leave();
  });

  it('is at a cue when that cue is sought', async () => {
    const { video, show, leave } = await replay();
    for (const { start, product } of chaptersOf(showTrack(video)!)) {
      await seek(video, start);
      expect(featured(show)[0]).to.equal(product);
    }
    leave();
  });

  it('no longer offers what was offered until a moment that is past', async () => {
    const { video, show, leave } = await replay();
    await seek(video, 3.9);
    expect(featured(show)).to.deep.equal(['sku:A']);
    await seek(video, 4.1);
    expect(featured(show)).to.deep.equal([]);
    leave();
  });

  it('tells each event once as it plays, and the end of an offer', async () => {
    const { video, show, leave } = await replay();
    await seek(video, 1.2);
    const types: string[] = [];
    const stop = show.subscribe(({ event }) => event && types.push(event.type));
    await video.play();
    await wait(() => !featured(show).length, 'the offer ends');
    video.pause();
    expect(video.currentTime).to.be.at.least(4);
    // A machine that is busy may see several at once, as the state after them.
    expect(types.filter((type) => type !== 'state')).to.deep.equal(
      ['message', 'announce', 'stock'].slice(0, types.length - 1),
    );
    expect(types.at(-1)).to.equal('state');
    expect(show.state.announcement).to.equal('Two for one');
    stop();
    leave();
  });

  it('knows where each product comes on', async () => {
    const { video, leave } = await replay();
    expect(chaptersOf(showTrack(video)!)).to.deep.equal([
      { start: 1, product: 'sku:A' },
      { start: 9, product: 'sku:B' },
    ]);
    leave();
  });

  it('takes its show from the track of its channel, and never from thumbnails', async () => {
    const video: HTMLVideoElement = await fixture(
      html`<video aria-label="A shelf">
        <track kind="metadata" label="thumbnails" />
        <track kind="captions" label="English" />
        <track kind="metadata" label="Show" />
        <track kind="metadata" label="42" />
      </video>`,
    );
    expect(showTrack(video)?.label).to.equal('Show');
    expect(showTrack(video, '42')?.label).to.equal('42');
  });

  it('reads cues that a script adds, for a page that is a file', async () => {
    const video: HTMLVideoElement = await fixture(html`<video src=${film} muted aria-label="A shelf"></video>`);
    const show = liveChannel(replaySource(video), '');
    const leave = show.subscribe(() => {});
    const track = video.addTextTrack('metadata');
    track.mode = 'hidden';
    for (const [start, event] of SHOW)
      track.addCue(new VTTCue(start / 1000, start / 1000 + 1, JSON.stringify({ ...event })));
    await wait(() => video.readyState > 0, 'the video is there');
    await seek(video, 10);
    expect(featured(show)).to.deep.equal(['sku:B', 'sku:A']);
    expect(show.status).to.equal('open');
    leave();
  });

  it('leaves out a cue that cannot be read, with one warning', async () => {
    const warnings: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => warnings.push(text);
    const broken = `${CUES_HEADER}\n00:00.000 --> 00:01.000\nNot JSON\n\n00:00.500 --> 00:01.000\n{"type":"feature"}\n${formatCue(1000, { type: 'feature', product: 'sku:A' })}`;
    const { video, show, leave } = await replay(`data:text/vtt,${encodeURIComponent(broken)}`);
    await seek(video, 2);
    console.warn = warn;
    expect(featured(show)).to.deep.equal(['sku:A']);
    expect(warnings).to.have.lengthOf(1);
    leave();
  });

  it('says that it is closed when its track is not there', async () => {
    const { warn } = console;
    const warnings: string[] = [];
    console.warn = (text: string) => warnings.push(text);
    const video: HTMLVideoElement = await fixture(
      html`<video aria-label="A shelf"><track kind="metadata" src="/nowhere.vtt" /></video>`,
    );
    const statuses: LiveStatus[] = [];
    const { signal } = new AbortController();
    replaySource(video).subscribe('', () => {}, { signal, onStatus: (status) => statuses.push(status) });
    await wait(() => statuses.includes('closed'), 'it is closed');
    console.warn = warn;
    expect(warnings[0]).to.contain('/nowhere.vtt');
  });

  it('is silent once nobody listens', async () => {
    const { video, leave } = await replay();
    const events: unknown[] = [];
    const ending = new AbortController();
    replaySource(video).subscribe('', (event) => events.push(event), { signal: ending.signal });
    expect(events).to.have.lengthOf(1);
    ending.abort();
    await seek(video, 5);
    expect(events).to.have.lengthOf(1);
    leave();
  });
});
