import { lockScroll } from '../base/scroll-lock.js';
import { showSheet } from '../base/sheet.js';

/**
 * Shows `dialog` over the page: a sheet on small screens, in the middle of others. Resolves once it is closed, by whatever
 * way; the focus is then back at `opener`, unless something outside has taken it.
 */
export function openDialog(dialog: HTMLDialogElement, closeLabel: string, opener: HTMLElement | null): Promise<void> {
  const plain = showSheet(dialog, closeLabel, () => dialog.close());
  const unlock = lockScroll();
  // One press closes one thing. WebKit would close the card's popover under the dialog with it, and Chromium a drawer.
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    dialog.close();
  };
  dialog.addEventListener('keydown', escape);
  return new Promise((resolve) =>
    dialog.addEventListener(
      'close',
      () => {
        plain();
        dialog.removeEventListener('keydown', escape);
        unlock();
        const { activeElement } = document;
        // Chromium drops the focus to the body on Escape.
        if (!activeElement || activeElement === document.body || dialog.matches(':focus-within'))
          opener?.focus({ preventScroll: true });
        resolve();
      },
      { once: true },
    ),
  );
}
