import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { createHandle, getHub, type CommerceAdapter, type Product } from '@vitrine/core';
import '../define/post.js';
import '../define/tag.js';
import type { ProductSelectEvent, VitrineErrorEvent } from '../base/events.js';
import type { VitrinePost } from '../post/post-element.js';
import type { VitrineTag } from './tag-element.js';

const chair: Product = {
  id: '1',
  handle: 'oak-chair',
  title: 'Oak chair',
  images: [],
  options: [],
  variants: [{ id: '1', options: {}, price: { amount: 14900, currency: 'EUR', digits: 2 }, stock: 'in_stock' }],
};

let calls: (readonly string[])[] = [];
const shop = (answer: (refs: readonly string[]) => Promise<(Product | null)[]>): CommerceAdapter => ({
  name: 'test',
  products: (refs) => {
    calls.push(refs);
    return answer(refs);
  },
  checkout: () => Promise.resolve({ url: 'https://shop.example/checkout' }),
});

function open(adapter = shop(async (refs) => refs.map((ref) => (ref.includes('gone') ? null : chair)))): void {
  calls = [];
  getHub().setPage(createHandle({ adapter }));
}

const card = (tag: VitrineTag) => tag.dialog.querySelector('vitrine-product');
const shown = (tag: VitrineTag) =>
  waitUntil(() => tag.dialog.matches(':popover-open, [open]') && card(tag), 'the card shows');
const centre = (element: Element): [number, number] => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [Math.round(x + width / 2), Math.round(y + height / 2)];
};

async function mount(
  inner = html`<vitrine-tag product="handle:oak-chair" x="50%" y="50%"><a href="#shop">Chair</a></vitrine-tag>`,
) {
  const post = await fixture<VitrinePost>(
    html`<vitrine-post style="width:300px"
      ><img alt="" style="display:block;width:300px;height:200px" />${inner}</vitrine-post
    >`,
  );
  const tag = post.querySelector('vitrine-tag') as VitrineTag;
  await waitUntil(() => tag.matches(':state(placed)'), 'the tag is placed', { timeout: 5000 });
  return { post, tag };
}

