import { fileURLToPath } from 'node:url';
import { defaultClientConditions, defaultServerConditions, defineConfig, type Plugin } from 'vite';
import { demoAssets } from './packages/testing/catalogue/assets.mjs';
import type * as DemoShop from './packages/testing/src/demo-shop/handler.js';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The demo shop's pictures and data at `/photos`, `/art` and `/catalogue`; its pages, API and checkout at `/shop`. */
function demoShop(): Plugin {
  return {
    name: 'vitrine:demo-shop',
    configurePreviewServer: ({ middlewares }) => void middlewares.use(demoAssets),
    configureServer(server) {
      let opening: Promise<DemoShop.DemoShopHandler> | undefined;
      async function open() {
        const module = await server.ssrLoadModule(at('packages/testing/src/demo-shop/handler.ts'));
        return (module as typeof DemoShop).createDemoShop();
      }
      server.middlewares.use(demoAssets);
      server.middlewares.use('/shop', (request, response, next) => {
        // Opened by the first who comes; a failure is tried again by the next.
        opening ??= open().catch((error: unknown) => {
          opening = undefined;
          throw error;
        });
        opening.then((shop) => shop.handle(request, response)).catch(next);
      });
    },
  };
}

/** Longest wait a page may ask for, in milliseconds. */
const LONGEST = 30_000;

/** A slow line for single files: `/photos/room.jpg?late=3000` begins to answer after three seconds. */
function lateFiles(): Plugin {
  return {
    name: 'vitrine:late-files',
    configureServer({ middlewares }) {
      middlewares.use(({ url = '' }, _, next) => {
        const late = Number(/[?&]late=(\d+)/.exec(url)?.[1] ?? 0);
        if (late) setTimeout(next, Math.min(late, LONGEST));
        else next();
      });
    },
  };
}

/** The script tag's files by the names they have on a CDN, from source: `<script type="module" src="/vitrine.js">`. */
function scriptTagFiles(): Plugin {
  return {
    name: 'vitrine:script-tag-files',
    apply: 'serve',
    resolveId(id) {
      const [, name, extension, query = ''] = /^\/(vitrine(?:\.all)?)\.(js|css)(\?.*)?$/.exec(id) ?? [];
      return name && at(`packages/embed/src/${name}.${extension === 'js' ? 'ts' : 'css'}`) + query;
    },
  };
}

/** `pnpm start`: the examples from source, nothing to build first. */
export default defineConfig({
  root: at('examples'),
  // Each example is a page of its own; an address that is none is a 404.
  appType: 'mpa',
  resolve: { conditions: ['source', ...defaultClientConditions] },
  ssr: { resolve: { conditions: ['source', ...defaultServerConditions] } },
  plugins: [lateFiles(), demoShop(), scriptTagFiles()],
  server: { open: '/' },
});
