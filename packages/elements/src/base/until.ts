import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface Wait {
  readonly moment: number;
  readonly run: () => void;
}

/** All that wait on this page: one timer for them, and none when nobody does. */
const waits = new Set<Wait>();
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Milliseconds until the clock is looked at again, at most. A timer does not run on while a machine sleeps, knows nothing of
 * a clock that is set, and takes more than 2^31 - 1 of them for none at all.
 */
const NAP = 60_000;

function look(): void {
  clearTimeout(timer);
  timer = undefined;
  for (const wait of [...waits]) {
    // One that came before it may have ended this one.
    if (wait.moment > Date.now() || !waits.delete(wait)) continue;
    try {
      wait.run();
    } catch (error) {
      console.error(error);
    }
  }
  arm();
}

function arm(): void {
  clearTimeout(timer);
  const next = Math.min(...Array.from(waits, ({ moment }) => moment));
  if (waits.size) timer = setTimeout(look, Math.min(NAP, Math.max(0, next - Date.now())));
  // A tab that comes back has slept.
  globalThis.document?.[waits.size ? 'addEventListener' : 'removeEventListener']('visibilitychange', look);
}

/**
 * Calls `run` once, when the clock has reached `moment` (milliseconds since 1970): never before, and never within this
 * call. It is right after months, after sleep, in a tab that comes back, and after the clock was set. Returns the function
 * that ends the waiting. What is no moment never comes.
 */
export function atMoment(moment: number, run: () => void): () => void {
  const wait = { moment, run };
  if (Number.isFinite(moment)) waits.add(wait);
  arm();
  return () => {
    if (waits.delete(wait)) arm();
  };
}

/** Milliseconds that "3 left" is believed after the shop said so: ten minutes. */
export const STOCK_AGE = 600_000;

/** Whether what a shop said at `readAt` of its stock may still be said; not what it says later, when the clock was set back. */
export const isYoung = (readAt: number, now = Date.now()): boolean => Math.abs(now - readAt) < STOCK_AGE;

/** Renders an element again when a moment has come that it has asked about, as long as it is in the page. */
export class Until implements ReactiveController {
  #next = Infinity;
  #stop: (() => void) | undefined;

  constructor(private readonly host: ReactiveControllerHost & { readonly isConnected: boolean }) {
    host.addController(this);
  }

  /**
   * Whether `moment` (milliseconds since 1970) is still to come. To be asked while rendering: what shows only until then
   * takes itself away. No moment has come.
   */
  before(moment: number | undefined): boolean {
    const ahead = moment !== undefined && Date.now() < moment;
    if (ahead) this.#next = Math.min(this.#next, moment);
    return ahead;
  }

  hostConnected(): void {
    if (this.#next < Infinity) this.host.requestUpdate();
  }

  hostUpdate(): void {
    this.#next = Infinity;
  }

  hostUpdated(): void {
    this.hostDisconnected();
    if (this.host.isConnected) this.#stop = atMoment(this.#next, () => this.host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }
}
