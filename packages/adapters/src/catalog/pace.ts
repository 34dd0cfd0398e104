/** Milliseconds of work between two pauses: half a frame, so that a page that is being scrolled stays smooth. */
const SLICE = 8;

let start = 0;

/**
 * Asked between two pieces of work: nothing to go on, or a promise to wait for because the slice is used up. All sources share
 * one: however many are read at once, the page has its turn.
 *
 * Work goes on after the tasks that wait already, without the delay that nested timers have. Not with `scheduler.yield()`,
 * which would go before them: for as long as a feed is read, no other script of the page would have its turn.
 */
export function pace(): Promise<void> | undefined {
  if (performance.now() - start < SLICE) return;
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    // oxlint-disable-next-line unicorn/prefer-add-event-listener -- this also starts the port
    port1.onmessage = () => {
      // An open port would keep a Node process alive.
      port1.close();
      start = performance.now();
      resolve();
    };
    port2.postMessage(0);
  });
}
