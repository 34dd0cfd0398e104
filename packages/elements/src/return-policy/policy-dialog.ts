import { html } from 'lit';
import { adopt } from '../base/adopt.js';
import { lockScroll } from '../base/scroll-lock.js';
import { showSheet } from '../base/sheet.js';
import type { VitrineElement } from '../base/vitrine-element.js';
import { styles } from './policy-dialog.styles.js';

/** The dialog with the whole policy: a sheet on small screens, in the middle of others. It is in the page while it is open. */
export class PolicyDialog {
  open = false;

  constructor(private readonly host: VitrineElement) {
    adopt(host.renderRoot, styles);
  }

  template(policy: unknown) {
    return html`<dialog part="dialog" aria-labelledby="title"><div part="scroll">${policy}</div></dialog>`;
  }

  /** Shows it over the page. Once it has closed, by whatever way, the focus is back at `opener`, unless something outside has taken it. */
  async show(opener: HTMLElement | null): Promise<void> {
    const { host } = this;
    this.open = true;
    host.requestUpdate();
    await host.updateComplete;
    const dialog = host.renderRoot.querySelector('dialog');
    if (!dialog) return;
    this.#tell('open');
    const plain = showSheet(dialog, host.language, () => dialog.close());
    const unlock = lockScroll();
    // One press closes one thing. WebKit would close the card's popover under the dialog with it, and Chromium a drawer.
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      dialog.close();
    };
    dialog.addEventListener('keydown', escape);
    const closed = () => {
      plain();
      dialog.removeEventListener('keydown', escape);
      unlock();
      const { activeElement } = document;
      // Chromium drops the focus to the body on Escape.
      if (!activeElement || activeElement === document.body || dialog.matches(':focus-within'))
        opener?.focus({ preventScroll: true });
      this.open = false;
      host.requestUpdate();
      this.#tell('close');
    };
    dialog.addEventListener('close', closed, { once: true });
  }

  /** A moment later, as with the platform's elements: whoever opens it may listen afterwards. */
  #tell(type: 'open' | 'close'): void {
    queueMicrotask(() => this.host.dispatchEvent(new Event(type)));
  }
}
