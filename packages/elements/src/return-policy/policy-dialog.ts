import { lockScroll } from '../base/scroll-lock.js';
import { showSheet } from '../base/sheet.js';

/**
 * Shows `dialog` over the page: a sheet on small screens, in the middle of others. Resolves once it is closed, by whatever
 * way; the focus is then back at `opener`, unless something outside has taken it.
 */
export function openDialog(dialog: HTMLDialogElement, closeLabel: string, opener: HTMLElement | null): Promise<void> {
  const plain = showSheet(dialog, closeLabel, () => dialog.close());
  const unlock = lockScroll();
  return new Promise((resolve) =>
    dialog.addEventListener(
      'close',
      () => {
        plain();
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
