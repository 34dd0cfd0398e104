import { element, keepRows, write } from './elements.mjs';

/**
 * The newest messages, newest first; each can be answered and taken away.
 *
 * @param {HTMLElement} list
 * @param {{ answer: (message: object, reply: string) => Promise<boolean>, remove: (id: string) => void }} actions
 */
export function talkRows(list, { answer, remove }) {
  const known = new Map();

  function make({ id, author = 'Somebody' }) {
    const field = element('input', { required: true, maxlength: '500', autocomplete: 'off', dir: 'auto' });
    const label = element('label', {}, `Answer ${author} `, field);
    const away = element('button', { type: 'button', class: 'plain' }, 'Take away');
    away.setAttribute('aria-label', `Take away what ${author} said`);
    away.addEventListener('click', () => remove(id));
    const form = element('form', {}, label, element('button', {}, 'Answer'), away);
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      if (await answer(known.get(id), field.value)) field.value = '';
    });
    return element(
      'li',
      {},
      element('p', { class: 'author', dir: 'auto' }),
      element('p', { class: 'text', dir: 'auto' }),
      element('p', { class: 'reply', dir: 'auto', hidden: true }),
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
      (row, { author = 'Somebody', text, reply, question }) => {
        const [by, said, answered] = row.querySelectorAll('p');
        write(by, question && !reply ? `${author} asks` : author);
        write(said, text);
        write(answered, reply ?? '');
        answered.hidden = !reply;
      },
    );
  };
}
