import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import type { VitrineErrorEvent } from '@vitrine/elements/events.js';
import type { VitrineLive } from '@vitrine/elements/live.js';
import './live.js';

/** A busy machine needs more than the second that is given by itself. */
const until = (check: () => unknown, what: string) => waitUntil(check, what, { timeout: 9000 });

describe('a live show whose address is bad', () => {
  const { warn } = console;
  const { random } = Math;
  const { EventSource: original } = globalThis;
  let warnings: string[];
  let errors: VitrineErrorEvent[];
  let tries: number;
  let live: VitrineLive;

  beforeEach(() => {
    warnings = [];
    errors = [];
    tries = 0;
    console.warn = (...said: unknown[]) => warnings.push(String(said[0]));
    // What is waited between two tries is a part of it by chance.
    Math.random = () => 0;
    globalThis.EventSource = class extends original {
      constructor(...of: ConstructorParameters<typeof EventSource>) {
        tries++;
        super(...of);
      }
    };
  });

  afterEach(() => {
    live.remove();
    Object.assign(console, { warn });
    Math.random = random;
    globalThis.EventSource = original;
  });

  function open(events: string): void {
    live = document.createElement('vitrine-live');
    live.append(Object.assign(document.createElement('video'), { controls: true }));
    live.setAttribute('events', events);
    live.addEventListener('vitrine-error', (event) => errors.push(event));
    document.body.append(live);
  }

  for (const events of ['javascript:alert(1)', 'data:text/event-stream,data:1', 'file:///etc/passwd', 'http://'])
    it(`tells the page once that "${events}" is none, and leaves it at that`, async () => {
      open(events);
      await until(() => live.matches(':state(error)'), 'it is closed');
      for (let count = 0; count < 5; count++) await nextFrame();
      expect(errors.map(({ code, retryable }) => [code, retryable])).to.deep.equal([['config', false]]);
      expect(tries).to.equal(0);
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.contain('is no http(s) or ws(s) address');
      expect(live.querySelector('video')?.offsetHeight).to.be.greaterThan(0);
    });

  it('tells the page once when it is refused for good, and tries again when the page says so', async () => {
    open(`/there-is-no-show?${tries}`);
    await until(() => errors[0], 'the page is told');
    expect(errors.map(({ code, retryable }) => [code, retryable])).to.deep.equal([['network', true]]);
    expect(tries).to.be.greaterThan(4);
    expect(warnings).to.have.length(1);
    await until(() => live.matches(':state(error)'), 'it shows that it is closed');
    errors[0]?.retry();
    await until(() => errors[1], 'it has tried again');
  });
});
