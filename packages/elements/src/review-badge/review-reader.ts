import {
  CommerceError,
  createReviewSummaries,
  parseRef,
  toCommerceError,
  type Product,
  type ReviewPage,
  type ReviewQuery,
  type ReviewSource,
  type ReviewSummaries,
  type ReviewSummary,
  type Shop,
} from '@vitrine/core';
import type { ReactiveController } from 'lit';
import { reportError } from '../base/report-error.js';
import { ShopController } from '../base/shop-controller.js';
import type { VitrineElement } from '../base/vitrine-element.js';

/** One client for each source, whoever asks it. */
const clients = new WeakMap<object, ReviewSummaries>();

interface Found {
  /** Null when there are none, undefined while nothing is known. */
  readonly summary?: ReviewSummary | null | undefined;
  /** What the source knows the product by. */
  readonly productId?: string | undefined;
  /** Single reviews of the product; undefined where the source has none to give by themselves. */
  readonly list?: ((query: Omit<ReviewQuery, 'productId'>) => Promise<ReviewPage>) | undefined;
}

/** Follows the reviews of one product for an element. Nothing is asked until `follow()`. */
export class ReviewReader implements ReactiveController, Found {
  summary: Found['summary'];
  productId: Found['productId'];
  list: Found['list'];
  error: CommerceError | undefined;
  readonly #store: ShopController;
  #ref: string | undefined;
  #source: ReviewSource | undefined;
  /** What the latest question is told by from those before it. */
  #asked: object | undefined;

  constructor(private readonly host: VitrineElement) {
    this.#store = new ShopController(host, () => void this.#start());
    host.addController(this);
  }

  /** Starts or changes what is followed; without a reference it stops. `source` goes before the page's. */
  follow(ref: string | undefined, source: ReviewSource | undefined): void {
    if (ref === this.#ref && source === this.#source) return;
    this.#ref = ref;
    this.#source = source;
    this.summary = this.error = undefined;
    void this.#start();
  }

  hostDisconnected(): void {
    this.#asked = undefined;
  }

  hostConnected(): void {
    if (this.summary === undefined) void this.#start();
  }

  #start = async (): Promise<void> => {
    if (!this.#ref) return;
    const asked = (this.#asked = {});
    let found: Found = {};
    let error: CommerceError | undefined;
    try {
      found = await this.#read(this.#ref);
    } catch (thrown) {
      error = toCommerceError(thrown);
    }
    if (this.#asked !== asked) return;
    const { summary, productId, list } = found;
    Object.assign(this, { summary, productId, list, error });
    reportError(this.host, error, () => void this.#start());
    this.host.requestUpdate();
  };

  async #read(ref: string): Promise<Found> {
    const { handle } = this.#store;
    let source = this.#source ?? handle?.config.reviews;
    let key = source && nameFor(source, ref);
    let shop: Shop | undefined;
    if (key === undefined) {
      shop = await handle?.open();
      // Until the page has named its shop there is nobody to ask.
      if (!shop) return {};
      const { adapter } = shop;
      source ??= adapter.reviews && (adapter as ReviewSource);
      key = source && nameFor(source, ref);
      if (key === undefined) {
        const product = await productOf(shop, ref);
        if (!source) return { summary: product.rating ?? null };
        const { by = 'id' } = source;
        key = by === 'sku' ? product.variants.find(({ sku }) => sku)?.sku : by === 'ref' ? ref : product[by];
      }
    }
    if (!source || !key) return { summary: null };
    const { reviewList } = source;
    const context = () => (shop ?? handle?.shop)?.context ?? { locale: this.host.language };
    let client = clients.get(source);
    if (!client) clients.set(source, (client = createReviewSummaries({ source, context })));
    const summary = await client.load(key);
    // Who is asked for any product says nothing of one that the shop does not have.
    if (!summary && shop && source.by === 'ref') await productOf(shop, ref);
    const productId = summary?.productId ?? key;
    return {
      summary,
      productId,
      list: reviewList && ((query) => reviewList.call(source, { ...query, productId: key }, { context: context() })),
    };
  }
}

/** What a source calls the product, as far as the reference says it. */
function nameFor({ by = 'id' }: ReviewSource, ref: string): string | undefined {
  const { kind, value } = parseRef(ref);
  return by === 'ref' ? ref : by === kind ? value : undefined;
}

async function productOf({ catalogue }: Shop, ref: string): Promise<Product> {
  const product = await catalogue.load(ref);
  if (!product) throw new CommerceError('not_found', `The shop has no product "${ref.slice(0, 80)}".`);
  return product;
}
