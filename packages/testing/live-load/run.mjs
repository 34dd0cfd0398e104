/**
 * `node --conditions=source --import=tsx packages/testing/live-load/run.mjs [--viewers=5000] [--rate=10] [--seconds=10]`:
 * what a viewer costs an engine, on this machine. Prints for each engine memory per connection, processor time per message
 * and viewer, bytes per message and viewer, and how long messages take. docs/live-at-scale.md counts with these figures.
 */
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { startMosquitto } from '../live-engines/mosquitto.mjs';
import { startNchan } from '../live-engines/nchan.mjs';
import { endAll, endChild, startChild } from '../runner/children.mjs';
import { costOf } from './process-cost.mjs';
import { openViewers } from './viewers.mjs';

const option = (name, fallback) =>
  Number(process.argv.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1] ?? fallback);
const [viewers, rate, seconds] = [option('viewers', 5000), option('rate', 10), option('seconds', 10)];

async function startSse() {
  const args = ['--conditions=source', '--import=tsx', new URL('sse-process.mjs', import.meta.url).pathname];
  const child = startChild(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const { port } = JSON.parse(String((await once(child.stdout, 'data'))[0]));
  return {
    port,
    pid: child.pid,
    publish: (_, text) => void child.stdin.write(`${text}\n`),
    close: () => endChild(child),
  };
}

const ENGINES = {
  'Node, server-sent events': { start: startSse, speak: 'sse', path: '/show/load' },
  'nchan, server-sent events': {
    start: () => startNchan({ connections: viewers * 2 + 100 }),
    speak: 'sse',
    path: '/sub/load',
  },
  'nchan, WebSocket': {
    start: () => startNchan({ connections: viewers * 2 + 100 }),
    speak: 'websocket',
    path: '/sub/load',
  },
  'mosquitto, WebSocket': { start: startMosquitto, speak: 'mqtt', path: 'load' },
};

/** A message of a show as it is on average: 150 bytes of JSON, with its number first. */
const messageOf = (number) =>
  `{"n":${number},"type":"message","seq":${number},"at":${Date.now()},"id":"${number}"`.padEnd(100, ' ') +
  '"author":"viewer 12345","text":"Is it solid oak?"}'.padStart(50, ',');

const percentile = (values, part) => values.sort((a, b) => a - b)[Math.floor(values.length * part)];

async function measure({ start, speak, path }) {
  const engine = await start();
  // nchan refuses viewers of a channel that nothing was published to.
  await engine.publish('load', messageOf(0), true);
  await sleep(500);
  const empty = costOf(engine.pid);
  const began = performance.now();
  const crowd = await openViewers({ speak, port: engine.port, path, count: viewers });
  const opening = performance.now() - began;
  await sleep(2000);
  const full = costOf(engine.pid);

  const sent = new Map();
  const delays = [];
  let heard = 0;
  crowd.stats.bytes = crowd.stats.marks = 0;
  // One of a hundred is enough.
  crowd.listen((number) => ++heard % 100 || delays.push(performance.now() - sent.get(number)));
  const total = rate * seconds;
  const first = performance.now();
  for (let number = 1; number <= total; number++) {
    const wait = first + (number * 1000) / rate - performance.now();
    if (wait > 0) await sleep(wait);
    sent.set(number, performance.now());
    await engine.publish('load', messageOf(number), false);
  }
  const deadline = performance.now() + 30_000;
  while (crowd.stats.marks < total * viewers && performance.now() < deadline) await sleep(50);
  const lasted = performance.now() - first;
  const after = costOf(engine.pid);
  crowd.close();
  await engine.close();
  const deliveries = crowd.stats.marks;
  return {
    viewers,
    lost: total * viewers - deliveries,
    'KB per viewer': ((full.memory - empty.memory) / viewers / 1024).toFixed(1),
    'opened per s': Math.round(viewers / (opening / 1000)),
    'bytes per message': Math.round(crowd.stats.bytes / deliveries),
    'µs of CPU per message': (((after.cpu - full.cpu) * 1000) / deliveries).toFixed(2),
    'deliveries per s': Math.round(deliveries / (lasted / 1000)),
    'p50 ms': percentile(delays, 0.5).toFixed(0),
    'p99 ms': percentile(delays, 0.99).toFixed(0),
  };
}

const rows = {};
for (const [name, engine] of Object.entries(ENGINES)) {
  try {
    rows[name] = await measure(engine);
  } catch (error) {
    console.error(`${name}: ${error.message}`);
    await endAll();
  }
}
console.log(
  `${viewers} viewers, ${rate} messages of 150 bytes a second for ${seconds} s; viewers are on the same machine.`,
);
console.table(rows);
process.exit();
