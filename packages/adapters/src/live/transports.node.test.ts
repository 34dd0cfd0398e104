import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { MAX_LIVE_EVENT, type LiveStatus, type TransportFactory } from '@vitrine/core';
import { FakeSocket } from './fixtures/fake-sockets.js';
import { mqtt } from './mqtt.js';
import { polling } from './polling.js';
import { sse } from './sse.js';
import { websocket } from './websocket.js';

const scope = globalThis as Record<string, unknown>;

let ending: AbortController;
let events: unknown[];
let statuses: LiveStatus[];

function listen(transport: TransportFactory, url: string, channel = '', last?: number): void {
  transport(url).subscribe(channel, (event) => events.push(event), {
    signal: ending.signal,
    onStatus: (status) => statuses.push(status),
    last: () => last,
  });
}

beforeEach(() => {
  mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'Date'] });
  mock.method(Math, 'random', () => 0.5);
  [ending, events, statuses] = [new AbortController(), [], []];
  FakeSocket.all = [];
  for (const name of ['WebSocket', 'EventSource']) scope[name] = FakeSocket;
});

afterEach(() => {
  ending.abort();
  mock.timers.reset();
  mock.restoreAll();
  for (const name of ['WebSocket', 'EventSource']) delete scope[name];
});

describe('server-sent events', () => {
  it('go on where they were when the browser has given up', () => {
    listen(sse, 'https://live.example/show/{channel}', 'a b');
    FakeSocket.last.open();
    FakeSocket.last.give('{"type":"viewers","viewers":1}', '17:0');
    FakeSocket.last.fail(0);
    assert.equal(FakeSocket.all.length, 1);
    FakeSocket.last.fail(FakeSocket.CLOSED);
    mock.timers.tick(1000);
    assert.deepEqual(
      FakeSocket.all.map(({ url }) => url),
      ['https://live.example/show/a%20b', 'https://live.example/show/a%20b?last_event_id=17%3A0'],
    );
    assert.deepEqual(statuses, ['connecting', 'open', 'connecting', 'connecting']);
    assert.deepEqual(events, ['{"type":"viewers","viewers":1}']);
  });

  it('leave it to the browser to come back only once: its pace never slows', () => {
    listen(sse, 'https://live.example/show');
    FakeSocket.last.fail(0);
    assert.deepEqual(statuses, ['connecting', 'connecting']);
    FakeSocket.last.fail(0);
    assert.equal(FakeSocket.last.readyState, 3, 'the first is closed');
    mock.timers.tick(1000);
    assert.equal(FakeSocket.all.length, 2);
  });

  it('name the channel in the query where the address has no place for it, and leave the rest as it is', () => {
    listen(sse, 'https://live.example/show?signed=a+b%20', 'x');
    listen(sse, 'https://live.example/show?signed=a+b%20', '');
    assert.equal(new URL(FakeSocket.all[0]?.url ?? '').searchParams.get('channel'), 'x');
    assert.equal(FakeSocket.all[1]?.url, 'https://live.example/show?signed=a+b%20');
  });
});

for (const [name, transport] of Object.entries({ sse, websocket, mqtt, polling }))
  it(`${name} opens no address that is none of the web`, () => {
    for (const url of [
      'javascript:alert(1)',
      'data:text/event-stream,',
      'blob:https://a.example/1',
      'file:///x',
      'http://',
      'x',
    ]) {
      assert.throws(() => listen(transport, url, 'show'), { code: 'config', retryable: false }, url);
    }
    mock.timers.tick(100_000);
    assert.equal(FakeSocket.all.length, 0);
  });

describe('a WebSocket', () => {
  it('says which event was the last when it comes back', () => {
    listen(websocket, 'https://live.example/show', '', 42);
    assert.equal(FakeSocket.last.url, 'wss://live.example/show?seq=42');
    assert.deepEqual(FakeSocket.last.protocols, []);
  });

  it('speaks nchan’s own way when asked to', () => {
    listen(websocket, 'wss://live.example/sub/{channel}#nchan', 'x');
    assert.equal(FakeSocket.last.url, 'wss://live.example/sub/x');
    assert.equal(FakeSocket.last.protocols, 'ws+meta.nchan');
    FakeSocket.last.open();
    FakeSocket.last.give('id: 17:0\ncontent-type: application/json\n\n{"type":"viewers"}');
    FakeSocket.last.give('id: 18:0\n\n{"a":"\\n\\n"}');
    assert.deepEqual(events, ['{"type":"viewers"}', '{"a":"\\n\\n"}']);
    FakeSocket.last.close();
    mock.timers.tick(1000);
    assert.equal(FakeSocket.last.url, 'wss://live.example/sub/x?last_event_id=18%3A0');
  });

  it('is not heard once it is left', () => {
    listen(websocket, 'wss://live.example/');
    const { last } = FakeSocket;
    last.open();
    ending.abort();
    last.give('{}');
    mock.timers.tick(60_000);
    assert.deepEqual(events, []);
    assert.equal(FakeSocket.all.length, 1);
    assert.equal(last.readyState, 3);
  });
});

