import { createServer } from 'node:net';
import { Aedes } from 'aedes';

/** Where what nobody may publish goes. */
const NOWHERE = 'nowhere';

/**
 * A broker that speaks MQTT 3.1.1 and nothing newer, over TCP on a free port. Who says no name listens only: what they publish
 * is acknowledged and thrown away, which is all that 3.1.1 lets a broker do. The host's name is `host`.
 *
 * @returns {Promise<{ port: number, hostPort: number, versions: number[], close(): Promise<void> }>}
 *   `versions` are those of the protocol that clients have come with, 4 for 3.1.1
 */
export async function startAedes({ secret = 'host-secret' } = {}) {
  const broker = await Aedes.createBroker();
  const hosts = new WeakSet();
  const versions = [];
  broker.preConnect = (_, { protocolVersion }, done) => {
    versions.push(protocolVersion);
    done(null, true);
  };
  broker.authenticate = (client, name, password, done) => {
    const isHost = name === 'host' && String(password) === secret;
    if (isHost) hosts.add(client);
    if (isHost || !name) done(null, true);
    else done(Object.assign(new Error('Another password'), { returnCode: 5 }), false);
  };
  broker.authorizePublish = (client, packet, done) => {
    if (client && !hosts.has(client)) packet.topic = NOWHERE;
    done(null);
  };
  const server = createServer(broker.handle);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  return {
    port,
    hostPort: port,
    versions,
    close: () =>
      new Promise((resolve) => {
        broker.close(() => server.close(() => resolve()));
      }),
  };
}
