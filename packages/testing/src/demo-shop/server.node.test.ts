import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createDemoShop, startDemoShop, type DemoShop } from './server.js';

let shop: DemoShop;
before(async () => {
  shop = await startDemoShop();
});
after(() => shop.close());
beforeEach(() => shop.carts.forget());

const get = (path: string, init?: RequestInit) => fetch(shop.url + path, init);
const getJson = async (path: string, init?: RequestInit): Promise<Record<string, unknown>> =>
  (await get(path, init)).json() as Promise<Record<string, unknown>>;
const getText = async (path: string) => (await get(path)).text();

function changeCart(changes: readonly object[], token?: string) {
  return getJson('/api/cart', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { 'cart-token': token }) },
    body: JSON.stringify({ changes }),
  });
}

const chair = { type: 'add', variantId: '1001-oiled-oak', quantity: 1 };

describe('the demo shop', () => {
  it('answers the same to the same question', async () => {
    for (const path of [
      '/api/search?text=oak',
      '/catalogue.json',
      '/feed.xml',
      '/page/oak-chair',
      '/api/reviews?id=1001',
    ]) {
      assert.equal(await getText(path), await getText(path), path);
    }
  });

  it('refuses more references than it takes in one call', async () => {
    const response = await get(`/api/products?${'ref=id:1&'.repeat(101)}`);
    assert.equal(response.status, 400);
    assert.equal(((await response.json()) as { error: { code: string } }).error.code, 'too_many');
  });

  it('sorts a search, and pages through it', async () => {
    const lowest: number[] = [];
    for (let cursor: unknown = 'after-0'; cursor;) {
      const page = await getJson(`/api/search?category=Wear&sort=price_ascending&limit=5&cursor=${String(cursor)}`);
      for (const { price, variants = [] } of page.items as { price: string; variants?: { price?: string }[] }[]) {
        lowest.push(Math.min(...[price, ...variants.map((variant) => variant.price ?? price)].map(Number)));
      }
      cursor = page.next;
    }
    assert.equal(lowest.length, 12);
    assert.deepEqual(
      lowest,
      lowest.toSorted((a, b) => a - b),
    );
  });

  it('finds words without their accents', async () => {
    const { items } = await getJson('/api/search?text=cafe%20OAK');
    assert.deepEqual(
      (items as { handle: string }[]).map(({ handle }) => handle),
      ['oak-chair'],
    );
  });

  it('gives reviews whose stars add up to their average', async () => {
    const { reviews } = await getJson('/api/reviews?id=1001&id=6001&id=4016&id=1021');
    for (const each of reviews as ({ value: number; count: number; histogram: number[] } | null)[]) {
      if (!each) continue;
      const count = each.histogram.reduce((sum, stars) => sum + stars, 0);
      const average = each.histogram.reduce((sum, stars, at) => sum + stars * (at + 1), 0) / count;
      assert.equal(count, each.count);
      assert.ok(Math.abs(average - each.value) < 0.06, `${average} for ${each.value}`);
    }
    assert.equal((reviews as unknown[])[3], null);
  });

  it('refuses what is no change, and makes no cart for it', async () => {
    for (const change of [
      {},
      { ...chair, quantity: 0 },
      { ...chair, quantity: 1.5 },
      { ...chair, quantity: '2' },
      null,
    ]) {
      const response = await changeCart([change as object]);
      assert.equal((response.error as { code: string }).code, 'bad_change', JSON.stringify(change));
    }
    assert.equal(shop.carts.size, 0);
  });

  it('refuses a body that is not JSON', async () => {
    const response = await get('/api/cart', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{',
    });
    assert.equal(response.status, 400);
  });

  it('knows no cart that it has forgotten', async () => {
    const { token } = await changeCart([chair]);
    assert.equal((await get('/api/cart', { headers: { 'cart-token': String(token) } })).status, 200);
    shop.carts.forget(String(token));
    assert.equal((await get('/api/cart', { headers: { 'cart-token': String(token) } })).status, 404);
  });

  it('shows the lines of a checkout link, and its coupon', async () => {
    const page = await getText('/checkout?products=1001-oiled-oak:2,1011:1&coupon=WELCOME10');
    assert.match(page, /Oak café chair<br><span class="quiet">Oiled oak<\/span><br><span class="quiet">2 ×/);
    assert.match(page, /Crane floor lamp/);
    assert.match(page, /<dt>Coupon WELCOME10<\/dt><dd>−€49\.70<\/dd>/);
    assert.match(page, /<dd class="total">€447\.30<\/dd>/);
  });

  it('shows the cart that is handed off, takes no money for it, and forgets it', async () => {
    const { token } = await changeCart([chair]);
    const { url } = await getJson('/api/checkout', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'cart-token': String(token) },
      body: '{}',
    });
    assert.match(await (await fetch(String(url))).text(), /Order and pay €159\.00/);
    const paid = await get('/pay', { method: 'POST', body: new URLSearchParams({ cart: String(token) }) });
    assert.match(await paid.text(), /Nothing was charged/);
    assert.equal(shop.carts.size, 0);
    assert.match(await (await fetch(String(url))).text(), /There is nothing to pay for/);
  });

  it('says on the checkout page what it could not give', async () => {
    const page = await getText('/checkout?products=1001-smoked-oak:9&coupon=SUMMER24');
    assert.match(page, /There are fewer left than you asked for/);
    assert.match(page, /The coupon SUMMER24 ended/);
    assert.match(page, /3 ×/);
  });

  it('writes nothing of an address into its pages', async () => {
    const page = await getText('/checkout?products=1001-oiled-oak:1&coupon=%3Cscript%3Ealert(1)%3C/script%3E');
    assert.ok(!page.includes('<script>alert'), page);
    assert.ok(!(await getText('/paid?order=%3Cb%3E')).includes('<b>'));
  });

  it('works under a path of its own and under /shop', async () => {
    assert.equal(await getText('/shop/api/policies'), await getText('/api/policies'));
    assert.equal((await get('/shop/page/oak-chair')).status, 200);
    assert.equal((await get('/shopping')).status, 404);
  });

  it('can be mounted in another server', async () => {
    const { handle } = createDemoShop();
    const server = createServer((request, response) => void handle(request, response)).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const page = await (await fetch(`${origin}/shop/api/products?ref=1007`)).json();
    assert.equal((page as { products: { url: string }[] }).products[0]?.url, `${origin}/shop/page/dipped-side-table`);
    server.close();
  });

  it('serves photographs, drawings and the catalogue, and nothing above their folders', async () => {
    const types = { '/photos/paul-weaver-1120584-unsplash.jpg': 'image/jpeg', '/art/rug.svg': 'image/svg+xml' };
    for (const [path, type] of Object.entries(types)) {
      const response = await get(path);
      assert.equal(response.headers.get('content-type'), type);
      assert.equal(Number(response.headers.get('content-length')), (await response.arrayBuffer()).byteLength);
    }
    assert.equal((await get('/catalogue/scenes.json')).status, 200);
    for (const path of [
      '/photos/..%2f..%2fpackage.json',
      '/art/%2e%2e/assets.mjs',
      '/catalogue/assets.mjs',
      '/photos/',
    ]) {
      assert.equal((await get(path)).status, 404, path);
    }
  });

  it('survives an address that is none', async () => {
    assert.equal((await get('//')).status, 200);
    assert.equal((await get('/page/%E0%A4%A')).status, 404);
  });

  it('keeps count of what it was asked, without its own controls', async () => {
    shop.requests.length = 0;
    await getText('/api/products?ref=1');
    assert.deepEqual(await getJson('/__demo/requests'), { requests: ['GET /api/products'] });
  });
});

