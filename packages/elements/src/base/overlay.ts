import { html, render } from 'lit';
import { adopt } from './adopt.js';
import { styles } from './overlay.styles.js';
import { placeBeside, type Side } from './place.js';
import type * as Sheet from './sheet.js';
import type { VitrineElement } from './vitrine-element.js';

export interface OverlayOptions {
  /** The sides it may stand on, the best first. */
  sides: readonly Side[];
  /** Whether it is lined up with the button's inline start edge above and below. */
  alignStart?: boolean;
  /** Called once each time it has closed, by whatever way. */
  onClose: () => void;
}

/** Screens this narrow get a sheet. */
const SHEET = '(max-width: 480px)';

/** CSS pixels from the box's corner within which no arrow stands. */
const CORNER = 24;

/**
 * A box that belongs to a button: a popover beside it, kept on the screen in both axes, or a modal sheet at the bottom of
 * small screens. Escape, a press outside and `close()` end it; focus goes back to the button unless the shopper has put
 * it elsewhere.
 */
export class Overlay {
  /** Ends what goes with an open one. */
  #stop: (() => void) | undefined;
  /** Whether a press has asked for it and nothing has ended that. */
  #wanted = false;
  #sheet: typeof Sheet | undefined;

  constructor(
    private readonly host: VitrineElement,
    private readonly dialog: HTMLDialogElement,
    private readonly anchor: HTMLElement,
    private readonly options: OverlayOptions,
  ) {
    adopt(dialog.getRootNode(), styles);
    // Opened, it has the focus itself: a link that waits for the product in it would take the focus along when it goes.
    dialog.autofocus = true;
    dialog.tabIndex = -1;
    // Late: it may be open again by then.
    const closed = () => !this.#stop || dialog.matches('[open], :popover-open') || this.#closed();
    dialog.addEventListener('toggle', closed);
    dialog.addEventListener('close', closed);
  }

  get open(): boolean {
    return this.#wanted;
  }

  /** Brings what a sheet needs, where it would be one. */
  async prepare(): Promise<void> {
    if (matchMedia(SHEET).matches) this.#sheet = await import('./sheet.js');
  }

  /** Sets what it holds, open or not. */
  render(content: unknown): void {
    render(html`<div part="scroll">${content}</div>`, this.dialog);
  }

  show(): void {
    if (this.#wanted || !this.dialog.isConnected) return;
    this.#wanted = true;
    if (this.#sheet || !matchMedia(SHEET).matches) return this.#show();
    this.prepare()
      .catch(() => {})
      .then(() => this.#show());
  }

  #show(): void {
    const { dialog, host } = this;
    if (this.#stop || !this.#wanted) return;
    if (this.#sheet && matchMedia(SHEET).matches)
      this.#stop = this.#sheet.showSheet(dialog, host.language, () => this.close());
    else {
      dialog.showPopover();
      this.#stop = this.#follow();
    }
  }

  close(): void {
    const { dialog } = this;
    if (dialog.matches(':popover-open')) dialog.hidePopover();
    else dialog.close();
    this.#closed();
  }

  #closed(): void {
    if (!this.#wanted) return;
    this.#stop?.();
    this.#stop = undefined;
    this.#wanted = false;
    const { activeElement } = document;
    const inside = (this.anchor.getRootNode() as ShadowRoot).activeElement;
    // Chromium drops focus to the body on Escape; a press on another control keeps it there.
    if (!activeElement || activeElement === document.body || this.dialog.contains(inside)) {
      this.anchor.focus({ preventScroll: true });
    }
    this.options.onClose();
  }

  /** Keeps it in its place, whatever that depends on moves. Returns the function that ends it. */
  #follow(): () => void {
    const place = () => this.#place();
    const sizes = new ResizeObserver(place);
    const end = new AbortController();
    for (const element of [this.dialog, this.anchor]) sizes.observe(element);
    for (const type of ['scroll', 'resize']) addEventListener(type, place, { capture: true, signal: end.signal });
    place();
    return () => {
      sizes.disconnect();
      end.abort();
    };
  }

  #place(): void {
    const { dialog, anchor, options } = this;
    const { clientWidth, clientHeight } = document.documentElement;
    const pin = anchor.getBoundingClientRect();
    // Lengths inside a zoomed page count more than they say. (A rectangle would also hold the scale of the opening motion.)
    const zoom = dialog.currentCSSZoom ?? 1;
    const width = dialog.offsetWidth * zoom;
    const height = dialog.offsetHeight * zoom;
    // Some pages are as high as their content and scroll in the body: what is seen is never higher than the window.
    const screen = { width: clientWidth, height: Math.min(clientHeight, innerHeight) };
    const align = options.alignStart ? Number(getComputedStyle(anchor).direction === 'rtl') : undefined;
    const { x, y } = placeBeside(pin, { width, height }, screen, options.sides, align);
    // The arrow stands on the edge where the middle of the button is nearest, unless that is a round corner.
    const across = Math.max(0, Math.min(width, pin.x + pin.width / 2 - x));
    const along = Math.max(0, Math.min(height, pin.y + pin.height / 2 - y));
    const lengths = { left: x, top: y, '--_across': across, '--_along': along };
    for (const [name, length] of Object.entries(lengths))
      dialog.style.setProperty(name, `${Math.round(length / zoom)}px`);
    const cornered = Math.min(across, width - across) < CORNER && Math.min(along, height - along) < CORNER;
    dialog.classList.toggle('points', !cornered);
  }
}
