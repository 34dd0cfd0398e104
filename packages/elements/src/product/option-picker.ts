import { safeImageUrl, type Product, type ProductOption, type ProductOptionValue, type Variant } from '@vitrine/core';
import { html, nothing } from 'lit';
import type { Words } from '../base/price-view.js';
import { hasSwatch, variantIndex, type Availability } from './variant-index.js';

/** More values than this on an axis are a list, not chips. */
const MANY = 12;

export interface Choosing {
  readonly product: Product;
  readonly variant: Variant;
  readonly words: Words;
  choose(variant: Variant): void;
}

const remark = (state: Availability, { t }: Words) =>
  state === 'available' ? '' : t(state === 'none' ? 'unavailable' : 'soldOut');

const withRemark = (name: string, note: string) => (note ? `${name} (${note})` : name);

/** A colour is written through the CSSOM: a strict CSP refuses style attributes. Anything but a hex colour is no colour. */
const swatch = ({ color, image }: ProductOptionValue) => {
  const picture = safeImageUrl(image, document.baseURI);
  return html`<span class="swatch" .style=${/^#[\da-f]{3,8}$/i.test(color ?? '') ? `background-color:${color}` : ''}
    >${picture ? html`<img src=${picture} alt="" loading="lazy" />` : nothing}</span
  >`;
};

function chips({ name, values }: ProductOption, at: number, { product, variant, words, choose }: Choosing) {
  const index = variantIndex(product);
  return html`<fieldset part="option">
    <legend>${name}${values.some(hasSwatch) ? html` <b>${variant.options[name]}</b>` : nothing}</legend>
    <div class="values">
      ${values.map((value) => {
        const state = index.availability(variant, name, value.name);
        const note = remark(state, words);
        const drawn = hasSwatch(value);
        return html`<label
          class="value ${drawn ? 'drawn' : ''} ${state}"
          part="value"
          title=${drawn ? value.name : nothing}
        >
          <input
            type="radio"
            name=${at}
            value=${value.name}
            .checked=${variant.options[name] === value.name}
            @change=${() => choose(index.choose(variant, name, value.name))}
          />
          ${drawn ? swatch(value) : nothing}<span class=${drawn ? 'sr' : 'name'}>${value.name}</span
          >${note ? html`<span class="sr"> (${note})</span>` : nothing}
        </label>`;
      })}
    </div>
  </fieldset>`;
}

function list({ name, values }: ProductOption, { product, variant, words, choose }: Choosing) {
  const index = variantIndex(product);
  return html`<label class="option" part="option"
    >${name}
    <select @change=${(event: Event) => choose(index.choose(variant, name, (event.target as HTMLSelectElement).value))}>
      ${values.map(
        (value) =>
          html`<option value=${value.name} .selected=${variant.options[name] === value.name}>
            ${withRemark(value.name, remark(index.availability(variant, name, value.name), words))}
          </option>`,
      )}
    </select></label
  >`;
}

/** All variants in one list, for where there is little room or the shop names no options. */
export function variantList({ product, variant, words, choose }: Choosing) {
  const { variants } = product;
  if (variants.length < 2) return nothing;
  return html`<label class="option" part="option"
    >${words.t('choice')}
    <select
      @change=${(event: Event) => {
        const chosen = variants[(event.target as HTMLSelectElement).selectedIndex];
        if (chosen) choose(chosen);
      }}
    >
      ${variants.map(
        (each) =>
          html`<option .selected=${each === variant}>
            ${withRemark(
              each.title ?? (Object.values(each.options).join(' / ') || each.sku || each.id),
              each.stock === 'sold_out' ? words.t('soldOut') : '',
            )}
          </option>`,
      )}
    </select></label
  >`;
}

/** What there is to choose, axis by axis: chips or swatches, a list where there are many values. */
export function optionPicker(choosing: Choosing) {
  const { axes } = variantIndex(choosing.product);
  if (!axes.length) return variantList(choosing);
  return axes.map((axis, at) => (axis.values.length > MANY ? list(axis, choosing) : chips(axis, at, choosing)));
}
