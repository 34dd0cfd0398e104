import type { Placeable } from '../base/placeable.js';

/** Shows each tag between its `from` and `to` as the video plays or is sought. Returns the function that stops it. */
export function followTimeline(video: HTMLVideoElement, tags: () => readonly Placeable[]): () => void {
  const update = () => {
    const now = video.currentTime;
    for (const tag of tags()) tag.showInTime(now >= tag.from && now < tag.to);
  };
  const events = ['timeupdate', 'seeking', 'seeked', 'loadedmetadata'];
  for (const type of events) video.addEventListener(type, update);
  update();
  return () => {
    for (const type of events) video.removeEventListener(type, update);
    for (const tag of tags()) tag.showInTime(true);
  };
}
