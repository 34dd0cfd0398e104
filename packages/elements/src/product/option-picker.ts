import { safeImageUrl, type Product, type ProductOptionValue, type Variant } from '@vitrine/core';
import { html, nothing } from 'lit';
import { dropBroken } from '../base/drop-broken.js';
import type { Words } from '../base/price-view.js';
import { details } from '../i18n/en/details.js';
import { translate } from '../i18n/localizer.js';
import type { MessageKey } from '../i18n/translate.js';
import { axesOf, differOnlyOn, nearestVariant } from './nearest-variant.js';

/** More values than this on an axis are a list, not chips. */
const MANY = 12;

type Choose = (variant: Variant | undefined) => void;

/** A value of an axis and the variant it leads to. */
interface Choice {
  readonly value: ProductOptionValue;
  readonly variant: Variant | undefined;
  readonly chosen: boolean;
  /** " (Sold out)", or nothing where nothing stands in the way. */
  readonly remark: string;
}

/** Whether a value is drawn: the shop gives a colour or a picture. */
const isDrawn = ({ color, image }: ProductOptionValue) => Boolean(color ?? image);

/** A colour is written through the CSSOM: a strict CSP refuses style attributes. Anything but a hex colour is no colour. */
function swatch({ color = '', image }: ProductOptionValue) {
  const picture = safeImageUrl(image, document.baseURI);
  return html`<span class="swatch" .style=${/^#[\da-f]{3,8}$/i.test(color) ? `background:${color}` : ''}
    >${picture ? html`<img src=${picture} alt="" @error=${dropBroken} />` : nothing}</span
  >`;
}

function chips(axis: string, choices: readonly Choice[], choose: Choose) {
  const drawn = choices.find(({ value, chosen }) => chosen && isDrawn(value));
  return html`<fieldset part="option">
    <legend class="small">
      <bdi>${axis}</bdi>&nbsp;${drawn && html`<bdi class="chosen">${drawn.value.name}</bdi>`}
    </legend>
    <div class="values">
      ${choices.map(({ value, variant, chosen, remark }) => {
        const { name } = value;
        const drawn = isDrawn(value);
        return html`<label part="value" class=${remark && 'out'} title=${name}>
          <input
            type="radio"
            class=${drawn ? 'drawn' : nothing}
            name=${axis}
            value=${name}
            .checked=${chosen}
            @change=${() => choose(variant)}
          />${drawn ? swatch(value) : nothing}<bdi class=${drawn ? 'sr' : 'name'}>${name}</bdi
          ><span class="sr">${remark}</span>
        </label>`;
      })}
    </div>
  </fieldset>`;
}

function list(axis: string, choices: readonly Choice[], choose: Choose) {
  const onChange = (event: Event) => choose(choices[(event.target as HTMLSelectElement).selectedIndex]?.variant);
  return html`<label class="small" part="option"
    ><bdi>${axis}</bdi>
    <select @change=${onChange}>
      ${choices.map(
        ({ value, chosen, remark }) => html`<option dir="auto" .selected=${chosen}>${value.name}${remark}</option>`,
      )}
    </select></label
  >`;
}

/**
 * What there is to choose, axis by axis: chips or swatches, a list where there are many values. All variants are in one
 * list where there is little room (`brief`) or the shop names no options.
 */
export function optionPicker(product: Product, from: Variant, { language }: Words, brief: boolean, choose: Choose) {
  const t = (key: MessageKey<typeof details>) => translate(details, language, key);
  const remark = (key: MessageKey<typeof details>) => ` (${t(key)})`;
  const ifSoldOut = ({ stock }: Variant) => (stock === 'sold_out' ? remark('soldOut') : '');
  const axes = axesOf(product);
  if (brief || !axes.length) {
    const choices = product.variants.map((variant): Choice => {
      const { id, sku, title, options } = variant;
      const name = title ?? (Object.values(options).join(' / ') || sku || id);
      return { value: { name }, variant, chosen: variant === from, remark: ifSoldOut(variant) };
    });
    return list(t('choice'), choices, choose);
  }
  return axes.map(({ name: axis, values }) => {
    const choices = values.map((value): Choice => {
      const variant = nearestVariant(product, from, axis, value.name);
      const there = variant && differOnlyOn(axis, variant, from);
      const chosen = from.options[axis] === value.name;
      return { value, variant, chosen, remark: there ? ifSoldOut(variant) : remark('unavailable') };
    });
    return (choices.length > MANY ? list : chips)(axis, choices, choose);
  });
}
