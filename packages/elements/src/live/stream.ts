import { safeUrl } from '@vitrine/core/url.js';
import { html } from 'lit';
import { adopt } from '../base/adopt.js';
import { liveStream as english } from '../i18n/en/live-stream.js';
import { translate } from '../i18n/localizer.js';
import type { VitrineLive } from './live-element.js';
import { styles } from './stream.styles.js';

/** The part of hls.js that is used here: https://github.com/video-dev/hls.js/blob/master/docs/API.md */
interface HlsPlayer {
  loadSource(url: string): void;
  attachMedia(video: HTMLVideoElement): void;
  on(event: string, listener: (event: string, data: { readonly fatal?: boolean }) => void): void;
  destroy(): void;
}

interface HlsClass {
  new (): HlsPlayer;
  isSupported(): boolean;
}

const isClass = (input: unknown): input is HlsClass => typeof (input as Partial<HlsClass>)?.isSupported === 'function';

async function load(hls: unknown): Promise<HlsClass | undefined> {
  if (isClass(hls)) return hls;
  const url = safeUrl(hls, document.baseURI);
  if (!url) return undefined;
  const module = (await import(/* @vite-ignore */ url)) as { default?: unknown; Hls?: unknown };
  return [module.default, module.Hls].find(isClass);
}

const PLAYLIST = 'application/vnd.apple.mpegurl';

const isPlaylist = (video: HTMLVideoElement): boolean =>
  /\.m3u8(?:[?#]|$)/i.test(video.getAttribute('src') ?? '') ||
  Boolean(video.querySelector('source[src*=".m3u8" i],source[type*="mpegurl" i]'));

/** What is shown of a stream that cannot be played, and what can be done. */
function failure(live: VitrineLive) {
  adopt(live.renderRoot, styles);
  return html`${translate(english, live.language, 'streamFailed')}
    <button class="again" type="button" @click=${() => live.player.play()}>${live.t('tryAgain')}</button>`;
}

function fail(live: VitrineLive): void {
  live.player.failure = failure;
  live.said = translate(english, live.language, 'streamFailed');
  live.requestUpdate();
}

/** Plays a stream that this browser cannot play itself, by the hls.js that the page names. */
async function playHls(live: VitrineLive, video: HTMLVideoElement): Promise<void> {
  const { player } = live;
  const giveUp = (why: string) => {
    fail(live);
    live.warn('hls', live.hls, `the address of hls.js as a module: ${why}`);
  };
  if (!live.hls) return giveUp('this browser does not play an HLS stream by itself, and nothing is loaded unasked');
  player.stop = () => {};
  player.failure = undefined;
  live.requestUpdate();
  try {
    const Hls = await load(live.hls);
    if (player.video !== video) return;
    if (!Hls?.isSupported()) return giveUp('it is none, or this browser cannot run it');
    const source = video.getAttribute('src') ?? video.querySelector('source')?.getAttribute('src');
    const url = safeUrl(source, document.baseURI);
    if (!url) return giveUp('the stream has no http(s) address');
    const hls = new Hls();
    hls.on('hlsError', (_, { fatal }) => fatal && fail(live));
    hls.loadSource(url);
    hls.attachMedia(video);
    player.stop = () => hls.destroy();
  } catch (error) {
    giveUp(`it could not be loaded (${(error as Error).message})`);
  }
}

/**
 * Sees to a stream that this browser does not know, or cannot play: other code brings it, or the shopper is told.
 *
 * @param culprit what has told of an error: the video, or one of its sources
 */
export function attend(live: VitrineLive, video: HTMLVideoElement, culprit?: EventTarget | null): void {
  const { player } = live;
  // Other code brings it, and says when it cannot.
  if (video !== player.video || player.stop) return;
  if (isPlaylist(video) && !video.canPlayType(PLAYLIST)) void playHls(live, video);
  // Of several sources the last one decides; of its tracks none.
  else if (culprit === video || culprit === [...video.querySelectorAll('source')].at(-1)) fail(live);
}
