import { html, nothing } from 'lit';
import { adopt } from '../base/adopt.js';
import { parseMoment } from '../base/moment.js';
import { timeLeft } from '../base/time-left.js';
import { Until } from '../base/until.js';
import { liveCurtain as english } from '../i18n/en/live-curtain.js';
import { translate } from '../i18n/localizer.js';
import type { MessageKey } from '../i18n/translate.js';
import { styles } from './curtain.styles.js';
import type { Phase, VitrineLive } from './live-element.js';

const moments = new WeakMap<VitrineLive, Until>();

function untilOf(live: VitrineLive): Until {
  const known = moments.get(live) ?? new Until(live);
  moments.set(live, known);
  return known;
}

/** What stands over the picture before a show starts, with a countdown, and after it has ended, with its replay. */
export function curtain(live: VitrineLive, phase: Phase) {
  adopt(live.renderRoot, styles);
  const { language, label } = live;
  const t = (key: MessageKey<typeof english>, values?: Record<string, string>) =>
    translate(english, language, key, values);
  const title = label ? html`<p class="name"><bdi>${label}</bdi></p>` : nothing;
  if (phase === 'ended') {
    const { replay } = live.show.state;
    return html`<div part="curtain">
      ${title}
      <p>${t('hasEnded')}</p>
      ${
        replay || live.recording
          ? html`<button
              class="lead"
              part="replay"
              type="button"
              @click=${() => import('./replay-view.js').then(({ watch }) => watch(live))}
            >
              ${t('watchReplay')}
            </button>`
          : nothing
      }
    </div>`;
  }
  const { startsAt } = live;
  if (startsAt && Number.isNaN(parseMoment(startsAt)))
    live.warn('starts-at', startsAt, 'a time with its zone: 2026-12-01T19:00:00+01:00');
  const start = live.start + live.show.ahead;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches || !live.checkVisibility();
  const left = timeLeft(start, language, still);
  // It is asked for while rendering: it renders again then.
  if (left) untilOf(live).before(left.next);
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short' });
  return html`<div part="curtain">
    ${title}
    ${Number.isNaN(start) ? nothing : html`<p><time datetime=${new Date(start).toISOString()}>${when.format(start)}</time></p>`}
    <p part="countdown">
      ${left ? t('startsIn', { time: left.words }) : t(Number.isNaN(start) ? 'startsLater' : 'startsAnyMoment')}
    </p>
    ${
      left
        ? html`<button
            class="lead"
            part="calendar"
            type="button"
            @click=${() => import('./calendar-file.js').then(({ saveCalendarFile }) => saveCalendarFile(live))}
          >
            ${t('addToCalendar')}
          </button>`
        : nothing
    }
  </div>`;
}
