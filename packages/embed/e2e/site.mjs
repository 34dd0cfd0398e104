import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { demoAssets } from '../../testing/catalogue/assets.mjs';
import { DIST } from '../build/bundles.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
  '.vtt': 'text/vtt',
  '.map': 'application/json; charset=utf-8',
};

const CATALOGUE = new URL('../../testing/catalogue/catalogue.json', import.meta.url);

const EXAMPLES = resolve(import.meta.dirname, '../../../examples');

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
  #examples;

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

  /**
   * Also serves the pages of `examples/`, with the built files where a CDN would have them and the demo shop behind.
   *
   * @param {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => unknown} shop
   */
  serveExamples(shop) {
    this.#examples = shop;
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
    const send = (text, type = 'application/octet-stream', headers = {}) => {
      const accepts = /^text|json/.test(type) && /\bbr\b/.test(String(request.headers['accept-encoding']));
      response.writeHead(200, { 'content-type': type, ...(accepts && { 'content-encoding': 'br' }), ...headers });
      response.end(accepts ? brotli(text) : text);
    };
    const page = this.#pages.get(path);
    if (page) send(page.body, TYPES[extname(path)] ?? TYPES['.html'], page.headers);
    else if (path === '/shop.json') this.#sendShop(response, send);
    else if (this.#examples) this.#sendExample(request, response, send, path);
    else if (path.startsWith('/shop/')) send('<h1>The shop</h1>', TYPES['.html']);
    else if (/^\/(dist|copy)\//.test(path)) {
      const file = join(DIST, path.slice('/dist/'.length));
      if (existsSync(file)) send(readFileSync(file), TYPES[extname(file)]);
      else response.writeHead(404).end();
    } else demoAssets(request, response, () => response.writeHead(404).end());
  }

  #sendExample(request, response, send, path) {
    const file = [
      join(DIST, path),
      join(EXAMPLES, path),
      join(EXAMPLES, path, 'index.html'),
      join(EXAMPLES, 'public', path),
    ].find((place) => existsSync(place) && statSync(place).isFile());
    if (file) return send(readFileSync(file), TYPES[extname(file)]);
    if (!path.startsWith('/shop/')) return demoAssets(request, response, () => response.writeHead(404).end());
    request.url = request.url.slice('/shop'.length);
    return this.#examples(request, response);
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
