import { messagesOf, RATE, startStream } from './live-stream.mjs';

/** How often slower than this machine. */
const CPU = 4;

const head = (links) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Live</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css">
${links}
</head>
<body>`;

const VIDEO = '<video width="960" height="540" muted playsinline aria-label="A show"></video>';

/** The page of each kind, for a show whose events are at `events`. */
export const livePage = {
  vitrine: (events) =>
    `${head(
      '<link rel="stylesheet" href="/dist/vitrine.css"><script type="module" src="/dist/vitrine.js" data-src="/shop.json"></script>',
    )}<vitrine-live events="${events}">${VIDEO}</vitrine-live></body></html>`,
  hand: (events) => `${head(
    '<link rel="stylesheet" href="/hand-live.css"><script type="module" src="/hand-live.js"></script>',
  )}<section class="live" data-events="${events}">${VIDEO}<div class="top"><b>Live</b> <span class="viewers"></span> <span class="announcement"></span></div>
  <div class="bottom"><ul class="messages"></ul><div class="featured"></div><button class="bag"></button></div></section></body></html>`,
};

const STATE = { vitrine: "document.querySelector('vitrine-live')?.show?.state", hand: 'globalThis.liveState' };

/**
 * Watches a show of 200 events a second on a slow phone. Times in milliseconds of the main thread, bytes of the heap after
 * rubbish was collected.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {import('../e2e/site.mjs').Site} site
 * @param {'vitrine' | 'hand'} kind
 * @param {number} seconds
 */
export async function watchShow(browser, site, kind, seconds) {
  const stream = await startStream();
  const url = site.page(`/live-${kind}.html`, livePage[kind](stream.url));
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 1 });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await page.goto(url);
  await page.waitForFunction(`${STATE[kind]}?.products.length`, undefined, { timeout: 30_000 });
  // What comes with the first product is there.
  await page.waitForTimeout(3000);
  await client.send('Emulation.setCPUThrottlingRate', { rate: CPU });
  // What the thread itself has used: other work of the machine does not count.
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  await client.send('HeapProfiler.enable');
  const busy = async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    return 1000 * metrics.find(({ name }) => name === 'TaskDuration').value;
  };
  const heap = async () => {
    await client.send('HeapProfiler.collectGarbage');
    return (await client.send('Runtime.getHeapUsage')).usedSize;
  };
  await page.evaluate(
    'globalThis.long = []; new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => long.push(duration))).observe({ type: "longtask" })',
  );

  // The first tenth is for what is made once.
  const warm = Math.max(1, Math.round(seconds / 10));
  const last = stream.begin(seconds);
  await page.waitForFunction(`${STATE[kind]}.seq >= ${warm * RATE}`, undefined, { timeout: 60_000, polling: 200 });
  const [heapBefore, busyBefore, began] = [await heap(), await busy(), performance.now()];
  await page.evaluate('long.length = 0');
  const total = await last;
  await page.waitForFunction(`${STATE[kind]}.seq === ${total}`, undefined, { timeout: 60_000, polling: 200 });
  const time = (await busy()) - busyBefore;
  const share = time / (performance.now() - began);
  const long = await page.evaluate('long');
  const heapAfter = await heap();
  const told = await page.evaluate(`(({ messages, earlier }) => messages.length + earlier)(${STATE[kind]})`);
  await context.close();
  await stream.close();
  return {
    time,
    share: share * 100,
    long: long.length,
    lost: messagesOf(total) - told,
    growth: heapAfter - heapBefore,
  };
}
