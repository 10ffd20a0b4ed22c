/** A typed quotation beside the sources, in terms of the documents that it was compared with. */
import type { Span } from './model.ts';
import type { SearchDocument } from './search/passages.ts';
import { check } from './verify/check.ts';
import type { FoundQuotation } from './verify/find-quotations.ts';
import type { Part } from './verify/match.ts';
import { buildQuotationIndex } from './verify/quotation-index.ts';
import type { Verdict } from './verify/verify.ts';

/** A stretch of a typed quotation in the source quotation in which it stands. */
export interface CheckedPart<Document> extends Omit<Part, 'document'> {
  readonly document: Document;
}

/** What came of the comparison, with the documents in which things stand. */
export interface CheckedQuotation<Document> extends Omit<Verdict, 'parts' | 'passage'> {
  readonly parts: readonly CheckedPart<Document>[];
  readonly passage: { readonly document: Document; readonly span: Span } | null;
}

/** Compares what was found in a text with the sources; see `check`. */
export type QuotationChecker<Document> = (
  found: FoundQuotation,
  speaker?: string,
) => CheckedQuotation<Document> | null;

/**
 * Makes the comparison with these documents.
 *
 * @param namesOf further names and aliases of an organisation by its id
 */
export function quotationChecker<Document extends SearchDocument>(
  documents: readonly Document[],
  namesOf: (organisation: string) => readonly string[],
): QuotationChecker<Document> {
  const index = buildQuotationIndex(documents, namesOf);
  const own = new Map<SearchDocument, Document>(documents.map((document) => [document, document]));
  const find = (document: SearchDocument): Document => {
    const known = own.get(document);
    if (known === undefined) throw new RangeError('a document that was not compared with');
    return known;
  };
  return (found, speaker) => {
    const verdict = check(index, found, speaker);
    if (verdict === null) return null;
    const { passage } = verdict;
    return {
      ...verdict,
      parts: verdict.parts.map((part) => ({ ...part, document: find(part.document) })),
      passage: passage === null ? null : { document: find(passage.document), span: passage.span },
    };
  };
}
