import { html } from 'lit';
import { property } from 'lit/decorators.js';
import type { Placeable } from '../base/placeable.js';
import { VitrineElement } from '../base/vitrine-element.js';
import { putBack } from '../base/media-keeper.js';
import { arrange } from './lay-out.js';
import { styles } from './slide-element.styles.js';
import type { slide as english } from '../i18n/en/slide.js';

/**
 * One picture or video of a `<vitrine-story>`, with the stickers on it. Without scripts it is that picture, with links.
 *
 * @tagname vitrine-slide
 * @slot - One `<img>`, `<picture>` or `<video>`, and the stickers on it.
 * @csspart fallback - What is said where the picture or video could not be loaded.
 * @cssstate current - The story shows it.
 * @cssstate failed - Its picture or video could not be loaded; it says what was on it.
 */
export class VitrineSlide extends VitrineElement<typeof english> {
  static override styles = styles;

  /** How long it shows: `6s`, `800ms`, a number of seconds; from 1 to 60. A video without one plays to its end. Default 6s. */
  @property() duration: string | undefined;

  #followed: Element | undefined;
  #side: number | undefined;

  /** The picture or video. */
  get media(): HTMLImageElement | HTMLVideoElement | null {
    return (
      [...this.querySelectorAll<HTMLImageElement | HTMLVideoElement>('img,video')].find(
        (media) => media.closest('vitrine-slide,vitrine-sticker,vitrine-tag') === this,
      ) ?? null
    );
  }

  /** Whether its media could not be loaded. @internal */
  get failed(): boolean {
    return this.hasState('failed');
  }
  set failed(failed: boolean) {
    this.toggleState('failed', failed);
  }

  /** What stands on it, in document order. */
  get tags(): Placeable[] {
    return [...this.querySelectorAll<Placeable>(':scope>vitrine-sticker')];
  }

  /** What it shows, in words: the picture's alternative text or the video's label. @internal */
  get name(): string {
    const media = this.media as HTMLImageElement | null;
    return media?.ariaLabel || media?.alt || media?.title || '';
  }

  /** How many slides behind the one that shows it stands: 0 is that, -1 the one before. @internal */
  stand(side: number): void {
    const near = Math.max(-2, Math.min(2, side));
    if (near === this.#side) return;
    this.#side = near;
    ['before', 'current', 'after'].forEach((name, at) => this.toggleState(name, side === at - 1));
    this.toggleState('away', near * near > 1);
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // None of these bubbles.
    for (const type of ['load', 'loadedmetadata', 'error']) this.addEventListener(type, this, true);
    if (this.querySelector('picture')) void import('./in-picture.js').then(({ fillPictures }) => fillPictures(this));
    this.closest('vitrine-story')?.adopt?.();
    if (!this.media || this.querySelector('vitrine-tag,vitrine-story'))
      void import('./advise.js').then(({ advise }) => advise(this));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    putBack(this);
  }

  /** Its media have come, or will not. @internal */
  handleEvent({ type, target }: Event): void {
    if (type === 'error') void import('./fallback.js').then(({ fail }) => fail(this, target as Element));
    else if (target === this.media) this.failed = false;
    this.arrange();
  }

  /** Places what stands on it again. */
  arrange(): void {
    if (this.tags[0]) arrange(this);
    const { media } = this;
    if (media === this.#followed || !(media instanceof HTMLVideoElement) || !this.querySelector('[from],[to]')) return;
    this.#followed = media;
    void import('../base/timeline.js').then(({ followTimeline }) => followTimeline(this, media));
  }

  protected override render() {
    // What does not show takes no focus.
    return html`<slot ?inert=${this.#side} @slotchange=${this.arrange}></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vitrine-slide': VitrineSlide;
  }
}
