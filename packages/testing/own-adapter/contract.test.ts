import { describeAdapterContract } from '@vitrine/testing/contract';
import { myShopContract } from './example.js';

describeAdapterContract({ describe, it }, myShopContract());
