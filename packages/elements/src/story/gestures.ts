import type { VitrineStory } from './story-element.js';

/** CSS pixels of a finger that means to go somewhere. */
const FAR = 40;
/** Milliseconds after which a press is no tap. */
const LONG = 350;
/** The part of a story's width where a tap goes back. */
const BACK = 0.3;

/** Whatever answers to a press itself. */
const OWN =
  'a,button,input,select,textarea,label,summary,dialog,vitrine-sticker,vitrine-tag,vitrine-post,vitrine-story';

/**
 * Follows the finger or mouse that is `down` on the stage of a story: a tap goes on, or back near the start edge; a swipe
 * goes where it points to; a long press makes the story stand, and is no tap.
 */
export function followHand(story: VitrineStory, down: PointerEvent): void {
  const stage = down.currentTarget as HTMLElement;
  const path = down.composedPath();
  const own = path.slice(0, path.indexOf(stage)).some((node) => (node as Element).matches?.(OWN));
  if (own || !down.isPrimary || down.button) return;
  const end = new AbortController();
  const on = (type: string, act: (event: PointerEvent) => void) =>
    stage.addEventListener(type, (event) => act(event as PointerEvent), { signal: end.signal });
  const letGo = () => {
    end.abort();
    clearTimeout(timer);
    for (const name of ['--_drag', '--_move']) stage.style.removeProperty(name);
    story.touch(false);
  };
  const go = (forward: boolean) => (forward ? story.next() : story.previous());
  const timer = setTimeout(() => story.touch(true, true), LONG);
  stage.setPointerCapture(down.pointerId);
  story.touch(true);
  on('pointermove', (event) => {
    const by = event.clientX - down.clientX;
    if (Math.abs(by) < 8) return;
    stage.style.setProperty('--_drag', `${by}px`);
    stage.style.setProperty('--_move', '0s');
  });
  on('pointerup', (event) => {
    letGo();
    const across = (event.clientX - down.clientX) * (story.rightToLeft ? -1 : 1);
    const along = event.clientY - down.clientY;
    const { left, right, width } = stage.getBoundingClientRect();
    const from = story.rightToLeft ? right - event.clientX : event.clientX - left;
    if (Math.abs(across) > FAR && Math.abs(across) > Math.abs(along)) go(across < 0);
    else if (along > 2 * FAR) story.close();
    else if (event.timeStamp - down.timeStamp < LONG && Math.hypot(across, along) < FAR / 2) go(from > BACK * width);
  });
  on('pointercancel', letGo);
  // A long press on a picture would open its menu.
  on('contextmenu', (event) => event.preventDefault());
}
