import { describe, it } from 'node:test';
import { describeAdapterContract } from '@vitrine/testing/contract';
import { describeLiveContract } from '../http/fixtures/describe-live.js';
import { medusaContract } from './fixtures/contract-shop.js';
import { readRecordings } from './fixtures/recordings.js';
import { medusa } from './index.js';

describeAdapterContract({ describe, it }, medusaContract(await readRecordings()));

await describeLiveContract(
  'MEDUSA',
  ['MEDUSA_URL', 'MEDUSA_KEY'],
  ({ MEDUSA_URL: endpoint, MEDUSA_KEY: token, MEDUSA_COUNTRY: country }) =>
    medusa({ endpoint, token, country, checkout: `${endpoint}/checkout?cart={cart}` }),
);
