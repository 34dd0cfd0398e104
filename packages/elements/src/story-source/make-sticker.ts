import { listOf, parseText } from '@vitrine/core';
import { make, type Item } from './check.js';

const MAX_LABEL = 120;

/** The sticker an item describes. */
export function makeSticker(item: Item, linksOut: boolean): HTMLElement | undefined {
  const { json } = item;
  const type = json.type === undefined ? 'product' : item.text('type');
  const x = item.number('x', 0, 100);
  const y = item.number('y', 0, 100);
  // What was placed somewhere, and not there, is no sticker: it would cover what it does not mean.
  if ((json.x !== undefined && x === undefined) || (json.y !== undefined && y === undefined)) return undefined;
  const rotate = item.number('rotate', -360, 360);
  const size = item.number('size', 1, 100);
  const label = item.text('label', MAX_LABEL);
  const common = {
    type: type === 'product' ? undefined : type,
    x: x === undefined ? undefined : `${x}%`,
    y: y === undefined ? undefined : `${y}%`,
    rotate,
    size: size === undefined ? undefined : `${size}%`,
  };
  // It names a poll in events. As the id of an element it could be one of the page's.
  const id = item.text('id', 64);
  const url = item.url('url');
  const link = (href: string | undefined, words: string) =>
    href ? [make('a', { href }, words || href)] : words ? [words] : [];
  switch (type) {
    case 'product': {
      const product = item.text('product');
      if (!product) return item.problem('"product" names none');
      const action = linksOut ? 'link' : undefined;
      const more = { product, variant: item.text('variant'), label, action };
      return make('vitrine-sticker', { ...common, ...more }, ...link(url, label));
    }
    case 'link': {
      const href = item.url('href') ?? url;
      if (!href) return item.problem('"href" is missing');
      return make('vitrine-sticker', { ...common, label }, ...link(href, label));
    }
    case 'countdown':
      return make('vitrine-sticker', { ...common, label, until: item.text('until') });
    case 'discount': {
      const code = item.text('code', 100);
      if (!code) return item.problem('"code" is missing');
      return make('vitrine-sticker', { ...common, label, code, until: item.text('until') }, code);
    }
    case 'poll': {
      const answers = listOf(json.answers, 6).map((answer) => parseText(answer, MAX_LABEL));
      if (!label || answers.length < 2 || !answers.every(Boolean))
        return item.problem('a poll has a "label" and 2 to 6 "answers"');
      const list = make('ul', {}, ...answers.map((answer) => make('li', {}, answer)));
      return make('vitrine-sticker', { ...common, label, 'data-poll': id }, list);
    }
    default:
      return item.problem(`"type" is "${type.slice(0, 40)}", not product, link, countdown, discount or poll`);
  }
}
