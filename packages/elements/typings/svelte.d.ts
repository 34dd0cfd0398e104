// Generated from custom-elements.json by `pnpm analyze`; do not edit.

import type { HTMLAttributes } from 'svelte/elements';
import '@vitrine/elements/events.js';
import type { VitrineCart } from '@vitrine/elements/cart.js';
import type { VitrineCartButton } from '@vitrine/elements/cart-button.js';
import type { VitrineDelivery } from '@vitrine/elements/delivery.js';
import type { VitrineDisclosure } from '@vitrine/elements/disclosure.js';
import type { VitrineLive } from '@vitrine/elements/live.js';
import type { VitrinePost } from '@vitrine/elements/post.js';
import type { VitrinePrice } from '@vitrine/elements/price.js';
import type { VitrineProduct } from '@vitrine/elements/product.js';
import type { VitrineReturnPolicy } from '@vitrine/elements/return-policy.js';
import type { VitrineReviewBadge } from '@vitrine/elements/review-badge.js';
import type { VitrineSlide } from '@vitrine/elements/slide.js';
import type { VitrineSticker } from '@vitrine/elements/sticker.js';
import type { VitrineStore } from '@vitrine/elements/store.js';
import type { VitrineStory } from '@vitrine/elements/story.js';
import type { VitrineStoryRow } from '@vitrine/elements/story-row.js';
import type { VitrineTag } from '@vitrine/elements/tag.js';

/** Events that reach every element around the one that fires them. */
interface VitrineEvents {
  /** Before something goes into the cart; cancelable. `{ changes, promise }` */
  'onvitrine-cart-add'?: (event: HTMLElementEventMap['vitrine-cart-add']) => void;
  /** Before something goes into the cart; cancelable. `{ changes, promise }` */
  'on:vitrine-cart-add'?: (event: HTMLElementEventMap['vitrine-cart-add']) => void;
  /** The shop answered to a discount code. `{ cart, issues }` */
  'onvitrine-cart-change'?: (event: HTMLElementEventMap['vitrine-cart-change']) => void;
  /** The shop answered to a discount code. `{ cart, issues }` */
  'on:vitrine-cart-change'?: (event: HTMLElementEventMap['vitrine-cart-change']) => void;
  /** Before leaving for the checkout; cancelable. `{ cart, url }` */
  'onvitrine-checkout'?: (event: HTMLElementEventMap['vitrine-checkout']) => void;
  /** Before leaving for the checkout; cancelable. `{ cart, url }` */
  'on:vitrine-checkout'?: (event: HTMLElementEventMap['vitrine-checkout']) => void;
  /** The story could not be read. `{ code, message, retryable, retry }` */
  'onvitrine-error'?: (event: HTMLElementEventMap['vitrine-error']) => void;
  /** The story could not be read. `{ code, message, retryable, retry }` */
  'on:vitrine-error'?: (event: HTMLElementEventMap['vitrine-error']) => void;
  /** The show has told something. `{ event, origin }` */
  'onvitrine-live-event'?: (event: HTMLElementEventMap['vitrine-live-event']) => void;
  /** The show has told something. `{ event, origin }` */
  'on:vitrine-live-event'?: (event: HTMLElementEventMap['vitrine-live-event']) => void;
  /** The whole policy is on the screen. `{ policy, origin }` */
  'onvitrine-policy-view'?: (event: HTMLElementEventMap['vitrine-policy-view']) => void;
  /** The whole policy is on the screen. `{ policy, origin }` */
  'on:vitrine-policy-view'?: (event: HTMLElementEventMap['vitrine-policy-view']) => void;
  /** The shopper answered a poll; cancelable. `{ poll, answer, index, origin }` */
  'onvitrine-poll-answer'?: (event: HTMLElementEventMap['vitrine-poll-answer']) => void;
  /** The shopper answered a poll; cancelable. `{ poll, answer, index, origin }` */
  'on:vitrine-poll-answer'?: (event: HTMLElementEventMap['vitrine-poll-answer']) => void;
  /** The shopper opened the product. `{ product, origin }` */
  'onvitrine-product-select'?: (event: HTMLElementEventMap['vitrine-product-select']) => void;
  /** The shopper opened the product. `{ product, origin }` */
  'on:vitrine-product-select'?: (event: HTMLElementEventMap['vitrine-product-select']) => void;
  /** The card with its product is on the screen, once per product. `{ product, origin }` */
  'onvitrine-product-view'?: (event: HTMLElementEventMap['vitrine-product-view']) => void;
  /** The card with its product is on the screen, once per product. `{ product, origin }` */
  'on:vitrine-product-view'?: (event: HTMLElementEventMap['vitrine-product-view']) => void;
  /** The shopper has opened the reviews. `{ productId, summary, origin }` */
  'onvitrine-review-view'?: (event: HTMLElementEventMap['vitrine-review-view']) => void;
  /** The shopper has opened the reviews. `{ productId, summary, origin }` */
  'on:vitrine-review-view'?: (event: HTMLElementEventMap['vitrine-review-view']) => void;
  /** The end was reached; cancelable: then a viewer stays open. `{ count, story, creator, origin }` */
  'onvitrine-story-complete'?: (event: HTMLElementEventMap['vitrine-story-complete']) => void;
  /** The end was reached; cancelable: then a viewer stays open. `{ count, story, creator, origin }` */
  'on:vitrine-story-complete'?: (event: HTMLElementEventMap['vitrine-story-complete']) => void;
  /** A slide has been on the screen for a second. `{ slide, index, count, story, creator, origin }` */
  'onvitrine-story-slide'?: (event: HTMLElementEventMap['vitrine-story-slide']) => void;
  /** A slide has been on the screen for a second. `{ slide, index, count, story, creator, origin }` */
  'on:vitrine-story-slide'?: (event: HTMLElementEventMap['vitrine-story-slide']) => void;
  /** A statement of withdrawal is about to be sent; cancelable. `{ statement, url }` */
  'onvitrine-withdraw'?: (event: HTMLElementEventMap['vitrine-withdraw']) => void;
  /** A statement of withdrawal is about to be sent; cancelable. `{ statement, url }` */
  'on:vitrine-withdraw'?: (event: HTMLElementEventMap['vitrine-withdraw']) => void;
}

