import { isRecord } from '@vitrine/core';
import { Item, make } from './check.js';
import { makeSticker } from './make-sticker.js';

const MAX_STICKERS = 20;
const MAX_TRACKS = 40;

/** The slide an item describes, with its stickers. `linksOut`: the products' cards lead to the shop. */
export function makeSlide(item: Item, linksOut: boolean): HTMLElement | undefined {
  const { base, json, name } = item;
  const media = json.video === undefined ? makePicture(item) : makeVideo(item);
  if (!media) return item.problem('it has no "image" and no "video"');
  const seconds = item.number('duration', 1, 60);
  const stickers = Item.list(json.stickers, `${name}.stickers`, base, MAX_STICKERS).flatMap((each) =>
    each.end(makeSticker(each, linksOut)),
  );
  return make('vitrine-slide', { duration: seconds && `${seconds}s` }, media, ...stickers);
}

/** `"1.jpg"` with `alt` beside it, or `{ "url": "1.jpg", "alt": "…", "width": 1080, "height": 1920 }`. */
function makePicture(item: Item): HTMLElement | undefined {
  const { image } = item.json;
  const picture = isRecord(image) ? item.inside(image) : item;
  const src = item.picture('image', isRecord(image) ? image.url : image);
  if (!src) return undefined;
  const alt = picture.text('alt', 300);
  if (!alt) item.problem('its picture has no "alt"');
  const size = { width: picture.number('width', 1, 20_000), height: picture.number('height', 1, 20_000) };
  const element = make('img', { ...size, loading: 'lazy' });
  element.alt = alt;
  element.src = src;
  return element;
}

/** `"2.mp4"`, with `poster`, `alt` and `captions` beside it. */
function makeVideo(item: Item): HTMLElement | undefined {
  const src = item.url('video');
  if (!src) return undefined;
  const tracks = Item.list(item.json.captions, `${item.name}.captions`, item.base, MAX_TRACKS).flatMap((each) => {
    const track = each.url('src');
    const kind = each.text('kind') === 'subtitles' ? 'subtitles' : 'captions';
    if (!track) each.problem('"src" is missing');
    return each.end(
      track && make('track', { kind, src: track, srclang: each.text('language', 35), label: each.text('label', 80) }),
    );
  });
  const poster = item.picture('poster');
  const label = item.text('alt', 300);
  return make('video', { src, poster, 'aria-label': label, playsinline: true, preload: 'none' }, ...tracks);
}
