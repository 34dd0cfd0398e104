import { keepFocus } from '../base/focus-return.js';
import { lockScroll } from '../base/scroll-lock.js';

/** A modal dialog: the page behind keeps still, and the focus goes back to what opened it. */
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
}
