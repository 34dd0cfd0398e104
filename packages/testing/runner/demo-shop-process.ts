/** Runs the demo shop for the browser tests until whoever started it goes away. Prints the shop's address. */
import { startDemoShop } from '@vitrine/testing/demo-shop';

const shop = await startDemoShop();
process.stdin.resume().once('close', () => process.exit());
console.log(JSON.stringify({ url: shop.url }));
