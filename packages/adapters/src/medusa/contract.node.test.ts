import { describe, it } from 'node:test';
import { describeAdapterContract } from '@vitrine/testing/contract';
import { liveContract } from '../http/fixtures/live-contract.js';
import { medusaContract } from './fixtures/contract-shop.js';
import { readRecordings } from './fixtures/recordings.js';
import { medusa } from './index.js';

describeAdapterContract({ describe, it }, medusaContract(await readRecordings()));

// A shop of one's own: MEDUSA_URL=http://127.0.0.1:9000 MEDUSA_KEY=pk_… pnpm test medusa/contract.node
const { MEDUSA_URL: endpoint, MEDUSA_KEY: token, MEDUSA_COUPON: coupon, MEDUSA_COUNTRY: country } = process.env;
if (endpoint) {
  const create = () => medusa({ endpoint, token, country, checkout: `${endpoint}/checkout?cart={cart}` });
  describeAdapterContract(
    { describe, it },
    await liveContract(`medusa() on ${endpoint}`, create, { coupon, country, searchText: 'e' }),
  );
}
