import { formatMoney, type Catalogue, type Product, type Shop, type UnitPrice } from '@vitrine/core';
import { html, type ReactiveController } from 'lit';
import { priceNotes } from '../i18n/en/price-notes.js';
import { isRightToLeft, translate } from '../i18n/localizer.js';
import type { MessageValues } from '../i18n/translate.js';
import type { PriceView, Words } from './price-view.js';
import type { ProductReader } from './product-reader.js';
import { atMoment, isYoung, STOCK_AGE } from './until.js';

/** The last day of what ends at `moment`; with the time where it does not end with the day, here where the shopper is. */
export function endWords(moment: number, language: string): string {
  const last = new Date(moment - 1);
  // 23:59 is how people write the end of a day.
  const isWhole = new Date(moment + 60_000).getDate() !== last.getDate();
  const time = isWhole ? undefined : 'numeric';
  return new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'long',
    year: last.getFullYear() === new Date().getFullYear() ? undefined : 'numeric',
    hour: time,
    minute: time,
  }).format(isWhole ? last : moment);
}

/** `100 ml`, kept in its own direction among words that run from right to left. */
function unitWords({ quantity, unit }: UnitPrice, language: string): string {
  const words = quantity === 1 ? unit : `${quantity} ${unit}`;
  return isRightToLeft(language) ? `\u2068${words}\u2069` : words;
}

/** What only some prices say: the price per unit, whether tax is in it, and how long a reduction lasts. */
export function notes({ unitPrice, tax, ends }: PriceView, { language }: Words) {
  const said = (part: string, key: keyof typeof priceNotes, values?: MessageValues) =>
    html`<span part=${part}>${translate(priceNotes, language, key, values)}</span>`;
  const line = [
    tax && said('tax', tax === 'included' ? 'taxIncluded' : 'taxExcluded'),
    ends && said('ends', 'saleUntil', { date: endWords(ends, language) }),
  ].filter(Boolean);
  return html`${
    unitPrice &&
    html` <span class="fine"
      >${said('unit-price', 'unitPrice', { price: formatMoney(unitPrice.price, language), unit: unitWords(unitPrice, language) })}</span
    >`
  }${line[0] && html` <span class="fine">${line[0]}${line[1] && [' · ', line[1]]}</span>`}`;
}

/** When products were handed in that no shop was asked for. */
const givenAt = new WeakMap<Product, number>();

/** Sees to it that an element says nothing of its product longer than it is true. */
class Facts implements ReactiveController {
  /** When the shop said what is shown, milliseconds since 1970. */
  readAt = 0;
  #stop: (() => void) | undefined;
  /** Of which reading the shop has been asked for a newer one. */
  #asked: number | undefined;

  constructor(private readonly host: ProductReader) {
    host.addController(this);
  }

  watch(product: Product, catalogue: Catalogue | undefined): void {
    this.hostDisconnected();
    const { host } = this;
    const { product: ref } = host;
    const now = Date.now();
    const known = ref && !host.value ? catalogue?.peek(ref) : undefined;
    if (!known && !givenAt.has(product)) givenAt.set(product, now);
    const readAt = (this.readAt = known?.readAt ?? givenAt.get(product) ?? 0);
    // What is updated after it was removed waits for nothing.
    if (!host.isConnected) return;
    const { variants } = product;
    const low = variants.some(({ stock }) => stock === 'low');
    const ends = variants.flatMap(({ saleEnds }) => saleEnds ?? []);
    const next = [...ends, low ? readAt + STOCK_AGE : Infinity].filter((moment) => moment > now);
    const update = () => host.requestUpdate();
    const stop = (this.#stop = atMoment(Math.min(...next), update));

    // What has ended since it was read is read again, once somebody sees it.
    const isOver = (low && !isYoung(readAt, now)) || ends.some((end) => readAt < end && end <= now);
    if (!known || !isOver) return;
    const seen = () => {
      this.#asked = undefined;
      update();
    };
    document.addEventListener('visibilitychange', seen);
    this.#stop = () => {
      stop();
      document.removeEventListener('visibilitychange', seen);
    };
    if (document.hidden || this.#asked === readAt) return;
    this.#asked = readAt;
    catalogue?.refresh(ref);
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }
}

const watched = new WeakMap<ProductReader, Facts>();

/**
 * Renders `host` again whenever something that it says of `product` has ended, and then asks the `shop` again where somebody
 * looks. To be called before each rendering.
 */
export function watch(host: ProductReader, product: Product | null | undefined, shop: Shop | undefined): void {
  const facts = watched.get(host) ?? new Facts(host);
  watched.set(host, facts);
  if (product) facts.watch(product, shop?.catalogue);
}

/** Whether `host` may say that little is left of its product. */
export const isFresh = (host: ProductReader): boolean => isYoung(watched.get(host)?.readAt ?? 0);
