/** Milliseconds without a request that count as quiet. */
const QUIET = 400;

/**
 * Follows a page's requests from now on. The browser's own "network idle" is said once per page and not again after
 * something was pressed.
 *
 * @param {import('playwright-core').Page} page
 * @returns {() => Promise<void>} resolves when no request is under way and none has been for a while
 */
export function followRequests(page) {
  const open = new Set();
  let last = Date.now();
  page.on('request', (request) => open.add(request));
  for (const end of ['requestfinished', 'requestfailed']) {
    page.on(end, (request) => {
      open.delete(request);
      last = Date.now();
    });
  }
  return async () => {
    last = Date.now();
    while (open.size || Date.now() - last < QUIET) await new Promise((resolve) => setTimeout(resolve, 50));
  };
}
