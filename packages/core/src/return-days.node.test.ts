import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parsePolicy } from './parse-policy.js';
import type { Policy } from './product.js';
import { addDays, dayAt, lastReturnDay, termsOn } from './return-days.js';

const policyOf = (input: Record<string, unknown>): Policy => {
  const policy = parsePolicy(input);
  assert.ok(policy);
  return policy;
};

/** The last day for an order at a moment, an ISO date and time with its offset. */
const last = (input: Record<string, unknown>, moment: string) =>
  lastReturnDay(policyOf({ timeZone: 'UTC', ...input }), Date.parse(moment));

const exactly = (day: string) => ({ day, atLeast: false });
const atLeast = (day: string) => ({ day, atLeast: true });

describe('the day of the calendar', () => {
  const moment = Date.parse('2026-12-31T23:30:00Z');

  it('is that of the time zone, a year apart at the same moment', () => {
    assert.equal(dayAt(moment, 'America/New_York'), '2026-12-31');
    assert.equal(dayAt(moment, 'UTC'), '2026-12-31');
    assert.equal(dayAt(moment, 'Europe/Amsterdam'), '2027-01-01');
    assert.equal(dayAt(Date.parse('2026-03-01T10:30:00Z'), 'Pacific/Kiritimati'), '2026-03-02');
    assert.equal(dayAt(Date.parse('2026-03-01T10:30:00Z'), 'Pacific/Niue'), '2026-02-28');
  });

  it('is the device’s where the zone is none', () => {
    assert.equal(dayAt(moment, 'Mars/Olympus'), dayAt(moment));
  });

  it('is counted over leap days, years and the change to summer time', () => {
    assert.equal(addDays('2028-02-15', 14), '2028-02-29');
    assert.equal(addDays('2028-02-15', 15), '2028-03-01');
    assert.equal(addDays('2026-02-15', 14), '2026-03-01');
    assert.equal(addDays('2100-02-28', 1), '2100-03-01');
    assert.equal(addDays('2026-12-20', 30), '2027-01-19');
    assert.equal(addDays('2026-03-28', 2), '2026-03-30');
    assert.equal(addDays('2026-10-24', 2), '2026-10-26');
  });
});

describe('the last day to return', () => {
  it('is at least so many days after the order, since they begin with the parcel', () => {
    assert.deepEqual(last({ days: 30 }, '2026-11-22T12:00:00Z'), atLeast('2026-12-22'));
    assert.deepEqual(last({ days: 14 }, '2028-02-20T12:00:00Z'), atLeast('2028-03-05'));
  });

  it('is exactly so many days after the order where the shop counts from it', () => {
    assert.deepEqual(last({ days: 14, counts: 'order' }, '2026-11-22T12:00:00Z'), exactly('2026-12-06'));
  });

  it('is told by the shop’s midnight, not by the shopper’s', () => {
    const moment = '2026-11-22T23:30:00Z';
    assert.deepEqual(last({ days: 1, timeZone: 'Europe/Amsterdam' }, moment), atLeast('2026-11-24'));
    assert.deepEqual(last({ days: 1, timeZone: 'America/New_York' }, moment), atLeast('2026-11-23'));
    assert.deepEqual(last({ days: 1, timeZone: 'Asia/Jerusalem' }, '2026-11-22T21:59:59Z'), atLeast('2026-11-23'));
    assert.deepEqual(last({ days: 1, timeZone: 'Asia/Jerusalem' }, '2026-11-22T22:00:00Z'), atLeast('2026-11-24'));
  });

  it('does not exist without a window, nor for windows of many years', () => {
    for (const input of [{ category: 'unlimited' }, { days: 0 }, { text: 'Ask us' }, { days: 1e12 }])
      assert.equal(last(input, '2026-11-22T12:00:00Z'), undefined);
  });

  it('may be one day for all, and is gone with it', () => {
    assert.deepEqual(last({ until: '2027-01-31' }, '2027-01-31T23:59:59Z'), exactly('2027-01-31'));
    assert.equal(last({ until: '2027-01-31' }, '2027-02-01T00:00:00Z'), undefined);
    assert.deepEqual(last({ until: '2027-01-31', days: 14 }, '2027-01-30T00:00:00Z'), atLeast('2027-02-13'));
    assert.deepEqual(last({ until: '2027-01-31', days: 14 }, '2026-12-01T00:00:00Z'), atLeast('2027-01-31'));
  });
});

describe('a season', () => {
  const input = {
    days: 14,
    counts: 'order',
    fees: 'customer',
    feeAmount: '4.95',
    currency: 'EUR',
    timeZone: 'Europe/Amsterdam',
    seasons: [
      { from: '2026-11-15', to: '2026-12-24', until: '2027-01-31', fees: 'free' },
      { from: '2028-02-29', to: '2028-02-29', days: 60 },
    ],
  };

  it('begins with its first day and ends with its last, where the shop is', () => {
    assert.deepEqual(last(input, '2026-11-14T22:59:59Z'), exactly('2026-11-28'));
    assert.deepEqual(last(input, '2026-11-14T23:00:00Z'), exactly('2027-01-31'));
    assert.deepEqual(last(input, '2026-12-24T22:59:59Z'), exactly('2027-01-31'));
    assert.deepEqual(last(input, '2026-12-24T23:00:00Z'), exactly('2027-01-08'));
  });

  it('may be a leap day alone', () => {
    assert.deepEqual(last(input, '2028-02-29T12:00:00Z'), exactly('2028-04-29'));
    assert.deepEqual(last(input, '2028-03-01T12:00:00Z'), exactly('2028-03-15'));
  });

  it('replaces what it says and keeps the rest', () => {
    const policy = policyOf(input);
    const terms = termsOn(policy, '2026-12-01');
    assert.deepEqual(
      [terms.fees, terms.feeAmount, terms.days, terms.until],
      ['free', undefined, undefined, '2027-01-31'],
    );
    assert.equal(termsOn(policy, '2028-02-29').feeAmount?.amount, 495);
    assert.equal(termsOn(policy, '2027-06-01'), policy);
  });
});
