import type { Json } from '@vitrine/core';
import { pathToFileURL } from 'node:url';
import { misuse } from '../host-error.js';

/** Where a show is published. Each call is done when the engine has it; rejects with a `HostError` when it has not. */
export interface Publisher {
  /** Says an event to who is watching now. */
  event(event: Json): Promise<void>;
  /** Leaves the whole state for who comes later. Nothing where the engine keeps it itself. */
  state(state: Json): Promise<void>;
  /** Whether it has to be told the state after this step, whatever the period: it publishes nothing else, or has lost it. */
  readonly needsState?: boolean;
  /** How many are watching, where the engine knows. */
  viewers?(): Promise<number | undefined>;
  close(): Promise<void>;
}

export interface PublisherOptions {
  readonly credential?: string;
  /** Lets a credential go over a connection that others can read. */
  readonly insecure?: boolean;
}

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;
const SECRETS = /^(access_?)?(token|key|secret|password|credential|auth(orization)?|signature)$/i;

/** Reads the address of an engine. Throws a `HostError` for one that cannot be published to, or that gives a secret away. */
export function readAddress(address: string, { credential, insecure }: PublisherOptions = {}): URL {
  // Without a slash a file is beside where the command is.
  if (/^file:(?!\/)./.test(address)) return pathToFileURL(address.slice('file:'.length));
  if (!URL.canParse(address))
    throw misuse(
      `"${address}" is no address. Say http://127.0.0.1:4180/shows/42, mqtts://broker.example/shows/42 or file:state.json.`,
    );
  const url = new URL(address);
  if (!/^(https?|mqtts?|wss?|file):$/.test(url.protocol))
    throw misuse(`${url.protocol} is not spoken here: http, https, mqtt, mqtts, ws (MQTT), wss (MQTT) and file are.`);
  if (url.username || url.password || [...url.searchParams.keys()].some((name) => SECRETS.test(name)))
    throw misuse(
      'A credential does not belong in an address, which ends up in logs. Put it into VITRINE_HOST_CREDENTIAL or a file.',
    );
  if (credential && !insecure && /^(http|mqtt|ws):$/.test(url.protocol) && !LOOPBACK.test(url.hostname))
    throw misuse(
      `${url.protocol}//${url.host} is not encrypted: others on the way could read the credential. Use ${url.protocol.replace(':', 's:')}, or --insecure on a network of your own.`,
    );
  return url;
}

/** What publishes to an address, by its kind. */
export async function openPublisher(address: string, options: PublisherOptions = {}): Promise<Publisher> {
  const url = readAddress(address, options);
  if (url.protocol === 'file:') return (await import('./file-publisher.js')).filePublisher(url);
  if (url.protocol.startsWith('http'))
    return (await import('./http-publisher.js')).httpPublisher(url, options.credential);
  return (await import('./mqtt-publisher.js')).mqttPublisher(url, options.credential);
}