interface VitrineCartSettings {
  /** Where the cart is: `drawer` slides in over the page, `inline` is a block in it. */
  layout?: VitrineCart['layout'];
  /** Whether the drawer is open. */
  open?: VitrineCart['open'];
}

interface VitrineCartProps extends VitrineCartSettings, VitrineEvents {
  /** The drawer has closed. Does not bubble. */
  onclose?: (event: Event) => void;
  /** The drawer has closed. Does not bubble. */
  'on:close'?: (event: Event) => void;
  /** The drawer has opened. Does not bubble. */
  onopen?: (event: Event) => void;
  /** The drawer has opened. Does not bubble. */
  'on:open'?: (event: Event) => void;
}

interface VitrineCartButtonSettings {
  /** The id of the `<vitrine-cart>` to open; absent: the nearest one, from this element's own root outwards. */
  for?: VitrineCartButton['for'];
}

interface VitrineCartButtonProps extends VitrineCartButtonSettings, VitrineEvents {}

interface VitrineDeliverySettings {
  /** The product that is to be delivered: `handle:oak-chair`, `sku:A1`, `url:…`, `id:1`; absent: what is in the cart. */
  product?: VitrineDelivery['product'];
  /** The id or SKU of its chosen variant; absent: the first that can be bought. */
  variant?: VitrineDelivery['variant'];
  /** ISO 3166-1 alpha-2 code of where it goes; absent: that of the page's shop. */
  country?: VitrineDelivery['country'];
  /** The part of the country, where the shop's rules name some: `CA`, or `US-CA`. */
  region?: VitrineDelivery['region'];
  /** The postcode or its beginning, where the shop's rules name some. */
  postcode?: VitrineDelivery['postcode'];
  /** How it stands: one `line`, a `summary`, the `full` with a choice of countries, or the `threshold` of free delivery alone. */
  layout?: VitrineDelivery['layout'];
  /** The rules themselves, for pages that already have them; the shop is then not asked for any. */
  value?: VitrineDelivery['value'];
}

interface VitrineDeliveryProps extends VitrineDeliverySettings, VitrineEvents {
  /** The shopper has chosen another country; `country` has it. */
  onchange?: (event: Event) => void;
  /** The shopper has chosen another country; `country` has it. */
  'on:change'?: (event: Event) => void;
}

