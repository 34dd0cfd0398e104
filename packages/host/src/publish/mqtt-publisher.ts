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

/** Versions of the protocol by their numbers on the wire: MQTT 5, which says why a message was not taken, and 3.1.1. */
type Version = 5 | 4;

/** Whether a broker has refused the version, or closes without a word what it cannot read. */
function isTooNew(thrown: unknown): boolean {
  const { code } = Object(thrown) as { code?: unknown };
  return code === 1 || code === 0x84 || (code === undefined && !(thrown instanceof HostError));
}

/**
 * Publishes to an MQTT broker, over TCP or WebSocket: events as they are, the whole state retained on the same topic, so that
 * it is the first that a late viewer gets. The topic is the path of the address; the credential is `user:password`. Speaks
 * MQTT 5, and 3.1.1 with a broker that has only that.
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

  async function open(version: Version) {
    const options = { protocolVersion: version, connectTimeout: PATIENCE, reconnectPeriod: 0 };
    const client = await within(
      connectAsync(broker, { ...(credential && { username, password }), ...options }, false),
      url,
    );
    // Each call tells its own fault.
    client.on('error', () => {});
    return { client, version };
  }

  const { client, version } = await open(5)
    .catch((error: unknown) => {
      if (isTooNew(error)) return open(4);
      throw error;
    })
    .catch((error: unknown) => {
      if (error instanceof HostError) throw error;
      const code = codeOf(error);
      const why = code === 'ECONNREFUSED' ? 'nothing listens there' : (code ?? wordsOf(error));
      throw new HostError(`${broker} cannot be reached: ${why}.`, 1, { cause: error });
    });

  /** Told of what comes back. */
  let onEcho: ((text: string) => void) | undefined;
  let echoes = false;
  if (version === 4) {
    client.on('message', (_, payload) => onEcho?.(payload.toString()));
    // One who may not listen cannot be told.
    echoes = await within(client.subscribeAsync(topic, { qos: 1 }), url).then(
      () => true,
      () => false,
    );
  }

  /** A broker of 3.1.1 acknowledges also what it throws away, as what one may not publish: what it takes it passes on to us too. */
  async function publishAndHear(text: string, retain: boolean): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const back = new Promise<void>((resolve, reject) => {
      onEcho = (heard) => heard === text && resolve();
      timer = setTimeout(
        () => reject(new HostError(`${broker} did not pass it on: it may not let this credential publish.`)),
        PATIENCE,
      );
    });
    back.catch(() => {});
    try {
      await within(client.publishAsync(topic, text, { qos: 1, retain }), url);
      await back;
    } finally {
      clearTimeout(timer);
      onEcho = undefined;
    }
  }

  async function publish(what: Json, retain: boolean): Promise<void> {
    const text = JSON.stringify(what);
    try {
      if (!client.connected)
        await within(new Promise<void>((resolve) => client.once('connect', () => resolve()).reconnect()), url);
      if (echoes) await publishAndHear(text, retain);
      else await within(client.publishAsync(topic, text, { qos: 1, retain }), url);
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
