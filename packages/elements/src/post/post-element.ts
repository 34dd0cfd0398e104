import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { tokens } from '../base/tokens.styles.js';
import { VitrineElement } from '../base/vitrine-element.js';
import { post as english } from '../i18n/en/post.js';
import type { Placeable } from '../base/placeable.js';
import { arrangeOnResize, arrangeSoon, stopArranging, stopTelling, tellWhenSeen } from './arranger.js';
import { layOut, type Media } from './layout.js';
import { styles } from './post-element.styles.js';

/** Events of a picture or video after which it may lie elsewhere. They do not bubble; the capture phase hears them. */
const MEDIA_EVENTS = ['load', 'error', 'loadedmetadata', 'resize'];

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
 * @cssprop [--vitrine-post-accent=var(--vitrine-accent)] - Colour of the list button.
 * @cssstate revealed - Tags are shown.
 */
export class VitrinePost extends VitrineElement {
  static override styles = [tokens, styles];
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
  #mutations: MutationObserver | undefined;
  #stopTimeline: (() => void) | undefined;

  /** The picture or video. */
  get media(): Media | null {
    return this.#media;
  }

  /** The tags of this post, in document order. */
  get tags(): Placeable[] {
    return Array.from(this.querySelectorAll<Placeable>('vitrine-tag,vitrine-sticker'));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#mutations = new MutationObserver(() => this.#adopt());
    this.#mutations.observe(this, { childList: true, subtree: true });
    for (const type of MEDIA_EVENTS) this.addEventListener(type, this.#onMedia, true);
    arrangeOnResize(this, this);
    tellWhenSeen(this);
    this.#adopt();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#mutations?.disconnect();
    for (const type of MEDIA_EVENTS) this.removeEventListener(type, this.#onMedia, true);
    stopArranging(this, this);
    stopTelling(this);
    this.#watch(null);
  }

  /** @internal */
  seen(): void {
    this.toggleState('seen', true);
  }

  /** Places the tags again, in the next frame; for a change the post cannot see (a transform, a class on the picture). */
  arrange(): void {
    arrangeSoon(this);
  }

  /** Reads where everything lies; the arranger calls it. @internal */
  measure(): () => void {
    if (!this.#media && this.isConnected && document.readyState === 'complete')
      this.warn('children', 'none', 'an <img>, <picture> or <video>');
    const write = layOut(this, this.#media, this.tags);
    return () => {
      const { css, strip } = write();
      if (css !== this.#css) this.#places.replaceSync((this.#css = css));
      this.toggleState('strip', strip && this.list === 'button');
    };
  }

  protected override updated(): void {
    this.toggleState('revealed', this.reveal === 'always' || this.revealed);
    this.toggleState('below', this.list === 'below');
    if (this.list === 'below' && this.tagCount) void import('./product-list.js').then((list) => list.renderBelow(this));
    this.arrange();
  }

  protected override render() {
    const count = this.tagCount;
    return html`<slot @pointerup=${this.#onPointer}></slot
      ><span part="links" aria-hidden="true">${this.list === 'below' ? nothing : this.#linkTexts()}</span>
      <div part="bar" ?hidden=${!count}>
        ${
          this.reveal === 'button'
            ? html`<button part="reveal-button" type="button" aria-pressed=${this.revealed} @click=${this.#onReveal}>
                ${this.t(this.revealed ? 'hideTags' : 'showTags')}
              </button>`
            : nothing
        }
        ${
          this.list === 'button'
            ? html`<button
                part="list-button"
                type="button"
                aria-haspopup="dialog"
                aria-label=${this.t('productsInPicture', { count })}
                @click=${this.#onList}
              >
                <svg viewBox="0 0 20 20" aria-hidden="true">
                  <path d="M4.5 6.5h11l1 11h-13zM7 8.5v-3a3 3 0 0 1 6 0v3" />
                </svg>
                <span>${this.t('productCount', { count })}</span>
              </button>`
            : nothing
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

  #onMedia = (event: Event): void => {
    if (event.target === this.#media) arrangeSoon(this);
  };

  /** Where nothing hovers, a tap on the picture shows the tags and hides them again. */
  #onPointer = (event: PointerEvent): void => {
    if (event.pointerType === 'touch' && event.target === this.#media && this.reveal === 'hover')
      this.revealed = !this.revealed;
  };

  #onReveal = (): void => {
    this.revealed = !this.revealed;
  };

  #onList = (event: Event): void => {
    const button = event.currentTarget as HTMLElement;
    void import('./product-list.js').then((list) => list.openList(this, button));
  };

  /** Takes in what the children are now. */
  #adopt(): void {
    const media =
      this.querySelector<Media>(':scope > img, :scope > picture > img, :scope > video') ??
      Array.from(this.querySelectorAll<Media>('img, video')).find((found) => !found.closest('vitrine-tag')) ??
      null;
    if (media !== this.#media) this.#watch(media);
    const { tags } = this;
    this.tagCount = tags.length;
    for (const tag of tags) tag.place?.('soon');
    if (
      media instanceof HTMLVideoElement &&
      !this.#stopTimeline &&
      tags.some((tag) => tag.from > 0 || tag.to < Infinity || tag.hasAttribute('from') || tag.hasAttribute('to'))
    ) {
      this.#stopTimeline = () => {};
      void import('./timeline.js').then(({ followTimeline }) => {
        if (this.isConnected && this.#media === media) this.#stopTimeline = followTimeline(media, () => this.tags);
      });
    }
    arrangeSoon(this);
  }

  #watch(media: Media | null): void {
    if (this.#media) stopArranging(this.#media, this);
    this.#stopTimeline?.();
    this.#stopTimeline = undefined;
    this.#media = media;
    if (media) arrangeOnResize(media, this);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vitrine-post': VitrinePost;
  }
}
