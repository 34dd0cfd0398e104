#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { FAULT_KINDS, startDemoShop } from '@vitrine/testing/demo-shop';

const HELP = `Starts Vitrine's demo shop.

  --port 4100            default: any free one
  --host 0.0.0.0         default: 127.0.0.1, this machine only
  --latency 300          milliseconds before every answer
  --fault rate_limited:2 what goes wrong, may be given again
                         ${FAULT_KINDS.join(' ')}
  --allow-origin URL     whose pages may read it, may be given again; "none": nobody's. Default: everybody's
`;

const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    host: { type: 'string' },
    latency: { type: 'string' },
    fault: { type: 'string', multiple: true },
    'allow-origin': { type: 'string', multiple: true },
    help: { type: 'boolean', short: 'h' },
  },
});

if (values.help) console.log(HELP);
else {
  const origins = values['allow-origin'];
  const shop = await startDemoShop({
    port: Number(values.port ?? 0),
    host: values.host,
    latency: Number(values.latency ?? 0),
    faults: values.fault,
    allowOrigin: origins?.includes('none') ? false : origins,
  });
  console.log(`The demo shop is open at ${shop.url}/`);
  process.once('SIGINT', () => shop.close());
}
