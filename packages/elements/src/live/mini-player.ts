import { adopt } from '../base/adopt.js';
import { storyViewer } from '../i18n/en/story-viewer.js';
import { translate } from '../i18n/localizer.js';
import type { VitrineLive } from './live-element.js';
import { styles } from './mini-player.styles.js';

/** Puts a video in a window of its own, or takes it back. */
export async function float(video: HTMLVideoElement | undefined): Promise<void> {
  try {
    if (document.pictureInPictureElement === video) await document.exitPictureInPicture();
    else await video?.requestPictureInPicture();
  } catch {
    // The browser lets it only where it wants to; the video is where it was.
  }
}

const following = new WeakMap<VitrineLive, () => void>();

/** Keeps the video of a show on the screen, small, while it plays and its place is scrolled away. */
export function follow(live: VitrineLive): void {
  if (following.has(live)) return;
  adopt(live.renderRoot, styles);
  const screen = live.renderRoot.querySelector('[part=screen]') as HTMLElement;
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'mini-close';
  close.innerText = '×';
  let seen = true;
  let dismissed = false;
  const look = (): void => {
    const { video } = live.player;
    if (seen) dismissed = false;
    const small = Boolean(
      live.isConnected &&
      live.miniplayer &&
      !seen &&
      !dismissed &&
      video &&
      !video.paused &&
      !document.pictureInPictureElement,
    );
    if (small === screen.hasAttribute('popover')) return;
    if (small) {
      close.ariaLabel = translate(storyViewer, live.language, 'close');
      screen.append(close);
      // Above whatever the page has, and out of every box it is in.
      screen.popover = 'manual';
      screen.showPopover();
    } else {
      close.remove();
      screen.removeAttribute('popover');
    }
  };
  close.addEventListener('click', (event) => {
    event.stopPropagation();
    dismissed = true;
    look();
  });
  const view = new IntersectionObserver(
    (entries) => {
      seen = entries.at(-1)?.isIntersecting ?? true;
      look();
    },
    { threshold: 0.2 },
  );
  const place = live.renderRoot.querySelector('[part=player]');
  if (place) view.observe(place);
  for (const type of ['play', 'pause', 'ended', 'leavepictureinpicture', 'enterpictureinpicture'])
    live.addEventListener(type, look, true);
  following.set(live, look);
}
