/** What every rule for findings needs: the document as a whole, and whom a stretch of it is about. */
import type { BodyRef, FindingKind, Span } from '../model.ts';
import type { ExtractedFinding } from './extraction.ts';
import { isInspected } from './masked.ts';
import type { Speech } from './quotations.ts';
import { bodiesOf, listStartingAt, type Sentence } from './sentence-bodies.ts';

/** A sentence longer than this is not read: no finding is. */
export const LONGEST_SENTENCE = 1200;

/** The document as a whole. */
export interface DocumentContext {
  readonly text: string;
  readonly all: readonly Sentence[];
  readonly speech: Speech;
  /** Whether the inspectorate itself wrote what stands around a sentence, so that its bare sentences are findings. */
  readonly ownReport: (sentence: Sentence) => boolean;
  /** The people whom the document introduces as inspectors, without a title that says so. */
  readonly inspectors: ReadonlySet<string>;
  /** Whether the document tells of a letter that inspectors wrote. */
  readonly inspectorsLetter: boolean;
  /** The only force, unit or service that the document names, or null. */
  readonly onlyBody: BodyRef | null;
  /** An inspector's surname with a verb of telling after it ("Rudge has recommended"), or null where the document has no inspector. */
  readonly inspectorTells: RegExp | null;
  /** The sentences that were found to give the inspectorate's words, by index: the next one may go on with "it". */
  readonly attributed: Set<number>;
  /** Whether the document names the inspectorate. */
  readonly aboutInspection: boolean;
  /** The one body of each place that a name in the text begins with: "Surrey" for Surrey Police; null where there are two. */
  readonly bodiesOfPlaces: ReadonlyMap<string, BodyRef | null>;
  /** The body whose own account the document is ("we"), or null. */
  readonly author: BodyRef | null;
}

/** A finding with what most findings have; `extra` wins. */
export function finding(
  span: Span,
  kind: FindingKind,
  bodies: readonly BodyRef[],
  rule: string,
  confidence: number,
  extra: Partial<Pick<ExtractedFinding, 'by' | 'scope' | 'complete' | 'leadIn' | 'why'>> = {},
): ExtractedFinding {
  return {
    start: span.start,
    end: span.end,
    kind,
    by: extra.by ?? (kind === 'focus' ? 'body' : 'inspectorate'),
    bodies,
    scope: extra.scope ?? (bodies.length > 0 ? 'bodies' : 'unnamed'),
    complete: extra.complete ?? true,
    leadIn: extra.leadIn ?? null,
    why: extra.why ?? { rule, confidence, candidates: [] },
  };
}

/** The bodies that a stretch of a sentence is about: its first list of them. */
export function bodiesIn(document: DocumentContext, sentence: Sentence, span: Span): BodyRef[] {
  const inside = sentence.mentions.filter(
    (mention) => mention.start >= span.start && mention.end <= span.end,
  );
  const first = inside.findIndex((mention) => isInspected(mention) && mention.bodies.length > 0);
  return first === -1 ? [] : bodiesOf(listStartingAt(document.text, inside, first));
}

/** Words that speak of the region as such. */
export const REGION =
  /(?<![\p{L}])(?:regional\s+(?:change|response|approach|governance|performance|work|arrangements|leadership)|the\s+region|across\s+the\s+region)(?![\p{L}])/iu;

/** The body whose own account the document is. */
export function ofAuthor(document: DocumentContext): BodyRef[] {
  return document.author === null ? [] : [document.author];
}

/** The one body that the words before a list speak of, back to the last heading that names one. */
export function sectionBody(document: DocumentContext, sentence: Sentence): BodyRef[] {
  for (let index = sentence.index - 1; index >= Math.max(0, sentence.index - 12); index -= 1) {
    const above = document.all[index];
    if (above === undefined) break;
    const bodies = bodiesOf(above.mentions.filter((mention) => isInspected(mention)));
    // What an item of another list is about tells nothing of this one.
    if (bodies.length > 0) return bodies.length === 1 && above.block.kind !== 'list-item' ? bodies : [];
  }
  return [];
}
