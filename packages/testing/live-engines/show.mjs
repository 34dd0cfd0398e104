/**
 * `node --conditions=source --import=tsx packages/testing/live-engines/show.mjs`: nchan and mosquitto on fixed ports of this
 * machine, with a show on each for the example `live-engines`, until Ctrl+C.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { startMosquitto } from './mosquitto.mjs';
import { startNchan } from './nchan.mjs';
import { openShows } from './shows.mjs';

const SHOW = 'shelf';
const HANDLES = ['kyusu-teapot', 'enamel-mug', 'storm-lantern', 'oak-chair', 'rain-jacket'];
const WORDS = ['Hello from Utrecht', 'That colour', 'Is it oak?', 'Bought it', 'Show it again, please', 'Lovely'];
const products = HANDLES.map((handle) => `handle:${handle}`);

/** The engine; says what to install where there is none. */
async function start(name, open) {
  try {
    const engine = await open();
    console.log(`${name}: viewers on port ${engine.port}, the host on ${engine.hostPort}`);
    return engine;
  } catch (error) {
    console.log(error.message);
    return undefined;
  }
}

const engines = {
  nchan: await start('nchan', () => startNchan({ ports: [8490, 8491] })),
  mosquitto: await start('mosquitto', () => startMosquitto({ ports: [8493, 8494] })),
};
const names = Object.keys(engines).filter((name) => engines[name]);
if (!names.length) process.exit(1);
const shows = openShows(engines);
const publish = (...events) => Promise.all(names.map((name) => shows.publish(name, SHOW, events)));

await publish({ type: 'state', status: 'live', products, featured: products[0], viewers: 100 });
console.log('The show is on. Ctrl+C ends it.');
for (let second = 1; ; second++) {
  await sleep(1000);
  const product = products[Math.floor(second / 8) % products.length];
  const text = WORDS[second % WORDS.length];
  await publish(
    { type: 'message', id: `${second}`, author: `viewer ${second % 30}`, text },
    ...(second % 8 ? [] : [{ type: 'feature', product, until: Date.now() + 60_000 }]),
    ...(second % 5 ? [] : [{ type: 'viewers', viewers: 100 + (second % 17) }]),
  );
}
