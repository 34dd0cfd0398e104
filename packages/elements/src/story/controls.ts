import type { Control } from './story-template.js';
import type { VitrineStory } from './story-element.js';

const toggle = (story: VitrineStory) => (story.paused ? story.play() : story.pause());

/** Does what a control is for; `button` is the one that was pressed. */
export function press(story: VitrineStory, control: Control, button: HTMLElement): void {
  const acts: Readonly<Record<Control, () => unknown>> = {
    play: () => story.play(),
    pause: () => story.pause(),
    mute: () => (story.muted = true),
    unmute: () => (story.muted = false),
    captions: () => import('./captions.js').then(({ chooseCaptions }) => chooseCaptions(story, button)),
    close: () => story.close(),
    previousSlide: () => story.previous(),
    slideList: () => import('./slide-list.js').then(({ openList }) => openList(story, button)),
    nextSlide: () => story.next(),
  };
  acts[control]();
}

/** Does what a key is for, unless the key is for what has the focus. */
export function pressKey(story: VitrineStory, event: KeyboardEvent): void {
  const { key } = event;
  const target = event.composedPath()[0] as Element;
  // While a card is open, keys are the card's.
  if (story.matches(':state(standing)') || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey)
    return;
  if (target.closest(`input,select,textarea,[contenteditable]${key === ' ' ? ',button,a,summary' : ''}`)) return;
  const on = story.rightToLeft ? 'Left' : 'Right';
  const acts: Readonly<Record<string, () => unknown>> = {
    ArrowLeft: () => (on === 'Left' ? story.next() : story.previous()),
    ArrowRight: () => (on === 'Right' ? story.next() : story.previous()),
    Home: () => (story.index = 0),
    End: () => (story.index = Infinity),
    ' ': () => toggle(story),
  };
  if (!Object.hasOwn(acts, key)) return;
  event.preventDefault();
  acts[key]?.();
}
