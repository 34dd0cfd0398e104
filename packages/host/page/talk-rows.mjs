import { element, keepRows, write } from './elements.mjs';
import { labelOf, t } from './texts.mjs';

/** The one who has sent a message. */
const nameOf = ({ author }) => author || t('somebody');

let made = 0;

/**
 * The newest messages, newest first; each can be answered and taken away.
 *
 * @param {HTMLElement} list
 * @param {{ answer: (message: object, reply: string) => Promise<boolean>, remove: (id: string) => void }} actions
 */
export function talkRows(list, { answer, remove }) {
  const known = new Map();

  function make(message) {
    const { id } = message;
    const name = nameOf(message);
    const form = element('form', { class: 'line', id: `answer-${++made}`, hidden: true });
    const field = element('input', { required: true, maxlength: '500', autocomplete: 'off', dir: 'auto' });
    const label = element('label', {}, element('span', {}, t('answerTo', { name })), field);
    form.append(label, element('button', {}, t('send')));

    const opener = element('button', { type: 'button', class: 'quiet', 'aria-expanded': 'false' }, t('answer'));
    opener.setAttribute('aria-controls', form.id);
    opener.setAttribute('aria-label', labelOf('answer', name));
    const open = (isOpen) => {
      form.hidden = !isOpen;
      opener.setAttribute('aria-expanded', String(isOpen));
      (isOpen ? field : opener).focus();
    };
    opener.addEventListener('click', () => open(form.hidden));
    form.addEventListener('keydown', ({ key }) => key === 'Escape' && open(false));
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      if (!(await answer(known.get(id), field.value))) return;
      field.value = '';
      open(false);
    });

    const away = element('button', { type: 'button', class: 'quiet' }, t('remove'));
    away.setAttribute('aria-label', labelOf('remove', name));
    away.addEventListener('click', () => {
      // The one after it is where the next press would have been.
      const row = away.closest('li');
      (row.nextElementSibling ?? row.previousElementSibling)?.querySelector('.quiet:last-child')?.focus();
      remove(id);
    });
    return element(
      'li',
      {},
      element(
        'div',
        { class: 'who' },
        element('p', { class: 'author', dir: 'auto' }, name),
        element('span', { class: 'chip', hidden: true }, t('question')),
        element('div', { class: 'actions' }, opener, away),
      ),
      element('p', { class: 'text', dir: 'auto' }),
      element('div', { class: 'reply', hidden: true }, element('p', { dir: 'auto' })),
      form,
    );
  }

  return ({ state: { messages } }) => {
    known.clear();
    for (const message of messages) known.set(message.id, message);
    keepRows(
      list,
      messages.slice(-20).toReversed(),
      ({ id }) => id,
      make,
      (row, { text, reply, question }) => {
        row.querySelector('.chip').hidden = !question || !!reply;
        write(row.querySelector('.text'), text);
        const answered = row.querySelector('.reply');
        write(answered.firstElementChild, reply ?? '');
        answered.hidden = !reply;
      },
    );
  };
}
