import { safeUrl } from '@vitrine/core/url.js';
import type { VitrineLive } from './live-element.js';

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

/** Plays a stream that this browser cannot play itself, by the hls.js that the page names. */
export async function playHls(live: VitrineLive, video: HTMLVideoElement): Promise<void> {
  const { player } = live;
  const fail = (why: string) => {
    player.fail();
    live.warn('hls', live.hls, `the address of hls.js as a module: ${why}`);
  };
  if (!live.hls) return fail('this browser does not play an HLS stream by itself, and nothing is loaded unasked');
  player.carried = true;
  player.fail(false);
  try {
    const Hls = await load(live.hls);
    if (player.video !== video) return;
    if (!Hls?.isSupported()) return fail('it is none, or this browser cannot run it');
    const source = video.getAttribute('src') ?? video.querySelector('source')?.getAttribute('src');
    const url = safeUrl(source, document.baseURI);
    if (!url) return fail('the stream has no http(s) address');
    const hls = new Hls();
    hls.on('hlsError', (_, { fatal }) => fatal && player.fail());
    hls.loadSource(url);
    hls.attachMedia(video);
    player.stop = () => hls.destroy();
  } catch (error) {
    fail(`it could not be loaded (${(error as Error).message})`);
  }
}
