import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CommerceError, parseProduct, type CommerceErrorCode, type Product } from '@vitrine/core';
import { graphql } from './graphql.js';
import { nodesOf, recordsOf } from './json.js';
import { handleOf, productOf, productsByRef, type Ref } from './refs.js';
import { requestJson } from './request.js';

const ADDRESS = 'https://shop.example/api';

const answering =
  (body: string, init?: ResponseInit): typeof fetch =>
  async () =>
    new Response(body, init);

async function failure(call: Promise<unknown>): Promise<CommerceError> {
  const error: unknown = await call.then(
    () => assert.fail('it resolved'),
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof CommerceError, String(error));
  return error;
}

describe('requestJson', () => {
  it('gives no record that keeps itself from being read as a number or as text', async () => {
    for (const own of ['toString', 'valueOf', '\\u0074oString']) {
      const fetch = answering(`{"price":{"${own}":null,"x":"é \\u00e9"},"name":"toString"}`);
      const { data } = await requestJson(ADDRESS, { fetch });
      const { price, name } = data as Readonly<Record<string, unknown>>;
      assert.equal(Number.isNaN(Number(price)), true);
      assert.equal(`${price}`, '[object Object]');
      assert.deepEqual(price, { x: 'é é' });
      assert.equal(name, 'toString');
    }
  });

  it('sends JSON without cookies, and no header that has no value', async () => {
    const sent: Request[] = [];
    const record: typeof fetch = async (input, init) => {
      sent.push(new Request(input, init));
      return new Response('{"ok":true}');
    };
    const { data } = await requestJson(ADDRESS, {
      fetch: record,
      body: { a: 1 },
      headers: { token: 't', session: null },
    });
    await requestJson(ADDRESS, { fetch: record });
    assert.deepEqual(data, { ok: true });
    const [post, get] = sent;
    assert.equal(post?.method, 'POST');
    assert.equal(post?.credentials, 'omit');
    assert.deepEqual(
      [...(post?.headers ?? [])],
      [
        ['content-type', 'application/json'],
        ['token', 't'],
      ],
    );
    assert.equal(await post?.text(), '{"a":1}');
    assert.equal(get?.method, 'GET');
    assert.deepEqual([...(get?.headers ?? [])], []);
  });

  const statuses: [number, CommerceErrorCode, boolean][] = [
    [400, 'invalid', false],
    [401, 'auth', false],
    [403, 'auth', false],
    [404, 'not_found', false],
    [410, 'not_found', false],
    [429, 'rate_limited', true],
    [500, 'server', true],
    [503, 'server', true],
    [504, 'timeout', true],
  ];
  for (const [status, code, retryable] of statuses) {
    it(`rejects with "${code}" for HTTP ${status}, even as a web page`, async () => {
      const hints = { [code]: 'Change this.' };
      const error = await failure(requestJson(ADDRESS, { fetch: answering('<h1>No</h1>', { status }), hints }));
      assert.equal(error.code, code);
      assert.equal(error.retryable, retryable);
      assert.equal(error.hint, 'Change this.');
      assert.equal(error.message, `https://shop.example answered with HTTP ${status}.`);
    });
  }

  it('gives the parsed body of a refusal as the cause, or as the answer when it is taken', async () => {
    const refuse = answering('{"code":"no"}', { status: 409 });
    assert.deepEqual((await failure(requestJson(ADDRESS, { fetch: refuse }))).cause, { code: 'no' });
    const { status, data } = await requestJson(ADDRESS, { fetch: refuse, takes: [409] });
    assert.deepEqual([status, data], [409, { code: 'no' }]);
  });

  it('waits as long as the shop says, in seconds or until a date', async () => {
    const limited = (value: string) => answering('', { status: 429, headers: { 'Retry-After': value } });
    assert.equal((await failure(requestJson(ADDRESS, { fetch: limited('2') }))).retryAfter, 2000);
    const inAMinute = new Date(Date.now() + 60_000).toUTCString();
    const { retryAfter = 0 } = await failure(requestJson(ADDRESS, { fetch: limited(inAMinute) }));
    assert.ok(retryAfter > 50_000 && retryAfter <= 60_000, String(retryAfter));
    assert.equal((await failure(requestJson(ADDRESS, { fetch: limited('soon') }))).retryAfter, undefined);
  });

  it('tells a web page from JSON that broke off', async () => {
    const page = await failure(requestJson(ADDRESS, { fetch: answering('\n<!doctype html><title>Shop</title>') }));
    assert.equal(page.code, 'invalid');
    assert.match(page.hint ?? '', /`endpoint`/);
    assert.equal((await failure(requestJson(ADDRESS, { fetch: answering('{"a":') }))).code, 'server');
    assert.equal((await failure(requestJson(ADDRESS, { fetch: answering('') }))).code, 'server');
  });

  it('names the setting to change when nobody answers, which is also how a CORS refusal looks', async () => {
    const refuse: typeof fetch = async () => {
      throw new TypeError('Failed to fetch');
    };
    const error = await failure(requestJson(ADDRESS, { fetch: refuse, hints: { network: 'Allow this site.' } }));
    assert.equal(error.code, 'network');
    assert.equal(error.hint, 'Allow this site.');
    assert.match((await failure(requestJson(ADDRESS, { fetch: refuse }))).hint ?? '', /CORS/);
  });

  it('is given up before it is sent, during it, and with whatever reason', async () => {
    let calls = 0;
    const never: typeof fetch = (_, init) => {
      calls++;
      return new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
      });
    };
    assert.equal((await failure(requestJson(ADDRESS, { fetch: never, signal: AbortSignal.abort() }))).code, 'aborted');
    assert.equal(calls, 0);
    const controller = new AbortController();
    const running = failure(requestJson(ADDRESS, { fetch: never, signal: controller.signal }));
    controller.abort('I am tired');
    assert.equal((await running).code, 'aborted');
    const timeout = failure(requestJson(ADDRESS, { fetch: never, signal: AbortSignal.timeout(1) }));
    assert.equal((await timeout).code, 'timeout');
  });
});

