import type { LiveMessage, LiveState } from '@vitrine/core';
import { html, nothing, render } from 'lit';
import { adopt } from '../base/adopt.js';
import { liveMessages as english } from '../i18n/en/live-messages.js';
import { translate } from '../i18n/localizer.js';
import { control } from './control.js';
import type { VitrineLive } from './live-element.js';
import { styles } from './messages.styles.js';
import { Pace } from './pace.js';

/** Messages on the picture. */
const SEEN = 6;

/** Milliseconds between two messages that are said to a shopper who listens. */
const PAUSE = 8000;

const template = ({ author, text, reply }: LiveMessage) =>
  html`${author ? html`<b><bdi>${author}</bdi></b> ` : nothing}<bdi>${text}</bdi>${
    reply ? html`<q><bdi>${reply}</bdi></q>` : nothing
  }`;

const shown = new WeakMap<Element, LiveMessage>();

/** Shows `messages` in `list`, and touches only what is another. */
export function showMessages(list: Element, messages: readonly LiveMessage[]): void {
  const ids = new Set(messages.map(({ id }) => id));
  const items = new Map<string, HTMLElement>();
  const spare: HTMLElement[] = [];
  for (const item of list.querySelectorAll('li')) {
    const id = shown.get(item)?.id;
    if (id !== undefined && ids.has(id)) items.set(id, item);
    else spare.push(item);
  }
  // Where none stays, as when very much is said, the elements stay where they are and only their words are others.
  if (items.size) for (const item of spare) item.remove();
  let next = list.firstElementChild;
  for (const message of messages) {
    const item = items.get(message.id) ?? spare.shift() ?? document.createElement('li');
    if (shown.get(item) !== message) {
      shown.set(item, message);
      item.classList.toggle('question', Boolean(message.question));
      render(template(message), item);
    }
    if (item === next) next = next.nextElementSibling;
    else list.insertBefore(item, next);
  }
  for (const item of spare) item.remove();
}

const totalOf = ({ messages, earlier }: LiveState): number => messages.length + earlier;

/** The newest messages on the picture. At most one in a while is said aloud. */
class Messages {
  readonly #list = document.createElement('ul');
  readonly #heard = document.createElement('p');
  #newest: LiveMessage | undefined;
  #count = 0;
  #total = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly live: VitrineLive) {
    const { renderRoot, show } = live;
    adopt(renderRoot, styles);
    this.#list.part.add('messages');
    this.#heard.id = 'heard';
    this.#heard.className = 'sr';
    this.#heard.ariaLive = 'polite';
    renderRoot.querySelector('[part=bottom]')?.prepend(this.#list);
    renderRoot.querySelector('section')?.append(this.#heard);
    this.#total = totalOf(show.before);
    show.pace = new Pace(() => show.render());
  }

  render(): void {
    const { messages } = this.live.show.state;
    showMessages(this.#list, messages.slice(-SEEN));
    this.#list.hidden = !messages.length;
    const total = totalOf(this.live.show.state);
    this.#count += Math.max(0, total - this.#total);
    this.#total = total;
    this.#newest = messages.at(-1);
    if (this.#count && !this.#timer) this.#timer = setTimeout(() => this.#say(), 500);
  }

  #say(): void {
    const { live } = this;
    const count = this.#count;
    const { author, text = '' } = this.#newest ?? {};
    this.#count = 0;
    this.#timer = count ? setTimeout(() => this.#say(), PAUSE) : undefined;
    if (!count || !live.isConnected) return;
    this.#heard.textContent =
      count > 1 ? translate(english, live.language, 'newMessages', { count }) : author ? `${author}: ${text}` : text;
  }
}

const all = new WeakMap<VitrineLive, Messages>();

/** Shows the newest messages of a show on its picture. */
export function follow(live: VitrineLive): void {
  let messages = all.get(live);
  if (!messages) all.set(live, (messages = new Messages(live)));
  messages.render();
}

/** Opens what is said. */
export const messagesButton = (live: VitrineLive) =>
  control('messages-button', translate(english, live.language, 'messages'), 'M3 4h14v10H9l-4 3v-3H3z', (opener) =>
    live.openPanel({ name: 'talk' }, opener),
  );
