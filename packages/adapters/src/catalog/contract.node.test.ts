import { describe, it } from 'node:test';
import { describeAdapterContract } from '@vitrine/testing/contract';
import { contractShops } from './fixtures/contract-shops.js';

for (const shop of contractShops) describeAdapterContract({ describe, it }, shop);