describe('graphql', () => {
  const ask = (answer: unknown, init?: ResponseInit) =>
    graphql(ADDRESS, '{ shop }', {}, { fetch: answering(JSON.stringify(answer), init) });

  it('gives the data, and what went wrong beside it', async () => {
    const { data, faults } = await ask({
      data: { shop: null },
      errors: [null, { message: 'No <b>rights</b>', extensions: { code: 'ACCESS_DENIED' }, path: ['shop', 0, 'name'] }],
    });
    assert.deepEqual(data, { shop: null });
    assert.deepEqual(faults, [{ message: 'No rights', code: 'ACCESS_DENIED', field: 'shop' }]);
  });

  const codes: [string, CommerceErrorCode][] = [
    ['THROTTLED', 'rate_limited'],
    ['ACCESS_DENIED', 'auth'],
    ['UNAUTHENTICATED', 'auth'],
    ['GRAPHQL_VALIDATION_FAILED', 'invalid'],
    ['undefinedField', 'invalid'],
    ['MAX_COST_EXCEEDED', 'invalid'],
    ['INTERNAL_SERVER_ERROR', 'server'],
  ];
  for (const [word, code] of codes) {
    it(`rejects with "${code}" for ${word} without data`, async () => {
      const error = await failure(ask({ data: null, errors: [{ message: 'No', extensions: { code: word } }] }));
      assert.equal(error.code, code);
      assert.deepEqual(error.cause, { message: 'No', code: word });
    });
  }

  it('reads the errors of a document that was refused with HTTP 400', async () => {
    const error = await failure(ask({ errors: [{ message: 'Cannot query field "x"' }] }, { status: 400 }));
    assert.equal(error.code, 'invalid');
    assert.match(error.message, /Cannot query field "x"/);
  });

  it('rejects an answer that is none', async () => {
    for (const answer of [null, [], 7, {}, { data: 'all' }, { errors: 'all' }]) {
      assert.equal((await failure(ask(answer))).code, 'server', JSON.stringify(answer));
    }
  });

  it('leaves what is no object out of lists', () => {
    assert.deepEqual(recordsOf([null, 1, 'x', [], { a: 1 }]), [{ a: 1 }]);
    assert.deepEqual(nodesOf({ nodes: [null, { a: 1 }] }), [{ a: 1 }]);
    assert.deepEqual(nodesOf({ edges: [null, { node: null }, { node: { a: 1 } }] }), [{ a: 1 }]);
    assert.deepEqual(nodesOf(null), []);
  });
});

describe('productsByRef', () => {
  const product = (id: string): Product => parseProduct({ id, title: id, price: '1', currency: 'EUR' }) as Product;

  it('asks for each reference once, in parts, and answers in the order of the page', async () => {
    const asked: (readonly Ref[])[] = [];
    const refs = ['handle:c', 'id:a', 'a', 'sku:none', '', 'id:', `id:${'x'.repeat(600)}`, 'id:b'];
    const found = await productsByRef(refs, 2, async (part) => {
      asked.push(part);
      return part.map(({ kind, value }) => (kind === 'sku' ? undefined : product(value)));
    });
    assert.deepEqual(
      found.map((each) => each?.id),
      ['c', 'a', 'a', undefined, undefined, undefined, undefined, 'b'],
    );
    assert.deepEqual(
      asked.map((part) => part.map(({ kind, value }) => `${kind}:${value}`)),
      [
        ['handle:c', 'id:a'],
        ['sku:none', 'id:b'],
      ],
    );
  });

  it('asks nothing when nothing can be found', async () => {
    assert.deepEqual(await productsByRef([], 2, () => assert.fail()), []);
    const foreign = await productsByRef(
      ['url:https://other.example/x'],
      2,
      () => assert.fail(),
      () => undefined,
    );
    assert.deepEqual(foreign, [null]);
  });

  it('finds the product of a reference in any order', () => {
    const chair = parseProduct({
      id: 'chair',
      handle: 'oak-chair',
      url: 'https://shop.example/oak-chair',
      variants: [{ id: 'chair-m', sku: 'A1' }],
    }) as Product;
    const all = [product('other'), chair];
    for (const [kind, value] of [
      ['id', 'chair'],
      ['id', 'chair-m'],
      ['handle', 'oak-chair'],
      ['sku', 'A1'],
      ['url', 'https://shop.example/oak-chair'],
    ] as const) {
      assert.equal(productOf(all, { kind, value }), chair, kind);
    }
    assert.equal(productOf(all, { kind: 'handle', value: 'chair' }), undefined);
  });

  it('takes the handle from an address of the shop only', () => {
    const base = 'https://shop.example';
    assert.equal(handleOf('https://shop.example/products/oak-chair?variant=1', base), 'oak-chair');
    assert.equal(handleOf('/products/t%C3%A9/', base), 'té');
    assert.equal(handleOf('https://evil.example/products/oak-chair', base), undefined);
    for (const odd of ['https://shop.example/', 'javascript:alert(1)', 'https://', '/%E0%A4%A']) {
      assert.equal(handleOf(odd, base), undefined, odd);
    }
  });
});
