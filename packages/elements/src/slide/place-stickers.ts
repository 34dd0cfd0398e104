import { pictureBox } from '../base/picture-box.js';
import { spread } from '../base/spread.js';
import type { VitrineSlide } from './slide-element.js';

/** CSS pixels a sticker answers in at least. */
const REACH = 44;

const sheets = new WeakMap<VitrineSlide, CSSStyleSheet>();

const sizes = new ResizeObserver((entries) => {
  for (const { target } of entries) layOut(target as VitrineSlide);
});

/** Places a slide's stickers in the next frame, and whenever the slide changes its size. */
export function placeStickers(slide: VitrineSlide): void {
  // What is observed anew is reported, once the browser itself has laid it out.
  sizes.unobserve(slide);
  if (slide.isConnected) sizes.observe(slide);
}

/** Tells each sticker its place on the whole picture, however that is cropped, but clear of the story's controls. */
function layOut(slide: VitrineSlide): void {
  const { media, tags, clientWidth: width, clientHeight: height } = slide;
  if (!width) return;
  const natural =
    media instanceof HTMLVideoElement
      ? { width: media.videoWidth, height: media.videoHeight }
      : { width: media?.naturalWidth ?? 0, height: media?.naturalHeight ?? 0 };
  const { objectFit, objectPosition } = getComputedStyle(media ?? slide);
  const frame = { x: 0, y: 0, width, height };
  const picture = media && !slide.failed ? pictureBox(frame, natural, objectFit, objectPosition) : frame;
  const controls = slide.closest('vitrine-story')?.renderRoot;
  const [top = 0, bottom = 0] = ['top', 'bottom'].map(
    (part) => controls?.querySelector<HTMLElement>(`[part=${part}]`)?.offsetHeight,
  );
  const pins = tags.map((tag) => {
    const { x, y } = tag.at ?? { x: 0.5, y: 0.5 };
    const size = tag.pinSize?.() ?? { width: REACH, height: REACH };
    return { tag, x: picture.x + picture.width * x, y: picture.y + picture.height * y - top, ...size };
  });
  // It keeps them inside, and apart.
  spread(
    pins.filter(({ tag }) => tag.timely !== false),
    width,
    height - top - bottom,
  );
  const rules = pins.map(({ tag, x, y }, index) => {
    const before = x > width / 2;
    tag.place?.({ before, pushed: false });
    const lengths = { x, y: y + top, reach: REACH, room: before ? x : width - x, picture: picture.width };
    const written = Object.entries(lengths).map(([name, length]) => `--_${name}:${length.toFixed(1)}px;`);
    return `::slotted(${tag.localName}:nth-of-type(${index + 1})){${written.join('')}}`;
  });
  let sheet = sheets.get(slide);
  if (!sheet) {
    sheets.set(slide, (sheet = new CSSStyleSheet()));
    slide.shadowRoot?.adoptedStyleSheets.push(sheet);
  }
  sheet.replaceSync(rules.join(''));
}
