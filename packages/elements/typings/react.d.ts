// Generated from custom-elements.json by `pnpm analyze`; do not edit.

import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import '@vitrine/elements/events.js';
import type { VitrineCart } from '@vitrine/elements/cart.js';
import type { VitrineCartButton } from '@vitrine/elements/cart-button.js';
import type { VitrinePost } from '@vitrine/elements/post.js';
import type { VitrinePrice } from '@vitrine/elements/price.js';
import type { VitrineProduct } from '@vitrine/elements/product.js';
import type { VitrineStore } from '@vitrine/elements/store.js';
import type { VitrineTag } from '@vitrine/elements/tag.js';

/** Events that reach every element around the one that fires them. */
interface VitrineEvents {
  /** Before something goes into the cart; cancelable. `{ changes, promise }` */
  'onvitrine-cart-add'?: (event: HTMLElementEventMap['vitrine-cart-add']) => void;
  /** After the shop answered. `{ cart, issues }` */
  'onvitrine-cart-change'?: (event: HTMLElementEventMap['vitrine-cart-change']) => void;
  /** Before leaving for the checkout; cancelable. `{ cart, url }` */
  'onvitrine-checkout'?: (event: HTMLElementEventMap['vitrine-checkout']) => void;
  /** The product could not be read or not be bought. `{ code, message, retryable, retry }` */
  'onvitrine-error'?: (event: HTMLElementEventMap['vitrine-error']) => void;
  /** The shopper opened the product. `{ product, origin }` */
  'onvitrine-product-select'?: (event: HTMLElementEventMap['vitrine-product-select']) => void;
  /** The card with its product is on the screen, once per product. `{ product, origin }` */
  'onvitrine-product-view'?: (event: HTMLElementEventMap['vitrine-product-view']) => void;
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
  /** The drawer has opened. Does not bubble. */
  onopen?: (event: Event) => void;
}

interface VitrineCartButtonSettings {
  /** The id of the `<vitrine-cart>` to open; absent: the nearest one, from this element's own root outwards. */
  for?: VitrineCartButton['for'];
}

interface VitrineCartButtonProps extends VitrineCartButtonSettings, VitrineEvents {}

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
  /** Which JSON-LD to emit: `none` (the default), `snippet` or `merchant`. */
  structuredData?: VitrineStore['structuredData'];
  /** `eu`: no discount is shown unless computed from the lowest price of the last 30 days. */
  'price-rules'?: VitrineStore['priceRules'];
  /** Which JSON-LD to emit: `none` (the default), `snippet` or `merchant`. */
  'structured-data'?: VitrineStore['structuredData'];
}

interface VitrineStoreProps extends VitrineStoreSettings, VitrineEvents {}

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
  from?: VitrineTag['from'];
  /** Seconds of the video until which it shows. */
  to?: VitrineTag['to'];
  /** Name to use instead of the product's. */
  label?: VitrineTag['label'];
  /** A `dot`, a `pill` that always shows the name, or a `number`. */
  appearance?: VitrineTag['appearance'];
  /** What the card's button does: `cart` (default), `buy` or `link`. */
  action?: VitrineTag['action'];
}

interface VitrineTagProps extends VitrineTagSettings, VitrineEvents {
  /** The card has closed. Does not bubble. */
  onclose?: (event: Event) => void;
  /** The card has opened. Does not bubble. */
  onopen?: (event: Event) => void;
}

type VitrineProps<Element, Own> = Omit<DetailedHTMLProps<HTMLAttributes<Element>, Element>, keyof Own> & Own;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      /** The shopper's cart: lines with quantities, removal with undo, discount code, shipping estimate where the shop can, totals, return policy and the way to the checkout. A drawer (a bottom sheet on small screens) or a block in the page. All carts and cart buttons of a shop show the same cart, across the tabs of a site too. */
      'vitrine-cart': VitrineProps<VitrineCart, VitrineCartProps>;
      /** A button that shows how many pieces are in the shopper's cart and opens it: the page's first `<vitrine-cart>`, or one it adds to the page when there is none. */
      'vitrine-cart-button': VitrineProps<VitrineCartButton, VitrineCartButtonProps>;
      /** A picture or video with product tags on it. Tags keep to the thing they name however the picture is cropped or resized, and the product list says the same without the picture. */
      'vitrine-post': VitrineProps<VitrinePost, VitrinePostProps>;
      /** A product's price with what belongs to it: the regular price when reduced, the price per unit, and the lowest price of the last 30 days. "From" stands before it when variants differ and none is chosen. Under `price-rules="eu"` a reduction shows only against the 30-day low. */
      'vitrine-price': VitrineProps<VitrinePrice, VitrinePriceProps>;
      /** A product with everything needed to buy it: picture, title, rating, price, choices with honest stock, quantity, a button and the return policy. The card that a tag, a sticker and a live show open is this one. */
      'vitrine-product': VitrineProps<VitrineProduct, VitrineProductProps>;
      /** Says which shop the page, or the part of the page inside it, belongs to. It shows nothing itself. With element children it serves that subtree; without, the whole page. A `<script type="application/json">` or `application/ld+json` inside it is the catalogue. */
      'vitrine-store': VitrineProps<VitrineStore, VitrineStoreProps>;
      /** Names a product on the picture of its `<vitrine-post>`. A press opens the product's card; its link is what stands there without scripts. */
      'vitrine-tag': VitrineProps<VitrineTag, VitrineTagProps>;
    }
  }
}
