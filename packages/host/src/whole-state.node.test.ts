import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { CREDENTIAL, openTerminal, type Terminal } from './fixtures/terminal.js';
import { Show, type ShowOptions } from './show.js';
import { untilDue } from './whole-state.js';

/** What an engine was told that keeps the last messages: the number of an event, or `state`. */
let told: (number | 'state')[] = [];
let engine: Server;
let to: string;
let terminal: Terminal;
let show: Show;
let now = 0;

before(async () => {
  engine = createServer(async (request, response) => {
    let body = '';
    for await (const part of request.setEncoding('utf8')) body += part;
    const { type, seq } = JSON.parse(body) as { type: string; seq: number };
    told.push(type === 'state' ? 'state' : seq);
    response.end();
  });
  await new Promise<void>((resolve) => engine.listen(0, '127.0.0.1', resolve));
  to = `http://127.0.0.1:${(engine.address() as AddressInfo).port}/pub/42`;
});
after(() => {
  engine.closeAllConnections();
  engine.close();
});
beforeEach(async () => {
  terminal = openTerminal();
  now = 1_800_000_000_000;
});
afterEach(async () => {
  await show.close();
  terminal.remove();
});

/** A show that is live. */
async function open(period?: ShowOptions['period']): Promise<void> {
  const file = terminal.env.VITRINE_SHOW ?? '';
  show = new Show({ file, credential: CREDENTIAL, now: () => now, period });
  await show.start({ products: ['sku:A'] }, { to, recording: false });
  told = [];
}

/** One step of so many messages, after so many seconds. */
async function say(count: number, seconds = 0): Promise<typeof told> {
  now += seconds * 1000;
  told = [];
  await show.say(...Array.from({ length: count }, (_, at) => ({ type: 'message', id: `${now}${at}`, text: 'Hi' })));
  return told;
}

/** Where a state was left among what was told. */
const states = () => told.flatMap((each, at) => (each === 'state' ? [at] : []));

describe('the whole state, for who comes later,', () => {
  it('is left after twenty events, and not after each', async () => {
    await open();
    await say(45);
    assert.deepEqual(states(), [20, 41]);
    await say(14);
    assert.deepEqual(states(), []);
    await say(2);
    assert.deepEqual(states(), [1]);
  });

  it('is left with the first event after a quiet time', async () => {
    await open();
    await say(1, 4.999);
    assert.deepEqual(states(), []);
    await say(1, 0.001);
    assert.deepEqual(states(), [1]);
    await say(1, 60);
    assert.deepEqual(states(), [1]);
  });

  it('is left without another event when its time has come', async () => {
    await open({ within: 40 });
    await say(1);
    for (const end = Date.now() + 8000; show.read().stated.since;) {
      assert.ok(Date.now() < end, 'it is left');
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    assert.deepEqual(states(), [1]);
    assert.deepEqual(show.read().stated, { at: now, since: 0 });
  });

  it('is left when the show is closed, once', async () => {
    await open();
    await say(3);
    assert.deepEqual(states(), []);
    await show.close();
    assert.deepEqual(states(), [3]);
    await show.close();
    assert.deepEqual(states(), [3]);
  });

  it('is left as often as is asked, and at once at the end', async () => {
    await open({ every: 200, within: 600_000 });
    await say(199, 500);
    assert.deepEqual(states(), []);
    await say(1);
    assert.deepEqual(states(), [1]);
    told = [];
    await show.say({ type: 'state', status: 'ended', featured: [] });
    assert.equal(told.length, 2);
    await open({ within: 0 });
    await say(1);
    assert.deepEqual(states(), [1]);
  });

  it('is left as often as the command line has said, by commands that come after it too', async () => {
    show = new Show({ file: join(terminal.folder, 'none.json') });
    const run = async (...words: string[]) => assert.equal(await terminal.run(...words), 0, terminal.err.at(-1) ?? '');
    await run('start', '--to', to, '--no-record', '--state-every', '2', '--state-within', '1h');
    told = [];
    const lines = Array.from({ length: 5 }, (_, at) => `message Hi --id ${at}`);
    assert.equal(await terminal.type(lines), 0);
    assert.deepEqual(states(), [2, 5, 7]);
    await run('state', '--state-every', '50');
    assert.match(terminal.out.at(-1) ?? '', /after 50 events or 3600 s/);
    for (const wrong of [
      ['--state-every', '0'],
      ['--state-every', 'often'],
      ['--state-within', 'soon'],
      ['--state-within', '48h'],
    ]) {
      assert.equal(await terminal.run('state', ...wrong), 2, wrong.join(' '));
      assert.match(terminal.err.at(-1) ?? '', /is no (number|time) of/);
    }
  });

  it('is left sooner rather than never when the clock is set back', () => {
    const period = { every: 20, within: 5000 };
    assert.equal(untilDue({ at: 9000, since: 1 }, period, 1000), 5000);
    assert.equal(untilDue({ at: 9000, since: 20 }, period, 1000), 0);
    assert.equal(untilDue({ at: 1000, since: 0 }, period, 99_000), Infinity);
  });
});