interface VitrineDisclosureSettings {
  /** What is disclosed: an `ad`, an `affiliate` link that earns a commission, a `gift` to the speaker, or their `own` brand. */
  kind?: VitrineDisclosure['kind'];
  /** The name of who gains by it; absent: whom the page's shop credits, if anybody. */
  creator?: VitrineDisclosure['creator'];
  /** ISO 3166-1 alpha-2 code of the shopper's country; absent: that of the page's shop, then of the page's language. */
  country?: VitrineDisclosure['country'];
}

interface VitrineDisclosureProps extends VitrineDisclosureSettings, VitrineEvents {}

interface VitrineLiveSettings {
  /** Its title. */
  label?: VitrineLive['label'];
  /** Address of the show's events. */
  events?: VitrineLive['events'];
  /** How the events come: `sse` (the default), `websocket`, `mqtt`, `polling`, or a name given to `defineTransport()`. */
  transport?: VitrineLive['transport'];
  /** Which channel of the source it follows, for a source that has several. */
  channel?: VitrineLive['channel'];
  /** When the show starts, with its time zone: `2026-12-01T19:00:00Z`. */
  startsAt?: VitrineLive['startsAt'];
  /** How the picture stands: `landscape`, 16 to 9, or `portrait`, 9 to 16. */
  layout?: VitrineLive['layout'];
  /** Address of hls.js as a module, or its class, for streams this browser cannot play itself; absent: nothing is loaded. */
  hls?: VitrineLive['hls'];
  /** Whether the video stays on the screen, small, while it plays and the page is scrolled past it. */
  miniplayer?: VitrineLive['miniplayer'];
  /** The name of who earns when it is bought here; absent: whom the page's shop credits, if anybody. The show says so. */
  creator?: VitrineLive['creator'];
  /** Whether somebody earns when it is bought here. The show says so. */
  affiliate?: VitrineLive['affiliate'];
  /** Where events come from, instead of an address. */
  source?: VitrineLive['source'];
  /** When the show starts, with its time zone: `2026-12-01T19:00:00Z`. */
  'starts-at'?: VitrineLive['startsAt'];
}

interface VitrineLiveProps extends VitrineLiveSettings, VitrineEvents {
  /** They have closed. Does not bubble. */
  onclose?: (event: Event) => void;
  /** They have closed. Does not bubble. */
  'on:close'?: (event: Event) => void;
  /** Products, a card, the cart or the messages have opened. Does not bubble. */
  onopen?: (event: Event) => void;
  /** Products, a card, the cart or the messages have opened. Does not bubble. */
  'on:open'?: (event: Event) => void;
}

interface VitrinePostSettings {
  /** Where the product list is: `button` opens it, `below` shows it under the picture, `none` leaves it out. */
  list?: VitrinePost['list'];
  /** When tags show: `always`, on `hover` or focus, or after a `button`. */
  reveal?: VitrinePost['reveal'];
}

interface VitrinePostProps extends VitrinePostSettings, VitrineEvents {}

interface VitrinePriceSettings {
  /** The product's reference in the page's shop: `handle:oak-chair`, `sku:A1`, `url:…`, `id:1`; no prefix means an id. */
  product?: VitrinePrice['product'];
  /** The id or SKU of the chosen variant; absent: the first that can be bought. */
  variant?: VitrinePrice['variant'];
  /** The product itself, for pages that already have it; nothing is then read from the shop. */
  value?: VitrinePrice['value'];
  /** Whether the shop is asked at once, not only when the element comes near the screen. */
  eager?: VitrinePrice['eager'];
}

interface VitrinePriceProps extends VitrinePriceSettings, VitrineEvents {}

interface VitrineProductSettings {
  /** How the product stands: a `card`, a `row` with a small picture and without a quantity, or the `button` alone. */
  layout?: VitrineProduct['layout'];
  /** What the button does: `cart` adds to the cart, `buy` goes to the checkout with this product alone, `link` to the shop. */
  action?: VitrineProduct['action'];
  /** The name of who earns when it is bought here; absent: whom the page's shop credits, if anybody. The card says so. */
  creator?: VitrineProduct['creator'];
  /** Whether somebody earns when it is bought here. The card says so. */
  affiliate?: VitrineProduct['affiliate'];
  /** The product's reference in the page's shop: `handle:oak-chair`, `sku:A1`, `url:…`, `id:1`; no prefix means an id. */
  product?: VitrineProduct['product'];
  /** The id or SKU of the chosen variant; absent: the first that can be bought. */
  variant?: VitrineProduct['variant'];
  /** The product itself, for pages that already have it; nothing is then read from the shop. */
  value?: VitrineProduct['value'];
  /** Whether the shop is asked at once, not only when the element comes near the screen. */
  eager?: VitrineProduct['eager'];
}

