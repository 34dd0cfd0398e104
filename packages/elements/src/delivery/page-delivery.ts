import { isRecord, listOf, parseDelivery, type Delivery } from '@vitrine/core';

/** The rules that a script of the page holds, one or a list. What is broken says nothing. */
export function readDelivery(script: Element, locale: string): Delivery[] {
  let data: unknown;
  try {
    data = JSON.parse(script.textContent ?? '');
  } catch {
    console.warn('vitrine: this script is no JSON, and no delivery is read of it.', script);
  }
  const list = listOf(isRecord(data) ? (data.delivery ?? data) : data);
  return list.flatMap((rule) => parseDelivery(rule, { locale }) ?? []);
}
