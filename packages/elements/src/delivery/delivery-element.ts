import { deliveryFor, toCommerceError, type Delivery, type Destination } from '@vitrine/core';
import { html, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { adopt } from '../base/adopt.js';
import { NEAR, onceInView } from '../base/near-viewport.js';
import { reportError } from '../base/report-error.js';
import { tokensFor } from '../base/tokens.styles.js';
import { VitrineElement } from '../base/vitrine-element.js';
import { delivery as english } from '../i18n/en/delivery.js';
import { styles } from './delivery-element.styles.js';
import { DeliveryReader } from './delivery-reader.js';
import { goodsOf, viewDelivery, viewEstimate, type DeliveryView } from './delivery-view.js';
import { neverTemplate, wayTemplate } from './delivery-words.js';

/** What draws a layout; `line` is the cheapest delivery. */
interface Drawing {
  readonly styles: CSSResult;
  template(view: DeliveryView, host: VitrineDelivery, line: unknown): TemplateResult;
}

/** What brings the drawing of a layout that has more than a line. */
const LAYOUTS = new Map<string, (() => Promise<Drawing>) | undefined>([
  ['line', undefined],
  ['summary', () => import('./delivery-summary.js')],
  ['threshold', () => import('./delivery-summary.js')],
  ['full', () => import('./delivery-details.js')],
]);

const MINUTE = 60_000;

/**
 * What delivery costs and when an order of now arrives, for the shopper's country, before the checkout: in a line, in a few
 * lines, or all ways with the country to choose and the ways to pay. It comes from the shop, or from JSON inside the element;
 * where nobody says anything, what is inside it stays.
 *
 * @tagname vitrine-delivery
 * @slot - A link or words about delivery: what shows until it is known, and where it is not.
 * @fires change - The shopper has chosen another country; `country` has it.
 * @fires vitrine-cart-change - The shop has told its cart what delivery costs there. `{ cart, issues }`
 * @fires vitrine-error - The shop could not be asked. `{ code, message, retryable, retry }`
 * @csspart way - What the cheapest delivery costs and when it arrives.
 * @csspart faster - One that arrives sooner.
 * @csspart cutoff - How long what is said of the arrival still holds today.
 * @csspart threshold - What is missing for free delivery.
 * @csspart progress - How much of it is reached.
 * @csspart country - The choice of a country.
 * @csspart options - The ways to deliver.
 * @csspart name - The shop's name for one.
 * @csspart date - When it arrives.
 * @csspart cost - What it costs.
 * @csspart payment - The ways to pay.
 * @cssprop [--vitrine-delivery-text=var(--vitrine-text)] - Text.
 * @cssprop [--vitrine-delivery-muted=var(--vitrine-muted)] - Secondary text.
 * @cssprop [--vitrine-delivery-line=var(--vitrine-line)] - Hairlines, and what is not reached of a threshold.
 * @cssprop [--vitrine-delivery-accent=var(--vitrine-accent)] - What is reached of it.
 * @cssstate loading - The shop is being asked.
 * @cssstate ready - Something is known.
 * @cssstate error - The shop could not be asked.
 */
export class VitrineDelivery extends VitrineElement<typeof english> {
  static override styles = [tokensFor('delivery'), styles];
  static override messages = english;

  /** The product that is to be delivered: `handle:oak-chair`, `sku:A1`, `url:…`, `id:1`; absent: what is in the cart. */
  @property() product?: string;

  /** The id or SKU of its chosen variant; absent: the first that can be bought. */
  @property() variant?: string;

  /** ISO 3166-1 alpha-2 code of where it goes; absent: that of the page's shop. */
  @property() country?: string;

  /** The part of the country, where the shop's rules name some: `CA`, or `US-CA`. */
  @property() region?: string;

  /** The postcode or its beginning, where the shop's rules name some. */
  @property() postcode?: string;

  /** How it stands: one `line`, a `summary`, the `full` with a choice of countries, or the `threshold` of free delivery alone. */
  @property({ reflect: true, useDefault: true }) layout: 'line' | 'summary' | 'full' | 'threshold' = 'line';

  /** The rules themselves, for pages that already have them; the shop is then not asked for any. */
  @property({ attribute: false }) value?: readonly Delivery[];

  /** What is known of rules, product and cart. @internal */
  readonly known = new DeliveryReader(this);
  #view: DeliveryView | undefined;
  #drawing: Drawing | undefined;
  #stopWaiting: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopWaiting = onceInView(this, NEAR, () => this.known.read());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWaiting?.();
    clearTimeout(this.#timer);
  }

  /** What shows. @internal */
  get shown(): DeliveryView | undefined {
    return this.#view;
  }

  /** Where it goes. @internal */
  get destination(): Destination {
    const { region, postcode, known } = this;
    return { country: (this.country || known.shop?.context.country)?.toUpperCase(), region, postcode };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { layout, known } = this;
    if (!LAYOUTS.has(layout)) this.warn('layout', layout, `one of: ${[...LAYOUTS.keys()].join(' ')}`);
    if (changed.has('layout')) this.#drawing = undefined;
    const view = (this.#view = this.#look());
    if (view) void this.#draw();
    this.toggleState('loading', known.waits);
    this.toggleState('ready', Boolean(view));
    this.toggleState('error', known.failed && !view);
    clearTimeout(this.#timer);
    const now = Date.now();
    const times = view?.ways.flatMap(({ arrival }) => (arrival ? arrival.until - now : [])) ?? [];
    // What is past takes itself away: a date at its cut-off, a countdown each minute; and within one after the machine has
    // slept. `Until` does that too, for half a kilobyte more.
    const next = Math.min(MINUTE, ...times.map((time) => (layout === 'line' ? time : (time % MINUTE) + 1)));
    if (times[0] && this.isConnected) this.#timer = setTimeout(() => this.requestUpdate(), Math.max(1000, next));
  }

  protected override render() {
    const view = this.#view;
    if (!view || (LAYOUTS.get(this.layout) && !this.#drawing)) return html`<slot></slot>`;
    const { cheapest } = view;
    const line = cheapest ? wayTemplate(cheapest, this) : neverTemplate(this.destination.country, this);
    return this.#drawing?.template(view, this, line) ?? line;
  }

  /** What can be said now; undefined where nothing is known. */
  #look(): DeliveryView | undefined {
    const { variant, layout, destination } = this;
    const { rules, product, cart } = this.known;
    const { country } = destination;
    // Without a country one that is the only one may be it.
    const rule = rules && (deliveryFor(rules, destination, product) ?? (country || rules[1] ? undefined : rules[0]));
    const view = rule
      ? viewDelivery(rule, goodsOf(cart, product, variant), Date.now(), product, variant)
      : rules?.[0]
        ? { ways: [] }
        : cart?.shippingOptions && viewEstimate(cart);
    const says =
      layout === 'full' ||
      (layout === 'threshold'
        ? rule?.options.some(({ freeFrom }) => freeFrom)
        : (view?.cheapest ?? (rule?.never && country)));
    return says ? view : undefined;
  }

  async #draw(): Promise<void> {
    const { layout } = this;
    const bring = LAYOUTS.get(layout);
    if (!bring || this.#drawing) return;
    try {
      const drawing = await bring();
      // Another layout may have been asked for meanwhile.
      if (layout !== this.layout || this.#drawing) return;
      adopt(this.renderRoot, drawing.styles);
      this.#drawing = drawing;
      this.requestUpdate();
    } catch (thrown) {
      reportError(this, toCommerceError(thrown), () => this.requestUpdate());
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vitrine-delivery': VitrineDelivery;
  }
}
