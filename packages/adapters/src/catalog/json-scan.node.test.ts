import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { scanJson } from './json-scan.js';

async function scan(text: string): Promise<[data: unknown, problems: string[]]> {
  const problems: string[] = [];
  const data = await scanJson(text, (message) => problems.push(message));
  return [data, problems];
}

describe('a JSON document that is read item by item', () => {
  it('gives what JSON.parse gives', async () => {
    const documents = [
      [],
      {},
      [1, 'two', null, true, [3], { four: 4 }],
      { products: [{ id: 'a"\\', title: '}] , "' }, { id: '\\\\' }], policies: [{ days: 30 }], note: 'x\n', empty: [] },
      { '@graph': [{ '@id': 'ö😀' }], nested: { products: [1, [2, [3]]] }, number: -1.5e3 },
    ];
    for (const document of documents) {
      for (const space of [0, 2, '\t']) {
        const text = JSON.stringify(document, null, space);
        assert.deepEqual(await scan(text), [document, []], text);
      }
    }
  });

  it('that is cut off gives the items that are whole', async () => {
    const text = JSON.stringify({
      products: [
        { id: 1, title: 'One' },
        { id: 2, title: 'Two' },
      ],
    });
    for (let end = text.indexOf('},{') + 1; end < text.length - 2; end++) {
      const [data, problems] = await scan(text.slice(0, end));
      const { products } = data as { products: unknown[] };
      assert.deepEqual(products[0], { id: 1, title: 'One' });
      assert.ok(products.length === 1 || products.length === 2);
      assert.ok(problems.length > 0, text.slice(0, end));
    }
  });

  it('loses only the items that are broken', async () => {
    const [data, problems] = await scan('[{"id":1},{"id":,},{"id":3},nonsense,{"id":"5" "x"},{"id":6}]');
    assert.deepEqual(data, [{ id: 1 }, { id: 3 }, { id: 6 }]);
    assert.deepEqual(problems, ['3 of its parts are not valid JSON']);
  });

  it('may have line ends in its texts and commas too many', async () => {
    assert.deepEqual(await scan('[{"id":1,"title":"two\nlines",},]'), [[{ id: 1, title: 'two lines' }], []]);
  });

  it('makes a member called __proto__ a member like any other', async () => {
    const [data] = await scan('{"__proto__":{"polluted":1},"products":[]}');
    assert.deepEqual(Object.keys(data as object), ['__proto__', 'products']);
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
  });

  it('gives nothing when nothing of it can be read', async () => {
    for (const text of ['{', '{"', '{nonsense', '{"products"', '{"a":'])
      assert.equal((await scan(text))[0], undefined, text);
  });

  it('is read in one pass, however it nests and escapes', async () => {
    const started = performance.now();
    await scan(`[${'['.repeat(1e6)}`);
    await scan(`["${'\\\\'.repeat(1e6)}", "${'\\"'.repeat(1e6)}`);
    await scan('['.repeat(5) + '"a",'.repeat(5e5));
    assert.ok(performance.now() - started < 5000);
  });
});
