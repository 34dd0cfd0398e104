import { html } from 'lit';
import { toggleBox } from './box.js';
import type { VitrineStory } from './story-element.js';

/** The language chosen in each story, which its other videos take over; '' is none. */
const chosen = new WeakMap<VitrineStory, string>();
const following = new WeakSet<VitrineStory>();

const tracksOf = (video: HTMLVideoElement | undefined) =>
  [...(video?.textTracks ?? [])].filter(({ kind }) => kind === 'captions' || kind === 'subtitles');

function apply(story: VitrineStory): void {
  const language = chosen.get(story);
  // Of all its videos: the next one is loaded before it shows.
  for (const video of story.querySelectorAll('video'))
    for (const track of tracksOf(video)) track.mode = track.language === language ? 'showing' : 'disabled';
}

function choose(story: VitrineStory, language: string): void {
  chosen.set(story, language);
  apply(story);
  if (following.has(story)) return;
  following.add(story);
  // It does not bubble; the capture phase hears it.
  story.addEventListener('loadedmetadata', () => apply(story), true);
}

/** Opens the choice of captions beside `button`; with one track, turns it on or off. */
export function chooseCaptions(story: VitrineStory, button: HTMLElement): void {
  const tracks = tracksOf(story.video);
  const now = tracks.find(({ mode }) => mode === 'showing')?.language ?? '';
  const [only] = tracks;
  if (only && tracks.length < 2) {
    const on = only.mode !== 'showing';
    button.setAttribute('aria-pressed', String(on));
    return choose(story, on ? only.language : '');
  }
  const choices = [...tracks.map(({ language, label }) => [language, label || language]), ['', story.t('noCaptions')]];
  toggleBox(
    story,
    button,
    'tracks',
    story.t('captions'),
    (close) =>
      html`<ul class="choices">
        ${choices.map(([language = '', name]) => {
          const press = () => {
            choose(story, language);
            close();
          };
          return html`<li>
            <button type="button" lang=${language || story.language} aria-pressed=${language === now} @click=${press}>
              ${name}
            </button>
          </li>`;
        })}
      </ul>`,
  );
}
