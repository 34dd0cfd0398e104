import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DeliveryOption } from './delivery.js';
import { addWorkingDays, arrivalOf, momentOf } from './delivery-days.js';
import { parseDelivery } from './parse-delivery.js';

const optionOf = (input: Record<string, unknown>): DeliveryOption => {
  const option = parseDelivery({ timeZone: 'UTC', transitTime: [1, 2], ...input })?.options[0];
  assert.ok(option);
  return option;
};

/** The first and the last day for an order at a moment, an ISO date and time with its offset. */
const days = (input: Record<string, unknown>, moment: string) => {
  const arrival = arrivalOf(optionOf(input), Date.parse(moment));
  return arrival && [arrival.earliest, arrival.latest];
};

const always = { businessDays: [0, 1, 2, 3, 4, 5, 6] };
const amsterdam = { timeZone: 'Europe/Amsterdam', cutoffTime: '16:00' };

describe('working days', () => {
  const week = { weekdays: [1, 2, 3, 4, 5] };

  it('begin with the day itself, or the next one that is worked on', () => {
    assert.equal(addWorkingDays('2026-11-24', 0, week), '2026-11-24');
    assert.equal(addWorkingDays('2026-11-22', 0, week), '2026-11-23');
    assert.equal(addWorkingDays('2026-11-21', 1, week), '2026-11-24');
  });

  it('pass over the days of the week and the dates on which nobody works', () => {
    assert.equal(addWorkingDays('2026-11-27', 1, week), '2026-11-30');
    assert.equal(addWorkingDays('2026-12-24', 1, { ...week, closed: ['2026-12-25'] }), '2026-12-28');
    assert.equal(addWorkingDays('2026-11-26', 1, { weekdays: [0, 1, 2, 3, 4] }), '2026-11-29');
  });

  it('end nowhere for a shop that never works', () => {
    assert.equal(addWorkingDays('2026-11-24', 1, { weekdays: [] }), undefined);
  });
});

describe('a moment', () => {
  const iso = (day: string, time: string, timeZone: string) =>
    new Date(momentOf(Date.parse(`${day}T${time}Z`), timeZone)).toISOString();

  it('is found in any time zone, in winter and summer', () => {
    assert.equal(iso('2026-01-15', '16:00', 'Europe/Amsterdam'), '2026-01-15T15:00:00.000Z');
    assert.equal(iso('2026-07-15', '16:00', 'Europe/Amsterdam'), '2026-07-15T14:00:00.000Z');
    assert.equal(iso('2026-07-15', '09:30', 'Asia/Kolkata'), '2026-07-15T04:00:00.000Z');
    assert.equal(iso('2026-07-15', '00:00', 'Pacific/Kiritimati'), '2026-07-14T10:00:00.000Z');
    assert.equal(iso('2026-12-31', '23:00', 'America/New_York'), '2027-01-01T04:00:00.000Z');
  });

  it('is right on both sides of the change to summer time and back', () => {
    assert.equal(iso('2026-03-29', '01:00', 'Europe/Amsterdam'), '2026-03-29T00:00:00.000Z');
    assert.equal(iso('2026-03-29', '16:00', 'Europe/Amsterdam'), '2026-03-29T14:00:00.000Z');
    assert.equal(iso('2026-10-25', '01:00', 'Europe/Amsterdam'), '2026-10-24T23:00:00.000Z');
    assert.equal(iso('2026-10-25', '16:00', 'Europe/Amsterdam'), '2026-10-25T15:00:00.000Z');
    assert.equal(iso('2026-03-08', '17:00', 'America/New_York'), '2026-03-08T21:00:00.000Z');
  });

  it('is at most an hour off where a clock leaves it out', () => {
    const off = momentOf(Date.parse('2026-03-29T02:30Z'), 'Europe/Amsterdam') - Date.parse('2026-03-29T01:30:00Z');
    assert.ok(Math.abs(off) <= 3_600_000);
  });
});

