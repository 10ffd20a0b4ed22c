/** How old a source is: an answer about today says so. */
import type { Inspection } from '../../corpus/register.ts';
import type { Line } from '../command.ts';

const MONTHS_IN_YEAR = 12;

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** Whole months from an ISO date to a moment; negative where the date lies ahead. */
function monthsSince(iso: string, now: Date): number {
  const then = new Date(`${iso}T00:00:00Z`);
  const months =
    (now.getUTCFullYear() - then.getUTCFullYear()) * MONTHS_IN_YEAR + now.getUTCMonth() - then.getUTCMonth();
  return now.getUTCDate() < then.getUTCDate() ? months - 1 : months;
}

/**
 * The time from an ISO date to now in whole years and months; undefined where it is less than a month.
 *
 * @example ageOf('2024-05-14', new Date('2026-11-22')) // '2 years and 6 months'
 */
export function ageOf(iso: string, now: Date): string | undefined {
  const months = monthsSince(iso, now);
  if (months < 1) return undefined;
  const years = Math.floor(months / MONTHS_IN_YEAR);
  const rest = months % MONTHS_IN_YEAR;
  const parts = [
    ...(years > 0 ? [counted(years, 'year')] : []),
    ...(rest > 0 ? [counted(rest, 'month')] : []),
  ];
  return parts.join(' and ');
}

/** "The newest source on this is 2 years old; …", or nothing for a source of this month. */
export function ageLines(published: readonly string[], now: Date): Line[] {
  const newest = published.toSorted().at(-1);
  const age = newest === undefined ? undefined : ageOf(newest, now);
  return age === undefined ? [] : [`The newest source on this is ${age} old: what came later is not in it.`];
}

/**
 * The day from which the age of a register's grade counts, as an ISO date: when its inspection was published or, where nobody
 * knows, the last day that the date of its page allows. Undefined where both are unknown.
 *
 * @example lastKnownDay({ published: null }, { seenPageDate: '2022-02' }) // '2022-02-28'
 */
export function lastKnownDay(
  { published }: Pick<Inspection, 'published'>,
  { seenPageDate }: Pick<Inspection['grades'][number], 'seenPageDate'>,
): string | undefined {
  const date = published ?? seenPageDate;
  if (date === null) return undefined;
  const [year = 0, month, dayOfMonth] = date.split('-').map(Number);
  if (dayOfMonth !== undefined) return date;
  // The day before the next month, or the next year, begins.
  return new Date(Date.UTC(year, month ?? MONTHS_IN_YEAR, 0)).toISOString().slice(0, 10);
}
