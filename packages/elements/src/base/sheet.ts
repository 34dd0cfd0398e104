import { html, render } from 'lit';
import { sheet as english } from '../i18n/en/sheet.js';
import { translate } from '../i18n/localizer.js';
import { adopt } from './adopt.js';
import { styles } from './sheet.styles.js';

/** How far, in CSS pixels, a sheet is pulled down before it lets go. */
const PULL = 72;

/** Lets a sheet follow the finger that is `down` on its handle, and `close` when it is pulled past a point. */
function pull(down: PointerEvent, sheet: HTMLElement, close: () => void): void {
  const handle = down.currentTarget as Element;
  const end = new AbortController();
  const on = (type: 'pointermove' | 'pointerup' | 'pointercancel', act: (pulled: number) => void) =>
    handle.addEventListener(type, (event) => act(Math.max(0, (event as PointerEvent).clientY - down.clientY)), {
      signal: end.signal,
    });
  const letGo = () => {
    end.abort();
    sheet.style.removeProperty('translate');
  };
  handle.setPointerCapture(down.pointerId);
  on('pointermove', (pulled) => sheet.style.setProperty('translate', `0 ${pulled}px`));
  on('pointercancel', letGo);
  on('pointerup', (pulled) => {
    letGo();
    if (pulled > PULL) close();
  });
}

/**
 * Shows `dialog` as a modal sheet at the bottom of the screen, with a handle to pull it down by and a button to close
 * it. Returns the function that makes it a plain box again, once it has closed.
 */
export function showSheet(dialog: HTMLDialogElement, language: string, close: () => void): () => void {
  adopt(dialog.getRootNode(), styles);
  const head = document.createElement('div');
  head.setAttribute('part', 'head');
  render(
    html`<div part="handle" @pointerdown=${(down: PointerEvent) => pull(down, dialog, close)}></div>
      <button part="close" type="button" aria-label=${translate(english, language, 'close')} @click=${close}>
        <svg viewBox="0 0 20 20" aria-hidden="true"><path d="m4 4 12 12M16 4 4 16" /></svg>
      </button>`,
    head,
  );
  dialog.prepend(head);
  dialog.classList.add('sheet');
  // What comes late does not make it grow under the shopper's finger.
  dialog.classList.toggle('waits', Boolean(dialog.querySelector('vitrine-product:not(:state(ready))')));
  // A modal dialog's backdrop is the dialog itself. A pull that ends there did not begin there.
  let outside = false;
  const isOutside = ({ target, offsetX, offsetY }: MouseEvent) =>
    target === dialog && (offsetY < 0 || offsetX < 0 || offsetX > dialog.clientWidth || offsetY > dialog.clientHeight);
  const onPress = (event: PointerEvent) => (outside = isOutside(event));
  const onClick = (event: MouseEvent) => outside && isOutside(event) && close();
  dialog.addEventListener('pointerdown', onPress);
  dialog.addEventListener('click', onClick);
  dialog.showModal();
  return () => {
    head.remove();
    dialog.classList.remove('sheet', 'waits');
    dialog.removeEventListener('pointerdown', onPress);
    dialog.removeEventListener('click', onClick);
  };
}
