import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../define/slide.js';
import '../define/story.js';
import type { VitrineErrorEvent } from '../base/events.js';
import type { VitrineSlide } from '../slide/slide-element.js';
import type { VitrineStory } from './story-element.js';

const PICTURE = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="90" height="160"/>')}`;

/** A busy machine needs more than the second that is given by itself. */
const until = (check: () => unknown, what: string) => waitUntil(check, what, { timeout: 8000 });
const clock = (story: VitrineStory): Animation | undefined =>
  [...(story.shadowRoot?.querySelectorAll('b') ?? [])].flatMap((bar) => bar.getAnimations())[0];
const goes = (story: VitrineStory) => until(() => clock(story)?.playState === 'running', 'the story goes on');
const seconds = (story: VitrineStory) => Number(clock(story)?.effect?.getTiming().duration) / 1000;

let warnings: string[] = [];
const { warn } = console;

async function mount(slides: unknown): Promise<VitrineStory> {
  const frame = await fixture(html`<div style="width:270px"><vitrine-story>${slides}</vitrine-story></div>`);
  const story = frame.querySelector('vitrine-story') as VitrineStory;
  await story.updateComplete;
  return story;
}

const good = html`<vitrine-slide><img alt="A chair" src=${PICTURE} /></vitrine-slide>`;

/** The slide that shows is left behind when its time is over. */
async function goesOn(story: VitrineStory, to = 1): Promise<void> {
  story.play();
  await goes(story);
  clock(story)?.finish();
  await until(() => story.index === to, 'the next slide shows');
}

describe('a story goes on', () => {
  beforeEach(() => {
    warnings = [];
    console.warn = (text: unknown) => warnings.push(String(text));
  });
  afterEach(() => {
    console.warn = warn;
  });

  it('past a slide with no media, and says so once', async () => {
    const story = await mount(html`<vitrine-slide>Only words</vitrine-slide>${good}`);
    await goesOn(story);
    expect(warnings.filter((text) => text.includes('vitrine-slide'))).to.have.length(1);
  });

  it('past a picture that never comes, after some patience', async () => {
    const story = await mount(html`<vitrine-slide><img alt="Late" src=${PICTURE} /></vitrine-slide>${good}`);
    const image = story.querySelector('img') as HTMLImageElement;
    Object.defineProperty(image, 'complete', { value: false });
    story.play();
    await goes(story);
    expect(seconds(story)).to.equal(10);
    clock(story)?.finish();
    await until(() => story.index === 1, 'the next slide shows');
  });

  it('past a video that never loads, after some patience', async () => {
    const story = await mount(html`<vitrine-slide><video aria-label="Gone" muted></video></vitrine-slide>${good}`);
    story.play();
    await goes(story);
    expect(seconds(story)).to.equal(10);
    await goesOn(story);
  });

  it('past a video that cannot be played, as if it were a picture', async () => {
    const story = await mount(
      html`<vitrine-slide><video aria-label="A shelf" src="data:video/mp4,nothing" muted></video></vitrine-slide
        >${good}`,
    );
    const slide = story.slides[0] as VitrineSlide;
    await until(() => slide.matches(':state(failed)'), 'the video has failed');
    await until(() => slide.shadowRoot?.querySelector('p')?.textContent === 'A shelf', 'its words show');
    story.play();
    await goes(story);
    expect(seconds(story)).to.equal(6);
    await goesOn(story);
  });

  for (const duration of ['abc', '0', '1e9', '1s 2s']) {
    it(`past a slide with duration="${duration}", and says so once`, async () => {
      const story = await mount(
        html`<vitrine-slide duration=${duration}><img alt="A chair" src=${PICTURE} /></vitrine-slide>${good}`,
      );
      await until(() => story.querySelector('img')?.complete, 'the picture is there');
      story.play();
      await goes(story);
      expect(seconds(story)).to.equal(6);
      await goesOn(story);
      expect(warnings.filter((text) => text.includes('duration'))).to.have.length(1);
    });
  }

  it('with 200 slides, under one bar', async () => {
    const story = await mount(Array.from({ length: 200 }, () => good));
    const bars = story.shadowRoot?.querySelector('[part=progress]') as HTMLElement;
    expect(getComputedStyle(bars).columnGap).to.equal('0px');
    expect(bars.scrollWidth).to.be.at.most(bars.clientWidth);
    story.index = 150;
    await until(() => story.slides[150]?.matches(':state(current)'), 'it is there');
    expect(story.querySelectorAll('img[src]').length).to.be.at.most(3);
    await goesOn(story, 151);
  });

  it('when the slide that plays is removed', async () => {
    const story = await mount(html`${good}${good}${good}`);
    story.index = 1;
    story.play();
    await goes(story);
    const second = story.slides[1];
    second?.remove();
    await until(() => story.slides[1]?.matches(':state(current)'), 'the one after it shows');
    expect(story.index).to.equal(1);
    expect(second?.querySelector('img')?.getAttribute('src')).to.equal(PICTURE);
    await goes(story);
    story.slides[1]?.remove();
    await until(() => story.index === 0 && story.slides[0]?.matches(':state(current)'), 'the last that is left shows');
    story.slides[0]?.remove();
    await until(() => story.matches(':state(empty)'), 'nothing is left');
    expect(story.index).to.equal(0);
    story.next();
    story.previous();
  });

  it('with a story inside of it, and says so once', async () => {
    const story = await mount(
      html`<vitrine-slide><vitrine-story label="Inner">${good}${good}</vitrine-story></vitrine-slide
        >${good}`,
    );
    const inner = story.querySelector('vitrine-story') as VitrineStory;
    await inner.updateComplete;
    expect(story.slides.length).to.equal(2);
    expect(inner.slides.length).to.equal(2);
    inner.next();
    expect([story.index, inner.index]).to.deep.equal([0, 1]);
    await goesOn(story);
    expect(warnings.filter((text) => text.includes('children="<vitrine-story>"'))).to.have.length(1);
  });

  it('to a place that there is, whatever number it is given', async () => {
    const story = await mount(html`${good}${good}${good}`);
    for (const [given, place] of [
      [-1, 0],
      [99, 2],
      [Number.NaN, 0],
      [1.9, 1],
      [Infinity, 2],
    ] as const) {
      story.index = given;
      expect(story.index).to.equal(place);
    }
  });

  it('whatever the address says', async () => {
    const story = await mount(html`${good}${good}`);
    const hashes = ['#story=0', '#story=99999999999', '#story=<img>', '#story=2&x=%E0%A4%A', `#${'a'.repeat(1e5)}`];
    for (const hash of hashes) {
      location.hash = hash;
      await new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
      expect(story.index).to.be.within(0, 1);
    }
    history.replaceState(null, '', location.pathname + location.search);
  });
});

describe('a story that cannot be read', () => {
  it('shows what its author put there, and tells the page', async () => {
    const { warn: told } = console;
    console.warn = () => {};
    const errors: VitrineErrorEvent[] = [];
    const listen = (event: VitrineErrorEvent) => errors.push(event);
    document.addEventListener('vitrine-error', listen);
    const story = await fixture<VitrineStory>(
      html`<vitrine-story src="/there-is-no-such-story.json"><a href="/stories">All stories</a></vitrine-story>`,
    );
    await until(() => errors.length === 1, 'the page is told');
    document.removeEventListener('vitrine-error', listen);
    console.warn = told;
    expect(errors[0]?.retry).to.be.a('function');
    expect(story.querySelector('a')?.offsetHeight).to.be.greaterThan(0);
  });
});
