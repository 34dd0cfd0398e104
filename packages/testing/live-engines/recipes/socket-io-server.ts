import type { Server } from 'socket.io';

/** Serves shows; returns what says an event. `stateOf` gives the whole state of a show, undefined where there is none. */
export function serveShows(io: Server, stateOf: (channel: string) => unknown) {
  io.on('connection', (socket) => {
    socket.on('watch', (channel: unknown, answer: unknown) => {
      if (typeof channel !== 'string' || typeof answer !== 'function') return;
      void socket.join(`show ${channel}`);
      const state = stateOf(channel);
      if (state) answer(state);
    });
    socket.on('leave', (channel: unknown) => void socket.leave(`show ${String(channel)}`));
  });
  return (channel: string, event: unknown) => io.to(`show ${channel}`).emit('show', channel, event);
}
