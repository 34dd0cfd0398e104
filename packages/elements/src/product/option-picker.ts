import { safeImageUrl, type Product, type ProductOption, type ProductOptionValue, type Variant } from '@vitrine/core';
import { html, nothing } from 'lit';
import type { Words } from '../base/price-view.js';
import { variantIndex, type Obstacle } from './variant-index.js';

/** More values than this on an axis are a list, not chips. */
const MANY = 12;

export interface Choosing {
  readonly product: Product;
  readonly variant: Variant;
  readonly words: Words;
  choose(variant: Variant | undefined): void;
}

/** " (Sold out)", or nothing where nothing stands in the way. */
const remark = (obstacle: Obstacle, { t }: Words) => obstacle && ` (${t(obstacle)})`;

/** Whether a value is drawn: the shop gives a colour or a picture. */
const isDrawn = ({ color, image }: ProductOptionValue) => Boolean(color ?? image);

/** A colour is written through the CSSOM: a strict CSP refuses style attributes. Anything but a hex colour is no colour. */
function swatch({ color = '', image }: ProductOptionValue) {
  const picture = safeImageUrl(image, document.baseURI);
  return html`<span class="swatch" .style=${/^#[\da-f]{3,8}$/i.test(color) ? `background:${color}` : ''}
    >${picture ? html`<img src=${picture} alt="" />` : nothing}</span
  >`;
}

function chips({ name, values }: ProductOption, at: number, { product, variant, words, choose }: Choosing) {
  const index = variantIndex(product);
  return html`<fieldset part="option">
    <legend>${name} ${values.some(isDrawn) ? html`<b>${variant.options[name]}</b>` : nothing}</legend>
    <div class="values">
      ${values.map((value) => {
        const obstacle = index.obstacle(variant, name, value.name);
        const drawn = isDrawn(value);
        return html`<label part="value" class=${obstacle && 'out'} title=${value.name}>
          <input
            type="radio"
            class=${drawn ? 'drawn' : ''}
            name=${at}
            value=${value.name}
            .checked=${variant.options[name] === value.name}
            @change=${() => choose(index.choose(variant, name, value.name))}
          />${drawn ? swatch(value) : nothing}<span class=${drawn ? 'sr' : 'name'}>${value.name}</span
          ><span class="sr">${remark(obstacle, words)}</span>
        </label>`;
      })}
    </div>
  </fieldset>`;
}

const list = (label: string, texts: readonly string[], chosen: number, choose: (at: number) => void) =>
  html`<label part="option"
    >${label}
    <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).selectedIndex)}>
      ${texts.map((text, at) => html`<option .selected=${at === chosen}>${text}</option>`)}
    </select></label
  >`;

/** All variants in one list, for where there is little room or the shop names no options. */
export function variantList({ product: { variants }, variant, words, choose }: Choosing) {
  if (variants.length < 2) return nothing;
  const texts = variants.map(
    ({ id, sku, title, options, stock }) =>
      (title ?? (Object.values(options).join(' / ') || sku || id)) +
      remark(stock === 'sold_out' ? 'soldOut' : '', words),
  );
  return list(words.t('choice'), texts, variants.indexOf(variant), (at) => choose(variants[at]));
}

/** What there is to choose, axis by axis: chips or swatches, a list where there are many values. */
export function optionPicker(choosing: Choosing) {
  const { product, variant, words, choose } = choosing;
  const index = variantIndex(product);
  if (!index.axes.length) return variantList(choosing);
  return index.axes.map((axis, at) => {
    const { name, values } = axis;
    if (values.length <= MANY) return chips(axis, at, choosing);
    const texts = values.map((value) => value.name + remark(index.obstacle(variant, name, value.name), words));
    const chosen = values.findIndex((value) => value.name === variant.options[name]);
    return list(name, texts, chosen, (to) => choose(index.choose(variant, name, values[to]?.name)));
  });
}
