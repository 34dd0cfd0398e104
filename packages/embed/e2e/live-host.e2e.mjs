import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { Show } from '@vitrine/host';
import { startLiveServer } from '@vitrine/host/server';
import { seenBy, useBrowser } from './browser.mjs';
import { html } from './pages.mjs';

const CREDENTIAL = 'a-credential-that-nobody-guesses';

const bench = useBrowser();
let folder;
let server;
let show;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vitrine-host-'));
  server = await startLiveServer({ credential: CREDENTIAL });
  show = new Show({ file: join(folder, 'show.json'), credential: CREDENTIAL });
  const products = ['handle:oak-chair', 'handle:floor-lamp'];
  await show.start({ products }, { to: `${server.url}/shows/42`, recording: false });
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const visit = () =>
  bench.visit(
    bench.site.page(
      '/show.html',
      html({ body: `<vitrine-live events="${server.url}/shows/42"><video muted playsinline></video></vitrine-live>` }),
    ),
  );

const stateOf = (page) => page.evaluate(() => document.querySelector('vitrine-live').show.state);

describe('a show that is run from the command line', () => {
  it('is on the page: product, stock, announcement and viewers, with the price of the shop', async () => {
    const page = await visit();
    const live = page.locator('vitrine-live');
    await live.getByText('Live', { exact: true }).waitFor();
    await show.say({ type: 'feature', product: 'handle:oak-chair', price: '1.00' });
    await live.getByText('Oak café chair').waitFor();
    await live.getByText('€149.00').waitFor();
    await show.say({ type: 'stock', product: 'handle:oak-chair', stock: 'low', quantity: 3 });
    await live.getByText('3 left').waitFor();
    await show.say({ type: 'announce', text: 'Free delivery <b>until nine</b>' });
    await live.locator('[part=announcement]').getByText('Free delivery until nine').waitFor();
    await show.say({ type: 'viewers', viewers: await show.viewers() });
    await live.getByText('1 watching').waitFor({ state: 'attached' });
    assert.deepEqual(page.said, []);
    assert.deepEqual((await seenBy(page)).violations, []);
  });

  it('is on the page as it is after the server was gone and has come back', async () => {
    const page = await visit();
    const live = page.locator('vitrine-live');
    await show.say({ type: 'feature', product: 'handle:oak-chair' });
    await live.getByText('Oak café chair').waitFor();
    const port = Number(new URL(server.url).port);
    await server.close();
    await assert.rejects(show.say({ type: 'announce', text: 'Nobody hears this' }), /nothing listens there/);
    server = await startLiveServer({ credential: CREDENTIAL, port });
    await show.say({ type: 'feature', product: 'handle:floor-lamp' });
    await live.getByText('Crane floor lamp').waitFor();
    const late = await visit();
    await late.locator('vitrine-live').getByText('Crane floor lamp').waitFor();
    const { state } = show.read();
    assert.deepEqual(await stateOf(page), state);
    assert.deepEqual(await stateOf(late), state);
  });
});
