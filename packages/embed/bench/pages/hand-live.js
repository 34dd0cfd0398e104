/* A live show by hand: events applied as they come, what is seen brought up to date once a frame. */
const player = document.querySelector('.live');
const [viewers, announcement, list, featured, bag] = ['viewers', 'announcement', 'messages', 'featured', 'bag'].map(
  (name) => player.querySelector(`.${name}`),
);
const response = await fetch('/shop.json');
const { products } = await response.json();
const known = new Map(products.map((product) => [`handle:${product.handle}`, product]));
const number = new Intl.NumberFormat(document.documentElement.lang, { notation: 'compact' });
const money = new Intl.NumberFormat(document.documentElement.lang, { style: 'currency', currency: 'EUR' });

const state = { seq: 0, featured: [], products: [], stock: {}, messages: [], earlier: 0, reactions: {} };
globalThis.liveState = state;
let frame = 0;

function apply(event) {
  if (event.type !== 'state' && event.seq <= state.seq) return;
  if (event.seq) state.seq = event.seq;
  if (event.type === 'state') Object.assign(state, event, { featured: [event.featured].flat() });
  else if (event.type === 'feature') state.featured = [event.product].flat();
  else if (event.type === 'stock') state.stock[event.product] = event;
  else if (event.type === 'viewers') state.viewers = event.viewers;
  else if (event.type === 'announce') state.announcement = event.text;
  else if (event.type === 'reaction') state.reactions[event.reaction] = event.count;
  else if (event.type === 'message') {
    state.messages.push(event);
    if (state.messages.length > 50) {
      state.messages.shift();
      state.earlier++;
    }
  }
}

function text(element, value) {
  if (element.textContent !== value) element.textContent = value;
}

function messageItem({ id, author, text: words }) {
  const item = document.createElement('li');
  item.dataset.id = id;
  const name = document.createElement('b');
  name.append(Object.assign(document.createElement('bdi'), { textContent: author }));
  item.append(name, ' ', Object.assign(document.createElement('bdi'), { textContent: words }));
  return item;
}

let shown = '';
function render() {
  frame = 0;
  text(viewers, number.format(state.viewers ?? 0));
  text(announcement, state.announcement ?? '');
  text(bag, `${state.products.length}`);
  const seen = state.messages.slice(-6);
  const ids = new Set(seen.map(({ id }) => id));
  for (const item of [...list.children]) if (!ids.has(item.dataset.id)) item.remove();
  const there = new Set([...list.children].map(({ dataset }) => dataset.id));
  for (const message of seen) if (!there.has(message.id)) list.append(messageItem(message));
  const key = state.featured.join() + state.featured.map((ref) => state.stock[ref]?.quantity).join();
  if (key === shown) return;
  shown = key;
  featured.replaceChildren(
    ...state.featured.map((ref) => {
      const product = known.get(ref);
      const button = document.createElement('button');
      const image = Object.assign(document.createElement('img'), {
        src: product.images[0].url,
        alt: '',
        width: 56,
        height: 56,
      });
      const price = product.price ?? product.variants[0].price;
      const left = state.stock[ref]?.quantity;
      button.append(image, product.title, ` ${money.format(price)}`, left ? ` ${left} left` : '');
      return button;
    }),
  );
}

new EventSource(player.dataset.events).addEventListener('message', ({ data }) => {
  try {
    apply(JSON.parse(data));
  } catch (error) {
    console.warn(error);
    return;
  }
  frame ||= requestAnimationFrame(render);
});
