import type { Json } from '@vitrine/core';
import { textOf, type Command } from '../command.js';
import { misuse } from '../host-error.js';
import { clock, readMoment } from '../moment.js';
import { nameOf, readProducts } from '../product-list.js';
import { statusOf, type Beginning } from '../show.js';
import type { ShowRecord } from '../show-file.js';
import { PERIOD_OPTIONS, periodOf } from '../whole-state.js';

const OPTIONS = { to: { type: 'string' }, products: { type: 'string', multiple: true }, ...PERIOD_OPTIONS } as const;

const ABOUT_PERIOD = `--state-every 20  after so many events the whole state is published, for who comes later; by default 20. Less than half of
                  what an engine keeps that keeps the last messages
--state-within 5s and so long after the last time, once anything was said since; by default 5s, with 0s after each step`;

/** The products named by `--products`, and as members of a state. */
function productsOf(values: Parameters<Command['run']>[1]): { members: Json; titles: ShowRecord['titles'] } {
  const words = [values.products ?? []].flat().map(String);
  const { refs, titles } = readProducts(words);
  return { members: words.length ? { products: refs } : {}, titles };
}

export const schedule: Command = {
  name: 'schedule',
  usage: 'schedule <time> [--to address] [--products list] [--state-every 20] [--state-within 5s]',
  about: 'says when the show starts: 20:30, 45m, 2026-12-01T19:00',
  options: OPTIONS,
  async run([time, ...rest], values, { show, io }) {
    if (!time || rest.length) throw misuse('When does it start? schedule 20:30');
    const startsAt = readMoment(time, io.now());
    const { members, titles } = productsOf(values);
    const beginning = { to: textOf(values, 'to'), titles, period: periodOf(values) };
    await show.prepare({ ...members, status: 'scheduled', startsAt }, beginning);
    return `It starts ${new Date(startsAt).toLocaleString()}.`;
  },
};

export const start: Command = {
  name: 'start',
  usage:
    'start [--to address] [--products list] [--record file.vtt | --no-record] [--state-every 20] [--state-within 5s]',
  about: 'goes live, and records from now on',
  more: `--to address      where the show is published; said once, then it is known:
                  http://127.0.0.1:4180/shows/42     vitrine-host serve, nchan, anything that takes a POST
                  mqtts://broker.example/shows/42    an MQTT broker; the path is the topic
                  wss://broker.example/mqtt#shows/42 the same over WebSocket
                  file:state.json                    a file for a static host, which viewers poll
--products list   handle:oak-chair,sku:A1 or a catalogue file: catalogue.json
--record file     the WebVTT file; by default beside the show, with the time in its name
--no-record       records nothing
${ABOUT_PERIOD}`,
  options: { ...OPTIONS, record: { type: 'string' }, 'no-record': { type: 'boolean' } },
  async run(words, values, { show }) {
    if (words.length) throw misuse(`start takes no "${words.join(' ')}". Products stand behind --products.`);
    const { members, titles } = productsOf(values);
    const recording = values['no-record'] ? false : textOf(values, 'record');
    const beginning: Beginning = { to: textOf(values, 'to'), titles, recording, period: periodOf(values) };
    const begun = await show.start(members, beginning);
    return `Live.${begun.recording ? ` Recorded in ${begun.recording}` : ' Not recorded.'}`;
  },
};

export const end: Command = {
  name: 'end',
  usage: 'end [--replay address]',
  about: 'ends the show, and the recording',
  more: '--replay address  where the recording is to be seen, told to who watches now',
  options: { replay: { type: 'string' } },
  async run(words, values, { show }) {
    if (words.length) throw misuse(`end takes no "${words.join(' ')}".`);
    const replay = textOf(values, 'replay');
    const { recording } = await show.sayFrom(({ state }) => {
      if (state.status === 'ended' && !replay) throw misuse('The show has ended already.');
      return [{ type: 'state', status: 'ended', featured: [], ...(replay && { replay }) }];
    });
    if (recording) await show.recordTo(undefined);
    return `Ended.${recording ? ` The recording is ${recording}` : ''}`;
  },
};

export const status: Command = {
  name: 'status',
  usage: 'status',
  about: 'tells how things stand',
  async run(_, __, { show, io }) {
    const { state, titles, to, recording, began } = show.read();
    const lines = [
      `${statusOf(state)}${state.status === 'live' && began ? ` since ${clock(io.now() - began)}` : ''}${state.viewers === undefined ? '' : `, ${state.viewers} watching`}`,
      `published to  ${to ?? 'nowhere yet'}`,
      `featured      ${state.featured.map(({ product, coupon }) => nameOf(product, titles) + (coupon ? `, code ${coupon}` : '')).join('; ') || 'nothing'}`,
      `products      ${state.products.length}`,
      state.announcement && `announced     ${state.announcement}`,
      state.poll && `poll          ${state.poll.question}${state.poll.closed ? ' (closed)' : ''}`,
      recording && `recorded in   ${recording}`,
    ];
    return lines.filter(Boolean).join('\n');
  },
};

export const state: Command = {
  name: 'state',
  usage: 'state [--state-every 20] [--state-within 5s]',
  about: 'publishes the whole state again, for an engine that was restarted; says how often it is',
  more: ABOUT_PERIOD,
  options: PERIOD_OPTIONS,
  async run(words, values, { show }) {
    if (words.length) throw misuse(`state takes no "${words.join(' ')}".`);
    const { period } = await show.repeat(periodOf(values));
    return `Published again, and after ${period.every} events or ${period.within / 1000} s.`;
  },
};
