import type { PollResult, PollSource } from '@vitrine/core';
import { requestShop } from '@vitrine/core/hub.js';
import { html, nothing } from 'lit';
import { stickerPoll as english } from '../i18n/en/sticker-poll.js';
import { translate } from '../i18n/localizer.js';
import type { MessageKey } from '../i18n/translate.js';
import { dress } from './face.styles.js';
import type { Face, VitrineSticker } from './sticker-element.js';

/** Fewest and most answers of a poll. */
const LEAST = 2;
const MOST = 6;

/** Milliseconds after which an answer has not arrived. */
const PATIENCE = 15_000;

/** Its answers are the list in it, its question is its label, or the text before the list. */
class Poll implements Face {
  #said = '';
  #chosen: number | undefined;
  #counts: readonly number[] | undefined;
  #busy = false;

  constructor(private readonly sticker: VitrineSticker) {
    dress(sticker);
    const before = this.#memory(({ localStorage }) => localStorage.getItem(this.#key));
    if (before === null || before === undefined) return;
    this.#chosen = this.#answers.indexOf(before);
    if (this.#chosen < 0) this.#chosen = undefined;
    else
      void this.#source()
        .then((source) => source?.results?.(this.#id))
        .then(
          (result) => this.#know(result),
          () => {},
        );
  }

  get #question(): string {
    const { label, childNodes } = this.sticker;
    const before = [...childNodes].filter((node) => !(node as Element).matches?.('ul,ol'));
    return (
      label ||
      before
        .map(({ textContent }) => textContent)
        .join(' ')
        .trim()
    );
  }

  get #answers(): string[] {
    const items = Array.from(this.sticker.querySelectorAll('li'), ({ textContent }) => textContent?.trim() ?? '');
    return items.filter(Boolean);
  }

  get #id(): string {
    return this.sticker.dataset.poll || this.sticker.id || this.#question;
  }

  /** Where the shopper's own answer is kept, once there is one. */
  get #key(): string {
    return `vitrine/poll/${location.pathname}/${this.#id}`;
  }

  render() {
    const { sticker } = this;
    const question = this.#question;
    const answers = this.#answers;
    if (!question || answers.length < LEAST || answers.length > MOST) {
      sticker.warn('poll', question, `a question and a list of ${LEAST} to ${MOST} answers`);
      return undefined;
    }
    const total = this.#counts?.reduce((sum, count) => sum + count, 0);
    const percent = new Intl.NumberFormat(sticker.language, { style: 'percent' });
    const answer = (words: string, index: number) => {
      const share = total && (this.#counts?.[index] ?? 0) / total;
      const isDone = this.#chosen !== undefined;
      return html`<button
        part="answer"
        type="button"
        aria-pressed=${this.#chosen === index}
        aria-disabled=${isDone}
        @click=${() => this.#choose(index)}
      >
        <span>${words}</span>${
          share === undefined
            ? nothing
            : html`<b>${percent.format(share)}</b><span part="bar" .style=${`--_share:${share * 100}%`}></span>`
        }
      </button>`;
    };
    return html`<div part="pin" role="group" aria-label=${question}>
        <div part="pill"><span>${question}</span>${answers.map(answer)}</div>
      </div>
      <span class="sr" role="status">${this.#said}</span>`;
  }

  async #choose(index: number): Promise<void> {
    const { sticker } = this;
    const words = this.#answers[index];
    if (this.#chosen !== undefined || this.#busy || !words) return;
    const detail = { poll: this.#id, answer: words, index, origin: sticker };
    const event = new Event('vitrine-poll-answer', { bubbles: true, composed: true, cancelable: true });
    if (!sticker.dispatchEvent(Object.assign(event, { detail }, detail))) return;
    this.#busy = true;
    this.#chosen = index;
    sticker.requestUpdate();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new DOMException('The poll did not answer.', 'TimeoutError')), PATIENCE);
    });
    try {
      const { poll, answer } = detail;
      const source = await this.#source();
      this.#know(await Promise.race([late, source?.answer({ poll, answer, index })]));
      this.#memory(({ localStorage }) => localStorage.setItem(this.#key, words));
      this.#say('pollAnswered', words);
    } catch (thrown) {
      this.#chosen = undefined;
      this.#say('pollFailed', words);
      const { reportFailure } = await import('./report-failure.js');
      reportFailure(sticker, thrown, () => void this.#choose(index));
    } finally {
      clearTimeout(timer);
      this.#busy = false;
    }
  }

  /** Where answers go: the sticker's own source, or the shop's; undefined where there is none. */
  async #source(): Promise<PollSource | undefined> {
    const { sticker } = this;
    return (
      sticker.polls ??
      new Promise((resolve) => {
        requestShop(sticker, ({ config }, unsubscribe) => {
          unsubscribe?.();
          resolve(config.polls);
        });
        // On a page without a shop nobody answers.
        setTimeout(resolve);
      })
    );
  }

  /** Shows counts only as they were given, one for each answer. */
  #know(result: PollResult | null | undefined): void {
    const counts = result?.counts;
    const isWhole =
      Array.isArray(counts) &&
      counts.length === this.#answers.length &&
      counts.every((count) => Number.isSafeInteger(count) && count >= 0) &&
      counts.some(Boolean);
    if (isWhole) this.#counts = counts;
    this.sticker.requestUpdate();
  }

  #say(key: MessageKey<typeof english>, answer: string): void {
    this.#said = translate(english, this.sticker.language, key, { answer });
    this.sticker.requestUpdate();
  }

  #memory<T>(use: (scope: { localStorage: Storage }) => T): T | undefined {
    try {
      return use(window);
    } catch {
      // Blocked or full: the answer is known as long as the page.
      return undefined;
    }
  }
}

export { Poll as face };
