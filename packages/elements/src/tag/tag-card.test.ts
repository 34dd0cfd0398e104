import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { createHandle, getHub, parseProduct, type CommerceAdapter } from '@vitrine/core';
import '../define/post.js';
import '../define/tag.js';
import type { VitrineProduct } from '../product/product-element.js';
import type { VitrineTag } from './tag-element.js';

const common = { currency: 'EUR', variants: undefined };
const products = [
  {
    ...common,
    id: 'soap',
    title: 'Soap',
    price: '4.80',
    compareAt: '6.00',
    lowest30: '5.50',
    unitPrice: { price: '4.80', quantity: 100, unit: 'ml' },
    stock: 3,
    rating: { value: 4.5, count: 12 },
    returns: { days: 30 },
    delivery: 'Tomorrow',
    options: [{ name: 'Scent', values: ['Pine', 'Rose'] }],
  },
  { ...common, id: 'sofa', title: 'Sofa', price: undefined },
];
const adapter: CommerceAdapter = {
  name: 'test',
  products: async (refs) => refs.map((ref) => parseProduct(products.find(({ id }) => ref.endsWith(id)))),
  checkout: async () => ({ url: '#checkout' }),
};

/** Waits also on a slow machine. */
const soon = (condition: () => unknown, message?: string) => waitUntil(condition, message, { timeout: 5000 });
const cardOf = (tag: VitrineTag) => tag.dialog.querySelector<VitrineProduct>('vitrine-product');

async function mount(product = 'soap'): Promise<VitrineTag> {
  getHub().setPage(createHandle({ adapter }));
  const post = await fixture(
    html`<vitrine-post style="width:300px"
      ><img alt="" style="display:block;width:300px;height:200px" /><vitrine-tag product=${product}
        ><a href="#shop">At the shop</a></vitrine-tag
      ></vitrine-post
    >`,
  );
  const tag = post.querySelector('vitrine-tag') as VitrineTag;
  await soon(() => tag.matches(':state(placed)'), 'the tag is placed');
  return tag;
}

async function open(tag: VitrineTag): Promise<void> {
  await tag.show();
  await soon(() => tag.dialog.matches(':popover-open, [open]') && cardOf(tag)?.matches(':state(ready)'), 'it shows');
  await Promise.all(tag.dialog.getAnimations().map(({ finished }) => finished));
}

