import { liveSource, type LiveEvent, type LiveSource } from '@vitrine/core';
import { property } from 'lit/decorators.js';
import { VitrineEvent } from '../base/events.js';
import { NEAR, onceInView } from '../base/near-viewport.js';
import { tokensFor } from '../base/tokens.styles.js';
import { VitrineElement } from '../base/vitrine-element.js';
import { live as english } from '../i18n/en/live.js';
import { price } from '../i18n/en/price.js';
import { product } from '../i18n/en/product.js';
import { styles } from './live-element.styles.js';
import { styles as onPicture } from './on-picture.styles.js';
import type { CartCount } from './cart-count.js';
import { LATE, type LateCode } from './late.js';
import { liveTemplate } from './live-template.js';
import type { Panel, View } from './panel.js';
import { Player } from './player.js';
import { Show } from './show.js';
import { ShowProducts } from './show-products.js';

/** CSS pixels of its own width from which products stand beside the picture. */
const WIDE = 760;

/** After this there may be a cart. */
const CART_SIGN = 'vitrine-cart-change';

/** Where a show is: before its start, going on, over, or seen again; empty while nothing is known of it. */
export type Phase = '' | 'before' | 'live' | 'ended' | 'replay';

/**
 * A live show to buy from: the author's own video with the product that is on, all products of the show, a cart that does not
 * stop the stream, messages and questions, and the replay. What it says comes from a stream of events; prices come from the shop
 * alone.
 *
 * @tagname vitrine-live
 * @slot - The `<video>`, and links for readers without scripts.
 * @slot disclosure - Who earns by the show; where somebody is credited and nothing is in it, the show says so itself.
 * @fires vitrine-live-event - The show has told something. `{ event, origin }`
 * @fires open - Products, a card, the cart or the messages have opened. Does not bubble.
 * @fires close - They have closed. Does not bubble.
 * @fires vitrine-product-select - The shopper opened a product. `{ product, origin }`
 * @fires vitrine-cart-add - Before something goes into the cart; cancelable. `{ changes, promise }`
 * @fires vitrine-cart-change - The shop has answered. `{ cart, issues }`
 * @fires vitrine-checkout - Before leaving for the checkout; cancelable. `{ cart, url }`
 * @fires vitrine-error - The shop could not be read, or no news of the show arrives. `{ code, message, retryable, retry }`
 * @csspart player - The picture with all that is on it.
 * @csspart badge - The word that says whether the show is live.
 * @csspart viewers - How many watch.
 * @csspart status - What is wrong with the connection or the stream, in words.
 * @csspart announcement - What the host has announced.
 * @csspart messages - The newest messages on the picture.
 * @csspart featured - The products that are on.
 * @csspart product - One product to press.
 * @csspart tray - All products of the show.
 * @csspart cart - The cart beside the picture, or in a sheet.
 * @csspart side - What stands beside the picture on a wide screen.
 * @cssprop [--vitrine-live-surface=var(--vitrine-surface)] - Ground of what stands beside the picture, and of the products on it.
 * @cssprop [--vitrine-live-text=var(--vitrine-text)] - Its text.
 * @cssprop [--vitrine-live-accent=var(--vitrine-accent)] - Buttons that lead on.
 * @cssprop [--vitrine-live-on-accent=var(--vitrine-on-accent)] - Text on the accent.
 * @cssprop [--vitrine-live-radius=var(--vitrine-radius)] - Corners.
 * @cssprop [--vitrine-live-font=var(--vitrine-font)] - Font family.
 * @cssstate loading - The show has not told yet what it is.
 * @cssstate ready - It has, or there is nothing to wait for.
 * @cssstate error - The connection is lost, or the stream cannot be played.
 * @cssstate open - Products, a card, the cart or the messages are open.
 */
export class VitrineLive extends VitrineElement<typeof price & typeof product & typeof english> {
  static override styles = [tokensFor('live'), styles, onPicture];
  static override messages = { ...price, ...product, ...english };

  /** Its title. */
  @property() label: string | undefined;
  /** Address of the show's events. */
  @property() events: string | undefined;
  /** How the events come: `sse` (the default), `websocket`, `mqtt`, `polling`, or a name given to `defineTransport()`. */
  @property() transport = 'sse';
  /** Which channel of the source it follows, for a source that has several. */
  @property() channel = '';
  /** When the show starts, with its time zone: `2026-12-01T19:00:00Z`. */
  @property({ attribute: 'starts-at' }) startsAt: string | undefined;
  /** How the picture stands: `landscape`, 16 to 9, or `portrait`, 9 to 16. */
  @property({ reflect: true, useDefault: true }) layout: 'landscape' | 'portrait' = 'landscape';
  /** Address of hls.js as a module, or its class, for streams this browser cannot play itself; absent: nothing is loaded. */
  @property() hls: unknown;
  /** Whether the video stays on the screen, small, while it plays and the page is scrolled past it. */
  @property({ type: Boolean }) miniplayer = false;
  /** The name of who earns when it is bought here; absent: whom the page's shop credits, if anybody. The show says so. */
  @property() creator: string | undefined;
  /** Whether somebody earns when it is bought here. The show says so. */
  @property({ type: Boolean }) affiliate = false;
  /** Where events come from, instead of an address. */
  @property({ attribute: false }) source: LiveSource | undefined;