describe('MQTT', () => {
  const give = (...bytes: number[]) => FakeSocket.last.give(new Uint8Array(bytes).buffer);
  const publish = (text: string) => give(0x30, text.length + 3, 0, 1, 116, ...new TextEncoder().encode(text));
  const kinds = () => FakeSocket.last.sent.map(([head = 0]) => head);

  function open(): void {
    listen(mqtt, 'wss://viewer:secret@live.example/mqtt', 't');
    FakeSocket.last.open();
    give(0x20, 2, 0, 0);
    give(0x90, 3, 0, 1, 0);
  }

  it('subscribes when it is let in, and is open when it is subscribed', () => {
    open();
    assert.equal(FakeSocket.last.url, 'wss://live.example/mqtt');
    assert.equal(FakeSocket.last.protocols, 'mqtt');
    assert.deepEqual(kinds(), [0x10, 0x82]);
    assert.ok(new TextDecoder().decode(FakeSocket.last.sent[0]).endsWith('viewer\0\u0006secret'));
    assert.deepEqual(statuses, ['connecting', 'open']);
    publish('{"a":1}');
    assert.deepEqual(events, ['{"a":1}']);
  });

  it('takes its topic from the address where there is no channel, and needs one', () => {
    listen(mqtt, 'wss://live.example/mqtt#show/42');
    FakeSocket.last.open();
    give(0x20, 2, 0, 0);
    assert.match(new TextDecoder().decode(FakeSocket.last.sent[1]), /show\/42\0$/);
    assert.throws(() => listen(mqtt, 'wss://live.example/mqtt'), /needs a topic/);
  });

  it('asks a silent broker whether it is there, and leaves one that is not', () => {
    open();
    mock.timers.tick(30_000);
    assert.equal(kinds().at(-1), 0xc0);
    give(0xd0, 0);
    mock.timers.tick(30_000);
    assert.equal(FakeSocket.all.length, 1);
    mock.timers.tick(30_000);
    assert.equal(kinds().at(-1), 0xe0);
    mock.timers.tick(1000);
    assert.equal(FakeSocket.all.length, 2);
  });

  it('leaves a broker that takes the connection and says nothing', () => {
    listen(mqtt, 'wss://live.example/mqtt', 't');
    FakeSocket.last.open();
    mock.timers.tick(60_000);
    mock.timers.tick(1000);
    assert.equal(FakeSocket.all.length, 2);
    assert.ok(!statuses.includes('open'));
  });

  it('says why it is refused, and tries again later', () => {
    const warn = mock.method(console, 'warn', () => {});
    listen(mqtt, 'wss://live.example/mqtt', 't');
    FakeSocket.last.open();
    give(0x20, 2, 0, 5);
    assert.match(String(warn.mock.calls[0]?.arguments[0]), /refuses the connection \(5\)/);
    mock.timers.tick(1000);
    FakeSocket.last.open();
    give(0x20, 2, 0, 0);
    give(0x90, 3, 0, 1, 0x80);
    assert.match(String(warn.mock.calls[1]?.arguments[0]), /refuses the topic "t" \(128\)/);
    assert.ok(!statuses.includes('open'));
  });

  it('gives what is too long to the channel as too long, and nothing of it', () => {
    open();
    give(0x30, 0xff, 0xff, 0x7f, 0, 1, 116);
    assert.equal(String(events[0]).length, MAX_LIVE_EVENT + 1);
    assert.equal(String(events[0]).trim(), '');
  });

  it('leaves one who does not speak MQTT', () => {
    open();
    FakeSocket.last.give('Hello');
    assert.equal(FakeSocket.last.readyState, 3);
    mock.timers.tick(1000);
    FakeSocket.last.open();
    give(0x30, 255, 255, 255, 255, 255);
    assert.equal(FakeSocket.last.readyState, 3);
  });
});

describe('polling', () => {
  /** What the server answers from now on. */
  let answer: () => Response;
  const asked: RequestInit[] = [];
  const settle = () => new Promise((resolve) => setImmediate(resolve));

  beforeEach(() => {
    asked.length = 0;
    mock.method(globalThis, 'fetch', async (_: unknown, options: RequestInit) => {
      asked.push(options);
      return answer();
    });
  });

  async function after(time: number): Promise<void> {
    mock.timers.tick(time);
    await settle();
  }

  it('gives the state when it has changed, and lets the browser ask whether it has', async () => {
    answer = () => new Response('{"status":"live","seq":1}');
    listen(polling, 'https://live.example/{channel}.json', '42');
    await settle();
    await after(5000);
    answer = () => new Response('{"type":"state","status":"ended","seq":2}');
    await after(5000);
    assert.deepEqual(events, [
      { type: 'state', status: 'live', seq: 1 },
      { type: 'state', status: 'ended', seq: 2 },
    ]);
    assert.equal(asked.length, 3);
    assert.equal(asked[0]?.cache, 'no-cache');
    assert.deepEqual(new Set(statuses), new Set(['connecting', 'open']));
  });

  it('gives each event of a list', async () => {
    answer = () => new Response('[{"type":"state"},{"type":"viewers","viewers":1}]');
    listen(polling, 'https://live.example/');
    await settle();
    assert.deepEqual(events, [{ type: 'state' }, { type: 'viewers', viewers: 1 }]);
  });

  it('leaves what it cannot read to the channel’s warning', async () => {
    answer = () => new Response('<!doctype html>');
    listen(polling, 'https://live.example/');
    await settle();
    answer = () => new Response('x'.repeat(1_000_001));
    await after(5000);
    assert.equal(events[0], '<!doctype html>');
    assert.equal(String(events[1]).length, 1_000_001);
  });

  it('waits longer after each failure', async () => {
    answer = () => new Response('', { status: 503 });
    listen(polling, 'https://live.example/');
    await settle();
    await after(1000);
    assert.equal(asked.length, 2);
    await after(1999);
    assert.equal(asked.length, 2);
    answer = () => new Response('{}');
    await after(1);
    assert.equal(asked.length, 3);
    assert.equal(statuses.at(-1), 'open');
  });

  it('ends with the signal', async () => {
    answer = () => new Response('{}');
    listen(polling, 'https://live.example/');
    await settle();
    ending.abort();
    await after(60_000);
    assert.equal(asked.length, 1);
  });
});