interface VitrineProductProps extends VitrineProductSettings, VitrineEvents {}

interface VitrineReturnPolicySettings {
  /** How it stands: a `link` or a `summary` that open a dialog, `full` in the page, the `withdrawal` function alone, or only a `dialog` that `show()` opens. */
  layout?: VitrineReturnPolicy['layout'];
  /** Where a statement of withdrawal goes: a `mailto:` or http(s) address; absent: to the shop, if it takes them. */
  withdraw?: VitrineReturnPolicy['withdraw'];
  /** Level of the title as a heading, 1 to 6. */
  level?: VitrineReturnPolicy['level'] | `${number}`;
  /** The product whose own policy goes before the shop's: `handle:oak-chair`, `sku:A1`, `url:…`, `id:1`. */
  product?: VitrineReturnPolicy['product'];
  /** ISO 3166-1 alpha-2 code of the country to say it for; absent: that of the page's shop. */
  country?: VitrineReturnPolicy['country'];
  /** The policy itself, for pages that already have it; nothing is then read. */
  value?: VitrineReturnPolicy['value'];
}

interface VitrineReturnPolicyProps extends VitrineReturnPolicySettings, VitrineEvents {
  /** The dialog has closed. Does not bubble. */
  onclose?: (event: Event) => void;
  /** The dialog has closed. Does not bubble. */
  'on:close'?: (event: Event) => void;
  /** The dialog has opened. Does not bubble. */
  onopen?: (event: Event) => void;
  /** The dialog has opened. Does not bubble. */
  'on:open'?: (event: Event) => void;
}

interface VitrineReviewBadgeSettings {
  /** The product's reference: `handle:oak-chair`, `sku:A1`, `url:…`, `id:1`; no prefix means an id. */
  product?: VitrineReviewBadge['product'];
  /** The average, from 0 to `best`; what shows without a shop, and until one has answered. */
  rating?: VitrineReviewBadge['rating'] | `${number}`;
  /** The number of reviews that make up `rating`. */
  count?: VitrineReviewBadge['count'] | `${number}`;
  /** Top of the scale of `rating`. */
  best?: VitrineReviewBadge['best'] | `${number}`;
  /** How many gave 1, 2, … `best` stars: `1 1 5 18 56`. */
  histogram?: VitrineReviewBadge['histogram'];
  /** Who collected the reviews, where the shop or the service does not say. */
  source?: VitrineReviewBadge['source'];
  /** Whether authors were checked to have bought the product: present, `false`, or how it was done in a few words. */
  verified?: VitrineReviewBadge['verified'];
  /** The page with all reviews; absent: the one the source names. */
  href?: VitrineReviewBadge['href'];
  /** `stars`: five stars with their source; `compact`: one star, average and count; `histogram`: also how many gave each number of stars. */
  layout?: VitrineReviewBadge['layout'];
  /** Whether the first reviews stand under the bars of a `histogram` without a press. */
  list?: VitrineReviewBadge['list'];
  /** Whether the source is asked at once, not only when a badge of the page comes near the screen. */
  eager?: VitrineReviewBadge['eager'];
  /** Where the reviews come from; absent: the page's review service, else the shop. */
  reviews?: VitrineReviewBadge['reviews'];
  /** The summary itself, for pages that already have it; nothing is then asked. */
  value?: VitrineReviewBadge['value'];
}

interface VitrineReviewBadgeProps extends VitrineReviewBadgeSettings, VitrineEvents {
  /** It has closed; does not bubble. */
  onclose?: (event: Event) => void;
  /** It has closed; does not bubble. */
  'on:close'?: (event: Event) => void;
  /** The dialog with the reviews has opened; does not bubble. */
  onopen?: (event: Event) => void;
  /** The dialog with the reviews has opened; does not bubble. */
  'on:open'?: (event: Event) => void;
}

