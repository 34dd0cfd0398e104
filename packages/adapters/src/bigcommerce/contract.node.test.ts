import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { describeAdapterContract } from '@vitrine/testing/contract';
import { describeLiveContract } from '../http/fixtures/describe-live.js';
import { bigCommerceContract } from './fixtures/contract-shop.js';
import { bigcommerce } from './index.js';

const sdl = await readFile(new URL('fixtures/schema.graphql', import.meta.url), 'utf8');

describeAdapterContract({ describe, it }, bigCommerceContract(sdl));

await describeLiveContract(
  'BIGCOMMERCE',
  ['BIGCOMMERCE_URL', 'BIGCOMMERCE_TOKEN'],
  ({ BIGCOMMERCE_URL, BIGCOMMERCE_TOKEN }) => bigcommerce({ endpoint: BIGCOMMERCE_URL, token: BIGCOMMERCE_TOKEN }),
);
