import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { liveTimeline, readCues } from '@vitrine/core';
import { CREDENTIAL, openTerminal, type Terminal } from './fixtures/terminal.js';
import { watch } from './fixtures/viewer.js';
import { startLiveServer, type LiveServer } from './server/live-server.js';

let server: LiveServer;
let terminal: Terminal;
let url: string;
let shows = 0;

before(async () => {
  server = await startLiveServer({ credential: CREDENTIAL });
});
after(() => server.close());
beforeEach(() => {
  terminal = openTerminal();
  url = `${server.url}/shows/${++shows}`;
});
afterEach(() => terminal.remove());

/** Runs commands that have to go well. */
async function run(...commands: string[][]): Promise<void> {
  for (const words of commands) assert.equal(await terminal.run(...words), 0, lastError());
}

const start = (...more: string[]) => run(['start', '--to', url, '--products', 'handle:oak-chair,sku:A1', ...more]);

const lastError = () => terminal.err.at(-1) ?? '';

const state = async () => (await (await fetch(url)).json()) as Record<string, unknown>;

const recordings = () => readdirSync(terminal.folder).filter((file) => file.endsWith('.vtt'));

describe('the command line of the host', () => {
  for (const command of ['serve', 'page'])
    it(`listens by default for ${command} on a port that browsers speak to`, async () => {
      await run([command, '--help']);
      const [, port = ''] = /--port (\d+)/.exec(terminal.out.join('\n')) ?? [];
      // Some they never call, whoever listens there (https://fetch.spec.whatwg.org/#port-blocking): then no call was tried.
      const called = await fetch(`http://127.0.0.1:${port}/`).then(
        () => true,
        ({ cause }: { cause?: { code?: string } }) => Boolean(cause?.code),
      );
      assert.ok(called, port);
    });

  it('runs a show from its announcement to its end, one command after another', async () => {
    const at = Date.now() + 3_600_000;
    await run(['schedule', new Date(at).toISOString(), '--to', url]);
    const viewer = await watch(url);
    await viewer.until(1);
    await run(
      ['start', '--products', 'handle:oak-chair,sku:A1'],
      ['feature', 'oak', '2', '--until', '5m', '--coupon', 'LIVE10'],
      ['stock', 'sku:A1', 'low', '--quantity', '3'],
      ['stock', 'chair', '0'],
      ['refresh', 'sku:A1'],
      ['announce', 'Free delivery', 'until nine'],
      ['message', 'Is it oak?', '--id', '7', '--author', 'Mia', '--question'],
      ['answer', '7', 'Yes,', 'oiled'],
      ['poll', 'Which colour?', 'Moss', 'Ink'],
      ['poll', 'counts', '3', '4'],
      ['poll', 'close'],
      ['viewers'],
      ['end', '--replay', 'https://shop.example/replay'],
    );
    const events = await viewer.until(14);
    viewer.leave();
    assert.deepEqual(
      events.map(({ seq }) => seq),
      events.map((_, index) => index + 1),
    );
    assert.ok(events.every((event) => Math.abs(Number(event.at) - Date.now()) < 60_000));
    const [scheduled, live, feature, few, none, , , , answered, , counts, closed, watching, ended] = events;
    assert.deepEqual([scheduled?.status, scheduled?.startsAt], ['scheduled', at]);
    assert.deepEqual([live?.status, live?.products], ['live', ['handle:oak-chair', 'sku:A1']]);
    assert.deepEqual([feature?.product, feature?.coupon], [['handle:oak-chair', 'sku:A1'], 'LIVE10']);
    assert.ok(Math.abs(Number(feature?.until) - Date.now() - 300_000) < 60_000);
    assert.deepEqual([few?.stock, few?.quantity, none?.stock, none?.quantity], ['low', 3, 'sold_out', 0]);
    assert.deepEqual(
      [answered?.id, answered?.author, answered?.text, answered?.reply, answered?.question],
      ['7', 'Mia', 'Is it oak?', 'Yes, oiled', true],
    );
    assert.deepEqual([counts?.counts, closed?.closed, watching?.viewers], [[3, 4], true, 1]);
    assert.deepEqual([ended?.status, ended?.replay], ['ended', 'https://shop.example/replay']);
    assert.equal((await state()).status, 'ended');
  });

  it('records the show with times from its start, as a replay reads it', async () => {
    terminal.now = Date.UTC(2026, 11, 1, 19);
    await start();
    terminal.now += 61_500;
    await run(['feature', 'sku:A1', '--until', '30s']);
    terminal.now += 3_600_000;
    await run(['message', 'An arrow --> and\n\nmore'], ['end']);
    const [file = ''] = recordings();
    assert.equal(file, 'show-2026-12-01-190000.vtt');
    const cues = readCues(readFileSync(join(terminal.folder, file), 'utf8'));
    assert.deepEqual(
      cues.map(({ start }) => start),
      [0, 61_500, 3_661_500, 3_661_500],
    );
    const timeline = liveTimeline(cues);
    assert.deepEqual(timeline.chapters(), [{ start: 61.5, product: 'sku:A1' }]);
    assert.equal(timeline.stateAt(91_499).featured[0]?.product, 'sku:A1');
    assert.deepEqual(timeline.stateAt(91_500).featured, []);
    assert.equal(timeline.stateAt(3_661_500).status, 'ended');
  });

  it('takes what it is told to record into, never writes over a recording, and moves one in time', async () => {
    const [file, moved] = [join(terminal.folder, 'a.vtt'), join(terminal.folder, 'b.vtt')];
    await start('--record', file);
    await run(['end'], ['shift', file, moved, '--by=3.5s']);
    assert.deepEqual(
      readCues(readFileSync(moved, 'utf8')).map(({ start }) => start >= 3500),
      [true, true],
    );
    assert.equal(await terminal.run('start', '--record', file), 1);
    assert.match(lastError(), /recording cannot begin/);
    assert.equal((await state()).status, 'ended');
    await run(['start', '--no-record']);
    assert.deepEqual(recordings(), ['a.vtt', 'b.vtt']);
  });

  it('tells what is in a recording, also of another hand', async () => {
    const file = join(terminal.folder, 'by-hand.vtt');
    const cue = (time: string, text: string) => `\n${time}.000 --> ${time}.500\n${text}\n`;
    writeFileSync(
      file,
      `WEBVTT\n${cue('00:05', '{"type":"feature","product":"sku:A1"}')}${cue('01:05', '{"type":"feature","product":"sku:B2"}')}`,
    );
    await run(['inspect', file]);
    assert.equal(terminal.out.at(-1), '2 events in 1:05\n    0:05  sku:A1\n    1:05  sku:B2');
    writeFileSync(file, `WEBVTT\n${cue('00:05', '{"type":"feature"}')}`);
    assert.equal(await terminal.run('inspect', file), 1);
    assert.match(terminal.err.join('\n'), /^0:05 {2}its "product" cannot be read: .*\n1 of its cues/);
    writeFileSync(file, 'No WebVTT');
    assert.equal(await terminal.run('inspect', file), 1);
  });

  it('begins a second show without what was said in the first', async () => {
    await start();
    await run(
      ['announce', 'Hello'],
      ['message', 'Hi'],
      ['stock', 'sku:A1', '0'],
      ['end', '--replay', 'https://a.example/'],
    );
    await run(['start', '--record', join(terminal.folder, 'second.vtt')]);
    const { announcement, messages, stock, replay, products, status } = await state();
    assert.deepEqual(
      { announcement, messages, stock, replay, status },
      { announcement: null, messages: [], stock: {}, replay: null, status: 'live' },
    );
    assert.deepEqual(products, ['handle:oak-chair', 'sku:A1']);
  });

  it('takes several commands at once, one after another', async () => {
    await start();
    await Promise.all(
      Array.from({ length: 8 }, (_, index) => run(['message', `Message ${index}`, '--id', `m${index}`])),
    );
    const { messages, seq } = await state();
    assert.equal((messages as unknown[]).length, 8);
    assert.equal(seq, 9);
  });

  it('sets an engine right that was started anew, with the next command', async () => {
    const port = Number(new URL(server.url).port);
    await start();
    await run(['announce', 'Before']);
    await server.close();
    assert.equal(await terminal.run('announce', 'Nobody hears this'), 1);
    assert.match(lastError(), /nothing listens there/);
    server = await startLiveServer({ credential: CREDENTIAL, port });
    await run(['viewers', '12']);
    const { announcement, viewers, products } = await state();
    assert.deepEqual([announcement, viewers, products], ['Before', 12, ['handle:oak-chair', 'sku:A1']]);
  });

  it('asks for one command after another, and goes on after a fault', async () => {
    const lines = [
      `start --to ${url} --products sku:A1 --no-record`,
      '',
      'feature "sku:A1" --coupon',
      'serve',
      'nonsense',
      `announce "It's on" now`,
      'quit',
      'end',
    ];
    assert.equal(await terminal.type(lines), 0);
    assert.equal(terminal.err.length, 3);
    const { announcement, status } = await state();
    assert.deepEqual([announcement, status], ["It's on now", 'live']);
  });

  it('follows how many watch, until the show has ended', async () => {
    await start('--no-record');
    const following = terminal.run('viewers', '--every', '1s');
    const viewer = await watch(url);
    await viewer.until(1);
    const told = async (viewers: number) => {
      for (const end = Date.now() + 8000; (await state()).viewers !== viewers;) {
        assert.ok(Date.now() < end, `${viewers} are told`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
    await told(1);
    viewer.leave();
    await told(0);
    await run(['end']);
    assert.equal(await following, 0);
    assert.equal(await terminal.run('viewers', '--every', 'now'), 2);
  });

  it('publishes what another program says, and leaves out what it must not say', async () => {
    await start('--no-record');
    const lines = Array.from({ length: 60 }, (_, index) =>
      JSON.stringify({ type: 'message', id: `${index}`, text: `Hi ${index}` }),
    );
    lines.splice(30, 0, 'no JSON', '{"type":"state","status":"ended"}', '{"type":"feature"}');
    assert.equal(await terminal.type(lines, 'relay'), 0);
    const { messages, earlier, status } = await state();
    assert.equal((messages as unknown[]).length + Number(earlier), 60);
    assert.equal(status, 'live');
    assert.equal(terminal.err.length, 3);
    assert.equal(terminal.out.at(-1), '60 published.');
  });

  it('says in a sentence what cannot be understood, and changes nothing', async () => {
    await start();
    const before = await state();
    for (const [words, said] of [
      [['futur'], /no command/],
      [['feat'], /Did you mean feature/],
      [['feature'], /Which product/],
      [['feature', 'sofa'], /No product of the show/],
      [['feature', 'a'], /may be handle:oak-chair, or sku:A1/],
      [['feature', '9'], /There is no product 9/],
      [['feature', 'sku:1', 'sku:2', 'sku:3', 'sku:4'], /At most three/],
      [['feature', 'sku:A1', '--until', 'soon'], /no time/],
      [['feature', 'sku:A1', '--until', '2020-01-01T00:00'], /is past/],
      [['feature', 'sku:A1', '--color', 'red'], /Usage: feature/],
      [['stock', 'sku:A1', 'plenty'], /no stock/],
      [['answer', '99', 'Yes'], /no message 99/],
      [['poll', 'Only one?', 'Yes'], /which answers/],
      [['poll', 'close'], /no poll/],
      [['viewers', 'many'], /no number/],
      [['schedule'], /When does it start/],
      [['start', 'now'], /takes no "now"/],
    ] as const) {
      assert.equal(await terminal.run(...words), 2, words.join(' '));
      assert.match(lastError(), said);
      assert.doesNotMatch(lastError(), /\n|undefined/);
    }
    assert.equal(await terminal.run('start'), 1);
    assert.deepEqual(await state(), before);
  });

  it('asks where to, once', async () => {
    await run(['products', 'handle:oak-chair']);
    assert.equal(await terminal.run('start'), 2);
    assert.match(lastError(), /--to/);
    await run(['start', '--to', url]);
    assert.deepEqual((await state()).products, ['handle:oak-chair']);
  });

  it('reads products and their names from a catalogue', async () => {
    const file = join(terminal.folder, 'catalogue.json');
    writeFileSync(
      file,
      JSON.stringify({
        products: [
          { id: 1, title: 'Oak chair', handle: 'oak-chair' },
          { id: 2, title: 'Lamp' },
        ],
      }),
    );
    await run(['products', file], ['start', '--to', url], ['feature', 'lamp']);
    assert.match(terminal.out.at(-1) ?? '', /Lamp \(id:2\)/);
    assert.deepEqual((await state()).featured, [{ product: 'id:2' }]);
  });

  it('says what each command is for', async () => {
    await run(['--help'], ['feature', '--help'], ['--version']);
    assert.match(terminal.out[0] ?? '', /feature {4}/);
    assert.match(terminal.out[1] ?? '', /--coupon CODE/);
    assert.match(terminal.out[2] ?? '', /^\d+\.\d+\.\d+$/);
  });
});

describe('the credential of the host', () => {
  it('is known to nobody but the engine', async () => {
    const viewer = await watch(url);
    await start();
    await run(['feature', 'sku:A1'], ['status'], ['end']);
    await viewer.until(3);
    viewer.leave();
    const kept = readdirSync(terminal.folder).map((file) => readFileSync(join(terminal.folder, file), 'utf8'));
    for (const text of [viewer.text, JSON.stringify(viewer.headers), ...kept, ...terminal.out, ...terminal.err])
      assert.ok(!text.includes(CREDENTIAL));
  });

  it('is never taken from a command line or an address', async () => {
    for (const words of [
      ['--credential', CREDENTIAL, 'start'],
      [`--token=${CREDENTIAL}`, 'start'],
      ['start', '--to', `http://host:${CREDENTIAL}@127.0.0.1/show`],
      ['start', '--to', `http://127.0.0.1/show?token=${CREDENTIAL}`],
    ]) {
      assert.equal(await terminal.run(...words), 2);
      assert.match(lastError(), /does not belong/);
      assert.ok(!lastError().includes(CREDENTIAL));
    }
  });

  it('does not go over a connection that others can read', async () => {
    assert.equal(await terminal.run('start', '--to', 'http://live.example/show'), 2);
    assert.match(lastError(), /not encrypted/);
  });

  it('comes from a file, which others should not read', { skip: process.platform === 'win32' }, async () => {
    const file = join(terminal.folder, 'credential');
    writeFileSync(file, `${CREDENTIAL}\n`, { mode: 0o600 });
    terminal.env.VITRINE_HOST_CREDENTIAL = undefined;
    assert.equal(await terminal.run('start', '--to', url), 1);
    assert.match(lastError(), /does not know this credential/);
    await run(['start', '--to', url, '--credential-file', file]);
    assert.equal(terminal.err.length, 1);
    chmodSync(file, 0o644);
    await run(['announce', 'Hello', '--credential-file', file]);
    assert.match(lastError(), /Others on this machine can read/);
  });

  it('is asked for before a server starts', async () => {
    terminal.env.VITRINE_HOST_CREDENTIAL = '';
    assert.equal(await terminal.run('serve', '--port', '0'), 1);
    assert.match(lastError(), /openssl rand/);
  });
});

describe('the program', () => {
  it('runs as installed, and ends with a code of its own', async () => {
    const program = new URL('../bin/vitrine-host.mjs', import.meta.url).pathname;
    const node = (...args: string[]) =>
      promisify(execFile)(process.execPath, ['--conditions=source', '--import=tsx', program, ...args], {
        cwd: import.meta.dirname,
        env: { ...process.env, ...terminal.env },
      });
    assert.match((await node('--help')).stdout, /Runs a live show/);
    await node('start', '--to', url, '--no-record');
    assert.equal((await state()).status, 'live');
    await assert.rejects(node('feature'), { code: 2 });
  });
});
