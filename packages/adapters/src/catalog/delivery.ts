import { listOf, parseDelivery, type Delivery } from '@vitrine/core';

/** The delivery rules of a source, from our catalogue JSON. */
export const deliveryOf = (rules: unknown, currency: string | undefined, locale: string | undefined): Delivery[] =>
  listOf(rules).flatMap((rule) => parseDelivery(rule, { currency, locale }) ?? []);
