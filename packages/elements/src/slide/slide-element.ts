import { html } from 'lit';
import { property } from 'lit/decorators.js';
import type { Placeable } from '../base/placeable.js';
import { VitrineElement } from '../base/vitrine-element.js';
import { putBack } from '../base/media-keeper.js';
import { styles } from './slide-element.styles.js';

/** Seconds a picture shows when its slide does not say. */
const USUAL = 6;

/**
 * One picture or video of a `<vitrine-story>`, with the stickers on it. Without scripts it is that picture, with links.
 *
 * @tagname vitrine-slide
 * @slot - One `<img>`, `<picture>` or `<video>`, and the stickers on it.
 * @csspart fallback - What is said where the picture or video could not be loaded.
 * @cssstate current - The story shows it.
 * @cssstate failed - Its picture or video could not be loaded; it says what was on it.
 */
export class VitrineSlide extends VitrineElement {
  static override styles = styles;

  /** How long it shows: `6s`, `800ms`, a number of seconds; from 1 to 60. A video without one plays to its end. Default 6s. */
  @property() duration: string | undefined;

  #followed: Element | undefined;

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

  /** What stands on it, in document order. */
  get tags(): Placeable[] {
    return [...this.querySelectorAll<Placeable>(':scope>vitrine-sticker')];
  }

  /** CSS pixels at its edges that the story's controls cover. @internal */
  get safeArea(): { top: number; bottom: number } {
    const controls = this.closest('vitrine-story')?.renderRoot;
    const height = (part: string) => controls?.querySelector<HTMLElement>(`[part=${part}]`)?.offsetHeight ?? 0;
    return { top: height('top'), bottom: height('bottom') };
  }

  /** What it shows, in words: the picture's alternative text or the video's label. @internal */
  get name(): string {
    const { media } = this;
    return media?.getAttribute('aria-label') || media?.getAttribute('alt') || media?.title || '';
  }

  /** How many seconds it shows, unless its video says. @internal */
  get seconds(): number {
    const { duration } = this;
    if (duration === undefined) return USUAL;
    const [, number, unit] = /^([\d.]+)\s*(m?s)?$/.exec(duration.trim()) ?? [];
    const seconds = Number(number) / (unit === 'ms' ? 1000 : 1);
    if (seconds >= 1 && seconds <= 60) return seconds;
    this.warn('duration', duration, 'a time from 1s to 60s');
    return USUAL;
  }

  /** Where it stands in its story: 0 is shown, -1 and 1 are beside that; undefined is far. @internal */
  stand(side: number | undefined): void {
    const was = this.hasState('current');
    for (const [name, its] of Object.entries({ before: -1, current: 0, after: 1, away: undefined }))
      this.toggleState(name, side === its);
    this.requestUpdate();
    if (!was && side === 0) this.arrange();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // None of these bubbles.
    for (const type of ['load', 'loadedmetadata', 'error']) this.addEventListener(type, this, true);
    if (this.querySelector('picture')) void import('./in-picture.js').then(({ fillPictures }) => fillPictures(this));
    this.closest('vitrine-story')?.adopt?.();
    if (!this.media) this.warn('children', 'none', 'an <img>, <picture> or <video>');
    if (this.querySelector(':scope>vitrine-tag')) this.warn('children', '<vitrine-tag>', '<vitrine-sticker>');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    putBack(this);
  }

  /** Its media have come, or will not. @internal */
  handleEvent({ type, target }: Event): void {
    const { media } = this;
    const failed = type === 'error';
    // One source of several says nothing yet, and one that was put away says nothing at all.
    if (
      target === media ||
      (failed && media?.contains(target as Node) && 'networkState' in media && media.networkState > 2)
    ) {
      this.toggleState('failed', failed && Boolean(media?.matches('[src],:has([src])')));
      if (this.failed) void import('./fallback.js').then(({ showFallback }) => showFallback(this));
    }
    this.arrange();
  }

  /** Places what stands on it again. */
  arrange(): void {
    for (const tag of this.tags) tag.place?.({ before: false, pushed: false });
    const { media } = this;
    if (media === this.#followed || !(media instanceof HTMLVideoElement) || !this.querySelector('[from],[to]')) return;
    this.#followed = media;
    void import('../base/timeline.js').then(({ followTimeline }) => followTimeline(this, media));
  }

  protected override render() {
    // What does not show takes no focus.
    return html`<slot
      ?inert=${this.hasState('away') || this.hasState('before') || this.hasState('after')}
      @slotchange=${this.arrange}
    ></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vitrine-slide': VitrineSlide;
  }
}
