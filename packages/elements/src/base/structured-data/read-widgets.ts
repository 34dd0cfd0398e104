import {
  defaultVariant,
  safeUrl,
  type Policy,
  type Product,
  type Review,
  type ReviewSummary,
  type Shop,
} from '@vitrine/core';
import type { ShopHandle } from '@vitrine/core/hub.js';
import { passing } from '../passing.js';
import { viewPrice, type PriceView } from '../price-view.js';
import type { ProductReader } from '../product-reader.js';
import { shopPolicy } from '../shop-policies.js';
import type { ShownWay } from './shipping-nodes.js';
import type { PolicyExtent, ShownPolicy, ShownProduct, ShownShopPolicy } from './shown-product.js';

/** What the elements that show something of a product have in common, and what some of them tell. */
export interface Widget extends HTMLElement {
  readonly product?: string;
  readonly variant?: string;
  readonly layout?: string;
  readonly country?: string;
  readonly value?: unknown;
  /** A review badge's answer, a return policy's policy. */
  readonly known?: unknown;
  /** The reviews that a badge lists in the page. */
  readonly listed?: readonly Review[];
}

const isVisible = (element: Element) => element.checkVisibility?.() !== false;

type Shown = ShownProduct | ShownShopPolicy | undefined;
type Reader = (widget: Widget, handle: ShopHandle) => Promise<Shown> | Shown;

/** The parts of an element that stand there; a page may have hidden one. */
const partsOf = (widget: Widget, part: string) =>
  [...(widget.shadowRoot?.querySelectorAll(`[part="${part}"]`) ?? [])].filter(isVisible);

const shows = (widget: Widget, part: string) => Boolean(partsOf(widget, part)[0]);

/** The product a widget names. Whoever shows it has read it; a badge that only knows its rating has not. */
async function productOf({ product: ref }: Widget, handle: ShopHandle): Promise<Product | null | undefined> {
  if (!ref) return;
  const { catalogue } = handle.shop ?? (await handle.open());
  return catalogue.peek(ref)?.product ?? catalogue.load(ref);
}

/** The price, and until when it is reduced where that is shown. */
const shownPrice = (widget: Widget, view: PriceView): PriceView =>
  shows(widget, 'ends') ? view : { ...view, ends: undefined };

const modeOf = ({ config }: ShopHandle) => config.structuredData;
const isEu = ({ config }: ShopHandle) => config.priceRules === 'eu';
const countryOf = ({ shop, config }: ShopHandle) => shop?.context.country ?? config.country;

async function cardPolicy(widget: Widget, { returns }: Product, handle: ShopHandle): Promise<ShownPolicy | undefined> {
  if (!shows(widget, 'policy')) return;
  const policy = returns ?? (handle.shop && (await shopPolicy(handle.shop as Shop)));
  return policy && { policy, extent: 'line', country: countryOf(handle) };
}

const readCard: Reader = async (widget, handle) => {
  const product = (widget.value as Product | undefined) ?? (await productOf(widget, handle));
  if (!product || !shows(widget, 'card')) return;
  const variant = defaultVariant(product, widget.variant);
  const view = shows(widget, 'price') && viewPrice(product, variant, isEu(handle));
  return {
    product,
    mode: modeOf(handle),
    prices: view ? [{ view: shownPrice(widget, view), variant }] : [],
    stock: true,
    scarce: !passing || passing.isFresh?.(widget as unknown as ProductReader) ? variant?.id : undefined,
    choices: shows(widget, 'option'),
    images: partsOf(widget, 'image').flatMap((image) => safeUrl((image as HTMLImageElement).src) ?? []),
    rating: shows(widget, 'rating') ? product.rating : undefined,
    returns: await cardPolicy(widget, product, handle),
  };
};

const readPrice: Reader = async (widget, handle) => {
  if (!shows(widget, 'price')) return;
  const product = (widget.value as Product | undefined) ?? (await productOf(widget, handle));
  const { variant: named } = widget;
  const variant = product?.variants.find(({ id, sku }) => named && (id === named || sku === named));
  const view = product && viewPrice(product, variant, isEu(handle));
  return view ? { product, mode: modeOf(handle), prices: [{ view: shownPrice(widget, view), variant }] } : undefined;
};

const readBadge: Reader = async (widget, handle) => {
  const { summary } = (widget.known ?? {}) as { summary?: ReviewSummary };
  const product = summary && shows(widget, 'average') && (await productOf(widget, handle));
  if (!product) return;
  const reviews = widget.listed && { list: widget.listed, best: summary.best };
  return { product, mode: modeOf(handle), rating: summary, reviews };
};

/** How much of the policy an element has on the screen. */
function extentOf(widget: Widget): PolicyExtent | undefined {
  if (shows(widget, 'answers') && widget.layout === 'full') return 'whole';
  if (shows(widget, 'link') && widget.layout === 'summary') return 'summary';
  return widget.layout === 'link' ? 'link' : undefined;
}

const readPolicy: Reader = async (widget, handle) => {
  const extent = extentOf(widget);
  const url = widget.querySelector<HTMLAnchorElement>(':scope > a:not([slot])')?.href;
  const policy = widget.known as Policy | undefined;
  if (!extent || !(policy || url)) return;
  const returns = { extent, policy, url, country: widget.country ?? countryOf(handle) };
  const product = await productOf(widget, handle);
  return product ? { product, mode: modeOf(handle), returns } : { returns };
};

/**
 * What is shown of the delivery of one piece. What goods in the cart change of it, that they bring it over a threshold, is one
 * shopper's alone.
 */
const readDelivery: Reader = async (widget, handle) => {
  const { shown, destination, layout } = widget as HTMLElementTagNameMap['vitrine-delivery'];
  const { cart } = (widget as HTMLElementTagNameMap['vitrine-delivery']).known;
  const { rule, ways = [], cheapest } = shown ?? {};
  const { country } = destination;
  if (!rule || !country || layout === 'threshold' || cart?.lines[0]) return;
  if (!shows(widget, 'way') && !shows(widget, 'options')) return;
  const product = await productOf(widget, handle);
  if (!product) return;
  const { regions, postcodes, options, never } = rule;
  const shownWays = ways.flatMap((way, at): ShownWay[] => {
    if (layout !== 'full' && way !== cheapest) return [];
    const { handling, transit } = (way.arrival && options[at]) || {};
    return [{ cost: way.cost, handling, transit }];
  });
  return { product, mode: modeOf(handle), delivery: { country, regions, postcodes, never, ways: shownWays } };
};

const READERS: Readonly<Record<string, Reader>> = {
  'vitrine-product': readCard,
  'vitrine-price': readPrice,
  'vitrine-review-badge': readBadge,
  'vitrine-return-policy': readPolicy,
  'vitrine-delivery': readDelivery,
};

/** Whether an element stands in the page: what opens over it, or is hidden, is not what the page says. */
function stands(widget: Element): boolean {
  if (!isVisible(widget)) return false;
  let place: Element | undefined = widget;
  while (place) {
    if (place.closest('dialog, [popover]')) return false;
    const root: Node = place.getRootNode();
    place = root instanceof ShadowRoot ? root.host : undefined;
  }
  return true;
}

/** What an element shows of a product now. What it cannot read it reports itself, and does not show. */
export async function readWidget(widget: Widget, handle: ShopHandle): Promise<Shown> {
  const read = READERS[widget.localName];
  if (!read || !stands(widget)) return;
  try {
    return await read(widget, handle);
  } catch {
    return undefined;
  }
}
