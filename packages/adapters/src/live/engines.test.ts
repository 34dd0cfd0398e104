import { expect, waitUntil } from '@open-wc/testing';
import type { LiveSource, TransportFactory } from '@vitrine/core';
import { openEngine, newName, Viewer, type Engine } from './fixtures/engine.js';
import { mqtt } from './mqtt.js';
import { sse } from './sse.js';
import { websocket } from './websocket.js';

const say = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => ({ type: 'message', id: from + at, text: `Message ${from + at}` }));

const OPENING = [
  { type: 'state', status: 'live', products: ['sku:A', 'sku:B'], viewers: 12 },
  { type: 'feature', product: 'sku:A', coupon: 'LIVE10' },
  { type: 'stock', product: 'sku:A', stock: 'low', quantity: 3 },
  { type: 'announce', text: 'Free delivery today' },
];

interface Case {
  readonly name: string;
  readonly engine: 'sse' | 'nchan' | 'mosquitto';
  readonly transport: TransportFactory;
  readonly address: (engine: Engine) => string;
}

const CASES: readonly Case[] = [
  {
    name: 'a plain Node server',
    engine: 'sse',
    transport: sse,
    address: ({ port }) => `http://127.0.0.1:${port}/show/{channel}`,
  },
  {
    name: 'nchan, by server-sent events',
    engine: 'nchan',
    transport: sse,
    address: ({ port }) => `http://127.0.0.1:${port}/sub/{channel}`,
  },
  {
    name: 'nchan, by WebSocket',
    engine: 'nchan',
    transport: websocket,
    address: ({ port }) => `http://127.0.0.1:${port}/sub/{channel}`,
  },
  {
    name: 'nchan, by WebSocket with its own ids',
    engine: 'nchan',
    transport: websocket,
    address: ({ port }) => `ws://127.0.0.1:${port}/sub/{channel}#nchan`,
  },
  { name: 'mosquitto', engine: 'mosquitto', transport: mqtt, address: ({ port }) => `ws://127.0.0.1:${port}/` },
];

for (const { name, engine: kind, transport, address } of CASES) {
  describe(`a live show over ${name}`, function () {
    this.timeout(40_000);
    let engine: Engine;
    let viewers: Viewer[];
    let show: string;

    /** One who watches, by a connection of their own. */
    const join = (source: LiveSource = { ...transport(address(engine)), address: undefined }) => {
      const viewer = new Viewer(source, show);
      viewers.push(viewer);
      return viewer;
    };

    beforeEach(async function () {
      const opened = await openEngine(kind);
      if (typeof opened === 'string') {
        console.warn(opened);
        return this.skip();
      }
      engine = opened;
      viewers = [];
      show = newName();
    });

    afterEach(() => viewers?.forEach(({ leave }) => leave()));

    it('tells a late joiner the whole state', async () => {
      await engine.publish(show, OPENING);
      const state = await engine.publish(show, say(0, 130));
      const viewer = join();
      await viewer.knows(state);
      expect(viewer.state).to.deep.equal(state);
      expect(viewer.channel.status).to.equal('open');
    });

    it('is the same after a cut as for one who never left', async () => {
      const way = await openEngine(kind);
      if (typeof way === 'string') throw new Error(way);
      const before = await engine.publish(show, OPENING);
      const stays = join({ ...transport(address(way)), address: undefined });
      const leaves = join();
      await Promise.all([stays.knows(before), leaves.knows(before)]);
      const during = engine.publish(show, say(0, 300));
      await waitUntil(() => leaves.state.messages.length, 'No message came', { timeout: 20_000 });
      await engine.cut();
      await during;
      await waitUntil(() => leaves.channel.status !== 'open', 'The cut was not seen', { timeout: 20_000 });
      await engine.publish(show, [...say(300, 70), { type: 'feature', product: null }, { type: 'announce', text: '' }]);
      await engine.mend();
      const state = await engine.publish(show, say(370, 10));
      await Promise.all([stays.knows(state), leaves.knows(state)]);
      expect(leaves.state).to.deep.equal(stays.state);
      expect(leaves.state).to.deep.equal(state);
    });

    it('goes on when the network lets nothing pass for a while', async () => {
      const opening = await engine.publish(show, OPENING);
      const viewer = join();
      await viewer.knows(opening);
      await engine.freeze();
      await engine.publish(show, say(0, 90));
      expect(viewer.state.messages).to.have.length(0);
      await engine.mend();
      const state = await engine.publish(show, say(90, 10));
      await viewer.knows(state);
      expect(viewer.state).to.deep.equal(state);
    });

    it('loses none of 5,000 events', async () => {
      const opening = await engine.publish(show, OPENING);
      const viewer = join();
      await viewer.knows(opening);
      const state = await engine.publish(show, say(0, 5000));
      await viewer.knows(state);
      const told = viewer.news.flatMap(({ event }) => (event?.type === 'message' ? [Number(event.id)] : []));
      expect(told).to.deep.equal(Array.from({ length: 5000 }, (_, at) => at));
      expect(viewer.state).to.deep.equal(state);
    });

    it('passes over what is malformed, unknown, hostile, repeated, out of order or a megabyte', async () => {
      const { warn } = console;
      const warnings: unknown[] = [];
      console.warn = (...words) => warnings.push(words);
      try {
        const { seq = 0 } = await engine.publish(show, OPENING);
        const viewer = join();
        await waitUntil(() => viewer.state.seq === seq);
        const message = (at: number) =>
          JSON.stringify({ type: 'message', id: `m${at}`, text: `M${at}`, seq: seq + at });
        await engine.raw(show, [
          '{"type":"message",',
          '{"type":"fireworks"}',
          JSON.stringify({ type: 'announce', text: 'x'.repeat(1_000_000) }),
          '{"type":"feature","product":{"__proto__":{"price":1}},"price":"0.01"}',
          '{"__proto__":{"type":"viewers"},"viewers":1}',
          message(1),
          message(3),
          message(2),
          message(2),
          message(1),
          JSON.stringify({ type: 'message', id: 'x', text: '<img src=x onerror=alert(1)>Hello', seq: seq + 4 }),
        ]);
        await waitUntil(() => viewer.state.seq === seq + 4, 'Not all came', { timeout: 20_000 });
        expect(viewer.state.messages.map(({ text }) => text)).to.deep.equal(['M1', 'M2', 'M3', 'Hello']);
        expect(viewer.state.announcement).to.equal('Free delivery today');
        expect(warnings).to.have.length(1);
        expect(String(warnings[0])).to.contain('was dropped');
      } finally {
        console.warn = warn;
      }
    });

    it('is not open while the engine has said nothing', async () => {
      const viewer = join();
      await waitUntil(async () => (await engine.count()).accepted, 'Nobody came', { timeout: 20_000 });
      expect(viewer.channel.status).to.equal('connecting');
      const state = await engine.publish(show, OPENING);
      await viewer.knows(state);
      expect(viewer.channel.status).to.equal('open');
    });

    it('is one connection for two widgets', async () => {
      const state = await engine.publish(show, OPENING);
      const source = transport(address(engine));
      const [one, two] = [join(source), join(source)];
      await Promise.all([one.knows(state), two.knows(state)]);
      expect((await engine.count()).accepted).to.equal(1);
      one.leave();
      two.leave();
      await waitUntil(async () => (await engine.count()).open === 0, 'It was not closed', { timeout: 20_000 });
    });
  });
}
