import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import '../define/slide.js';
import '../define/story.js';
import '../define/story-row.js';
import type { VitrineStory } from '../story/story-element.js';
import type { VitrineStoryRow } from './story-row-element.js';

const picture = (name: string) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="90" height="160"><title>${name}</title></svg>`)}`;

/** A busy machine needs more than the second that is given by itself. */
const until = (check: () => unknown, what: string) => waitUntil(check, what, { timeout: 8000 });

const circles = (row: VitrineStoryRow) => [...(row.shadowRoot?.querySelectorAll('button') ?? [])];
const dialogOf = (story: VitrineStory) => story.shadowRoot?.querySelector('dialog') as HTMLDialogElement;
const button = (story: VitrineStory, part: string) =>
  story.shadowRoot?.querySelector<HTMLButtonElement>(`[part=${part}]`) as HTMLButtonElement;
const clock = (story: VitrineStory): Animation | undefined =>
  [...(story.shadowRoot?.querySelectorAll('b') ?? [])].flatMap((bar) => bar.getAnimations())[0];
const part = (element: Element | null | undefined) => element?.getAttribute('part');

async function mount(dir = 'ltr') {
  const frame = await fixture<HTMLElement>(
    html`<div dir=${dir}>
      <vitrine-story-row label="Stories of Mia">
        ${['Spring', 'Summer', 'Autumn'].map(
          (name) =>
            html`<vitrine-story id=${name.toLowerCase()} label=${name}
              >${['one', 'two'].map(
                (slide) =>
                  html`<vitrine-slide><img alt="${name} ${slide}" src=${picture(name + slide)} /></vitrine-slide>`,
              )}</vitrine-story
            >`,
        )}
      </vitrine-story-row>
    </div>`,
  );
  const row = frame.querySelector('vitrine-story-row') as VitrineStoryRow;
  await until(() => circles(row).length === 3, 'the circles are there');
  return { row, stories: row.stories };
}

async function opened(index = 0) {
  const { row, stories } = await mount();
  const story = stories[index] as VitrineStory;
  circles(row)[index]?.focus();
  await sendKeys({ press: 'Enter' });
  await until(() => dialogOf(story)?.open && clock(story), 'the viewer is open');
  return { row, stories, story };
}

