import type { DayRange, Delivery } from '@vitrine/core';
import type { Trial } from '../trial.js';
import { print } from '../violation.js';
import { checkMoney, checkText } from './shape.js';

const KINDS = ['card', 'bank', 'wallet', 'invoice', 'cash', undefined];

/** The name of a time zone that `Intl` knows. */
function isZone(timeZone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone }));
  } catch {
    return false;
  }
}

const isRange = (range: DayRange | undefined): boolean =>
  range === undefined ||
  (range.length === 2 && range.every((days) => Number.isSafeInteger(days) && days >= 0) && range[0] <= range[1]);

/** `at` is the place of the rule, for the report. */
export function checkDelivery(trial: Trial, rule: Delivery, at: string): void {
  const { kind, countries, options, never, payment = [] } = rule;
  trial.check(kind === 'delivery', () => `${at}.kind is ${print(kind)}`);
  trial.check(
    Array.isArray(countries) && countries.every((code) => /^[A-Z]{2}$/.test(code)),
    () => `${at}.countries is ${print(countries)}`,
  );
  const isList: boolean = Array.isArray(options);
  trial.check(isList, () => `${at}.options is ${print(options)}, a list expected`);
  trial.check(!never || !options.length, () => `${at} has options for a place nobody delivers to`);
  for (const [index, option] of options.entries()) {
    const where = `${at}.options[${index}]`;
    const { name, cost, freeFrom, weekdays, closed = [], cutoff, timeZone } = option;
    checkText(trial, name, `${where}.name`);
    checkMoney(trial, cost, `${where}.cost`);
    checkMoney(trial, freeFrom, `${where}.freeFrom`);
    for (const days of ['handling', 'transit'] as const)
      trial.check(
        isRange(option[days]),
        () => `${where}.${days} is ${print(option[days])}, two whole numbers expected`,
      );
    trial.check(
      weekdays?.length && weekdays.every((day) => Number.isInteger(day) && day >= 0 && day < 7),
      () => `${where}.weekdays is ${print(weekdays)}, at least one of 0 to 6 expected`,
    );
    for (const day of closed)
      trial.check(/^\d{4}-\d\d-\d\d$/.test(day), () => `${where}.closed has ${print(day)} for a day`);
    trial.check(
      cutoff === undefined || /^([01]\d|2[0-3]):[0-5]\d$/.test(cutoff),
      () => `${where}.cutoff is ${print(cutoff)}, which is no time of a day`,
    );
    trial.check(
      timeZone === undefined || isZone(timeZone),
      () => `${where}.timeZone is ${print(timeZone)}, which is no time zone`,
    );
  }
  for (const { name, kind: means } of payment) {
    trial.check(name, () => `${at} has a method of payment without a name`);
    checkText(trial, name, `${at}.payment`);
    trial.check(KINDS.includes(means), () => `${at} has ${print(means)} for the kind of ${name}`);
  }
}
