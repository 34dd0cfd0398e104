import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { VitrineElement } from '../base/vitrine-element.js';
import { post as english } from '../i18n/en/post.js';
import type { Placeable } from '../base/placeable.js';
import { onceInView } from '../base/near-viewport.js';
import { arrangeOnResize, stopArranging, wakeInTurn } from './arranger.js';
import { layOut, type Media } from './layout.js';
import { styles } from './post-element.styles.js';

/**
 * A picture or video with product tags on it. Tags keep to the thing they name however the picture is cropped or
 * resized, and the product list says the same without the picture.
 *
 * @tagname vitrine-post
 * @slot - One `<img>`, `<picture>` or `<video>`, and the `<vitrine-tag>` elements on it.
 * @fires vitrine-error - A product or the shop could not be read. `{ code, message, retryable, retry }`
 * @csspart bar - The strip with the list button.
 * @csspart list-button - The button that opens the product list.
 * @csspart reveal-button - The button that shows and hides the tags (`reveal="button"`).
 * @csspart list - The product list under the picture (`list="below"`).
 * @csspart list-popover - The box the button opens with the product list: a popover, or a sheet on small screens.
 * @cssprop [--vitrine-post-text=var(--vitrine-text)] - Text of the strip under the picture.
 * @cssprop [--vitrine-post-surface=var(--vitrine-surface)] - Ground of the buttons that stand on the picture.
 * @cssprop [--vitrine-post-font=var(--vitrine-font)] - Font family of the strip.
 * @cssstate revealed - Tags are shown.
 */
export class VitrinePost extends VitrineElement<typeof english> {
  static override styles = styles;
  static override messages = english;

  /** Where the product list is: `button` opens it, `below` shows it under the picture, `none` leaves it out. */
  @property() list: 'button' | 'below' | 'none' = 'button';
  /** When tags show: `always`, on `hover` or focus, or after a `button`. */
  @property({ reflect: true, useDefault: true }) reveal: 'always' | 'hover' | 'button' = 'always';

  @state() private revealed = false;
  @state() private tagCount = 0;

  #media: Media | null = null;
  /** Places change with the size of the picture, and no element of the page is written to. */
  readonly #places = new CSSStyleSheet();
  #css = '';

  /** The picture or video. */
  get media(): Media | null {
    return this.#media;
  }

  /** The tags of this post, in document order. */
  get tags(): Placeable[] {
    return Array.from(this.querySelectorAll<Placeable>('vitrine-tag,vitrine-sticker'));
  }

  /** Whether it has begun. @internal */
  awake = false;

  /** Begins, and its tags with it. @internal */
  wake(): void {
    if (this.awake || !this.isConnected) return;
    this.awake = true;
    new MutationObserver(() => this.#adopt()).observe(this, { childList: true, subtree: true });
    // A picture has arrived, or a video has learned its size. Neither bubbles; the capture phase hears it.
    for (const type of ['load', 'resize']) this.addEventListener(type, () => this.arrange(), true);
    this.connectedCallback();
    for (const tag of this.querySelectorAll('vitrine-tag')) tag.connectedCallback?.();
  }

  override connectedCallback(): void {
    // Far from the screen it is what it is without scripts, a picture with links.
    if (!this.awake) return wakeInTurn(this);
    super.connectedCallback();
    onceInView(this, '-20%', () => this.toggleState('seen', true));
    this.#adopt();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    stopArranging(this);
    this.#watch(null);
  }

  /** Places the tags again, in the next frame; for a change the post cannot see (a transform, a class on the picture). */
  arrange(): void {
    if (this.awake) arrangeOnResize(this);
  }

  /** Reads where everything lies; the arranger calls it. @internal */
  measure(): () => void {
    if (!this.#media && this.isConnected && document.readyState === 'complete')
      this.warn('children', 'none', 'an <img>, <picture> or <video>');
    const write = layOut(this, this.#media, this.tags);
    return () => {
      const { css, strip } = write();
      if (css !== this.#css) this.#places.replaceSync((this.#css = css));
      this.toggleState('strip', strip && !/below|none/.test(this.list));
    };
  }

  protected override updated(): void {
    this.toggleState('revealed', this.reveal === 'always' || this.revealed);
    if (this.list === 'below' && this.tagCount) void import('./product-list.js').then((list) => list.renderBelow(this));
    this.arrange();
  }

  protected override render() {
    const count = this.tagCount;
    // `.textContent` makes a new node: one that changes its words in a line from right to left counts as a layout shift.
    return html`<slot @pointerup=${this.#onPointer}></slot
      ><span part="links" aria-hidden="true">${this.list === 'below' ? nothing : this.#linkTexts()}</span>
      <div part="bar" ?hidden=${!count}>
        ${
          this.reveal === 'button'
            ? html`<button
                part="reveal-button"
                type="button"
                aria-pressed=${this.revealed}
                .textContent=${this.t(this.revealed ? 'hideTags' : 'showTags')}
                @click=${this.#onReveal}
              ></button>`
            : nothing
        }
        ${
          // Also once the attribute is taken away, and where it says nonsense.
          /below|none/.test(this.list)
            ? nothing
            : html`<button
                part="list-button"
                type="button"
                aria-haspopup="dialog"
                aria-label=${this.t('productsInPicture', { count })}
                @click=${this.#onList}
              >
                <svg viewBox="0 0 20 20" aria-hidden="true">
                  <path d="M4.5 6.5h11l1 11h-13zM7 8.5v-3a3 3 0 0 1 6 0v3" />
                </svg>
                <span .textContent=${this.t('productCount', { count })}></span>
              </button>`
        }
      </div>
      <dialog part="list-popover" popover></dialog>
      <div part="list" ?hidden=${this.list !== 'below'}></div>`;
  }

  protected override firstUpdated(): void {
    this.shadowRoot?.adoptedStyleSheets.push(this.#places);
  }

  /** What the tags' links said in the text before: unseen, it keeps their lines, so that nothing below moves. */
  #linkTexts(): string {
    return this.tags
      .map((tag) => (/\s$/.test(tag.previousSibling?.nodeValue ?? '') ? ' ' : '') + (tag.textContent?.trim() ?? ''))
      .join('');
  }

  /** Where nothing hovers, a tap on the picture shows the tags and hides them again. */
  #onPointer(event: PointerEvent): void {
    if (event.pointerType === 'touch' && event.target === this.#media && this.reveal === 'hover')
      this.revealed = !this.revealed;
  }

  #onReveal(): void {
    this.revealed = !this.revealed;
  }

  #onList(event: Event): void {
    const button = event.currentTarget as HTMLElement;
    void import('./product-list.js').then((list) => list.openList(this, button));
  }

  /** Takes in what the children are now. */
  #adopt(): void {
    if (!this.isConnected) return;
    const { tags } = this;
    this.#watch(
      Array.from(this.querySelectorAll<Media>('img, video')).find((found) => !found.closest('vitrine-tag')) ?? null,
    );
    this.tagCount = this.querySelectorAll('vitrine-tag,vitrine-sticker[product]').length;
    for (const tag of tags) tag.place?.('soon');
    this.arrange();
  }

  #watch(media: Media | null): void {
    const before = this.#media;
    if (media === before) return;
    if (before) stopArranging(before);
    this.#media = media;
    if (media) arrangeOnResize(media);
    if (media instanceof HTMLVideoElement) {
      void import('../base/timeline.js').then(({ followTimeline }) => followTimeline(this, media));
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vitrine-post': VitrinePost;
  }
}
