import { openDesk } from './desk.mjs';
import { write } from './elements.mjs';
import { nameOf, productRows } from './product-rows.mjs';
import { talkRows } from './talk-rows.mjs';

const find = (id) => document.getElementById(id);
const pad = (number) => String(number).padStart(2, '0');

const desk = openDesk(show, (fault) => {
  write(find('fault'), fault);
  find('fault').hidden = !fault;
});

const showProducts = productRows(find('products'), {
  async hold(ref, isUp) {
    if (isUp) return takeDown();
    const [coupon, minutes] = [find('coupon'), find('minutes')];
    const event = { type: 'feature', product: ref };
    if (coupon.value.trim()) event.coupon = coupon.value.trim();
    if (minutes.valueAsNumber > 0) event.until = Date.now() + minutes.valueAsNumber * 60_000;
    if (await desk.say(event)) {
      // An offer is made once.
      coupon.value = minutes.value = '';
      tell('Held up.');
    }
  },
  async tell(product, stock, quantity) {
    if (await desk.say({ type: 'stock', product, stock, quantity })) tell('Stock told.');
  },
});

const showTalk = talkRows(find('messages'), {
  async answer(message, reply) {
    const done = await desk.say({ type: 'message', ...message, reply });
    if (done) tell('Answered.');
    return done;
  },
  async remove(id) {
    if (await desk.say({ type: 'remove', id })) tell('Taken away.');
  },
});

async function takeDown() {
  if (await desk.say({ type: 'feature', product: null })) tell('Nothing is held up.');
}

function tell(text) {
  // The same words again are news too.
  find('said').textContent = '';
  find('said').textContent = text;
}

let clock;
let isFilled = false;

function showTime() {
  if (!clock) return;
  const seconds = Math.max(0, Math.floor((Date.now() - clock) / 1000));
  const time = `${Math.floor(seconds / 60)}:${pad(seconds % 60)}`;
  find('status').textContent = `Live ${time}`;
}
setInterval(showTime, 1000);

function show(report) {
  const { state, titles, to, began, now } = report;
  const isLive = state.status === 'live';
  // The clocks are one machine's, but the page may have slept.
  clock = isLive && began ? Date.now() - (now - began) : undefined;
  find('status').classList.toggle('live', isLive);
  if (clock) showTime();
  else write(find('status'), { scheduled: 'Not started', live: 'Live', ended: 'Ended' }[state.status]);
  find('watching').hidden = state.viewers === undefined;
  write(find('watching'), `${state.viewers} watching`);
  find('end').hidden = !isLive;
  find('begin').hidden = isLive;
  find('where').hidden = !!to;
  find('where').querySelector('input').required = !to;
  // Once: what the show has already can be taken out.
  if (!isFilled) find('begin').elements.namedItem('products').value = state.products.join('\n');
  isFilled = true;
  for (const id of ['now', 'shelf', 'words', 'talk']) find(id).hidden = !isLive;
  const featured = state.featured.map(({ product, coupon, until }) =>
    [
      nameOf(product, titles),
      coupon && `code ${coupon}`,
      until && `until ${new Date(until).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })}`,
    ]
      .filter(Boolean)
      .join(', '),
  );
  write(find('featured'), featured.join('; ') || 'Nothing.');
  find('down').hidden = !featured.length;
  write(find('announcement'), state.announcement ?? '');
  find('silence').hidden = !state.announcement;
  find('quiet').hidden = state.messages.length > 0;
  showProducts(report);
  showTalk(report);
}

find('begin').addEventListener('submit', async (event) => {
  event.preventDefault();
  const form = new FormData(event.target);
  if (await desk.act('start', { to: form.get('to'), products: form.get('products') })) {
    tell('You are live.');
    find('products').querySelector('button')?.focus();
  }
});

find('down').addEventListener('click', takeDown);

find('announce').addEventListener('submit', async (event) => {
  event.preventDefault();
  const field = event.target.elements.namedItem('text');
  if (await desk.say({ type: 'announce', text: field.value })) {
    field.value = '';
    tell('Announced.');
  }
});

find('silence').addEventListener('click', async () => {
  if (await desk.say({ type: 'announce', text: '' })) tell('The announcement is gone.');
});

find('end').addEventListener('click', () => find('sure').showModal());

find('sure').addEventListener('close', async ({ target }) => {
  const { returnValue } = target;
  target.returnValue = '';
  if (returnValue === 'end' && (await desk.act('end'))) tell('The show has ended.');
});
