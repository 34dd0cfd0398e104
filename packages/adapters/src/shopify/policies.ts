import { isRecord, parsePolicy, type CallOptions, type Policy } from '@vitrine/core';
import { fieldsOf } from '../http/json.js';
import type { Connection } from './connection.js';
import { CONTEXT, IN } from './documents.js';

export const POLICY_QUERY = `query(${CONTEXT}${IN}{shop{refundPolicy{title url body}}}`;

/** The refund policy, as it is written: Shopify does not tell its days. */
export async function readPolicies({ ask }: Connection, call?: CallOptions): Promise<Policy[]> {
  const { refundPolicy } = fieldsOf((await ask(POLICY_QUERY, {}, call)).data.shop);
  const { body: text, ...page } = fieldsOf(refundPolicy);
  const policy = isRecord(refundPolicy) && parsePolicy({ ...page, text });
  return policy ? [policy] : [];
}
