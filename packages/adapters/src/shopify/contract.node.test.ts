import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { describeAdapterContract } from '@vitrine/testing/contract';
import { shopifyContract } from './fixtures/contract-shop.js';
import { readSchema } from './fixtures/schema.js';

const file = createRequire(import.meta.url).resolve('@shopify/hydrogen-react/storefront.schema.json');
const schema = readSchema(await readFile(file, 'utf8'));

describeAdapterContract({ describe, it }, shopifyContract(schema));
