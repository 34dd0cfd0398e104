import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { describeAdapterContract } from '@vitrine/testing/contract';
import { bigCommerceContract } from './fixtures/contract-shop.js';

const sdl = await readFile(new URL('fixtures/schema.graphql', import.meta.url), 'utf8');

describeAdapterContract({ describe, it }, bigCommerceContract(sdl));
