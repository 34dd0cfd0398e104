import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { Faults } from './faults.js';
import { startDemoShop, type DemoShop } from './server.js';

let shop: DemoShop;
before(async () => {
  shop = await startDemoShop();
});
after(() => shop.close());
beforeEach(() => {
  shop.faults.clear();
  shop.requests.length = 0;
});

const PATH = '/api/products?ref=1001';
const get = (path = PATH, init?: RequestInit) => fetch(shop.url + path, init);

describe('a fault of the demo shop', () => {
  it('is asked for by a header or in the address, for one request', async () => {
    assert.equal((await get(PATH, { headers: { 'x-demo-fault': 'server_error' } })).status, 500);
    assert.equal((await get(`${PATH}&fault=server_error:503`)).status, 503);
    assert.equal((await get()).status, 200);
  });

  it('is asked for by the process that started the shop, for as many requests as it says', async () => {
    shop.faults.add({ kind: 'server_error', times: 2 });
    const statuses = [];
    for (let at = 0; at < 3; at++) statuses.push((await get()).status);
    assert.deepEqual(statuses, [500, 500, 200]);
  });

  it('is asked for over HTTP, for some paths only', async () => {
    const body = JSON.stringify([{ kind: 'auth', path: '/api/cart' }]);
    const headers = { 'content-type': 'application/json' };
    await get('/__demo/faults', { method: 'POST', headers, body });
    assert.equal((await get()).status, 200);
    assert.equal((await get('/api/cart')).status, 401);
    await get('/__demo/faults', { method: 'DELETE' });
    assert.equal((await get('/api/cart')).status, 404);
  });

  it('is refused when nobody knows it', async () => {
    assert.throws(() => shop.faults.add('sulks'), /There is no fault "sulks"\. Known: latency, /);
    const refused = await get('/__demo/faults', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '[{"kind":"sulks"}]',
    });
    assert.equal(refused.status, 400);
    assert.deepEqual(shop.faults.list, []);
  });

  it('is not used up by a preflight', async () => {
    shop.faults.add({ kind: 'server_error', times: 1, method: 'POST' });
    const preflight = { method: 'OPTIONS', headers: { 'access-control-request-method': 'POST' } };
    assert.equal((await get('/api/cart', preflight)).status, 204);
    assert.equal((await get('/api/cart', { method: 'POST' })).status, 500);
  });

  it('never keeps its own controls from being reached', async () => {
    shop.faults.add('timeout', 'cors', 'server_error');
    const response = await get('/__demo/faults', { method: 'DELETE' });
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
  });
});

describe('the faults of the demo shop', () => {
  const timed = async (path: string) => {
    const start = performance.now();
    await (await get(path)).text();
    return performance.now() - start;
  };

  it('latency: waits before it answers', async () => {
    assert.ok((await timed(`${PATH}&fault=latency:120`)) >= 119);
  });

  it('latency: from the start, for every answer', async () => {
    const slow = await startDemoShop({ latency: 100 });
    const start = performance.now();
    await fetch(slow.url + PATH);
    assert.ok(performance.now() - start >= 99);
    await slow.close();
  });

  it('timeout: never answers, and lets the shop be closed', async () => {
    const stuck = await startDemoShop({ faults: ['timeout'] });
    const waiting = assert.rejects(fetch(stuck.url + PATH), { name: 'TypeError' });
    await stuck.close();
    await waiting;
  });

  it('malformed: answers with no JSON', async () => {
    const response = await get(`${PATH}&fault=malformed`);
    assert.equal(response.status, 200);
    await assert.rejects(response.json(), SyntaxError);
  });

  it('truncated: ends in the middle of a feed, with the length it has', async () => {
    const whole = await (await get('/feed.xml')).text();
    const part = await (await get('/feed.xml?fault=truncated')).text();
    assert.ok(whole.startsWith(part.slice(0, -3)) && part.length < whole.length);
    assert.doesNotMatch(part, /<\/rss>/);
  });

  it('cors: leaves out what lets another origin read, of the preflight too', async () => {
    shop.faults.add('cors');
    for (const method of ['GET', 'OPTIONS']) {
      assert.equal((await get(PATH, { method })).headers.get('access-control-allow-origin'), null, method);
    }
  });

  it('rate_limited: asks for patience, in seconds', async () => {
    const response = await get(`${PATH}&fault=rate_limited:7`);
    assert.equal(response.status, 429);
    assert.equal(response.headers.get('retry-after'), '7');
  });

  it('cut: hangs up before anything is done', async () => {
    await assert.rejects(add('cut'), { name: 'TypeError' });
    assert.equal(shop.carts.size, 0);
  });

  it('cut_after_write: hangs up after all is done', async () => {
    await assert.rejects(add('cut_after_write'), { name: 'TypeError' });
    assert.equal(shop.carts.size, 1);
    shop.carts.forget();
  });

  it('drip: sends its answer in pieces, all of it', async () => {
    const whole = await (await get()).text();
    const start = performance.now();
    assert.equal(await (await get(`${PATH}&fault=drip:5`)).text(), whole);
    assert.ok(performance.now() - start >= 90);
  });

  it('several: wait, then fail', async () => {
    const start = performance.now();
    assert.equal((await get(`${PATH}&fault=latency:60,server_error`)).status, 500);
    assert.ok(performance.now() - start >= 59);
  });

  const add = (fault: string) =>
    get('/api/cart', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-demo-fault': fault },
      body: JSON.stringify({ changes: [{ type: 'add', variantId: '1001-oiled-oak', quantity: 1 }] }),
    });
});

describe('the list of faults', () => {
  it('counts down, and forgets what is used up', () => {
    const faults = new Faults();
    faults.add('latency:5', { kind: 'auth', times: 1 });
    assert.deepEqual(
      faults.take('GET', '/').map(({ kind }) => kind),
      ['latency', 'auth'],
    );
    assert.deepEqual(faults.list, [{ kind: 'latency', value: 5 }]);
  });
});
