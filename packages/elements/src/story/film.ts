import type { VitrineSlide } from '../slide/slide-element.js';
import { secondsOf } from './seconds.js';
import type { VitrineStory } from './story-element.js';

/** The video of a slide as its story's clock sees it: it sets that clock. */
export class Film {
  constructor(
    private readonly story: VitrineStory,
    private readonly slide: VitrineSlide,
    private readonly video: HTMLVideoElement,
    over: () => void,
    signal: AbortSignal,
  ) {
    if (video.currentTime) video.currentTime = 0;
    video.addEventListener('ended', () => !video.loop && over(), { signal });
    signal.addEventListener('abort', () => video.pause());
  }

  /** How many seconds it shows; undefined while it is on its way. */
  get seconds(): number | undefined {
    const { video, slide } = this;
    if (!video.readyState) return undefined;
    return slide.duration === undefined && Number.isFinite(video.duration) ? video.duration : secondsOf(slide);
  }

  /** Goes or stands, and sets the clock of its slide, which shows for so many seconds. */
  drive(clock: Animation, seconds: number, goes: boolean): void {
    const { video, story } = this;
    video.muted = story.muted;
    if (!goes) video.pause();
    else if (video.paused && !video.ended) {
      video.play().catch(({ name }: Error) => name === 'NotAllowedError' && story.pause());
    }
    if (seconds === video.duration) clock.currentTime = Math.min(video.currentTime, seconds - 0.01) * 1000;
  }
}
