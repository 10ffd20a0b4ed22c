/** What the register says of one body: its grades with their pages, what it lacks, and the history of other schemes. */
import type { Inspection, Register } from './register.ts';

/** A grade that a public page showed, with the inspection that gave it. */
export interface RegisterGrade {
  readonly inspection: Inspection;
  readonly entry: Inspection['grades'][number];
}

/** A grade under another scheme. It is history: it never answers for a grade of today. */
export type EarlierGrade = Register['earlierGrades'][number];

/** The newest inspection first; those of unknown date last. */
function byDate({ inspection: a }: RegisterGrade, { inspection: b }: RegisterGrade): number {
  return (b.published ?? '').localeCompare(a.published ?? '');
}

/** The grades of a body (its id) that public pages showed, of the newest inspection first. */
export function registerGrades(register: Register, body: string): RegisterGrade[] {
  return register.inspections
    .flatMap((inspection) =>
      inspection.grades
        .filter(({ organisation }) => organisation === body)
        .map((entry) => ({ inspection, entry })),
    )
    .sort(byDate);
}

/** The inspections that a body (its id) belongs to and in which its grade was not seen. */
export function inspectionsLackingGrade(register: Register, body: string): Inspection[] {
  return register.inspections.filter(({ missing }) => missing.includes(body));
}

/** What other schemes said of a body (its id), the newest first. */
export function earlierGrades(register: Register, body: string): EarlierGrade[] {
  return register.earlierGrades
    .filter(({ organisation }) => organisation === body)
    .sort((a, b) => b.published.localeCompare(a.published));
}

/** A finding that a page tells of, with the inspection that made it. */
export interface RegisterFinding {
  readonly inspection: Inspection;
  readonly entry: NonNullable<Inspection['findings']>[number];
}

/** The findings on a body (its id) that public pages told of. */
export function registerFindings(register: Register, body: string): RegisterFinding[] {
  return register.inspections.flatMap((inspection) =>
    (inspection.findings ?? [])
      .filter(({ organisation }) => organisation === body)
      .map((entry) => ({ inspection, entry })),
  );
}
