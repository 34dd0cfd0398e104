/** Milliseconds of work between two pauses: half a frame, so that a page that is being scrolled stays smooth. */
const SLICE = 8;

/** Asked between two pieces of work: nothing to go on, or a promise to wait for because the slice is used up. */
export type Pace = () => Promise<void> | undefined;

/** Both arguments are there for the tests: a clock in milliseconds and the pause itself. */
export function createPace(now = () => performance.now(), pause = letPageWork): Pace {
  let start = now();
  const restart = () => {
    start = now();
  };
  return () => (now() - start < SLICE ? undefined : pause().then(restart));
}

/** What all work on sources shares: however many are read at once, the page has its turn. */
export const pace = createPace();

/**
 * Goes on after the tasks that wait already, without the delay that nested timers have. Not with `scheduler.yield()`, which
 * would go before them: for as long as a feed is read, no other script of the page would have its turn.
 */
function letPageWork(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      // An open port would keep a Node process alive.
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}
