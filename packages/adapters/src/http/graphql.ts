import { CommerceError, isRecord, parseText, type CommerceErrorCode, type Json } from '@vitrine/core';
import { fieldsOf, recordsOf } from './json.js';
import { requestJson, type JsonRequest } from './request.js';
import { waitOf } from './status.js';

/** One entry of a GraphQL answer's `errors`. */
export interface GraphQLFault {
  readonly message: string;
  /** `extensions.code`, or of some backends `extensions.exception.code`; empty when it has none. */
  readonly code: string;
  /** The field of the document it is about, by its alias. */
  readonly field?: string;
}

export interface GraphQLAnswer {
  readonly data: Json;
  /** What went wrong beside the data. The caller knows whether it matters. */
  readonly faults: readonly GraphQLFault[];
  readonly headers: Headers;
}

// The words of different backends for the same.
const CODES: readonly (readonly [CommerceErrorCode, RegExp])[] = [
  ['rate_limited', /throttl|rate_?limit|too_?many/i],
  ['auth', /unauth|forbidden|denied|permission|signature|token/i],
  ['invalid', /valid|pars|syntax|bad_|input|undefined|argument|cost|complex|graphql_?error|not_found|^$/i],
];

function faultsOf(errors: unknown): GraphQLFault[] {
  return recordsOf(errors).map(({ message, extensions, path }) => {
    const { code, exception } = fieldsOf(extensions);
    const [field] = Array.isArray(path) ? path : [];
    return {
      message: parseText(message),
      code: parseText(code ?? fieldsOf(exception).code),
      ...(typeof field === 'string' && { field }),
    };
  });
}

/**
 * Sends a GraphQL document and gives its data. Rejects with a `CommerceError` as {@link requestJson} does, and when there
 * is no data: `rate_limited`, `auth`, `invalid` or `server` by the code of the first of `errors`, which is the `cause`
 * (a {@link GraphQLFault}).
 */
export async function graphql(
  url: string,
  query: string,
  variables: Json,
  request: Omit<JsonRequest, 'body' | 'method' | 'takes'> = {},
): Promise<GraphQLAnswer> {
  // Servers differ on whether a document they refuse is HTTP 200, 400 or 422.
  const all = { ...request, body: { query, variables }, takes: [400, 422] };
  const { data: answer, headers, status } = await requestJson(url, all);
  const { data, errors } = fieldsOf(answer);
  const faults = faultsOf(errors);
  if (isRecord(data)) return { data, faults, headers };
  const [fault = { message: 'without data.', code: status > 200 ? '' : 'none' }] = faults;
  const code = CODES.find(([, words]) => words.test(fault.code))?.[0] ?? 'server';
  throw new CommerceError(code, `${new URL(url).origin} answered: ${fault.message}`, {
    hint: request.hints?.[code],
    retryAfter: waitOf(headers),
    cause: fault,
  });
}
