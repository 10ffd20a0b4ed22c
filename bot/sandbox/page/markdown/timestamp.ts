/** Times as Discord words them, in British English and the reader's time zone. */

const STYLES: ReadonlyMap<string, Intl.DateTimeFormatOptions> = new Map([
  ['t', { timeStyle: 'short' }],
  ['T', { timeStyle: 'medium' }],
  ['d', { dateStyle: 'short' }],
  ['D', { dateStyle: 'long' }],
  ['f', { dateStyle: 'long', timeStyle: 'short' }],
  ['F', { dateStyle: 'full', timeStyle: 'short' }],
]);

/** Seconds in each unit of "3 days ago", the largest first. */
const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

/** The text of `<t:…:style>`. An unknown style is shown as `f`, the one that Discord takes where none is given. */
export function timestampText(date: Date, style: string, now: Date): string {
  if (style === 'R') return relativeTime(date, now);
  return new Intl.DateTimeFormat('en-GB', STYLES.get(style) ?? STYLES.get('f')).format(date);
}

/** "3 days ago", "in 2 hours". */
function relativeTime(date: Date, now: Date): string {
  const seconds = Math.round((date.getTime() - now.getTime()) / 1000);
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  return new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' }).format(Math.trunc(seconds / size), unit);
}

/** "Today at 14:05", "Yesterday at 09:30", else the date and the time: when a message was sent. */
export function messageTime(date: Date, now: Date): string {
  const time = timestampText(date, 't', now);
  const day = (moment: Date): string => moment.toDateString();
  if (day(date) === day(now)) return `Today at ${time}`;
  if (day(date) === day(new Date(now.getTime() - 86_400_000))) return `Yesterday at ${time}`;
  return `${timestampText(date, 'd', now)} ${time}`;
}

/** The weekday, date and time: what a pointer held over a time shows. */
export function fullTime(date: Date): string {
  return timestampText(date, 'F', date);
}