interface VitrineSlideSettings {
  /** How long it shows: `6s`, `800ms`, a number of seconds; from 1 to 60. A video without one plays to its end. Default 6s. */
  duration?: VitrineSlide['duration'];
  failed?: VitrineSlide['failed'];
}

interface VitrineSlideProps extends VitrineSlideSettings, VitrineEvents {}

interface VitrineStickerSettings {
  /** What it is: a `product` (the default), a `link`, a `countdown`, a `discount` or a `poll`. */
  type?: VitrineSticker['type'];
  /** Degrees it is turned clockwise. */
  rotate?: VitrineSticker['rotate'];
  /** Its width in percent of the whole picture's; absent: as wide as its words. Text is never smaller than 12 pixels. */
  size?: VitrineSticker['size'];
  /** Where a link leads: http or https. */
  href?: VitrineSticker['href'];
  /** The moment a countdown runs to and a discount ends, with its time zone: `2026-12-01T19:00:00+01:00`. Then it is gone. */
  until?: VitrineSticker['until'];
  /** The discount code. */
  code?: VitrineSticker['code'];
  /** Where a poll's answer goes; absent: where the page's shop says. */
  polls?: VitrineSticker['polls'];
  /** Id or SKU of the variant the card starts with. */
  variant?: VitrineSticker['variant'];
  /** Distance from the left edge of the whole picture, in percent of its width; cropping does not move the tag off its thing. */
  x?: VitrineSticker['x'];
  /** Distance from the top edge of the whole picture, in percent of its height. */
  y?: VitrineSticker['y'];
  /** Seconds of the video from which it shows. */
  from?: VitrineSticker['from'] | `${number}`;
  /** Seconds of the video until which it shows. */
  to?: VitrineSticker['to'] | `${number}`;
  /** Name to use instead of the product's. */
  label?: VitrineSticker['label'];
  /** A `dot`, a `pill` that always shows the name, or a `number`. */
  appearance?: VitrineSticker['appearance'];
  /** What the card's button does: `cart` (default), `buy` or `link`. */
  action?: VitrineSticker['action'];
  /** The product it names: `handle:oak-chair`, `sku:A1`, `id:1`, `url:…`; without a prefix it is the id. */
  product?: string;
  /** Who is credited for a sale; the card says so before its links. */
  creator?: string;
  /** Whether somebody earns when the product is bought here; the card says so. */
  affiliate?: boolean | '';
}

interface VitrineStickerProps extends VitrineStickerSettings, VitrineEvents {
  /** The card has closed. Does not bubble. */
  onclose?: (event: Event) => void;
  /** The card has closed. Does not bubble. */
  'on:close'?: (event: Event) => void;
  /** The product's card has opened. Does not bubble. */
  onopen?: (event: Event) => void;
  /** The product's card has opened. Does not bubble. */
  'on:open'?: (event: Event) => void;
}

interface VitrineStoreSettings {
  /** The kind of shop: `catalog` (the default), a name given to `defineAdapter`, or an adapter object (property only). */
  adapter?: VitrineStore['adapter'];
  /** URL of the catalogue: a JSON file, a page with JSON-LD, a Google Merchant feed or a Meta catalogue. */
  src?: VitrineStore['src'];
  /** The backend's address. */
  endpoint?: VitrineStore['endpoint'];
  /** The backend's public token. */
  token?: VitrineStore['token'];
  /** Sales channel or region of the backend. */
  channel?: VitrineStore['channel'];
  /** ISO 3166-1 alpha-2 code of the country to ask prices and policies for. */
  country?: VitrineStore['country'];
  /** ISO 4217 code of the currency to ask prices in. */
  currency?: VitrineStore['currency'];
  /** Market of the backend. */
  market?: VitrineStore['market'];
  /** URL template of the checkout, for backends without one: `https://shop.example/checkout?products={items}&coupon={coupon}`. */
  checkout?: VitrineStore['checkout'];
  /** Whom a sale is credited to. */
  creator?: VitrineStore['creator'];
  /** The campaign a sale is credited to. */
  campaign?: VitrineStore['campaign'];
  /** `eu`: no discount is shown unless computed from the lowest price of the last 30 days. */
  priceRules?: VitrineStore['priceRules'];
  /** Which JSON-LD to emit of what the page shows: `none` (the default); `snippet`, for a page that writes about one product; `merchant`, also with the offer, for a product's own page in its shop. */
  structuredData?: VitrineStore['structuredData'];
  /** A review service beside the shop; absent: the reviews are the shop's own. */
  reviews?: VitrineStore['reviews'];
  /** Where answers to the polls of the page go. */
  polls?: VitrineStore['polls'];
  /** `eu`: no discount is shown unless computed from the lowest price of the last 30 days. */
  'price-rules'?: VitrineStore['priceRules'];
  /** Which JSON-LD to emit of what the page shows: `none` (the default); `snippet`, for a page that writes about one product; `merchant`, also with the offer, for a product's own page in its shop. */
  'structured-data'?: VitrineStore['structuredData'];
}

