import { html } from 'lit';
import { adopt } from '../base/adopt.js';
import { Overlay } from '../base/overlay.js';
import { storyViewer } from '../i18n/en/story-viewer.js';
import { translate } from '../i18n/localizer.js';
import { styles } from './captions.styles.js';
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

function choose({ player }: VitrineLive, chosen: TextTrack | undefined): void {
  for (const track of player.tracks) track.mode = track === chosen ? 'showing' : 'disabled';
  if (chosen) lift(chosen);
}

const overlays = new WeakMap<HTMLElement, Overlay>();

/** Opens the choice of captions beside `button`; with one track, turns it on or off. */
export function chooseCaptions(live: VitrineLive, button: HTMLElement): void {
  const { tracks } = live.player;
  const now = tracks.find(({ mode }) => mode === 'showing');
  const [only] = tracks;
  if (only && tracks.length < 2) {
    button.setAttribute('aria-pressed', String(!now));
    return choose(live, now ? undefined : only);
  }
  let overlay = overlays.get(button);
  if (overlay?.open) return overlay.close();
  if (!overlay) {
    adopt(live.renderRoot, styles);
    const dialog = document.createElement('dialog');
    dialog.popover = 'auto';
    dialog.setAttribute('aria-label', live.t('captions'));
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
        const name = track ? track.label || track.language : translate(storyViewer, live.language, 'noCaptions');
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
