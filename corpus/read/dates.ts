/** Dates as news pages print them. */
const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

const PATTERNS: readonly RegExp[] = [
  /\b(?<month>\p{L}{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})\b/iu,
  /\b(?<day>\d{1,2})(?:st|nd|rd|th)? (?<month>\p{L}{3,9})\.?,? (?<year>\d{4})\b/iu,
  /\b(?<year>\d{4})-(?<number>\d{2})-(?<day>\d{2})(?!\d)/u,
  // Day before month: the usual order of British pages.
  /\b(?<day>\d{1,2})\/(?<number>\d{1,2})\/(?<year>\d{4})\b/u,
];

/**
 * The first date that a line prints, as an ISO date, or null.
 *
 * @example findDate('May 14, 2024') // '2024-05-14'
 */
export function findDate(line: string): string | null {
  for (const pattern of PATTERNS) {
    const groups = pattern.exec(line)?.groups;
    if (groups === undefined) continue;
    const { month, number } = groups;
    const named =
      month === undefined || month.length < 3
        ? -1
        : MONTHS.findIndex((name) => name.startsWith(month.toLowerCase().slice(0, 4)));
    const monthNumber = number === undefined ? named + 1 : Number(number);
    const date = `${groups['year']}-${String(monthNumber).padStart(2, '0')}-${String(groups['day']).padStart(2, '0')}`;
    if (monthNumber >= 1 && isCalendarDate(date)) return date;
  }
  return null;
}

/** Whether an ISO date exists: JavaScript itself rolls 31 February over into March. */
function isCalendarDate(date: string): boolean {
  const time = new Date(`${date}T00:00:00Z`).getTime();
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

const DAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const DATE_ONLY = new RegExp(
  `^(?:(?:published|updated|posted|last updated|last modified|date|first published)\\s*(?:on|at)?\\s*:?\\s*)?(?:${DAY},?\\s+)?` +
    '(?:\\p{L}{3,9}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}(?:st|nd|rd|th)? \\p{L}{3,9}\\.?,? \\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}/\\d{4})' +
    '(?:[\\s,|·–-]+(?:at\\s+)?\\d{1,2}[:.]\\d{2}\\s*(?:am|pm)?(?:\\s*(?:gmt|bst|utc|et|est|edt))?)?\\.?$',
  'iu',
);

/** Whether a line holds a date of publication and nothing else. */
export function isDateLine(line: string): boolean {
  return DATE_ONLY.test(line.trim()) && findDate(line) !== null;
}
