import type { PollSource } from '@vitrine/core';
import { html, type CSSResult, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { Placement } from '../base/placeable.js';
import { VitrineElement } from '../base/vitrine-element.js';
import { VitrineTag } from '../tag/tag-element.js';
import { styles } from './sticker-element.styles.js';

export type StickerType = 'product' | 'link' | 'countdown' | 'discount' | 'poll';

/** What a kind of sticker shows and does, where it is not a product; its code comes with the first of its kind. */
export interface Face {
  /** Nothing while there is nothing to show. */
  render(): unknown;
  /** Ends what it follows. */
  stop?(): void;
}

/** What stickers stand in: a slide or a post. */
export interface Frame extends HTMLElement {
  readonly media?: HTMLImageElement | HTMLVideoElement | null;
  readonly updateComplete?: Promise<unknown>;
  arrange?(): void;
}

/** CSS pixels kept free around it, for its focus ring. */
const RING = 12;

/** Brings the code of other kinds than products. */
const faces: Readonly<Record<string, () => Promise<{ face: new (sticker: VitrineSticker) => Face }>>> = {
  link: () => import('./link.js'),
  countdown: () => import('./countdown.js'),
  discount: () => import('./discount.js'),
  poll: () => import('./poll.js'),
};

/**
 * Something to press on the picture of a `<vitrine-slide>` or a `<vitrine-post>`: a product, a link, a countdown, a discount
 * code or a question. It keeps its place on the picture however that is cropped, and stays out from under the controls.
 *
 * @tagname vitrine-sticker
 * @slot - What stands there without scripts: a plain link; for a poll, a list of its answers.
 * @fires open - The product's card has opened. Does not bubble.
 * @fires close - The card has closed. Does not bubble.
 * @fires vitrine-product-select - The shopper opened the product. `{ product, origin }`
 * @fires vitrine-poll-answer - The shopper answered a poll; cancelable. `{ poll, answer, index, origin }`
 * @fires vitrine-cart-change - The shop answered to a discount code. `{ cart, issues }`
 * @csspart pin - The sticker: a button, a link, a time or a group.
 * @csspart dot - The sign before the words.
 * @csspart pill - The words.
 * @csspart answer - One answer of a poll.
 * @csspart disclosure - Who earns by a link, before its words.
 * @csspart popover - The card's box: a popover, or a sheet on small screens.
 * @cssprop [--vitrine-sticker-surface=#fff] - Ground of the sticker.
 * @cssprop [--vitrine-sticker-text=#1a1a1a] - Its words.
 * @cssprop [--vitrine-sticker-accent=var(--vitrine-accent)] - Ground of an open sticker and of a chosen answer.
 * @cssprop [--vitrine-sticker-on-accent=var(--vitrine-on-accent)] - Words on the accent.
 * @cssprop [--vitrine-sticker-font=var(--vitrine-font)] - Font family.
 * @cssstate open - The card is open.
 * @cssstate loose - There is no picture to stand on; it stands in the text.
 * @cssstate gone - There is nothing to show, or no longer.
 */
export class VitrineSticker extends VitrineTag {
  static override styles = [VitrineTag.styles, styles] as unknown as CSSResult;
  // Its post counts products by the attribute. Not a field: a second default would be written out.
  static override properties = { product: { reflect: true, useDefault: true } };

  /** What it is: a `product` (the default), a `link`, a `countdown`, a `discount` or a `poll`. */
  @property({ reflect: true, useDefault: true }) type: StickerType = 'product';
  /** Degrees it is turned clockwise. */
  @property() rotate = '0';
  /** Its width in percent of the whole picture's; absent: as wide as its words. Text is never smaller than 12 pixels. */
  @property({ reflect: true }) size: string | undefined;
  /** Where a link leads: http or https. */
  @property() href: string | undefined;
  /** The moment a countdown runs to and a discount ends, with its time zone: `2026-12-01T19:00:00+01:00`. Then it is gone. */
  @property() until: string | undefined;
  /** The discount code. */
  @property() code: string | undefined;
  /** Where a poll's answer goes; absent: where the page's shop says. */
  polls: PollSource | undefined;

  #kind: StickerType | undefined;
  #face: Face | undefined;
  #turn = 0;

  /** What it stands in. @internal */
  get frame(): Frame | null {
    return this.closest('vitrine-slide,vitrine-post');
  }

  override async show(): Promise<void> {
    if (this.#kind === 'product') await super.show();
  }

  override connectedCallback(): void {
    void this.#begin(++this.#turn);
  }

  override disconnectedCallback(): void {
    this.#turn++;
    super.disconnectedCallback();
    this.#drop();
  }

  /** @internal */
  override pinSize(): { width: number; height: number } {
    // As it is turned.
    const { width = 0, height = 0 } = this.pill?.getBoundingClientRect() ?? {};
    return { width: width + RING, height: height + RING };
  }

  /** Its post or slide says where. `kept`: on a post, and this is where it has been moved to. @internal */
  override place(placement: Placement | 'cropped' | 'soon' | null, kept?: boolean): void {
    const { frame } = this;
    // It shows when it stands where all of it has room: not before it has come.
    super.place(placement instanceof Object && !this.pill ? 'soon' : placement);
    if (placement && !kept && frame?.localName === 'vitrine-post')
      void import('./in-post.js').then(({ stand }) => stand(this, frame, placement === 'cropped'));
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { type } = this;
    // Without a product it leads where it leads without scripts.
    const kind = Object.hasOwn(faces, type) ? type : this.product ? 'product' : 'link';
    if (kind !== type && type !== 'product') this.warn('type', type, `product, ${Object.keys(faces).join(', ')}`);
    // It may have become a product since it came.
    if (kind === 'product' && (changed.has('type') || changed.has('product'))) this.askName();
    if (kind === this.#kind) return;
    this.#drop();
    this.#kind = kind;
    void faces[kind]?.().then(({ face }) => {
      // Meanwhile it may have become another, or have left.
      if (this.#kind !== kind || !this.isConnected) return;
      this.#face = new face(this);
      this.requestUpdate();
    });
  }

  protected override updated(): void {
    const { frame, size } = this;
    const { style } = this.pill ?? {};
    if (style) {
      style.rotate = `${this.number('rotate', -360, 360)}deg`;
      if (size) void import('./sized.js').then(({ resize }) => resize(this));
    }
    if (!frame) {
      this.warn('parent', this.parentElement?.localName, '<vitrine-slide> or <vitrine-post>');
      return this.place(null);
    }
    this.place('soon');
    frame.arrange?.();
  }

  protected override render() {
    const isProduct = this.#kind === 'product';
    const pin = isProduct || this.#face?.render();
    this.toggleState('gone', !pin);
    return isProduct ? super.render() : html`${pin}<slot></slot>`;
  }

  /** What an attribute says, from `least` to `most`; 0 where it is none, and its developer is told. @internal */
  number(name: 'rotate' | 'size', least: number, most: number): number {
    const value = Number.parseFloat(this[name] as string);
    if (value >= least && value <= most) return value;
    this.warn(name, this[name], `${least} to ${most}`);
    return 0;
  }

  /** What is seen of it. @internal */
  get pill(): HTMLElement | null {
    return this.renderRoot?.querySelector<HTMLElement>('[part=pill]');
  }

  /** Sleeps as long as its frame does: until then it is what it is without scripts. */
  async #begin(turn: number): Promise<void> {
    this.appearance = 'pill';
    const { frame } = this;
    if (frame) {
      await customElements.whenDefined(frame.localName);
      await frame.updateComplete;
    }
    if (turn !== this.#turn) return;
    // A tag asks the shop for its name here; what is no product needs none.
    VitrineElement.prototype.connectedCallback.call(this);
    this.requestUpdate('type');
  }

  #drop(): void {
    this.#face?.stop?.();
    this.#face = this.#kind = undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vitrine-sticker': VitrineSticker;
  }
}
