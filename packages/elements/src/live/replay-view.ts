import { stateEvent, type LiveChapter, type LiveSource, type LiveState } from '@vitrine/core';
import { safeUrl } from '@vitrine/core/url.js';
import { html, nothing } from 'lit';
import { adopt } from '../base/adopt.js';
import { liveReplay as english } from '../i18n/en/live-replay.js';
import { translate } from '../i18n/localizer.js';
import type { VitrineLive } from './live-element.js';
import { chaptersOf, replaySource, showTrack } from './replay.js';
import { styles } from './replay-view.styles.js';

/** An address that a video can have; any other leads to a page. */
const VIDEO = /\.(?:mp4|m4v|webm|ogv|mov|m3u8)(?:[?#]|$)/i;

/** A show that stands still: what it had at its end is there for who sees its recording. */
const lastOf = (state: LiveState): LiveSource => ({
  subscribe: (_, onEvent) => onEvent(stateEvent({ ...state, featured: [], status: 'live' })),
});

/** Shows what a video brings with it instead of a show that goes on. */
export function begin(live: VitrineLive): void {
  const { video } = live.player;
  if (live.replay || !video) return;
  live.replay = replaySource(video);
  live.requestUpdate();
}

/** Plays the recording of a show that has ended: the video's own, or that at the address the show gave; a page is gone to. */
export function watch(live: VitrineLive): void {
  const { video } = live.player;
  const { state } = live.show;
  const url = safeUrl(state.replay, document.baseURI);
  if (!video || (!live.recording && !url)) return;
  if (!live.recording && url && !VIDEO.test(url)) return location.assign(url);
  if (url && VIDEO.test(url)) {
    for (const source of video.querySelectorAll('source')) source.remove();
    live.player.stop?.();
    live.player.stop = undefined;
    video.src = url;
    live.player.attend();
  } else video.currentTime = 0;
  if (live.recording) begin(live);
  else {
    live.replay = lastOf(state);
    live.requestUpdate();
  }
  live.player.play();
}

/** `1:02:03`, `2:03`. */
function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60];
  const shown = parts[0] ? parts : parts.slice(1);
  return shown.map((part, index) => (index ? String(part).padStart(2, '0') : part)).join(':');
}

/** Brings the current chapter to the middle of its list; the page stays where it is. */
function scrollChapters({ renderRoot }: VitrineLive): void {
  const list = renderRoot.querySelector('[part=chapters]');
  const current = list?.querySelector('[aria-current]');
  if (!list || !current) return;
  const [box, item] = [list.getBoundingClientRect(), current.getBoundingClientRect()];
  // Firefox never begins to scroll smoothly what nobody sees.
  const unseen = box.bottom < 0 || box.top > innerHeight;
  const still = unseen || matchMedia('(prefers-reduced-motion: reduce)').matches;
  list.scrollBy({
    left: item.left + item.width / 2 - box.left - box.width / 2,
    top: item.top + item.height / 2 - box.top - box.height / 2,
    behavior: still ? 'instant' : 'smooth',
  });
}

/** The chapter that each show was at last. */
const current = new WeakMap<VitrineLive, LiveChapter | undefined>();

const following = new WeakMap<HTMLVideoElement, VitrineLive>();

/** The place in a recording, to be moved by hand, and its chapters: where each product comes on. */
export function timeline(live: VitrineLive) {
  adopt(live.renderRoot, styles);
  const { video } = live.player;
  if (!video || !(video.duration > 0) || !Number.isFinite(video.duration)) return nothing;
  const { language } = live;
  if (following.get(video) !== live) {
    following.set(video, live);
    for (const type of ['timeupdate', 'seeked', 'durationchange'])
      video.addEventListener(type, () => live.requestUpdate());
  }
  const track = showTrack(video, live.channel);
  const chapters = track ? chaptersOf(track) : [];
  const { currentTime, duration } = video;
  const now = chapters.findLast(({ start }) => start <= currentTime);
  // Once for each: where the shopper has scrolled to stays.
  if (current.get(live) !== now) void live.updateComplete.then(() => scrollChapters(live));
  current.set(live, now);
  const seek = (seconds: number) => {
    video.currentTime = seconds;
    live.requestUpdate();
  };
  const times = { time: clock(currentTime), duration: clock(duration) };
  return html`<div part="timeline">
    <input
      type="range"
      min="0"
      max=${duration}
      step="0.1"
      .value=${String(currentTime)}
      aria-label=${translate(english, language, 'position')}
      aria-valuetext=${translate(english, language, 'positionOf', times)}
      @input=${({ target }: Event) => seek(Number((target as HTMLInputElement).value))}
    />
    ${
      chapters.length
        ? html`<ol part="chapters" aria-label=${translate(english, language, 'chapters')}>
            ${chapters.map((chapter) => {
              const { product } = live.products.get(chapter.product);
              if (product === null) return nothing;
              return html`<li>
                <button
                  type="button"
                  aria-current=${chapter === now ? 'true' : nothing}
                  @click=${() => seek(chapter.start)}
                >
                  <span>${clock(chapter.start)}</span> <bdi>${product?.title}</bdi>
                </button>
              </li>`;
            })}
          </ol>`
        : nothing
    }
  </div>`;
}
