import { toDecimalString, type Money, type Product, type Variant } from '@vitrine/core';
import { offerNode, stockOf, type OfferTerms } from './offer-node.js';
import type { ShownProduct } from './shown-product.js';

/** What variants may differ by, as far as search engines read it, and how shops call it in the languages of the house. */
const AXES = {
  color: /^(colou?rs?|kleur|färg|farbe|couleur|colore|cor|kolor|renk|צבע|لون|اللون|色|カラー|颜色)$/i,
  size: /^(size|maat|storlek|größe|taille|talla|tamaño|tamanho|taglia|misura|rozmiar|beden|boyut|מידה|גודל|مقاس|المقاس|サイズ|尺寸|尺码)$/i,
  material: /^(material|materiaal|matériau|matière|materiale|materiał|malzeme|חומר|مادة|المادة|素材|材质)$/i,
  pattern: /^(pattern|patroon|dessin|mönster|muster|motif|estampado|padrão|motivo|wzór|desen|דוגמה|نمط|柄|图案)$/i,
} as const;

type Axis = keyof typeof AXES;

/** What the shop shows as swatches is colour, whatever it is called. */
const axisOf = ({ options }: Product, option: string): Axis | undefined =>
  (Object.keys(AXES) as Axis[]).find((axis) => AXES[axis].test(option.trim())) ??
  (options.some(({ name, values }) => name === option && values.some(({ color }) => color)) ? 'color' : undefined);

/** The axes of a product, as schema.org calls them. */
export const axesOf = (product: Product) =>
  product.options.flatMap(({ name }) => {
    const axis = axisOf(product, name);
    return axis ? [`https://schema.org/${axis}`] : [];
  });

function optionsOf(product: Product, { options }: Variant) {
  const known: Partial<Record<Axis, string>> = {};
  const others: { '@type': 'PropertyValue'; name: string; value: string }[] = [];
  for (const [name, value] of Object.entries(options)) {
    const axis = axisOf(product, name);
    if (axis && !known[axis]) known[axis] = value;
    else others.push({ '@type': 'PropertyValue', name, value });
  }
  return { ...known, additionalProperty: others.length ? others : undefined };
}

const priceKey = (price: Money) => `${toDecimalString(price)} ${price.currency}`;

/**
 * The variants of which the price is on the screen: the chosen one, and those that cost the same. What another costs is said when
 * it is chosen.
 */
export function variantNodes(all: ShownProduct, id: string, terms: OfferTerms) {
  const { product, prices = [], images = [] } = all;
  const shown = new Set(prices.map(({ view }) => priceKey(view.now)));
  return product.variants.flatMap((variant) => {
    const { price, image, sku } = variant;
    if (!price?.amount || !shown.has(priceKey(price))) return [];
    const view = prices.find((each) => each.variant?.id === variant.id)?.view;
    const picture = image && images.includes(image.url) ? image.url : images[0];
    return [
      {
        '@type': 'Product' as const,
        '@id': `${id}-${encodeURIComponent(variant.id.replace(/\p{Cs}/gu, ''))}`,
        name: [product.title, ...Object.values(variant.options)].join(' – '),
        sku: sku ?? variant.id,
        image: picture,
        ...optionsOf(product, variant),
        offers: offerNode({ now: price, was: view?.was, ends: view?.ends }, stockOf(all, variant), terms),
      },
    ];
  });
}
