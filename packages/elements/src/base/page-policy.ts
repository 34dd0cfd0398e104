import { fromMerchantPolicy, isRecord, listOf, parsePolicy, termOf, type Json, type Policy } from '@vitrine/core';

/** Most things of a page's JSON-LD that are looked at. */
const MAX_THINGS = 20_000;

const isA = (thing: Json, type: RegExp) => listOf(thing['@type']).some((each) => type.test(termOf(each)));

/** The policies of JSON-LD: the shop's own before those of offers and products. */
function fromJsonLd(document: unknown): Json[] {
  const byId = new Map<unknown, Json>();
  const nodes = (input: unknown) =>
    listOf(input)
      .map((each) => byId.get(isRecord(each) ? each['@id'] : each) ?? each)
      .filter(isRecord);
  const shops = new Set<Json>();
  const offers = new Set<Json>();
  const things = new Map<unknown, boolean>([[document, false]]);
  for (const [thing, sold] of things) {
    const inside = sold || (isRecord(thing) && isA(thing, /(Offer|Product\w*)$/));
    if (isRecord(thing)) {
      if (thing['@id'] && Object.keys(thing)[1]) byId.set(thing['@id'], thing);
      if (isA(thing, /^MerchantReturnPolicy$/)) (sold ? offers : shops).add(thing);
    }
    for (const each of Object.values(Object(thing)))
      if (typeof each === 'object' && things.size < MAX_THINGS && !things.has(each)) things.set(each, inside);
  }
  // One that is only named where it is used is written out elsewhere.
  const whole = [...new Set([...shops, ...offers].flatMap(nodes))];
  return whole.map((policy) => fromMerchantPolicy(policy, nodes));
}

/**
 * The return policies that scripts hold for `reader`: JSON-LD, or our policy JSON, one or a list. What is broken says nothing,
 * and what stands inside another element is that one's own.
 */
export function readPolicies(scripts: Iterable<Element>, locale: string, reader: Element): Policy[] {
  return [...scripts].flatMap((script) => {
    if (script.parentElement?.localName === reader.localName && script.parentElement !== reader) return [];
    let data: unknown;
    try {
      data = JSON.parse(script.textContent ?? '');
    } catch {
      console.warn('vitrine: this script is no JSON, and no return policy is read of it.', script);
    }
    const linked = script.getAttribute('type')?.endsWith('ld+json');
    const list = linked ? fromJsonLd(data) : listOf(isRecord(data) ? (data.policies ?? data) : data);
    return list.flatMap((each) => parsePolicy(each, { base: document.baseURI, locale }) ?? []);
  });
}
