import { misuse } from './host-error.js';

const UNITS: Readonly<Record<string, number>> = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 };

/** Milliseconds of `90s`, `5m`, `1h30m` or `-2.5s`; undefined for anything else. */
export function readDuration(text: string): number | undefined {
  const [, sign, parts = ''] = /^([+-]?)((?:\d+(?:\.\d+)?(?:ms|[hms]))+)$/.exec(text.trim()) ?? [];
  if (!parts) return;
  let sum = 0;
  for (const [, number, unit = ''] of parts.matchAll(/([\d.]+)(ms|[hms])/g)) sum += Number(number) * (UNITS[unit] ?? 0);
  return Math.round(sign === '-' ? -sum : sum);
}

/** Milliseconds since 1970 of `5m` (from now), `20:30` (today, or tomorrow when that is past) or a date with a time. */
export function readMoment(text: string, now: number): number {
  const duration = readDuration(text);
  if (duration !== undefined) return now + duration;
  const [, hours, minutes] = /^(\d\d?):(\d\d)$/.exec(text.trim()) ?? [];
  if (hours && Number(hours) < 24 && Number(minutes) < 60) {
    const day = new Date(now);
    day.setHours(Number(hours), Number(minutes), 0, 0);
    if (day.getTime() <= now) day.setDate(day.getDate() + 1);
    return day.getTime();
  }
  const time = /\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) throw misuse(`"${text}" is no time. Say 5m, 1h30m, 20:30 or 2026-12-01T19:00.`);
  return time;
}

const two = (number: number) => String(number).padStart(2, '0');

/** `7:05` or `1:02:03` of milliseconds. */
export function clock(time: number): string {
  const seconds = Math.max(0, Math.floor(time / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return `${hours ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`;
}
