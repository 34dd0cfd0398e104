import { describeAdapterContract } from '../contract/index.js';
import { demoShopContract } from './shop-contract.js';

// The shop is on another origin: what is checked here, in each engine, is also that CORS lets a page do all of it.
const { url } = (await (await fetch('/__demo-shop')).json()) as { url: string };

describeAdapterContract({ describe, it }, demoShopContract(url));