  /** @internal */ readonly show = new Show(this);
  /** @internal */ readonly products = new ShowProducts(this);
  /** @internal */ readonly player = new Player(this);
  /** The cart, once there may be one. @internal */
  cart: CartCount | undefined;
  /** A recording that is seen instead of the show. @internal */
  replay: LiveSource | undefined;
  /** What is said to a shopper who listens. @internal */
  said = '';
  /** Whether there is room beside the picture. @internal */
  wide = false;
  /** What shows beside the picture, or in the sheet that is open. @internal */
  panel: Panel | undefined;
  readonly #look = (): void => this.requestUpdate();
  readonly #late: Record<string, unknown> = {};
  #near = false;
  #stopWaiting: (() => void) | undefined;
  readonly #size = new ResizeObserver(([entry]) => {
    const wide = (entry?.contentRect.width ?? 0) >= WIDE;
    if (wide === this.wide) return;
    this.wide = wide;
    // Not while sizes are being told of: it changes them.
    requestAnimationFrame(this.#look);
  });

  /** Whether products, a card, the cart or the messages are open. */
  get open(): boolean {
    return this.hasState('open');
  }

  /** @internal */
  get phase(): Phase {
    const { status } = this.show.state;
    if (this.replay || (!this.source && !this.events && this.recording)) return 'replay';
    if (status !== 'scheduled') return status;
    return this.show.told || Date.now() < this.start + this.show.ahead ? 'before' : '';
  }

  /** When it starts, in milliseconds since 1970; NaN where nobody has said. @internal */
  get start(): number {
    return this.show.state.startsAt ?? Date.parse(this.startsAt ?? '');
  }

  /** Whether the video brings what was said in its show. @internal */
  get recording(): boolean {
    return Boolean(this.querySelector(':scope > video > track[kind=metadata]'));
  }

  /** Opens the products of the show, a card, its cart or its messages: beside the picture, or as a sheet. */
  async openPanel(view: View = { name: 'tray' }, opener?: HTMLElement): Promise<void> {
    await this.updateComplete;
    const { panelOf } = await LATE.panel();
    if (this.isConnected) panelOf(this).show(view, opener);
  }

  /** It has opened, or closed. @internal */
  setOpen(open: boolean): void {
    this.toggleState('open', open);
  }

  /** Closes what is open. */
  close(): void {
    this.panel?.close();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.player.adopt();
    this.#size.observe(this);
    this.#stopWaiting = onceInView(this, NEAR, () => {
      this.#near = true;
      this.#look();
    });
    addEventListener(CART_SIGN, this.#look);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWaiting?.();
    this.#size.disconnect();
    this.close();
    this.#near = false;
    removeEventListener(CART_SIGN, this.#look);
  }

  /** The show has told something. @internal */
  hear(event: LiveEvent): void {
    this.dispatchEvent(new VitrineEvent('vitrine-live-event', { event, origin: this }));
    if (event.type === 'refresh') void import('./rereads.js').then(({ reread }) => reread(this, event.product));
    else if (event.type === 'announce') this.said = event.text;
  }

  /** Code that comes when something first wants it; undefined until then. @internal */
  late<Name extends keyof LateCode>(name: Name): LateCode[Name] | undefined {
    const late = this.#late;
    if (!(name in late)) {
      late[name] = undefined;
      LATE[name]().then((code) => {
        late[name] = code;
        this.requestUpdate();
      }, console.warn);
    }
    return late[name] as LateCode[Name] | undefined;
  }

  protected override willUpdate(): void {
    const { show, player } = this;
    if (this.phase === 'replay') this.late('replay')?.begin(this);
    if (this.#near) {
      show.follow(this.replay ?? this.source ?? this.#ownSource(), this.channel);
      this.products.follow(show.state);
    }
    const failed = Boolean(player.failure) || show.status === 'closed';
    this.toggleState('error', failed);
    const waits = !failed && !show.told && Boolean(this.source || this.events);
    this.toggleState('loading', waits);
    this.toggleState('ready', !failed && !waits);
    // A shopper without a cart costs nothing.
    if (this.products.shop?.cart.started) this.late('cart')?.follow(this);
  }

  protected override updated(): void {
    // Also when the last one has been taken back.
    if (this.show.state.messages[0] || this.show.pace) this.late('messages')?.follow(this);
    if (this.wide) this.late('panel')?.panelOf(this);
    this.panel?.render();
    if (this.miniplayer) this.late('mini')?.follow(this);
  }

  protected override render() {
    return liveTemplate(this);
  }

  #ownSource(): LiveSource | undefined {
    if (!this.events) return;
    const source = liveSource(this.transport, this.events);
    if (!source) this.warn('transport', this.transport, 'a transport');
    return source;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vitrine-live': VitrineLive;
  }
}
