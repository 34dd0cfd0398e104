import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../define/slide.js';
import '../define/story.js';
import { secondsOf } from '../story/seconds.js';
import type { VitrineSlide } from './slide-element.js';

const PICTURE = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="90" height="160"/>')}`;

/** A busy machine needs more than the second that is given by itself. */
const until = (check: () => unknown, what: string) => waitUntil(check, what, { timeout: 8000 });

async function mount(media: unknown = html`<img alt="A chair" src=${PICTURE} />`, duration?: string) {
  const story = await fixture(
    html`<vitrine-story style="width:270px"
      ><vitrine-slide .duration=${duration}>${media}</vitrine-slide><vitrine-slide></vitrine-slide
    ></vitrine-story>`,
  );
  return story.querySelector('vitrine-slide') as VitrineSlide;
}

async function quietly<T>(
  run: (warnings: readonly string[]) => T | Promise<T>,
): Promise<{ result: T; warnings: string[] }> {
  const warnings: string[] = [];
  const { warn } = console;
  console.warn = (text: unknown) => warnings.push(String(text));
  try {
    return { result: await run(warnings), warnings };
  } finally {
    console.warn = warn;
  }
}

describe('<vitrine-slide>', () => {
  it('fills the story with its picture, whatever the page says of pictures', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('img { height: auto; max-width: 40px; }');
    document.adoptedStyleSheets.push(sheet);
    const slide = await mount();
    await until(() => slide.media?.offsetHeight === 480, 'the picture is as high as the story');
    expect(slide.media?.offsetWidth).to.equal(270);
    expect(getComputedStyle(slide.media as Element).objectFit).to.equal('cover');
    document.adoptedStyleSheets.pop();
  });

  it('fills it with the picture of a <picture> too', async () => {
    const slide = await mount(
      html`<picture
        ><source srcset=${PICTURE} />
        <img alt="A chair" src=${PICTURE}
      /></picture>`,
    );
    await until(() => slide.media?.offsetHeight === 480, 'the picture is as high as the story');
    expect(slide.media?.offsetWidth).to.equal(270);
  });

  for (const [duration, seconds] of [
    [undefined, 6],
    ['8s', 8],
    ['2500ms', 2.5],
    ['4', 4],
  ] as const) {
    it(`shows for ${seconds} seconds with duration="${duration}"`, async () => {
      const slide = await mount(undefined, duration);
      const { result, warnings } = await quietly(() => secondsOf(slide));
      expect(result).to.equal(seconds);
      expect(warnings).to.deep.equal([]);
    });
  }

  for (const duration of ['abc', '0', '-3s', '1e9', '1000000000', '']) {
    it(`shows for six seconds with duration="${duration}", and says so once`, async () => {
      const { result, warnings } = await quietly(async () => {
        const slide = await mount(undefined, duration);
        return [secondsOf(slide), secondsOf(slide)];
      });
      expect(result).to.deep.equal([6, 6]);
      expect(warnings.filter((text) => text.includes('duration'))).to.have.length(1);
    });
  }

  it('says what was on a picture that cannot be loaded', async () => {
    const slide = await mount(html`<img alt="A chair" src="/there-is-no-such-picture.jpg" />`);
    await until(() => slide.matches(':state(failed)'), 'the picture has failed');
    const words = () => slide.shadowRoot?.querySelector<HTMLElement>('p');
    await until(() => words()?.offsetHeight, 'there are words');
    expect(words()?.textContent).to.equal('A chair');
    expect(slide.media?.offsetHeight).to.equal(0);
  });

  it('gives its media back when it leaves the story', async () => {
    const slide = await mount();
    const second = slide.nextElementSibling as VitrineSlide;
    const image = document.createElement('img');
    second.append(image);
    image.src = PICTURE;
    const story = slide.closest('vitrine-story');
    story?.append(document.createElement('vitrine-slide'));
    story?.append(slide);
    await until(() => !slide.media?.hasAttribute('src') || story?.index === 2, 'it has another place');
    slide.remove();
    expect(slide.media?.getAttribute('src')).to.equal(PICTURE);
  });

  it('has no room for tags, and says so', async () => {
    const isOurs = (text: string) => text.includes('<vitrine-sticker>');
    const { warnings } = await quietly(async (said) => {
      await mount(html`<vitrine-tag product="a">A</vitrine-tag>`);
      await until(() => said.some(isOurs), 'its developer is told');
    });
    expect(warnings.filter(isOurs)).to.have.length(1);
  });
});
