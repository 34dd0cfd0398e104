import { isRecord, listOf, type Json } from '@vitrine/core';
import { fromOffer, offersOf } from './json-ld-offer.js';
import { localName, readGraph, textOf, type Graph } from './json-ld-graph.js';
import { policiesOf } from './json-ld-policy.js';
import type { Pace } from './pace.js';
import type { Item, Origin, Reading } from './reading.js';

const AXES = ['color', 'size', 'material', 'pattern', 'suggestedAge', 'suggestedGender'];

const NAMES = ['sku', 'productID', 'gtin', 'gtin13', 'mpn', '@id', 'url', 'name'];

/** What makes a product or an offer findable; the first of these that is there is its id. */
const idOf = (node: Json): string | undefined => NAMES.map((name) => textOf(node[name])).find(Boolean);

function imagesOf(node: Json, { resolve }: Graph): unknown[] {
  return listOf(node.image)
    .map(resolve)
    .map((image) => {
      if (!isRecord(image)) return image;
      const { width, height } = image;
      const url = textOf(image.contentUrl) ?? textOf(image.url) ?? textOf(image['@id']);
      return { url, alt: textOf(image.caption), width: textOf(width), height: textOf(height) };
    });
}

/** A variant's value on an axis: its own member, or one of its additional properties. */
function valueOf(node: Json, axis: string): string | undefined {
  const property = listOf(node.additionalProperty)
    .filter(isRecord)
    .find(({ name, propertyID }) => [name, propertyID].some((each) => localName(textOf(each)) === axis));
  return textOf(node[axis]) ?? textOf(property?.value);
}

/** Each variant's choices on the axes the group names, else on those in which its variants differ. */
function choicesOf(group: Json, variants: readonly Json[]): Record<string, unknown>[] {
  const named = listOf(group.variesBy).map((axis) => localName(textOf(axis)));
  const properties = variants.flatMap(({ additionalProperty }) =>
    listOf(additionalProperty).map((each) => (isRecord(each) && textOf(each.name)) || ''),
  );
  const differs = (axis: string) => axis && new Set(variants.map((variant) => valueOf(variant, axis))).size > 1;
  const axes = [...new Set(named.length ? named : [...AXES, ...properties].filter(differs))].filter((axis) =>
    variants.some((variant) => valueOf(variant, axis)),
  );
  const label = (axis: string) => axis.replace(/^suggested/, '').replace(/^./, (letter) => letter.toUpperCase());
  return variants.map((variant) => {
    if (axes.length) return Object.fromEntries(axes.map((axis) => [label(axis), valueOf(variant, axis) ?? '–']));
    return variants.length > 1 ? { Variant: textOf(variant.name) ?? idOf(variant) } : {};
  });
}

function toProduct(node: Json, given: readonly Json[], graph: Graph): Json {
  const own = offersOf(node, graph);
  // Many shops mark up one product with an offer for each variant.
  const isByOffer = !given.length && own.length > 1 && new Set(own.map(idOf)).size === own.length;
  const variants = isByOffer ? own : given;
  const choices = choicesOf(node, variants);
  const first = given[0] ?? node;
  const offer = own[0] ?? offersOf(first, graph)[0];
  const id = textOf(node.productGroupID) ?? idOf(node);
  const address = textOf(node['@id']);
  const member = (name: string) => node[name] ?? first[name];
  const image = imagesOf(node, graph);
  return {
    id,
    sku: textOf(node.sku),
    title: textOf(member('name')),
    description: textOf(member('description')),
    brand: textOf(graph.resolve(member('brand'))),
    url:
      textOf(node.url) ??
      textOf(first.url) ??
      textOf(offer?.url) ??
      (/^https?:/.test(address ?? '') ? address : undefined),
    images: image.length ? image : imagesOf(first, graph),
    categories: listOf(member('category')).flatMap((each) => textOf(each)?.split(/\s*>\s*/) ?? []),
    condition: textOf(offer?.itemCondition ?? member('itemCondition')),
    rating: graph.resolve(member('aggregateRating')),
    returns: [offer, node, first].flatMap((owner) => policiesOf(owner, graph))[0],
    ...(variants.length
      ? {
          variants: variants.map((variant, at) => ({
            id: idOf(variant),
            sku: textOf(variant.sku),
            title: textOf(variant.name),
            url: textOf(variant.url ?? offersOf(variant, graph)[0]?.url),
            image: imagesOf(variant, graph)[0],
            options: choices[at],
            ...fromOffer(isByOffer ? variant : (offersOf(variant, graph)[0] ?? own[0]), graph),
          })),
        }
      : fromOffer(offer, graph)),
  };
}

/** Products and the shop's policies of JSON-LD: `@graph`, lists, product groups, variants that name their group. */
export async function readJsonLd(documents: readonly unknown[], { problem }: Origin, pace: Pace): Promise<Reading> {
  const graph = await readGraph(documents, pace);
  const groups = new Map<string, { node: Json; variants: Set<Json> }>();
  const groupOf = (key: string, node: Json) => {
    const known = groups.get(key) ?? { node, variants: new Set() };
    groups.set(key, known);
    return known;
  };
  for (const [at, node] of graph.products.entries()) {
    const parent = graph.resolve(node.isVariantOf);
    const group = isRecord(parent) ? parent : { productGroupID: node.inProductGroupWithID };
    const key = textOf(group.productGroupID) ?? textOf(group['@id']);
    if (key && parent !== node) groupOf(key, group).variants.add(node);
    else {
      const known = groupOf(textOf(node.productGroupID) ?? textOf(node['@id']) ?? `#${at}`, node);
      known.node = node;
      // A variant that is only an address is described on a page of its own.
      for (const each of listOf(node.hasVariant).map(graph.resolve)) {
        if (isRecord(each) && (each.offers || each.sku)) known.variants.add(each);
      }
    }
  }

  const items: Item[] = [];
  let checkout: string | undefined;
  for (const { node, variants } of groups.values()) {
    const pause = pace();
    if (pause) await pause;
    const keys = toProduct(node, [...variants], graph);
    items.push({ keys });
    for (const each of [keys, ...listOf(keys.variants)]) {
      const template = isRecord(each) ? textOf(each.checkoutTemplate) : undefined;
      if (template && /\{items\}|\}:\{/.test(template)) checkout ??= template;
    }
  }
  if (!items.length) problem('its JSON-LD names no Product');
  return { items, policies: graph.sellers.flatMap((seller) => policiesOf(seller, graph)), checkout };
}