interface VitrineStoreProps extends VitrineStoreSettings, VitrineEvents {}

interface VitrineStorySettings {
  /** Where it plays: `inline` in the page; `viewer` over it, opened by `show()` or from a `<vitrine-story-row>`. */
  layout?: VitrineStory['layout'];
  /** Whether an inline story goes on by itself while it is on the screen; never where less motion is wanted. */
  autoplay?: VitrineStory['autoplay'];
  /** Its title. */
  label?: VitrineStory['label'];
  /** Whom it is by: shown, and said in its events. */
  creator?: VitrineStory['creator'];
  /** Address of a JSON file with its slides. */
  src?: VitrineStory['src'];
  /** Address of the picture of its circle in a row; else that is the first slide's. */
  cover?: VitrineStory['cover'];
  /** Whether its videos are silent. */
  muted?: VitrineStory['muted'];
  /** Place of the slide that shows, from 0. */
  index?: VitrineStory['index'];
}

interface VitrineStoryProps extends VitrineStorySettings, VitrineEvents {
  /** The viewer has closed. Does not bubble. */
  onclose?: (event: Event) => void;
  /** The viewer has closed. Does not bubble. */
  'on:close'?: (event: Event) => void;
  /** The viewer has opened. Does not bubble. */
  onopen?: (event: Event) => void;
  /** The viewer has opened. Does not bubble. */
  'on:open'?: (event: Event) => void;
}

interface VitrineStoryRowSettings {
  /** What the row is called, for those who do not see it. */
  label?: VitrineStoryRow['label'];
}

interface VitrineStoryRowProps extends VitrineStoryRowSettings, VitrineEvents {}

interface VitrineTagSettings {
  /** The product it names: `handle:oak-chair`, `sku:A1`, `id:1`, `url:…`; without a prefix it is the id. */
  product?: VitrineTag['product'];
  /** Id or SKU of the variant the card starts with. */
  variant?: VitrineTag['variant'];
  /** Distance from the left edge of the whole picture, in percent of its width; cropping does not move the tag off its thing. */
  x?: VitrineTag['x'];
  /** Distance from the top edge of the whole picture, in percent of its height. */
  y?: VitrineTag['y'];
  /** Seconds of the video from which it shows. */
  from?: VitrineTag['from'] | `${number}`;
  /** Seconds of the video until which it shows. */
  to?: VitrineTag['to'] | `${number}`;
  /** Name to use instead of the product's. */
  label?: VitrineTag['label'];
  /** A `dot`, a `pill` that always shows the name, or a `number`. */
  appearance?: VitrineTag['appearance'];
  /** What the card's button does: `cart` (default), `buy` or `link`. */
  action?: VitrineTag['action'];
  /** Who is credited for a sale; the card says so before its links. */
  creator?: string;
  /** Whether somebody earns when the product is bought here; the card says so. */
  affiliate?: boolean | '';
}

interface VitrineTagProps extends VitrineTagSettings, VitrineEvents {
  /** The card has closed. Does not bubble. */
  onclose?: (event: Event) => void;
  /** The card has closed. Does not bubble. */
  'on:close'?: (event: Event) => void;
  /** The card has opened. Does not bubble. */
  onopen?: (event: Event) => void;
  /** The card has opened. Does not bubble. */
  'on:open'?: (event: Event) => void;
}

