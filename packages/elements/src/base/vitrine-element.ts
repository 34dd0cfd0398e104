import { LitElement } from 'lit';
import { isRightToLeft, nearest, nearestLanguage, onLanguageChange, translate } from '../i18n/localizer.js';
import type { MessageKey, Messages, MessageValues } from '../i18n/translate.js';

// Who has an element has the types of its events.
export type {} from './events.js';

interface Speech {
  /** The language of an element's place, once asked for. */
  language?: string;
  /** Stops following it. */
  stop?: () => void;
}

/** What each element's developer has been told. */
const told = new WeakMap<Element, Set<string>>();

/**
 * What every Vitrine element does: texts in the language of its place, states for CSS, clear warnings, error events. Its
 * type knows the keys of its English texts.
 */
export abstract class VitrineElement<English extends Messages = Record<never, never>> extends LitElement {
  /** The element's English texts. */
  static messages: Messages = {};

  // Few fields, here and in tags: a page may have hundreds that sleep, and an engine keeps those with many in twice the room.
  // Held: WebKit forgets what is in a set of states whose object has been collected as garbage.
  readonly #states = this.attachInternals().states;
  #speech: Speech | undefined;

  /** The language of this place in the page, a BCP 47 tag: the nearest `lang`. */
  get language(): string {
    return ((this.#speech ??= {}).language ??= nearestLanguage(this));
  }

  /** Whether text runs from right to left here. */
  get rightToLeft(): boolean {
    return this.matches(':dir(rtl)') || this.hasState('rtl');
  }

  override connectedCallback(): void {
    const speech: Speech = {
      stop: onLanguageChange(() => {
        speech.language = undefined;
        this.mirror();
        this.requestUpdate();
      }, this),
    };
    this.#speech = speech;
    this.mirror();
    super.connectedCallback();
    // Moved to another place in the page, it speaks that place's language.
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#speech?.stop?.();
  }

  /** The text for `key` in the language of this place. @internal */
  t(key: MessageKey<English>, values?: MessageValues): string {
    return translate((this.constructor as typeof VitrineElement).messages, this.language, key, values);
  }

  /** Turns `:state(name)` on or off. */
  protected toggleState(name: string, on: boolean): void {
    // An engine would look at the element's styles again, whatever it finds.
    if (on !== this.hasState(name)) this.#states[on ? 'add' : 'delete'](name);
  }

  /** Whether `:state(name)` is on. */
  protected hasState(name: string): boolean {
    return this.#states.has(name);
  }

  /** Tells the page's developer once what is wrong with an attribute and what would be right. @internal */
  warn(attribute: string, found: unknown, expected: string): void {
    const text = `<${this.localName} ${attribute}="${String(found).slice(0, 80)}">: expected ${expected}.`;
    const known = told.get(this) ?? new Set();
    if (known.has(text)) return;
    told.set(this, known.add(text));
    console.warn(text, this);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // Lit would render a second time beside what a declarative shadow root already holds.
    this.shadowRoot?.replaceChildren();
    return super.createRenderRoot();
  }

  /** A right-to-left language on a page that sets no `dir` still mirrors the element. */
  protected mirror(): void {
    this.toggleState('rtl', isRightToLeft(this.language) && !nearest(this, 'dir'));
  }
}
