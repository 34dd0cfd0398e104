import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { createHandle, getHub, parseProduct, type Product } from '@vitrine/core';
import { createCartShop } from '@vitrine/testing/fixtures/cart-shop.js';
import { all, frames, text } from '@vitrine/testing/fixtures/inside.js';
import { createTestShow, type TestShow } from '@vitrine/testing/fixtures/live-show.js';
import '../define/live.js';
import type { VitrineLive } from './live-element.js';

const product = (id: string, title: string) =>
  parseProduct({ id, handle: id, title, price: '24.00', currency: 'EUR' }) as Product;

const REFS = ['handle:chair', 'handle:lamp'];

/** After so many events it is as it was. */
const ROUND = 1000;

function eventOf(seq: number): object {
  if (seq % 500 === 0) return { type: 'feature', product: REFS[(seq / 500) % 2] };
  if (seq % 100 === 1) return { type: 'stock', product: REFS[0], quantity: 1 + ((seq / 100) % 4) };
  if (seq % 250 === 2) return { type: 'announce', text: `Said at ${seq % ROUND}` };
  if (seq % 20 === 3) return { type: 'viewers', viewers: 500 + (seq % ROUND) };
  if (seq % 10 === 4) return { type: 'reaction', reaction: '♥', count: seq };
  return { type: 'message', id: `m${seq}`, author: `Viewer ${seq}`, text: `Message ${seq}` };
}

/** Says what comes after number `from`, up to and with number `to`. */
async function say(live: VitrineLive, show: TestShow, from: number, to: number): Promise<void> {
  for (let seq = from + 1; seq <= to; seq++) {
    show.tell({ ...eventOf(seq), seq });
    if (seq % 500 === 0) await frames(1);
  }
  show.tell({ type: 'message', id: `last ${to}`, author: 'Host', text: `That was ${to}` });
  const shown = (selector: string) => all(live, selector).at(-1)?.textContent?.includes(`That was ${to}`);
  await waitUntil(() => shown('[part=messages] li') && shown('.log li'), 'the last shows', { timeout: 9000 });
  await frames(2);
}

function nodesIn(root: Node): number {
  let count = 1;
  for (const child of root.childNodes) count += nodesIn(child);
  return count;
}

describe('a long live show', function () {
  this.timeout(40_000);
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  const listening = new Map<EventTarget, Set<unknown>>();
  const listeners = () => [...listening.values()].reduce((sum, { size }) => sum + size, 0);

  beforeEach(() => {
    listening.clear();
    EventTarget.prototype.addEventListener = function (...args: Parameters<typeof add>) {
      listening.set(this, (listening.get(this) ?? new Set()).add(args[1]));
      return add.apply(this, args);
    };
    EventTarget.prototype.removeEventListener = function (...args: Parameters<typeof remove>) {
      listening.get(this)?.delete(args[1]);
      return remove.apply(this, args);
    };
  });

  afterEach(() => {
    EventTarget.prototype.addEventListener = add;
    EventTarget.prototype.removeEventListener = remove;
  });

  it('has as many nodes and listeners after 20,000 events as after 2,000', async () => {
    const adapter = createCartShop([product('chair', 'The chair'), product('lamp', 'The lamp')]).adapter;
    getHub().setPage(createHandle({ adapter }));
    const show = createTestShow({ products: REFS, featured: REFS[0], seq: 0 });
    const place = await fixture(
      html`<div style="width: 900px">
        <vitrine-live .source=${show}><video muted aria-label="The show"></video></vitrine-live>
      </div>`,
    );
    const live = place.querySelector('vitrine-live') as VitrineLive;
    await waitUntil(() => text(live, '[part=featured]').includes('The chair'), 'it is on', { timeout: 9000 });
    await live.openPanel({ name: 'talk' });
    await waitUntil(() => all(live, '.log').length, 'what is said is open', { timeout: 9000 });

    await say(live, show, 0, 2 * ROUND);
    // Code that comes with the first of its kind.
    const parts = ['[part=viewers]', '[part=announcement]', '.stock', '#heard'];
    await waitUntil(() => parts.every((part) => text(live, part)), 'all of it shows', { timeout: 9000 });
    const [nodes, heard] = [nodesIn(live.renderRoot), listeners()];
    expect(nodes).to.be.above(100);
    await say(live, show, 2 * ROUND, 20 * ROUND);
    expect(live.show.state.messages.length + live.show.state.earlier).to.be.above(15_000);
    expect(nodesIn(live.renderRoot)).to.equal(nodes);
    expect(heard).to.be.above(10);
    expect(listeners()).to.equal(heard);
  });
});
