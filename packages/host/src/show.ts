import { applyLive, parseLiveEvent, stateEvent, type Json, type LiveState } from '@vitrine/core';
import { rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { HostError, misuse, wordsOf } from './host-error.js';
import { openPublisher, readAddress, type Publisher, type PublisherOptions } from './publish/publisher.js';
import { beginRecording, record } from './recording.js';
import { alone, readShow, writeShow, type ShowRecord } from './show-file.js';
import { untilDue, type StatePeriod } from './whole-state.js';

export interface ShowOptions extends PublisherOptions {
  /** Where the show is kept between commands: `show.json`. */
  readonly file: string;
  readonly now?: () => number;
  /** How often the whole state is published; what is not named is as the show has it, by default 20 events and 5 seconds. */
  readonly period?: Partial<StatePeriod>;
}

export interface Beginning {
  /** Where it is published, when it is not known yet. */
  readonly to?: string;
  readonly titles?: Readonly<Record<string, string>>;
  /** The WebVTT file to record in; false for none. Beside the show by default, with the time in its name. */
  readonly recording?: string | false;
  /** How often the whole state is published, from now on. */
  readonly period?: Partial<StatePeriod>;
}

/**
 * A show that is published, recorded and kept. Each call is one step: it is published and kept, or it has not happened. To be
 * closed when it is done with: only then is the whole state sure to have been left.
 */
export class Show {
  readonly #options: ShowOptions;
  readonly #now: () => number;
  #publisher: { to: string; opened: Publisher } | undefined;
  #later: ReturnType<typeof setTimeout> | undefined;

  constructor(options: ShowOptions) {
    this.#options = options;
    this.#now = options.now ?? Date.now;
  }

  /** The show as it is now. */
  read(): ShowRecord {
    const show = readShow(this.#options.file);
    return { ...show, period: { ...show.period, ...this.#options.period } };
  }

  /** Begins: from now on it is live, and recorded. */
  async start(members: Json, { to, titles, recording, period }: Beginning = {}): Promise<ShowRecord> {
    return this.#step(to, async (before) => {
      if (before.state.status === 'live') throw new HostError('The show is live already.');
      const began = this.#now();
      const file = recording === false ? undefined : resolve(recording ?? this.#recordingFor(began));
      const show = {
        ...before,
        titles: { ...before.titles, ...titles },
        period: { ...before.period, ...period },
        recording: file,
        began,
      };
      // What was said in a show before belongs to that.
      const fresh = before.state.status === 'ended' && {
        featured: [],
        stock: {},
        messages: [],
        earlier: 0,
        reactions: {},
      };
      const event = {
        ...stateEvent({ ...before.state, ...fresh }),
        ...(fresh && { announcement: null, poll: null, replay: null, viewers: null }),
        ...{ startsAt: began, ...members, status: 'live' },
      };
      if (file) beginRecording(file);
      try {
        return await this.#say(show, [event], began);
      } catch (error) {
        // It has not begun.
        if (file) rmSync(file, { force: true });
        writeShow(this.#options.file, { ...before, seq: this.read().seq });
        throw error;
      }
    });
  }

  /** Says events, in their order. Throws a `HostError` for one that viewers could not read. */
  say(...events: Json[]): Promise<ShowRecord> {
    return this.#step(undefined, (show) => this.#say(show, events));
  }

  /** Says what follows from the show as it is at that moment. */
  sayFrom(make: (show: ShowRecord) => readonly Json[], titles?: ShowRecord['titles']): Promise<ShowRecord> {
    return this.#step(undefined, (show) => this.#say({ ...show, titles: { ...show.titles, ...titles } }, make(show)));
  }

  /** What the show is before it starts: its products, when it starts. */
  prepare(members: Json, { to, titles, period }: Beginning = {}): Promise<ShowRecord> {
    return this.#step(to, (show) =>
      this.#say({ ...show, titles: { ...show.titles, ...titles }, period: { ...show.period, ...period } }, [
        { ...stateEvent(show.state), ...members },
      ]),
    );
  }

  /** Publishes the whole state again, for an engine that has lost it; from now on as often as `period` says. */
  repeat(period: Partial<StatePeriod> = {}): Promise<ShowRecord> {
    return this.#step(undefined, async (show) => {
      const publisher = await this.#open(show);
      const at = this.#now();
      const state = { ...stateEvent(show.state), at };
      await publisher.event(state);
      await publisher.state(state);
      return this.#keep({ ...show, period: { ...show.period, ...period }, stated: { at, since: 0 } }, []);
    });
  }

  /** Records from now on; the whole state is the first cue. */
  async recordTo(name: string | undefined): Promise<ShowRecord> {
    return alone(this.#options.file, async () => {
      const began = this.#now();
      const file = name && resolve(name);
      const show = { ...this.read(), recording: file, began: file ? began : undefined };
      if (file) {
        beginRecording(file);
        record(file, 0, { ...stateEvent(show.state), at: began });
      }
      writeShow(this.#options.file, show);
      return show;
    });
  }

  /** How many are watching, where the engine knows. */
  async viewers(): Promise<number | undefined> {
    const publisher = await this.#open(this.read());
    return publisher.viewers?.();
  }

  /** Leaves the whole state, where this has said something since, and the engine. Rejects when the engine does not take it. */
  async close(): Promise<void> {
    const isOwed = this.#later;
    clearTimeout(isOwed);
    this.#later = undefined;
    try {
      if (isOwed) await this.#leaveState();
    } finally {
      const { opened } = this.#publisher ?? {};
      this.#publisher = undefined;
      await opened?.close();
    }
  }

  #recordingFor(time: number): string {
    const moment = new Date(time).toISOString().replace(/\..*/, '').replaceAll(':', '').replace('T', '-');
    const name = basename(this.#options.file).replace(/\.json$/, '');
    return join(dirname(this.#options.file), `${name}-${moment}.vtt`);
  }

  async #open({ to }: ShowRecord): Promise<Publisher> {
    if (!to) throw misuse('Where to? Say it once: --to http://127.0.0.1:4180/shows/42');
    if (this.#publisher?.to !== to) {
      await this.#publisher?.opened.close();
      this.#publisher = { to, opened: await openPublisher(to, this.#options) };
    }
    return this.#publisher.opened;
  }

  #step(to: string | undefined, work: (show: ShowRecord) => Promise<ShowRecord>): Promise<ShowRecord> {
    const address = to && readAddress(to, this.#options).href;
    return alone(this.#options.file, () => {
      const show = this.read();
      return work(address ? { ...show, to: address } : show);
    });
  }

  async #say(show: ShowRecord, events: readonly Json[], at = this.#now()): Promise<ShowRecord> {
    // All are read before the first is said.
    for (const event of events) {
      try {
        if (!parseLiveEvent(event)) throw new Error(`"${String(event.type)}" is no event of a show`);
      } catch (error) {
        throw misuse(`That cannot be said: ${wordsOf(error)}.`);
      }
    }
    // What is said before it is known where the show will be is part of the state that it starts with.
    const isDraft =
      !show.to &&
      show.state.status !== 'live' &&
      events.every(({ type, status }) => type === 'state' && status !== 'live');
    const publisher = isDraft ? undefined : await this.#open(show);
    let { state, seq, stated } = show;
    const said: Json[] = [];
    const leave = async () => {
      await publisher?.state({ ...stateEvent(state), at });
      stated = { at, since: 0 };
    };
    try {
      for (const event of events) {
        const numbered: Json = { ...event, seq: ++seq, at };
        await publisher?.event(numbered);
        const parsed = parseLiveEvent(numbered);
        if (parsed) state = applyLive(state, parsed);
        said.push(numbered);
        stated = { ...stated, since: stated.since + 1 };
        // Who comes to the beginning or the end is told so at once.
        if (stated.since >= show.period.every || event.type === 'state') await leave();
      }
      if (publisher?.needsState || !untilDue(stated, show.period, at)) await leave();
    } catch (error) {
      // It may have arrived all the same: its number is gone.
      this.#keep({ ...show, state, seq, stated }, said);
      throw error;
    }
    const kept = this.#keep({ ...show, state, seq, stated }, said);
    if (publisher) this.#leaveLater(kept);
    return kept;
  }

  /** Leaves the whole state when it is time, should nothing more be said until then. */
  #leaveLater({ stated, period }: ShowRecord): void {
    clearTimeout(this.#later);
    this.#later = undefined;
    const wait = untilDue(stated, period, this.#now());
    if (wait === Infinity) return;
    // What was said has arrived, and the engine may be back with the next step: that leaves it, or tells the fault.
    this.#later = setTimeout(() => void this.#leaveState().catch(() => {}), wait);
    this.#later.unref();
  }

  /** Leaves the whole state for who comes later, unless it was left after the last event. */
  #leaveState(): Promise<ShowRecord> {
    return this.#step(undefined, async (show) => {
      // Another command may have done so meanwhile.
      if (!show.stated.since || !show.to) return show;
      const publisher = await this.#open(show);
      const at = this.#now();
      await publisher.state({ ...stateEvent(show.state), at });
      return this.#keep({ ...show, stated: { at, since: 0 } }, []);
    });
  }

  #keep(show: ShowRecord, said: readonly Json[]): ShowRecord {
    writeShow(this.#options.file, show);
    const { recording, began = 0 } = show;
    if (recording) for (const event of said) record(recording, Number(event.at) - began, event);
    return show;
  }
}

/** What is shown of a show's state in one word. */
export const statusOf = ({ status }: LiveState): string =>
  ({ scheduled: 'not started', live: 'live', ended: 'ended' })[status];
