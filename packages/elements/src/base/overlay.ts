import { arrow, computePosition, flip, offset, shift, type Platform } from '@floating-ui/core';
import type { CSSResult } from 'lit';
import { styles } from './overlay.styles.js';

export interface OverlayOptions {
  /** Where it goes when there is room; it moves to another side, then along the edge, to stay on the screen. */
  placement?: 'right' | 'top-start';
  /** Called once each time it has closed, by whatever way. */
  onClose?: () => void;
}

/** Screens this narrow get a sheet. */
const SHEET = '(max-width: 480px)';

/**
 * All that Floating UI has to know here: both boxes are measured in the viewport, and nothing but the viewport clips an
 * element of the top layer.
 */
const platform: Platform = {
  getElementRects: ({ reference, floating }) => ({
    reference: (reference as Element).getBoundingClientRect(),
    floating: (floating as Element).getBoundingClientRect(),
  }),
  getClippingRect: () => {
    const { clientWidth, clientHeight } = document.documentElement;
    return { x: 0, y: 0, width: clientWidth, height: Math.min(clientHeight, innerHeight) };
  },
  getDimensions: (element) => (element as Element).getBoundingClientRect(),
};

/** How far, in CSS pixels, a sheet is pulled down before it lets go. */
const PULL = 72;

/** CSS pixels between a box and the edge of the screen. */
const MARGIN = 8;

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
    private readonly options: OverlayOptions = {},
  ) {
    const root = dialog.getRootNode() as ShadowRoot;
    const { styleSheet } = styles as CSSResult;
    if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets.push(styleSheet);
    dialog.addEventListener('toggle', (event) => (event as ToggleEvent).newState === 'closed' && this.#closed());
    dialog.addEventListener('close', () => this.#closed());
    dialog.addEventListener('click', (event) => {
      // A modal dialog's backdrop is the dialog itself.
      if (this.#sheet && event.target === dialog && event.offsetY < 0) this.close();
    });
    dialog.addEventListener('pointerdown', (event) => this.#pull(event));
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
    } else {
      dialog.showPopover();
      this.#stop = follow([anchor, dialog], () => void this.#place());
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

  async #place(): Promise<void> {
    const { dialog, anchor } = this;
    const pointer = dialog.querySelector<HTMLElement>('[part=arrow]');
    const { x, y, placement, middlewareData } = await computePosition(anchor, dialog, {
      platform,
      strategy: 'fixed',
      placement: this.options.placement ?? 'right',
      middleware: [
        offset(pointer ? 8 : 6),
        flip({ fallbackPlacements: ['left', 'bottom', 'top'], padding: MARGIN }),
        shift({ padding: MARGIN, crossAxis: true }),
        pointer && arrow({ element: pointer, padding: 16 }),
      ],
    });
    // Under CSS `zoom`, lengths count more than they say.
    const scale = dialog.getBoundingClientRect().width / dialog.offsetWidth || 1;
    dialog.style.setProperty('left', `${Math.round(x) / scale}px`);
    dialog.style.setProperty('top', `${Math.round(y) / scale}px`);
    if (!pointer) return;
    const { x: arrowX, y: arrowY, centerOffset } = middlewareData.arrow ?? {};
    pointer.dataset.side = placement.split('-')[0];
    // Only where it can point at the middle of the button, beside and not over it.
    pointer.hidden = centerOffset !== 0 || overlaps(dialog, anchor);
    pointer.style.setProperty('left', arrowX === undefined ? '' : `${arrowX}px`);
    pointer.style.setProperty('top', arrowY === undefined ? '' : `${arrowY}px`);
  }

  /** A sheet follows the finger on its handle and lets go past a point. */
  #pull(down: PointerEvent): void {
    const handle = (down.target as Element).closest('[part=handle]');
    if (!this.#sheet || !handle) return;
    const { dialog } = this;
    handle.setPointerCapture(down.pointerId);
    const pulled = (event: PointerEvent) => Math.max(0, event.clientY - down.clientY);
    const move = (event: Event) => dialog.style.setProperty('translate', `0 ${pulled(event as PointerEvent)}px`);
    const up = (event: Event) => {
      handle.removeEventListener('pointermove', move);
      dialog.style.removeProperty('translate');
      if (event.type === 'pointerup' && pulled(event as PointerEvent) > PULL) this.close();
    };
    handle.addEventListener('pointermove', move);
    handle.addEventListener('pointerup', up, { once: true });
    handle.addEventListener('pointercancel', up, { once: true });
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

function overlaps(a: Element, b: Element): boolean {
  const one = a.getBoundingClientRect();
  const two = b.getBoundingClientRect();
  return one.left < two.right && two.left < one.right && one.top < two.bottom && two.top < one.bottom;
}
