import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import '../define/slide.js';
import '../define/story.js';
import type { StoryCompleteEvent, StorySlideEvent } from '../base/events.js';
import type { VitrineStory } from './story-element.js';

const picture = (name: string) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="90" height="160"><title>${name}</title></svg>`)}`;

const NAMES = ['Chair', 'Lamp', 'Rug', 'Plant', 'Clock'];

/** A busy machine needs more than the second that is given by itself. */
const until = (check: () => unknown, what: string) => waitUntil(check, what, { timeout: 8000 });

const one = <E extends HTMLElement = HTMLElement>(story: Element, selector: string): E => {
  const found = story.shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};

/** The clock of the slide that shows. */
const clock = (story: VitrineStory): Animation | undefined =>
  [...(story.shadowRoot?.querySelectorAll('b') ?? [])].flatMap((bar) => bar.getAnimations())[0];

/** The clock goes by itself. */
const goes = (story: VitrineStory) => until(() => clock(story)?.playState === 'running', 'the story goes on');
const stands = (story: VitrineStory) => until(() => clock(story)?.playState !== 'running', 'the story stands');

async function mount({ count = 3, attributes = {} as Partial<VitrineStory>, dir = 'ltr', lang = 'en' } = {}) {
  const frame = await fixture<HTMLElement>(
    html`<div style="width:270px" dir=${dir} lang=${lang}>
      <button id="before">Before</button>
      <vitrine-story
        id="spring"
        label="Spring"
        creator="Mia"
        .layout=${attributes.layout ?? 'inline'}
        ?autoplay=${attributes.autoplay}
        >${NAMES.slice(0, count).map(
          (name) =>
            html`<vitrine-slide duration="6s"
              ><img alt=${name} src=${picture(name)} /><a href=${`#${name}`} style="position:absolute;top:40%;left:40%"
                >${name}</a
              ></vitrine-slide
            >`,
        )}</vitrine-story
      >
      <a id="after" href="#after">After</a>
    </div>`,
  );
  const story = frame.querySelector('vitrine-story') as VitrineStory;
  await story.updateComplete;
  await until(() => story.slides[0]?.matches(':state(current)'), 'the story has begun');
  await new Promise(requestAnimationFrame);
  return { frame, story };
}

/** A point of the story, in parts of its width and height. */
function point(story: VitrineStory, x: number, y = 0.6): [number, number] {
  const box = one(story, '[part=stage]').getBoundingClientRect();
  return [Math.round(box.left + box.width * x), Math.round(box.top + box.height * y)];
}

async function tap(story: VitrineStory, x: number): Promise<void> {
  const before = story.index;
  await sendMouse({ type: 'click', position: point(story, x) });
  // The first tap brings the code that knows what it means.
  await until(() => story.index !== before, 'it has moved');
}

const shown = (story: VitrineStory) =>
  story.slides.filter((slide) => getComputedStyle(slide).visibility === 'visible' && slide.offsetWidth > 0);

