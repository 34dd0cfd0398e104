import { expect, waitUntil } from '@open-wc/testing';
import type { TransportFactory } from '@vitrine/core';
import { describeShowOver, OPENING } from './fixtures/engine-suite.js';
import { newName, openEngine, Viewer, type Engine, type EngineName } from './fixtures/engine.js';
import { mqtt } from './mqtt.js';
import { sse } from './sse.js';
import { websocket } from './websocket.js';

interface Case {
  readonly name: string;
  readonly engine: EngineName;
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

for (const { name, engine, transport, address } of CASES) {
  describeShowOver({ name, engine, open: (way) => ({ ...transport(address(way)), address: undefined }) });

  describe(`widgets that watch a show over ${name}`, function () {
    this.timeout(40_000);

    it('have one connection', async function () {
      const opened = await openEngine(engine);
      if (typeof opened === 'string') {
        console.warn(opened);
        return this.skip();
      }
      const show = newName();
      const state = await opened.publish(show, OPENING);
      const source = transport(address(opened));
      const [one, two] = [new Viewer(source, show), new Viewer(source, show)];
      await Promise.all([one.knows(state), two.knows(state)]);
      expect((await opened.count()).accepted).to.equal(1);
      one.leave();
      two.leave();
      await waitUntil(async () => (await opened.count()).open === 0, 'It was not closed', { timeout: 20_000 });
    });
  });
}
