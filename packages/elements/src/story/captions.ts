import { html } from 'lit';
import { adopt } from '../base/adopt.js';
import { Overlay } from '../base/overlay.js';
import { storyViewer } from '../i18n/en/story-viewer.js';
import { styles } from './lists.styles.js';
import type { VitrineStory } from './story-element.js';
import { teach } from './teach.js';

const overlays = new WeakMap<Element, Overlay>();
/** The language chosen in each story; '' is none. */
const chosen = new WeakMap<VitrineStory, string>();

const tracksOf = (video: HTMLVideoElement) =>
  [...video.textTracks].filter(({ kind }) => kind === 'captions' || kind === 'subtitles');

function show(story: VitrineStory, language: string): void {
  chosen.set(story, language);
  const { video } = story;
  for (const track of video ? tracksOf(video) : []) track.mode = track.language === language ? 'showing' : 'disabled';
}

/** Opens the choice of captions beside `button`; with one track, turns it on or off. */
export function chooseCaptions(story: VitrineStory, button: HTMLElement): void {
  const { video } = story;
  const dialog = story.renderRoot.querySelector<HTMLDialogElement>('[part=tracks]');
  if (!video || !dialog) return;
  const tracks = tracksOf(video);
  const now = tracks.find(({ mode }) => mode === 'showing')?.language ?? '';
  const [only] = tracks;
  if (tracks.length < 2) {
    const on = !now && Boolean(only);
    button.setAttribute('aria-pressed', String(on));
    return show(story, on && only ? only.language : '');
  }
  teach(story, storyViewer);
  adopt(story.renderRoot, styles);
  let overlay = overlays.get(dialog);
  if (!overlay) {
    const onClose = () => {
      button.setAttribute('aria-expanded', 'false');
      dialog.dispatchEvent(new Event('close'));
    };
    overlay = new Overlay(story, dialog, button, { sides: ['bottom', 'top'], onClose });
    overlays.set(dialog, overlay);
  }
  if (overlay.open) return overlay.close();
  const choose = (language: string) => {
    show(story, language);
    overlay.close();
  };
  dialog.setAttribute('aria-label', story.t('captions'));
  button.setAttribute('aria-expanded', 'true');
  overlay.render(
    html`<ul class="choices">
      ${[
        ...tracks.map(({ language, label }) => [language, label || language] as const),
        ['', story.t('noCaptions')] as const,
      ].map(
        ([language, name]) =>
          html`<li>
            <button type="button" lang=${language} aria-pressed=${language === now} @click=${() => choose(language)}>
              ${name}
            </button>
          </li>`,
      )}
    </ul>`,
  );
  story.stand(dialog);
  overlay.show();
}
