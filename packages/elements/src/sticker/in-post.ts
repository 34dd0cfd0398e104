import { pictureBox } from '../base/picture-box.js';
import type { Frame, VitrineSticker } from './sticker-element.js';

/** CSS pixels between a sticker and the button, for its focus ring. */
const GAP = 8;

/** Lengths that the rules of the post have for a sticker whose place is seen. */
const LENGTHS = ['--_x', '--_y', '--_picture'];

/** Keeps a sticker in the part of the picture that is seen, and above the post's button. */
export function stand(sticker: VitrineSticker, frame: Frame, cropped: boolean): void {
  const { style } = sticker;
  if (cropped) keepIn(sticker, frame);
  else for (const name of LENGTHS) style.removeProperty(name);
  clear(frame, sticker.pill);
}

/** Moves a sticker whose place is cropped away to the nearest edge of what is seen. */
function keepIn(sticker: VitrineSticker, frame: Frame): void {
  const { media } = frame;
  if (!media) return;
  const { left, top } = media.getBoundingClientRect();
  const { clientWidth: width, clientHeight: height } = media;
  const box = frame.getBoundingClientRect();
  // A transformed page scales what a rectangle says, not what is written.
  const scale = box.width / frame.offsetWidth || 1;
  const natural =
    'naturalWidth' in media
      ? { width: media.naturalWidth, height: media.naturalHeight }
      : { width: media.videoWidth, height: media.videoHeight };
  const { objectFit, objectPosition } = getComputedStyle(media);
  const picture = pictureBox({ x: 0, y: 0, width, height }, natural, objectFit, objectPosition);
  const pin = sticker.pinSize();
  const within = (at: number, size: number, room: number) =>
    size < room ? Math.max(size / 2, Math.min(room - size / 2, at)) : room / 2;
  const x = within(picture.x + picture.width * sticker.at.x, pin.width, width);
  const y = within(picture.y + picture.height * sticker.at.y, pin.height, height);
  const lengths = [(left - box.left) / scale - frame.clientLeft + x, (top - box.top) / scale - frame.clientTop + y];
  [...lengths, picture.width].forEach((length, index) =>
    sticker.style.setProperty(LENGTHS[index] as string, `${length.toFixed(1)}px`),
  );
  sticker.place({ before: false, pushed: false }, true);
}

/** The button of a post may stand on the picture: a sticker goes above it, then. */
function clear(frame: Frame, pill: HTMLElement | null): void {
  const button = frame.shadowRoot?.querySelector('[part=bar] button')?.getBoundingClientRect();
  if (!pill || !button?.height) return;
  pill.style.top = '0';
  const { left, bottom } = pill.getBoundingClientRect();
  if (left < button.right) pill.style.top = `${Math.min(0, button.top - bottom - GAP)}px`;
}
