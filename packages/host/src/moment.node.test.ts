import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clock, readDuration, readMoment } from './moment.js';
import { readWords } from './words.js';

describe('a time as a host says it', () => {
  it('is a duration, a time of the day or a date', () => {
    const now = new Date(2026, 11, 1, 19, 30, 5).getTime();
    assert.equal(readMoment('5m', now), now + 300_000);
    assert.equal(readMoment('1h30m', now), now + 5_400_000);
    assert.equal(readMoment('20:15', now), new Date(2026, 11, 1, 20, 15).getTime());
    assert.equal(readMoment('7:00', now), new Date(2026, 11, 2, 7).getTime());
    assert.equal(readMoment('2026-12-24T18:00Z', now), Date.UTC(2026, 11, 24, 18));
    for (const text of ['', 'soon', '5', '25:00', '12:60', 'm', '2026'])
      assert.throws(() => readMoment(text, now), { name: 'HostError' }, text);
  });

  it('may be before another', () => {
    assert.deepEqual(['-2.5s', '+90s', '250ms', '2 m'].map(readDuration), [-2500, 90_000, 250, undefined]);
  });

  it('is shown as on a clock', () => {
    assert.deepEqual([0, 65_000, 3_723_000, -5].map(clock), ['0:00', '1:05', '1:02:03', '0:00']);
  });
});

describe('a line that is typed', () => {
  it('has words as in a shell', () => {
    assert.deepEqual(readWords(`announce "Two for one" it's 'a "b"' \\"c  d\\ e ""`), [
      ...['announce', 'Two for one', "it's", 'a "b"', '"c', 'd e', ''],
    ]);
    assert.deepEqual(readWords('   '), []);
    assert.throws(() => readWords('announce "Two'), /missing at the end/);
  });
});
