import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { CREDENTIAL, openTerminal, type Terminal } from '../fixtures/terminal.js';
import { startLiveServer, type LiveServer } from '../server/live-server.js';
import { Show } from '../show.js';
import { startHostPage, type HostPage } from './host-page.js';

let server: LiveServer;
let terminal: Terminal;
let show: Show;
let page: HostPage;
let token: string;

before(async () => {
  server = await startLiveServer({ credential: CREDENTIAL });
  terminal = openTerminal();
  show = new Show({ file: terminal.env.VITRINE_SHOW!, credential: CREDENTIAL });
  page = await startHostPage({ show });
  token = new URL(page.address).hash.slice(1);
});
after(async () => {
  await page.close();
  await server.close();
  terminal.remove();
});

const ask = (path: string, body?: object, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${page.url}${path}`, {
    headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }), ...headers },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  });

const stateOf = async (path: string) => (await (await fetch(`${server.url}${path}`)).json()) as Record<string, unknown>;

describe('the page of the host', () => {
  it('is served to this machine only, with nothing of another place and no script inside', async () => {
    assert.equal(new URL(page.url).hostname, '127.0.0.1');
    const answer = await fetch(page.url);
    const text = await answer.text();
    const policy = answer.headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'none'; script-src 'self'; style-src 'self'/);
    assert.doesNotMatch(policy, /unsafe|https?:/);
    assert.doesNotMatch(text, /<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=|https?:\/\/(?!127)/);
    const parts = [...text.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path = '']) => path);
    assert.deepEqual(parts.sort(), ['/page.css', '/page.mjs']);
    for (const part of [...parts, '/desk.mjs', '/elements.mjs', '/product-rows.mjs', '/talk-rows.mjs', '/texts/he.mjs'])
      assert.equal((await fetch(page.url + part)).status, 200, part);
  });

  it('runs a show', async () => {
    const start = await ask('/api/start', { to: `${server.url}/page`, products: 'handle:oak-chair\nsku:A1, sku:B2' });
    assert.equal(start.status, 200, await start.text());
    assert.deepEqual((await stateOf('/page')).products, ['handle:oak-chair', 'sku:A1', 'sku:B2']);
    await ask('/api/say', { type: 'feature', product: 'sku:A1', coupon: 'LIVE10' });
    await ask('/api/say', { type: 'stock', product: 'sku:A1', stock: 'low', quantity: 3 });
    await ask('/api/say', { type: 'announce', text: 'Hello' });
    const { featured, stock, announcement } = await stateOf('/page');
    assert.deepEqual(
      { featured, stock, announcement },
      {
        featured: [{ product: 'sku:A1', coupon: 'LIVE10' }],
        stock: { 'sku:A1': { stock: 'low', quantity: 3 } },
        announcement: 'Hello',
      },
    );
    const report = (await (await ask('/api/show')).json()) as { state: { announcement: string }; to: string };
    assert.deepEqual([report.state.announcement, report.to], ['Hello', `${server.url}/page`]);
    assert.equal((await ask('/api/end', {})).status, 200);
    assert.equal((await stateOf('/page')).status, 'ended');
  });

  it('says why something was not done', async () => {
    const answers = await Promise.all([
      ask('/api/say', { type: 'feature' }),
      ask('/api/say', { type: 'state', status: 'live' }),
      ask('/api/start', { products: '/etc/catalogue.json' }),
      ask('/api/nothing', {}),
    ]);
    for (const answer of answers) {
      assert.equal(answer.status, 422);
      assert.ok(((await answer.json()) as { error: string }).error.length > 10);
    }
  });

  it('does nothing without its token, from another page or by another name', async () => {
    const before = JSON.stringify(show.read());
    for (const [path, headers, status] of [
      ['/api/show', { authorization: '' }, 401],
      ['/api/show', { authorization: 'Bearer wrong' }, 401],
      [`/api/show?token=${token}`, { authorization: '' }, 401],
      ['/api/show', { origin: 'https://evil.example' }, 403],
    ] as const)
      assert.equal((await ask(path, undefined, headers)).status, status);
    assert.equal((await ask('/api/start', {}, { authorization: '' })).status, 401);
    assert.equal((await ask('/api/start', {}, { 'content-type': 'text/plain' })).status, 405);
    // A name of somebody else's that was made to lead here.
    const { port } = new URL(page.url);
    const status = await new Promise((resolve) => {
      request(
        {
          port,
          host: '127.0.0.1',
          headers: { host: `evil.example:${port}`, authorization: `Bearer ${token}` },
          path: '/api/show',
        },
        (answer) => resolve(answer.resume().statusCode),
      ).end();
    });
    assert.equal(status, 403);
    assert.equal(JSON.stringify(show.read()), before);
  });

  it('does not send the credential to another place than the show has', async () => {
    const { to } = show.read();
    await ask('/api/start', { to: 'http://127.0.0.1:1/elsewhere' });
    assert.equal(show.read().to, to);
    await ask('/api/end', {});
  });

  it('serves no other file', async () => {
    for (const path of [
      '/../package.json',
      '/package.json',
      '/%2e%2e/package.json',
      '/constructor',
      '/page.ts',
      '/texts',
      '/texts/',
    ])
      assert.equal((await fetch(page.url + path)).status, 404, path);
  });

  it('never knows the credential', async () => {
    for (const path of ['/', '/page.mjs', '/desk.mjs', '/api/show']) {
      const answer = await ask(path);
      assert.ok(!`${await answer.text()}${JSON.stringify([...answer.headers])}`.includes(CREDENTIAL), path);
    }
  });
});
