import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { demoAssets } from '../../catalogue/assets.mjs';
import { json, Refusal, type Answer } from './answer.js';
import { Carts } from './carts.js';
import { Faults, parseFaults, type Fault, type FaultKind } from './faults.js';
import { readRequest } from './request.js';
import { answer, type ShopState } from './routes.js';

export interface DemoShopOptions {
  /** Milliseconds before every answer. Default 0. */
  readonly latency?: number;
  /** Faults from the start: objects, or words like `rate_limited:2`. */
  readonly faults?: readonly (Fault | string)[];
  /** Which origins may read the answers: one, several, or none. Default `*`: all. */
  readonly allowOrigin?: string | readonly string[] | false;
}

export interface DemoShopHandler extends ShopState {
  /** For `node:http` and connect. Under a server of its own, or mounted at `/shop` of another. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

type Allowed = DemoShopOptions['allowOrigin'];

function corsHeaders(origin: string | undefined, allowed: Allowed = '*'): Record<string, string> {
  const allow = allowed === '*' ? '*' : origin && allowed && [allowed].flat().includes(origin) ? origin : undefined;
  if (!allow) return { vary: 'Origin' };
  return {
    'access-control-allow-origin': allow,
    'access-control-allow-methods': 'GET, POST, DELETE',
    'access-control-allow-headers': 'content-type, cart-token, x-demo-fault',
    'access-control-expose-headers': 'retry-after',
    'access-control-max-age': '600',
    ...(allow !== '*' && { vary: 'Origin' }),
  };
}

/** What a fault says instead of the shop. */
function spoiled(faults: readonly Fault[]): Answer | undefined {
  const fault = (kind: FaultKind) => faults.find((each) => each.kind === kind);
  const failed = fault('server_error');
  if (failed) return new Refusal(failed.value ?? 500, 'server_error', 'Something broke in the shop.').answer;
  const limited = fault('rate_limited');
  if (limited) {
    const refusal = new Refusal(429, 'rate_limited', 'Too many requests.').answer;
    return { ...refusal, headers: { 'retry-after': String(limited.value ?? 1) } };
  }
  return fault('auth') && new Refusal(401, 'auth', 'This shop wants a key.').answer;
}

async function drip(response: ServerResponse, body: Buffer, pause: number): Promise<void> {
  const size = Math.max(1, Math.ceil(body.length / 20));
  for (let at = 0; at < body.length && !response.destroyed; at += size) {
    response.write(body.subarray(at, at + size));
    await delay(pause);
  }
  response.end();
}

async function send(response: ServerResponse, reply: Answer, faults: readonly Fault[], head: boolean): Promise<void> {
  const has = (kind: FaultKind) => faults.some((fault) => fault.kind === kind);
  let body = Buffer.from(reply.body);
  if (has('malformed')) body = Buffer.from(`<!-- ${reply.status} -->{"products": [{"id": "1001", "title": `);
  if (has('truncated')) body = body.subarray(0, Math.floor(body.length * 0.6));
  const dripping = faults.find(({ kind }) => kind === 'drip');
  response.writeHead(reply.status, {
    'cache-control': 'no-store',
    'content-type': reply.type,
    'content-length': body.length,
    ...reply.headers,
  });
  if (head) response.end();
  else if (dripping) await drip(response, body, dripping.value ?? 50);
  else response.end(body);
}

/** The demo shop without a server: for a middleware stack, under `/shop`. Its state lives as long as the object. */
export function createDemoShop({ latency = 0, faults = [], allowOrigin }: DemoShopOptions = {}): DemoShopHandler {
  const state: ShopState = { carts: new Carts(), faults: new Faults(), requests: [] };
  state.faults.add(...faults);

  async function reply(request: IncomingMessage, path: string, query: URLSearchParams): Promise<Answer> {
    try {
      return answer(await readRequest(request, path, query), state);
    } catch (error) {
      if (error instanceof Refusal) return error.answer;
      // The caller has gone away in the middle of the request: nobody is left to be told.
      if (request.destroyed && !request.complete) return json({}, 400);
      console.error(error);
      return json(
        { error: { code: 'server_error', message: 'The demo shop has a fault that nobody asked for.' } },
        500,
      );
    }
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = request.url ?? '/';
    const url = new URL(URL.canParse(asked, 'http://demo.invalid') ? asked : '/', 'http://demo.invalid');
    const path = url.pathname.replace(/^\/shop(?=\/|$)/, '') || '/';
    const method = request.method ?? 'GET';
    const control = path.startsWith('/__demo/');
    const preflight = method === 'OPTIONS';
    // A preflight is of the request behind it, which has yet to come.
    const told = control
      ? []
      : state.faults.take(
          preflight ? (request.headers['access-control-request-method'] ?? '') : method,
          path,
          preflight,
        );
    let wanted: Fault[] = [];
    try {
      wanted = parseFaults([request.headers['x-demo-fault'] ?? '', url.searchParams.get('fault') ?? ''].join(','));
    } catch {
      // An unknown word: the shop works, as it would for a stranger's header.
    }
    const all = preflight ? told : [...told, ...wanted];
    const has = (kind: FaultKind) => all.some((fault) => fault.kind === kind);
    if (!has('cors')) {
      for (const [name, value] of Object.entries(corsHeaders(request.headers.origin, allowOrigin)))
        response.setHeader(name, value);
    }
    if (preflight) return void response.writeHead(204).end();
    if (!control) state.requests.push(`${method} ${path}`);

    const wait =
      (control ? 0 : latency) + all.reduce((sum, { kind, value = 0 }) => sum + (kind === 'latency' ? value : 0), 0);
    if (wait) await delay(wait);
    if (has('timeout')) return;
    if (has('cut')) return void request.socket.destroy();
    const instead = spoiled(all);
    if (!instead && !all.length) {
      let asset = true;
      demoAssets(request, response, () => (asset = false));
      if (asset) return;
    }
    const result = instead ?? (await reply(request, path, url.searchParams));
    if (has('cut_after_write')) return void request.socket.destroy();
    await send(response, result, all, method === 'HEAD');
  }

  return { ...state, handle };
}
