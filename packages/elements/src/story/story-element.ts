import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { VitrineElement } from '../base/vitrine-element.js';
import { story as english } from '../i18n/en/story.js';
import type { VitrineSlide } from '../slide/slide-element.js';
import type * as HandModule from './hand.js';
import { watchPage } from './page-watch.js';
import type { Hold } from './hold.js';
import { Places } from './places.js';
import type { Playback } from './playback.js';
import { SeenSlides } from './seen-slides.js';
import { styles } from './story-element.styles.js';
import { announce, storyTemplate, type MakeControl } from './story-template.js';
import { tell } from './tell.js';
import type * as ViewerModule from './viewer.js';
import type { storyVideo } from '../i18n/en/story-video.js';
import type { storyViewer } from '../i18n/en/story-viewer.js';

const isCard = (hold: Hold) => typeof hold === 'object';

/**
 * Slides that follow each other, with stickers on them, in the page or over it. It moves by taps, swipes, keys and buttons,
 * and by itself where it is asked to; it stands while a card, a list or the cart is open.
 *
 * @tagname vitrine-story
 * @slot - The `<vitrine-slide>` elements, or a `<script type="application/json">` they are made from.
 * @fires open - The viewer has opened. Does not bubble.
 * @fires close - The viewer has closed. Does not bubble.
 * @fires vitrine-story-slide - A slide has been on the screen for a second. `{ slide, index, count, story, creator, origin }`
 * @fires vitrine-story-complete - The end was reached; cancelable: then a viewer stays open. `{ count, story, creator, origin }`
 * @fires vitrine-error - The story could not be read. `{ code, message, retryable, retry }`
 * @csspart player - All that is seen.
 * @csspart top - The scrim with progress bars, title and controls.
 * @csspart label - The title.
 * @csspart stage - Where the slides are.
 * @csspart bottom - The buttons for the slide before, the list and the next slide.
 * @csspart list - The box of the list of all slides.
 * @csspart dialog - The viewer (`layout="viewer"`).
 * @cssprop [--vitrine-story-radius=var(--vitrine-radius)] - Corners.
 * @cssprop [--vitrine-story-font=var(--vitrine-font)] - Font family.
 * @cssprop [--vitrine-story-ground=#1a1a1a] - Behind pictures that do not fill it.
 * @cssstate paused - It stands until the shopper lets it go on.
 * @cssstate open - The viewer is open.
 */
export class VitrineStory extends VitrineElement<typeof english & typeof storyVideo & typeof storyViewer> {
  static override styles = styles;
  static override messages = english;

