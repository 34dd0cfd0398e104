import { html } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Placeable, Placement } from '../base/placeable.js';
import { VitrineElement } from '../base/vitrine-element.js';
import { tag as english } from '../i18n/en/tag.js';
import type { TagCard } from './tag-card.js';
import { styles } from './tag-element.styles.js';

/** The tag whose card was open when the pointer went down on it. */
let openAtPress: Element | undefined;

/**
 * Names a product on the picture of its `<vitrine-post>`. A press opens the product's card; its link is what stands
 * there without scripts.
 *
 * @tagname vitrine-tag
 * @attr {string} creator - Who is credited for a sale; the card says so before its links.
 * @attr {boolean} affiliate - Whether somebody earns when the product is bought here; the card says so.
 * @slot - A plain link to the product: shown without scripts, in print, in a feed reader, and when there is no picture.
 * @fires open - The card has opened. Does not bubble.
 * @fires close - The card has closed. Does not bubble.
 * @fires vitrine-product-select - The shopper opened the product. `{ product, origin }`
 * @csspart pin - The button on the picture.
 * @csspart dot - The visible dot.
 * @csspart pill - Name and price beside the dot.
 * @csspart leader - The hairline back to the thing, when neighbours pushed the pin aside.
 * @csspart popover - The card's box: a popover, or a sheet on small screens.
 * @cssprop [--vitrine-tag-accent=var(--vitrine-accent)] - Colour of an open tag.
 * @cssprop [--vitrine-tag-on-accent=var(--vitrine-on-accent)] - Text on the accent.
 * @cssprop [--vitrine-tag-surface=#fff] - Colour of the dot and the pill.
 * @cssprop [--vitrine-tag-font=var(--vitrine-font)] - Font family of the pill.
 * @cssstate open - The card is open.
 * @cssstate loose - There is no picture to stand on; the plain link shows.
 */
export class VitrineTag extends VitrineElement<typeof english> implements Placeable {
  static override styles = styles;
  static override messages = english;

  /** The product it names: `handle:oak-chair`, `sku:A1`, `id:1`, `url:…`; without a prefix it is the id. */
  @property() product = '';
  /** Id or SKU of the variant the card starts with. */
  @property() variant: string | undefined;
  /** Distance from the left edge of the whole picture, in percent of its width; cropping does not move the tag off its thing. */
  @property() x = '50%';
  /** Distance from the top edge of the whole picture, in percent of its height. */
  @property() y = '50%';
  /** Seconds of the video from which it shows. */
  @property({ type: Number }) from = 0;
  /** Seconds of the video until which it shows. */
  @property({ type: Number }) to = Infinity;
  /** Name to use instead of the product's. */
  @property() label: string | undefined;
  /** A `dot`, a `pill` that always shows the name, or a `number`. */
  @property({ reflect: true, useDefault: true }) appearance: 'dot' | 'pill' | 'number' = 'dot';
  /** What the card's button does: `cart` (default), `buy` or `link`. */
  @property() action: 'cart' | 'buy' | 'link' | undefined;

  /** Title and price as the shop gives them, once asked for. @internal */
  @state() facts: { title?: string; price?: string } | undefined;

  /** @internal */ @query('[part=pin]') pin!: HTMLButtonElement;
  /** @internal */ @query('dialog') dialog!: HTMLDialogElement;

  #card: TagCard | undefined;
  #loading: Promise<TagCard> | undefined;

  /** Whether the card is open. */
  get open(): boolean {
    return this.hasState('open');
  }

  /** The name of what it points at: its label, the product's title, or the text of its link. */
  get name(): string {
    return this.label || this.facts?.title || this.textContent?.trim().replace(/\s+/g, ' ') || this.t('showProduct');
  }

