import { after, describe, it } from 'node:test';
import { describeAdapterContract } from '@vitrine/testing/contract';
import { vendureContract } from './contract-shop.js';
import { openVendure } from './open.js';

const shop = await openVendure();
after(() => shop.close());

describeAdapterContract({ describe, it }, vendureContract(shop.url));
