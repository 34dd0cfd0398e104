import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { createHandle, getHub, parseProduct, type Product } from '@vitrine/core';
import { createCartShop, type CartShop } from '@vitrine/testing/fixtures/cart-shop.js';
import { createTestShow, type TestShow } from '@vitrine/testing/fixtures/live-show.js';
import { all, frames, one, text } from '@vitrine/testing/fixtures/inside.js';
import '../define/live.js';
import type { VitrineLive } from './live-element.js';

/** A busy machine needs more than the second that is given by itself. */
const until = (check: () => unknown, what: string) => waitUntil(check, what, { timeout: 9000 });

const product = (id: string, more: object = {}) =>
  parseProduct({
    id,
    handle: id,
    title: `The ${id}`,
    price: '24.00',
    currency: 'EUR',
    stock: 'in_stock',
    ...more,
  }) as Product;
const PRODUCTS = [
  product('chair', {
    variants: [
      { id: 'oak', options: { Wood: 'Oak' }, price: '149.00', sku: 'C-OAK' },
      { id: 'ash', options: { Wood: 'Ash' }, price: '129.00', sku: 'C-ASH' },
    ],
  }),
  product('lamp'),
  product('rug'),
];
const REFS = PRODUCTS.map(({ handle }) => `handle:${handle}`);

/** Nothing moves any more. */
const still = (live: Element) =>
  Promise.allSettled((live.shadowRoot?.getAnimations() ?? []).map(({ finished }) => finished));

/** The calls of `products()` that the shop has had. */
let asked: (readonly string[])[] = [];

function openShop(products = PRODUCTS): CartShop {
  const shop = createCartShop(products);
  asked = [];
  const adapter = {
    ...shop.adapter,
    products: (...call: Parameters<typeof shop.adapter.products>) => {
      asked.push(call[0]);
      return shop.adapter.products(...call);
    },
  };
  getHub().setPage(createHandle({ adapter }));
  return shop;
}

interface Mounting {
  show?: TestShow;
  width?: number;
  lang?: string;
  dir?: string;
  products?: Product[];
}

async function mount({ show, width = 390, lang = 'en', dir = 'ltr', products }: Mounting = {}) {
  const shop = openShop(products);
  const source = show ?? createTestShow({ products: REFS, featured: REFS[0], viewers: 120 });
  const frame = await fixture<HTMLElement>(
    html`<div lang=${lang} dir=${dir} style="width:${width}px">
      <vitrine-live label="Shelf" .source=${source}
        ><video src="/examples/public/video/shelf.webm" muted controls aria-label="The show"></video
        ><a href="#shop">Products</a></vitrine-live
      >
    </div>`,
  );
  const live = frame.querySelector('vitrine-live') as VitrineLive;
  await live.updateComplete;
  return { frame, live, shop, show: source };
}

/** What is on shows with its price. */
const shows = (live: VitrineLive, title: string) =>
  until(() => text(live, '[part=featured]').includes(title), `${title} is on`);

async function press(element: HTMLElement): Promise<void> {
  element.scrollIntoView({ block: 'center' });
  await frames(1);
  const { left, top, width, height } = element.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
}

