import { toCommerceError, type Policy } from '@vitrine/core';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { VitrineEvent } from '../base/events.js';
import { NEAR, onceInView } from '../base/near-viewport.js';
import { reportError } from '../base/report-error.js';
import { tokensFor } from '../base/tokens.styles.js';
import { price } from '../i18n/en/price.js';
import { returns } from '../i18n/en/returns.js';
import type { AnswersTemplate } from './policy-answers.js';
import { PolicyWords } from './policy-words.js';
import type { PolicyOpener } from './policy-opener.js';
import { PolicyReader } from '../base/policy-reader.js';
import { styles } from './return-policy-element.styles.js';
import type { Withdrawal } from './withdrawal.js';

const LAYOUTS = 'link summary full dialog withdrawal';

/** Code that only some layouts need. */
interface Parts {
  opener: PolicyOpener;
  answers: AnswersTemplate;
  withdrawal: Withdrawal;
}

const PARTS: { [Name in keyof Parts]: () => Promise<{ part(host: VitrineReturnPolicy): Parts[Name] }> } = {
  opener: () => import('./policy-opener.js'),
  answers: () => import('./policy-answers.js'),
  withdrawal: () => import('./withdrawal.js'),
};

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
 * @cssprop [--vitrine-return-policy-text=var(--vitrine-text)] - Text; a link and a summary are of the colour around them unless this is set.
 * @cssprop [--vitrine-return-policy-muted=var(--vitrine-muted)] - Questions and other secondary text.
 * @cssprop [--vitrine-return-policy-accent=var(--vitrine-accent)] - The button that confirms a withdrawal.
 * @cssprop [--vitrine-return-policy-on-accent=var(--vitrine-on-accent)] - Text on it.
 * @cssprop [--vitrine-return-policy-radius=var(--vitrine-radius)] - Corners of the dialog.
 * @cssstate loading - The shop is being asked.
 * @cssstate ready - The policy is known.
 * @cssstate error - The shop could not be asked.
 * @cssstate open - The dialog is open.
 */
export class VitrineReturnPolicy extends PolicyReader<typeof price & typeof returns> {
  static override styles = [tokensFor('return-policy'), styles];
  static override messages = { ...price, ...returns };

  /**
   * How it stands: a `link` or a `summary` that open a dialog, `full` in the page, the `withdrawal` function alone, or only a
   * `dialog` that `show()` opens.
   */
  @property({ reflect: true, useDefault: true }) layout: 'link' | 'summary' | 'full' | 'dialog' | 'withdrawal' = 'link';

  /** Where a statement of withdrawal goes: a `mailto:` or http(s) address; absent: to the shop, if it takes them. */
  @property() withdraw?: string;

  /** Level of the title as a heading, 1 to 6. */
  @property({ type: Number }) level = 2;

  /** What has been brought of the code that only some layouts need. */
  readonly #parts: Partial<Parts> = {};
  #viewed: Policy | undefined;
  #stopWaiting: (() => void) | undefined;

  /**
   * Opens the whole policy in a dialog; in the layouts that stand in the page it is scrolled to. Resolves with false when
   * there is no more to show than a link. `opener` gets the focus back; absent: what has it now.
   */
  async show(opener?: HTMLElement): Promise<boolean> {
    return (await this.bring('opener')).show(opener);
  }

  /** Closes the dialog. */
  close(): void {
    this.renderRoot?.querySelector('dialog')?.close();
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
    super.willUpdate(changed);
    const { layout, known } = this;
    if (changed.has('layout') && this.isConnected) this.#waitForView();
    if (!LAYOUTS.split(' ').includes(layout)) this.warn('layout', layout, `one of: ${LAYOUTS}`);
    if (!this.inPage) this.bring('opener').catch(this.lost);
    else if (this.canWithdraw) this.bring('withdrawal').catch(this.lost);
    if (layout === 'full' && known) this.bring('answers').catch(this.lost);
    this.toggleState('open', Boolean(this.#parts.opener?.open));
  }

  protected override updated(): void {
    const { known } = this;
    if (this.layout === 'full' && known && this.#parts.answers && known !== this.#viewed) {
      this.#stopWaiting?.();
      this.#stopWaiting = onceInView(this, '0px', () => this.view(known));
    }
  }

  protected override render() {
    const { layout } = this;
    const { opener, answers, withdrawal } = this.#parts;
    const stays = html`<slot></slot>${this.fault()}`;
    if (layout !== 'full') return (layout === 'withdrawal' ? withdrawal : opener)?.template() ?? stays;
    return answers && this.known && (withdrawal || !this.canWithdraw)
      ? html`<section aria-labelledby="title">${this.whole()}</section>`
      : stays;
  }

  /** The policy in words, once there is one. @internal */
  get words(): PolicyWords | undefined {
    return this.known && new PolicyWords(this.known, this.language);
  }

  /** The whole policy, once there is one. @internal */
  whole() {
    const { words } = this;
    const { answers, withdrawal } = this.#parts;
    const end = html`<slot name="notice"></slot>${withdrawal?.template()}`;
    return words && answers?.(words, this.level, end);
  }

  /** That the shop could not be asked, and a way out. @internal */
  fault(): TemplateResult | undefined {
    if (this.found?.failed && !this.ownLink)
      return html`<span part="error"
        >${this.t('shopUnreachable')}
        <button class="link" type="button" @click=${this.again}>${this.t('tryAgain')}</button></span
      >`;
  }

  #waitForView(): void {
    this.#stopWaiting?.();
    this.#stopWaiting = onceInView(this, NEAR, () => {
      // A link of the page's own needs nothing until it is reached for.
      if (this.layout !== 'link' || !this.ownLink) void this.read();
    });
  }

  /** Whether it stands in the page by itself. @internal */
  get inPage(): boolean {
    return /^(full|withdrawal)$/.test(this.layout);
  }

  /** Whether there may be somebody who takes a statement of withdrawal. @internal */
  get canWithdraw(): boolean {
    const { found, known } = this;
    return Boolean(this.withdraw ?? found?.shop?.adapter.withdraw ?? known?.withdraw);
  }

  /** The page's own link, which stands where nothing is known. @internal */
  get ownLink(): HTMLAnchorElement | null {
    return this.querySelector(':scope > a:not([slot])');
  }

  /** Brings code that only some layouts need. @internal */
  async bring<Name extends keyof Parts>(name: Name): Promise<Parts[Name]> {
    const known = this.#parts[name];
    if (known) return known;
    const { part } = await PARTS[name]();
    this.requestUpdate();
    return (this.#parts[name] ??= part(this));
  }

  /** Reports that some of its code, or what it asks, did not come. @internal */
  lost = (thrown: unknown): void => reportError(this, toCommerceError(thrown), () => this.requestUpdate());

  /** Tells the page once that the policy is on the screen. @internal */
  view(policy: Policy): void {
    if (this.#viewed === policy) return;
    this.#viewed = policy;
    this.dispatchEvent(new VitrineEvent('vitrine-policy-view', { policy, origin: this }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vitrine-return-policy': VitrineReturnPolicy;
  }
}
