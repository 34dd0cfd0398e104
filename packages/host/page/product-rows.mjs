import { element, keepRows, write } from './elements.mjs';
import { labelOf, t } from './texts.mjs';

const STOCK = { '': 'asShop', in_stock: 'inStock', low: 'fewLeft', sold_out: 'soldOut' };

/** What a product is called. */
export const nameOf = (ref, titles) => titles[ref] || ref;

/**
 * The products of the show: each can be held up, and its stock told.
 *
 * @param {HTMLElement} list
 * @param {{ hold: (ref: string, isUp: boolean) => void, tell: (ref: string, stock: string, quantity: number | undefined) => void }} actions
 */
export function productRows(list, { hold, tell }) {
  let titles = {};

  function make(ref) {
    const name = nameOf(ref, titles);
    const button = element('button', { type: 'button', class: 'plain' });
    button.addEventListener('click', ({ target }) => hold(ref, target.closest('li').classList.contains('up')));
    const stock = element(
      'select',
      { 'aria-label': t('stockOf', { name }) },
      ...Object.entries(STOCK).map(([value, key]) => element('option', { value, disabled: !value }, t(key))),
    );
    const quantity = element('input', {
      ...{ type: 'number', min: '0', max: '9999999', inputmode: 'numeric', placeholder: t('left') },
      'aria-label': t('howMany', { name }),
    });
    stock.addEventListener('change', () => tell(ref, stock.value, undefined));
    quantity.addEventListener('change', () => {
      const count = quantity.valueAsNumber;
      if (count >= 0 && quantity.checkValidity()) tell(ref, count > 5 ? 'in_stock' : count ? 'low' : 'sold_out', count);
    });
    return element(
      'li',
      {},
      element(
        'div',
        {},
        element('p', { class: 'title', dir: 'auto' }, name),
        element('p', { class: 'ref', dir: 'auto' }, titles[ref] ? ref : ''),
      ),
      element('div', { class: 'stock' }, stock, quantity),
      button,
    );
  }

  return ({ state, titles: all }) => {
    titles = all;
    const up = new Set(state.featured.map(({ product }) => product));
    keepRows(
      list,
      state.products,
      (ref) => ref,
      make,
      (row, ref) => {
        const isUp = up.has(ref);
        row.classList.toggle('up', isUp);
        const button = row.querySelector('button');
        const does = isUp ? 'takeDown' : 'holdUp';
        write(button, t(does));
        button.setAttribute('aria-label', labelOf(does, nameOf(ref, titles)));
        const { stock = '', quantity } = state.stock[ref] ?? {};
        const [select, input] = row.querySelectorAll('select, input');
        // What is being chosen or typed is not taken away.
        if (document.activeElement !== select) select.value = stock in STOCK ? stock : '';
        if (document.activeElement !== input) input.value = quantity ?? '';
      },
    );
  };
}
