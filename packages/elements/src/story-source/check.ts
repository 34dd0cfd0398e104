import { isRecord, listOf, parseText, safeImageUrl, safeUrl, type Json } from '@vitrine/core';

/** One item of a story's JSON while it is read: what is wrong with it becomes one message that names it. */
export class Item {
  #problems: string[] = [];

  constructor(
    /** `slides[2].stickers[0]`. */
    readonly name: string,
    readonly json: Json,
    /** What relative addresses are resolved against. */
    readonly base: string,
  ) {}

  /** The items of a list; what is no object is left out, with a message. */
  static list(input: unknown, name: string, base: string, most: number): Item[] {
    const list = listOf(input);
    if (list.length > most)
      console.warn(`<vitrine-story>: ${name} has ${list.length} items; the first ${most} are used.`);
    return list.slice(0, most).flatMap((json, index) => {
      if (isRecord(json)) return new Item(`${name}[${index}]`, json, base);
      console.warn(`<vitrine-story>: ${name}[${index}] is left out: expected an object, found ${typeof json}.`);
      return [];
    });
  }

  /** What `json` inside of it says; whatever is wrong there is wrong with this item. */
  inside(json: Json): Item {
    const inner = new Item(this.name, json, this.base);
    inner.#problems = this.#problems;
    return inner;
  }

  problem(text: string): undefined {
    this.#problems.push(text);
    return undefined;
  }

  /** Says what was wrong, once; nothing for an item that is left out. */
  end<T>(made: T | undefined): T[] {
    const problems = this.#problems.join('; ');
    if (made === undefined) console.warn(`<vitrine-story>: ${this.name} is left out: ${problems}.`);
    else if (problems) console.warn(`<vitrine-story>: ${this.name}: ${problems}.`);
    return made === undefined ? [] : [made];
  }

  text(key: string, max?: number): string {
    const value = this.json[key];
    if (value !== undefined && typeof value !== 'string') this.problem(`"${key}" is no text`);
    return typeof value === 'string' ? parseText(value, max) : '';
  }

  url(key: string, from: Json = this.json): string | undefined {
    const value = from[key];
    if (value === undefined) return undefined;
    return safeUrl(value, this.base) ?? this.problem(`"${key}" is no http(s) address`);
  }

  picture(key: string, value: unknown = this.json[key]): string | undefined {
    if (value === undefined) return undefined;
    return safeImageUrl(value, this.base) ?? this.problem(`"${key}" is no address of a picture`);
  }

  /** A number from `least` to `most`, also written as one, and with a unit: `40`, `"40%"`. */
  number(key: string, least: number, most: number): number | undefined {
    const value = this.json[key];
    if (value === undefined) return undefined;
    const number =
      typeof value === 'number'
        ? value
        : typeof value === 'string' && /^-?[\d.]+\D{0,3}$/.test(value)
          ? Number.parseFloat(value)
          : NaN;
    return number >= least && number <= most ? number : this.problem(`"${key}" is not from ${least} to ${most}`);
  }
}

/** Makes an element with attributes and text; those without a value are left out. Nothing here is ever read as markup. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | number | boolean | undefined>>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== '' && value !== false)
      element.setAttribute(key, value === true ? '' : String(value));
  }
  element.append(...children);
  return element;
}
