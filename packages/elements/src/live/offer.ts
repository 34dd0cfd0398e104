import type { LiveFeature } from '@vitrine/core';
import { html, nothing } from 'lit';
import { adopt } from '../base/adopt.js';
import { Until } from '../base/until.js';
import { liveOffer as english } from '../i18n/en/live-offer.js';
import { translate } from '../i18n/localizer.js';
import type { MessageKey } from '../i18n/translate.js';
import { applyCode } from '../base/apply-code.js';
import type { VitrineLive } from './live-element.js';
import { note } from './note.js';
import { styles } from './offer.styles.js';

const moments = new WeakMap<VitrineLive, Until>();

/** What came of a code, by show. */
const outcomes = new WeakMap<VitrineLive, Map<string, MessageKey<typeof english>>>();

async function take(live: VitrineLive, code: string, said: Map<string, MessageKey<typeof english>>): Promise<void> {
  const say = (key: MessageKey<typeof english>) => {
    said.set(code, key);
    note(live, translate(english, live.language, key, { code }));
  };
  const outcome = await applyCode(live, code);
  if (outcome)
    return say(outcome === 'applied' ? 'codeAdded' : outcome === 'expired' ? 'couponExpired' : 'couponInvalid');
  // The shop takes no codes here: the shopper takes it along.
  const copied = await navigator.clipboard?.writeText(code).then(
    () => true,
    () => false,
  );
  say(copied ? 'codeCopied' : 'codeIs');
}

/** The code that goes with a product, which a press puts into the cart, and until when. */
export function offer(live: VitrineLive, { coupon: code, until }: LiveFeature) {
  adopt(live.renderRoot, styles);
  const { language } = live;
  const said = outcomes.get(live) ?? new Map<string, MessageKey<typeof english>>();
  outcomes.set(live, said);
  const outcome = code && said.get(code);
  const end = until && until + live.show.ahead;
  const moment = moments.get(live) ?? new Until(live);
  moments.set(live, moment);
  // What is over goes away by itself; in a recording it stays where it was, and cannot be had.
  const isOver = end !== undefined && !moment.before(end) && Boolean(live.replay);
  const time = end && !live.replay && new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(end);
  if (isOver && code)
    return html`<div part="offer">
      <s><bdi>${code}</bdi></s> ${translate(english, language, 'couponExpired')}
    </div>`;
  return html`<div part="offer">
    ${
      code
        ? html`<button part="coupon" type="button" @click=${() => void take(live, code, said)}>
            ${translate(english, language, outcome || 'useCode', { code: `\u2068${code}\u2069` })}
          </button>`
        : nothing
    }
    ${time ? html`<span>${translate(english, language, 'offerUntil', { time })}</span>` : nothing}
  </div>`;
}
