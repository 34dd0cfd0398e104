import { describe, it } from 'node:test';
import { describeAdapterContract } from '@vitrine/testing/contract';
import { describeLiveContract } from '../http/fixtures/describe-live.js';
import { shopifyContract } from './fixtures/contract-shop.js';
import { loadSchema } from './fixtures/load-schema.js';
import { shopify } from './index.js';

describeAdapterContract({ describe, it }, shopifyContract(await loadSchema()));

await describeLiveContract('SHOPIFY', ['SHOPIFY_DOMAIN'], ({ SHOPIFY_DOMAIN, SHOPIFY_TOKEN, SHOPIFY_COUNTRY }) =>
  shopify({ endpoint: SHOPIFY_DOMAIN, token: SHOPIFY_TOKEN, country: SHOPIFY_COUNTRY }),
);
