import { applyLive, EMPTY_LIVE, parseLiveEvent, stateEvent } from '@vitrine/core';

/** Who joins nchan is given the 48 messages that it keeps: one of twenty is a whole state. */
const CHECKPOINT = 20;

/** What the host's side does: numbers the events of each show, knows its state, and publishes to an engine. */
export function openShows(engines) {
  const shows = new Map();

  /** How each engine is told one message. `kept` is one that late joiners are to have first. */
  const TELL = {
    sse: (name, text, kept, state) => kept || engines.sse.publish(name, text, state),
    nchan: (name, text) => engines.nchan.publish(name, text),
    mosquitto: (name, text, kept) => engines.mosquitto.publish(name, text, kept),
    nats: (name, text, kept, state) => kept || engines.nats.publish(name, text, state),
    'socket-io': (name, text, kept, state) => kept || engines['socket-io'].publish(name, text, state),
  };

  async function publish(engine, name, show, events) {
    for (const [at, event] of events.entries()) {
      const numbered = { ...event, seq: (show.state.seq ?? 0) + 1, at: Date.now() };
      show.state = applyLive(show.state, parseLiveEvent(numbered));
      await TELL[engine](name, JSON.stringify(numbered), false, show.state);
      const isLast = at === events.length - 1;
      // A state is the event that makes it, and takes no number of its own.
      if (isLast || show.state.seq % CHECKPOINT === 0) {
        await TELL[engine](name, JSON.stringify({ ...stateEvent(show.state), at: Date.now() }), true, show.state);
      }
    }
    await engines[engine].flush?.();
    return show.state;
  }

  function showOf(engine, name) {
    const key = `${engine} ${name}`;
    let show = shows.get(key);
    if (!show) shows.set(key, (show = { state: EMPTY_LIVE, work: Promise.resolve() }));
    return show;
  }

  return {
    /** Publishes events one after another; resolves with the state after them. */
    publish(engine, name, events) {
      const show = showOf(engine, name);
      return (show.work = show.work.then(() => publish(engine, name, show, events)));
    },
    /** Publishes texts as they are. */
    async raw(engine, name, texts) {
      for (const text of texts) await TELL[engine](name, text, false, undefined);
      await engines[engine].flush?.();
    },
  };
}
