import {
  CommerceError,
  parseText,
  safeWithdrawal,
  toCommerceError,
  type WithdrawalReceipt,
  type WithdrawalStatement,
} from '@vitrine/core';
import { html, nothing, type TemplateResult } from 'lit';
import { adopt } from '../base/adopt.js';
import { VitrineEvent } from '../base/events.js';
import { reportError } from '../base/report-error.js';
import { withdrawal as english } from '../i18n/en/withdrawal.js';
import { translate } from '../i18n/localizer.js';
import type { MessageKey } from '../i18n/translate.js';
import type { PolicyReader } from '../base/policy-reader.js';
import { styles } from './withdrawal.styles.js';

/** The three things the law lets a trader ask for, with the words that browsers fill them in by. */
const FIELDS = [
  ['name', 'yourName', 'text', 'name'],
  ['contract', 'contractId', 'text', 'off'],
  ['email', 'confirmationEmail', 'email', 'email'],
] as const;

/** Longest value that is taken, in characters. */
const MAX_LENGTH = 200;

interface Sent {
  readonly statement: WithdrawalStatement;
  readonly at: Date;
  readonly reference: string;
}

/** Whose withdrawal it is. */
interface Host extends PolicyReader {
  readonly withdraw?: string;
}

/** The withdrawal function: a button, the statement with its confirmation, and a receipt to keep. */
export class Withdrawal {
  #state: 'open' | 'sending' | 'failed' | undefined;
  #sent: Sent | undefined;
  #file = '';

  constructor(private readonly host: Host) {
    adopt(host.renderRoot, styles);
  }

  /** Where the statement goes; undefined: to the shop's adapter, if it takes one. */
  get #url(): string | undefined {
    const { host } = this;
    const { found, known } = host;
    const { withdraw } = host;
    const url = safeWithdrawal(withdraw, document.baseURI);
    if (withdraw && !url) host.warn('withdraw', withdraw, 'a mailto: or http(s) address');
    return url ?? (found?.shop?.adapter.withdraw ? undefined : safeWithdrawal(known?.withdraw));
  }

  /** Shows the statement, with the focus in its first field. */
  #open = (): void => {
    this.#state = 'open';
    void this.#focus('input');
  };

  /** The step the shopper is at; undefined where nobody takes a statement. */
  template(): TemplateResult | undefined {
    if (!this.#url && !this.host.found?.shop?.adapter.withdraw) return;
    return html`<div part="withdrawal">${this.#sent ? this.#receipt(this.#sent) : this.#statement()}</div>`;
  }

  #statement(): TemplateResult {
    const t = this.#t;
    if (!this.#state)
      return html`<button class="outline" part="withdraw" type="button" @click=${this.#open}>
        ${t('withdrawHere')}
      </button>`;
    const sending = this.#state === 'sending';
    return html`<form @submit=${this.#submit}>
      <p>${t('withdrawIntro')}</p>
      ${FIELDS.map(
        ([name, label, type, autocomplete]) =>
          html`<label
            >${t(label)}
            <input
              class="field"
              name=${name}
              type=${type}
              autocomplete=${autocomplete}
              maxlength=${MAX_LENGTH}
              required
              pattern=${type === 'text' ? '.*\\S.*' : nothing}
              ?readonly=${sending}
            />
          </label>`,
      )}
      <button class="confirm" part="confirm" aria-disabled=${sending}>${t('confirmWithdrawal')}</button>
      <p role="alert" part="error">${this.#state === 'failed' ? t('shopUnreachable') : nothing}</p>
    </form>`;
  }

  #t = (key: MessageKey<typeof english>): string => translate(english, this.host.language, key);

  #rows({ statement, at, reference }: Sent): (readonly [string, string])[] {
    const t = this.#t;
    const time = new Intl.DateTimeFormat(this.host.language, { dateStyle: 'long', timeStyle: 'long' }).format(at);
    return [
      ...FIELDS.map(([name, label]) => [t(label), statement[name]] as const),
      [t('sentAt'), time],
      ...(reference ? [[t('receiptNumber'), reference] as const] : []),
    ];
  }

  #receipt(sent: Sent) {
    const t = this.#t;
    const mailed = this.#url?.startsWith('mailto:');
    return html`<div part="receipt">
      <p class="sent" tabindex="-1">${t(mailed ? 'withdrawalMailed' : 'withdrawalSent')}</p>
      <p>${t('withdrawalText')}</p>
      <dl>
        ${this.#rows(sent).map(
          ([label, value]) =>
            html`<div>
              <dt>${label}</dt>
              <dd><bdi>${value}</bdi></dd>
            </div>`,
        )}
      </dl>
      <a href=${this.#file} download="withdrawal-${sent.at.toISOString().slice(0, 10)}.txt">${t('saveReceipt')}</a>
    </div>`;
  }

  #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.#state === 'sending') return;
    const form = new FormData(event.target as HTMLFormElement);
    const [name = '', contract = '', email = ''] = FIELDS.map(([field]) => String(form.get(field)).trim());
    const statement = { name, contract, email };
    const { host } = this;
    const url = this.#url;
    if (!host.dispatchEvent(new VitrineEvent('vitrine-withdraw', { statement, url }, true))) return;
    this.#state = 'sending';
    host.requestUpdate();
    try {
      const receipt = await this.#send(statement);
      const time = Date.parse(parseText(receipt.receivedAt));
      const reference = parseText(receipt.reference);
      this.#sent = { reference, statement, at: new Date(Number.isNaN(time) ? Date.now() : time) };
      const lines = [this.#t('withdrawalText'), '', ...this.#rows(this.#sent).map((row) => row.join(': ')), ''];
      this.#file = URL.createObjectURL(new Blob([lines.join('\r\n')], { type: 'text/plain;charset=utf-8' }));
      void this.#focus('.sent');
    } catch (thrown) {
      this.#state = 'failed';
      host.requestUpdate();
      reportError(host, toCommerceError(thrown), () => host.requestUpdate());
    }
  };

  async #send(statement: WithdrawalStatement): Promise<WithdrawalReceipt> {
    const url = this.#url;
    const shop = this.host.found?.shop;
    if (!url) return (await shop?.adapter.withdraw?.(statement, { context: shop.context })) ?? {};
    const words = { ...statement, statement: this.#t('withdrawalText') };
    if (url.startsWith('mailto:')) {
      const body = FIELDS.map(([name, label]) => `${this.#t(label)}: ${statement[name]}`);
      const [subject, text] = [`${words.statement} ${statement.contract}`, [words.statement, '', ...body].join('\r\n')];
      location.assign(`${url}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`);
      return {};
    }
    const answer = await fetch(url, {
      method: 'POST',
      body: new URLSearchParams(words),
      signal: AbortSignal.timeout(20_000),
    });
    if (!answer.ok) throw new CommerceError('server', `The withdrawal was answered with ${answer.status}.`);
    // It may say when it came and under which number, as an adapter does; it need not.
    return Object(await answer.json().catch(() => ({}))) as WithdrawalReceipt;
  }

  /** Gives the focus to what has just come. */
  async #focus(selector: string): Promise<void> {
    this.host.requestUpdate();
    await this.host.updateComplete;
    this.host.renderRoot.querySelector<HTMLElement>(`[part='withdrawal'] ${selector}`)?.focus();
  }
}

export const part = (host: Host): Withdrawal => new Withdrawal(host);
