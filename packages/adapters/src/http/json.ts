import { isRecord, type Json } from '@vitrine/core';

/** The object's members, or none where there is no object. */
export const fieldsOf = (input: unknown): Json => (isRecord(input) ? input : {});

/** The objects of a list: what else is in it, as null, is left out. */
export const recordsOf = (input: unknown): readonly Json[] => (Array.isArray(input) ? input.filter(isRecord) : []);

/** The items of a GraphQL connection, written as `nodes` or as `edges { node }`. */
export function nodesOf(connection: unknown): readonly Json[] {
  const { nodes, edges } = fieldsOf(connection);
  return recordsOf(nodes ?? recordsOf(edges).map(({ node }) => node));
}

/** The same without the members that are undefined, so that absent means absent. */
export function compact<T extends object>(input: T): T {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as T;
}
