import type { LiveEvent } from '@vitrine/core';

/** What may be said many times a second. */
const CHATTER = /^(?:message|viewers|reaction|poll)$/;

/** More than these between two renderings are much; milliseconds that chatter waits then. */
const MANY = 2;
const PAUSE = 333;

/** Shows chatter less often when more is said than anybody reads: three times a second. What is no chatter does not wait. */
export class Pace {
  /** Chatter since the last rendering, and what it waits for while there is much. */
  #heard = 0;
  #busy: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly render: () => void) {}

  /** Whether an event waits. */
  waits(event: LiveEvent | undefined): boolean {
    const chatter = Boolean(event && CHATTER.test(event.type));
    if (chatter) this.#heard++;
    return chatter && this.#busy !== undefined;
  }

  /** All that was heard is shown. What is said at once brings the chatter with it: that waits from here on. */
  rendered(): void {
    const many = this.#heard > MANY;
    this.end();
    if (many) this.#busy = setTimeout(() => this.#goOn(), PAUSE);
  }

  end(): void {
    clearTimeout(this.#busy);
    this.#busy = undefined;
    this.#heard = 0;
  }

  #goOn(): void {
    this.#busy = undefined;
    if (this.#heard) this.render();
  }
}
