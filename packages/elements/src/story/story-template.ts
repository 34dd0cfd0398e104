import { html, nothing, type TemplateResult } from 'lit';
import type { VitrineStory } from './story-element.js';

/** More progress bars than this are one. */
const BARS = 24;

const ICONS = {
  play: 'M6 4v12l10-6z',
  pause: 'M7 4v12M13 4v12',
  mute: 'M3 8v4h3l4 3V5L6 8zM13 7q3 3 0 6M16 5q5 5 0 10',
  unmute: 'M3 8v4h3l4 3V5L6 8zM14 8l4 4M18 8l-4 4',
  captions: 'M3 4h14v12H3zM6 9h3M11 9h3M6 12h8',
  close: 'm4 4 12 12M16 4 4 16',
  previousSlide: 'm12 4-6 6 6 6',
  slideList: 'M4 5h0M4 10h0M4 15h0M8 5h8M8 10h8M8 15h8',
  nextSlide: 'm8 4 6 6-6 6',
};

/** Name of a control: the key of its text, and its part. */
export type Control = keyof typeof ICONS;

/** What a story shows: its controls, and its slides between them, in the order they are seen. */
export function storyTemplate(story: VitrineStory, at: number, said: string): TemplateResult {
  const { label, creator, layout, video, slides, act } = story;
  const name = label || story.t('story');
  const button = (control: Control) =>
    html`<button part=${control} type="button" aria-label=${story.t(control)}>
      <svg viewBox="0 0 20 20" aria-hidden="true"><path d=${ICONS[control]} /></svg>
    </button>`;
  const bars = slides.length > BARS ? slides.slice(0, 1) : slides;
  const player = html`<div
    part="player"
    role="group"
    aria-label=${name}
    @click=${act}
    @keydown=${act}
    @pointerdown=${act}
    @pointermove=${act}
    @pointerup=${act}
    @pointercancel=${act}
    @contextmenu=${act}
    @dragstart=${act}
    @focusin=${act}
    @focusout=${act}
  >
    <div part="top">
      <div part="progress" aria-hidden="true">
        ${bars.map((_, index) => html`<i ?data-past=${index < at && bars[1]}><b></b></i>`)}
      </div>
      <div part="head">
        <span part="label">${slides[0] && html`${label}<small>${creator}</small>`}</span>
        ${button(story.paused ? 'play' : 'pause')} ${video ? button(story.muted ? 'unmute' : 'mute') : nothing}
        ${video?.querySelector('track') ? button('captions') : nothing}
        ${layout === 'viewer' ? button('close') : nothing}
      </div>
    </div>
    <div part="stage"><slot @slotchange=${story.adopt}></slot></div>
    <div part="bottom" ?hidden=${!slides.length}>
      ${button('previousSlide')} ${button('slideList')} ${button('nextSlide')}
    </div>
    <div class="sr" role="status">${said}</div>
  </div>`;
  return layout === 'viewer' ? html`<dialog part="dialog" aria-label=${name}>${player}</dialog>` : player;
}
