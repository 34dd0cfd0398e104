import type { VitrineLive } from './live-element.js';

interface Note {
  readonly element: HTMLElement;
  timer?: ReturnType<typeof setTimeout>;
}

const notes = new WeakMap<VitrineLive, Note>();

/** Says something on the picture for a while, and to who listens. */
export function note(live: VitrineLive, text: string): void {
  let known = notes.get(live);
  if (!known) {
    const element = document.createElement('p');
    element.part.add('note');
    notes.set(live, (known = { element }));
  }
  const { element, timer } = known;
  element.textContent = text;
  live.renderRoot.querySelector('.notices')?.append(element);
  clearTimeout(timer);
  known.timer = setTimeout(() => element.remove(), 6000);
  live.said = text;
  live.requestUpdate();
}
