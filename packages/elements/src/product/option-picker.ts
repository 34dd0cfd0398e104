import { safeImageUrl, type Product, type ProductOption, type ProductOptionValue, type Variant } from '@vitrine/core';
import { html, nothing } from 'lit';
import type { VitrineElement } from '../base/vitrine-element.js';
import { details } from '../i18n/en/details.js';
import { translate } from '../i18n/localizer.js';
import { variantIndex, type Obstacle, type VariantIndex } from './variant-index.js';

/** More values than this on an axis are a list, not chips. */
const MANY = 12;

type Choose = (variant: Variant | undefined) => void;

/** " (Sold out)", or nothing where nothing stands in the way. */
const remark = (obstacle: Obstacle, host: VitrineElement) =>
  obstacle && ` (${translate(details, host.language, obstacle)})`;

/** Whether a value is drawn: the shop gives a colour or a picture. */
const isDrawn = ({ color, image }: ProductOptionValue) => Boolean(color ?? image);

/** A colour is written through the CSSOM: a strict CSP refuses style attributes. Anything but a hex colour is no colour. */
function swatch({ color = '', image }: ProductOptionValue) {
  const picture = safeImageUrl(image, document.baseURI);
  return html`<span class="swatch" .style=${/^#[\da-f]{3,8}$/i.test(color) ? `background:${color}` : ''}
    >${picture ? html`<img src=${picture} alt="" />` : nothing}</span
  >`;
}

function chips(
  { name, values }: ProductOption,
  index: VariantIndex,
  variant: Variant,
  host: VitrineElement,
  choose: Choose,
) {
  const chosen = variant.options[name];
  return html`<fieldset part="option">
    <legend class="small">
      <bdi>${name}</bdi> ${values.some(isDrawn) ? html`<bdi class="chosen">${chosen}</bdi>` : nothing}
    </legend>
    <div class="values">
      ${values.map((value) => {
        const obstacle = index.obstacle(variant, name, value.name);
        const drawn = isDrawn(value);
        return html`<label part="value" class=${obstacle && 'out'} title=${value.name}>
          <input
            type="radio"
            class=${drawn ? 'drawn' : nothing}
            name=${name}
            value=${value.name}
            .checked=${chosen === value.name}
            @change=${() => choose(index.choose(variant, name, value.name))}
          />${drawn ? swatch(value) : nothing}<bdi class=${drawn ? 'sr' : 'name'}>${value.name}</bdi
          ><span class="sr">${remark(obstacle, host)}</span>
        </label>`;
      })}
    </div>
  </fieldset>`;
}

const list = (label: string, texts: readonly string[], chosen: number, choose: (at: number) => void) =>
  html`<label class="small" part="option"
    ><bdi>${label}</bdi>
    <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).selectedIndex)}>
      ${texts.map((text, at) => html`<option dir="auto" .selected=${at === chosen}>${text}</option>`)}
    </select></label
  >`;

/**
 * What there is to choose, axis by axis: chips or swatches, a list where there are many values. All variants are in one
 * list where there is little room (`brief`) or the shop names no options.
 */
export function optionPicker(
  product: Product,
  variant: Variant,
  host: VitrineElement,
  brief: boolean,
  choose: (variant: Variant | undefined) => void,
) {
  const index = variantIndex(product);
  if (brief || !index.axes.length) {
    const { variants } = product;
    const texts = variants.map(
      ({ id, sku, title, options, stock }) =>
        (title ?? (Object.values(options).join(' / ') || sku || id)) +
        remark(stock === 'sold_out' ? 'soldOut' : '', host),
    );
    return list(translate(details, host.language, 'choice'), texts, variants.indexOf(variant), (at) =>
      choose(variants[at]),
    );
  }
  return index.axes.map((axis) => {
    const { name, values } = axis;
    if (values.length <= MANY) return chips(axis, index, variant, host, choose);
    const texts = values.map((value) => value.name + remark(index.obstacle(variant, name, value.name), host));
    const chosen = values.findIndex((value) => value.name === variant.options[name]);
    return list(name, texts, chosen, (to) => choose(index.choose(variant, name, values[to]?.name)));
  });
}
