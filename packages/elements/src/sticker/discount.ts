import { html } from 'lit';
import { atMoment } from '../base/until.js';
import { stickerDiscount as english } from '../i18n/en/sticker-discount.js';
import { translate } from '../i18n/localizer.js';
import type { MessageKey } from '../i18n/translate.js';
import { dress } from './face.styles.js';
import { momentOf } from './moment.js';
import type { Face, VitrineSticker } from './sticker-element.js';

/** A discount code: a press copies it, and puts it into the cart where the shop can. */
class Discount implements Face {
  stop: () => void = () => {};
  #said = '';
  #busy = false;

  constructor(private readonly sticker: VitrineSticker) {
    dress(sticker);
  }

  render() {
    const { sticker } = this;
    const { code, label } = sticker;
    this.stop();
    const shown = code?.trim().slice(0, 100);
    if (!shown) {
      sticker.warn('code', code, 'a discount code');
      return undefined;
    }
    if (sticker.until !== undefined) {
      const moment = momentOf(sticker);
      if (!(moment > Date.now())) return undefined;
      this.stop = atMoment(moment, () => sticker.requestUpdate());
    }
    return html`<button part="pin" class="code" type="button" @click=${() => this.#take(shown)}>
        <span part="pill"
          ><span>${this.#said || label}</span><span part="code"><bdi>${shown}</bdi></span></span
        ></button
      ><span class="sr" role="status">${this.#said}</span>`;
  }

  async #take(code: string): Promise<void> {
    const copied = await navigator.clipboard?.writeText(code).then(
      () => true,
      () => false,
    );
    // Where the browser does not let it be copied it can be read.
    this.#say(copied ? 'codeCopied' : 'codeIs', code);
    // The shop is asked once, however often it is pressed meanwhile.
    if (this.#busy) return;
    this.#busy = true;
    const outcome = await import('../base/apply-code.js').then(
      ({ applyCode }) => applyCode(this.sticker, code),
      () => undefined,
    );
    this.#busy = false;
    if (outcome === 'applied') this.#say('codeInCart', code);
    else if (outcome) this.#say(outcome === 'expired' ? 'couponExpired' : 'couponInvalid', code);
  }

  #say(key: MessageKey<typeof english>, code: string): void {
    this.#said = translate(english, this.sticker.language, key, { code });
    this.sticker.requestUpdate();
  }
}

export { Discount as face };
