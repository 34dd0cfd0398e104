import { fromShippingDetails, isRecord, listOf, termOf, textOf, type Json } from '@vitrine/core';
import { readGraph, type Nodes } from './json-ld-graph.js';
import { fromOffer, offersOf, policiesOf, shippingOf } from './json-ld-offer.js';
import { pace } from './pace.js';
import type { Item, Reading } from './reading.js';
import { choicesOf } from './variants.js';

const NAMES = ['sku', 'productID', 'gtin', 'gtin13', 'mpn', '@id', 'url', 'name'];

/** The first of those members that says something. */
const firstOf = (node: Json, names: readonly string[]): string | undefined =>
  names.map((name) => textOf(node[name])).find(Boolean);

/** What makes a product or an offer findable. */
const idOf = (node: Json) => firstOf(node, NAMES);

const imagesOf = (node: Json, nodes: Nodes): unknown[] =>
  listOf(node.image).map((each) => {
    const [image] = nodes(each);
    return image
      ? {
          url: firstOf(image, ['contentUrl', 'url', '@id']),
          alt: textOf(image.caption),
          width: image.width,
          height: image.height,
        }
      : each;
  });

const propertiesOf = (node: Json) => listOf(node.additionalProperty).filter(isRecord);

/** A variant's value on an axis: its own member, or one of its additional properties. */
const valueOf = (node: Json, axis: string): string | undefined =>
  textOf(node[axis] ?? propertiesOf(node).find(({ name }) => textOf(name) === axis)?.value);

function toProduct(node: Json, given: readonly Json[], nodes: Nodes): Json {
  const own = offersOf(node, nodes);
  // Many shops mark up one product with an offer for each variant.
  const isByOffer = !given[0] && own[1] && new Set(own.map(idOf)).size === own.length;
  const several = isByOffer ? own : given;
  const sold = several[0] ? several : [node];
  const [first = node] = given;
  const [offer = offersOf(first, nodes)[0]] = own;
  // What a group does not say itself, its first variant does.
  const all: Json = { ...first, ...node };
  const choices = choicesOf(
    sold,
    valueOf,
    (each) => textOf(each.name) ?? idOf(each),
    sold.flatMap(propertiesOf).map(({ name }) => textOf(name) ?? ''),
    listOf(node.variesBy).map(termOf),
  );
  const variants = sold.map((variant, at) => {
    const [offered = own[0]] = isByOffer ? [variant] : offersOf(variant, nodes);
    return {
      id: idOf(variant),
      sku: textOf(variant.sku),
      title: textOf(variant.name),
      url: textOf(variant.url ?? offered?.url),
      image: imagesOf(variant, nodes)[0],
      options: choices[at],
      ...fromOffer(offered, nodes),
    };
  });
  return {
    ...(several[0] ? { variants } : variants[0]),
    tax: fromOffer(offer, nodes).tax,
    id: textOf(node.productGroupID) ?? idOf(node),
    sku: textOf(node.sku),
    title: textOf(all.name),
    description: textOf(all.description),
    brand: textOf(nodes(all.brand)[0] ?? all.brand),
    url: textOf(all.url) ?? textOf(offer?.url) ?? /^https?:.*/.exec(textOf(node['@id']) ?? '')?.[0],
    images: imagesOf(all, nodes),
    categories: listOf(all.category).flatMap((each) => textOf(each)?.split('>') ?? []),
    condition: textOf(offer?.itemCondition ?? all.itemCondition),
    rating: nodes(all.aggregateRating)[0],
    returns: [offer, all].flatMap((owner) => policiesOf(owner, nodes))[0],
  };
}

/** Products, delivery and the shop's policies of JSON-LD: `@graph`, lists, product groups, variants that name their group. */
export async function readJsonLd(document: unknown): Promise<Reading | undefined> {
  const { products, sellers, nodes } = await readGraph(document);
  const groups = new Map<string, { node: Json; variants: Set<Json> }>();
  for (const [at, node] of products.entries()) {
    const [parent = { productGroupID: node.inProductGroupWithID }] = nodes(node.isVariantOf);
    const idOfGroup = (each: Json) => firstOf(each, ['productGroupID', '@id']);
    const group = parent === node ? undefined : idOfGroup(parent);
    const key = group ?? idOfGroup(node) ?? `#${at}`;
    const known = groups.get(key) ?? { node: parent, variants: new Set() };
    groups.set(key, known);
    if (group) known.variants.add(node);
    else {
      known.node = node;
      // A variant that is only an address is described on a page of its own.
      for (const each of nodes(node.hasVariant)) if (each.offers || each.sku) known.variants.add(each);
    }
  }

  const items: Item[] = [];
  /** What is said about shipping, with the products it is said of. */
  const shipping = new Map<Json, unknown[]>();
  let checkout: string | undefined;
  for (const { node, variants } of groups.values()) {
    await pace();
    const item = toProduct(node, [...variants], nodes);
    items.push(item);
    for (const details of shippingOf([node, ...variants], nodes)) {
      const sold = shipping.get(details) ?? [];
      shipping.set(details, sold);
      sold.push(item.id);
    }
    for (const each of [item, ...listOf(item.variants).filter(isRecord)])
      checkout ??= /^.*(\{items\}|\}:\{).*/m.exec(textOf(each.checkoutTemplate) ?? '')?.[0];
  }
  const delivery = [...shipping].flatMap(([details, ids]) =>
    fromShippingDetails(details, nodes).map((rule) => ({
      ...rule,
      // What holds for all that is sold is the shop's.
      ...(ids.length < items.length && { products: ids.map((id) => `id:${id}`) }),
    })),
  );
  return (
    items[0] && {
      items,
      policies: sellers.flatMap((seller) => policiesOf(seller, nodes)),
      delivery: delivery[0] && delivery,
      checkout,
    }
  );
}
