import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { openPublisher, readAddress } from './publisher.js';

describe('the address of an engine', () => {
  it('is of a kind that is spoken, and says the topic where one is needed', async () => {
    for (const address of ['shows/42', 'ftp://a.example/', 'javascript:alert(1)'])
      assert.throws(() => readAddress(address), { name: 'HostError' }, address);
    for (const address of ['mqtt://127.0.0.1', 'mqtt://127.0.0.1/shows/+', 'ws://127.0.0.1/mqtt'])
      await assert.rejects(openPublisher(address), /the topic/, address);
  });

  it('may be a file beside where the command is', () => {
    assert.equal(readAddress('file:shows/42.json').href, pathToFileURL(resolve('shows/42.json')).href);
    assert.equal(readAddress('file:///shows/42.json').pathname, '/shows/42.json');
  });

  it('is one where nobody else reads the credential', () => {
    const credential = 'a-credential-that-nobody-guesses';
    for (const address of [
      'http://live.example/',
      'mqtt://10.0.0.7/a',
      'ws://live.example/#a',
      'http://127.0.0.1.evil.example/',
    ])
      assert.throws(() => readAddress(address, { credential }), /not encrypted/, address);
    for (const address of ['https://live.example/', 'http://localhost:1/', 'http://[::1]/', 'mqtts://live.example/a'])
      assert.ok(readAddress(address, { credential }));
    assert.ok(readAddress('http://10.0.0.7/', { credential, insecure: true }));
  });

  it('that nobody answers at is said in a sentence', async () => {
    const left = createServer();
    await new Promise<void>((resolve) => left.listen(0, '127.0.0.1', resolve));
    const { port } = left.address() as AddressInfo;
    await new Promise((resolve) => left.close(resolve));
    for (const address of [`http://127.0.0.1:${port}/`, `mqtt://127.0.0.1:${port}/a`])
      await assert.rejects(
        async () => (await openPublisher(address)).event({ type: 'viewers', viewers: 1 }),
        /cannot be reached: nothing listens there/,
      );
  });
});

describe('a file of the state', () => {
  it('is whole after each event, for who polls', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vitrine-host-'));
    const file = join(folder, 'state.json');
    const publisher = await openPublisher(pathToFileURL(file).href);
    await publisher.event({ type: 'announce', text: 'Hello' });
    await publisher.state({ type: 'state', announcement: 'Hello' });
    assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')), { type: 'state', announcement: 'Hello' });
    assert.deepEqual(readdirSync(folder), ['state.json']);
    rmSync(folder, { recursive: true });
  });
});

describe('an engine that answers oddly', () => {
  let server: Server;
  let url: string;
  const asked: string[] = [];
  before(async () => {
    server = createServer((request, response) => {
      asked.push(`${request.url} ${request.headers.authorization ?? ''}`);
      const [, status = '200'] = /(\d+)/.exec(request.url ?? '') ?? [];
      if (status === '301') response.setHeader('location', '/elsewhere');
      if (status === '999' && asked.filter((one) => one.startsWith('/999')).length === 1) return void request.destroy();
      response.writeHead(status === '999' ? 200 : Number(status)).end('<p>Not JSON');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  const say = async (path: string) => {
    const publisher = await openPublisher(`${url}/${path}`, { credential: 'a-credential-that-nobody-guesses' });
    await publisher.event({ type: 'viewers', viewers: 1 });
    return publisher;
  };

  it('is told of with what it probably means', async () => {
    await assert.rejects(say('401'), /does not know this credential/);
    await assert.rejects(say('404'), /path may be wrong/);
    await assert.rejects(say('503'), /answered 503/);
  });

  it('gets the credential itself, and no other place that it names', async () => {
    await assert.rejects(say('301'), { name: 'HostError' });
    assert.ok(!asked.some((one) => one.startsWith('/elsewhere')));
  });

  it('is asked again when the connection was gone', async () => {
    await say('999');
    assert.equal(asked.filter((one) => one.startsWith('/999')).length, 2);
  });

  it('may not know how many watch', async () => {
    assert.equal(await (await say('200')).viewers?.(), undefined);
  });
});
