import assert from 'node:assert/strict';
import type { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, beforeEach, describe, it } from 'node:test';
import { applyLive, EMPTY_LIVE, parseLiveEvent, type LiveState } from '@vitrine/core';
import { openPublisher, Show } from '@vitrine/host';
import { startAedes } from './aedes.mjs';
import type { Engine } from './engines.d.mts';
import { startMosquitto } from './mosquitto.mjs';
import { startNchan } from './nchan.mjs';

const { connect } = createRequire(import.meta.resolve('@vitrine/host/cli'))('mqtt') as {
  connect(url: string, options: object): EventEmitter & { subscribe(topic: string): void; end(force: boolean): void };
};

const CREDENTIAL = 'a-credential-that-nobody-guesses';

/** What an engine gave a viewer. */
interface Viewer {
  readonly texts: string[];
  leave(): void;
}

function watchNchan({ port }: Engine): Viewer {
  const texts: string[] = [];
  let text = '';
  const request = get(
    `http://127.0.0.1:${port}/sub/42`,
    { agent: false, headers: { accept: 'text/event-stream' } },
    (answer) => {
      answer.setEncoding('utf8').on('data', (part: string) => {
        const messages = (text + part).split('\n\n');
        text = messages.pop() ?? '';
        texts.push(...messages.flatMap((message) => /^data: (.*)$/m.exec(message)?.[1] ?? []));
      });
    },
  );
  request.on('error', () => {});
  return { texts, leave: () => void request.destroy() };
}

function watchBroker(url: string): Viewer {
  const texts: string[] = [];
  const client = connect(url, { protocolVersion: 4 });
  client.on('connect', () => client.subscribe('shows/42'));
  client.on('message', (_: string, payload: Buffer) => texts.push(payload.toString()));
  return { texts, leave: () => void client.end(true) };
}

/** The state that a viewer has come to. */
const stateOf = ({ texts }: Viewer): LiveState =>
  texts.reduce((state, text) => {
    const event = parseLiveEvent(text);
    return event ? applyLive(state, event) : state;
  }, EMPTY_LIVE);

async function until(condition: () => boolean, what: string): Promise<void> {
  for (const end = Date.now() + 15_000; !condition();) {
    assert.ok(Date.now() < end, what);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const ENGINES = {
  nchan: {
    start: () => startNchan({ secret: CREDENTIAL }),
    watch: watchNchan,
    to: ({ hostPort }: Engine) => `http://127.0.0.1:${hostPort}/pub/42`,
    asViewer: ({ port }: Engine) => `http://127.0.0.1:${port}/sub/42`,
    refused: /405|403|answered/,
  },
  mosquitto: {
    start: async () => {
      const { securePort, ...engine } = await startMosquitto({ secret: CREDENTIAL });
      return { ...engine, hostPort: securePort };
    },
    watch: ({ port }: Engine) => watchBroker(`ws://127.0.0.1:${port}/`),
    to: ({ hostPort }: Engine) => `mqtt://127.0.0.1:${hostPort}/shows/42`,
    asViewer: ({ port }: Engine) => `ws://127.0.0.1:${port}/#shows/42`,
    refused: /did not take it: .*[Nn]ot authorized/,
  },
  'a broker of MQTT 3.1.1': {
    start: () => startAedes({ secret: CREDENTIAL }),
    watch: ({ port }: Engine) => watchBroker(`mqtt://127.0.0.1:${port}`),
    to: ({ hostPort }: Engine) => `mqtt://127.0.0.1:${hostPort}/shows/42`,
    asViewer: ({ port }: Engine) => `mqtt://127.0.0.1:${port}/shows/42`,
    refused: /did not pass it on: it may not let this credential publish/,
  },
} as const;

for (const [name, { start, watch, to, asViewer, refused }] of Object.entries(ENGINES)) {
  describe(`a show on ${name}`, () => {
    let engine: Engine | undefined;
    let missing = '';
    let folder: string;
    let show: Show;

    beforeEach(async () => {
      if (!engine && !missing)
        engine = await start().catch((error: Error) => {
          missing = error.message;
          return undefined;
        });
      folder = mkdtempSync(join(tmpdir(), 'vitrine-host-'));
      show = new Show({ file: join(folder, 'show.json'), credential: CREDENTIAL });
    });
    afterEach(async () => {
      await show.close();
      rmSync(folder, { recursive: true, force: true });
    });
    after(() => engine?.close());

    it('reaches who watches, and who comes late is told the state first', async (t) => {
      if (!engine) return t.skip(missing);
      await show.start({ products: ['sku:A', 'sku:B'] }, { to: to(engine), recording: false });
      const viewer = watch(engine);
      await until(() => viewer.texts.length > 0, 'the state is there');
      await show.say({ type: 'feature', product: 'sku:A', coupon: 'LIVE10' }, { type: 'viewers', viewers: 7 });
      await show.say(
        ...Array.from({ length: 70 }, (_, index) => ({ type: 'message', id: `${index}`, text: `Hi ${index}` })),
      );
      await show.say({ type: 'announce', text: 'שלום' });
      const { state } = show.read();
      const same = (one: Viewer) => {
        const { seq } = stateOf(one);
        return seq === state.seq;
      };
      await until(() => same(viewer), 'the viewer has heard all');
      const late = watch(engine);
      await until(() => same(late), 'the late one too');
      assert.deepEqual(stateOf(viewer), state);
      assert.deepEqual(stateOf(late), state);
      // In what a late one is given there is a state before anything else counts.
      assert.ok(late.texts.length < viewer.texts.length && late.texts.some((text) => text.includes('"type":"state"')));
      assert.ok(!viewer.texts.join('').includes(CREDENTIAL));
      for (const one of [viewer, late]) one.leave();
      await show.say({ type: 'state', status: 'ended' });
    });

    it('is not published to by a viewer', async (t) => {
      if (!engine) return t.skip(missing);
      await assert.rejects(async () => {
        const publisher = await openPublisher(asViewer(engine as Engine));
        try {
          await publisher.event({ type: 'announce', text: 'forged' });
        } finally {
          await publisher.close();
        }
      }, refused);
    });

    it('is not published to with another credential', async (t) => {
      if (!engine) return t.skip(missing);
      await assert.rejects(async () => {
        const publisher = await openPublisher(to(engine as Engine), { credential: 'host:of-somebody-else' });
        await publisher.event({ type: 'announce', text: 'forged' });
      }, /does not let this credential publish|[Nn]ot authorized/);
    });
  });
}
