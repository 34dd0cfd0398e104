import { listOf, parseDelivery, type Delivery } from '@vitrine/core';

/** Most rules that are read. */
const MAX_RULES = 10_000;

/** The delivery rules of a source, from our catalogue JSON. */
export const deliveryOf = (rules: unknown, currency: string | undefined, locale: string | undefined): Delivery[] =>
  listOf(rules, MAX_RULES).flatMap((rule) => parseDelivery(rule, { currency, locale }) ?? []);
