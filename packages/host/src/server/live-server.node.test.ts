import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { watch, type Viewer } from '../fixtures/viewer.js';
import { startLiveServer, type LiveServer } from './live-server.js';

const CREDENTIAL = 'a-credential-that-nobody-guesses';

let server: LiveServer;
let shows = 0;
const viewers: Viewer[] = [];

before(async () => {
  server = await startLiveServer({ credential: CREDENTIAL, heartbeat: 20 });
});
after(() => server.close());
afterEach(() => viewers.splice(0).forEach((viewer) => viewer.leave()));

/** An address of its own for each test. */
const newShow = () => `${server.url}/shows/${++shows}`;

async function join(...args: Parameters<typeof watch>): Promise<Viewer> {
  const viewer = await watch(...args);
  viewers.push(viewer);
  return viewer;
}

const post = (url: string, event: unknown, headers: Readonly<Record<string, string>> = {}) =>
  fetch(url, {
    method: 'POST',
    body: typeof event === 'string' ? event : JSON.stringify(event),
    headers: { authorization: `Bearer ${CREDENTIAL}`, ...headers },
  });

async function say(url: string, ...events: object[]): Promise<void> {
  for (const event of events) assert.equal((await post(url, event)).status, 202);
}

const STATE = { type: 'state', status: 'live', products: ['sku:A'], seq: 1 };

