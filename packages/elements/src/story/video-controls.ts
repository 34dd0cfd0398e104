import { html, nothing } from 'lit';
import { storyVideo } from '../i18n/en/story-video.js';
import type { VitrineStory } from './story-element.js';
import type { MakeControl } from './story-template.js';
import { teach } from './teach.js';

/** The controls of a slide with a video: its sound and its captions. */
export function videoControls(story: VitrineStory): (button: MakeControl) => unknown {
  teach(story, storyVideo);
  return (button) => html`
    ${
      story.muted
        ? button('unmute', 'M3 8v4h3l4 3V5L6 8zM14 8l4 4M18 8l-4 4')
        : button('mute', 'M3 8v4h3l4 3V5L6 8zM13 7q3 3 0 6M16 5q5 5 0 10')
    }
    ${story.video?.querySelector('track') ? button('captions', 'M3 4h14v12H3zM6 9h3M11 9h3M6 12h8') : nothing}
  `;
}
