import { followRequests } from '../e2e/settled.mjs';
import { BADGES, CARD, STORY, TAG } from './pages.mjs';

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

/** Milliseconds of a frame, and from one tap to the next: the slide has come to rest, and its successor is loaded. */
const FRAME = 1000 / 60;
const TAP = 500;

/**
 * Taps a story from its first slide to its last, with the shopper's hand on a fast line, and counts the frames that did not
 * come in time while it slides; how much moved by itself, and how many taps were heard.
 */
export async function slideThrough(browser, url, kind, count) {
  const { context, page, client, settled } = await open(browser, url, kind);
  const { story, index } = STORY[kind];
  await page.waitForFunction(`${index} === 0`, undefined, { timeout: 60_000, polling: 100 });
  await settled();
  await client.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
  const box = await page.evaluate(
    `(({ x, y, width, height }) => [x + width * 0.85, y + height * 0.3])(${story}.getBoundingClientRect())`,
  );
  await page.mouse.move(...box);
  const [x, y] = box;
  const tap = () => {
    // A finger does not wait for the page before it goes up again: that would be a long press.
    const timestamp = Date.now() / 1000;
    const mouse = { x, y, button: 'left', clickCount: 1, timestamp };
    return Promise.all(
      ['mousePressed', 'mouseReleased'].map((type) => client.send('Input.dispatchMouseEvent', { type, ...mouse })),
    );
  };
  // The first tap brings code and is not counted.
  await tap();
  await page.waitForFunction(`${index} === 1`, undefined, { timeout: 60_000, polling: 100 });
  await settled();
  await page.evaluate(`(() => {
    bench.dropped = 0;
    let before = performance.now();
    const look = (now) => {
      bench.dropped += Math.max(0, Math.round((now - before) / ${FRAME}) - 1);
      before = now;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  })()`);
  for (let slide = 2; slide < count; slide++) {
    await tap();
    await page.waitForTimeout(TAP);
  }
  const { dropped, shifts } = await page.evaluate('bench');
  const reached = await page.evaluate(index);
  await context.close();
  if (reached !== count - 1) throw new Error(`${url}: ${count - 1} taps led to slide ${reached}`);
  return { dropped, shifts };
}
