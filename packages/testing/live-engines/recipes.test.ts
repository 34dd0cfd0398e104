import { expect, waitUntil } from '@open-wc/testing';
import type * as Nats from '@nats-io/nats-core';
import type * as SocketIo from 'socket.io-client';
import { describeShowOver, OPENING } from '../../adapters/src/live/fixtures/engine-suite.js';
import { ask, newName, openEngine, Viewer, type Engine } from '../../adapters/src/live/fixtures/engine.js';
import { natsShow } from './recipes/nats.js';
import { socketIoShow } from './recipes/socket-io.js';

/** A client as the bundler of a page brings it. */
async function bring<T>(name: string): Promise<T> {
  const url = URL.createObjectURL(new Blob([await ask<string>('client', { name })], { type: 'text/javascript' }));
  return (await import(url)) as T;
}

const sockets: SocketIo.Socket[] = [];
const connections: Nats.NatsConnection[] = [];

async function openSocket({ port }: Engine): Promise<SocketIo.Socket> {
  const { io } = await bring<typeof SocketIo>('socket-io');
  // Each has a connection of its own, and comes back sooner than after five seconds.
  const socket = io(`http://127.0.0.1:${port}`, {
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelayMax: 500,
  });
  sockets.push(socket);
  return socket;
}

async function openNats({ port }: Engine): Promise<Nats.NatsConnection> {
  const { wsconnect } = await bring<typeof Nats>('nats');
  const options = { maxReconnectAttempts: -1, pingInterval: 20_000, reconnectTimeWait: 500 };
  const connection = await wsconnect({ servers: `ws://127.0.0.1:${port}`, ...options });
  connections.push(connection);
  return connection;
}

const natsSource = async (engine: Engine) =>
  natsShow(await openNats(engine), (channel) => `http://127.0.0.1:${engine.filePort}/${channel}.json`);

describe("with the page's own client", () => {
  describeShowOver({
    name: 'socket.io',
    engine: 'socket-io',
    open: async (engine) => socketIoShow(await openSocket(engine)),
    close: () => sockets.splice(0).forEach((socket) => socket.disconnect()),
  });

  describeShowOver({
    name: 'NATS',
    engine: 'nats',
    open: natsSource,
    close: () => Promise.all(connections.splice(0).map((connection) => connection.close())),
  });

  it('shows of one connection are kept apart, and go when nobody watches', async function () {
    this.timeout(30_000);
    const engine = (await openEngine('socket-io')) as Engine;
    const socket = await openSocket(engine);
    const source = socketIoShow(socket);
    const [first, second] = [newName(), newName()];
    const [one, two] = [new Viewer(source, first), new Viewer(source, second)];
    const state = await engine.publish(first, OPENING);
    const other = await engine.publish(second, [{ type: 'state', status: 'scheduled' }]);
    await Promise.all([one.knows(state), two.knows(other)]);
    expect(two.state).to.deep.equal(other);
    one.leave();
    await waitUntil(() => !socket.hasListeners('show') || socket.listeners('show').length === 1, 'It is still heard');
    await engine.publish(first, [{ type: 'announce', text: 'Nobody hears this' }]);
    await two.knows(await engine.publish(second, [{ type: 'state', status: 'live' }]));
    expect(one.state).to.deep.equal(state);
    two.leave();
    socket.disconnect();
  });

  it('a viewer of NATS cannot publish, nor read what is not of shows', async function () {
    this.timeout(30_000);
    const engine = await openEngine('nats');
    if (typeof engine === 'string') return this.skip();
    const show = newName();
    const opening = await engine.publish(show, OPENING);
    const viewer = new Viewer(await natsSource(engine), show);
    await viewer.knows(opening);
    const forger = await openNats(engine);
    const refused: string[] = [];
    void (async () => {
      for await (const status of forger.status()) if (status.type === 'error') refused.push(status.error.message);
    })();
    forger.publish(`shows.${show}`, JSON.stringify({ type: 'announce', text: 'Forged' }));
    forger.subscribe('private', { callback: () => {} });
    await waitUntil(() => refused.length === 2, 'It was not refused', { timeout: 20_000 });
    await viewer.knows(await engine.publish(show, [{ type: 'viewers', viewers: 2 }]));
    expect(viewer.state.announcement).to.equal('Free delivery today');
    viewer.leave();
    await Promise.all(connections.splice(0).map((connection) => connection.close()));
  });
});
