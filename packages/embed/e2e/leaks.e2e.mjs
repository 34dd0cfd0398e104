import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tagNamed, useBrowser } from './browser.mjs';
import { html, TAGS } from './pages.mjs';

const bench = useBrowser();
const ROUNDS = 10;
const COUNT = 500;

describe('500 tags, mounted and removed ten times', () => {
  it('leave nothing behind: no nodes, no listeners, no subscriptions', async () => {
    const page = await bench.visit(bench.site.page('/leaks.html', html()));
    const client = await page.context().newCDPSession(page);
    await client.send('Performance.enable');

    const held = async () => {
      // Twice: what a finalizer lets go of is gone after the next collection.
      await client.send('HeapProfiler.collectGarbage');
      await client.send('HeapProfiler.collectGarbage');
      const { metrics } = await client.send('Performance.getMetrics');
      return Object.fromEntries(
        metrics
          .filter(({ name }) => /^(Nodes|JSEventListeners|Documents)$/.test(name))
          .map(({ name, value }) => [name, value]),
      );
    };

    // Everything a page loads once is loaded before the first count.
    await tagNamed(page, 'Floor lamp').click();
    await page.locator('vitrine-tag dialog:popover-open vitrine-product').waitFor();
    await page.keyboard.press('Escape');

    const round = () =>
      page.evaluate(
        async ([count, products]) => {
          const post = document.createElement('vitrine-post');
          const image = Object.assign(new Image(900, 600), {
            alt: '',
            src: document.querySelector('vitrine-post img').src,
          });
          post.append(image);
          for (let index = 0; index < count; index++) {
            const tag = document.createElement('vitrine-tag');
            tag.product = products[index % products.length];
            tag.x = `${(index * 37) % 100}%`;
            tag.y = `${(index * 61) % 100}%`;
            const link = Object.assign(document.createElement('a'), { href: '/shop', textContent: `Thing ${index}` });
            tag.append(link);
            post.append(tag);
          }
          document.body.append(post);
          const tags = [...post.querySelectorAll('vitrine-tag')];
          const frame = () => new Promise(requestAnimationFrame);
          while (!tags.every((tag) => tag.matches(':state(placed)'))) await frame();
          // Some have been asked for their product, one is open when all go.
          await Promise.all(tags.slice(0, 20).map((tag) => tag.prepare()));
          await tags[3].show();
          while (!tags[3].shadowRoot.querySelector('dialog:popover-open')) await frame();
          post.remove();
          await frame();
          await frame();
        },
        [COUNT, TAGS.map(({ product }) => product)],
      );

    const atFirst = await held();
    await round();
    const before = await held();
    for (let turn = 0; turn < ROUNDS; turn++) await round();
    const after = await held();
    const grown = Object.fromEntries(Object.keys(before).map((name) => [name, after[name] - before[name]]));
    // A tag that stayed would be eight nodes and six listeners, ten times over.
    assert.ok(
      grown.Nodes < 50 && grown.JSEventListeners < 10 && grown.Documents === 0,
      JSON.stringify({ before, after }),
    );
    // Nor does the first of them stay.
    assert.ok(after.Nodes - atFirst.Nodes < 100, JSON.stringify({ atFirst, after }));
    assert.ok(after.JSEventListeners - atFirst.JSEventListeners < 10, JSON.stringify({ atFirst, after }));
  });
});