describe('the live server', () => {
  it('tells a late viewer the whole state first, then each event', async () => {
    const url = newShow();
    await say(url, STATE, { type: 'feature', product: 'sku:A', coupon: 'LIVE10', seq: 2 });
    const viewer = await join(url);
    await viewer.until(1);
    await say(url, { type: 'announce', text: 'Hello\n\nthere', seq: 3 });
    const [state, event] = await viewer.until(2);
    assert.deepEqual(
      [state?.type, state?.featured, state?.products, state?.seq],
      ['state', [{ product: 'sku:A', coupon: 'LIVE10' }], ['sku:A'], 2],
    );
    assert.deepEqual([event?.type, event?.text, event?.seq], ['announce', 'Hello\n\nthere', 3]);
  });

  it('tells who comes back exactly what was missed', async () => {
    const url = newShow();
    await say(url, STATE);
    const viewer = await join(url);
    await viewer.until(1);
    viewer.leave();
    await say(url, ...[2, 3, 4].map((seq) => ({ type: 'viewers', viewers: seq, seq })));
    const back = await join(url, { 'last-event-id': viewer.last! });
    await back.until(3);
    const byQuery = await join(`${url}?last_event_id=${viewer.last}`);
    await byQuery.until(3);
    for (const { events } of [back, byQuery])
      assert.deepEqual(
        events.map(({ seq }) => seq),
        [2, 3, 4],
      );
    const upToDate = await join(url, { 'last-event-id': back.last! });
    await say(url, { type: 'viewers', viewers: 5, seq: 5 });
    await upToDate.until(1);
    assert.deepEqual(
      upToDate.events.map(({ seq }) => seq),
      [5],
    );
  });

  it('begins anew with a state that counts from the beginning', async () => {
    const url = newShow();
    await say(url, STATE, { type: 'announce', text: 'Of the show before', seq: 2 });
    const viewer = await join(url);
    await viewer.until(1);
    await say(url, { ...STATE, status: 'scheduled' });
    const later = await join(url, { 'last-event-id': viewer.last! });
    await later.until(1);
    assert.deepEqual([later.events[0]?.status, later.events[0]?.announcement], ['scheduled', null]);
  });

  it('takes no event without the credential', async () => {
    const url = newShow();
    await say(url, STATE);
    const viewer = await join(url);
    await viewer.until(1);
    for (const authorization of [
      '',
      'Bearer',
      'Bearer wrong',
      `Basic ${CREDENTIAL}`,
      `Bearer ${CREDENTIAL}x`,
      'Bearer a-credential',
    ])
      assert.equal((await post(url, { type: 'announce', text: 'forged', seq: 2 }, { authorization })).status, 401);
    assert.equal((await fetch(`${url}?token=${CREDENTIAL}`, { method: 'POST', body: '{}' })).status, 401);
    await say(url, { type: 'announce', text: 'true', seq: 2 });
    assert.deepEqual(
      (await viewer.until(2)).map(({ text }) => text),
      [undefined, 'true'],
    );
  });

  it('lets pages read from anywhere and publish from nowhere', async () => {
    const url = newShow();
    const asked = await fetch(url, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://page.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization',
      },
    });
    assert.equal(asked.ok, false);
    assert.equal(asked.headers.get('access-control-allow-headers'), null);
    await say(url, STATE);
    const viewer = await join(url, { origin: 'https://page.example' });
    assert.equal(viewer.headers['access-control-allow-origin'], '*');
  });

  it('lets only the pages watch that it was told of', async () => {
    const own = await startLiveServer({ credential: CREDENTIAL, allowOrigin: ['https://shop.example'] });
    try {
      const allowed = async (origin: string) =>
        (await fetch(own.url, { headers: { origin } })).headers.get('access-control-allow-origin');
      assert.deepEqual(
        [await allowed('https://shop.example'), await allowed('https://other.example')],
        ['https://shop.example', null],
      );
    } finally {
      await own.close();
    }
  });

  it('refuses what viewers could not read, and says why', async () => {
    const url = newShow();
    assert.equal((await post(url, { type: 'announce', text: 'Too early', seq: 5 })).status, 409);
    await say(url, STATE);
    const answers = await Promise.all(
      ['no JSON', '[]', { type: 'feature' }, { type: 'state', status: 'on' }].map(async (event) => {
        const answer = await post(url, event);
        return [answer.status, ((await answer.json()) as { error: string }).error] as const;
      }),
    );
    assert.deepEqual(
      answers.map(([status]) => status),
      [400, 422, 422, 422],
    );
    assert.ok(answers.every(([, error]) => error.length > 5));
    assert.equal((await post(url, { type: 'announce', text: 'x'.repeat(600_000), seq: 2 })).status, 413);
    assert.equal((await post(url, { type: 'announce', text: 'Skips one', seq: 3 })).status, 409);
    await say(url, { type: 'announce', text: 'Without a number' }, { type: 'of tomorrow', seq: 3 });
  });

  it('answers the state to who polls, and nothing new when it is the same', async () => {
    const url = newShow();
    assert.deepEqual(await (await fetch(url)).json(), { type: 'state', status: 'scheduled' });
    await say(url, STATE);
    const first = await fetch(url);
    assert.equal(((await first.json()) as { status: string }).status, 'live');
    const headers = { 'if-none-match': first.headers.get('etag')! };
    assert.equal((await fetch(url, { headers })).status, 304);
    await say(url, { type: 'viewers', viewers: 3, seq: 2 });
    assert.equal((await fetch(url, { headers })).status, 200);
  });

  it('keeps shows apart, by path and by channel', async () => {
    const [one, other] = [newShow(), newShow()];
    await say(one, STATE);
    await say(`${one}?channel=he`, { ...STATE, status: 'ended' });
    const statuses = await Promise.all(
      [one, `${one}?channel=he`, other].map(
        async (url) => ((await (await fetch(url)).json()) as { status: string }).status,
      ),
    );
    assert.deepEqual(statuses, ['live', 'ended', 'scheduled']);
  });

  it('gives signs of life, and forgets who has left', async () => {
    const url = newShow();
    const before = server.viewers;
    const viewer = await join(url);
    assert.equal(server.viewers, before + 1);
    const end = Date.now() + 5000;
    while (!viewer.text.includes('\n:\n\n')) {
      assert.ok(Date.now() < end, 'no sign of life');
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    viewer.leave();
    while (server.viewers > before) {
      assert.ok(Date.now() < end, 'still counted');
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  });

  it('lets go of a viewer who does not read, and keeps the others', async () => {
    const url = newShow();
    await say(url, STATE);
    const before = server.viewers;
    const [stuck, well] = [await join(url), await join(url)];
    stuck.pause();
    const text = 'x'.repeat(100_000);
    let count = 1;
    for (; server.viewers === before + 2 && count < 1000; count++) await say(url, { type: 'announce', text });
    assert.equal(server.viewers, before + 1);
    assert.equal((await well.until(count)).length, count);
  });

  it('does not start without a credential, or with one that is guessed', async () => {
    await assert.rejects(startLiveServer({ credential: '' }), { name: 'HostError' });
    await assert.rejects(startLiveServer({ credential: 'short' }), /shorter than 16/);
  });

  it('says that its port is taken', async () => {
    const port = Number(new URL(server.url).port);
    await assert.rejects(startLiveServer({ credential: CREDENTIAL, port }), /Port \d+ is taken/);
  });
});