describe('<vitrine-live>', () => {
  afterEach(() => resetMouse());

  it('shows what is on, with the price of the shop, and how many watch', async () => {
    const { live } = await mount();
    await shows(live, 'The chair');
    expect(text(live, '[part=featured]')).to.contain('€129.00');
    expect(text(live, '[part=badge]')).to.equal('Live');
    await until(() => text(live, '[part=viewers] .sr') === '120 watching', 'how many watch');
    expect(live.matches(':state(ready)')).to.equal(true);
  });

  it('keeps what is said above what is on, however much of both there is', async () => {
    const { live, show } = await mount({ width: 700 });
    await shows(live, 'The chair');
    show.tell({ type: 'feature', product: REFS[0] as string, coupon: 'LIVE10', until: Date.now() + 600_000 });
    for (let id = 0; id < 9; id++)
      show.tell({ type: 'message', id: `${id}`, author: 'Noor', text: 'Is it solid oak, or is it veneer? '.repeat(4) });
    await until(() => all(live, '[part=messages] li').length === 6, 'the newest messages show');
    await until(() => all(live, '[part=coupon]')[0], 'the code shows');
    const messages = one(live, '[part=messages]').getBoundingClientRect();
    expect(messages.bottom).to.be.at.most(one(live, '[part=featured]').getBoundingClientRect().top);
    const last = all(live, '[part=messages] li').at(-1) as Element;
    expect(last.getBoundingClientRect().bottom).to.be.at.most(messages.bottom + 0.5);
  });

  it('shows the ground of a picture that does not come', async () => {
    const { live } = await mount({ products: [product('chair', { image: `${location.origin}/no-such-picture.jpg` })] });
    await shows(live, 'The chair');
    await until(() => !one(live, '[part=featured] img').hasAttribute('src'), 'it has let go of the address');
  });

  it('asks the shop once for all products of the show', async () => {
    const { live } = await mount();
    await shows(live, 'The chair');
    expect(asked).to.have.length(1);
    expect([...(asked[0] ?? [])].sort()).to.deep.equal([...REFS].sort());
  });

  it('takes the controls from the video, and gives them back when it leaves', async () => {
    const { live } = await mount();
    const video = live.querySelector('video') as HTMLVideoElement;
    expect(video.controls).to.equal(false);
    expect(video.parentElement).to.equal(live);
    live.remove();
    expect(video.controls).to.equal(true);
  });

  it('shows an event within two frames', async () => {
    const { live, show } = await mount();
    await shows(live, 'The chair');
    await until(() => text(live, '[part=viewers]'), 'how many watch');
    show.tell({ type: 'feature', product: REFS[1] });
    await frames(2);
    expect(text(live, '[part=featured]')).to.contain('The lamp');
    show.tell({ type: 'viewers', viewers: 1 });
    await frames(2);
    expect(text(live, '[part=viewers] .sr')).to.equal('1 watching');
  });

  it('tells the page of each event', async () => {
    const { live, show } = await mount();
    const told: string[] = [];
    live.addEventListener('vitrine-live-event', ({ event, origin }) => {
      expect(origin).to.equal(live);
      told.push(event.type);
    });
    await shows(live, 'The chair');
    show.tell({ type: 'viewers', viewers: 3 });
    show.tell({ type: 'announce', text: 'Hello' });
    expect(told).to.deep.equal(['state', 'viewers', 'announce']);
  });

  it('shows up to three products at once, and none that the shop does not know', async () => {
    const { live, show } = await mount();
    await shows(live, 'The chair');
    show.tell({ type: 'feature', product: [...REFS.slice(0, 2), 'handle:nothing'] });
    await until(() => all(live, '[part=featured] button').length === 2, 'two are on');
    show.tell({ type: 'feature', product: null });
    await frames(2);
    expect(all(live, '[part=featured] button')).to.have.length(0);
  });

  it('says what is left, as the show tells it, until the shop has been read again', async () => {
    const { live, show } = await mount();
    await shows(live, 'The chair');
    show.tell({ type: 'feature', product: REFS[1] });
    show.tell({ type: 'stock', product: REFS[1], stock: 'low', quantity: 3 });
    await until(() => text(live, '[part=featured] .stock') === '3 left', 'it is said');
    show.tell({ type: 'stock', product: REFS[1], stock: 'sold_out' });
    await frames(2);
    expect(text(live, '[part=featured] .stock')).to.equal('Sold out');
    show.tell({ type: 'refresh', product: REFS[1] });
    await until(() => !all(live, '[part=featured] .stock').length, 'the shop says it is there');
  });

  it('reads a price again when the show says so, and never takes one from an event', async () => {
    const { live, show } = await mount();
    await shows(live, '€129.00');
    show.tell({ type: 'feature', product: REFS[0], price: '1.00' });
    show.tell({ type: 'refresh', product: REFS[0], price: '1.00' });
    await until(() => asked.length === 2, 'the shop is asked');
    await frames(2);
    expect(text(live, '[part=featured]')).to.contain('€129.00');
    expect(asked[1]).to.deep.equal([REFS[0]]);
  });

  it('opens its products beside the bag, and a card from there', async () => {
    const { live } = await mount({ width: 600 });
    await shows(live, 'The chair');
    await press(one(live, '[part=products-button]'));
    await until(() => all(live, '[part=tray] button').length === 3, 'the products are open');
    expect(live.open).to.equal(true);
    await press(all(live, '[part=tray] button')[1] as HTMLElement);
    await until(() => live.shadowRoot?.querySelector('vitrine-product')?.matches(':state(ready)'), 'the card is there');
    await sendKeys({ press: 'Escape' });
    await until(() => !live.open, 'it has closed');
    expect(live.shadowRoot?.activeElement).to.equal(one(live, '[part=products-button]'));
  });

  it('puts a product into the cart, and shows the cart, while the stream goes on', async () => {
    const { live, shop } = await mount({ width: 900 });
    const video = live.querySelector('video') as HTMLVideoElement;
    await shows(live, 'The chair');
    let stopped = false;
    video.addEventListener('pause', () => (stopped = true));
    video.muted = true;
    await video.play().catch(() => {});
    await press(one(live, '[part=featured] button'));
    await until(() => live.shadowRoot?.querySelector('vitrine-product')?.matches(':state(ready)'), 'the card is there');
    const card = live.shadowRoot?.querySelector('vitrine-product') as Element;
    await press(one(card, '[part=add]'));
    await until(() => shop.lines.length === 1, 'the shop has it');
    await until(() => all(live, '[part=cart-button]').length, 'the cart has a button');
    await press(one(live, '[part=cart-button]'));
    await until(() => {
      const cart = live.shadowRoot?.querySelector('vitrine-cart');
      return cart?.shadowRoot?.querySelector('[part=checkout]');
    }, 'the cart is beside the picture');
    expect(stopped).to.equal(false);
    expect(live.querySelector('video')).to.equal(video);
  });

  it('says a reduced price as a card does, and the lowest one on a line of its own', async () => {
    const dear = product('sofa', { price: '90', compareAt: '120', lowest30: '100' });
    const show = createTestShow({ products: ['handle:sofa'] });
    const { live } = await mount({ show, width: 1000, products: [dear] });
    await until(() => all(live, '[part=side] [part=lowest]')[0], 'the price is beside it');
    const [now, was, lowest] = ['price', 'compare-at', 'lowest'].map((name) =>
      one(live, `[part=side] [part=${name}]`),
    ) as [HTMLElement, HTMLElement, HTMLElement];
    expect(lowest.getBoundingClientRect().top).to.be.at.least(now.getBoundingClientRect().bottom - 2);
    expect(getComputedStyle(now).color).not.to.equal(getComputedStyle(was).color);
  });

  it('keeps the products beside the picture where there is room', async () => {
    const { live } = await mount({ width: 900 });
    await until(() => all(live, '[part=side] [part=tray] button').length === 3, 'they are beside it');
    expect(live.open).to.equal(false);
    const side = one(live, '[part=side]').getBoundingClientRect();
    const player = one(live, '[part=player]').getBoundingClientRect();
    expect(side.left).to.be.greaterThan(player.right);
    expect(Math.abs(side.height - player.height)).to.be.lessThan(2);
  });

  it('is mirrored from right to left', async () => {
    const { live } = await mount({ width: 900, dir: 'rtl', lang: 'he' });
    await until(() => all(live, '[part=side] [part=tray] button').length === 3, 'they are beside it');
    const side = one(live, '[part=side]').getBoundingClientRect();
    const player = one(live, '[part=player]').getBoundingClientRect();
    expect(side.right).to.be.lessThan(player.left);
    const featured = one(live, '[part=featured]').getBoundingClientRect();
    expect(player.right - featured.right).to.be.lessThan(20);
    await until(() => text(live, '[part=badge]') === 'חי', 'it speaks Hebrew');
  });

  for (const width of [280, 390, 600, 900]) {
    it(`has no fault that axe finds, ${width} pixels wide, closed and open`, async () => {
      const { live, show } = await mount({
        width,
        show: createTestShow({ products: REFS, featured: REFS.slice(0, 2), viewers: 120, announcement: 'Hello' }, true),
      });
      await shows(live, 'The chair');
      show.tell({ type: 'message', id: '1', author: 'Noor', text: 'Is it oak?', question: true, reply: 'Yes' });
      show.tell({ type: 'poll', id: 'p', question: 'Next?', answers: ['Lamps', 'Rugs'], counts: [1, 2] });
      show.tell({ type: 'reaction', reaction: '👏', count: 3 });
      await frames(2);
      await expect(live).to.be.accessible();
      expect(live.scrollWidth).to.be.at.most(width);
      for (const name of ['tray', 'cart', 'talk'] as const) {
        await live.openPanel({ name });
        await until(() => all(live, `.view[part=${name}]`).length, `${name} is open`);
        if (name === 'talk') await until(() => all(live, '[part=form]').length, 'the form is there');
        await still(live);
        await expect(live).to.be.accessible();
      }
    });
  }

  it('plays, stops, and turns the sound on by the keyboard', async () => {
    const { live } = await mount();
    const video = live.querySelector('video') as HTMLVideoElement;
    expect(video.paused).to.equal(true);
    one(live, '[part=play]').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => !video.paused, 'it plays');
    await until(() => all(live, '[part=pause]').length, 'it can be stopped');
    await sendKeys({ press: 'Enter' });
    await until(() => video.paused, 'it stands');
    one(live, '[part=unmute]').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => !video.muted, 'it is heard');
  });

  it('moves in the page, and shows there what it showed', async () => {
    const { frame, live, show } = await mount();
    await shows(live, 'The chair');
    show.tell({ type: 'announce', text: 'Hello' });
    const place = document.createElement('section');
    frame.append(place);
    place.append(live);
    await shows(live, 'The chair');
    await until(() => text(live, '[part=announcement]') === 'Hello', 'the announcement shows');
    expect(show.followers).to.equal(1);
  });

  it('follows nobody when it has left', async () => {
    const { live, show } = await mount();
    await shows(live, 'The chair');
    live.remove();
    await until(() => show.followers === 0, 'nobody follows');
  });

  it('shares one connection between two of the same show, each with its own video', async () => {
    const show = createTestShow({ products: REFS, featured: REFS[0] });
    const first = await mount({ show });
    const second = await fixture<VitrineLive>(
      html`<vitrine-live .source=${show}><video src="/examples/public/video/shelf.webm" muted></video></vitrine-live>`,
    );
    await shows(first.live, 'The chair');
    await shows(second, 'The chair');
    expect(show.followers).to.equal(1);
  });
});
