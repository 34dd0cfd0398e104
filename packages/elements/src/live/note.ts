import type { VitrineLive } from './live-element.js';

const timers = new WeakMap<VitrineLive, ReturnType<typeof setTimeout>>();

/** Says something on the picture for a while, and to who listens. */
export function note(live: VitrineLive, text: string): void {
  const say = (said: string) => {
    live.noted = said;
    live.requestUpdate();
  };
  live.said = text;
  say(text);
  clearTimeout(timers.get(live));
  timers.set(
    live,
    setTimeout(() => say(''), 6000),
  );
}
