/* Tags on pictures, by hand: one card and one list for the page, products read once, at the first sign of interest. */
const SHOP = '/shop.json';
const CART = 'cart';

let products;
const load = () =>
  (products ??= fetch(SHOP)
    .then((response) => (response.ok ? response.json() : Promise.reject(new Error(response.status))))
    .then((data) => new Map(data.products.map((product) => [product.handle, product])))
    .catch((error) => {
      products = undefined;
      throw error;
    }));

const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

let money;
const price = ({ price: amount, currency }) => {
  money ??= new Intl.NumberFormat(document.documentElement.lang, { style: 'currency', currency });
  return money.format(amount);
};

function add(product, variant) {
  const cart = JSON.parse(localStorage.getItem(CART) ?? '{}');
  const id = variant?.id ?? product.id;
  cart[id] = (cart[id] ?? 0) + 1;
  localStorage.setItem(CART, JSON.stringify(cart));
}

function choices(product, change) {
  return (product.options ?? []).map(({ name, values }) => {
    const set = element('fieldset', {}, element('legend', { textContent: name }));
    values.forEach((value, index) => {
      const text = value.name ?? value;
      const input = element('input', { type: 'radio', name, value: text, checked: index === 0 });
      input.addEventListener('change', change);
      set.append(element('label', {}, input, ` ${text}`));
    });
    return set;
  });
}

function fill(card, product) {
  const chosen = () =>
    Object.fromEntries([...card.querySelectorAll(':checked')].map(({ name, value }) => [name, value]));
  const find = () => {
    const wanted = Object.entries(chosen());
    return product.variants?.find(({ options }) => wanted.every(([name, value]) => options[name] === value));
  };
  const cost = element('p', { textContent: price(product) });
  const button = element('button', { className: 'add', textContent: 'Add to cart' });
  button.addEventListener('click', () => {
    add(product, find());
    button.textContent = 'Added';
  });
  const { rating, images, delivery } = product;
  const body = element(
    'div',
    {},
    element('h3', { textContent: product.title }),
    ...(rating ? [element('p', { textContent: `★ ${rating.value} (${rating.count})` })] : []),
    cost,
    ...choices(product, () => (cost.textContent = price({ ...product, ...find() }))),
    button,
    ...(delivery ? [element('p', { textContent: delivery })] : []),
  );
  const [image] = images ?? [];
  card.replaceChildren(...(image ? [element('img', { src: image.url, alt: image.alt ?? '' })] : []), body);
}

function place(card, anchor) {
  const pin = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = card;
  const right = pin.right + 8;
  const left = right + width < innerWidth ? right : pin.left - 8 - width;
  const clamp = (value, most) => Math.max(8, Math.min(value, most - 8));
  card.style.left = `${clamp(left, innerWidth - width)}px`;
  card.style.top = `${clamp(pin.top + pin.height / 2 - height / 2, innerHeight - height)}px`;
}

let opener;
function popover(className) {
  const made = element('div', { className, popover: 'auto' });
  made.addEventListener('toggle', ({ newState }) => {
    if (newState !== 'closed') return;
    opener?.setAttribute('aria-expanded', 'false');
    if (document.activeElement === document.body) opener?.focus();
  });
  document.body.append(made);
  return made;
}

async function open(card, button, show) {
  const wasOpen = button.getAttribute('aria-expanded') === 'true';
  if (wasOpen) return card.hidePopover();
  opener?.setAttribute('aria-expanded', 'false');
  opener = button;
  button.setAttribute('aria-expanded', 'true');
  const known = await load();
  if (opener !== button) return;
  show(known);
  card.showPopover();
  place(card, button);
}

const card = popover('card');
const list = popover('card list');

document.addEventListener('click', ({ target }) => {
  const tag = target.closest('.tag');
  const opens = target.closest('.list-button');
  if (tag) open(card, tag, (known) => fill(card, known.get(tag.dataset.product)));
  if (opens) {
    open(list, opens, (known) => {
      const rows = [...opens.parentElement.querySelectorAll('.tag')].map(({ dataset }) => {
        const product = known.get(dataset.product);
        return element('li', { textContent: `${product.title}, ${price(product)}` });
      });
      list.replaceChildren(element('ul', {}, ...rows));
    });
  }
});
for (const sign of ['pointerover', 'focusin', 'pointerdown']) {
  document.addEventListener(sign, ({ target }) => target.closest?.('.post') && load().catch(() => {}), {
    passive: true,
  });
}
