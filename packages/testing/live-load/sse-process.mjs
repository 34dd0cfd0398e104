/** The plain Node server in a process of its own, as the others are: `publish <text>` by line. */
import { createInterface } from 'node:readline';
import { startSseServer } from '../live-engines/sse-server.mjs';

const server = await startSseServer();
console.log(JSON.stringify({ port: server.port }));
createInterface({ input: process.stdin })
  .on('line', (text) => server.publish('load', text))
  .on('close', () => process.exit());
