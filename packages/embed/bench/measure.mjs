import { followRequests } from '../e2e/settled.mjs';
import { BADGES, CARD, TAG } from './pages.mjs';

/** A slow phone on a slow line: CPU four times slower, 1.6 Mbit/s, 150 ms. */
const CPU = 4;
const LINE = { offline: false, latency: 150, downloadThroughput: (1.6e6 / 8) | 0, uploadThroughput: (0.75e6 / 8) | 0 };

/** Runs in the page before its own scripts: presses the first tag until it answers, and notes long tasks and shifts. */
const probe = (tag) => `
  globalThis.bench = { answered: 0, long: [], shifts: 0, shown: 0 };
  new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => bench.long.push(duration))).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => list.getEntries().forEach(({ value, hadRecentInput }) => (bench.shifts += hadRecentInput ? 0 : value))).observe({ type: 'layout-shift', buffered: true });
  globalThis.firstTag = () => ${tag};
  let pressed;
  const timer = globalThis.pressing && setInterval(() => {
    const button = firstTag();
    if (!button) return;
    // The moment it says so, and not after whatever frame comes next.
    if (button !== pressed) new MutationObserver(() => {
      if (bench.answered || button.getAttribute('aria-expanded') !== 'true') return;
      bench.answered = performance.now();
      clearInterval(timer);
    }).observe((pressed = button), { attributeFilter: ['aria-expanded'] });
    button.click();
  }, 8);`;

async function open(browser, url, kind, { pressing = false } = {}) {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 1 });
  const page = await context.newPage();
  const settled = followRequests(page);
  const client = await context.newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', LINE);
  await client.send('Emulation.setCPUThrottlingRate', { rate: CPU });
  await page.addInitScript(`globalThis.pressing = ${pressing};${probe(TAG[kind])}`);
  await page.goto(url, { waitUntil: 'commit', timeout: 60_000 });
  return { context, page, client, settled };
}

/**
 * Milliseconds from the start of the navigation until a press on the first tag is acted on: its button is there, and says
 * that it is open.
 */
export async function timeToAnswer(browser, url, kind) {
  const { context, page } = await open(browser, url, kind, { pressing: true });
  await page.waitForFunction('bench.answered', undefined, { timeout: 60_000, polling: 100 });
  const answered = await page.evaluate('bench.answered');
  await context.close();
  return answered;
}

/** What the page costs when nobody touches it: blocking milliseconds, layout shift, JavaScript heap in bytes. */
export async function costAtRest(browser, url, kind) {
  const { context, page, client, settled } = await open(browser, url, kind);
  await page.waitForFunction('firstTag()', undefined, { timeout: 60_000, polling: 100 });
  await settled();
  await client.send('HeapProfiler.enable');
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  const { long, shifts } = await page.evaluate('bench');
  await context.close();
  return { blocking: long.reduce((sum, duration) => sum + Math.max(0, duration - 50), 0), shifts, heap: usedSize };
}

/**
 * Frames, and milliseconds, from a press on a tag the pointer has rested on to the card that shows its product; and how
 * much moved meanwhile.
 */
export async function pressToCard(browser, url, kind) {
  const { context, page, settled } = await open(browser, url, kind);
  await page.waitForFunction('firstTag()', undefined, { timeout: 60_000, polling: 100 });
  await settled();
  const box = await page.evaluate(
    '(({ x, y, width, height }) => [x + width / 2, y + height / 2])(firstTag().getBoundingClientRect())',
  );
  await page.mouse.move(...box);
  await settled();
  await page.evaluate(`(() => {
    addEventListener('pointerdown', ({ timeStamp }) => {
      let frames = 0;
      const look = (now) => {
        const add = ${CARD[kind]};
        if (add?.checkVisibility()) bench.shown = { frames, time: now - timeStamp };
        else { frames++; requestAnimationFrame(look); }
      };
      requestAnimationFrame(look);
    }, { capture: true, once: true });
  })()`);
  await page.mouse.down();
  await page.mouse.up();
  await page.waitForFunction('bench.shown', undefined, { timeout: 60_000, polling: 100 });
  const { shown, shifts } = await page.evaluate('bench');
  await context.close();
  return { ...shown, shifts };
}

/** Milliseconds from the start of the navigation until all badges show, and how much moved until then. */
export async function timeToBadges(browser, url, kind) {
  const { context, page, settled } = await open(browser, url, kind);
  // Once a frame, as the eye does.
  await page.evaluate(`(() => {
    const look = (now) => (document.readyState !== 'loading' && ${BADGES[kind]} ? (bench.shown = now) : requestAnimationFrame(look));
    requestAnimationFrame(look);
  })()`);
  await page.waitForFunction('bench.shown', undefined, { timeout: 60_000, polling: 100 });
  await settled();
  const { shown, shifts } = await page.evaluate('bench');
  await context.close();
  return { shown, shifts };
}
