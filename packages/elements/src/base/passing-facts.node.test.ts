import assert from 'node:assert/strict';
import { afterEach, describe, it, mock } from 'node:test';
import { endWords } from './passing-facts.js';

const zone = process.env.TZ;

/** What a shopper in `TZ` reads on 22 November 2026. */
function read(end: string, TZ: string, language = 'en-GB'): string {
  process.env.TZ = TZ;
  mock.timers.enable({ apis: ['Date'], now: Date.parse('2026-11-22T12:00:00Z') });
  return endWords(Date.parse(end), language);
}

afterEach(() => {
  mock.timers.reset();
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe('the end of a sale in words', () => {
  it('is the last day of it', () => {
    assert.equal(read('2026-12-01T00:00:00+01:00', 'Europe/Amsterdam'), '30 November');
    mock.timers.reset();
    assert.equal(read('2026-11-30T23:59:59+01:00', 'Europe/Amsterdam'), '30 November');
    mock.timers.reset();
    assert.equal(read('2026-11-30T23:59:00+01:00', 'Europe/Amsterdam'), '30 November');
  });

  it('has the time where it does not end with the shopper’s day', () => {
    assert.equal(read('2026-12-01T00:00:00+01:00', 'America/New_York'), '30 November at 18:00');
    mock.timers.reset();
    assert.equal(read('2026-12-01T00:00:00+01:00', 'Asia/Tokyo', 'sv'), '1 december kl. 08:00');
    mock.timers.reset();
    assert.equal(read('2026-11-30T12:00:00+01:00', 'Europe/Amsterdam'), '30 November at 12:00');
  });

  it('has the year where it is another', () => {
    assert.equal(read('2027-01-01T00:00:00+01:00', 'Europe/Amsterdam'), '31 December');
    mock.timers.reset();
    assert.equal(read('2027-01-02T00:00:00+01:00', 'Europe/Amsterdam'), '1 January 2027');
  });

  it('is written as the language does', () => {
    assert.equal(read('2026-12-01T00:00:00+01:00', 'Europe/Amsterdam', 'nl'), '30 november');
    mock.timers.reset();
    assert.equal(read('2026-12-01T00:00:00+01:00', 'Europe/Amsterdam', 'he'), '30 בנובמבר');
  });
});
