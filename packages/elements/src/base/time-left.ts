const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The two largest units that say how long, and how often what they say changes. */
function unitsOf(left: number): [string, number, string, number] {
  if (left > 30 * DAY) return ['day', DAY, 'day', DAY];
  if (left > DAY) return ['day', DAY, 'hour', HOUR];
  if (left > HOUR) return ['hour', HOUR, 'minute', MINUTE];
  return ['minute', MINUTE, 'second', SECOND];
}

/**
 * How long there is until `moment`, in words: `2 hr 5 min`; and `next`, the moment those are no longer right. Nothing when it
 * has come. `still`: seconds are not counted.
 *
 * @param moment milliseconds since 1970
 */
export function timeLeft(
  moment: number,
  language: string,
  still: boolean,
): { words: string; next: number } | undefined {
  const left = moment - Date.now();
  if (!(left > 0)) return undefined;
  let [large, by, small, step] = unitsOf(left);
  if (step === SECOND && still) [large, by, small, step] = ['hour', HOUR, 'minute', MINUTE];
  const steps = Math.ceil(left / step);
  const say = (value: number, unit: string) =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(value);
  const larger = Math.floor((steps * step) / by);
  const smaller = steps - larger * (by / step);
  const words = [larger && say(larger, large), (smaller || !larger) && small !== large && say(smaller, small)]
    .filter(Boolean)
    .join(' ');
  return { words, next: moment - (steps - 1) * step };
}
