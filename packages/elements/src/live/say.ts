import type { LiveSend } from '@vitrine/core';
import { html } from 'lit';
import { adopt } from '../base/adopt.js';
import { liveSay as english } from '../i18n/en/live-say.js';
import { translate } from '../i18n/localizer.js';
import type { MessageKey } from '../i18n/translate.js';
import type { VitrineLive } from './live-element.js';
import { styles } from './say.styles.js';

/** Longest message and longest name, in characters: what a show reads of them. */
const TEXT = 500;
const NAME = 60;

/** What came of the last message, by show. */
const outcomes = new WeakMap<VitrineLive, '' | 'messageSent' | 'messageFailed'>();
const busy = new WeakSet<VitrineLive>();

async function submit(live: VitrineLive, send: (what: LiveSend) => Promise<void>, form: HTMLFormElement) {
  const data = new FormData(form);
  const said = (name: string) => String(data.get(name) ?? '').trim();
  const text = said('text');
  if (!text || busy.has(live)) return;
  const author = said('author');
  busy.add(live);
  try {
    await send({ type: 'message', text, ...(author && { author }), ...(data.has('question') && { question: true }) });
    outcomes.set(live, 'messageSent');
    for (const name of ['text', 'question']) {
      const field = form.elements.namedItem(name) as HTMLInputElement;
      field.value = name === 'text' ? '' : field.value;
      field.checked = false;
    }
  } catch {
    // What was written stays.
    outcomes.set(live, 'messageFailed');
  }
  busy.delete(live);
  live.requestUpdate();
}

/** The form that says something to a show. Nothing of it is kept here. */
export function form(live: VitrineLive, send: (what: LiveSend) => Promise<void>) {
  adopt(live.renderRoot, styles);
  const t = (key: MessageKey<typeof english>) => translate(english, live.language, key);
  const outcome = outcomes.get(live);
  return html`<form
    part="form"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      void submit(live, send, event.currentTarget as HTMLFormElement);
    }}
  >
    <div class="who">
      <label>${t('yourName')} <input name="author" maxlength=${NAME} autocomplete="nickname" /></label>
      <label class="ask"><input type="checkbox" name="question" /> ${t('askHost')}</label>
    </div>
    <div class="what">
      <input
        name="text"
        maxlength=${TEXT}
        required
        autocomplete="off"
        aria-label=${t('yourMessage')}
        placeholder=${t('yourMessage')}
      />
      <button type="submit">${t('send')}</button>
    </div>
    <p class="small" role="status">${outcome ? t(outcome) : ''}</p>
  </form>`;
}
