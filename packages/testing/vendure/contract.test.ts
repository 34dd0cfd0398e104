import { describeAdapterContract } from '@vitrine/testing/contract';
import { vendureContract } from './contract-shop.js';

const { url } = (await (await fetch('/__vendure')).json()) as { url: string };

// From a page of another origin than the server's.
describeAdapterContract({ describe, it }, vendureContract(url));
