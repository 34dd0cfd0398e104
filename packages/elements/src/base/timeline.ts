import type { Placeable } from './placeable.js';

const EVENTS = ['timeupdate', 'seeking', 'seeked', 'loadedmetadata'];

/** Shows each tag of a post, or sticker of a slide, between its `from` and `to` as the video plays or is sought, while the video is its. */
export function followTimeline(
  post: { readonly media: Element | null; readonly tags: readonly Placeable[] },
  video: HTMLVideoElement,
): void {
  const update = () => {
    const followed = post.media === video;
    for (const tag of post.tags) {
      tag.showInTime?.(!followed || (video.currentTime >= tag.from && video.currentTime < tag.to));
    }
    if (!followed) for (const type of EVENTS) video.removeEventListener(type, update);
  };
  for (const type of EVENTS) video.addEventListener(type, update);
  update();
}
