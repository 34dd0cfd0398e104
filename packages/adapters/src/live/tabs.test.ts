import { expect, waitUntil } from '@open-wc/testing';
import type { LiveState } from '@vitrine/core';
import { newName, openEngine, type Engine } from './fixtures/engine.js';
import type {} from './fixtures/tab.js';

const PAGE = `<script type="module" src="${new URL('./fixtures/tab.js', import.meta.url).pathname.replace(/js$/, 'ts')}"></script>`;

const say = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => ({ type: 'message', id: from + at, text: `Message ${from + at}` }));

describe('tabs of a site that watch a show', function () {
  this.timeout(40_000);
  let engine: Engine;
  let show: string;
  let url: string;
  const tabs: HTMLIFrameElement[] = [];

  async function openTab(): Promise<HTMLIFrameElement> {
    const tab = document.createElement('iframe');
    Object.assign(tab.dataset, { url, channel: show });
    tab.srcdoc = PAGE;
    document.body.append(tab);
    tabs.push(tab);
    await waitUntil(() => tab.contentWindow?.live, 'The tab did not open', { timeout: 20_000 });
    return tab;
  }

  const stateOf = (tab: HTMLIFrameElement) => JSON.parse(JSON.stringify(tab.contentWindow?.live?.state)) as LiveState;

  const know = (state: LiveState, all = tabs.filter(({ isConnected }) => isConnected)) =>
    waitUntil(() => all.every((tab) => stateOf(tab).seq === state.seq), 'Not all tabs know', { timeout: 25_000 });

  beforeEach(async () => {
    engine = (await openEngine('sse')) as Engine;
    show = newName();
    url = `http://127.0.0.1:${engine.port}/show/{channel}`;
  });

  afterEach(() => tabs.splice(0).forEach((tab) => tab.remove()));

  it('share one connection, and one that comes late is told the whole state', async () => {
    await openTab();
    await openTab();
    await know(await engine.publish(show, [{ type: 'state', status: 'live', viewers: 5 }, ...say(0, 80)]));
    const late = await openTab();
    const state = await engine.publish(show, say(80, 5));
    await know(state);
    for (const tab of tabs) expect(stateOf(tab)).to.deep.equal(state);
    expect(late.contentWindow?.live?.status).to.equal('open');
    expect((await engine.count()).accepted).to.equal(1);
  });

  it('lose nothing when the one that leads is closed', async () => {
    const leader = await openTab();
    await know(await engine.publish(show, [{ type: 'state', status: 'live' }]));
    await openTab();
    await openTab();
    await know(await engine.publish(show, say(0, 10)));
    const during = engine.publish(show, say(10, 2000));
    leader.remove();
    await during;
    const state = await engine.publish(show, say(2010, 10));
    await know(state);
    for (const tab of tabs.slice(1)) expect(stateOf(tab)).to.deep.equal(state);
    expect((await engine.count()).accepted).to.equal(2);
    expect((await engine.count()).open).to.equal(1);
  });

  it('go on when another script of the site talks nonsense where they talk', async () => {
    await openTab();
    await openTab();
    await know(await engine.publish(show, [{ type: 'state', status: 'live' }]));
    const errors: unknown[] = [];
    for (const { contentWindow } of tabs)
      contentWindow?.addEventListener('error', ({ message }) => errors.push(message));
    const wire = new BroadcastChannel(`vitrine/live/1 sse ${url} ${show}`);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin and takes none
    for (const word of [null, undefined, 'x', 7, [], { event: {} }]) wire.postMessage(word);
    await know(await engine.publish(show, say(0, 5)));
    wire.close();
    expect(errors).to.deep.equal([]);
  });

  it('are told nothing that nobody hears', async () => {
    const [leader] = [await openTab()];
    await know(await engine.publish(show, [{ type: 'state', status: 'live' }]));
    const heard: unknown[] = [];
    const wire = new BroadcastChannel(`vitrine/live/1 sse ${url} ${show}`);
    wire.addEventListener('message', ({ data }) => heard.push(data.event));
    // It asks who is there, and nobody answers.
    await waitUntil(
      async () => {
        heard.length = 0;
        await know(await engine.publish(show, say(0, 1)));
        return heard.every((event) => event === undefined);
      },
      'It tells nobody',
      { timeout: 25_000, interval: 200 },
    );
    const follower = await openTab();
    const state = await engine.publish(show, say(1, 20));
    await know(state);
    expect(stateOf(follower)).to.deep.equal(stateOf(leader));
    await waitUntil(() => heard.some((event) => event !== undefined), 'It does not tell the other tab');
    wire.close();
  });

  it('do not wait for one that its browser has put to sleep', async () => {
    let wake = () => {};
    const asleep = new Promise<void>((resolve) => (wake = resolve));
    const held = navigator.locks.request(`vitrine/live/1 sse ${url} ${show}`, () => asleep).catch(() => 'taken');
    const tab = await openTab();
    await know(await engine.publish(show, [{ type: 'state', status: 'live' }, ...say(0, 3)]), [tab]);
    expect(await held).to.equal('taken');
    wake();
  });

  it('go on with what they know when one that was alone has lost the lead and gets it back', async () => {
    const tab = await openTab();
    const before = await engine.publish(show, [{ type: 'state', status: 'live', viewers: 7 }, ...say(0, 3)]);
    await know(before);
    let leave = () => {};
    const gone = new Promise<void>((resolve) => (leave = resolve));
    const taken = navigator.locks.request(`vitrine/live/1 sse ${url} ${show}`, { steal: true }, () => gone);
    await waitUntil(async () => (await engine.count()).open === 0, 'It holds on', { timeout: 20_000 });
    expect(stateOf(tab)).to.deep.equal(before);
    leave();
    await taken;
    const state = await engine.publish(show, say(3, 5));
    await know(state);
    expect(stateOf(tab)).to.deep.equal(state);
    expect((await engine.count()).open).to.equal(1);
  });
});
