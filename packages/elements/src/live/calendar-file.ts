import type { VitrineLive } from './live-element.js';

/** Milliseconds a show is said to last, for nobody knows. */
const LENGTH = 3_600_000;

const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

const stamp = (moment: number) => new Date(moment).toISOString().replace(/[-:]|\.\d+/g, '');

/** Lines of a calendar file are at most 75 bytes long (RFC 5545, 3.1); a character is never cut. */
export function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let bytes = 0;
  for (const character of line) {
    const { length } = encoder.encode(character);
    if (bytes + length > 75) {
      folded += '\r\n ';
      bytes = 1;
    }
    folded += character;
    bytes += length;
  }
  return folded;
}

/** A show as a calendar file: iCalendar, RFC 5545. `start`: milliseconds since 1970. */
export function calendarFile(title: string, start: number, url: string, now = Date.now()): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Vitrine//Live//EN',
    'BEGIN:VEVENT',
    `UID:${stamp(start)}-${encodeURIComponent(url).slice(-80)}`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(start)}`,
    `DTEND:${stamp(start + LENGTH)}`,
    `SUMMARY:${escaped(title)}`,
    `URL:${url}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(fold)
    .join('\r\n');
}

/** Hands the shopper a calendar file of the show, made here. */
export function saveCalendarFile(live: VitrineLive): void {
  const title = live.label || document.title || live.t('liveShow');
  const text = calendarFile(title, live.start, location.href.replace(/#.*/, ''));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }));
  link.download = `${title.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60) || 'show'}.ics`;
  link.click();
  // Once the browser has taken it.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
