import { describe, it } from 'node:test';
import { describeAdapterContract } from '@vitrine/testing/contract';
import { describeLiveContract } from '../http/fixtures/describe-live.js';
import { wooContract } from './fixtures/contract-shop.js';
import { readRecordings } from './fixtures/recordings.js';
import { woocommerce } from './index.js';

describeAdapterContract({ describe, it }, wooContract(await readRecordings()));

await describeLiveContract('WOO', ['WOO_URL'], ({ WOO_URL }) => woocommerce({ endpoint: WOO_URL }));
