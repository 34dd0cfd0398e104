import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { ShopController } from '../base/shop-controller.js';
import { tokensFor } from '../base/tokens.styles.js';
import { VitrineElement } from '../base/vitrine-element.js';
import { disclosure as english } from '../i18n/en/disclosure.js';
import { styles } from './disclosure-element.styles.js';
import { countryWord, KINDS, type DisclosureKind } from './disclosure-words.js';

/**
 * Says that somebody gains by what stands after it: an advertisement, a commission, a gift or an own brand. It goes before the
 * link. Its words are those of the page's language and of the shopper's country; text inside it is for readers without scripts.
 *
 * @tagname vitrine-disclosure
 * @slot - Text for readers without scripts, such as "Ad". It does not replace the words of the element.
 * @slot note - A sentence of the page's own after them, such as one an affiliate programme asks for.
 * @csspart label - The word: "Ad".
 * @csspart country - The same in the word that the shopper's country asks for, where the page speaks another language.
 * @csspart reason - The sentence that says who gains what.
 * @cssprop [--vitrine-disclosure-text=inherit] - Text.
 * @cssprop [--vitrine-disclosure-radius=4px] - Corners of the word's frame.
 * @cssprop [--vitrine-disclosure-font=var(--vitrine-font)] - Font family.
 */
export class VitrineDisclosure extends VitrineElement<typeof english> {
  static override styles = [tokensFor('disclosure'), styles];
  static override messages = english;

  /** What is disclosed: an `ad`, an `affiliate` link that earns a commission, a `gift` to the speaker, or their `own` brand. */
  @property() kind: DisclosureKind = 'ad';

  /** The name of who gains by it; absent: whom the page's shop credits, if anybody. */
  @property() creator?: string;

  /** ISO 3166-1 alpha-2 code of the shopper's country; absent: that of the page's shop, then of the page's language. */
  @property() country?: string;

  readonly #store = new ShopController(this);

  protected override willUpdate(): void {
    if (!KINDS.includes(this.kind)) this.warn('kind', this.kind, `one of: ${KINDS.join(' ')}`);
  }

  protected override render() {
    const { config } = this.#store.handle ?? {};
    const kind = KINDS.includes(this.kind) ? this.kind : 'ad';
    const name = this.creator || config?.creator;
    const local = countryWord(this.country || config?.country, this.language);
    // A name may run in another direction than the sentence it stands in.
    const creator = this.rightToLeft ? `\u2068${name}\u2069` : `${name}`;
    const reason = name ? this.t(`${kind}By`, { creator }) : kind !== 'ad' && this.t(`${kind}Why`);
    return html`<strong part="label">${this.t(`${kind}Label`)}</strong> ${
        local ? html`<strong part="label country" lang=${local.language}>${local.word}</strong> ` : nothing
      }${reason ? html`<span part="reason">${reason}</span>` : nothing} <slot name="note"></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vitrine-disclosure': VitrineDisclosure;
  }
}
