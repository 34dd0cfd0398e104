import { describeAdapterContract } from '@vitrine/testing/contract';
import { medusaContract } from './fixtures/contract-shop.js';
import { readRecordings } from './fixtures/recordings.js';

describeAdapterContract({ describe, it }, medusaContract(await readRecordings()));
