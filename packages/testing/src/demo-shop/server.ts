import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Carts } from './carts.js';
import type { Faults } from './faults.js';
import { createDemoShop, type DemoShopOptions } from './handler.js';

export { createDemoShop, type DemoShopHandler, type DemoShopOptions } from './handler.js';
export { FAULT_KINDS, type Fault, type FaultKind, type Faults } from './faults.js';

export interface StartDemoShopOptions extends DemoShopOptions {
  /** Default: any free one. */
  readonly port?: number;
  /** Default `127.0.0.1`: this machine only. */
  readonly host?: string;
}

export interface DemoShop {
  /** `http://127.0.0.1:4100`, without a slash at the end. */
  readonly url: string;
  /** What goes wrong from now on: `faults.add('latency:300', { kind: 'server_error', times: 1 })`, `faults.clear()`. */
  readonly faults: Faults;
  readonly carts: Carts;
  /** What was asked so far: `GET /api/products`. */
  readonly requests: string[];
  /** Ends the shop and every connection, also those it was told to leave hanging. */
  close(): Promise<void>;
}

/**
 * Starts the demo shop: a commerce API, product pages and feeds of a seeded catalogue, with faults on request. Rejects when
 * the port is taken.
 */
export async function startDemoShop({
  port = 0,
  host = '127.0.0.1',
  ...options
}: StartDemoShopOptions = {}): Promise<DemoShop> {
  const { handle, faults, carts, requests } = createDemoShop(options);
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://${host}:${actual}`,
    faults,
    carts,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
