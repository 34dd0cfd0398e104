import type { Json } from '@vitrine/core';
import { codeOf, HostError, misuse, wordsOf } from '../host-error.js';
import type { Publisher } from './publisher.js';

/** Milliseconds before a broker that says nothing is given up on. */
const PATIENCE = 10_000;

const within = <T>(promise: Promise<T>, url: URL): Promise<T> => {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new HostError(`${url.host} said nothing for ten seconds.`)), PATIENCE);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
};

/**
 * Publishes to an MQTT broker, over TCP or WebSocket: events as they are, the whole state retained on the same topic, so that
 * it is the first that a late viewer gets. The topic is the path of the address; the credential is `user:password`.
 */
export async function mqttPublisher(url: URL, credential?: string): Promise<Publisher> {
  const overSocket = url.protocol.startsWith('ws');
  // Over WebSocket the path belongs to the broker, and the topic stands behind it.
  const topic = decodeURIComponent(overSocket ? url.hash.slice(1) : url.pathname.slice(1));
  if (!topic || /[+#\0]/.test(topic))
    throw misuse(
      overSocket
        ? `Say the topic after a hash: ${url.protocol}//${url.host}${url.pathname}#shows/42`
        : `Say the topic as the path, without + and #: ${url.protocol}//${url.host}/shows/42`,
    );
  const [, username = 'host', password = credential] = /^([^:]*):(.*)$/.exec(credential ?? '') ?? [];
  const { connectAsync } = await import('mqtt');
  const broker = `${url.protocol}//${url.host}${overSocket ? url.pathname : ''}`;
  const client = await within(
    connectAsync(
      broker,
      {
        ...(credential && { username, password }),
        // The version that says why it does not take a message.
        protocolVersion: 5,
        connectTimeout: PATIENCE,
        reconnectPeriod: 0,
      },
      false,
    ),
    url,
  ).catch((error: unknown) => {
    if (error instanceof HostError) throw error;
    const code = codeOf(error);
    const why = code === 'ECONNREFUSED' ? 'nothing listens there' : (code ?? wordsOf(error));
    throw new HostError(`${broker} cannot be reached: ${why}.`, 1, { cause: error });
  });
  // Each call tells its own fault.
  client.on('error', () => {});

  async function publish(what: Json, retain: boolean): Promise<void> {
    try {
      if (!client.connected)
        await within(new Promise<void>((resolve) => client.once('connect', () => resolve()).reconnect()), url);
      await within(client.publishAsync(topic, JSON.stringify(what), { qos: 1, retain }), url);
    } catch (error) {
      if (error instanceof HostError) throw error;
      throw new HostError(`${broker} did not take it: ${wordsOf(error)}.`, 1, { cause: error });
    }
  }

  return {
    event: (event) => publish(event, false),
    state: (state) => publish(state, true),
    close: () => client.endAsync(),
  };
}