describe('which pages may read the demo shop', () => {
  const origin = 'https://blog.example';
  const allowed = async (url: string, from: string) =>
    (await fetch(`${url}/api/policies`, { headers: { origin: from } })).headers.get('access-control-allow-origin');

  it('is everybody, unless said', async () => {
    assert.equal(await allowed(shop.url, origin), '*');
  });

  it('can be some, or nobody', async () => {
    const one = await startDemoShop({ allowOrigin: [origin] });
    const none = await startDemoShop({ allowOrigin: false });
    assert.equal(await allowed(one.url, origin), origin);
    assert.equal(await allowed(one.url, 'https://other.example'), null);
    assert.equal(await allowed(none.url, origin), null);
    await Promise.all([one.close(), none.close()]);
  });

  it('lets a preflight ask for the cart token, and Retry-After be read', async () => {
    const { headers, status } = await get('/api/cart', {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST' },
    });
    assert.equal(status, 204);
    assert.match(headers.get('access-control-allow-headers') ?? '', /cart-token/);
    assert.match(headers.get('access-control-expose-headers') ?? '', /retry-after/);
  });
});

describe('the command vitrine-demo-shop', () => {
  it('opens a shop with the faults it is told, and says where', async () => {
    const command = fileURLToPath(new URL('../../bin/vitrine-demo-shop.mjs', import.meta.url));
    const child = spawn(
      process.execPath,
      ['--conditions=source', '--import=tsx', command, '--fault', 'server_error:503'],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    try {
      const [line] = (await once(child.stdout, 'data')) as [Buffer];
      const [url = ''] = /http:\S+/.exec(String(line)) ?? [];
      assert.equal((await fetch(url)).status, 503);
    } finally {
      child.kill();
    }
  });
});
