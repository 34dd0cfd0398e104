import type { StoryDetail, VitrineEvent } from '../base/events.js';
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

/** A finger or a mouse that is down on the stage of a story. */
interface Press {
  readonly event: PointerEvent;
  readonly stage: HTMLElement;
  /** Where the stage is. */
  readonly box: DOMRect;
  readonly timer: ReturnType<typeof setTimeout>;
  /** Ends listening for where it goes up. */
  readonly end: AbortController;
}

const presses = new WeakMap<VitrineStory, Press>();

/** What each control does; `button` is the one that was pressed. */
const controls: Readonly<Record<string, (story: VitrineStory, button: HTMLElement) => unknown>> = {
  play: (story) => story.play(),
  pause: (story) => story.pause(),
  mute: (story) => (story.muted = true),
  unmute: (story) => (story.muted = false),
  captions: (story, button) => import('./captions.js').then(({ chooseCaptions }) => chooseCaptions(story, button)),
  close: (story) => story.close(),
  previousSlide: (story) => story.previous(),
  slideList: (story, button) => import('./slide-list.js').then(({ openList }) => openList(story, button)),
  nextSlide: (story) => story.next(),
};

const go = (story: VitrineStory, on: boolean) => (on ? story.next() : story.previous());

const keys: Readonly<Record<string, (story: VitrineStory) => unknown>> = {
  ArrowLeft: (story) => go(story, story.rightToLeft),
  ArrowRight: (story) => go(story, !story.rightToLeft),
  Home: (story) => (story.index = 0),
  End: (story) => (story.index = Infinity),
  ' ': (story) => (story.paused ? story.play() : story.pause()),
};

function letGo(story: VitrineStory): Press | undefined {
  const press = presses.get(story);
  presses.delete(story);
  if (!press) return undefined;
  clearTimeout(press.timer);
  press.end.abort();
  for (const name of ['--_drag', '--_move']) press.stage.style.removeProperty(name);
  story.touch(false);
  return press;
}

function press(story: VitrineStory, event: PointerEvent, path: readonly Element[]): void {
  const at = path.findIndex((element) => element.part?.contains('stage'));
  const own = path.slice(0, at).some((element) => element.matches?.(OWN));
  if (at < 0 || own || !event.isPrimary || event.button) return;
  const stage = path[at] as HTMLElement;
  letGo(story);
  // What goes up elsewhere is heard there: to capture it would cost every tap part of its frame.
  const end = new AbortController();
  const elsewhere = (event: PointerEvent) => {
    if (!event.composedPath().includes(story)) hands[event.type]?.(story, event, []);
  };
  for (const type of ['pointerup', 'pointercancel'] as const) addEventListener(type, elsewhere, { signal: end.signal });
  // Measured before anything changes, which would have to be laid out first.
  const box = stage.getBoundingClientRect();
  presses.set(story, { event, stage, box, end, timer: setTimeout(() => story.touch(true, true), LONG) });
  story.touch(true);
}

/** A tap goes on, or back near the start edge; a swipe goes where it points to; a long press makes the story stand. */
function release(story: VitrineStory, event: PointerEvent): void {
  const { event: down, box } = letGo(story) ?? {};
  if (!down || !box) return;
  const sign = story.rightToLeft ? -1 : 1;
  const across = (event.clientX - down.clientX) * sign;
  const along = event.clientY - down.clientY;
  const from = sign < 0 ? box.right - event.clientX : event.clientX - box.left;
  if (Math.abs(across) > FAR && Math.abs(across) > Math.abs(along)) go(story, across < 0);
  else if (along > 2 * FAR) story.close();
  else if (event.timeStamp - down.timeStamp < LONG && Math.hypot(across, along) < FAR / 2)
    go(story, from > BACK * box.width);
}

const hands: Readonly<Record<string, (story: VitrineStory, event: PointerEvent, path: readonly Element[]) => void>> = {
  pointerdown: press,
  pointerup: release,
  pointercancel: letGo,
  pointermove: (story, { clientX }) => {
    const { event, stage } = presses.get(story) ?? {};
    if (!event || !stage || Math.abs(clientX - event.clientX) < 8) return;
    try {
      // The slide follows the finger, also where that leaves the story.
      stage.setPointerCapture(event.pointerId);
    } catch {
      // The first of all presses was over before this code had come.
    }
    stage.style.setProperty('--_drag', `${clientX - event.clientX}px`);
    stage.style.setProperty('--_move', '0s');
  },
  // A long press on a picture would open its menu, and a drag carry the picture away.
  contextmenu: (story, event) => presses.has(story) && event.preventDefault(),
  dragstart: (_, event) => event.preventDefault(),
  click: (story, _, path) => {
    const button = path.find((element): element is HTMLElement => element.localName === 'button');
    const control = button?.part.value ?? '';
    // A list, or the card of a sticker, has a button of its own to close it.
    const isIn = path.slice(0, path.indexOf(story)).some((each) => each.matches?.('dialog:not([part=dialog])'));
    if (button && !isIn && Object.hasOwn(controls, control)) controls[control]?.(story, button);
  },
};

/** Does what a key is for, unless it is for what has the focus, or for a card that is open. */
function pressKey(story: VitrineStory, event: KeyboardEvent, [target]: readonly Element[]): void {
  const { key } = event;
  if (!Object.hasOwn(keys, key) || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (target?.closest(`input,select,textarea,[contenteditable]${key === ' ' ? ',button,a,summary' : ''}`)) return;
  if (story.matches(':state(standing)')) return;
  event.preventDefault();
  keys[key]?.(story);
}

const credited = new WeakSet<VitrineStory>();

/** What the shopper does with products in a story is credited to it. */
function credit(story: VitrineStory): void {
  if (credited.has(story)) return;
  credited.add(story);
  for (const type of ['vitrine-product-view', 'vitrine-product-select', 'vitrine-cart-add'])
    story.addEventListener(type, (event) => {
      const { detail } = event as VitrineEvent<Partial<StoryDetail>>;
      detail.story ??= story.id || undefined;
      detail.creator ??= story.creator;
      Object.assign(event, detail);
    });
}

/** Does what the shopper means by an event on a story. `path` is the event's, which forgets it. */
export function act(story: VitrineStory, event: Event, path: readonly Element[]): void {
  credit(story);
  if (/^(pointerdown|keydown|click)$/.test(event.type)) story.acted = true;
  // What has the focus in a slide is not taken away.
  if (event.type.startsWith('focus'))
    story.hold(
      'focus',
      event.type === 'focusin' &&
        path.some((element) => element.part?.contains('stage')) &&
        Boolean(path[0]?.matches(':focus-visible')),
    );
  else if (event.type === 'keydown') pressKey(story, event as KeyboardEvent, path);
  else hands[event.type]?.(story, event as PointerEvent, path);
}
