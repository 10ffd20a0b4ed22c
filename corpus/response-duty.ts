/** The duty to answer a report on a force: who owes the answer, and until when. */
import type { Organisation } from './register.ts';

const DAY_MS = 86_400_000;

/**
 * The last day on which comments on a report can be published in time. Both are ISO dates. The law counts `days` that begin
 * with the day on which the report is published, so that day is the first.
 *
 * @example lastDayToRespond('2024-05-14', 56) // '2024-07-08'
 */
export function lastDayToRespond(published: string, days: number): string {
  return new Date(Date.parse(`${published}T00:00:00Z`) + (days - 1) * DAY_MS).toISOString().slice(0, 10);
}

/**
 * Who owes the answer on a force: its local policing body, in words. Undefined for a body that has none, such as a regional
 * unit or a force that is not territorial.
 */
export function localPolicingBody({ territorial, oversight }: Organisation): string | undefined {
  if (!territorial || oversight === undefined) return undefined;
  if (oversight === 'PCC') return 'the police and crime commissioner';
  if (oversight === 'PFCC') return 'the police, fire and crime commissioner';
  return oversight.startsWith('Mayor') ? 'the mayor' : `the ${oversight.replace(/\s*\(.*\)$/u, '')}`;
}
