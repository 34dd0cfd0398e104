/**
 * Runs live engines for browser tests until whoever started it goes away. Prints the address of its control as
 * `{ "url": "http://…" }`: JSON by POST, see ROUTES.
 */
import { createServer } from 'node:http';
import { endAll } from '../runner/children.mjs';
import { bundleClient } from './clients.mjs';
import { startMosquitto } from './mosquitto.mjs';
import { startNats } from './nats.mjs';
import { startNchan } from './nchan.mjs';
import { openProxy } from './proxy.mjs';
import { openShows } from './shows.mjs';
import { startSseServer } from './sse-server.mjs';

const START = {
  sse: startSseServer,
  nchan: startNchan,
  mosquitto: startMosquitto,
  nats: startNats,
  'socket-io': async () => (await import('./socket-io.mjs')).startSocketIo(),
};
const starting = {};
const engines = {};
const shows = openShows(engines);
const proxies = [];
/** Each client is bundled once. */
const clients = {};

async function open(name) {
  starting[name] ??= START[name]();
  return (engines[name] = await starting[name]);
}

const ROUTES = {
  /** A way to an engine that can be cut; or why there is no such engine here. */
  async proxy({ engine }) {
    try {
      const { port, hostPort, filePort } = await open(engine);
      const proxy = await openProxy(port);
      return { id: proxies.push(proxy) - 1, port: proxy.port, direct: port, hostPort, filePort };
    } catch (error) {
      return { missing: error.message };
    }
  },
  cut: ({ id }) => proxies[id].cut(),
  freeze: ({ id }) => proxies[id].freeze(),
  mend: ({ id }) => proxies[id].mend(),
  count: ({ id }) => proxies[id].count(),
  files: () => engines.sse.files,
  publish: ({ engine, channel, events }) => shows.publish(engine, channel, events),
  raw: ({ engine, channel, texts }) => shows.raw(engine, channel, texts),
  client: ({ name }) => (clients[name] ??= bundleClient(name)),
};

const server = createServer(async (request, response) => {
  response.setHeader('access-control-allow-origin', '*');
  let body = '';
  for await (const piece of request.setEncoding('utf8')) body += piece;
  try {
    const answer = await ROUTES[request.url.slice(1)](JSON.parse(body || '{}'));
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer ?? null));
  } catch (error) {
    response.writeHead(500).end(String(error.stack));
  }
});
server.listen(0, '127.0.0.1', () => console.log(JSON.stringify({ url: `http://127.0.0.1:${server.address().port}` })));

process.stdin.resume().once('close', async () => {
  await endAll();
  process.exit();
});
