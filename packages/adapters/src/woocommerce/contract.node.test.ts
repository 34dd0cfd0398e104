import { describe, it } from 'node:test';
import { describeAdapterContract } from '@vitrine/testing/contract';
import { liveContract } from '../http/fixtures/live-contract.js';
import { wooContract } from './fixtures/contract-shop.js';
import { readRecordings } from './fixtures/recordings.js';
import { woocommerce } from './index.js';

describeAdapterContract({ describe, it }, wooContract(await readRecordings()));

// A shop of one's own: WOO_URL=http://127.0.0.1:8088 WOO_COUPON=tenoff pnpm test woocommerce/contract.node
const { WOO_URL: endpoint, WOO_COUPON: coupon, WOO_COUNTRY: country, WOO_SEARCH: searchText } = process.env;
if (endpoint) {
  const create = () => woocommerce({ endpoint });
  const live = await liveContract(`woocommerce() on ${endpoint}`, create, { coupon, country, searchText });
  describeAdapterContract({ describe, it }, live);
}
