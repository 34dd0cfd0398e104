import { expect, fixture, html } from '@open-wc/testing';
import { generateRss } from './fixtures/google-rss.js';
import { catalog } from './index.js';

const chair = { id: '1', title: 'Chair', price: '9.00', currency: 'EUR', url: '/chair' };
const linked = {
  '@context': 'https://schema.org',
  '@type': 'Product',
  sku: 'LAMP',
  name: 'Lamp',
  offers: { price: 5, priceCurrency: 'EUR' },
};

/** A data block as an author writes it. */
function block(type: string, data: unknown): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = type;
  script.textContent = typeof data === 'string' ? data : JSON.stringify(data);
  return script;
}

describe('a shop in the page', () => {
  const added: Element[] = [];
  const add = (parent: Element, child: Element) => {
    added.push(child);
    parent.append(child);
  };
  afterEach(() => added.splice(0).forEach((element) => element.remove()));

  it('is the JSON inside its element', async () => {
    const host = await fixture(html`<div></div>`);
    add(document.head, block('application/ld+json', linked));
    add(host, block('application/json', [chair]));
    const [product, other] = await catalog({}, host).products(['1', 'sku:LAMP']);
    expect(product?.url).to.equal(new URL('/chair', document.baseURI).href);
    expect(other).to.equal(null);
  });

  it('is the JSON-LD inside its element', async () => {
    const host = await fixture(html`<div></div>`);
    add(host, block('application/ld+json', linked));
    const [lamp] = await catalog({}, host).products(['sku:LAMP']);
    expect(lamp?.variants[0]?.price?.amount).to.equal(500);
  });

  it('is the JSON-LD of the page when its element has none', async () => {
    const host = await fixture(html`<div></div>`);
    add(document.head, block('application/ld+json', linked));
    add(document.body, block('application/ld+json', { ...linked, sku: 'TABLE', name: 'Table' }));
    // JSON of the page itself can be anything.
    add(document.body, block('application/json', [chair]));
    for (const shop of [catalog({}, host), catalog({ element: document }), catalog()]) {
      const found = await shop.products(['sku:LAMP', 'sku:TABLE', '1']);
      expect(found.map((product) => product?.title)).to.deep.equal(['Lamp', 'Table', undefined]);
    }
  });

  it('that comes later is found by the next call', async () => {
    const host = await fixture(html`<div></div>`);
    const shop = catalog({}, host);
    let code: unknown;
    await shop.products(['1']).catch((error: unknown) => ({ code } = error as { code: unknown }));
    expect(code).to.equal('config');
    add(host, block('application/json', [chair]));
    const [product] = await shop.products(['1']);
    expect(product?.title).to.equal('Chair');
  });

  it('runs nothing of what it reads', async () => {
    const scope = globalThis as { ran?: boolean };
    const page = `<body><img src=x onerror="ran=true"><script>ran=true</script><script type="application/ld+json">${JSON.stringify(linked)}</script>`;
    const [lamp] = await catalog({ data: page }).products(['sku:LAMP']);
    expect(lamp?.title).to.equal('Lamp');
    expect(scope.ran).to.equal(undefined);
  });
});

describe('the origin of a shop', () => {
  it('is only said when it is not that of the page', () => {
    expect(catalog({ src: '/catalogue.json' }).origin).to.equal(undefined);
    expect(catalog({ src: `${location.origin}/catalogue.json` }).origin).to.equal(undefined);
    expect(catalog({ src: 'https://shop.example/catalogue.json' }).origin).to.equal('https://shop.example');
  });
});

describe('a checkout template of a page', () => {
  it('may be relative to it', async () => {
    const { url } = await catalog({ data: [chair], checkout: '/pay?p={items}' }).checkout({
      lines: [{ variantId: '1', quantity: 2 }],
    });
    expect(url).to.equal(`${location.origin}/pay?p=1:2`);
  });
});

describe('a feed of 10,000 entries', () => {
  /** How long `work` takes, and the longest time in which the page could do nothing else. In milliseconds. */
  async function blocking(work: () => Promise<unknown>): Promise<{ whole: number; longest: number }> {
    const { port1, port2 } = new MessageChannel();
    const started = performance.now();
    let last = started;
    let longest = 0;
    const beat = () => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    };
    port1.addEventListener('message', () => {
      beat();
      port2.postMessage(0);
    });
    port1.start();
    port2.postMessage(0);
    await work();
    beat();
    port1.close();
    return { whole: performance.now() - started, longest };
  }

  // A part of the whole and no number of milliseconds: the machine may be slow or busy, the shares stay the same.
  it('is read and searched while the page goes on', async function () {
    this.timeout(60_000);
    // A blob comes in pieces, as from a network; a response made of a text would first be encoded, which is not our work.
    const feed = new Blob([generateRss(10_000)]);
    const shop = catalog({ src: 'https://shop.example/feed.xml', fetch: async () => new Response(feed) });
    // The code is loaded before the clock runs.
    await catalog({ data: generateRss(4) }).products(['url:https://shop.example/x']);
    const reading = await blocking(async () => {
      const [product] = await shop.products(['sku:SKU-9999']);
      expect(product?.id).to.equal('G2499');
    });
    expect(reading.longest).to.be.below(Math.max(50, reading.whole / 2));
    const searching = await blocking(async () => {
      const found = await shop.search?.({ text: 'chair 2499', sort: 'price_descending' });
      expect(found?.total).to.equal(1);
    });
    expect(searching.longest).to.be.below(Math.max(50, searching.whole / 2));
  });
});