describe('<vitrine-tag>', () => {
  beforeEach(() => open());
  afterEach(() => resetMouse());

  it('names its button after the link before anything is read', async () => {
    const { tag } = await mount();
    expect(tag.pin.getAttribute('aria-label')).to.equal('Chair');
    expect(calls).to.deep.equal([]);
  });

  it('opens the card on Enter, closes it on Escape and gives focus back', async () => {
    const { tag } = await mount();
    tag.pin.focus();
    const opened = oneEvent(tag, 'open');
    await sendKeys({ press: 'Enter' });
    await opened;
    await shown(tag);
    expect(tag.pin.getAttribute('aria-expanded')).to.equal('true');
    const closed = oneEvent(tag, 'close');
    await sendKeys({ press: 'Escape' });
    await closed;
    expect(tag.shadowRoot?.activeElement).to.equal(tag.pin);
    await waitUntil(() => tag.pin.getAttribute('aria-expanded') === 'false');
  });

  it('keeps the focus in the card when the product comes', async () => {
    const { tag } = await mount();
    tag.pin.focus();
    await sendKeys({ press: 'Enter' });
    await shown(tag);
    await waitUntil(() => tag.dialog.querySelector('vitrine-product:state(ready)'), 'the product came');
    expect(tag.shadowRoot?.activeElement?.localName).to.equal('dialog');
  });

  it('opens on Space', async () => {
    const { tag } = await mount();
    tag.pin.focus();
    await sendKeys({ press: ' ' });
    await shown(tag);
  });

  it('opens on a click, and a second click closes it', async () => {
    const { tag } = await mount();
    await sendMouse({ type: 'click', position: centre(tag.pin) });
    await shown(tag);
    const closed = oneEvent(tag, 'close');
    await sendMouse({ type: 'click', position: centre(tag.pin) });
    await closed;
    expect(tag.open).to.equal(false);
    expect(tag.dialog.matches(':popover-open')).to.equal(false);
  });

  it('closes on a click outside', async () => {
    const { tag } = await mount();
    await tag.show();
    await shown(tag);
    const closed = oneEvent(tag, 'close');
    await sendMouse({ type: 'click', position: [5, 590] });
    await closed;
  });

  it('takes the name and price of the shop, and tells the page what was opened', async () => {
    const { tag } = await mount();
    const selected = oneEvent(document, 'vitrine-product-select');
    await tag.show();
    const event = (await selected) as unknown as ProductSelectEvent;
    expect(event.product.title).to.equal('Oak chair');
    expect(event.origin).to.equal(tag);
    await waitUntil(() => tag.pin.getAttribute('aria-label') === 'Oak chair');
    expect(tag.shadowRoot?.querySelector('[part=pill]')?.textContent).to.contain('149');
  });

  it('reads all products of the page in one call', async () => {
    const { tag } = await mount(
      html`${Array.from({ length: 30 }, (_, i) => html`<vitrine-tag product="id:${i}" x="${i * 3}%" y="50%">${i}</vitrine-tag>`)}`,
    );
    await tag.show();
    await waitUntil(() => calls.length > 0);
    await shown(tag);
    expect(calls.length).to.equal(1);
    expect(calls[0]?.length).to.equal(30);
  });

  it('clamps a place outside the picture and warns once', async () => {
    const warnings: unknown[] = [];
    const { warn } = console;
    console.warn = (...args) => warnings.push(args[0]);
    const { tag, post } = await mount(html`<vitrine-tag product="a" x="140%" y="50%">Far</vitrine-tag>`);
    post.arrange();
    await waitUntil(() => tag.matches(':state(placed)'));
    console.warn = warn;
    expect(warnings.filter((text) => String(text).includes('140%')).length).to.equal(1);
    const frame = post.getBoundingClientRect();
    expect(centre(tag.pin)[0]).to.be.within(frame.left, frame.right);
  });

  it('reports a shop that fails and still shows the way to it', async () => {
    open(shop(() => Promise.reject(Object.assign(new Error('down'), { name: 'CommerceError', code: 'auth' }))));
    const { tag } = await mount();
    const failed = oneEvent(document, 'vitrine-error');
    await tag.show();
    const event = (await failed) as unknown as VitrineErrorEvent;
    expect(event.code).to.equal('auth');
    await waitUntil(() => card(tag)?.querySelector('a')?.href.endsWith('#shop'));
  });

  it('has no accessibility violations, closed and open', async () => {
    const { tag, post } = await mount();
    await expect(post).to.be.accessible();
    await tag.show();
    await shown(tag);
    await expect(tag).to.be.accessible();
  });

  it('keeps the card on the screen in every corner, from left to right and from right to left', async () => {
    for (const direction of ['ltr', 'rtl']) {
      for (const [x, y] of [
        ['0%', '0%'],
        ['100%', '0%'],
        ['0%', '100%'],
        ['100%', '100%'],
      ]) {
        const frame = await fixture<HTMLElement>(html`<div dir=${direction} style="position:fixed;inset:0"></div>`);
        const { post, tag } = await mount(
          html`<vitrine-tag product="a" x=${x} y=${y}><a href="#s">A</a></vitrine-tag>`,
        );
        frame.append(post);
        (post.querySelector('img') as HTMLElement).style.cssText = 'display:block;width:100vw;height:100vh';
        post.style.width = '100%';
        await waitUntil(() => post.offsetWidth > 400);
        await tag.show();
        await shown(tag);
        const inside = () => {
          const box = tag.dialog.getBoundingClientRect();
          return box.width > 0 && box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight;
        };
        await waitUntil(inside, `${direction} ${x} ${y}: the card is on the screen`);
        tag.close();
        frame.remove();
      }
    }
  });

  it('closes and lets go when it is removed while open', async () => {
    const { tag, post } = await mount();
    await tag.show();
    await shown(tag);
    post.remove();
    expect(tag.open).to.equal(false);
    document.body.append(post);
    await waitUntil(() => tag.matches(':state(placed)'));
    await tag.show();
    await shown(tag);
    post.remove();
  });

  it('takes properties that were set before it woke', async () => {
    const name = 'vitrine-tag-early';
    const early = document.createElement(name);
    Object.assign(early, { product: 'sku:A1', x: '10%', label: 'Early' });
    const { VitrineTag } = await import('./tag-element.js');
    customElements.define(name, class extends VitrineTag {});
    document.body.append(early);
    const tag = early as VitrineTag;
    await tag.updateComplete;
    expect(tag.product).to.equal('sku:A1');
    expect(tag.pin.getAttribute('aria-label')).to.equal('Early');
    early.remove();
  });
});
