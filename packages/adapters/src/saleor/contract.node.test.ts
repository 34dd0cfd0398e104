import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { describeAdapterContract } from '@vitrine/testing/contract';
import { describeLiveContract } from '../http/fixtures/describe-live.js';
import { saleorContract } from './fixtures/contract-shop.js';
import { saleor } from './index.js';

const sdl = await readFile(new URL('fixtures/schema.graphql', import.meta.url), 'utf8');

describeAdapterContract({ describe, it }, saleorContract(sdl));

await describeLiveContract(
  'SALEOR',
  ['SALEOR_URL', 'SALEOR_CHANNEL'],
  ({ SALEOR_URL, SALEOR_CHANNEL, SALEOR_COUNTRY }) =>
    saleor({
      endpoint: SALEOR_URL,
      channel: SALEOR_CHANNEL,
      country: SALEOR_COUNTRY,
      checkout: 'https://shop.example/checkout?id={cart}&items={items}',
    }),
);
