import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';

interface FreshPage extends Window {
  faults: string[];
}

const PICTURE = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"/>')}`;

const POST = `<vitrine-store>
    <script type="application/json">[{ "id": "1", "title": "Oak chair", "price": "149.00", "currency": "EUR" }]</script>
  </vitrine-store>
  <vitrine-post><img alt="" src="${PICTURE}" width="200" height="100">
    <vitrine-tag product="1" x="50%" y="50%"><a href="/oak">Oak chair</a></vitrine-tag></vitrine-post>`;

/** A page of its own that runs modules one after the other, each when the one before has been drawn. */
async function pageThatLoads(modules: readonly string[], body = ''): Promise<FreshPage> {
  const urls = modules.map((path) => new URL(path, import.meta.url).href);
  const page = `<!doctype html><script>
      window.faults = [];
      addEventListener('error', (event) => faults.push(event.message));
      addEventListener('unhandledrejection', (event) => faults.push(String(event.reason)));
    </script>
    ${body}
    <script type="module">
      for (const url of ${JSON.stringify(urls)}) {
        await import(url);
        await new Promise(requestAnimationFrame);
      }
      parent.postMessage('ready', '*');
    </script>`;
  const ready = oneEvent(window, 'message');
  const frame = await fixture<HTMLIFrameElement>(html`<iframe title="page" .srcdoc=${page}></iframe>`);
  await ready;
  return frame.contentWindow as unknown as FreshPage;
}

describe('a post', () => {
  for (const names of [
    ['tag', 'post', 'store'],
    ['post', 'tag', 'store'],
    ['store', 'tag', 'post'],
  ]) {
    it(`works when its elements are defined in the order ${names.join(', ')}`, async () => {
      const page = await pageThatLoads(
        names.map((name) => `./${name}.ts`),
        POST,
      );
      const tag = page.document.querySelector('vitrine-tag');
      const written = page.document.querySelector('vitrine-store')?.attributes;
      await waitUntil(() => tag?.matches(':state(placed)'), 'the tag stands on the picture');
      expect(page.faults).to.deep.equal([]);
      // A framework that hydrates what the server sent finds what it wrote.
      expect(written).to.have.length(0);
    });
  }
});

describe('a widget', () => {
  it('finds its shop when the page names one only after the widget is there', async () => {
    const page = await pageThatLoads(['./price.ts'], '<vitrine-price product="1" eager></vitrine-price>');
    const price = page.document.querySelector('vitrine-price');
    expect(price?.matches(':state(loading)')).to.equal(true);
    const core = new URL('../../../core/src/index.ts', import.meta.url).href;
    const script = page.document.createElement('script');
    script.type = 'module';
    script.textContent = `
      import { configure, parseProduct } from ${JSON.stringify(core)};
      const chair = parseProduct({ id: '1', title: 'Oak chair', price: '149.00', currency: 'EUR' });
      configure({ adapter: { name: 'test', products: async (refs) => refs.map(() => chair), checkout: async () => ({ url: '/' }) } });`;
    page.document.body.append(script);
    await waitUntil(() => price?.matches(':state(ready)'), 'the price is known');
    expect(page.faults).to.deep.equal([]);
  });
});
