import { describeAdapterContract } from '@vitrine/testing/contract';
import { bigCommerceContract } from './fixtures/contract-shop.js';

const sdl = await (await fetch(new URL('fixtures/schema.graphql', import.meta.url))).text();

describeAdapterContract({ describe, it }, bigCommerceContract(sdl));
