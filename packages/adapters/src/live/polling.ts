import { isRecord, type LiveSource } from '@vitrine/core';
import { addressOf } from './address.js';
import { keepOpen } from './keep-open.js';

/** How long an answer may take, in milliseconds. */
const PATIENCE = 20_000;

/** Longest file that is read, in characters. */
const MAX_LENGTH = 1_000_000;

/**
 * A file that is asked for again and again, for hosts that can serve nothing else: with the whole state of the show, or a list
 * of events that begins with one. The browser asks whether it has changed (`ETag`, `Last-Modified`), and not while the page
 * is hidden.
 *
 * @param url with `{channel}` where the channel's name belongs; `?channel=` is added where there is none
 * @param every milliseconds between two looks, a fifth more or less by chance
 */
export const polling = (url: string, every = 5000): LiveSource => ({
  address: `polling ${url}`,
  subscribe(channel, onEvent, options) {
    const { signal } = options;
    const address = addressOf(url, channel);
    let before: string | undefined;

    async function look(): Promise<void> {
      const answer = await fetch(address, {
        cache: 'no-cache',
        signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]),
      });
      if (!answer.ok) throw new Error(`${answer.status}`);
      const text = await answer.text();
      if (text === before) return;
      before = text;
      if (text.length > MAX_LENGTH) return onEvent(text);
      let said: unknown = text;
      try {
        said = JSON.parse(text);
      } catch {
        // The channel says so.
      }
      if (isRecord(said)) onEvent({ type: 'state', ...said });
      else for (const event of Array.isArray(said) ? said : [said]) onEvent(event);
    }

    keepOpen(options, ({ opened, lost }) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const again = async () => {
        timer = undefined;
        try {
          await look();
        } catch {
          return lost();
        }
        opened();
        if (!signal.aborted) timer = setTimeout(whenSeen, every * (0.8 + Math.random() * 0.4));
      };
      const whenSeen = () => {
        timer = undefined;
        if (!globalThis.document?.hidden) void again();
        else document.addEventListener('visibilitychange', () => void again(), { once: true, signal });
      };
      void again();
      return () => clearTimeout(timer);
    });
  },
});
