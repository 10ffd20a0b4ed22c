/** The inspections that documents report: which documents report the same one, and one grade for each body. */
import { byStrength } from './agreement.ts';
import type { GradeClaim } from './model.ts';
import { foldName } from './names.ts';
import { type CorpusDocument, firstSpan, type Located } from './passages.ts';
import type { Inspection, Register } from './register.ts';

/** An inspection that at least one document reports. */
export interface ReportedInspection {
  /** What the register knows of it; undefined where it doesn't know it. */
  readonly facts: Inspection | undefined;
  /** The documents that report it, newest first. */
  readonly documents: readonly CorpusDocument[];
  /** Its grades, one for each body (the strongest source's), in the order of the document. */
  readonly grades: readonly Located<GradeClaim>[];
  /** The ids of its bodies: those graded in the order of the document, then those that only the register names. */
  readonly bodies: readonly string[];
}

/** The inspections of these documents, in their order; a document with grades of an inspection that nobody names stands for itself. */
export function reportedInspections(
  documents: readonly CorpusDocument[],
  register: Register,
): ReportedInspection[] {
  const groups = new Map<string, CorpusDocument[]>();
  for (const document of documents) {
    const { inspection, id } = document.record;
    const graded = document.claims.some((claim) => claim.kind === 'grade' && !claim.earlier);
    if (inspection === null && !graded) continue;
    const key = inspection ?? `document:${id}`;
    groups.set(key, [...(groups.get(key) ?? []), document]);
  }
  return [...groups].map(([key, group]) => {
    const facts = register.inspections.find(({ id }) => id === key);
    const grades = inspectionGrades(group);
    const graded = grades.flatMap(({ claim }) => (claim.bodyId === null ? [] : [claim.bodyId]));
    const known = [
      ...(facts?.grades.map(({ organisation }) => organisation) ?? []),
      ...(facts?.missing ?? []),
    ];
    return { facts, documents: group, grades, bodies: [...new Set([...graded, ...known])] };
  });
}

/** One grade for each body: that of the strongest source, in the order in which the documents print them. */
function inspectionGrades(documents: readonly CorpusDocument[]): Located<GradeClaim>[] {
  const byBody = new Map<string, Located<GradeClaim>>();
  for (const document of documents.toSorted(byStrength)) {
    const grades = document.claims.filter((claim) => claim.kind === 'grade' && !claim.earlier);
    for (const claim of grades.toSorted((a, b) => firstSpan(a).start - firstSpan(b).start)) {
      if (claim.kind !== 'grade') continue;
      const key = claim.bodyId ?? foldName(claim.body);
      if (!byBody.has(key)) byBody.set(key, { document, claim });
    }
  }
  return [...byBody.values()];
}
