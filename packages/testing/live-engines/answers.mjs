import { connect } from 'node:net';

/** Resolves once somebody listens on a port of this machine. */
export async function answers(port) {
  for (let tries = 0; tries < 300; tries++) {
    const isUp = await new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`Nobody listens on port ${port}.`);
}
