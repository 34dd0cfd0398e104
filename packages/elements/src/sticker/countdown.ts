import { html } from 'lit';
import { atMoment } from '../base/until.js';
import { dress } from './face.styles.js';
import { momentOf } from './moment.js';
import type { Face, VitrineSticker } from './sticker-element.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The two largest units that say how long, and how often what they say changes. */
function unitsOf(left: number): [string, number, string, number] {
  if (left > 30 * DAY) return ['day', DAY, 'day', DAY];
  if (left > DAY) return ['day', DAY, 'hour', HOUR];
  if (left > HOUR) return ['hour', HOUR, 'minute', MINUTE];
  return ['minute', MINUTE, 'second', SECOND];
}

/** How long there is until a moment of the shop's. It does not tick where nobody sees it, nor for who wants no motion. */
export class Countdown implements Face {
  stop: () => void = () => {};
  readonly #still = matchMedia('(prefers-reduced-motion: reduce)');

  constructor(private readonly sticker: VitrineSticker) {
    dress(sticker);
  }

  render() {
    const { sticker } = this;
    this.stop();
    const moment = momentOf(sticker);
    const left = moment - Date.now();
    if (!(left > 0)) return undefined;
    let [large, by, small, step] = unitsOf(left);
    const still = this.#still.matches || !(sticker.frame ?? sticker).checkVisibility();
    if (step === SECOND && still) [large, by, small, step] = ['hour', HOUR, 'minute', MINUTE];
    const steps = Math.ceil(left / step);
    this.stop = atMoment(moment - (steps - 1) * step, () => sticker.requestUpdate());
    const { language } = sticker;
    const say = (value: number, unit: string) =>
      new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(value);
    const larger = Math.floor((steps * step) / by);
    const smaller = steps - larger * (by / step);
    const words = [larger && say(larger, large), (smaller || !larger) && small !== large && say(smaller, small)]
      .filter(Boolean)
      .join(' ');
    const date = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short' }).format(moment);
    const datetime = new Date(moment).toISOString();
    return html`<time part="pin" datetime=${datetime} title=${date}
      ><span part="pill"><span>${sticker.label}</span><b>${words}</b></span></time
    >`;
  }
}
