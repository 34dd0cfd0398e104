import { describeLiveContract } from '../http/fixtures/describe-live.js';
import { vendure } from './index.js';

// The contract also runs on a server of the tests' own: see packages/testing/vendure.
await describeLiveContract('VENDURE', ['VENDURE_URL'], ({ VENDURE_URL, VENDURE_CHANNEL }) =>
  vendure({
    endpoint: VENDURE_URL,
    channel: VENDURE_CHANNEL,
    checkout: 'https://shop.example/checkout?order={cart}&items={items}',
  }),
);
