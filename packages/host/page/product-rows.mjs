import { element, keepRows } from './elements.mjs';

const STOCK = { '': 'As the shop says', in_stock: 'In stock', low: 'Few left', sold_out: 'Sold out' };

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
    const button = element('button', { type: 'button', 'aria-label': `Hold up ${name}` }, 'Hold up');
    button.addEventListener('click', () => hold(ref, button.getAttribute('aria-pressed') === 'true'));
    const stock = element(
      'select',
      { 'aria-label': `Stock of ${name}` },
      ...Object.entries(STOCK).map(([value, text]) => element('option', { value, disabled: !value }, text)),
    );
    const quantity = element('input', {
      ...{ type: 'number', min: '0', max: '9999999', inputmode: 'numeric', placeholder: 'Left' },
      'aria-label': `How many of ${name}`,
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
        element('p', { class: 'ref' }, titles[ref] ? ref : ''),
      ),
      button,
      element('div', { class: 'stock' }, stock, quantity),
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
        const button = row.querySelector('button');
        button.setAttribute('aria-pressed', String(up.has(ref)));
        const { stock = '', quantity } = state.stock[ref] ?? {};
        const [select, input] = row.querySelectorAll('select, input');
        // What is being chosen or typed is not taken away.
        if (document.activeElement !== select) select.value = stock in STOCK ? stock : '';
        if (document.activeElement !== input) input.value = quantity ?? '';
      },
    );
  };
}
