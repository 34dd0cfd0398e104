import { LitElement } from 'lit';
import { isRightToLeft, nearestLanguage, onLanguageChange, translate } from '../i18n/localizer.js';
import type { Messages, MessageValues } from '../i18n/translate.js';

/** What every Vitrine element does: texts in the language of its place, states for CSS, clear warnings, error events. */
export abstract class VitrineElement extends LitElement {
  /** The element's English texts. */
  static messages: Messages = {};

  readonly #internals = this.attachInternals();
  #warned: Set<string> | undefined;
  #stopLanguage: (() => void) | undefined;
  #language: string | undefined;

  /** The language of this place in the page, a BCP 47 tag: the nearest `lang`. */
  get language(): string {
    return (this.#language ??= nearestLanguage(this));
  }

  /** Whether text runs from right to left here. */
  get rightToLeft(): boolean {
    return this.matches(':dir(rtl)') || this.#internals.states.has('rtl');
  }

  override connectedCallback(): void {
    this.#stopLanguage = onLanguageChange(() => {
      this.#language = undefined;
      this.#followDirection();
      this.requestUpdate();
    }, this);
    this.#language = undefined;
    this.#followDirection();
    super.connectedCallback();
    // Moved to another place in the page, it speaks that place's language.
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopLanguage?.();
  }

  /** The text for `key` in the language of this place. @internal */
  t(key: string, values?: MessageValues): string {
    return translate((this.constructor as typeof VitrineElement).messages, this.language, key, values);
  }

  /** Turns `:state(name)` on or off. */
  protected toggleState(name: string, on: boolean): void {
    const { states } = this.#internals;
    if (on) states.add(name);
    else states.delete(name);
  }

  /** Tells the page's developer once what is wrong with an attribute and what would be right. */
  protected warn(attribute: string, found: unknown, expected: string): void {
    const text = `<${this.localName} ${attribute}="${String(found).slice(0, 80)}">: expected ${expected}. See the reference of <${this.localName}>.`;
    const warned = (this.#warned ??= new Set());
    if (warned.size < warned.add(text).size) console.warn(text, this);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // Lit would render a second time beside what a declarative shadow root already holds.
    this.shadowRoot?.replaceChildren();
    return super.createRenderRoot();
  }

  /** A right-to-left language on a page that sets no `dir` still mirrors the element. */
  #followDirection(): void {
    let said = false;
    for (let node: Node | null = this; node && !said; node = node.parentNode ?? (node as ShadowRoot).host ?? null) {
      said = Boolean((node as Element).getAttribute?.('dir'));
    }
    this.toggleState('rtl', !said && isRightToLeft(this.language));
  }
}
