import { print } from './violation.js';

/** What is wrong with an answer before anything can be said of what is in it; undefined when nothing is. */
export type Shape = (answer: unknown) => string | undefined;

const fieldsOf = (input: unknown) => Object(input) as Readonly<Record<string, unknown>>;

/** Whether all of these members are lists. */
function lists(input: unknown, where: string, ...names: readonly string[]): string | undefined {
  if (typeof input !== 'object' || input === null) return `${where} is ${print(input)}, an object expected`;
  const wrong = names.find((name) => !Array.isArray(fieldsOf(input)[name]));
  return wrong && `${where} has ${wrong}: ${print(fieldsOf(input)[wrong])}, a list expected`;
}

export const isList: Shape = (answer) =>
  Array.isArray(answer) ? undefined : `it is ${print(answer)}, a list expected`;

export const cartShape = (cart: unknown, where: string) => lists(cart, where, 'lines', 'coupons');

export const resultShape: Shape = (answer) =>
  fieldsOf(answer).cart === undefined
    ? 'it has no cart, { cart, issues } expected'
    : (cartShape(fieldsOf(answer).cart, 'its cart') ?? lists(answer, 'it', 'issues'));

export const foundShape: Shape = (answer) => lists(answer, 'it', 'items');

export const handoffShape: Shape = (answer) =>
  typeof fieldsOf(answer).url === 'string'
    ? undefined
    : `it has url: ${print(fieldsOf(answer).url)}, an address expected`;

export const productsShape: Shape = (answer) =>
  isList(answer) ??
  (answer as readonly unknown[])
    .map((each, at) => (each ? lists(each, `answer ${at}`, 'variants', 'images', 'options') : undefined))
    .find(Boolean);
