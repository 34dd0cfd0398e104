import { toDecimalString, type Policy, type Product, type Variant } from '@vitrine/core';
import { page, escape, scriptJson, show } from './markup.js';
import type { ShelfItem } from './shelf.js';

const AVAILABILITY: Readonly<Record<Variant['stock'], string | undefined>> = {
  in_stock: 'InStock',
  low: 'LimitedAvailability',
  sold_out: 'SoldOut',
  preorder: 'PreOrder',
  backorder: 'BackOrder',
  unknown: undefined,
};

const CONDITIONS = { new: 'New', used: 'Used', refurbished: 'Refurbished', damaged: 'Damaged' } as const;

const CATEGORIES = {
  finite: 'FiniteReturnWindow',
  unlimited: 'UnlimitedWindow',
  not_permitted: 'NotPermitted',
} as const;

const FEES = {
  free: 'FreeReturn',
  customer: 'ReturnFeesCustomerResponsibility',
  shipping: 'ReturnShippingFees',
  restocking: 'RestockingFees',
} as const;

const METHODS = { mail: 'ReturnByMail', store: 'ReturnInStore', kiosk: 'ReturnAtKiosk', keep: 'KeepProduct' } as const;

function returnPolicy(policy: Policy): object {
  const { category, days, fees, methods, countries, url } = policy;
  return {
    '@type': 'MerchantReturnPolicy',
    applicableCountry: countries.length ? countries : undefined,
    returnPolicyCategory:
      category === 'unspecified' ? undefined : `https://schema.org/MerchantReturn${CATEGORIES[category]}`,
    merchantReturnDays: days,
    returnFees: fees && `https://schema.org/${FEES[fees]}`,
    returnMethod: methods?.map((method) => `https://schema.org/${METHODS[method]}`),
    merchantReturnLink: url,
  };
}

function offer(product: Product, variant: Variant, policies: readonly Policy[]): object | null {
  const { price, compareAt, stock, quantity } = variant;
  const availability = AVAILABILITY[stock];
  return (
    price && {
      '@type': 'Offer',
      url: `${product.url}?variant=${encodeURIComponent(variant.id)}`,
      price: toDecimalString(price),
      priceCurrency: price.currency,
      priceSpecification: compareAt && {
        '@type': 'UnitPriceSpecification',
        priceType: 'https://schema.org/StrikethroughPrice',
        price: toDecimalString(compareAt),
        priceCurrency: compareAt.currency,
      },
      availability: availability && `https://schema.org/${availability}`,
      inventoryLevel: quantity === undefined ? undefined : { '@type': 'QuantitativeValue', value: quantity },
      itemCondition: `https://schema.org/${CONDITIONS[product.condition ?? 'new']}Condition`,
      hasMerchantReturnPolicy: (product.returns ? [product.returns] : policies).map(returnPolicy),
    }
  );
}

/** The product in the terms of schema.org: a `Product`, or a `ProductGroup` of its variants. */
export function productJsonLd({ product, record }: ShelfItem, policies: readonly Policy[]): object {
  const { title, description, brand, url, images, rating, variants, options } = product;
  const shared = {
    name: title,
    description,
    url,
    brand: brand && { '@type': 'Brand', name: brand },
    image: images.map((image) => ({ '@type': 'ImageObject', url: image.url, caption: image.alt })),
    aggregateRating: rating && {
      '@type': 'AggregateRating',
      ratingValue: rating.value,
      reviewCount: rating.count,
      bestRating: rating.best,
    },
  };
  const [only] = variants;
  if (!options.length && only) {
    return {
      '@context': 'https://schema.org',
      '@type': 'Product',
      '@id': url,
      productID: product.id,
      sku: record.sku,
      ...shared,
      offers: offer(product, only, policies),
    };
  }
  return {
    '@context': 'https://schema.org',
    '@type': 'ProductGroup',
    '@id': url,
    productGroupID: product.id,
    ...shared,
    variesBy: options.map(({ name }) => name),
    hasVariant: variants.map((variant) => ({
      '@type': 'Product',
      '@id': `${url}#${variant.id}`,
      productID: variant.id,
      sku: variant.sku,
      name: `${title} – ${Object.values(variant.options).join(' / ')}`,
      image: variant.image?.url,
      additionalProperty: Object.entries(variant.options).map(([name, value]) => ({
        '@type': 'PropertyValue',
        name,
        value,
      })),
      offers: offer(product, variant, policies),
    })),
  };
}

/** A plain product page that carries its data as JSON-LD. */
export function productPage(item: ShelfItem, policies: readonly Policy[]) {
  const { product } = item;
  const [image] = product.images;
  const [variant] = product.variants;
  const rating = product.rating
    ? `<p class="quiet">${product.rating.value} of 5, ${product.rating.count} reviews</p>`
    : '';
  return page(
    product.title,
    `${image ? `<img src="${escape(new URL(image.url).pathname)}" alt="${escape(image.alt)}" width="${image.width}" height="${image.height}">` : ''}
<h1>${escape(product.title)}</h1>
${rating}<p><strong>${show(variant?.price)}</strong></p>
<p>${escape(product.description ?? '')}</p>
<p class="quiet">${escape(product.delivery ?? '')}</p>`,
    `<script type="application/ld+json">${scriptJson(productJsonLd(item, policies))}</script>\n`,
  );
}