describe('<vitrine-story-row>', () => {
  beforeEach(() => localStorage.removeItem('vitrine/stories'));
  afterEach(() => resetMouse());

  it('has a named circle with a picture for each story, and shows nothing of the stories', async () => {
    const { row, stories } = await mount();
    expect(circles(row).map((circle) => circle.getAttribute('aria-label'))).to.deep.equal([
      'Spring, new',
      'Summer, new',
      'Autumn, new',
    ]);
    expect(circles(row)[1]?.querySelector('img')?.getAttribute('src')).to.equal(picture('Summerone'));
    expect(stories.every((story) => story.layout === 'viewer' && !dialogOf(story)?.open)).to.equal(true);
    await until(() => !row.querySelector('vitrine-slide img[src]'), 'no picture is held but those of the circles');
    await expect(row).to.be.accessible();
  });

  it('opens a story over the page, which goes on by itself, and closes it on Escape', async () => {
    const { row, story } = await opened(1);
    expect(dialogOf(story).matches(':modal')).to.equal(true);
    await until(() => clock(story)?.playState === 'running', 'it goes on');
    await expect(story).to.be.accessible();
    const closed = oneEvent(story, 'close');
    await sendKeys({ press: 'Escape' });
    await closed;
    expect(dialogOf(story).open).to.equal(false);
    expect(row.shadowRoot?.activeElement).to.equal(circles(row)[1]);
    await until(() => !story.querySelector('img[src]'), 'its media are let go');
  });

  it('closes with its button, and by a pull down', async () => {
    const { stories, row } = await mount();
    const story = stories[0] as VitrineStory;
    await story.show();
    button(story, 'close').click();
    await until(() => !dialogOf(story).open, 'it has closed');
    await story.show();
    const box = button(story, 'stage').getBoundingClientRect();
    const x = Math.round(box.x + box.width / 2);
    await sendMouse({ type: 'move', position: [x, Math.round(box.y + 150)] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [x, Math.round(box.y + 320)] });
    await sendMouse({ type: 'up' });
    await until(() => !dialogOf(story).open, 'it has closed');
    expect(row.isConnected).to.equal(true);
  });

  it('goes on to the next story at the end, and closes after the last', async () => {
    const { row, stories } = await opened(1);
    const [, second, third] = stories as [VitrineStory, VitrineStory, VitrineStory];
    second.next();
    second.next();
    await until(() => dialogOf(third).open, 'the third story is open');
    await until(() => !dialogOf(second).open, 'the second has closed');
    third.next();
    third.next();
    await until(() => !dialogOf(third).open, 'the third has closed');
    expect(row.shadowRoot?.activeElement).to.equal(circles(row)[2]);
  });

  it('goes back to the story before from the first slide', async () => {
    const { stories } = await opened(1);
    const [first, second] = stories as [VitrineStory, VitrineStory];
    second.previous();
    await until(() => dialogOf(first).open && !dialogOf(second).open, 'the first story is open');
  });

  it('stays open at the end where the page wants it so', async () => {
    const { stories } = await opened(2);
    const story = stories[2] as VitrineStory;
    story.addEventListener('vitrine-story-complete', (event) => event.preventDefault());
    story.next();
    story.next();
    expect(dialogOf(story).open).to.equal(true);
    story.close();
  });

  it('shows what has been seen, and goes on where it was left', async () => {
    const { row, story } = await opened(0);
    await oneEvent(story, 'vitrine-story-slide');
    await until(() => localStorage.getItem('vitrine/stories') !== null, 'it is kept');
    story.close();
    expect(story.index).to.equal(0);
    circles(row)[0]?.click();
    await until(() => dialogOf(story).open && story.index === 1, 'the second slide shows');
    await oneEvent(story, 'vitrine-story-slide');
    await until(() => localStorage.getItem('vitrine/stories') === '{"spring":1}', 'it is kept');
    story.close();
    await until(() => circles(row)[0]?.getAttribute('aria-label') === 'Spring', 'it is no longer new');
  });

  it('works where nothing can be kept', async () => {
    const { getItem, setItem } = Storage.prototype;
    const refuse = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    Object.assign(Storage.prototype, { getItem: refuse, setItem: refuse });
    try {
      const { story } = await opened(0);
      await oneEvent(story, 'vitrine-story-slide');
      story.close();
    } finally {
      Object.assign(Storage.prototype, { getItem, setItem });
    }
  });

  it('keeps the focus inside of the viewer', async () => {
    const { story } = await opened(0);
    const seen: (string | null | undefined)[] = [];
    // Not past the last: from there the focus goes to the browser's own controls.
    for (let press = 0; press < 4; press++) {
      await sendKeys({ press: 'Tab' });
      seen.push(part(story.shadowRoot?.activeElement));
    }
    expect(seen).to.include('close').and.include('nextSlide');
    expect(document.activeElement === document.body || story.contains(document.activeElement)).to.equal(true);
    story.close();
  });

  it('closes one thing with one press: a card before the viewer', async () => {
    const { story } = await opened(0);
    button(story, 'slideList').focus();
    await sendKeys({ press: 'Enter' });
    const list = () => story.shadowRoot?.querySelector('[part=list]:is(:popover-open, [open])');
    await until(list, 'the list is open');
    await sendKeys({ press: 'Escape' });
    await until(() => !list(), 'the list has closed');
    expect(dialogOf(story).open).to.equal(true);
    await sendKeys({ press: 'Escape' });
    await until(() => !dialogOf(story).open, 'the viewer has closed');
  });

  it('has a list with a button to close it on a small screen: the story stays open, and its own button where it was', async () => {
    const { story } = await opened(0);
    // As on a phone, whatever screen the tests have.
    const { matchMedia } = window;
    window.matchMedia = (query) => matchMedia(query.includes('max-width') ? 'all' : query);
    const list = () => story.shadowRoot?.querySelector<HTMLElement>('[part=list].sheet');
    try {
      const left = (name: string) => button(story, name).getBoundingClientRect().left;
      button(story, 'slideList').click();
      await until(() => list()?.matches('[open]'), 'the list is a sheet');
      expect(Math.abs(left('close') - left(story.paused ? 'play' : 'pause'))).to.be.at.least(36);
      const close = list()?.querySelector<HTMLElement>('[part=close]');
      expect(close?.getAttribute('aria-label')).to.equal('Close');
      close?.click();
      await until(() => !list(), 'the list has closed');
      expect(dialogOf(story).open).to.equal(true);
    } finally {
      window.matchMedia = matchMedia;
      story.close();
    }
  });

  it('is let go when it is removed while a story is open', async () => {
    const { row, story } = await opened(0);
    row.remove();
    expect(story.matches(':state(open)')).to.equal(false);
    document.body.append(row);
    await story.show();
    expect(dialogOf(story).open).to.equal(true);
    row.remove();
    expect(getComputedStyle(document.documentElement).overflow).to.equal('visible');
  });

  it('lets a press beside it close it', async () => {
    const { story } = await opened(0);
    const box = dialogOf(story).querySelector('[part=player]')?.getBoundingClientRect() as DOMRect;
    if (box.left < 20) return story.close();
    await sendMouse({ type: 'click', position: [4, 4] });
    await until(() => !dialogOf(story).open, 'it has closed');
  });
});
