import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

const guide = read('../../../docs/live-transports.md');

/** The texts of the guide's code blocks, by the file that each names. */
const quoted = new Map(
  [...guide.matchAll(/^```ts (\S+)\n([\s\S]*?)^```$/gm)].map(([, file = '', text = '']) => [file, text]),
);

describe('the guide to live transports', () => {
  for (const file of readdirSync(new URL('recipes', import.meta.url))) {
    it(`quotes ${file} as it is type-checked and, where there is an engine, run`, () => {
      assert.equal(quoted.get(file), read(`recipes/${file}`));
    });
  }

  it('quotes no file that is not there', () => {
    const files = readdirSync(new URL('recipes', import.meta.url));
    assert.deepEqual(
      [...quoted.keys()].filter((file) => !files.includes(file)),
      [],
    );
  });

  it('says the versions that are installed', () => {
    const { devDependencies } = JSON.parse(read('../package.json')) as { devDependencies: Record<string, string> };
    for (const client of ['ably', 'pusher-js', 'centrifuge', '@nats-io/nats-core']) {
      const [, minor] = /^\^(\d+\.\d+)/.exec(devDependencies[client] ?? '') ?? [];
      assert.ok(guide.includes(`\`${client}\` ${minor}`), `${client} ${minor}`);
    }
  });
});
