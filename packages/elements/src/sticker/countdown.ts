import { html } from 'lit';
import { timeLeft } from '../base/time-left.js';
import { atMoment } from '../base/until.js';
import { dress } from './face.styles.js';
import { momentOf } from './moment.js';
import type { Face, VitrineSticker } from './sticker-element.js';

/** How long there is until a moment of the shop's. It does not tick where nobody sees it, nor for who wants no motion. */
class Countdown implements Face {
  stop: () => void = () => {};
  readonly #still = matchMedia('(prefers-reduced-motion: reduce)');

  constructor(private readonly sticker: VitrineSticker) {
    dress(sticker);
  }

  render() {
    const { sticker } = this;
    this.stop();
    const moment = momentOf(sticker);
    const { language } = sticker;
    const left = timeLeft(moment, language, this.#still.matches || !(sticker.frame ?? sticker).checkVisibility());
    if (!left) return undefined;
    this.stop = atMoment(left.next, () => sticker.requestUpdate());
    const date = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short' }).format(moment);
    const datetime = new Date(moment).toISOString();
    return html`<time part="pin" datetime=${datetime} title=${date}
      ><span part="pill"><span>${sticker.label}</span><b>${left.words}</b></span></time
    >`;
  }
}

export { Countdown as face };
