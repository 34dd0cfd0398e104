import { safeUrl, toCommerceError, type Policy } from '@vitrine/core';
import { html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { NEAR, onceInView } from '../base/near-viewport.js';
import { reportError } from '../base/report-error.js';
import { tokensFor } from '../base/tokens.styles.js';
import { VitrineElement } from '../base/vitrine-element.js';
import { returnPolicy } from '../i18n/en/return-policy.js';
import type * as Answers from './policy-answers.js';
import { PolicyCode } from './policy-code.js';
import { PolicyReader } from './policy-reader.js';
import { isBare } from './policy-source.js';
import { styles } from './return-policy-element.styles.js';

const LAYOUTS = ['link', 'summary', 'full', 'dialog', 'withdrawal'];

/**
 * A shop's return policy: a link or a few words that open the whole of it, or the whole of it in the page. It comes from the
 * shop, from JSON inside the element, or from the page's JSON-LD; where nobody says anything, the link inside it stays.
 *
 * @tagname vitrine-return-policy
 * @slot - A link to the policy's page: what shows until the policy is known, and where it is not.
 * @slot notice - What the law wants said beside the policy, such as the harmonised notice on the legal guarantee.
 * @fires open - The dialog has opened. Does not bubble.
 * @fires close - The dialog has closed. Does not bubble.
 * @fires vitrine-policy-view - The whole policy is on the screen. `{ policy, origin }`
 * @fires vitrine-withdraw - A statement of withdrawal is about to be sent; cancelable. `{ statement, url }`
 * @fires vitrine-error - The shop could not be asked, or did not take a statement. `{ code, message, retryable, retry }`
 * @csspart link - The link or button that opens the policy.
 * @csspart last-day - The last day to return what is ordered today, beside the summary.
 * @csspart dialog - The dialog.
 * @csspart title - The policy's title.
 * @csspart answers - The questions with their answers.
 * @csspart question - One question.
 * @csspart answer - What answers it.
 * @csspart whole - The folded text of the whole policy.
 * @csspart text - The text itself.
 * @csspart page - The link to the policy's page.
 * @csspart withdrawal - What belongs to the withdrawal function.
 * @csspart withdraw - The button that opens it.
 * @csspart confirm - The button that sends the statement.
 * @csspart receipt - What was sent, with date and time.
 * @csspart error - The sentence and the button of a failure.
 * @cssprop [--vitrine-return-policy-surface=var(--vitrine-surface)] - Background of the dialog.
 * @cssprop [--vitrine-return-policy-text=var(--vitrine-text)] - Text.
 * @cssprop [--vitrine-return-policy-muted=var(--vitrine-muted)] - Questions and other secondary text.
 * @cssprop [--vitrine-return-policy-accent=var(--vitrine-accent)] - The button that confirms a withdrawal.
 * @cssprop [--vitrine-return-policy-on-accent=var(--vitrine-on-accent)] - Text on it.
 * @cssprop [--vitrine-return-policy-radius=var(--vitrine-radius)] - Corners of the dialog.
 * @cssstate loading - The shop is being asked.
 * @cssstate ready - The policy is known.
 * @cssstate error - The shop could not be asked.
 * @cssstate open - The dialog is open.
 */
export class VitrineReturnPolicy extends VitrineElement {
  static override styles = [tokensFor('return-policy'), styles];
  static override messages = returnPolicy;

  /** The product whose own policy goes before the shop's: `handle:oak-chair`, `sku:A1`, `url:…`, `id:1`. */
  @property() product?: string;

  /** ISO 3166-1 alpha-2 code of the country to say it for; absent: that of the page's shop. */
  @property() country?: string;

  /**
   * How it stands: a `link` or a `summary` that open a dialog, `full` in the page, the `withdrawal` function alone, or only a
   * `dialog` that `show()` opens.
   */
  @property({ reflect: true, useDefault: true }) layout: 'link' | 'summary' | 'full' | 'dialog' | 'withdrawal' = 'link';

  /** Where a statement of withdrawal goes: a `mailto:` or http(s) address; absent: to the shop, if it takes them. */
  @property() withdraw?: string;

  /** Level of the title as a heading, 1 to 6. */
  @property({ type: Number }) level = 2;

  /** The policy itself, for pages that already have it; nothing is then read. */
  @property({ attribute: false }) value?: Policy;

  readonly #reader = new PolicyReader(this);
  readonly #code = new PolicyCode(this, this.#reader, (found) =>
    this.warn('withdraw', found, 'a mailto: or http(s) address'),
  );
  #open = false;
  #passing = false;
  #viewed: Policy | undefined;
  #stopWaiting: (() => void) | undefined;

  /**
   * Opens the whole policy in a dialog; in the layouts that stand in the page it is scrolled to. Resolves with false when
   * there is no more to show than a link. `opener` gets the focus back; absent: what has it now.
   */
  async show(opener?: HTMLElement): Promise<boolean> {
    const [policy, { openDialog }] = await Promise.all([
      this.#reader.read(),
      import('./policy-dialog.js'),
      this.#code.bringAnswers(),
    ]);
    if (!policy || isBare(policy) || !this.isConnected) return false;
    if (this.#code.takesWithdrawals) await this.#code.bringWithdrawal();
    if (this.#inPage) this.scrollIntoView({ block: 'nearest' });
    else if (!this.#open) {
      this.#open = true;
      this.requestUpdate();
      await this.updateComplete;
      const dialog = this.#dialog;
      if (!dialog) return false;
      this.#tell('open');
      const back = opener ?? this.renderRoot.querySelector<HTMLElement>('.link') ?? this.querySelector('a');
      void openDialog(dialog, this.t('close'), back).then(() => {
        this.#open = false;
        this.requestUpdate();
        this.#tell('close');
      });
    }
    this.#view(policy);
    return true;
  }

  /** What is known. @internal */
  get known(): Policy | undefined {
    return this.#reader.policy;
  }

  /** Closes the dialog. */
  close(): void {
    this.#dialog?.close();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#waitForView();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWaiting?.();
    this.close();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { layout } = this;
    if (this.hasUpdated && changed.has('layout') && this.isConnected) this.#waitForView();
    const { policy, failed, waits } = this.#reader;
    if (!LAYOUTS.includes(layout)) this.warn('layout', layout, `one of: ${LAYOUTS.join(' ')}`);
    if (layout === 'summary' && policy) this.#code.bringWords().catch(this.#lost);
    if (layout === 'full' && policy) this.#code.bringAnswers().catch(this.#lost);
    if (this.#inPage && this.#code.takesWithdrawals) this.#code.bringWithdrawal().catch(this.#lost);
    this.toggleState('loading', waits);
    this.toggleState('ready', Boolean(policy));
    this.toggleState('error', failed && !policy);
    this.toggleState('open', this.#open);
  }

  protected override updated(): void {
    const { policy } = this.#reader;
    if (this.layout === 'full' && policy && this.#code.answers && policy !== this.#viewed) {
      this.#stopWaiting?.();
      this.#stopWaiting = onceInView(this, '0px', () => this.#view(policy));
    }
  }

  protected override render() {
    const { layout } = this;
    const { policy } = this.#reader;
    const answers = this.#code.answers;
    if (layout === 'withdrawal') return this.#code.withdrawal?.template() ?? html`<slot></slot>`;
    if (layout === 'full')
      return policy && answers && (this.#code.withdrawal || !this.#code.takesWithdrawals)
        ? html`<section aria-labelledby="title">${this.#whole(answers, policy)}</section>`
        : html`<slot></slot>${this.#fault()}`;
    return html`${layout === 'dialog' ? nothing : this.#opener(policy)}
    ${
      this.#open && policy && answers
        ? html`<dialog part="dialog" aria-labelledby="title">
            <div part="scroll">${this.#whole(answers, policy)}</div>
          </dialog>`
        : nothing
    }`;
  }

  #waitForView(): void {
    this.#stopWaiting?.();
    this.#stopWaiting = onceInView(this, NEAR, () => {
      // A link of the page's own needs nothing until it is reached for.
      if (this.layout !== 'link' || !this.#link) void this.#reader.read();
    });
  }

  get #inPage(): boolean {
    return this.layout === 'full' || this.layout === 'withdrawal';
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot?.querySelector('dialog') ?? null;
  }

  /** The page's own link, which stands where nothing is known. */
  get #link(): HTMLAnchorElement | null {
    return this.querySelector(':scope > a:not([slot])');
  }

  /** What opens the dialog. */
  #opener(policy: Policy | undefined) {
    const summary = this.layout === 'summary';
    if (this.#link && !(summary && policy))
      return html`<slot @click=${this.#press} @pointerover=${this.#prepare} @focusin=${this.#prepare}></slot>`;
    if (this.#reader.done && !policy) return this.#fault();
    const known = policy && (!summary || this.#code.words);
    const words =
      (policy && summary && this.#code.words?.summaryWords(policy, this.language)) || this.t('returnPolicy');
    const url = policy && isBare(policy) && safeUrl(policy.url);
    const { termsNow, lastDayWords } = this.#code.words ?? {};
    // A day that is the same for all is in the summary already.
    const last = policy && summary && termsNow?.(policy).days && lastDayWords?.(policy, this.language);
    return html`${
      url
        ? html`<a part="link" href=${url}>${words}</a>`
        : html`<button
            class=${known ? 'link' : 'link waits'}
            part="link"
            type="button"
            aria-haspopup="dialog"
            @click=${this.#press}
            @pointerenter=${this.#prepare}
            @focus=${this.#prepare}
          >
            ${words}
          </button>`
    }
    ${last ? html`<p part="last-day">${last}</p>` : nothing}`;
  }

  #fault() {
    return this.#reader.failed && !this.#link
      ? html`<span part="error"
          >${this.t('shopUnreachable')}
          <button class="link" type="button" @click=${this.#reader.again}>${this.t('tryAgain')}</button></span
        >`
      : nothing;
  }

  #whole({ answersTemplate }: typeof Answers, policy: Policy) {
    const { language, level } = this;
    const end = html`<slot name="notice"></slot>${this.#code.withdrawal?.template() ?? nothing}`;
    return answersTemplate({ policy, language, level, end });
  }

  #lost = (thrown: unknown): void => reportError(this, toCommerceError(thrown), () => this.requestUpdate());

  #prepare = (): void => {
    void this.#reader.read();
    void Promise.all([this.#code.bringAnswers(), import('./policy-dialog.js')]).catch(() => {});
  };

  #press = async (event: MouseEvent): Promise<void> => {
    const link = (event.target as Element).closest('a');
    const { ctrlKey, metaKey, shiftKey, defaultPrevented } = event;
    if (this.#passing || ctrlKey || metaKey || shiftKey || defaultPrevented) return;
    // Nobody to ask: the link does what links do.
    if (link && !this.#reader.hasSource) return;
    event.preventDefault();
    const shown = await this.show(
      event.currentTarget instanceof HTMLButtonElement ? event.currentTarget : undefined,
    ).catch(this.#lost);
    if (shown || !link) return;
    this.#passing = true;
    link.click();
    this.#passing = false;
  };

  #view(policy: Policy): void {
    if (this.#viewed === policy) return;
    this.#viewed = policy;
    const detail = { policy, origin: this };
    const event = new Event('vitrine-policy-view', { bubbles: true, composed: true });
    this.dispatchEvent(Object.assign(event, detail, { detail }));
  }

  /** A moment later, as with the platform's elements: whoever opens it may listen afterwards. */
  #tell(type: 'open' | 'close'): void {
    queueMicrotask(() => this.dispatchEvent(new Event(type)));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vitrine-return-policy': VitrineReturnPolicy;
  }
}
