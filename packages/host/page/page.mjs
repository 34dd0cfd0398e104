import { openDesk } from './desk.mjs';
import { element, keepRows, write } from './elements.mjs';
import { nameOf, productRows } from './product-rows.mjs';
import { talkRows } from './talk-rows.mjs';
import { keepLanguage, labelOf, language, LANGUAGES, speak, t } from './texts.mjs';

/** Milliseconds that the page shows what it has done. */
const MENTION = 4000;

const find = (id) => document.getElementById(id);
const pad = (number) => String(number).padStart(2, '0');

await speak();
find('silence').setAttribute('aria-label', labelOf('remove', t('announcement')));

const desk = openDesk(show, (fault, isOurs) => {
  const shown = find('fault');
  Object.assign(shown, isOurs ? { lang: language, dir: '' } : { lang: 'en', dir: 'ltr' });
  write(shown, fault);
  shown.hidden = !fault;
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
      tell('saidUp');
    }
  },
  async tell(product, stock, quantity) {
    if (await desk.say({ type: 'stock', product, stock, quantity })) tell('saidStock');
  },
});

const showTalk = talkRows(find('messages'), {
  async answer(message, reply) {
    const done = await desk.say({ type: 'message', ...message, reply });
    if (done) tell('saidAnswered');
    return done;
  },
  async remove(id) {
    if (await desk.say({ type: 'remove', id })) tell('saidRemoved');
  },
});

async function takeDown() {
  if (await desk.say({ type: 'feature', product: null })) tell('saidDown');
}

let mention;

/** Says what was done, for a while. */
function tell(key) {
  const said = find('said');
  // The same words again are news too.
  said.textContent = '';
  said.textContent = t(key);
  clearTimeout(mention);
  mention = setTimeout(() => (said.textContent = ''), MENTION);
}

let clock;
let isFilled = false;

function showTime() {
  if (!clock) return;
  const seconds = Math.max(0, Math.floor((Date.now() - clock) / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const time = `${hours ? `${hours}:${pad(minutes)}` : minutes}:${pad(seconds % 60)}`;
  write(find('status'), t('liveFor', { time }));
}
setInterval(showTime, 1000);

/** What is on, with its offer. */
function showFeatured({ state: { featured }, titles }) {
  const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' });
  keepRows(
    find('featured'),
    featured,
    ({ product }) => product,
    () => element('li', {}, element('p', { class: 'title', dir: 'auto' }), element('p', { class: 'muted' })),
    (row, { product, coupon, until }) => {
      const offer = [coupon && t('codeIs', { code: coupon }), until && t('untilTime', { time: time.format(until) })];
      write(row.firstElementChild, nameOf(product, titles));
      write(row.lastElementChild, offer.filter(Boolean).join(' · '));
    },
  );
  find('down').hidden = !featured.length;
  find('nothing').hidden = featured.length > 0;
}

function show(report) {
  const { state, to, began, now } = report;
  const isLive = state.status === 'live';
  // The clocks are one machine's, but the page may have slept.
  clock = isLive && began ? Date.now() - (now - began) : undefined;
  find('status').classList.toggle('live', isLive);
  if (clock) showTime();
  else
    write(find('status'), t({ scheduled: 'notStarted', live: 'liveFor', ended: 'ended' }[state.status], { time: '' }));
  const count = isLive ? state.viewers : undefined;
  find('watching').hidden = count === undefined;
  if (count !== undefined)
    write(find('watching'), t('watching', { count, number: new Intl.NumberFormat(language).format(count) }));
  find('end').hidden = !isLive;
  find('begin').hidden = isLive;
  find('where').hidden = !!to;
  find('where').querySelector('input').required = !to;
  // Once: what the show has already can be taken out.
  if (!isFilled) find('begin').elements.namedItem('products').value = state.products.join('\n');
  isFilled = true;
  for (const id of ['now', 'shelf', 'words', 'talk']) find(id).hidden = !isLive;
  write(find('announcement'), state.announcement ?? '');
  find('announced').hidden = !state.announcement;
  find('quiet').hidden = state.messages.length > 0;
  showFeatured(report);
  showProducts(report);
  showTalk(report);
}

find('begin').addEventListener('submit', async (event) => {
  event.preventDefault();
  const form = new FormData(event.target);
  if (await desk.act('start', { to: form.get('to'), products: form.get('products') })) {
    tell('saidLive');
    find('products').querySelector('button')?.focus();
  }
});

find('down').addEventListener('click', async () => {
  await takeDown();
  // It is gone, and what is held up next is among these.
  if (find('down').hidden) find('products').querySelector('button')?.focus();
});

find('announce').addEventListener('submit', async (event) => {
  event.preventDefault();
  const field = event.target.elements.namedItem('text');
  if (await desk.say({ type: 'announce', text: field.value })) {
    field.value = '';
    tell('saidAnnounced');
  }
});

find('silence').addEventListener('click', async () => {
  if (!(await desk.say({ type: 'announce', text: '' }))) return;
  tell('saidSilence');
  find('announce').elements.namedItem('text').focus();
});

find('end').addEventListener('click', () => find('sure').showModal());

find('sure').addEventListener('close', async ({ target }) => {
  const { returnValue } = target;
  target.returnValue = '';
  if (returnValue === 'end' && (await desk.act('end'))) tell('saidEnded');
});

const names = (of) => new Intl.DisplayNames(of, { type: 'language' }).of(of);
find('language').append(
  ...LANGUAGES.map((each) => element('option', { value: each, lang: each, selected: each === language }, names(each))),
);
find('language').addEventListener('change', ({ target }) => {
  keepLanguage(target.value);
  location.reload();
});
