import type { CommerceAdapter, ShopConfig } from '@vitrine/core';
import type { ContractOptions } from '@vitrine/testing/contract';

/** The files of the guide to own adapters, which are JavaScript as a page would have it. */
const EXAMPLE = new URL('../../../examples/own-adapter/', import.meta.url);

const load = async <T>(file: string) => (await import(new URL(file, EXAMPLE).href)) as T;

export const { myShopContract } = await load<{ myShopContract(): ContractOptions }>('contract.js');

export const { myShop } = await load<{ myShop(config: ShopConfig & { fetch?: typeof fetch }): CommerceAdapter }>(
  'my-shop.js',
);
