import { createReadStream } from 'node:fs';
import { demoFile } from '../catalogue/assets.mjs';
import { serverPlugin } from './server-plugin.mjs';

/** Gives browser tests the demo shop: `GET /__demo-shop` answers with its address (`{ "url": "http://…" }`). */
export const demoShopPlugin = () =>
  serverPlugin('demo-shop', ['--conditions=source', '--import=tsx', 'packages/testing/runner/demo-shop-process.ts']);

/** Serves the pictures and the catalogue on the tests' own origin. */
export async function demoFiles(context, next) {
  const file = demoFile(context.path);
  if (!file) return next();
  context.type = file.slice(file.lastIndexOf('.'));
  context.body = createReadStream(file);
  return undefined;
}
