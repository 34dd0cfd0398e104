import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { demoFiles, demoShopPlugin } from './packages/testing/runner/demo-shop-plugin.mjs';
import { givenShops } from './packages/testing/runner/given-shops.mjs';
import { serverPlugin } from './packages/testing/runner/server-plugin.mjs';

/** How tests run in any browser. The browsers, the files and the count are added by packages/testing/runner: `pnpm test`. */
export default {
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  nodeResolve: { exportConditions: ['source', 'development'] },
  plugins: [
    esbuildPlugin({ ts: true, tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)), target: 'es2022' }),
    demoShopPlugin(),
    // A real one, with the address of its Shop API.
    serverPlugin('vendure', ['packages/testing/vendure/process.mjs']),
    // Real ones too, behind ways that tests can cut.
    serverPlugin('live-engines', ['--conditions=source', '--import=tsx', 'packages/testing/live-engines/process.mjs']),
  ],
  middleware: [demoFiles, givenShops],
  concurrentBrowsers: 2,
  // A browser has half a minute, twice, and then its page.
  browserStartTimeout: 90_000,
  testsStartTimeout: 60_000,
  testFramework: { config: { ui: 'bdd', timeout: 10_000 } },
  filterBrowserLogs: ({ args }) => !args.some((arg) => typeof arg === 'string' && arg.startsWith('Lit is in dev mode')),
};
