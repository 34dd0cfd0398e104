import { expect } from '@open-wc/testing';
import { toCommerceError } from '@vitrine/core';
import { describeAdapterContract } from '@vitrine/testing/contract';
import { losing } from '../http/fixtures/failing.js';
import { foreignPage } from '../http/fixtures/foreign-page.js';
import { liveContract } from '../http/fixtures/live-contract.js';
import { medusaContract } from './fixtures/contract-shop.js';
import { readRecordings } from './fixtures/recordings.js';
import { medusa } from './index.js';

describeAdapterContract({ describe, it }, medusaContract(await readRecordings()));

// On a server of another origin than the page's: that of `pnpm test:medusa`, or a shop of one's own.
const given = (await (await fetch('/__given/medusa')).json()) as Readonly<Record<string, string | undefined>>;
const { URL: endpoint, KEY: token, COUPON: coupon, COUNTRY: country, SEARCH: searchText } = given;
if (endpoint && token) {
  const options = { endpoint, token, country, checkout: `${endpoint}/checkout?cart={cart}` };
  const name = `medusa() on ${endpoint}, from ${location.origin},`;
  const shop = await liveContract(name, () => medusa(options), { coupon, country, searchText });
  describeAdapterContract(
    { describe, it },
    { ...shop, fail: (kind) => (kind === 'lost' ? medusa({ ...options, fetch: losing(fetch) }) : undefined) },
  );

  describe('a page of a site that STORE_CORS does not name', () => {
    it('is refused, and says which setting to change', async () => {
      const page = await foreignPage();
      expect(await (await page.fetch('data:,open')).text()).to.equal('open');
      const adapter = medusa({ endpoint, token, fetch: page.fetch });
      const error = await adapter.products(['handle:cap']).then(() => undefined, toCommerceError);
      expect(error?.code).to.equal('network');
      expect(error?.hint).to.contain('STORE_CORS').and.to.contain(location.origin);
      page.close();
    });
  });
}
