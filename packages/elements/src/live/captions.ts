import { html, nothing } from 'lit';
import { adopt } from '../base/adopt.js';
import { Overlay } from '../base/overlay.js';
import { liveCaptions as english } from '../i18n/en/live-captions.js';
import { storyVideo } from '../i18n/en/story-video.js';
import { translate } from '../i18n/localizer.js';
import { styles } from './captions.styles.js';
import { control } from './control.js';
import type { VitrineLive } from './live-element.js';

const lifted = new WeakSet<TextTrack>();

/** Lines stand above what is on the picture, unless their author has placed them. */
function lift(track: TextTrack): void {
  if (lifted.has(track)) return;
  lifted.add(track);
  track.addEventListener('cuechange', () => {
    for (const cue of track.activeCues ?? []) {
      if (!(cue instanceof VTTCue) || cue.line !== 'auto') continue;
      cue.snapToLines = false;
      cue.line = 45;
    }
  });
}

const tracksOf = ({ player }: VitrineLive): TextTrack[] =>
  [...(player.video?.textTracks ?? [])].filter(({ kind }) => kind === 'captions' || kind === 'subtitles');

function choose(live: VitrineLive, chosen: TextTrack | undefined): void {
  for (const track of tracksOf(live)) track.mode = track === chosen ? 'showing' : 'disabled';
  if (chosen) lift(chosen);
}

const overlays = new WeakMap<HTMLElement, Overlay>();

/** Opens the choice of captions beside `button`; with one track, turns it on or off. */
function chooseCaptions(live: VitrineLive, button: HTMLElement): void {
  const tracks = tracksOf(live);
  const now = tracks.find(({ mode }) => mode === 'showing');
  const [only] = tracks;
  if (only && tracks.length < 2) {
    button.setAttribute('aria-pressed', String(!now));
    return choose(live, now ? undefined : only);
  }
  let overlay = overlays.get(button);
  if (overlay?.open) return overlay.close();
  if (!overlay) {
    const dialog = document.createElement('dialog');
    dialog.popover = 'auto';
    dialog.setAttribute('aria-label', translate(english, live.language, 'captions'));
    button.after(dialog);
    const onClose = () => button.setAttribute('aria-expanded', 'false');
    overlays.set(button, (overlay = new Overlay(live, dialog, button, { sides: ['bottom', 'top'], onClose })));
  }
  const open = overlay;
  const choices = [...tracks, undefined];
  open.render(
    html`<ul class="choices">
      ${choices.map((track) => {
        const press = () => {
          choose(live, track);
          open.close();
        };
        const name = track ? track.label || track.language : translate(storyVideo, live.language, 'noCaptions');
        return html`<li>
          <button type="button" lang=${track?.language || live.language} aria-pressed=${track === now} @click=${press}>
            ${name}
          </button>
        </li>`;
      })}
    </ul>`,
  );
  button.setAttribute('aria-haspopup', 'dialog');
  button.setAttribute('aria-expanded', 'true');
  open.show();
}

/** The control for captions, of a video that has some. */
export function captionsButton(live: VitrineLive) {
  if (!tracksOf(live).length) return nothing;
  adopt(live.renderRoot, styles);
  const label = translate(english, live.language, 'captions');
  return control('captions', label, 'M3 4h14v12H3zM6 9h3M11 9h3M6 12h8', (opener) => chooseCaptions(live, opener));
}
