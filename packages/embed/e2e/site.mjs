import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { demoAssets } from '../../testing/catalogue/assets.mjs';
import { DIST } from '../build/bundles.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
};

const CATALOGUE = new URL('../../testing/catalogue/catalogue.json', import.meta.url);

const compressed = new Map();

/** Bytes as a CDN keeps them: compressed once. */
function brotli(text) {
  const key = createHash('sha1').update(text).digest('hex');
  if (!compressed.has(key)) compressed.set(key, brotliCompressSync(text));
  return compressed.get(key);
}

/**
 * @typedef {object} Page
 * @property {string} body what is sent
 * @property {Record<string, string>} headers
 */

/**
 * One web site on a port of its own, and with that an origin of its own: the bundles at `/dist/` and, as
 * another version would be, at `/copy/`; the demo shop's pictures; its data at `/shop.json`, and whatever pages a test puts there.
 */
export class Site {
  /** Paths asked for, with their query, since the last `clear()`. */
  requests = [];
  /** How `/shop.json` answers: `ok`, or what goes wrong. */
  shop = 'ok';
  /** Whether other origins may read. */
  cors = true;
  /** Called with each path; a promise holds the answer back. */
  gate = () => undefined;
  #pages = new Map();
  #server = createServer((request, response) => void this.#handle(request, response));
  #origin = '';

  /** @returns {Promise<Site>} */
  static async start() {
    const site = new Site();
    await new Promise((resolve) => site.#server.listen(0, '127.0.0.1', resolve));
    site.#origin = `http://127.0.0.1:${site.#server.address().port}`;
    return site;
  }

  get origin() {
    return this.#origin;
  }

  /** Puts a page at `path`. @returns {string} its address */
  page(path, body, headers = {}) {
    this.#pages.set(path, { body, headers });
    return this.#origin + path;
  }

  clear() {
    this.requests = [];
  }

  /** Scripts of the library asked for, without the folder. */
  get scripts() {
    return this.requests.flatMap((url) => /^\/(?:dist|copy)\/(.*\.js)$/.exec(url)?.[1] ?? []).sort();
  }

  /** As it was at the start, with the pages it has been given. */
  reset() {
    this.clear();
    this.shop = 'ok';
    this.cors = true;
    this.gate = () => undefined;
  }

  async close() {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #handle(request, response) {
    const url = request.url ?? '/';
    const path = url.replace(/\?.*/, '');
    this.requests.push(url);
    if (this.cors) response.setHeader('access-control-allow-origin', '*');
    response.setHeader('cache-control', 'no-store');
    await this.gate(url);
    if (response.destroyed) return;
    const send = (text, type, headers = {}) => {
      const accepts = /\bbr\b/.test(String(request.headers['accept-encoding']));
      response.writeHead(200, { 'content-type': type, ...(accepts && { 'content-encoding': 'br' }), ...headers });
      response.end(accepts ? brotli(text) : text);
    };
    const page = this.#pages.get(path);
    if (page) send(page.body, TYPES[extname(path)] ?? TYPES['.html'], page.headers);
    else if (path === '/shop.json') this.#sendShop(response, send);
    else if (path.startsWith('/shop/')) send('<h1>The shop</h1>', TYPES['.html']);
    else if (/^\/(dist|copy)\//.test(path)) {
      const file = join(DIST, path.slice('/dist/'.length));
      if (existsSync(file)) send(readFileSync(file), TYPES[extname(file)]);
      else response.writeHead(404).end();
    } else demoAssets(request, response, () => response.writeHead(404).end());
  }

  #sendShop(response, send) {
    const json = readFileSync(CATALOGUE);
    const type = TYPES['.json'];
    if (this.shop === 'server error') return response.writeHead(500).end('no');
    if (this.shop === 'cut') return send(json.subarray(0, 200), type);
    if (this.shop === 'dropped') return response.destroy();
    if (this.shop === 'hang') return response;
    return send(json, type);
  }
}
