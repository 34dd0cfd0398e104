import { keepFocus } from '../base/focus-return.js';
import { lockScroll } from '../base/scroll-lock.js';

const STOPS = 'a[href],button,input,select,summary';

/** A modal dialog: the page behind keeps still, Tab stays inside, and the focus goes back to what opened it. */
export class Drawer {
  #giveBack: (() => void) | undefined;
  #unlock: (() => void) | undefined;
  #pressedOutside = false;

  /** `onClose` is called once each time it closes, by whatever way. */
  constructor(private readonly onClose: () => void) {}

  show(dialog: HTMLDialogElement): void {
    this.#giveBack = keepFocus(dialog, 'vitrine-cart-button');
    dialog.showModal();
    this.#unlock = lockScroll();
  }

  /** Closes `dialog`, and ends what goes with an open one; also when it has closed by itself or has left the page. */
  end(dialog?: HTMLDialogElement | null): void {
    dialog?.close();
    if (!this.#unlock) return;
    this.#unlock();
    this.#giveBack?.();
    this.#unlock = this.#giveBack = undefined;
    this.onClose();
  }

  /** Listener for the dialog's `close`. It comes late: the dialog may be open again. */
  readonly closed = (event: Event): void => {
    if (!(event.target as HTMLDialogElement).open) this.end();
  };

  /** Listener for `pointerdown`. */
  readonly pressed = (event: Event): void => {
    this.#pressedOutside = event.target === event.currentTarget;
  };

  /** Listener for `click`: the backdrop is the dialog itself. A text selection that ends outside began inside. */
  readonly clicked = (event: Event): void => {
    if (this.#pressedOutside && event.target === event.currentTarget) this.end(event.target as HTMLDialogElement);
  };

  /** Listener for `keydown`: from the last Tab goes to the first, not to the browser's own buttons. */
  readonly keyed = (event: KeyboardEvent): void => {
    const dialog = event.currentTarget as HTMLDialogElement;
    // What the page has put in a slot is the page's; there the browser knows the way.
    if (event.key !== 'Tab' || dialog.querySelector('slot')?.assignedNodes().length) return;
    const stops = [...dialog.querySelectorAll<HTMLElement>(STOPS)].filter((stop) => stop.checkVisibility());
    const to = event.shiftKey ? stops.at(-1) : stops[0];
    const from = event.shiftKey ? [stops[0], dialog.querySelector('h2')] : [stops.at(-1)];
    if (!from.includes(event.target as HTMLElement)) return;
    event.preventDefault();
    to?.focus();
  };
}
