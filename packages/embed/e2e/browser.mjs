import assert from 'node:assert/strict';
import { after, afterEach, before } from 'node:test';
import { chromium } from 'playwright-core';
import { findBrowsers } from '../../testing/runner/browsers.mjs';
import { CSS } from './pages.mjs';
import { followRequests } from './settled.mjs';
import { Site } from './site.mjs';

/** Follows, in the page, what a test may ask about afterwards. Runs before any script of the page. */
function watch() {
  const seen = { violations: [], errors: [], shifts: [], events: [] };
  Object.defineProperty(globalThis, 'seen', { value: seen });
  document.addEventListener('securitypolicyviolation', (event) =>
    seen.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
  );
  document.addEventListener('vitrine-error', (event) => seen.errors.push(event.code));
  for (const type of [
    'vitrine-product-view',
    'vitrine-product-select',
    'vitrine-cart-add',
    'vitrine-cart-change',
    'vitrine-checkout',
  ]) {
    document.addEventListener(type, () => seen.events.push(type));
  }
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries()) {
      if (!hadRecentInput)
        seen.shifts.push({
          value,
          moved: sources.map(({ node, previousRect, currentRect }) => [node?.nodeName, previousRect, currentRect]),
        });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/**
 * A browser and two sites of different origins for the tests of one file. Every test gets pages of its own.
 *
 * @returns {{ site: Site, other: Site, visit: (url: string, options?: object) => Promise<import('playwright-core').Page> }}
 */
export function useBrowser() {
  const bench = { site: undefined, other: undefined, visit };
  let browser;
  let contexts = [];

  before(async () => {
    const { executable } = findBrowsers(['chromium']).chromium;
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    browser = await chromium.launch({ executablePath: executable, args });
    [bench.site, bench.other] = await Promise.all([Site.start(), Site.start()]);
    for (const site of [bench.site, bench.other]) site.page('/page.css', CSS);
  });
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    contexts = [];
    bench.site.reset();
    bench.other.reset();
  });
  after(async () => {
    await browser?.close();
    await Promise.all([bench.site?.close(), bench.other?.close()]);
  });

  /** Opens `url` in a browser that has never been there; `page.said` are the console's warnings and errors,
   * `page.settled()` waits until nothing is being loaded. */
  async function visit(url, { waitUntil = 'load', ...options } = {}) {
    const context = await browser.newContext({ viewport: { width: 1000, height: 800 }, ...options });
    contexts.push(context);
    await context.addInitScript(watch);
    // The shop's checkout, which is another site.
    await context.route('https://shop.example/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<h1>Checkout</h1>' }),
    );
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.settled = followRequests(page);
    page.said = [];
    page.on('console', (message) => {
      if (['warning', 'error'].includes(message.type())) page.said.push(`${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => page.said.push(`thrown: ${error.message}`));
    await page.goto(url, { waitUntil });
    return page;
  }
  return bench;
}

/** What the page recorded. */
export const seenBy = (page) => page.evaluate(() => globalThis.seen);

/** The tag with this name, as a shopper finds it. */
export const tagNamed = (page, name) => page.getByRole('button', { name, exact: true });

/** The card of an open tag. */
export const openCard = (page) => page.locator('vitrine-tag dialog[popover]:is(:popover-open, [open])');

/** Waits for a card that shows its product. */
export async function cardReady(page) {
  const card = openCard(page);
  await card.getByRole('button', { name: 'Add to cart' }).waitFor();
  // What has grown is placed before the next frame is drawn.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  return card;
}

/** Whether no console message, policy violation or error event came. */
export async function assertQuiet(page) {
  const { violations, errors } = await seenBy(page);
  assert.deepEqual({ said: page.said, violations, errors }, { said: [], violations: [], errors: [] });
}
