import { describeAdapterContract } from '@vitrine/testing/contract';
import { wooContract } from './fixtures/contract-shop.js';
import { readRecordings } from './fixtures/recordings.js';

describeAdapterContract({ describe, it }, wooContract(await readRecordings()));
