/** The terms that stand in a passage, and in each of its sentences: questions compare the same passages again and again. */
import type { Span } from '../../corpus/model.ts';
import { type CorpusDocument, slice } from '../../corpus/passages.ts';
import { terms } from '../../corpus/search/analyse.ts';
import { sentences } from '../../corpus/text/sentences.ts';

/** A passage's terms. */
export interface HeldTerms {
  readonly all: ReadonlySet<string>;
  /** Those of each sentence, in order. */
  readonly bySentence: readonly ReadonlySet<string>[];
}

/** About 2 kB each: at this number the passages are read anew. */
const MOST_KEPT = 5000;

let kept = new WeakMap<CorpusDocument, Map<string, HeldTerms>>();
let count = 0;

/** The terms of a passage. */
export function heldTerms(document: CorpusDocument, span: Span): HeldTerms {
  const own = kept.get(document) ?? new Map<string, HeldTerms>();
  const key = `${span.start} ${span.end}`;
  const known = own.get(key);
  if (known !== undefined) return known;
  if (count >= MOST_KEPT) {
    kept = new WeakMap();
    count = 0;
    own.clear();
  }
  const bySentence = sentences(document.source.text, span.start, span.end).map(
    (sentence) => new Set(terms(slice(document, sentence)).map(({ term }) => term)),
  );
  const held = { all: new Set(bySentence.flatMap((set) => [...set])), bySentence };
  kept.set(document, own.set(key, held));
  count += 1;
  return held;
}
