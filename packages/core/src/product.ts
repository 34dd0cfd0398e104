import type { Money } from './money.js';
import type { Review } from './review.js';

/**
 * How a page names a product: `"id:1"`, `"handle:oak-chair"`, `"sku:A1"`, `"url:https://shop.example/oak-chair"`.
 * Without one of these prefixes the whole string is the id.
 */
export type ProductRef = string;

export type ProductRefKind = 'id' | 'handle' | 'sku' | 'url';

/** Splits a reference into its kind and value; an unknown prefix belongs to the id (`"gid://shop/1"` is an id). */
export function parseRef(ref: ProductRef): { kind: ProductRefKind; value: string } {
  const [, kind = 'id', value = ref] = /^(id|handle|sku|url):(.*)$/s.exec(ref.trim()) ?? [];
  return { kind: kind as ProductRefKind, value: value.trim() };
}

export interface ProductImage {
  /** http(s) or data:image address, or a path of the page's own origin; already checked. */
  readonly url: string;
  /** Text alternative; empty when the shop gives none. */
  readonly alt: string;
  /** CSS pixels, when the shop says so. */
  readonly width?: number;
  readonly height?: number;
}

/** `unknown` is honest: the source says nothing, or is too old to be believed. It can be bought. */
export type StockState = 'in_stock' | 'low' | 'sold_out' | 'preorder' | 'backorder' | 'unknown';

export interface ProductOptionValue {
  readonly name: string;
  /** CSS hex colour given by the shop, `#rrggbb`. */
  readonly color?: string;
  /** Swatch picture given by the shop. */
  readonly image?: string;
}

/** One axis of choice: colour, size. */
export interface ProductOption {
  readonly name: string;
  readonly values: readonly ProductOptionValue[];
}

export interface UnitPrice {
  readonly price: Money;
  /** What the price is for: 100 `ml`, 1 `kg`. */
  readonly quantity: number;
  readonly unit: string;
}

export interface Variant {
  readonly id: string;
  readonly sku?: string;
  readonly title?: string;
  /** Chosen value by option name: `{ Colour: 'Oak', Size: 'M' }`. */
  readonly options: Readonly<Record<string, string>>;
  /** Null when the shop gives no usable price; such a variant cannot be added to a cart. */
  readonly price: Money | null;
  /** The shop's regular price, only when higher than `price`. */
  readonly compareAt?: Money;
  /** Lowest price of the 30 days before the reduction (EU directive 98/6/EC art. 6a). */
  readonly lowest30?: Money;
  /** The moment the reduction ends, milliseconds since 1970. */
  readonly saleEnds?: number;
  readonly unitPrice?: UnitPrice;
  readonly stock: StockState;
  /** Pieces left, when the shop tells. */
  readonly quantity?: number;
  /** Most pieces one order may hold. */
  readonly maxQuantity?: number;
  readonly image?: ProductImage;
}

export interface Rating {
  /** Average on the scale 0 … `best`. */
  readonly value: number;
  readonly count: number;
  /** Top of the scale, usually 5. */
  readonly best: number;
}

export interface Product {
  readonly id: string;
  readonly handle?: string;
  readonly title: string;
  /** Plain text; markup is taken out when parsed. */
  readonly description?: string;
  readonly brand?: string;
  /** http(s) address of the product's own page. */
  readonly url?: string;
  readonly images: readonly ProductImage[];
  readonly options: readonly ProductOption[];
  /** At least one; a product without choices has one variant with no options. */
  readonly variants: readonly Variant[];
  /** Whether the prices include value added or sales tax; absent where the shop does not say. */
  readonly tax?: 'included' | 'excluded';
  readonly rating?: Rating;
  readonly categories?: readonly string[];
  readonly condition?: 'new' | 'used' | 'refurbished' | 'damaged';
  readonly location?: string;
  /** The product's own return policy; absent: the shop's. */
  readonly returns?: Policy;
  /** Words about delivery from the shop: "Delivered in 2–4 days". Plain text. */
  readonly delivery?: string;
  /** 3D model (glTF binary) address. */
  readonly model?: string;
}

/** What a policy grants, and a season may grant instead. */
export interface ReturnTerms {
  readonly category: 'finite' | 'unlimited' | 'not_permitted' | 'unspecified';
  /** Days to return, for `finite`. */
  readonly days?: number;
  /** A last day that is the same for all, `YYYY-MM-DD`, for `finite`; with `days` the later of the two counts. */
  readonly until?: string;
  readonly fees?: 'free' | 'customer' | 'shipping' | 'restocking';
  readonly feeAmount?: Money;
  readonly methods?: readonly ('mail' | 'store' | 'kiosk' | 'keep')[];
  readonly refund?: readonly ('full' | 'exchange' | 'credit')[];
}

/** Other terms for orders of some days of the calendar; what it does not say is as always. */
export interface ReturnSeason extends Partial<ReturnTerms> {
  /** The first and the last day of orders it is for, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
}

/** A shop's promise about returns, in the terms of schema.org/MerchantReturnPolicy. */
export interface Policy extends ReturnTerms {
  readonly kind: 'returns';
  /** ISO 3166-1 alpha-2 codes it holds for; empty means everywhere. */
  readonly countries: readonly string[];
  readonly seasons?: readonly ReturnSeason[];
  /** What the days are counted from; absent: the day the parcel arrives. */
  readonly counts?: 'order';
  /** The shop's IANA time zone, in which a day begins and ends; absent: the shopper's. */
  readonly timeZone?: string;
  /** What can be refunded, and what exchanged, in words. */
  readonly refundable?: string;
  readonly exchangeable?: string;
  readonly condition?: string;
  /** What cannot be returned. */
  readonly exceptions?: string;
  readonly how?: string;
  /** Whether a form for the return lies in the parcel. */
  readonly form?: boolean;
  /** The address to write to about a return. */
  readonly email?: string;
  /** The web page where a return is registered. */
  readonly page?: string;
  /** Where a statement of withdrawal goes: http(s), or `mailto:` with an address alone. */
  readonly withdraw?: string;
  /** The policy's page. */
  readonly url?: string;
  readonly title?: string;
  /** The whole policy as plain text; a line for each paragraph. */
  readonly text?: string;
}

export interface ReviewSummary extends Rating {
  /** Counts for 1 … `best` stars, in that order. */
  readonly histogram?: readonly number[];
  /** Who collected them. */
  readonly source?: string;
  /** Whether it was checked that authors have bought the product; absent where the source does not say. */
  readonly verified?: boolean;
  /** How that was done, in the source's words. Plain text. */
  readonly verification?: string;
  /** The page with all of them. */
  readonly url?: string;
  /** What was written, the newest first, from a source that has it at hand; else it is asked for by `reviewList`. */
  readonly reviews?: readonly Review[];
  /** The product's id, from a source that is asked by `ref`. */
  readonly productId?: string;
}

/** The variant a card starts with: the named one if it exists, else the first that can be bought, else the first. */
export function defaultVariant(product: Product, named?: string | null): Variant | undefined {
  const { variants } = product;
  const isNamed = ({ id, sku }: Variant) => named && (id === named || sku === named);
  return variants.find(isNamed) ?? variants.find(canBuy) ?? variants[0];
}

/** Whether a variant can be put in a cart: it has a price and is not sold out. */
export function canBuy(variant: Variant): boolean {
  return variant.price !== null && variant.stock !== 'sold_out';
}
