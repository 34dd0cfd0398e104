import { stateEvent } from '@vitrine/core';
import { Server } from 'socket.io';
import { serveShows } from './recipes/socket-io-server.js';

/** A server of socket.io on a free port, with the show's side of the recipe. */
export async function startSocketIo() {
  const states = new Map();
  const io = new Server({ transports: ['websocket'], maxHttpBufferSize: 4e6 });
  const say = serveShows(io, (channel) => {
    const state = states.get(channel);
    return state && { ...stateEvent(state), at: Date.now() };
  });
  const server = await new Promise((resolve) => {
    io.listen(0);
    io.httpServer.once('listening', () => resolve(io.httpServer));
  });
  return {
    port: server.address().port,
    /** @param state after the event; absent for what is no event of a show */
    publish(channel, text, state) {
      if (state) states.set(channel, state);
      say(channel, text);
    },
    close: () => io.close(),
  };
}
