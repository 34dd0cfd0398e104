/** How far, in CSS pixels, a sheet is pulled down before it lets go. */
const PULL = 72;

const known = new WeakSet<Element>();

/** Lets a sheet follow the finger on its handle, and `close` when it is pulled past a point. */
export function pullable(sheet: HTMLElement, close: () => void): void {
  if (known.has(sheet)) return;
  known.add(sheet);
  sheet.addEventListener('pointerdown', (down) => {
    const handle = (down.target as Element).closest('[part=handle]');
    if (!handle) return;
    handle.setPointerCapture(down.pointerId);
    const pulled = (event: PointerEvent) => Math.max(0, event.clientY - down.clientY);
    const move = (event: Event) => sheet.style.setProperty('translate', `0 ${pulled(event as PointerEvent)}px`);
    const up = (event: Event) => {
      handle.removeEventListener('pointermove', move);
      handle.removeEventListener('pointerup', up);
      handle.removeEventListener('pointercancel', up);
      sheet.style.removeProperty('translate');
      if (event.type === 'pointerup' && pulled(event as PointerEvent) > PULL) close();
    };
    handle.addEventListener('pointermove', move);
    handle.addEventListener('pointerup', up);
    handle.addEventListener('pointercancel', up);
  });
}
