import type { LivePoll } from '@vitrine/core';
import { html, nothing } from 'lit';
import { adopt } from '../base/adopt.js';
import { livePanel } from '../i18n/en/live-panel.js';
import { liveTalk as english } from '../i18n/en/live-talk.js';
import { translate } from '../i18n/localizer.js';
import type { MessageValues, MessageKey } from '../i18n/translate.js';
import type { VitrineLive } from './live-element.js';
import { showMessages } from './messages.js';
import type * as Say from './say.js';
import { styles } from './talk.styles.js';

/** CSS pixels from the end within which a list counts as read to its end. */
const END = 24;

/** The answers given to polls in this page, by show and poll. */
const answers = new WeakMap<VitrineLive, Map<string, number>>();

/** What is said in one show: polls, reactions, messages, and the form for those who want to say something. */
class Talk {
  #failed = false;
  #say: typeof Say | undefined;

  constructor(private readonly live: VitrineLive) {
    adopt(live.renderRoot, styles);
  }

  template() {
    const { live } = this;
    const { state, send } = live.show;
    if (send && !this.#say)
      void import('./say.js').then((code) => {
        this.#say = code;
        live.requestUpdate();
      });
    // Once it stands in the page.
    queueMicrotask(() => this.#list());
    const { earlier, messages } = state;
    return html`${state.poll ? this.#poll(state.poll) : nothing} ${this.#reactions()}
      <div
        class="log"
        tabindex="0"
        role="log"
        aria-live="off"
        aria-label=${translate(livePanel, live.language, 'messages')}
        @scroll=${this.#read}
      >
        ${earlier ? html`<p class="fault">${this.#t('earlierMessages', { count: earlier })}</p>` : nothing}
        ${messages.length ? nothing : html`<p class="fault">${this.#t('noMessagesYet')}</p>`}
        <ul></ul>
      </div>
      <button class="newest" type="button" hidden @click=${this.#toEnd}>${this.#t('newestMessages')}</button>
      ${send ? this.#say?.form(live, send) : nothing}`;
  }

  /** Shows the messages, and stays with the newest, unless the shopper reads those before. */
  #list(): void {
    const { renderRoot, show } = this.live;
    const log = renderRoot.querySelector<HTMLElement>('.log');
    const list = log?.querySelector('ul');
    if (!log || !list) return;
    const reads = list.children.length > 0 && log.scrollTop + log.clientHeight < log.scrollHeight - END;
    const newest = renderRoot.querySelector<HTMLElement>('.newest');
    if (newest) newest.hidden = !reads;
    // What is being read does not go away.
    if (reads) return;
    showMessages(list, show.state.messages);
    log.scrollTop = log.scrollHeight;
  }

  readonly #read = (): void => this.#list();

  readonly #toEnd = (): void => {
    const log = this.live.renderRoot.querySelector<HTMLElement>('.log');
    if (!log) return;
    log.scrollTop = log.scrollHeight;
    this.#list();
    log.focus({ preventScroll: true });
  };

  #reactions() {
    const { live } = this;
    const { state, send } = live.show;
    const all = Object.entries(state.reactions).slice(0, 8);
    if (!all.length) return nothing;
    const number = new Intl.NumberFormat(live.language, { notation: 'compact' });
    return html`<div part="reactions">
      ${all.map(([reaction, count]) =>
        send
          ? html`<button
              type="button"
              aria-label=${`${this.#t('react', { reaction })}, ${number.format(count)}`}
              @click=${() => void send({ type: 'reaction', reaction }).catch(() => {})}
            >
              <bdi>${reaction}</bdi> ${number.format(count)}
            </button>`
          : html`<span><bdi>${reaction}</bdi> ${number.format(count)}</span>`,
      )}
    </div>`;
  }

  #poll(poll: LivePoll) {
    const { live } = this;
    const { send } = live.show;
    const given = answers.get(live)?.get(poll.id);
    const counts = given !== undefined || poll.closed || !send ? poll.counts : undefined;
    const total = counts?.reduce((sum, count) => sum + count, 0) ?? 0;
    const percent = new Intl.NumberFormat(live.language, { style: 'percent' });
    return html`<fieldset part="poll-card">
      <legend><bdi>${poll.question}</bdi></legend>
      ${poll.answers.map((answer, index) => {
        const share = counts && total ? (counts[index] ?? 0) / total : undefined;
        const words = html`<bdi>${answer}</bdi
          >${share === undefined ? nothing : html` <b>${percent.format(share)}</b>`}`;
        return given === undefined && !poll.closed && send
          ? html`<button type="button" @click=${() => void this.#answer(poll, index)}>${words}</button>`
          : html`<p class="answer">
              <meter min="0" max="1" .value=${share ?? 0} aria-hidden="true"></meter>
              <span class=${given === index ? 'mine' : ''}>${words}</span>
            </p>`;
      })}
      <p class="small">
        ${
          this.#failed
            ? this.#t('pollFailed')
            : poll.closed
              ? this.#t('pollClosed')
              : total
                ? this.#t('votes', { count: total })
                : ''
        }
      </p>
    </fieldset>`;
  }

  async #answer({ id, answers: words }: LivePoll, index: number): Promise<void> {
    const { live } = this;
    const known = answers.get(live) ?? new Map<string, number>();
    answers.set(live, known.set(id, index));
    this.#failed = false;
    live.requestUpdate();
    try {
      await live.show.send?.({ type: 'answer', poll: id, index });
      live.said = this.#t('pollAnswered', { answer: words[index] ?? '' });
    } catch {
      known.delete(id);
      this.#failed = true;
      live.said = this.#t('pollFailed');
    }
    live.requestUpdate();
  }

  #t(key: MessageKey<typeof english>, values?: MessageValues): string {
    return translate(english, this.live.language, key, values);
  }
}

const talks = new WeakMap<VitrineLive, Talk>();

/** What is said in a show. */
export function talk(live: VitrineLive) {
  let found = talks.get(live);
  if (!found) talks.set(live, (found = new Talk(live)));
  return found.template();
}
