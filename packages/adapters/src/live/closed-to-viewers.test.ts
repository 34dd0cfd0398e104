import { expect, waitUntil } from '@open-wc/testing';
import { mqtt } from './mqtt.js';
import { newName, openEngine, Viewer } from './fixtures/engine.js';
import { sse } from './sse.js';

const FORGED = '{"type":"announce","text":"Forged"}';
const OPENING = [{ type: 'state', status: 'live', announcement: 'Real' }];

/** Resolves with the socket once it is open. */
async function openSocket(url: string, protocol?: string): Promise<WebSocket> {
  const socket = new WebSocket(url, protocol);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', reject);
  });
  return socket;
}

/** Whether anything was taken: status of the answer, or 0 when the browser was refused. */
const post = (url: string, headers = {}) =>
  fetch(url, { method: 'POST', body: FORGED, headers }).then(
    ({ status }) => status,
    () => 0,
  );

describe('publishing is closed to viewers', function () {
  this.timeout(30_000);

  it('at the Node server', async () => {
    const engine = await openEngine('sse');
    if (typeof engine === 'string') throw new Error(engine);
    expect(await post(`http://127.0.0.1:${engine.port}/show/x`)).to.equal(405);
  });

  it('at nchan, where they listen and where the host speaks', async function () {
    const engine = await openEngine('nchan');
    if (typeof engine === 'string') return this.skip();
    const show = newName();
    const opening = await engine.publish(show, OPENING);
    const viewer = new Viewer({ ...sse(`http://127.0.0.1:${engine.port}/sub/{channel}`), address: undefined }, show);
    await viewer.knows(opening);
    expect(await post(`http://127.0.0.1:${engine.port}/sub/${show}`)).to.be.oneOf([0, 403, 405]);
    expect(await post(`http://127.0.0.1:${engine.port}/pub/${show}`)).to.be.oneOf([0, 404]);
    expect(await post(`http://127.0.0.1:${engine.hostPort}/pub/${show}`)).to.be.oneOf([0, 403]);
    const socket = await openSocket(`ws://127.0.0.1:${engine.port}/sub/${show}`);
    socket.send(FORGED);
    await viewer.knows(await engine.publish(show, [{ type: 'viewers', viewers: 2 }]));
    expect(viewer.state.announcement).to.equal('Real');
    socket.close();
    viewer.leave();
  });

  it('at mosquitto', async function () {
    const engine = await openEngine('mosquitto');
    if (typeof engine === 'string') return this.skip();
    const show = newName();
    const opening = await engine.publish(show, OPENING);
    const viewer = new Viewer({ ...mqtt(`ws://127.0.0.1:${engine.port}/`), address: undefined }, show);
    await viewer.knows(opening);
    const socket = await openSocket(`ws://127.0.0.1:${engine.port}/`, 'mqtt');
    let pongs = 0;
    socket.binaryType = 'arraybuffer';
    socket.addEventListener(
      'message',
      ({ data }) => (pongs += new Uint8Array(data as ArrayBuffer)[0] === 0xd0 ? 1 : 0),
    );
    const text = (value: string) => [0, value.length, ...new TextEncoder().encode(value)];
    const body = [...text(show), ...new TextEncoder().encode(FORGED)];
    socket.send(new Uint8Array([0x10, 13, ...text('MQTT'), 4, 2, 0, 60, ...text('x')]));
    socket.send(new Uint8Array([0x31, body.length, ...body]));
    socket.send(new Uint8Array([0xc0, 0]));
    await waitUntil(() => pongs, 'The broker does not answer', { timeout: 20_000 });
    await viewer.knows(await engine.publish(show, [{ type: 'viewers', viewers: 2 }]));
    expect(viewer.state.announcement).to.equal('Real');
    socket.close();
    viewer.leave();
  });
});