describe('the arrival', () => {
  it('follows the day of the order, handling and transit in working days', () => {
    // 24 November 2026 is a Tuesday.
    assert.deepEqual(days({}, '2026-11-24T12:00:00Z'), ['2026-11-25', '2026-11-26']);
    assert.deepEqual(days({ handlingTime: [1, 2] }, '2026-11-24T12:00:00Z'), ['2026-11-26', '2026-11-30']);
    assert.deepEqual(days({ transitTime: 0, ...always }, '2026-11-24T12:00:00Z'), ['2026-11-24', '2026-11-24']);
  });

  it('begins on Monday for an order of the weekend', () => {
    assert.deepEqual(days({}, '2026-11-21T12:00:00Z'), ['2026-11-24', '2026-11-25']);
    assert.deepEqual(days({}, '2026-11-22T23:59:59Z'), ['2026-11-24', '2026-11-25']);
  });

  it('is a day later from the cut-off on, to the second, by the shop’s clock', () => {
    assert.deepEqual(days(amsterdam, '2026-11-24T14:59:59Z'), ['2026-11-25', '2026-11-26']);
    assert.deepEqual(days(amsterdam, '2026-11-24T15:00:00Z'), ['2026-11-26', '2026-11-27']);
    assert.deepEqual(days(amsterdam, '2026-07-14T13:59:59Z'), ['2026-07-15', '2026-07-16']);
    assert.deepEqual(days(amsterdam, '2026-07-14T14:00:00Z'), ['2026-07-16', '2026-07-17']);
  });

  it('is told by the shop’s day, not by the shopper’s', () => {
    const moment = '2026-11-24T23:30:00Z';
    assert.deepEqual(days({ timeZone: 'America/New_York' }, moment), ['2026-11-25', '2026-11-26']);
    assert.deepEqual(days({ timeZone: 'Asia/Jerusalem', ...always }, moment), ['2026-11-26', '2026-11-27']);
    assert.deepEqual(days({ timeZone: 'Pacific/Kiritimati', ...always }, moment), ['2026-11-26', '2026-11-27']);
  });

  it('passes the cut-off of the day on which the clock changes', () => {
    const options = { ...amsterdam, ...always };
    assert.deepEqual(days(options, '2026-03-29T13:59:59Z'), ['2026-03-30', '2026-03-31']);
    assert.deepEqual(days(options, '2026-03-29T14:00:00Z'), ['2026-03-31', '2026-04-01']);
    assert.deepEqual(days(options, '2026-10-25T14:59:59Z'), ['2026-10-26', '2026-10-27']);
    assert.deepEqual(days(options, '2026-10-25T15:00:00Z'), ['2026-10-27', '2026-10-28']);
  });

  it('crosses leap days, the end of the year and the days the shop is closed', () => {
    assert.deepEqual(days(always, '2028-02-28T12:00:00Z'), ['2028-02-29', '2028-03-01']);
    assert.deepEqual(days(always, '2026-02-28T12:00:00Z'), ['2026-03-01', '2026-03-02']);
    assert.deepEqual(days({}, '2026-12-31T12:00:00Z'), ['2027-01-01', '2027-01-04']);
    const closed = ['2026-12-25', '2026-12-26', '2027-01-01'];
    assert.deepEqual(days({ closed }, '2026-12-24T12:00:00Z'), ['2026-12-28', '2026-12-29']);
    assert.deepEqual(days({ closed, ...amsterdam }, '2026-12-24T15:00:00Z'), ['2026-12-29', '2026-12-30']);
    assert.deepEqual(days({ closed }, '2026-12-31T12:00:00Z'), ['2027-01-04', '2027-01-05']);
  });

  it('counts a cut-off of no known place as passed', () => {
    const option = optionOf({ timeZone: 'Mars/Olympus', cutoffTime: '23:59', ...always });
    const arrival = arrivalOf(option, new Date(2026, 10, 24, 8).getTime());
    assert.deepEqual([arrival?.earliest, arrival?.latest, arrival?.today], ['2026-11-26', '2026-11-27', false]);
  });

  it('is not known without a time in transit, nor for a shop that is always closed', () => {
    assert.equal(arrivalOf({ weekdays: [1] }, Date.now()), undefined);
    assert.equal(arrivalOf({ weekdays: [], transit: [1, 1] }, Date.now()), undefined);
  });

  it('says until when it is so, and whether today’s cut-off is to come', () => {
    const ends = (input: Record<string, unknown>, moment: string) => {
      const arrival = arrivalOf(optionOf(input), Date.parse(moment));
      return arrival && [new Date(arrival.until).toISOString(), arrival.today];
    };
    assert.deepEqual(ends(amsterdam, '2026-11-24T12:00:00Z'), ['2026-11-24T15:00:00.000Z', true]);
    assert.deepEqual(ends(amsterdam, '2026-11-24T15:00:00Z'), ['2026-11-25T15:00:00.000Z', false]);
    // A Friday evening: nothing changes before Monday afternoon.
    assert.deepEqual(ends(amsterdam, '2026-11-27T18:00:00Z'), ['2026-11-30T15:00:00.000Z', false]);
    assert.deepEqual(ends({}, '2026-11-24T12:00:00Z'), ['2026-11-25T00:00:00.000Z', false]);
  });
});
