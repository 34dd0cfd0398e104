import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys } from '@web/test-runner-commands';
import '../define/slide.js';
import '../define/story.js';
import type { VitrineStory } from './story-element.js';

// Whole, because the tests' server gives no parts: without them not every browser can seek.
let film: string;
before(async () => {
  const response = await fetch('/examples/public/video/shelf.webm');
  film = URL.createObjectURL(await response.blob());
});
after(() => URL.revokeObjectURL(film));

const PICTURE = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="90" height="160"/>')}`;

/** A busy machine needs more than the second that is given by itself. */
const until = (check: () => unknown, what: string) => waitUntil(check, what, { timeout: 20_000 });

const words = (text: string) => `data:text/vtt,${encodeURIComponent(`WEBVTT\n\n00:00.000 --> 00:30.000\n${text}\n`)}`;

const clip = (languages: readonly string[]) =>
  html`<vitrine-slide
    ><video src=${film} aria-label="Along the shelf" preload="none">
      ${languages.map((code) => html`<track kind="captions" srclang=${code} label=${code} src=${words(code)} />`)}
    </video></vitrine-slide
  >`;

async function mount(slides: unknown): Promise<VitrineStory> {
  const frame = await fixture(
    html`<div style="width:270px">
      <vitrine-story label="Shelf">${slides}</vitrine-story><a href="#after">After</a>
    </div>`,
  );
  const story = frame.querySelector('vitrine-story') as VitrineStory;
  await story.updateComplete;
  return story;
}

const control = (story: VitrineStory, part: string) =>
  story.shadowRoot?.querySelector<HTMLButtonElement>(`[part=${part}]`);

async function focusOn(story: VitrineStory, part: string): Promise<HTMLButtonElement> {
  await until(() => control(story, part), `there is ${part}`);
  const button = control(story, part) as HTMLButtonElement;
  button.focus();
  return button;
}

/** The languages whose captions show, by the videos that have them. */
const showing = (story: VitrineStory) =>
  [...story.querySelectorAll('video')].map((video) =>
    [...video.textTracks].filter(({ mode }) => mode === 'showing').map(({ language }) => language),
  );

describe('the videos of a story', () => {
  afterEach(() => resetMouse());

  it('are followed to their end, and then the story goes on', async function () {
    this.timeout(40_000);
    const story = await mount(html`${clip([])}<vitrine-slide><img alt="A chair" src=${PICTURE} /></vitrine-slide>`);
    const { video } = story;
    story.play();
    await until(() => video && !video.paused && video.readyState > 2, 'the video plays');
    const [clock] = story.shadowRoot?.querySelector('b')?.getAnimations() ?? [];
    expect(Number(clock?.effect?.getTiming().duration) / 1000).to.be.closeTo(video?.duration ?? 0, 0.01);
    expect(video?.muted).to.equal(true);
    expect(video?.controls).to.equal(false);
    if (video) video.currentTime = video.duration - 0.3;
    await until(() => story.index === 1, 'the picture shows');
    expect(video?.paused).to.equal(true);
    expect(story.paused).to.equal(false);
  });

  it('stand and are silent as the shopper says', async () => {
    const story = await mount(clip([]));
    const { video } = story;
    await focusOn(story, 'play');
    await sendKeys({ press: 'Enter' });
    await until(() => video && !video.paused, 'the video plays');
    await focusOn(story, 'unmute');
    await sendKeys({ press: ' ' });
    await until(() => video?.muted === false, 'it is heard');
    await focusOn(story, 'mute');
    await sendKeys({ press: 'Enter' });
    await until(() => video?.muted, 'it is silent');
    await focusOn(story, 'pause');
    await sendKeys({ press: 'Enter' });
    await until(() => video?.paused, 'it stands');
  });

  it('have captions in the language that is chosen, by keyboard, and so have those that follow', async function () {
    this.timeout(40_000);
    const story = await mount(html`${clip(['en', 'de'])}${clip(['de', 'en'])}`);
    const button = await focusOn(story, 'captions');
    expect(showing(story)).to.deep.equal([[], []]);
    await sendKeys({ press: 'Enter' });
    const box = () => story.shadowRoot?.querySelector<HTMLElement>('[part=tracks]:is(:popover-open, [open])');
    await until(box, 'the choice is open');
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    const choices = [...(box()?.querySelectorAll('.choices button') ?? [])];
    expect(choices.map((choice) => choice.textContent?.trim())).to.deep.equal(['en', 'de', 'No captions']);
    expect(choices.map((choice) => choice.getAttribute('aria-pressed'))).to.deep.equal(['false', 'false', 'true']);
    await until(() => getComputedStyle(box() as Element).opacity === '1', 'it has come up');
    await expect(story).to.be.accessible();
    // Where the focus begins differs from browser to browser.
    for (let press = 0; press < 2 && story.shadowRoot?.activeElement !== choices[1]; press++)
      await sendKeys({ press: 'Tab' });
    expect(story.shadowRoot?.activeElement).to.equal(choices[1]);
    await sendKeys({ press: 'Enter' });
    await until(() => !box(), 'it has closed');
    expect(showing(story)[0]).to.deep.equal(['de']);
    expect(story.shadowRoot?.activeElement).to.equal(button);
    // The focus is on a control: the arrow goes on.
    await sendKeys({ press: 'ArrowRight' });
    await until(() => showing(story)[1]?.[0] === 'de', 'the next video has them too');
    await sendKeys({ press: 'Enter' });
    await until(box, 'the choice is open again');
    await sendKeys({ press: 'Escape' });
    await until(() => !box(), 'Escape closes it');
    expect(story.shadowRoot?.activeElement).to.equal(button);
    expect(showing(story)[1]).to.deep.equal(['de']);
  });

  it('have one button for captions in one language', async () => {
    const story = await mount(clip(['en']));
    const button = await focusOn(story, 'captions');
    await sendKeys({ press: 'Enter' });
    await until(() => button.getAttribute('aria-pressed') === 'true', 'it is pressed');
    expect(showing(story)).to.deep.equal([['en']]);
    await sendKeys({ press: ' ' });
    await until(() => button.getAttribute('aria-pressed') === 'false', 'it is not');
    expect(showing(story)).to.deep.equal([[]]);
  });
});