describe('the card of a <vitrine-tag>', () => {
  const { matchMedia } = window;
  const onPhone = () => {
    window.matchMedia = (query) => (/max-width/.test(query) ? { matches: true } : matchMedia(query)) as MediaQueryList;
  };
  afterEach(async () => {
    window.matchMedia = matchMedia;
    await resetMouse();
  });

  it('can be styled part by part from the page', async () => {
    const tag = await mount();
    await open(tag);
    const card = cardOf(tag);
    await card?.updateComplete;
    const parts = [...(card?.shadowRoot?.querySelectorAll('[part]') ?? [])].map((each) => each.getAttribute('part'));
    expect(parts).to.include.members(['compare-at', 'unit-price', 'stock', 'policy']);
    expect(card?.getAttribute('exportparts')?.split(',')).to.include.members(parts);
  });

  it('is ready before it opens, and gives the pill what the shop says', async () => {
    const tag = await mount();
    await tag.prepare();
    await soon(() => cardOf(tag)?.matches(':state(ready)'));
    const pill = () => tag.shadowRoot?.querySelector('[part=pill]')?.textContent?.replace(/\s+/g, ' ').trim();
    await soon(() => pill() === 'Soap €4.80');
    expect(tag.open).to.equal(false);
    expect(tag.dialog.checkVisibility()).to.equal(false);
  });

  it('is named once: the box says what it is, the card in it is no group of the same name', async () => {
    const tag = await mount();
    await open(tag);
    expect(tag.dialog.getAttribute('aria-label')).to.equal('Soap');
    expect(cardOf(tag)?.shadowRoot?.querySelector('[part=card]')?.hasAttribute('role')).to.equal(false);
    expect(cardOf(tag)?.shadowRoot?.querySelectorAll('[aria-label="Soap"]')).to.have.length(0);
    tag.close();
  });

  it('gives the pill no price where the shop has none', async () => {
    const tag = await mount('sofa');
    await tag.prepare();
    const pill = () => tag.shadowRoot?.querySelector('[part=pill]')?.textContent?.trim();
    await soon(() => pill() === 'Sofa');
  });

  it('keeps what was chosen when it is opened again', async () => {
    const tag = await mount();
    await open(tag);
    cardOf(tag)?.shadowRoot?.querySelector<HTMLInputElement>('input[value=Rose]')?.click();
    tag.close();
    await open(tag);
    await cardOf(tag)?.updateComplete;
    expect(cardOf(tag)?.shadowRoot?.querySelector<HTMLInputElement>('input[value=Rose]')?.checked).to.equal(true);
  });

  describe('on a small screen', () => {
    it('is a modal sheet that Escape, its button and a press outside close', async () => {
      onPhone();
      const tag = await mount();
      const ways = [
        () => sendKeys({ press: 'Escape' }),
        async () => tag.dialog.querySelector<HTMLElement>('[part=close]')?.click(),
        () => sendMouse({ type: 'click', position: [20, 10] }),
      ];
      for (const close of ways) {
        tag.pin.focus();
        await open(tag);
        expect(tag.dialog.matches(':modal')).to.equal(true);
        const { bottom, width } = tag.dialog.getBoundingClientRect();
        const { clientWidth, clientHeight } = document.documentElement;
        expect([Math.round(bottom), Math.round(width)]).to.deep.equal([clientHeight, clientWidth]);
        const closed = oneEvent(tag, 'close');
        await close();
        await closed;
        expect(tag.shadowRoot?.activeElement).to.equal(tag.pin);
        expect(tag.dialog.querySelector('[part=head]')).to.equal(null);
      }
    });

    it('is accessible', async () => {
      onPhone();
      const tag = await mount();
      await open(tag);
      await expect(tag).to.be.accessible();
      tag.close();
    });

    it('follows the finger on its handle, and closes when it is pulled far enough', async () => {
      onPhone();
      const tag = await mount();
      await open(tag);
      const { left, top } = tag.dialog.getBoundingClientRect();
      const pull = async (by: number) => {
        const at = (y: number): [number, number] => [Math.round(left) + 60, Math.round(top) + 20 + y];
        await sendMouse({ type: 'move', position: at(0) });
        await sendMouse({ type: 'down' });
        await sendMouse({ type: 'move', position: at(by) });
        expect(tag.dialog.style.translate).to.equal(`0px ${by}px`);
        await sendMouse({ type: 'up' });
      };
      await pull(40);
      expect(tag.open).to.equal(true);
      expect(tag.dialog.style.translate).to.equal('');
      const closed = oneEvent(tag, 'close');
      await pull(90);
      await closed;
    });

    it('keeps name, price and button in sight while the choices scroll', async () => {
      onPhone();
      const tag = await mount();
      await open(tag);
      const scroller = tag.dialog.querySelector('[part=scroll]') as HTMLElement;
      tag.dialog.style.width = '320px';
      scroller.style.height = '360px';
      const shadow = cardOf(tag)?.shadowRoot;
      const box = (selector: string) => shadow?.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
      for (const end of [0, scroller.scrollHeight]) {
        scroller.scrollTo(0, end);
        const { top, bottom } = scroller.getBoundingClientRect();
        for (const selector of ['[part=title]', '[part=price]', '[part=add]']) {
          expect(box(selector).top, `${selector} at ${end}`).to.be.at.least(top);
          expect(box(selector).bottom, `${selector} at ${end}`).to.be.at.most(bottom);
        }
      }
      // Nor does what stays cover what has the focus.
      scroller.scrollTo(0, 0);
      while (shadow?.activeElement?.getAttribute('part') !== 'add') {
        await sendKeys({ press: 'Tab' });
        const { top, bottom } = shadow?.querySelector('input:focus')?.getBoundingClientRect() ?? box('[part=price]');
        expect(bottom).to.be.at.most(box('[part=add]').top);
        expect(top).to.be.at.least(box('[part=price]').top);
      }
      tag.close();
    });

    it('does not open when it was closed while its code was on the way', async () => {
      onPhone();
      const tag = await mount();
      await tag.show();
      tag.close();
      await tag.updateComplete;
      await open(tag);
      expect(tag.dialog.querySelectorAll('[part=head]')).to.have.length(1);
      tag.close();
    });
  });
});
