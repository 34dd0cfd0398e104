import { html, nothing, render } from 'lit';
import { dropBroken } from '../base/drop-broken.js';
import { adopt } from '../base/adopt.js';
import { keepFocus } from '../base/focus-return.js';
import { lockScroll } from '../base/scroll-lock.js';
import { storyViewer } from '../i18n/en/story-viewer.js';
import { coverOf } from '../base/story-cover.js';
import type { VitrineStory } from './story-element.js';
import { teach } from './teach.js';
import { styles } from './viewer.styles.js';

/** A story over the page: a modal dialog, with the stories of its row beside it. */
export class Viewer {
  #dialog: HTMLDialogElement | undefined;
  #giveBack: (() => void) | undefined;
  #unlock: (() => void) | undefined;

  constructor(private readonly story: VitrineStory) {
    teach(story, storyViewer);
    story.late.viewer = (button) => button('close', 'm4 4 12 12M16 4 4 16');
  }

  open(): void {
    const { story } = this;
    const dialog = story.renderRoot.querySelector('dialog') as HTMLDialogElement;
    if (dialog !== this.#dialog) {
      this.#dialog = dialog;
      adopt(story.renderRoot, styles);
      // The browser closes it by itself on a phone's gesture.
      // It comes late: the dialog may be about to open again.
      dialog.addEventListener('close', () => this.#unlock && !dialog.open && story.close());
      dialog.addEventListener('cancel', (event) => story.matches(':state(standing)') && event.preventDefault());
      dialog.addEventListener('click', (event) => event.target === dialog && story.close());
      dialog.addEventListener('keydown', (event) => {
        // One press closes one thing: a card first.
        if (event.key !== 'Escape' || event.isComposing || story.matches(':state(standing)')) return;
        event.preventDefault();
        story.close();
      });
    }
    this.#giveBack = keepFocus(dialog, 'vitrine-story-row');
    dialog.showModal();
    this.#unlock = lockScroll();
    this.#renderBeside(dialog);
    story.hold('paused', matchMedia('(prefers-reduced-motion:reduce)').matches);
    story.reveal(true);
  }

  close(): void {
    const unlock = this.#unlock;
    if (!unlock) return;
    this.#unlock = undefined;
    this.#dialog?.close();
    unlock();
    this.#giveBack?.();
    this.story.reveal(false);
  }

  /** Goes to the next story of the row, or to the one before; past the last one it closes. */
  async turn(by: 1 | -1): Promise<void> {
    const { story } = this;
    const next = this.#neighbour(by);
    if (!next) {
      if (by > 0) story.close();
      return;
    }
    next.acted = story.acted;
    next.muted = story.muted;
    // Open first, so that the page behind is not seen between the two.
    await next.show();
    story.close();
  }

  #neighbour(by: number): VitrineStory | undefined {
    const row = this.story.closest('vitrine-story-row');
    const all = [...(row?.querySelectorAll<VitrineStory>('vitrine-story[layout=viewer]') ?? [])];
    return all[all.indexOf(this.story) + by] ?? undefined;
  }

  #renderBeside(dialog: HTMLDialogElement): void {
    const { story } = this;
    const beside = (by: 1 | -1, key: 'nextStory' | 'previousStory') => {
      const other = this.#neighbour(by);
      const name = other?.label || story.t('story');
      return html`<button
        part="beside"
        class=${key}
        type="button"
        ?hidden=${!other}
        aria-label=${story.t(key, { name })}
        @click=${() => this.turn(by)}
      >
        <img alt="" src=${(other && coverOf(other)) ?? nothing} @error=${dropBroken} /><span>${name}</span>
      </button>`;
    };
    let place = dialog.querySelector<HTMLElement>('.beside');
    if (!place) {
      place = document.createElement('div');
      place.className = 'beside';
      dialog.append(place);
    }
    render(html`${beside(-1, 'previousStory')}${beside(1, 'nextStory')}`, place);
  }
}
