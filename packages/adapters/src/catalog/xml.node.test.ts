import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readDelimited } from './delimited.js';
import { generateRss } from './fixtures/google-rss.js';
import { pace } from './pace.js';
import { readXmlFeed } from './xml-feed.js';

const rows = async (text: string) => (await readXmlFeed(text)).rows.map((row) => ({ ...row }));

describe('an XML feed', () => {
  it('is cut off anywhere without an error and never gives a part of an entry', async () => {
    const text = generateRss(2);
    const [first, second] = await rows(text);
    for (let end = 0; end < text.length; end += 7) {
      const { rows: read, problem } = await readXmlFeed(text.slice(0, end));
      for (const [at, row] of read.entries()) assert.deepEqual({ ...row }, [first, second][at]);
      if (text.slice(0, end).includes('<rss')) assert.equal(problem, 'it ends in the middle');
    }
  });

  it('keeps reading after a closing tag too few or too many', async () => {
    const text =
      '<rss><channel><item><g:id>1</g:id></br><g:note>x<br></g:note></item><item><g:id>2</g:id></item></channel></rss>';
    assert.deepEqual(
      (await rows(text)).map(({ id }) => id),
      ['1', '2'],
    );
  });

  it('takes a tag’s end from outside its attributes', async () => {
    const text = `<rss><channel a="1 > 0" b='</item>'><item c="<item>"><id>1</id></item></channel></rss>`;
    assert.deepEqual(await rows(text), [{ id: '1' }]);
  });

  it('reads numbered characters, and drops those that do not exist', async () => {
    const text = '<rss><item><title>&#72;&#x69;&#0;&#x110000;&#xD83D; &amp;amp; &nbsp;</title></item></rss>';
    assert.equal((await rows(text))[0]?.title, 'Hi &amp;');
  });

  it('passes over comments, instructions and document types', async () => {
    const text = `<?xml version="1.0"?><!DOCTYPE rss [ <!ENTITY x "<item>"> ]><!--><item>--><rss><item><!-- <id>no</id> --><id>1</id><?php echo ?></item></rss>`;
    assert.deepEqual(await rows(text), [{ id: '1' }]);
  });

  it('may nest without end', async () => {
    const { problem } = await readXmlFeed(`<rss><item>${'<a>'.repeat(1e6)}`);
    assert.equal(problem, 'it ends in the middle');
  });

  it('is read in one pass when it is hostile', async () => {
    const started = performance.now();
    for (const piece of ['<a "', '<!--', '<![CDATA[', '<', '</', '&', '<!DOCTYPE [', "<a b='"]) {
      await readXmlFeed(`<rss><item>${piece.repeat(3e5)}`);
    }
    assert.ok(performance.now() - started < 5000);
  });

  it('keeps no more of a field than a product can show', async () => {
    const [row] = await rows(`<rss><item><id>1</id><description>${'x'.repeat(1e6)}</description></item></rss>`);
    assert.equal(row?.description?.length, 20_000);
  });
});

describe('a feed in columns', () => {
  const read = async (text: string) => {
    const result = await readDelimited(text);
    return { ...result, rows: result?.rows.map((row) => ({ ...row })) };
  };

  it('may be divided by commas, semicolons, tabs and bars, with any line end', async () => {
    for (const mark of [',', ';', '\t', '|']) {
      for (const end of ['\n', '\r\n', '\r']) {
        const text = [`id${mark}title${mark}price`, `1${mark}Chair${mark}9 EUR`, `2${mark}Lamp${mark}`, ''].join(end);
        assert.deepEqual((await read(text)).rows, [
          { id: '1', title: 'Chair', price: '9 EUR' },
          { id: '2', title: 'Lamp' },
        ]);
      }
    }
  });

  it('may quote any cell', async () => {
    const { rows: found } = await read('"id","title"\n"1","a ""b"", c\r\nd"\n"2",""\n');
    assert.deepEqual(found, [{ id: '1', title: 'a "b", c\r\nd' }, { id: '2' }]);
  });

  it('may have lines before its header, and pictures in columns of Meta’s templates', async () => {
    const text = 'sep=,\n# comment\nid,image[0].url,image[1].url,image[2].url\n1,a.jpg,b.jpg,c.jpg\n';
    assert.deepEqual((await read(text)).rows, [
      { id: '1', image_link: 'a.jpg', additional_image_link: 'b.jpg\nc.jpg' },
    ]);
  });

  it('that is cut off loses its last line only', async () => {
    for (const tail of ['2,Lam', '2,"Lam', '2,"Lamp\n3,Vase,1 EUR']) {
      const { rows: found, problem } = await read(`id,title,price\n1,Chair,9 EUR\n${tail}`);
      assert.deepEqual(found, [{ id: '1', title: 'Chair', price: '9 EUR' }], tail);
      assert.equal(problem, 'it ends in the middle of a line');
    }
  });

  it('is none without a column for ids', async () => {
    assert.equal(await readDelimited('Not found'), undefined);
    assert.equal(await readDelimited('name,price\nChair,9\n'), undefined);
    assert.equal(await readDelimited(''), undefined);
  });

  it('is read in one pass when it is hostile', async () => {
    const started = performance.now();
    for (const piece of ['"', '"a', '"a\t', '""\n', '"a"b"\n', '\t', ',']) {
      for (const head of ['id,title\n', 'id\ttitle\n']) await readDelimited(head + piece.repeat(1e5));
    }
    assert.ok(performance.now() - started < 10_000);
  });
});

describe('the pace of reading', () => {
  it('pauses when a slice of 8 ms is used up, and starts a new one after the pause', async (t) => {
    let time = performance.now() + 1000;
    t.mock.method(performance, 'now', () => time);
    await pace();
    time += 7.9;
    assert.equal(pace(), undefined);
    time += 0.1;
    const pause = pace();
    assert.ok(pause);
    await pause;
    time += 7.9;
    assert.equal(pace(), undefined);
    time += 0.1;
    assert.ok(pace());
  });

  it('lets other work happen in the pause, and ends with nothing left open', async (t) => {
    const order: string[] = [];
    let time = performance.now() + 10_000;
    t.mock.method(performance, 'now', () => (time += 10));
    setImmediate(() => order.push('other'));
    for (let count = 0; count < 20 && !order.length; count++) await pace();
    assert.deepEqual(order, ['other']);
  });
});
