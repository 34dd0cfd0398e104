import { styles } from './overlay.styles.js';
import { placeBeside, type Side } from './place.js';

export interface OverlayOptions {
  /** The sides it may stand on, the best first. */
  sides: readonly Side[];
  /** Whether it is lined up with the button's inline start edge above and below. */
  alignStart?: boolean;
  /** Called once each time it has closed, by whatever way. */
  onClose?: () => void;
}

/** Screens this narrow get a sheet. */
const SHEET = '(max-width: 480px)';

/** CSS pixels between the button and the box. */
const GAP = 8;

/** CSS pixels from the box's corner within which no arrow stands. */
const CORNER = 24;

/**
 * A box that belongs to a button: a popover beside it, kept on the screen in both axes, or a modal sheet at the bottom of
 * small screens. Escape, a press outside and `close()` end it; focus goes back to the button unless the shopper has put
 * it elsewhere.
 */
export class Overlay {
  #stop: (() => void) | undefined;
  #sheet = false;

  constructor(
    private readonly dialog: HTMLDialogElement,
    private readonly anchor: HTMLElement,
    private readonly options: OverlayOptions,
  ) {
    const root = dialog.getRootNode() as ShadowRoot;
    const { styleSheet } = styles;
    if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets.push(styleSheet);
    dialog.addEventListener('toggle', (event) => (event as ToggleEvent).newState === 'closed' && this.#closed());
    dialog.addEventListener('close', () => this.#closed());
    dialog.addEventListener('click', (event) => {
      // A modal dialog's backdrop is the dialog itself.
      if (this.#sheet && event.target === dialog && event.offsetY < 0) this.close();
    });
  }

  get open(): boolean {
    return this.#stop !== undefined;
  }

  show(): void {
    if (this.open || !this.dialog.isConnected) return;
    const { dialog, anchor } = this;
    this.#sheet = matchMedia(SHEET).matches;
    dialog.classList.toggle('sheet', this.#sheet);
    if (this.#sheet) {
      for (const name of ['left', 'top']) dialog.style.removeProperty(name);
      dialog.showModal();
      this.#stop = () => {};
      void import('./sheet-pull.js').then(({ pullable }) => pullable(dialog, () => this.close()));
    } else {
      dialog.showPopover();
      this.#stop = follow([anchor, dialog], () => this.#place());
    }
  }

  close(): void {
    if (!this.open) return;
    if (this.#sheet) this.dialog.close();
    else if (this.dialog.matches(':popover-open')) this.dialog.hidePopover();
    this.#closed();
  }

  #closed(): void {
    if (!this.#stop) return;
    this.#stop();
    this.#stop = undefined;
    const { activeElement } = document;
    const inside = (this.anchor.getRootNode() as ShadowRoot).activeElement;
    // Chromium drops focus to the body on Escape; a press on another control keeps it there.
    if (!activeElement || activeElement === document.body || (inside && this.dialog.contains(inside))) {
      this.anchor.focus({ preventScroll: true });
    }
    this.options.onClose?.();
  }

  #place(): void {
    const { dialog, anchor, options } = this;
    const { clientWidth: width, clientHeight } = document.documentElement;
    const { sides, alignStart } = options;
    const pin = anchor.getBoundingClientRect();
    // Lengths inside a zoomed page count more than they say. (A rectangle would also hold the scale of the opening motion.)
    const zoom = dialog.currentCSSZoom ?? 1;
    const box = { width: dialog.offsetWidth * zoom, height: dialog.offsetHeight * zoom };
    const align = alignStart ? (getComputedStyle(anchor).direction === 'rtl' ? 'right' : 'left') : undefined;
    // Some pages are as high as their content and scroll in the body: what is seen is never higher than the window.
    const screen = { width, height: Math.min(clientHeight, innerHeight) };
    const { x, y, side, clear } = placeBeside(pin, box, screen, sides, GAP, align);
    const put = (element: HTMLElement, left: number, top: number) => {
      element.style.setProperty('left', `${Math.round(left / zoom)}px`);
      element.style.setProperty('top', `${Math.round(top / zoom)}px`);
    };
    put(dialog, x, y);
    const arrow = dialog.querySelector<HTMLElement>('[part=arrow]');
    if (!arrow) return;
    const across = pin.x + pin.width / 2 - x;
    const along = pin.y + pin.height / 2 - y;
    const beside = side === 'left' || side === 'right';
    const at = beside ? along : across;
    arrow.dataset.side = side;
    // Only where it can point at the middle of the button from a straight edge.
    arrow.hidden = !clear || Boolean(alignStart) || at < CORNER || at > (beside ? box.height : box.width) - CORNER;
    put(arrow, beside ? (side === 'left' ? box.width : 0) : across, beside ? along : side === 'top' ? box.height : 0);
  }
}

/** Calls `place` now and whenever what it depends on may have moved. Returns the function that ends it. */
function follow(elements: readonly Element[], place: () => void): () => void {
  const sizes = new ResizeObserver(place);
  for (const element of elements) sizes.observe(element);
  const options = { capture: true, passive: true };
  addEventListener('scroll', place, options);
  addEventListener('resize', place, options);
  place();
  return () => {
    sizes.disconnect();
    removeEventListener('scroll', place, options);
    removeEventListener('resize', place, options);
  };
}
