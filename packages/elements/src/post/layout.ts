import type { Placeable } from '../base/placeable.js';
import { pictureBox } from '../base/picture-box.js';
import { reach, spread } from '../base/spread.js';

export type Media = HTMLImageElement | HTMLVideoElement;

/** CSS pixels: what a pin answers in at least (WCAG 2.2, 2.5.8), and at most. */
const FLOOR = 24;
const REACH = 44;

/** What its style sheet hides until its place is known. */
const BAR = '@media screen{[part=bar]:not([hidden]){display:flex}}';

/** Rules that put a post's tags and bar in their places, and whether the links' lines leave room for the bar. */
export interface Layout {
  readonly css: string;
  readonly strip: boolean;
}

/**
 * Reads where everything on a post lies, and returns what tells its tags and gives its style rules. Reading and writing are
 * apart so that a page of posts pays for one layout.
 */
export function layOut(post: HTMLElement, media: Media | null, tags: readonly Placeable[]): () => Layout {
  const frame = post.getBoundingClientRect();
  const rect = media?.getBoundingClientRect();
  if (!media || !rect || Math.min(rect.width, rect.height) < FLOOR) {
    return () => {
      for (const tag of tags) tag.place?.(null);
      return { css: BAR, strip: false };
    };
  }
  const style = getComputedStyle(media);
  const [above = 0, after = 0, below = 0, before = 0] = ['top', 'right', 'bottom', 'left'].map(
    (side) => Number.parseFloat(style.getPropertyValue(`padding-${side}`)) || 0,
  );
  const width = media.clientWidth - before - after;
  const height = media.clientHeight - above - below;
  // A transformed page scales what a rectangle says, not what is written.
  const scale = frame.width / post.offsetWidth || 1;
  const left = (rect.left - frame.left) / scale - post.clientLeft + media.clientLeft + before;
  const top = (rect.top - frame.top) / scale - post.clientTop + media.clientTop + above;
  const natural =
    'naturalWidth' in media
      ? { width: media.naturalWidth, height: media.naturalHeight }
      : { width: media.videoWidth, height: media.videoHeight };
  const picture = pictureBox({ x: 0, y: 0, width, height }, natural, style.objectFit, style.objectPosition);

  const pins = tags.flatMap((tag) => {
    const { x: across, y: down } = tag.at ?? { x: 0.5, y: 0.5 };
    const x = picture.x + picture.width * across;
    const y = picture.y + picture.height * down;
    const seen = !tag.hidden && x > -1 && y > -1 && x < width + 1 && y < height + 1;
    // A tag that has not woken yet has no size of its own.
    const size = tag.pinSize?.() ?? { width: FLOOR, height: FLOOR };
    return seen ? [{ tag, x, y, thingX: x, thingY: y, ...size }] : [];
  });
  spread(
    pins.filter(({ tag }) => tag.timely !== false),
    width,
    height,
  );
  const reaches = reach(pins, REACH);
  const bottom = top + height;
  const strip = post.clientHeight - bottom;

  return () => {
    for (const tag of tags) if (!pins.some((pin) => pin.tag === tag)) tag.place?.('cropped');
    const places = pins.map(({ tag, x, y, thingX, thingY }, index) => {
      const toX = thingX - x;
      const toY = thingY - y;
      const away = Math.hypot(toX, toY);
      const size = Math.max(FLOOR, Math.floor(reaches[index] ?? REACH));
      const before = x > width / 2;
      tag.place?.({ before, pushed: away > 8 });
      const lengths = {
        x: left + x,
        y: top + y,
        reach: size,
        room: before ? x : width - x,
        leader: away,
        picture: picture.width,
      };
      const written = Object.entries(lengths).map(([name, length]) => `--_${name}:${length.toFixed(1)}px;`);
      return `${selectorOf(tag)}{${written.join('')}--_index:${tags.indexOf(tag) + 1};--_angle:${Math.atan2(toY, toX).toFixed(3)}rad}`;
    });
    places.push(`${BAR}[part=bar]{--_top:${bottom}px;--_height:${strip}px}`);
    return { css: places.join(''), strip: strip >= FLOOR };
  };
}

/** A tag as the post's own style sheet sees it: one among the children of its kind. */
function selectorOf(tag: Element): string {
  let index = 1;
  for (let before = tag.previousElementSibling; before; before = before.previousElementSibling) {
    if (before.localName === tag.localName) index++;
  }
  return `::slotted(${tag.localName}:nth-of-type(${index}))`;
}
