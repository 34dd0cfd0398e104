import {
  CommerceError,
  isRecord,
  listOf,
  safeUrl,
  type CheckoutHandoff,
  type CheckoutRequest,
  type Json,
} from '@vitrine/core';
import { addParameters, fillTemplate, MAX_URL } from '../http/template.js';
import type { Source } from './source.js';

type Line = NonNullable<CheckoutRequest['lines']>[number] & { readonly url?: string };

export interface CheckoutOptions {
  /** The page's own template. */
  readonly template: string | undefined;
  readonly creator: string | undefined;
  readonly campaign: string | undefined;
  /** What a relative template is resolved against. */
  readonly base: string | undefined;
  readonly openSource: () => Promise<Source>;
}

/** Names that templates in structured data use for what ours call `items`, `id`, `quantity` and `coupon`. */
function ownNames(template: string): string {
  return template
    .replace(/\{\w*id\w*\}:\{q\w*\}(?:,\{\w+\}:\{\w+\})*/i, '{items}')
    .replace(/\{\w*(?:coupon|discount|promo)\w*\}/gi, '{coupon}')
    .replace(/\{q(?:uanti)?ty\}/gi, '{quantity}')
    .replace(/\{(?:(?:variant|product|offer|item)_?id|sku|merchant_?item_?id)\}/gi, '{id}');
}

const isForAll = (template: string) => template.includes('{items}');

/** The template and address of the line's own product, when the source knows it. */
async function ownOf(source: Source, { productId, variantId }: Line): Promise<Json> {
  const item = await source.find(`id:${productId ?? variantId}`);
  const json = item?.json?.() ?? item?.keys ?? {};
  const variant = listOf(json.variants).find((each) => isRecord(each) && String(each.id) === variantId);
  return isRecord(variant) ? { ...json, ...variant, url: variant.url ?? json.url } : json;
}

/**
 * Where to pay. By the page's template, else the one of the structured data; a single line without either is paid for on
 * its product's own page. `creator` and `campaign` fill placeholders of their names, else they are added as `utm_source`
 * and `utm_campaign`. Rejects with `config` when there is no way, with `unsupported` when there is one for a single line only.
 */
export async function handOff(from: CheckoutRequest, options: CheckoutOptions): Promise<CheckoutHandoff> {
  const lines: readonly Line[] = (from.lines ?? from.cart?.lines ?? []).filter(({ quantity }) => quantity >= 1);
  const [first] = lines;
  if (!first) throw new CommerceError('invalid', 'There is nothing to pay for.');

  let { template, base } = options;
  let address: string | undefined;
  if (!template) {
    const source = await options.openSource();
    base = source.base;
    const own = await ownOf(source, first);
    const single = typeof own.checkoutTemplate === 'string' ? own.checkoutTemplate : undefined;
    template = source.checkout ?? single;
    if (lines.length === 1) address = safeUrl(own.url, base) ?? first.url;
  }
  const { creator = options.creator ?? '', campaign = options.campaign ?? '' } = from;
  const [source, name] = [encodeURIComponent(creator), encodeURIComponent(campaign)];
  const own = template && ownNames(template);
  if (own) {
    if (lines.length > 1 && !isForAll(own)) {
      throw new CommerceError('unsupported', 'This shop takes one product at a time.', {
        hint: 'The `checkout` template has no {items}: it can hold one line only.',
      });
    }
    const id = encodeURIComponent(first.variantId);
    address = fillTemplate(own, {
      items: lines.map((line) => `${encodeURIComponent(line.variantId)}:${Math.floor(line.quantity)}`).join(','),
      id,
      quantity: String(Math.floor(first.quantity)),
      coupon: (from.coupons ?? from.cart?.coupons.map(({ code }) => code) ?? []).map(encodeURIComponent).join(','),
      cart: encodeURIComponent(from.cart?.id ?? ''),
      creator: source,
      campaign: name,
    });
  }
  const url = safeUrl(address, base, MAX_URL);
  if (!url) {
    throw new CommerceError(
      'config',
      template ? 'The checkout address is not a usable one.' : 'No checkout is set up.',
      {
        hint: 'Set `checkout` to an http(s) template: https://shop.example/checkout?products={items}&coupon={coupon}',
      },
    );
  }
  const credit: [string, string][] = [];
  if (!own?.includes('{creator}')) credit.push(['utm_source', source]);
  if (!own?.includes('{campaign}')) credit.push(['utm_campaign', name]);
  return { url: addParameters(url, credit) };
}
