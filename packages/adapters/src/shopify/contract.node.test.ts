import { describe, it } from 'node:test';
import { describeAdapterContract } from '@vitrine/testing/contract';
import { shopifyContract } from './fixtures/contract-shop.js';
import { loadSchema } from './fixtures/load-schema.js';

describeAdapterContract({ describe, it }, shopifyContract(await loadSchema()));
