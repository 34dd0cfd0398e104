import type { VitrinePost } from './post-element.js';

const EVENTS = ['timeupdate', 'seeking', 'seeked', 'loadedmetadata'];

/** Shows each tag of the post between its `from` and `to` as the video plays or is sought, while the video is the post's. */
export function followTimeline(post: Pick<VitrinePost, 'media' | 'tags'>, video: HTMLVideoElement): void {
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
