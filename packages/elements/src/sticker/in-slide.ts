import { pictureBox } from '../base/picture-box.js';
import { spread } from '../base/spread.js';
import type { Frame, VitrineSticker } from './sticker-element.js';

const sizes = new ResizeObserver((entries) => {
  for (const { target } of entries) layOut(target as Frame);
});

/** Places the stickers of a slide before the next paint, and whenever it changes size. */
export function arrange(slide: Frame): void {
  sizes.unobserve(slide);
  if (slide.isConnected) sizes.observe(slide);
}

/** Each goes to its place on the whole picture, moved as far as the edges, the controls and its neighbours ask. */
function layOut(slide: Frame): void {
  const { media, safeArea, clientWidth: width, clientHeight: height } = slide;
  if (!width) return;
  const style = media && getComputedStyle(media);
  const { naturalWidth, naturalHeight, videoWidth, videoHeight } = (media ?? {}) as Partial<
    HTMLImageElement & HTMLVideoElement
  >;
  const natural = { width: naturalWidth ?? videoWidth ?? 0, height: naturalHeight ?? videoHeight ?? 0 };
  const { objectFit = 'fill', objectPosition = '' } = style ?? {};
  const picture = pictureBox({ x: 0, y: 0, width, height }, natural, objectFit, objectPosition);
  const { top = 0, bottom = 0 } = safeArea ?? {};
  const stickers = Array.from(slide.querySelectorAll<VitrineSticker>('vitrine-sticker')).filter(
    (sticker) => sticker.hasUpdated,
  );
  for (const sticker of stickers) sticker.style.setProperty('--_picture', `${picture.width}px`);
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
    sticker.style.setProperty('--_x', `${x.toFixed(1)}px`);
    sticker.style.setProperty('--_y', `${(y + top).toFixed(1)}px`);
    sticker.place({ before: false, pushed: false }, true);
  }
}
