import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DIST } from '../build/bundles.mjs';
import { scenarios } from '../build/scenarios.mjs';
import { assertQuiet, useBrowser } from './browser.mjs';
import { html, scriptTag } from './pages.mjs';

const bench = useBrowser();

const LAMP = 'product="handle:floor-lamp"';

/** By the name of what the size check counts: the element, what it says once it is whole, and of the script tag. */
const PAGES = {
  'a review badge': [`<vitrine-review-badge ${LAMP}></vitrine-review-badge>`, '71 reviews'],
  '… with its histogram': [
    `<vitrine-review-badge product="handle:oak-chair" layout="histogram"></vitrine-review-badge>`,
    'Read reviews',
  ],
  'a link to the return policy': [`<vitrine-return-policy></vitrine-return-policy>`, 'Return policy'],
  'the return policy in full': [`<vitrine-return-policy layout="full"></vitrine-return-policy>`, 'How long you have'],
  'delivery in a line': [`<vitrine-delivery country="NL" ${LAMP}></vitrine-delivery>`, 'Free delivery'],
  '… in a few lines': [`<vitrine-delivery country="NL" ${LAMP} layout="summary"></vitrine-delivery>`, 'Free delivery'],
  '… in full': [`<vitrine-delivery country="NL" ${LAMP} layout="full"></vitrine-delivery>`, 'Deliver to'],
  'a price': [`<vitrine-price ${LAMP}></vitrine-price>`, '€179.00'],
  'a disclosure': [`<vitrine-disclosure></vitrine-disclosure><vitrine-price ${LAMP}></vitrine-price>`, 'Ad'],
  'structured data': [`<vitrine-product ${LAMP}></vitrine-product>`, '€179.00', 'data-structured-data="merchant"'],
};

describe('what is loaded for an element before anybody touches it', () => {
  for (const [name, [body, says, attributes]] of Object.entries(PAGES)) {
    it(`is what the size check counts: ${name}`, async () => {
      const page = await bench.visit(bench.site.page('/post.html', html({ head: scriptTag({ attributes }), body })));
      await page.locator('body > :nth-child(2)').getByText(says).first().waitFor();
      await page.settled();
      const there = scenarios(DIST)['first card open'].files;
      // A disclosure is in a file of its own, the price beside it in another: it is there to open the shop.
      const beside = name === 'a disclosure' ? scenarios(DIST)['a price, beside these'].files : [];
      const loaded = bench.site.scripts.filter(
        (file) => ![...there, ...beside].includes(file) && !file.startsWith('chunks/elements-'),
      );
      assert.deepEqual(loaded, scenarios(DIST)[`${name}, beside these`].files);
      await assertQuiet(page);
    });
  }
});
