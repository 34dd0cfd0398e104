/** A picture as the catalogue JSON writes it. */
export interface PictureRecord {
  /** Path on the origin that serves the catalogue: `/photos/…` or `/art/…`. */
  readonly url: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

/** A number is the pieces left; five and fewer count as `low`. Absent: the shop does not tell. */
export type StockRecord = 'in_stock' | 'sold_out' | 'preorder' | 'backorder' | number;

/** Prices are decimal strings in major units: `"149.00"`. */
export interface PriceRecord {
  readonly price: string;
  readonly compareAt?: string;
  readonly lowest30?: string;
  readonly unitPrice?: { readonly price: string; readonly quantity: number; readonly unit: string };
}

export interface VariantRecord extends Partial<PriceRecord> {
  readonly id: string;
  readonly sku: string;
  readonly options: Readonly<Record<string, string>>;
  readonly stock?: StockRecord;
  readonly maxQuantity?: number;
  readonly image?: PictureRecord;
}

export interface OptionRecord {
  readonly name: string;
  readonly values: readonly (string | { readonly name: string; readonly color: string })[];
}

/** A text, or one for each of several languages. */
export type Words = string | Readonly<Record<string, string>>;

/** What a policy, and a season of it, grants. */
interface TermsRecord {
  readonly category?: 'finite' | 'unlimited' | 'not_permitted';
  readonly days?: number;
  readonly until?: string;
  readonly fees?: 'free' | 'customer' | 'shipping' | 'restocking';
  readonly feeAmount?: string;
  readonly methods?: readonly ('mail' | 'store' | 'kiosk' | 'keep')[];
  readonly refund?: readonly ('full' | 'exchange' | 'credit')[];
}

export interface PolicyRecord extends TermsRecord {
  readonly countries?: readonly string[];
  readonly currency?: string;
  readonly seasons?: readonly (TermsRecord & { readonly from: string; readonly to: string })[];
  readonly timeZone?: string;
  readonly refundable?: Words;
  readonly exchangeable?: Words;
  readonly condition?: Words;
  readonly exceptions?: Words;
  readonly how?: Words;
  readonly form?: boolean;
  readonly email?: string;
  readonly withdraw?: string;
  readonly title?: Words;
  readonly url?: string;
  readonly text?: Words;
}

export interface PaymentRecord {
  readonly name: Words;
  readonly kind: 'card' | 'bank' | 'wallet' | 'invoice' | 'cash';
}

/** What a delivery rule, and an option of it, says of the way. */
interface ShippingRecord {
  readonly shippingRate?: string;
  readonly freeShippingThreshold?: string;
  readonly handlingTime?: number | readonly [number, number];
  readonly transitTime?: number | readonly [number, number];
}

export interface DeliveryRecord extends ShippingRecord {
  readonly countries: readonly string[];
  readonly postalCodes?: readonly string[];
  readonly products?: readonly string[];
  readonly currency?: string;
  readonly timeZone?: string;
  readonly cutoffTime?: string;
  readonly businessDays?: readonly string[];
  readonly closed?: readonly string[];
  readonly doesNotShip?: true;
  readonly options?: readonly (ShippingRecord & { readonly name: Words })[];
  readonly payment?: readonly PaymentRecord[];
}

export interface RatingRecord {
  readonly value: number;
  readonly count: number;
  /** Counts for one to five stars. */
  readonly histogram?: readonly number[];
  readonly source?: string;
  readonly verified?: boolean;
  readonly verification?: string;
}

export interface ReviewRecord {
  readonly id?: string;
  readonly rating: number;
  readonly title?: string;
  readonly text: string;
  readonly author: string;
  /** Day of the calendar. */
  readonly date: string;
  /** Default: English. */
  readonly language?: string;
  readonly verified?: boolean;
  readonly incentivised?: boolean;
  readonly photos?: readonly PictureRecord[];
  readonly answer?: { readonly text: string; readonly author?: string; readonly date?: string };
}

/** One product as `catalogue.json` writes it; what `parseProduct` of the core reads. */
export interface ProductRecord extends PriceRecord {
  readonly id: string;
  readonly handle: string;
  readonly sku: string;
  readonly title: string;
  readonly description: string;
  readonly brand: string;
  readonly currency: string;
  readonly url: string;
  readonly images: readonly PictureRecord[];
  readonly categories: readonly string[];
  readonly stock?: StockRecord;
  readonly maxQuantity?: number;
  readonly options?: readonly OptionRecord[];
  readonly variants?: readonly VariantRecord[];
  readonly rating?: RatingRecord;
  readonly reviews?: readonly ReviewRecord[];
  readonly returns?: PolicyRecord;
  readonly condition?: 'used' | 'refurbished' | 'damaged';
  readonly location?: string;
  readonly delivery?: string;
}

export interface CatalogueRecord {
  readonly products: readonly ProductRecord[];
  readonly policies: readonly PolicyRecord[];
  readonly delivery: readonly DeliveryRecord[];
}
