/** Runs the shop until whoever started it goes away. Prints its address as `{ "url": "http://…" }`. */
import { startVendure } from './server.mjs';

process.stdin.resume().once('close', () => process.exit());
const { url } = await startVendure();
console.log(JSON.stringify({ url }));
