import { pictureBox } from '../base/picture-box.js';
import { spread } from '../base/spread.js';
import type { VitrineSticker } from '../sticker/sticker-element.js';
import type { VitrineSlide } from './slide-element.js';

let sizes: ResizeObserver | undefined;

/** Places the stickers of a slide before the next paint, and whenever it changes size. */
export function arrange(slide: VitrineSlide): void {
  sizes ??= new ResizeObserver((entries) => {
    for (const { target } of entries) layOut(target as VitrineSlide);
  });
  sizes.unobserve(slide);
  if (slide.isConnected) sizes.observe(slide);
}

/** Each goes to its place on the whole picture, moved as far as the edges, the controls and its neighbours ask. */
function layOut(slide: VitrineSlide): void {
  const { clientWidth: width, clientHeight: height } = slide;
  if (!width) return;
  const media = slide.media as Partial<HTMLImageElement & HTMLVideoElement> | null;
  const natural = {
    width: media?.naturalWidth ?? media?.videoWidth ?? 0,
    height: media?.naturalHeight ?? media?.videoHeight ?? 0,
  };
  const { objectFit, objectPosition } = getComputedStyle((media ?? slide) as Element);
  const picture = pictureBox({ x: 0, y: 0, width, height }, natural, objectFit, objectPosition);
  // What the story's controls cover.
  const [top = 0, bottom = 0] = ['top', 'bottom'].map(
    (part) =>
      slide.closest('vitrine-story')?.renderRoot?.querySelector<HTMLElement>(`[part=${part}]`)?.offsetHeight ?? 0,
  );
  const stickers = (slide.tags as VitrineSticker[]).filter((sticker) => sticker.hasUpdated);
  const lengths = { '--_picture': `${picture.width}px`, '--_width': `${width}px` };
  for (const { style } of stickers)
    for (const [name, length] of Object.entries(lengths))
      // What is written is laid out again before it can be measured.
      if (style.getPropertyValue(name) !== length) style.setProperty(name, length);
  const pins = stickers.map((sticker) => {
    const { x, y } = sticker.at;
    return {
      sticker,
      x: picture.x + picture.width * x,
      y: picture.y + picture.height * y - top,
      ...sticker.pinSize(),
    };
  });
  spread(
    pins.filter(({ sticker }) => sticker.timely),
    width,
    height - top - bottom,
  );
  for (const { sticker, x, y } of pins) {
    sticker.style.setProperty('--_x', `${x}px`);
    sticker.style.setProperty('--_y', `${y + top}px`);
    sticker.place({ before: false, pushed: false });
  }
}
