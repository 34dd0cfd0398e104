import { expect, waitUntil } from '@open-wc/testing';
import { ask, newName, openEngine, Viewer, type Engine } from './fixtures/engine.js';
import { polling } from './polling.js';

/** How the server has answered: with the file, or that it is the same. */
const answers = () => ask<Record<'whole' | 'unchanged', number>>('files');

describe('a live show as a file that is polled', function () {
  this.timeout(30_000);

  it('follows the show, is told when nothing has changed, and comes back after a cut', async () => {
    const engine = (await openEngine('sse')) as Engine;
    const show = newName();
    await engine.publish(show, [{ type: 'state', status: 'live', products: ['sku:A'] }]);
    const source = polling(`http://127.0.0.1:${engine.port}/state/{channel}.json`, 50);
    const viewer = new Viewer({ ...source, address: undefined }, show);
    try {
      await viewer.knows(await engine.publish(show, [{ type: 'viewers', viewers: 3 }]));
      const asked = await answers();
      // A browser under automation may keep no files, and then has nothing to compare: WebKitGTK does not.
      const kind = /Chrome|Firefox/.test(navigator.userAgent) ? 'unchanged' : 'whole';
      const asksAgain = async () => (await answers())[kind] > asked[kind] + 2;
      await waitUntil(asksAgain, 'The browser does not ask for changes', { timeout: 20_000 });
      await engine.cut();
      await waitUntil(() => viewer.channel.status !== 'open', 'The cut was not seen', { timeout: 20_000 });
      const state = await engine.publish(show, [{ type: 'message', id: 1, text: 'Hello' }]);
      await engine.mend();
      await viewer.knows(state);
      expect(viewer.state).to.deep.equal(state);
    } finally {
      viewer.leave();
    }
  });
});