  /** @internal */
  get at(): { x: number; y: number } {
    return { x: this.#percent('x'), y: this.#percent('y') };
  }

  /** Opens the product card. */
  async show(): Promise<void> {
    if (this.open || !this.isConnected) return;
    if (!this.hasUpdated) {
      this.closest('vitrine-post')?.wake?.();
      await this.updateComplete;
    }
    this.setOpen(true);
    const card = await this.prepare();
    if (this.open && this.isConnected) card.show();
  }

  /** Closes the product card and gives focus back. */
  close(): void {
    if (this.#card) this.#card.close();
    else this.setOpen(false);
  }

  override connectedCallback(): void {
    // Its post begins when it is near the screen, and calls again.
    if (this.closest('vitrine-post')?.awake === false) return;
    super.connectedCallback();
    this.askName();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.setOpen(false);
  }

  /** Loads the card's code and the product: the shopper is about to open it. @internal */
  prepare(): Promise<TagCard> {
    return (this.#loading ??= import('./tag-card.js').then(
      ({ TagCard }) => (this.#card = new TagCard(this)),
      (error: unknown) => {
        this.#loading = undefined;
        this.setOpen(false);
        throw error;
      },
    ));
  }

  /** The card reports itself open or closed. @internal */
  setOpen(open: boolean): void {
    if (open === this.open) return;
    this.toggleState('open', open);
    this.requestUpdate();
    this.dispatchEvent(new Event(open ? 'open' : 'close'));
  }

  /** @internal */
  pinSize(): { width: number; height: number } {
    const pill = this.appearance === 'pill' && this.renderRoot.querySelector<HTMLElement>('[part=pill]');
    return pill ? { width: pill.offsetWidth, height: pill.offsetHeight } : { width: 26, height: 26 };
  }

  /** @internal */
  place(placement: Placement | 'cropped' | 'soon' | null): void {
    if (placement === 'soon' && (this.hasState('on') || this.hasState('loose'))) return;
    const placed = typeof placement === 'object' ? placement : undefined;
    this.toggleState('loose', !placement);
    this.toggleState('on', Boolean(placement));
    this.toggleState('placed', Boolean(placed));
    this.toggleState('before', Boolean(placed?.before));
    this.toggleState('pushed', Boolean(placed?.pushed));
  }

  /** @internal */
  get timely(): boolean {
    return !this.matches(':state(untimely)');
  }

  /** @internal */
  showInTime(shown: boolean): void {
    const { timely } = this;
    // What the shopper is using does not vanish under the hand.
    this.toggleState('untimely', !shown && !this.open && !this.matches(':focus-within'));
    if (timely !== this.timely) this.closest('vitrine-post')?.arrange?.();
  }

  protected override updated(): void {
    // A post that is not upgraded yet places its tags when it is. Without one there is no picture to stand on.
    const post = this.closest('vitrine-post');
    if (!post) return this.place(null);
    if (!post.arrange) return;
    this.place('soon');
    post.arrange();
  }

  protected override render() {
    const { name, facts } = this;
    return html`<span part="leader"></span
      ><button
        part="pin"
        type="button"
        aria-haspopup="dialog"
        aria-expanded=${this.open}
        aria-label=${name}
        @pointerenter=${this.#onIntent}
        @pointerdown=${this.#onPress}
        @focus=${this.#onIntent}
        @blur=${this.#onLeave}
        @pointerleave=${this.#onLeave}
        @keydown=${this.#onKey}
        @click=${this.#onClick}
      >
        <span part="dot"></span><span part="pill" aria-hidden="true"><span>${name}</span> <b>${facts?.price}</b></span>
      </button>
      <dialog part="popover" popover aria-label=${name}></dialog>
      <slot></slot>`;
  }

  // Lit calls listeners on the element: a page of 150 tags needs no function for each.
  #onIntent(): void {
    this.prepare().catch(() => {});
  }

  #onPress(): void {
    // By the time of the click a press outside the card has already closed it.
    openAtPress = this.open ? this : undefined;
    this.#onIntent();
  }

  #onLeave(): void {
    this.toggleState('quiet', false);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.toggleState('quiet', true);
  }

  #onClick(event: MouseEvent): void {
    const wasOpen = event.detail > 0 ? openAtPress === this : this.open;
    openAtPress = undefined;
    if (wasOpen) return this.close();
    this.show().catch((error: unknown) => {
      // Without the card's code the link still leads to the shop.
      console.warn('vitrine: the code of a card could not be loaded.', error);
      this.querySelector('a')?.click();
    });
  }

  #percent(axis: 'x' | 'y'): number {
    const found = String(this[axis]);
    const value = Number.parseFloat(found);
    if (!(value >= 0 && value <= 100)) this.warn(axis, found, 'a number from 0% to 100%');
    return Number.isNaN(value) ? 0.5 : Math.max(0, Math.min(100, value)) / 100;
  }

  /**
   * Without a name of its own it needs the shop's: when it comes into view, or at the first sign of the shopper on the
   * post where the shop is another site. @internal
   */
  askName(): void {
    if (!this.label && !this.textContent?.trim())
      void import('./nameless.js').then(
        ({ whenAllowed }) => this.isConnected && whenAllowed(this, () => void this.prepare()),
      );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vitrine-tag': VitrineTag;
  }
}
