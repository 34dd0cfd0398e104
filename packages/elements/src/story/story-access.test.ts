import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { emulateMedia, resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { createHandle, getHub, parseProduct, type Product } from '@vitrine/core';
import '../define/slide.js';
import '../define/sticker.js';
import '../define/story.js';
import type { VitrineSlide } from '../slide/slide-element.js';
import type { VitrineStory } from './story-element.js';

const PICTURE = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="90" height="160"><rect width="90" height="160" fill="#777"/></svg>')}`;
const NAMES = ['Oak chair', 'Table lamp', 'Wool rug'];

/** A busy machine needs more than the second that is given by itself. */
const until = (check: () => unknown, what: string) => waitUntil(check, what, { timeout: 8000 });
const one = <E extends HTMLElement = HTMLElement>(story: Element, selector: string): E => {
  const found = story.shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const buttons = (story: VitrineStory) => [...(story.shadowRoot?.querySelectorAll('button') ?? [])];
const clock = (story: VitrineStory): Animation | undefined =>
  [...(story.shadowRoot?.querySelectorAll('b') ?? [])].flatMap((bar) => bar.getAnimations())[0];
const said = (story: VitrineStory) => one(story, '[role=status]').textContent ?? '';

function openShop(): void {
  const products = NAMES.map(
    (title, index) => parseProduct({ id: String(index), title, price: '10.00', currency: 'EUR' }) as Product,
  );
  const adapter = {
    name: 'test',
    products: async (refs: readonly string[]) => refs.map((ref) => products[Number(ref.replace('id:', ''))] ?? null),
    checkout: () => Promise.resolve({ url: 'https://shop.example/' }),
  };
  getHub().setPage(createHandle({ adapter }));
}

async function mount({ autoplay = false, width = 270 } = {}) {
  openShop();
  const frame = await fixture<HTMLElement>(
    html`<div style="width:${width}px">
      <button id="before">Before</button>
      <vitrine-story label="Spring" ?autoplay=${autoplay}
        >${NAMES.map(
          (name, index) =>
            html`<vitrine-slide
              ><img alt=${name} src=${PICTURE} /><vitrine-sticker product=${`id:${index}`} x="50%" y="50%"
                ><a href="#shop">${name}</a></vitrine-sticker
              ></vitrine-slide
            >`,
        )}</vitrine-story
      >
      <button id="after">After</button>
    </div>`,
  );
  const story = frame.querySelector('vitrine-story') as VitrineStory;
  const slide = story.slides[0] as VitrineSlide;
  await until(() => slide.querySelector('vitrine-sticker')?.matches(':state(placed)'), 'the sticker is placed');
  return { frame, story, slide };
}

/** What has the focus, named by its part or its id, after each press of Tab. */
async function tabOrder(presses: number): Promise<string[]> {
  const order: string[] = [];
  for (let press = 0; press < presses; press++) {
    await sendKeys({ press: 'Tab' });
    let focused = document.activeElement;
    const host = focused;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    order.push(
      host?.localName === 'vitrine-sticker' ? 'sticker' : (focused?.getAttribute('part') ?? focused?.id ?? ''),
    );
  }
  return order;
}

describe('the audit of the best known story player, point by point', () => {
  afterEach(() => resetMouse());

  it('the order of the focus is the order of what is seen', async () => {
    const { frame, story } = await mount();
    frame.querySelector<HTMLElement>('#before')?.focus();
    expect(await tabOrder(6)).to.deep.equal(['play', 'sticker', 'previousSlide', 'slideList', 'nextSlide', 'after']);
    const tops = ['play', 'stage', 'nextSlide'].map((part) => one(story, `[part=${part}]`).getBoundingClientRect());
    expect(tops[0]?.top).to.be.lessThan(tops[2]?.top ?? 0);
    expect(one(story, '[part=previousSlide]').getBoundingClientRect().left).to.be.lessThan(tops[2]?.left ?? 0);
  });

  it('it does not break on Tab: nothing of a slide that does not show takes the focus', async () => {
    const { frame, story } = await mount();
    story.index = 1;
    await until(() => getComputedStyle(story.slides[0] as Element).visibility === 'hidden', 'the first is gone');
    frame.querySelector<HTMLElement>('#before')?.focus();
    const order = await tabOrder(6);
    expect(order.filter((name) => name === 'sticker')).to.have.length(1);
    expect(story.index).to.equal(1);
    expect(one(story, '[part=stage]').scrollLeft + one(story, '[part=player]').scrollLeft).to.equal(0);
  });

  it('there are controls to focus on small screens', async () => {
    const { frame, story } = await mount({ width: 200 });
    frame.querySelector<HTMLElement>('#before')?.focus();
    expect(await tabOrder(5)).to.include.members(['play', 'previousSlide', 'slideList', 'nextSlide']);
    const { offsetWidth } = story;
    for (const button of buttons(story)) {
      const box = button.getBoundingClientRect();
      expect(Math.min(box.width, box.height)).to.be.at.least(24);
      expect(box.right - story.getBoundingClientRect().left).to.be.at.most(offsetWidth);
    }
  });

  it('it can be paused, with a button that is always there', async () => {
    const { story } = await mount({ autoplay: true });
    await until(() => clock(story)?.playState === 'running', 'it goes on');
    const pause = one(story, '[part=pause]');
    expect(pause.getAttribute('aria-label')).to.equal('Pause');
    expect(getComputedStyle(one(story, '[part=top]')).opacity).to.equal('1');
    const { x, y, width, height } = pause.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
    await until(() => clock(story)?.playState === 'paused', 'it stands');
    expect(pause.getAttribute('aria-label')).to.equal('Play');
  });

  it('its controls work by keyboard', async () => {
    const { story } = await mount();
    one(story, '[part=nextSlide]').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => story.index === 1, 'Enter on the button for the next slide');
    one(story, '[part=previousSlide]').focus();
    await sendKeys({ press: ' ' });
    await until(() => story.index === 0, 'Space on the button for the slide before');
    one(story, '[part=play]').focus();
    await sendKeys({ press: ' ' });
    await until(() => !story.paused, 'Space on the button that plays');
    expect(story.shadowRoot?.activeElement?.getAttribute('part')).to.equal('pause');
  });

  it('the focus can be seen, on controls that are hidden otherwise too', async () => {
    const { frame, story } = await mount({ autoplay: true });
    await until(() => clock(story)?.playState === 'running', 'it goes on');
    frame.querySelector<HTMLElement>('#before')?.focus();
    for (let press = 0; press < 5; press++) {
      const [part = ''] = await tabOrder(1);
      if (part === 'sticker') continue;
      const { outlineStyle, outlineWidth } = getComputedStyle(one(story, `[part=${part}]`));
      expect([outlineStyle, Number.parseFloat(outlineWidth) >= 2]).to.deep.equal(['solid', true], part);
    }
    one(story, '[part=nextSlide]').focus();
    await until(() => getComputedStyle(one(story, '[part=bottom]')).opacity === '1', 'the lower controls show');
  });

  it('its stickers are buttons with the names of products', async () => {
    const { slide } = await mount();
    const pin = slide.querySelector('vitrine-sticker')?.shadowRoot?.querySelector('button');
    expect(pin?.textContent?.trim()).to.equal('Oak chair');
    expect(pin?.querySelector('button')).to.equal(null);
  });

  it('every control is a button with a name', async () => {
    const { story } = await mount();
    expect(buttons(story).map((button) => button.getAttribute('aria-label'))).to.deep.equal([
      'Play',
      'Previous slide',
      'Show as a list',
      'Next slide',
    ]);
  });

  it('its stickers are never under its controls', async () => {
    const { story, slide } = await mount();
    for (const y of ['0%', '100%']) {
      const sticker = slide.querySelector('vitrine-sticker');
      if (sticker) sticker.y = y;
      await sticker?.updateComplete;
      const box = () => sticker?.shadowRoot?.querySelector('[part=pill]')?.getBoundingClientRect() as DOMRect;
      const [top, bottom] = ['top', 'bottom'].map((part) => one(story, `[part=${part}]`).getBoundingClientRect());
      await until(
        () => Math.abs(y === '0%' ? box().top - (top?.bottom ?? 0) : (bottom?.top ?? 0) - box().bottom) < 12,
        y,
      );
      expect(box().top).to.be.at.least(top?.bottom ?? 0);
      expect(box().bottom).to.be.at.most(bottom?.top ?? 0);
    }
  });

  it('says each change of the slide once, politely, to whoever is there', async () => {
    const { story } = await mount();
    const heard: string[] = [];
    new MutationObserver(() => heard.push(said(story))).observe(one(story, '[role=status]'), {
      childList: true,
      characterData: true,
      subtree: true,
    });
    expect(said(story)).to.equal('');
    one(story, '[part=nextSlide]').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => heard.length, 'it has been said');
    await sendKeys({ press: 'ArrowLeft' });
    await until(() => heard.length === 2, 'the other has been said');
    expect(heard).to.deep.equal(['Slide 2 of 3. Table lamp', 'Slide 1 of 3. Oak chair']);
  });

  it('does not talk to whoever is elsewhere while it goes on by itself', async () => {
    const { story, frame } = await mount({ autoplay: true });
    frame.querySelector<HTMLElement>('#after')?.focus();
    await until(() => clock(story)?.playState === 'running', 'it goes on');
    clock(story)?.finish();
    await until(() => story.index === 1, 'the second slide shows');
    await story.updateComplete;
    expect(said(story)).to.equal('');
  });

  it('has a list that says the same: every slide, and every product', async () => {
    const { story } = await mount();
    one(story, '[part=slideList]').focus();
    await sendKeys({ press: 'Enter' });
    const list = () => story.shadowRoot?.querySelector('[part=list]:is(:popover-open, [open])');
    await until(() => list()?.querySelector('vitrine-product:state(ready)'), 'the list is open');
    const rows = [...(list()?.querySelectorAll('.slides > li > button') ?? [])];
    expect(rows.map((row) => row.textContent?.replace(/\s+/g, ' ').trim())).to.deep.equal([
      'Slide 1 of 3Oak chair',
      'Slide 2 of 3Table lamp',
      'Slide 3 of 3Wool rug',
    ]);
    await until(() => getComputedStyle(list() as Element).opacity === '1', 'it has come up');
    const products = [...(list()?.querySelectorAll('vitrine-product') ?? [])];
    expect(products.map(({ product }) => product)).to.deep.equal(['id:0', 'id:1', 'id:2']);
    await expect(story).to.be.accessible();
    (rows[2] as HTMLElement).click();
    expect(story.index).to.equal(2);
    await until(() => !list(), 'it has closed');
    expect(story.shadowRoot?.activeElement?.getAttribute('part')).to.equal('slideList');
  });

  it('stands while the card of a sticker is open, and goes on after', async () => {
    const { story, slide } = await mount({ autoplay: true });
    await until(() => clock(story)?.playState === 'running', 'it goes on');
    const sticker = slide.querySelector('vitrine-sticker');
    await sticker?.show();
    await until(() => clock(story)?.playState === 'paused', 'it stands');
    sticker?.close();
    (document.activeElement as HTMLElement | null)?.blur();
    await until(() => clock(story)?.playState === 'running', 'it goes on again');
  });

  it('has no accessibility violations, standing and going on', async () => {
    const { story, slide } = await mount();
    const sticker = slide.querySelector('vitrine-sticker') as Element;
    const pill = sticker.shadowRoot?.querySelector('[part=pill]') as Element;
    const seen = (element: Element) => getComputedStyle(element).opacity === '1';
    await until(() => seen(sticker) && seen(pill), 'the sticker has come up');
    await expect(story).to.be.accessible();
    story.play();
    await until(() => clock(story)?.playState === 'running', 'it goes on');
    await expect(story).to.be.accessible();
  });

  it('moves nothing by itself where less motion is wanted', async function () {
    // The other engines cannot be told so from a test.
    if (!navigator.userAgent.includes('Chrome')) return;
    await emulateMedia({ reducedMotion: 'reduce' });
    try {
      const { story, slide } = await mount({ autoplay: true });
      expect(story.paused).to.equal(true);
      expect(
        getComputedStyle(slide)
          .transitionDuration.split(', ')
          .every((time) => time === '0s'),
      ).to.equal(true);
      one(story, '[part=play]').click();
      await until(() => clock(story)?.playState === 'running', 'it goes on when it is told to');
    } finally {
      await emulateMedia({ reducedMotion: 'no-preference' });
    }
  });
});
