import { textOf, type Command } from '../command.js';
import { misuse } from '../host-error.js';

export const announce: Command = {
  name: 'announce',
  usage: 'announce <text…>',
  about: 'shows a line to everybody; `announce none` takes it away',
  async run(words, _, { show }) {
    const text = words.join(' ').trim();
    if (!text) throw misuse('What? announce "Free delivery until nine"');
    await show.say({ type: 'announce', text: text === 'none' ? '' : text });
    return text === 'none' ? 'The announcement is gone.' : `Announced: ${text}`;
  },
};

export const message: Command = {
  name: 'message',
  usage: 'message <text…> [--author name] [--id id] [--question]',
  about: 'puts a message into the talk, for one that came another way',
  options: { author: { type: 'string' }, id: { type: 'string' }, question: { type: 'boolean' } },
  async run(words, values, { show, io }) {
    const text = words.join(' ').trim();
    if (!text) throw misuse('What? message "Is it oak?" --author Mia --question');
    const id = textOf(values, 'id') ?? io.now().toString(36);
    const author = textOf(values, 'author');
    await show.say({
      type: 'message',
      id,
      text,
      ...(author && { author }),
      ...(values.question && { question: true }),
    });
    return `Message ${id}.`;
  },
};

export const messages: Command = {
  name: 'messages',
  usage: 'messages [--questions]',
  about: 'lists the newest messages, with the ids to answer them by',
  options: { questions: { type: 'boolean' } },
  async run(_, values, { show }) {
    const { state } = show.read();
    const shown = state.messages.filter(({ question, reply }) => !values.questions || (question && !reply)).slice(-20);
    return (
      shown
        .map(({ id, author, text, question, reply }) => {
          const mark = question && !reply ? '?' : ' ';
          return `${mark} ${id}  ${author ? `${author}: ` : ''}${text}${reply ? `\n     ${reply}` : ''}`;
        })
        .join('\n') || 'Nothing has been said yet.'
    );
  },
};

export const answer: Command = {
  name: 'answer',
  usage: 'answer <id> <text…>',
  about: 'answers a message, for everybody to see',
  async run([id, ...words], _, { show }) {
    const reply = words.join(' ').trim();
    if (!id || !reply) throw misuse('Which message, and what? answer 7 "Yes, oiled oak"');
    await show.sayFrom(({ state }) => {
      const asked = state.messages.find((message) => message.id === id);
      if (!asked) throw misuse(`There is no message ${id} among the newest ${state.messages.length}. See: messages`);
      return [{ type: 'message', ...asked, reply }];
    });
    return `Answered ${id}.`;
  },
};

export const remove: Command = {
  name: 'remove',
  usage: 'remove <id>',
  about: 'takes a message away',
  async run([id], _, { show }) {
    if (!id) throw misuse('Which message? remove 7');
    await show.say({ type: 'remove', id });
    return `Message ${id} is gone.`;
  },
};

export const poll: Command = {
  name: 'poll',
  usage: 'poll <question> <answer> <answer…> | poll counts <n…> | poll close',
  about: 'asks everybody something, tells the counts, closes it',
  options: { id: { type: 'string' } },
  async run([question, ...words], values, { show, io }) {
    if (question === 'close' || question === 'counts') {
      const counts = words.map(Number);
      await show.sayFrom(({ state: { poll } }) => {
        if (!poll) throw misuse('There is no poll. poll "Which colour?" Moss Ink');
        if (question === 'close') return [{ type: 'poll', ...poll, closed: true }];
        if (
          counts.length !== poll.answers.length ||
          !counts.every((count) => Number.isSafeInteger(count) && count >= 0)
        )
          throw misuse(`Give a number for each of: ${poll.answers.join(', ')}.`);
        return [{ type: 'poll', ...poll, counts }];
      });
      return question === 'close' ? 'The poll is closed.' : 'Counts told.';
    }
    if (!question || words.length < 2) throw misuse('What, and which answers? poll "Which colour?" Moss Ink');
    await show.say({ type: 'poll', id: textOf(values, 'id') ?? io.now().toString(36), question, answers: words });
    return `Asked: ${question}`;
  },
};
