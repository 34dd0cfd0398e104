import { html, type TemplateResult } from 'lit';
import type { story } from '../i18n/en/story.js';
import type { storyVideo } from '../i18n/en/story-video.js';
import type { storyViewer } from '../i18n/en/story-viewer.js';
import type { MessageKey } from '../i18n/translate.js';
import type { VitrineStory } from './story-element.js';

/** Makes a control of a story: its part is also the key of its name; `path` is its icon's, in a box of 20. */
export type MakeControl = (
  control: MessageKey<typeof story & typeof storyVideo & typeof storyViewer>,
  path: string,
) => TemplateResult;

/** What a story shows: its controls, and its slides between them, in the order they are seen. */
export function storyTemplate(story: VitrineStory): TemplateResult {
  const { label, creator, layout, video, slides, index, late } = story;
  const name = label || story.t('story');
  const button: MakeControl = (control, path) =>
    html`<button part=${control} type="button" aria-label=${story.t(control)}>
      <svg viewBox="0 0 20 20" aria-hidden="true"><path d=${path} /></svg>
    </button>`;
  const player = html`<div part="player" role="group" aria-label=${name}>
    <div part="top">
      <div part="progress" aria-hidden="true">
        ${slides.map((_, at) => html`<i ?data-past=${at < index}><b></b></i>`)}
      </div>
      <div part="head">
        <span part="label">${slides[0] && html`${label}<small>${creator}</small>`}</span>
        ${story.paused ? button('play', 'M6 4v12l10-6z') : button('pause', 'M7 4v12M13 4v12')}
        ${video && late.video?.(button)} ${late.viewer?.(button)}
      </div>
    </div>
    <div part="stage"><slot @slotchange=${story.adopt}></slot></div>
    <div part="bottom" ?hidden=${!slides[0]}>
      ${button('previousSlide', 'm12 4-6 6 6 6')} ${button('slideList', 'M4 5h0M4 10h0M4 15h0M8 5h8M8 10h8M8 15h8')}
      ${button('nextSlide', 'm8 4 6 6-6 6')}
    </div>
    <div class="sr" role="status"></div>
  </div>`;
  return layout === 'viewer' ? html`<dialog part="dialog" aria-label=${name}>${player}</dialog>` : player;
}

/** Says in what was drawn which slide shows, to who does not see it. */
export function announce(root: ParentNode | undefined, said: string): void {
  const status = root?.querySelector('[role=status]');
  // The same again would be read out again.
  if (status && status.textContent !== said) status.textContent = said;
}