type VitrineProps<Element extends EventTarget, Own> = Omit<HTMLAttributes<Element>, keyof Own> & Own;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    /** The shopper's cart: lines with quantities, removal with undo, discount code, shipping estimate where the shop can, totals, return policy and the way to the checkout. A drawer (a bottom sheet on small screens) or a block in the page. All carts and cart buttons of a shop show the same cart, across the tabs of a site too. */
    'vitrine-cart': VitrineProps<VitrineCart, VitrineCartProps>;
    /** A button that shows how many pieces are in the shopper's cart and opens it: the page's first `<vitrine-cart>`, or one it adds to the page when there is none. */
    'vitrine-cart-button': VitrineProps<VitrineCartButton, VitrineCartButtonProps>;
    /** What delivery costs and when an order of now arrives, for the shopper's country, before the checkout: in a line, in a few lines, or all ways with the country to choose and the ways to pay. It comes from the shop, or from JSON inside the element; where nobody says anything, what is inside it stays. */
    'vitrine-delivery': VitrineProps<VitrineDelivery, VitrineDeliveryProps>;
    /** Says that somebody gains by what stands after it: an advertisement, a commission, a gift or an own brand. It goes before the link. Its words are those of the page's language and of the shopper's country; text inside it is for readers without scripts. */
    'vitrine-disclosure': VitrineProps<VitrineDisclosure, VitrineDisclosureProps>;
    /** A live show to buy from: the author's own video with the product that is on, all products of the show, a cart that does not stop the stream, messages and questions, and the replay. What it says comes from a stream of events; prices come from the shop alone. */
    'vitrine-live': VitrineProps<VitrineLive, VitrineLiveProps>;
    /** A picture or video with product tags on it. Tags keep to the thing they name however the picture is cropped or resized, and the product list says the same without the picture. */
    'vitrine-post': VitrineProps<VitrinePost, VitrinePostProps>;
    /** A product's price with what belongs to it: the regular price when reduced and until when, the price per unit, whether tax is in it, and the lowest price of the last 30 days. "From" stands before it when variants differ and none is chosen. Under `price-rules="eu"` a reduction shows only against the 30-day low. */
    'vitrine-price': VitrineProps<VitrinePrice, VitrinePriceProps>;
    /** A product with everything needed to buy it: picture, title, rating, price, choices with honest stock, quantity, a button and the return policy. The card that a tag, a sticker and a live show open is this one. */
    'vitrine-product': VitrineProps<VitrineProduct, VitrineProductProps>;
    /** A shop's return policy: a link or a few words that open the whole of it, or the whole of it in the page. It comes from the shop, from JSON inside the element, or from the page's JSON-LD; where nobody says anything, the link inside it stays. */
    'vitrine-return-policy': VitrineProps<VitrineReturnPolicy, VitrineReturnPolicyProps>;
    /** What shoppers think of a product: stars, average and number of reviews, who collected them and whether they are verified. From the shop's adapter, from a review service, or from attributes alone. A press opens how many gave each number of stars, and the reviews themselves, where the source has them. Nothing shows where there is no review. */
    'vitrine-review-badge': VitrineProps<VitrineReviewBadge, VitrineReviewBadgeProps>;
    /** One picture or video of a `<vitrine-story>`, with the stickers on it. Without scripts it is that picture, with links. */
    'vitrine-slide': VitrineProps<VitrineSlide, VitrineSlideProps>;
    /** Something to press on the picture of a `<vitrine-slide>` or a `<vitrine-post>`: a product, a link, a countdown, a discount code or a question. It keeps its place on the picture however that is cropped, and stays out from under the controls. */
    'vitrine-sticker': VitrineProps<VitrineSticker, VitrineStickerProps>;
    /** Says which shop the page, or the part of the page inside it, belongs to. It shows nothing itself. With element children it serves that subtree; without, the whole page. A `<script type="application/json">` or `application/ld+json` inside it is the catalogue. */
    'vitrine-store': VitrineProps<VitrineStore, VitrineStoreProps>;
    /** Slides that follow each other, with stickers on them, in the page or over it. It moves by taps, swipes, keys and buttons, and by itself where it is asked to; it stands while a card, a list or the cart is open. */
    'vitrine-story': VitrineProps<VitrineStory, VitrineStoryProps>;
    /** A row of circles, one for each story in it; a press opens the story over the page, and the next follows when it is over. */
    'vitrine-story-row': VitrineProps<VitrineStoryRow, VitrineStoryRowProps>;
    /** Names a product on the picture of its `<vitrine-post>`. A press opens the product's card; its link is what stands there without scripts. */
    'vitrine-tag': VitrineProps<VitrineTag, VitrineTagProps>;
  }
}
