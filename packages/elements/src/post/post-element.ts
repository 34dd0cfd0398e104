import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { tokens } from '../base/tokens.styles.js';
import { VitrineElement } from '../base/vitrine-element.js';
import { post as english } from '../i18n/en/post.js';
import type { Placeable } from '../base/placeable.js';
import { arrangeOnResize, arrangeSoon, stopArranging, stopTelling, tellWhenSeen } from './arranger.js';
import { pictureBox, type Box } from './picture-box.js';
import { styles } from './post-element.styles.js';
import { reach, spread, type Pin } from './spread.js';

type Media = HTMLImageElement | HTMLVideoElement;

/** Pixels a pin keeps from its neighbours: the floor of WCAG 2.2, 2.5.8. */
const FLOOR = 24;
const REACH = 44;

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
 * @csspart list - The product list.
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
    // Load and error do not bubble; the capture phase hears those of every child.
    for (const type of ['load', 'error', 'loadedmetadata', 'resize']) this.addEventListener(type, this.#onMedia, true);
    arrangeOnResize(this, this);
    tellWhenSeen(this);
    this.#adopt();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#mutations?.disconnect();
    for (const type of ['load', 'error', 'loadedmetadata', 'resize'])
      this.removeEventListener(type, this.#onMedia, true);
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
    const media = this.#media;
    const { tags } = this;
    const frame = this.getBoundingClientRect();
    const rect = media?.getBoundingClientRect();
    if (!media && this.isConnected && document.readyState === 'complete')
      this.warn('children', 'none', 'an <img>, <picture> or <video>');
    if (!media || !rect || rect.width < FLOOR || rect.height < FLOOR) {
      return () => {
        for (const tag of tags) tag.place?.(null);
      };
    }
    // A transformed page scales what is read, not what is written.
    const scale = frame.width / this.offsetWidth || 1;
    const style = getComputedStyle(media);
    const px = (name: string) => Number.parseFloat(style.getPropertyValue(name)) || 0;
    const left = (rect.left - frame.left) / scale - this.clientLeft + px('border-left-width') + px('padding-left');
    const top = (rect.top - frame.top) / scale - this.clientTop + px('border-top-width') + px('padding-top');
    const content: Box = {
      x: 0,
      y: 0,
      width:
        rect.width / scale -
        px('border-left-width') -
        px('border-right-width') -
        px('padding-left') -
        px('padding-right'),
      height:
        rect.height / scale -
        px('border-top-width') -
        px('border-bottom-width') -
        px('padding-top') -
        px('padding-bottom'),
    };
    const natural =
      'naturalWidth' in media
        ? { width: media.naturalWidth, height: media.naturalHeight }
        : { width: media.videoWidth, height: media.videoHeight };
    const picture = pictureBox(content, natural, style.objectFit, style.objectPosition);

    const placed = tags.flatMap((tag) => {
      const x = picture.x + picture.width * (tag.at?.x ?? 0.5);
      const y = picture.y + picture.height * (tag.at?.y ?? 0.5);
      const seen = x >= -1 && y >= -1 && x <= content.width + 1 && y <= content.height + 1;
      const { width = FLOOR, height = FLOOR } = tag.pinSize?.() ?? {};
      return seen && !tag.hidden ? [{ tag, x, y, pin: { x, y, width, height } }] : [];
    });
    const pins: Pin[] = placed.map(({ pin }) => pin);
    spread([...pins], content.width, content.height);
    const sizes = reach(pins, REACH);

    const bottom = top + content.height;
    const strip = this.clientHeight - bottom;
    return () => {
      for (const tag of tags) if (!placed.some((one) => one.tag === tag)) tag.place?.('cropped');
      placed.forEach(({ tag, x, y, pin }, index) =>
        tag.place?.({
          x: left + pin.x,
          y: top + pin.y,
          reach: Math.max(FLOOR, Math.floor(sizes[index] ?? REACH)),
          toX: x - pin.x,
          toY: y - pin.y,
          room: pin.x > content.width / 2 ? -pin.x : content.width - pin.x,
        }),
      );
      const bar = this.renderRoot.querySelector<HTMLElement>('[part=bar]');
      bar?.style.setProperty('--_top', `${bottom}px`);
      bar?.style.setProperty('--_height', `${strip}px`);
      this.toggleState('strip', strip >= FLOOR && this.list === 'button');
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
    return html`<slot @pointerup=${this.#onPointer}></slot>
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
