/** Making and renewing `document.json`: claims are always exactly what the extractor makes of the text. */
import { isDeepStrictEqual } from 'node:util';
import { makeClaims } from './claims.ts';
import { extract } from './extract/extract.ts';
import type { Claim, DocumentRecord } from './model.ts';
import type { SourceText } from './read/source-text.ts';
import type { FileFault, Register } from './register.ts';
import type { CorpusData } from './store.ts';

/** The claims of a text, as they are stored. */
export function extractClaims(id: string, source: SourceText, register: Register): Claim[] {
  return makeClaims(id, source.text, extract(source, register), register);
}

/** What a new extraction changes. */
export interface ClaimChanges {
  readonly added: readonly Claim[];
  readonly removed: readonly Claim[];
  /** Same id, but another confidence, rule or detail. */
  readonly changed: readonly Claim[];
}

/** Compares claims by id. */
export function compareClaims(before: readonly Claim[], after: readonly Claim[]): ClaimChanges {
  const old = new Map(before.map((claim) => [claim.id, claim]));
  const now = new Set(after.map(({ id }) => id));
  return {
    added: after.filter(({ id }) => !old.has(id)),
    removed: before.filter(({ id }) => !now.has(id)),
    changed: after.filter((claim) => {
      const previous = old.get(claim.id);
      return previous !== undefined && !isDeepStrictEqual(previous, claim);
    }),
  };
}

/**
 * The record with newly extracted claims. Claims that are gone move to `retired` with the date (ISO) and their words;
 * a claim that has come back leaves it.
 */
export function renewRecord(
  record: DocumentRecord,
  text: string,
  claims: readonly Claim[],
  date: string,
): DocumentRecord {
  const now = new Set(claims.map(({ id }) => id));
  const retired = record.retired.filter(({ claim }) => !now.has(claim.id));
  for (const claim of compareClaims(record.claims, claims).removed) {
    const texts = claim.spans.map(({ start, end }) => text.slice(start, end));
    retired.push({ claim, texts, retired: date });
  }
  return { ...record, claims: [...claims], retired };
}

/** Documents whose stored claims are not what extraction makes of the text, with the ids of these claims. */
export function extractionFaults({
  documents,
  register,
}: Pick<CorpusData, 'documents' | 'register'>): FileFault[] {
  return documents.flatMap(({ record, source }) => {
    const { added, removed, changed } = compareClaims(
      record.claims,
      extractClaims(record.id, source, register),
    );
    const ids = [...added, ...removed, ...changed].map(({ id }) => id);
    if (ids.length === 0) return [];
    const counts = `${added.length} new, ${removed.length} fewer and ${changed.length} changed claims`;
    return [
      {
        file: `documents/${record.id}/document.json`,
        field: 'claims',
        problem: `extraction gives ${counts} (${ids.join(', ')}); "corpus extract ${record.id} --write" stores it`,
      },
    ];
  });
}
