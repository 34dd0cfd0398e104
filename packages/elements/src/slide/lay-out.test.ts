import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../define/slide.js';
import '../define/sticker.js';
import '../define/story.js';
import type { VitrineSticker } from '../sticker/sticker-element.js';

const PICTURE = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="400"><rect width="800" height="400" fill="#456"/></svg>',
)}`;

/** Waits also on a slow machine. */
const soon = (condition: () => unknown, message?: string) => waitUntil(condition, message, { timeout: 8000 });

const pill = (sticker: VitrineSticker) => sticker.shadowRoot?.querySelector('[part=pill]') as HTMLElement;

async function mount(attributes: { x: string; y: string; rotate?: string; size?: string }) {
  const { x, y, rotate = '0', size } = attributes;
  const story = await fixture<HTMLElement>(
    html`<vitrine-story label="Looks" style="display:block;width:270px"
      ><vitrine-slide
        ><img alt="A look" src=${PICTURE} /><vitrine-sticker
          type="link"
          href="/look"
          x=${x}
          y=${y}
          rotate=${rotate}
          .size=${size}
          >The look</vitrine-sticker
        ></vitrine-slide
      ></vitrine-story
    >`,
  );
  const sticker = story.querySelector('vitrine-sticker') as VitrineSticker;
  await soon(() => sticker.matches(':state(placed)'), 'it stands on the slide');
  return { story, slide: sticker.parentElement as HTMLElement, sticker };
}

describe('a <vitrine-sticker> on a slide', () => {
  it('keeps its place on the whole picture, however that is cropped', async () => {
    const { slide, sticker } = await mount({ x: '50%', y: '50%' });
    const at = () => {
      const frame = slide.getBoundingClientRect();
      const { x, y, width, height } = pill(sticker).getBoundingClientRect();
      return [(x + width / 2 - frame.x) / frame.width, (y + height / 2 - frame.y) / frame.height];
    };
    await soon(() => at().every((share) => Math.abs((share ?? 0) - 0.5) < 0.02), String(at()));
  });

  for (const [x, y, rotate] of [
    ['50%', '0%', '0'],
    ['50%', '100%', '-20'],
    ['100%', '50%', '90'],
    ['0%', '1e9', '0'],
  ] as const) {
    it(`at ${x}, ${y}, turned by ${rotate}, is on the slide and not under the controls`, async () => {
      const { story, slide, sticker } = await mount({ x, y, rotate });
      await soon(() => {
        const frame = slide.getBoundingClientRect();
        const pin = pill(sticker).getBoundingClientRect();
        const top = story.shadowRoot?.querySelector('[part=top]')?.getBoundingClientRect();
        const bottom = story.shadowRoot?.querySelector('[part=bottom]')?.getBoundingClientRect();
        return (
          pin.left >= frame.left &&
          pin.right <= frame.right &&
          pin.top >= Math.max(frame.top, top?.bottom ?? 0) &&
          pin.bottom <= Math.min(frame.bottom, bottom?.height ? bottom.top : Infinity)
        );
      });
    });
  }

  it('is as wide as its size says, in percent of the whole picture', async () => {
    const { slide, sticker } = await mount({ x: '50%', y: '50%', size: '10%' });
    // The picture is drawn twice as wide as the slide is high.
    await soon(() => Math.abs(pill(sticker).offsetWidth - slide.clientHeight * 0.2) < 2);
  });

  it('moves when the slide is resized', async () => {
    const { story, slide, sticker } = await mount({ x: '50%', y: '50%' });
    story.style.width = '200px';
    await soon(() => {
      const frame = slide.getBoundingClientRect();
      const { x, width } = pill(sticker).getBoundingClientRect();
      return frame.width < 210 && Math.abs(x + width / 2 - frame.x - frame.width / 2) < 2;
    });
  });

  it('can be pressed: nothing of the story lies over it', async () => {
    const { sticker } = await mount({ x: '50%', y: '60%' });
    const { x, y, width, height } = pill(sticker).getBoundingClientRect();
    await soon(() => document.elementFromPoint(x + width / 2, y + height / 2)?.closest('vitrine-sticker') === sticker);
    expect(sticker.pin.localName).to.equal('a');
  });
});
