import { html, nothing } from 'lit';
import { adopt } from '../base/adopt.js';
import { liveTold as english } from '../i18n/en/live-told.js';
import { translate } from '../i18n/localizer.js';
import type { VitrineLive } from './live-element.js';
import { styles } from './told.styles.js';

const formats = new Map<string, Intl.NumberFormat>();

function numberOf(count: number, language: string): string {
  const format = formats.get(language) ?? new Intl.NumberFormat(language, { notation: 'compact' });
  formats.set(language, format);
  return format.format(count);
}

/** How many watch. */
export function viewers({ show, language, renderRoot }: VitrineLive) {
  adopt(renderRoot, styles);
  const { viewers: count } = show.state;
  if (!count) return nothing;
  const number = numberOf(count, language);
  return html`<span part="viewers"
    ><svg viewBox="0 0 20 20" aria-hidden="true">
      <path d="M2 10q8-10 16 0q-8 10-16 0zM10 8a2 2 0 1 1 0 4a2 2 0 1 1 0-4" /></svg
    ><span aria-hidden="true">${number}</span
    ><span class="sr">${translate(english, language, 'watching', { count, number })}</span></span
  >`;
}

/** What is announced, and the question of a poll; a press opens its answers. */
export function notices(live: VitrineLive) {
  const { announcement, poll } = live.show.state;
  return html`${announcement ? html`<p part="announcement"><bdi>${announcement}</bdi></p>` : nothing}${
    poll
      ? html`<button
          part="poll"
          type="button"
          @click=${({ currentTarget }: Event) => live.openPanel({ name: 'talk' }, currentTarget as HTMLElement)}
        >
          <bdi>${poll.question}</bdi>
        </button>`
      : nothing
  }`;
}
