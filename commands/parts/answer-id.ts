/**
 * Ids by which an answer is opened again: that of a claim (eight characters), or the place of a passage
 * with four characters made of its words (`northshire-letter:120-240.k3f2`), so that it never opens other words.
 */
import { shortHash } from '../../corpus/claims.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Claim, DocumentRecord, Span } from '../../corpus/model.ts';
import {
  blockAt,
  type CorpusDocument,
  type Located,
  overlap,
  sentenceAt,
  slice,
} from '../../corpus/passages.ts';
import { isContent } from '../../corpus/read/source-text.ts';
import type { Reply } from '../command.ts';

/** What an id stands for. */
export type Opened =
  | { readonly type: 'claim'; readonly located: Located }
  /** Answers of today no longer hold it: the document, or how it is read, has changed. */
  | {
      readonly type: 'retired';
      readonly document: CorpusDocument;
      readonly entry: DocumentRecord['retired'][number];
    }
  | { readonly type: 'passage'; readonly document: CorpusDocument; readonly span: Span }
  /** Other words stand in the passage's place now. */
  | { readonly type: 'changed'; readonly document: CorpusDocument };

const CHECK_LENGTH = 4;

/** Characters that tell the words of a passage from others. */
function checkOf(document: CorpusDocument, span: Span): string {
  return shortHash([slice(document, span)]).slice(0, CHECK_LENGTH);
}

/** The id of a passage. */
export function passageId(document: CorpusDocument, { start, end }: Span): string {
  return `${document.record.id}:${start}-${end}.${checkOf(document, { start, end })}`;
}

/**
 * Opens an id; null where nothing has it. A passage is opened in whole sentences of one paragraph. Marks around an id, as it is
 * copied from a message, don't count.
 */
export function openAnswer(corpus: Corpus, typed: string): Opened | null {
  const id = typed.toLowerCase().replace(/^[^a-z0-9]+|[^a-z0-9]+$/gu, '');
  const located = corpus.claim(id);
  if (located !== undefined) return { type: 'claim', located };
  for (const document of corpus.documents) {
    const entry = document.record.retired.find(({ claim }) => claim.id === id);
    if (entry !== undefined) return { type: 'retired', document, entry };
  }
  const [, name, start = '', end = '', check] =
    /^([a-z0-9-]+):(\d{1,9})-(\d{1,9})(?:\.([a-z2-7]{4}))?$/u.exec(id) ?? [];
  const document = corpus.documents.find(({ record }) => record.id === name);
  const span = { start: Number(start), end: Number(end) };
  if (document === undefined || span.end <= span.start) return null;
  if (check !== undefined && check !== checkOf(document, span)) return { type: 'changed', document };
  const block = blockAt(document, span.start);
  if (block === undefined || !isContent(block) || span.end > block.end) return null;
  return { type: 'passage', document, span: sentenceAt(document, span) };
}

/**
 * The id by which the first thing that a reply shows is opened again; null where it shows nothing of a document. A claim that
 * stands in the first passage is preferred to the passage.
 */
export function answerId(corpus: Corpus, { outcome, evidence, claims: [asserted] }: Reply): string | null {
  const [first] = evidence;
  if (outcome !== 'answer' || first?.kind !== 'passage') return null;
  const document = corpus.documents.find(({ record }) => record.id === first.document);
  const claim = document?.claims.find(
    (one) =>
      one.kind === asserted?.kind &&
      one.spans.some((span) => overlap(span, first)) &&
      saysTheSame(one, asserted.body, asserted.value),
  );
  return claim?.id ?? (document === undefined ? null : passageId(document, first));
}

/** Of several grades in one sentence, whether it is the one that the reply asserts; other claims are told apart by their place. */
function saysTheSame(claim: Claim, body: string | undefined, value: string): boolean {
  return claim.kind !== 'grade' || (claim.grade === value && claim.bodyId === (body ?? null));
}