describe('<vitrine-story>', () => {
  beforeEach(() => localStorage.removeItem('vitrine/stories'));
  afterEach(() => resetMouse());

  it('shows one slide at a time, in a box of 9 to 16', async () => {
    const { story } = await mount();
    await until(() => shown(story).length === 1, 'one slide shows');
    expect(shown(story)[0]).to.equal(story.slides[0]);
    expect(story.offsetHeight / story.offsetWidth).to.be.closeTo(16 / 9, 0.02);
    expect(story.shadowRoot?.querySelectorAll('[part=progress] i').length).to.equal(3);
  });

  it('goes on with a tap, and back with one near the start', async () => {
    const { story } = await mount();
    await tap(story, 0.8);
    expect(story.index).to.equal(1);
    await tap(story, 0.1);
    expect(story.index).to.equal(0);
  });

  it('hears the first tap, whenever the code that knows what it means arrives', async () => {
    for (let late = 0; late < 8; late++) {
      const { story } = await mount();
      const [clientX, clientY] = point(story, 0.8);
      const does = (type: string) =>
        one(story, '[part=stage]').dispatchEvent(
          new PointerEvent(type, { bubbles: true, composed: true, isPrimary: true, pointerId: 1, clientX, clientY }),
        );
      does('pointermove');
      for (let turn = 0; turn < late; turn++) await undefined;
      does('pointerdown');
      await undefined;
      await undefined;
      does('pointerup');
      await until(() => story.index === 1, `a tap ${late} turns later`);
    }
  });

  it('is mirrored from right to left', async () => {
    const { story } = await mount({ dir: 'rtl', lang: 'he' });
    await tap(story, 0.2);
    expect(story.index).to.equal(1);
    await tap(story, 0.9);
    expect(story.index).to.equal(0);
    one(story, '[part=nextSlide]').focus();
    await sendKeys({ press: 'ArrowLeft' });
    await until(() => story.index === 1, 'a key goes on');
  });

  it('goes where a swipe points to, and stays when a swipe goes down', async () => {
    const { story } = await mount();
    const swipe = async (from: [number, number], to: [number, number]) => {
      await sendMouse({ type: 'move', position: from });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: to });
      await sendMouse({ type: 'up' });
    };
    await swipe(point(story, 0.9), point(story, 0.2));
    await until(() => story.index === 1, 'a swipe goes on');
    await swipe(point(story, 0.2), point(story, 0.9));
    await until(() => story.index === 0, 'a swipe goes back');
    await swipe(point(story, 0.5, 0.3), point(story, 0.5, 0.7));
    expect(story.index).to.equal(0);
  });

  it('stands while a finger is on it, and a long press is no tap', async () => {
    const { story } = await mount();
    story.play();
    await goes(story);
    await sendMouse({ type: 'move', position: point(story, 0.8) });
    await sendMouse({ type: 'down' });
    await stands(story);
    await until(() => story.matches(':state(held)'), 'it has been held');
    await sendMouse({ type: 'up' });
    expect(story.index).to.equal(0);
    await goes(story);
  });

  it('hears where a press ends that leaves it', async () => {
    const { story } = await mount();
    story.play();
    await goes(story);
    const { right, bottom } = story.getBoundingClientRect();
    // At once, as a quick mouse does: the story hears of no way that leads out.
    await sendMouse({ type: 'move', position: point(story, 0.8) });
    await sendMouse({ type: 'down' });
    await stands(story);
    await sendMouse({ type: 'move', position: [Math.round(right) + 30, Math.round(bottom) + 20] });
    await until(() => story.matches(':state(held)'), 'it is held as long as the press lasts');
    await sendMouse({ type: 'up' });
    await until(() => !story.matches(':state(held)'), 'it is let go');
    await goes(story);
  });

  it('answers to arrows, space, Home and End', async () => {
    const { story } = await mount({ count: 5 });
    one(story, '[part=play]').focus();
    await sendKeys({ press: 'ArrowRight' });
    await until(() => story.index === 1, 'a key goes on');
    await sendKeys({ press: 'End' });
    expect(story.index).to.equal(4);
    await sendKeys({ press: 'ArrowLeft' });
    expect(story.index).to.equal(3);
    await sendKeys({ press: 'Home' });
    expect(story.index).to.equal(0);
    await sendKeys({ press: ' ' });
    expect(story.paused).to.equal(false);
    story.slides[0]?.querySelector('a')?.focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(story.index).to.equal(1);
  });

  it('goes on when the time of a slide is over, and stands at the end', async () => {
    const { story } = await mount({ count: 2 });
    story.play();
    await goes(story);
    expect(clock(story)?.effect?.getTiming().duration).to.equal(6000);
    clock(story)?.finish();
    await until(() => story.index === 1, 'the second slide shows');
    await goes(story);
    const completed = oneEvent(story, 'vitrine-story-complete');
    clock(story)?.finish();
    const event = (await completed) as unknown as StoryCompleteEvent;
    expect([event.story, event.creator, event.count]).to.deep.equal(['spring', 'Mia', 2]);
    expect(story.paused).to.equal(true);
    expect(story.index).to.equal(1);
    story.play();
    expect(story.index).to.equal(0);
  });

  it('does not go on by itself unless it is asked to', async () => {
    const { story } = await mount();
    expect(story.paused).to.equal(true);
    await tap(story, 0.8);
    expect(story.index).to.equal(1);
    expect(story.paused).to.equal(true);
    expect(clock(story)).to.equal(undefined);
  });

  it('with autoplay goes on while it is on the screen', async () => {
    const { story, frame } = await mount({ attributes: { autoplay: true } });
    await goes(story);
    frame.style.paddingTop = '4000px';
    await stands(story);
    frame.style.paddingTop = '';
    await goes(story);
  });

  it('stands while the tab is hidden, and goes on after', async () => {
    const { story } = await mount();
    story.play();
    await goes(story);
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    expect(clock(story)?.playState).to.equal('paused');
    Reflect.deleteProperty(document, 'hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    await goes(story);
  });

  it('stands while something in it is open, and goes on when that has left the page', async () => {
    const { story } = await mount();
    story.play();
    await goes(story);
    const card = document.createElement('div');
    story.slides[0]?.append(card);
    card.dispatchEvent(new Event('open'));
    expect(clock(story)?.playState).to.equal('paused');
    card.remove();
    card.dispatchEvent(new Event('close'));
    await goes(story);
  });

  it('stands while the cart is open', async () => {
    const { story, frame } = await mount();
    story.play();
    await goes(story);
    const cart = document.createElement('vitrine-cart');
    frame.append(cart);
    cart.dispatchEvent(new Event('open'));
    expect(clock(story)?.playState).to.equal('paused');
    cart.dispatchEvent(new Event('close'));
    await goes(story);
  });

  it('does not take away what has the focus', async () => {
    const { story } = await mount();
    story.play();
    await goes(story);
    one(story, '[part=pause]').focus();
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement?.textContent).to.equal('Chair');
    await stands(story);
    await sendKeys({ press: 'Tab' });
    await goes(story);
  });

  it('keeps the media of three slides at most, of twenty', async () => {
    const { story } = await mount({ count: 1 });
    const first = story.slides[0] as Element;
    for (let index = 1; index < 20; index++) story.append(first.cloneNode(true));
    const loaded = () => [...story.querySelectorAll('img')].filter((image) => image.hasAttribute('src')).length;
    await until(() => loaded() === 2, 'the first and the next are loaded');
    for (let index = 1; index < 20; index++) {
      story.next();
      expect(loaded()).to.be.at.most(3);
      expect(story.slides[index]?.querySelector('img')?.hasAttribute('src')).to.equal(true);
    }
  });

  it('makes the slide after the next one ready when those that slide have come to rest', async () => {
    const { story } = await mount({ count: 4 });
    const image = story.slides[2]?.querySelector('img');
    await until(() => story.slides[1]?.matches(':state(after)'), 'the second is beside the first');
    story.next();
    await story.updateComplete;
    expect(image?.hasAttribute('src')).to.equal(false);
    await until(() => image?.hasAttribute('src') && story.slides[2]?.matches(':state(after)'), 'it is ready');
    story.next();
    story.previous();
    await until(() => story.slides[0]?.matches(':state(before)'), 'so is the one before, after a step back');
    expect(story.slides[1]?.matches(':state(current)')).to.equal(true);
  });

  it('leaves the markup of its author as it was', async () => {
    const { story } = await mount();
    const slides = story.slides.map((slide) => slide.cloneNode(true) as Element);
    story.index = 2;
    await story.updateComplete;
    const third = story.slides[0] as Element;
    story.remove();
    expect(third.querySelector('img')?.getAttribute('src')).to.equal(
      slides[0]?.querySelector('img')?.getAttribute('src'),
    );
    expect([...story.querySelectorAll('img')].every((image) => image.hasAttribute('src'))).to.equal(true);
  });

  it('tells of a slide that was seen for a second, once, with its story and creator', async () => {
    const { story } = await mount();
    const seen: StorySlideEvent[] = [];
    const listen = (event: StorySlideEvent) => seen.push(event);
    document.addEventListener('vitrine-story-slide', listen);
    await until(() => seen.length === 1, 'the first slide is seen');
    story.next();
    story.previous();
    story.next();
    await until(() => seen.length === 2, 'the second slide is seen');
    document.removeEventListener('vitrine-story-slide', listen);
    expect(seen.map(({ index, count, story: id, creator }) => [index, count, id, creator])).to.deep.equal([
      [0, 3, 'spring', 'Mia'],
      [1, 3, 'spring', 'Mia'],
    ]);
    expect(seen[0]?.slide).to.equal(story.slides[0]);
    expect(seen[0]?.detail.origin).to.equal(story);
  });

  it('credits what happens in it to its creator', async () => {
    const { story } = await mount();
    await tap(story, 0.8);
    const happened = oneEvent(document, 'vitrine-product-select');
    const detail = { product: {}, origin: story };
    story.slides[0]?.dispatchEvent(
      new CustomEvent('vitrine-product-select', { bubbles: true, composed: true, detail }),
    );
    const credited = { story: 'spring', creator: 'Mia' };
    expect(await happened).to.include(credited);
    expect((await happened).detail).to.include(credited);
  });

  it('keeps what was seen only after the shopper has done something', async () => {
    const { story } = await mount();
    await oneEvent(document, 'vitrine-story-slide');
    expect(localStorage.getItem('vitrine/stories')).to.equal(null);
    await tap(story, 0.8);
    await until(() => localStorage.getItem('vitrine/stories') === '{"spring":1}', 'it is kept');
  });

  it('opens when it is asked again, after the code of the viewer did not come', async () => {
    const { story } = await mount();
    story.layout = 'viewer';
    story.prepare = () => Promise.reject(new TypeError('Failed to fetch'));
    const failed = await story.show().then(
      () => false,
      () => true,
    );
    expect(failed).to.equal(true);
    Reflect.deleteProperty(story, 'prepare');
    await story.show();
    expect(story.matches(':state(open)')).to.equal(true);
    story.close();
  });

  it('opens at the slide the address asks for', async () => {
    const { story } = await mount({ count: 5 });
    location.hash = '#story=4';
    await until(() => story.index === 3, 'the fourth slide shows');
    location.hash = '#spring=2';
    await until(() => story.index === 1, 'the second slide shows');
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('keeps its slide when another is put in before it', async () => {
    const { story } = await mount();
    story.index = 1;
    const slide = story.slides[1];
    story.prepend(slide?.cloneNode(true) as Element);
    await until(() => story.index === 2, 'it has another place');
    expect(story.slides[2]).to.equal(slide);
    expect(shown(story)).to.include(slide);
  });

  it('takes what was set before it was defined', async () => {
    const story = document.createElement('vitrine-story');
    story.innerHTML = '<vitrine-slide></vitrine-slide><vitrine-slide></vitrine-slide>';
    story.index = 1;
    (await fixture<HTMLElement>(html`<div></div>`)).append(story);
    await story.updateComplete;
    expect(story.index).to.equal(1);
  });

  it('is whole again after it was moved in the page', async () => {
    const { story, frame } = await mount();
    story.play();
    await goes(story);
    frame.prepend(story);
    await story.updateComplete;
    await tap(story, 0.8);
    expect(story.index).to.equal(1);
    story.play();
    await goes(story);
  });
});
