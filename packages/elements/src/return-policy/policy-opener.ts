import { safeUrl, type Policy } from '@vitrine/core';
import { html, nothing } from 'lit';
import { adopt } from '../base/adopt.js';
import type { PolicyDialog } from './policy-dialog.js';
import { styles } from './policy-opener.styles.js';
import type { PolicyWords } from './policy-words.js';
import type { VitrineReturnPolicy } from './return-policy-element.js';

/** Whether a policy is an address alone. */
const isBare = (policy: Policy): boolean =>
  policy.category === 'unspecified' &&
  Object.keys(policy).every((key) => /^(kind|countries|category|url|title)$/.test(key));

/** `30 days · free returns` */
function summaryOf(words: PolicyWords): string {
  const { terms } = words;
  const window = words.endless(terms) || words.days(terms) || words.until(terms) || words.t('returnPolicy');
  return [window, terms.category !== 'not_permitted' && words.fee()].filter(Boolean).join(' · ');
}

/** The link or the few words that open the whole policy, and what a press on them brings. */
export class PolicyOpener {
  #dialog: PolicyDialog | undefined;
  #passing = false;

  constructor(private readonly host: VitrineReturnPolicy) {
    adopt(host.renderRoot, styles);
    // The shopper may have been quicker than this code.
    if (host.matches(':hover, :focus-within')) this.#prepare();
  }

  /** Whether the dialog is open. */
  get open(): boolean {
    return Boolean(this.#dialog?.open);
  }

  /** What `show()` of the element does. */
  async show(opener?: HTMLElement): Promise<boolean> {
    const { host } = this;
    const [policy, { PolicyDialog }] = await Promise.all([
      host.read(),
      import('./policy-dialog.js'),
      host.bring('answers'),
    ]);
    if (!policy || isBare(policy) || !host.isConnected) return false;
    if (host.canWithdraw) await host.bring('withdrawal');
    const dialog = (this.#dialog ??= new PolicyDialog(host));
    if (host.inPage) host.scrollIntoView({ block: 'nearest' });
    else if (!dialog.open)
      await dialog.show(opener ?? host.renderRoot.querySelector<HTMLElement>('.link') ?? host.ownLink);
    host.view(policy);
    return true;
  }

  template() {
    const { host } = this;
    return html`${host.layout === 'dialog' ? nothing : this.#link(host.known)}
    ${this.open ? this.#dialog?.template(host.whole()) : nothing}`;
  }

  #link(policy: Policy | undefined) {
    const { host } = this;
    const summary = host.layout === 'summary';
    if (host.ownLink && !(summary && policy))
      return html`<slot @click=${this.#press} @pointerover=${this.#prepare} @focusin=${this.#prepare}></slot>`;
    if (host.found && !policy) return host.fault();
    const words = summary ? host.words : undefined;
    const text = words ? summaryOf(words) : host.t('returnPolicy');
    const url = policy && isBare(policy) && safeUrl(policy.url);
    // A day that is the same for all is in the summary already.
    const last = words?.terms.days && words.lastDay();
    return html`${
      url
        ? html`<a part="link" href=${url}>${text}</a>`
        : html`<button
            class=${policy ? 'link' : 'link waits'}
            part="link"
            type="button"
            aria-haspopup="dialog"
            @click=${this.#press}
            @pointerenter=${this.#prepare}
            @focus=${this.#prepare}
          >
            ${text}
          </button>`
    }
    ${last ? html`<p part="last-day">${last}</p>` : nothing}`;
  }

  #prepare = (): void => {
    const { host } = this;
    void host.read();
    void Promise.all([host.bring('answers'), import('./policy-dialog.js')]).catch(() => {});
  };

  #press = async (event: MouseEvent): Promise<void> => {
    const { host } = this;
    const link = (event.target as Element).closest('a');
    const { ctrlKey, metaKey, shiftKey, defaultPrevented, currentTarget } = event;
    if (this.#passing || ctrlKey || metaKey || shiftKey || defaultPrevented) return;
    // Nobody to ask: the link does what links do.
    if (link && !host.hasSource) return;
    event.preventDefault();
    const opener = currentTarget instanceof HTMLButtonElement ? currentTarget : undefined;
    const shown = await this.show(opener).catch(host.lost);
    if (shown || !link) return;
    this.#passing = true;
    link.click();
    this.#passing = false;
  };
}

export const part = (host: VitrineReturnPolicy): PolicyOpener => new PolicyOpener(host);