  /** Where it plays: `inline` in the page; `viewer` over it, opened by `show()` or from a `<vitrine-story-row>`. */
  @property({ reflect: true, useDefault: true }) layout: 'inline' | 'viewer' = 'inline';
  /** Whether an inline story goes on by itself while it is on the screen; never where less motion is wanted. */
  @property({ type: Boolean }) autoplay = false;
  /** Its title. */
  @property() label: string | undefined;
  /** Whom it is by: shown, and said in its events. */
  @property() creator: string | undefined;
  /** Address of a JSON file with its slides. */
  @property() src = '';
  /** Address of the picture of its circle in a row; else that is the first slide's. */
  @property() cover: string | undefined;
  /** Whether its videos are silent. */
  @property({ attribute: false }) muted = true;
  #at = 0;
  #said = '';
  #open = false;
  #over = false;
  #slide: VitrineSlide | undefined;
  #source: unknown;
  #hand: Promise<typeof HandModule> | undefined;
  #act: typeof HandModule.act | undefined;
  #viewer: ViewerModule.Viewer | undefined;
  #leave: (() => void) | undefined;
  readonly #places = new Places(() => this.layout !== 'viewer' || this.#open);
  readonly #seen = new SeenSlides((slide) => {
    const { id, index } = this;
    tell(this, 'slide', { slide, index });
    if (this.acted && id) void import('../base/seen-stories.js').then(({ remember }) => remember(id, index));
  });
  #playback: Playback | undefined;

  /** Controls that come with code loaded later: for videos, and for the viewer. @internal */
  readonly late: Partial<Record<'video' | 'viewer', (button: MakeControl) => unknown>> = {};
  /** What keeps it from going on by itself. @internal */
  readonly holds = new Set<Hold>();
  /** Whether the shopper has done anything with it; before that nothing is kept. @internal */
  acted = false;
  /** The slides, in document order. */
  get slides(): VitrineSlide[] {
    return [...this.querySelectorAll<VitrineSlide>(':scope>vitrine-slide')];
  }

  /** Place of the slide that shows, from 0. */
  get index(): number {
    return this.#at;
  }
  set index(index: number) {
    this.#go(index);
  }

  /** Whether it stands until the shopper, or `play()`, lets it go on. */
  get paused(): boolean {
    return this.holds.has('paused');
  }

  /** The video that shows. @internal */
  get video(): HTMLVideoElement | undefined {
    const media = this.#slide?.media;
    return media instanceof HTMLVideoElement ? media : undefined;
  }

  /** Lets it go on by itself; from the start, where it is over. */
  play(): void {
    if (this.#over) this.#go(0);
    this.hold('paused', false);
  }

  /** Makes it stand. */
  pause(): void {
    this.hold('paused', true);
  }

  /** Goes to the next slide; after the last one the story is over. */
  next(): void {
    this.goOn();
  }

  /** Goes to the slide before; before the first one, a viewer goes to the story before. */
  previous(): void {
    if (this.#at) this.#go(this.#at - 1);
    else void this.#viewer?.turn(-1);
  }

  /** Opens the viewer; an inline story is scrolled to. */
  async show(): Promise<void> {
    if (this.layout !== 'viewer') return this.scrollIntoView({ block: 'center' });
    if (this.#open || !this.isConnected) return;
    this.#open = true;
    const code = this.prepare();
    // Asked again, it is tried again.
    code.catch(() => (this.#open = false));
    this.#viewer ??= new (await code).Viewer(this);
    this.requestUpdate();
    await this.updateComplete;
    // It may be closed again.
    if (this.#open) this.#viewer.open();
  }

  /** Brings the viewer's code: the shopper is about to open it. @internal */
  prepare(): Promise<typeof ViewerModule> {
    return import('./viewer.js');
  }

  /** Closes the viewer and gives the focus back. */
  close(): void {
    if (this.#open) this.#viewer?.close();
    this.#open = false;
  }

  /** The viewer is open now, or no longer. @internal */
  reveal(open: boolean): void {
    this.#open = open;
    this.toggleState('open', open);
    if (open) this.#seen.forget();
    this.#go(this.#over ? 0 : this.#at, true);
    this.hold('away', !open);
    this.dispatchEvent(new Event(open ? 'open' : 'close'));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { holds } = this;
    holds.clear();
    holds.add('away');
    if (!this.autoplay || matchMedia('(prefers-reduced-motion:reduce)').matches) holds.add('paused');
    this.#leave = watchPage(this);
    this.adopt();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.close();
    this.#places.leave();
    this.#leave?.();
    this.#seen.look(undefined);
    this.#playback?.stop();
  }

  /** Takes in what the slides are now. @internal */
  adopt(): void {
    if (!this.isConnected) return;
    const { slides } = this;
    const place = slides.indexOf(this.#slide as VitrineSlide);
    this.#go(place < 0 ? this.#at : place, true);
    const source = this.src || this.querySelector(':scope>script[type="application/json"]');
    if (!source || source === this.#source) return;
    this.#source = source;
    void import('./read-source.js').then(({ readSource }) => readSource(this));
  }

  /** Listener of whatever the shopper does; what that means is known with the first of it. @internal */
  act(event: Event): void {
    const path = event.composedPath() as Element[];
    if (this.#act) return this.#act(this, event, path);
    // One promise for all: what was done first is understood first. What has failed is asked for again.
    (this.#hand ??= import('./hand.js')).then(
      ({ act }) => (this.#act = act)(this, event, path),
      () => (this.#hand = undefined),
    );
  }

  /** A finger is on it. @internal */
  touch(down: boolean, long = false): void {
    this.toggleState('touched', true);
    this.toggleState('held', down && long);
    this.hold('press', down);
  }

  /** Something that belongs to it has opened; until it has closed, the story stands. @internal */
  stand(card: Element): void {
    this.hold(card, true);
    // Also where it has left the page by then.
    card.addEventListener('close', () => this.hold(card, false), { once: true });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('src')) this.adopt();
    this.toggleState('paused', this.paused);
    this.toggleState('empty', !this.#slide);
    if (this.video && !this.late.video)
      void import('./video-controls.js').then(({ videoControls }) => {
        this.late.video = videoControls(this);
        this.requestUpdate();
      });
  }

  protected override updated(): void {
    this.#follow();
  }

  protected override render() {
    return storyTemplate(this);
  }

  /** Goes to the next slide, without a word where `quiet`. @internal */
  goOn(quiet = false): void {
    const { slides } = this;
    const at = this.#at;
    if (at < slides.length - 1) return this.#go(at + 1, quiet);
    if (this.#over) return;
    this.#over = true;
    const goesOn = tell(this, 'complete');
    if (!this.#open) this.pause();
    else if (goesOn) void this.#viewer?.turn(1);
  }

  #go(to: number, quiet = false): void {
    const { slides } = this;
    const at = Math.max(0, Math.min(slides.length - 1, Math.trunc(to) || 0));
    const slide = slides[at];
    this.requestUpdate();
    const before = slides.indexOf(this.#slide as VitrineSlide);
    this.#places.take(slides, at, before, () => announce(this.renderRoot, this.#said));
    if (slide === this.#slide && at === this.#at) return;
    this.#slide = slide;
    this.#at = at;
    this.#over = false;
    if (!quiet) this.#said = `${this.t('slideOf', { index: at + 1, total: slides.length })}. ${slide?.name ?? ''}`;
  }

  /** Keeps it from going on by itself, or no longer. @internal */
  hold(reason: Hold, on: boolean): void {
    this.holds[on ? 'add' : 'delete'](reason);
    this.toggleState('standing', [...this.holds].some(isCard));
    // From the first time that it is seen, its next slide is made ready.
    this.#places.near ||= !this.holds.has('away');
    if (reason === 'away' && !on) this.adopt();
    if (reason === 'paused') this.requestUpdate();
    this.#follow();
  }

  /** The clock comes when it has to go for the first time. */
  #follow(): void {
    const { holds } = this;
    const slide = (this.layout !== 'viewer' || this.#open) && this.#slide?.stand ? this.#slide : undefined;
    this.#seen.look(holds.has('away') || holds.has('hidden') ? undefined : this.#slide);
    if (this.#playback) this.#playback.follow(slide);
    else if (slide && !holds.size)
      void import('./playback.js').then(({ Playback }) => {
        this.#playback ??= new Playback(this);
        this.#follow();
      });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vitrine-story': VitrineStory;
  }
}
