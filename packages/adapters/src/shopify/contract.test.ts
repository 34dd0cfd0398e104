import { describeAdapterContract } from '@vitrine/testing/contract';
import { shopifyContract } from './fixtures/contract-shop.js';
import { readSchema } from './fixtures/schema.js';

const file = new URL('../../node_modules/@shopify/hydrogen-react/storefront.schema.json', import.meta.url);
const schema = readSchema(await (await fetch(file)).text());

describeAdapterContract({ describe, it }, shopifyContract(schema));
