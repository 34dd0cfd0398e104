import { connect, createServer } from 'node:net';

/** A way to a port of this machine that can be cut, and frozen: then nothing passes, and nobody is told. */
export async function openProxy(port) {
  const pairs = new Set();
  let isCut = false;
  let isFrozen = false;
  let accepted = 0;

  const server = createServer((client) => {
    if (isCut) return client.destroy();
    accepted++;
    const engine = connect(port, '127.0.0.1');
    const pair = [client, engine];
    pairs.add(pair);
    for (const [one, other] of [pair, [engine, client]]) {
      one.setNoDelay(true);
      one.on('data', (data) => other.write(data));
      one.on('error', () => {});
      one.on('close', () => {
        pairs.delete(pair);
        other.destroy();
      });
      if (isFrozen) one.pause();
    }
  });
  await new Promise((resolve) => server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, resolve));

  return {
    port: server.address().port,
    cut() {
      isCut = true;
      for (const [client] of pairs) client.destroy();
    },
    freeze() {
      isFrozen = true;
      for (const pair of pairs) for (const end of pair) end.pause();
    },
    mend() {
      isCut = isFrozen = false;
      for (const pair of pairs) for (const end of pair) end.resume();
    },
    /** How many connections there are, and have been. */
    count: () => ({ open: pairs.size, accepted }),
    close() {
      server.close();
      for (const [client] of pairs) client.destroy();
    },
  };
}
