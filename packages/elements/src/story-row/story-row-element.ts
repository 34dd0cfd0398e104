import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { dropBroken } from '../base/drop-broken.js';
import { VitrineElement } from '../base/vitrine-element.js';
import { storyRow as english } from '../i18n/en/story-row.js';
import { lastSeen } from '../base/seen-stories.js';
import { coverOf } from '../base/story-cover.js';
import type { VitrineStory } from '../story/story-element.js';
import { styles } from './story-row-element.styles.js';

/**
 * A row of circles, one for each story in it; a press opens the story over the page, and the next follows when it is over.
 *
 * @tagname vitrine-story-row
 * @slot - The `<vitrine-story layout="viewer">` elements.
 * @csspart row - The list of circles.
 * @csspart circle - One story's button.
 * @csspart ring - Its ring: of the accent's colour until the story has been seen.
 * @csspart name - Its title.
 * @cssprop [--vitrine-story-row-text=var(--vitrine-text)] - Colour of titles.
 * @cssprop [--vitrine-story-row-accent=var(--vitrine-accent)] - Ring of a story that is new.
 * @cssprop [--vitrine-story-row-line=var(--vitrine-line)] - Ring of one that has been seen.
 * @cssprop [--vitrine-story-row-font=var(--vitrine-font)] - Font family.
 */
export class VitrineStoryRow extends VitrineElement<typeof english> {
  static override styles = styles;
  static override messages = english;

  /** What the row is called, for those who do not see it. */
  @property() label: string | undefined;

  readonly #watch = new MutationObserver(() => this.#adopt());

  /** The stories, in document order. */
  get stories(): VitrineStory[] {
    return [...this.querySelectorAll<VitrineStory>('vitrine-story')];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch.observe(this, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['label', 'cover'],
    });
    // It does not bubble; the capture phase hears it.
    this.addEventListener('close', this.#onClose, true);
    // What a story is called and shows is known when its code has come.
    void customElements.whenDefined('vitrine-story').then(() => this.#adopt());
    this.#adopt();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch.disconnect();
    this.removeEventListener('close', this.#onClose, true);
  }

  protected override render() {
    return html`<ul part="row" role="list" aria-label=${this.label ?? this.t('stories')}>
        ${this.stories.map((story) => {
          const name = story.label || story.getAttribute('label') || this.t('story');
          const isNew = !story.id || lastSeen(story.id) < story.querySelectorAll(':scope>vitrine-slide').length - 1;
          return html`<li>
            <button
              part="circle"
              type="button"
              class=${isNew ? 'new' : ''}
              aria-haspopup="dialog"
              aria-label=${isNew ? this.t('storyNew', { name }) : name}
              @pointerenter=${this.#onIntent}
              @focus=${this.#onIntent}
              @click=${() => this.#open(story)}
            >
              <span part="ring"><img alt="" src=${coverOf(story) ?? nothing} @error=${dropBroken} /></span
              ><span part="name">${name}</span>
            </button>
          </li>`;
        })}
      </ul>
      <slot></slot>`;
  }

  #adopt(): void {
    for (const story of this.stories) if (!story.hasAttribute('layout')) story.setAttribute('layout', 'viewer');
    this.requestUpdate();
  }

  /** The shopper is about to open one. */
  #onIntent(): void {
    for (const story of this.stories.slice(0, 1)) story.prepare?.().catch(() => {});
  }

  #open(story: VitrineStory): void {
    story.acted = true;
    const seen = story.id ? lastSeen(story.id) : -1;
    // Where it was left, unless that was the end.
    story.index = seen + 1 < story.slides.length ? seen + 1 : 0;
    void story.show();
  }

  /** The focus goes to the circle of the story that was shown last. */
  readonly #onClose = ({ target }: Event): void => {
    this.requestUpdate();
    const place = this.stories.indexOf(target as VitrineStory);
    if (place < 0 || this.querySelector('vitrine-story:state(open)')) return;
    this.renderRoot.querySelectorAll('button')[place]?.focus({ preventScroll: true });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vitrine-story-row': VitrineStoryRow;
  }
}
