import { createServer } from 'node:http';

/** Events a second. */
export const RATE = 200;

/** How many the server writes at once: fifty writes a second. One by one, what the browser does for each would be most of the work. */
const AT_ONCE = 4;

const WORDS = ['Hello from Utrecht', 'That colour', 'Is it solid oak?', 'Bought it', 'Show it again, please', 'Lovely'];
const HANDLES = ['kyusu-teapot', 'enamel-mug', 'storm-lantern', 'oak-chair', 'rain-jacket'];
const products = HANDLES.map((handle) => `handle:${handle}`);

/** What a busy show says: messages for the most part. */
function eventOf(seq) {
  const product = products[Math.floor(seq / 100) % products.length];
  if (seq % 200 === 0) return { type: 'feature', product };
  if (seq % 100 === 50) return { type: 'stock', product, stock: 'low', quantity: 1 + (seq % 4) };
  if (seq % 400 === 25) return { type: 'announce', text: `Free delivery until ${9 + (seq % 3)} o’clock` };
  if (seq % 40 === 10) return { type: 'viewers', viewers: 1000 + (seq % 900) };
  if (seq % 20 === 5) return { type: 'reaction', reaction: '♥', count: seq };
  return { type: 'message', id: `${seq}`, author: `viewer ${seq % 500}`, text: WORDS[seq % WORDS.length] };
}

/** How many of the events up to `seq` are messages. */
export function messagesOf(seq) {
  let count = 0;
  for (let at = 1; at <= seq; at++) count += eventOf(at).type === 'message' ? 1 : 0;
  return count;
}

/**
 * A server of events: who connects is told the whole state; all are told what is said from `begin()` on.
 *
 * @returns {Promise<{ url: string, begin(seconds: number): Promise<number>, close(): Promise<void> }>} `begin` resolves with the
 *   number of the last event
 */
export async function startStream() {
  const viewers = new Set();
  let opening;
  const server = createServer((request, response) => {
    response.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'access-control-allow-origin': '*',
    });
    response.write(`data: ${opening}\n\n`);
    viewers.add(response);
    response.once('close', () => viewers.delete(response));
  });
  opening = JSON.stringify({ type: 'state', seq: 0, status: 'live', products, featured: products[0], viewers: 1000 });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/show`,
    async begin(seconds) {
      const began = performance.now();
      const total = seconds * RATE;
      for (let seq = 1, texts = ''; seq <= total; seq++) {
        texts += `id: ${seq}\ndata: ${JSON.stringify({ ...eventOf(seq), seq, at: Date.now() })}\n\n`;
        if (seq % AT_ONCE) continue;
        const wait = began + (seq * 1000) / RATE - performance.now();
        if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
        for (const viewer of viewers) viewer.write(texts);
        texts = '';
      }
      return total;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
