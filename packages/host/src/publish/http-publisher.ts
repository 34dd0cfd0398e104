import { isRecord, type Json } from '@vitrine/core';
import { codeOf, HostError, wordsOf } from '../host-error.js';
import type { Publisher } from './publisher.js';

/** Milliseconds before an engine that says nothing is given up on. */
const PATIENCE = 10_000;

const WHY: Readonly<Record<number, string>> = {
  401: 'it does not know this credential',
  403: 'it does not let this credential publish',
  404: 'there is nothing at this address; the path may be wrong',
  405: 'this address is for viewers; publishing may have another',
  413: 'the event is too long for it',
};

/** Publishes with HTTP POST: to Vitrine's own server, nchan, and anything like it. */
export function httpPublisher(url: URL, credential?: string): Publisher {
  /** Own server: it keeps the state itself and needs it only when it has lost its place. */
  let keepsState = false;
  let lost = false;

  async function ask(body?: string, isAgain = false): Promise<Response> {
    try {
      return await fetch(url, {
        ...(body !== undefined && { method: 'POST', body }),
        // A credential does not follow to another place.
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE),
        headers: {
          ...(body && { 'content-type': 'application/json' }),
          accept: 'application/json',
          ...(credential && { authorization: `Bearer ${credential}` }),
        },
      });
    } catch (error) {
      const code = codeOf(error);
      // A connection that was kept open is gone. What arrives twice has the same number, and counts once.
      if (!isAgain && /^(UND_ERR_SOCKET|ECONNRESET|EPIPE)$/.test(code ?? '')) return ask(body, true);
      const why =
        code === 'ECONNREFUSED'
          ? 'nothing listens there'
          : code === 'ENOTFOUND'
            ? 'there is no such host'
            : (error as Error).name === 'TimeoutError'
              ? 'it said nothing for ten seconds'
              : (code ?? wordsOf((error as Error).cause ?? error));
      throw new HostError(`${url.href} cannot be reached: ${why}.`, 1, { cause: error });
    }
  }

  async function post(what: Json): Promise<void> {
    const response = await ask(JSON.stringify(what));
    // To its end, or the connection is not used again.
    await response.arrayBuffer();
    keepsState = response.headers.has('vitrine-state');
    // It has started anew, or another has published: the state sets it right.
    lost = response.status === 409;
    if (!response.ok && !lost)
      throw new HostError(
        `${url.href} answered ${response.status}: ${WHY[response.status] ?? 'it could not take this'}.`,
      );
  }

  return {
    event: post,
    get needsState() {
      return lost;
    },
    async state(state) {
      if (!keepsState || lost) await post(state);
      if (lost) throw new HostError(`${url.href} takes neither the event nor the state.`);
    },
    async viewers() {
      const response = await ask();
      const answer: unknown = await response.json().catch(() => {});
      const count = response.headers.get('vitrine-viewers') ?? (isRecord(answer) ? answer.subscribers : undefined);
      return Number.isFinite(Number(count ?? Number.NaN)) ? Number(count) : undefined;
    },
    close: async () => {},
  };
}
