import { isRecord, type Json } from '@vitrine/core';
import { createInterface } from 'node:readline';
import type { Command } from '../command.js';
import { HostError, wordsOf } from '../host-error.js';

/** What else may be said by other programs. Start and end are the host's. */
const RELAYED = /^(message|remove|reaction|viewers|poll|stock|refresh|announce|feature)$/;

export const relay: Command = {
  name: 'relay',
  usage: 'relay',
  about: 'publishes events from its input, one in each line of JSON: a chat, a stock feed',
  more: `{"type":"message","id":"7","author":"Mia","text":"Is it oak?","question":true}
{"type":"stock","product":"sku:A1","stock":"low","quantity":3}
A line that cannot be read is left out and told. Numbers (seq) and times (at) are set here.`,
  async run(_, __, { show, io }) {
    let waiting: Json[] = [];
    let count = 0;
    let work: Promise<void> | undefined;

    async function say(): Promise<void> {
      // What has come meanwhile is said together.
      while (waiting.length) {
        const events = waiting;
        waiting = [];
        try {
          await show.say(...events);
          count += events.length;
        } catch (error) {
          // The engine's fault is that of all; else one of them cannot be said, and the others can.
          if (!(error instanceof HostError) || error.exitCode === 1) io.err(`${wordsOf(error)} ${events.length} lost.`);
          else
            for (const event of events) {
              try {
                await show.say(event);
                count++;
              } catch (error) {
                io.err(`${wordsOf(error)} ${JSON.stringify(event).slice(0, 200)}`);
              }
            }
        }
      }
      work = undefined;
    }

    for await (const line of createInterface({ input: io.input, signal: io.signal })) {
      if (!line.trim()) continue;
      let event: unknown;
      try {
        event = JSON.parse(line);
      } catch {
        event = undefined;
      }
      if (isRecord(event) && RELAYED.test(String(event.type))) waiting.push(event);
      else io.err(`That is no event: ${line.slice(0, 200)}`);
      work ??= say();
    }
    await work;
    return `${count} published.`;
  },
};
