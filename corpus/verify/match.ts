/** One source quotation beside typed words: how they stand in it. */
import type { Quotation, Span } from '../model.ts';
import type { SearchDocument } from '../search/passages.ts';
import { type Word, words } from '../text/normalise.ts';
import { type Alignment, align, alignExactly } from './align.ts';
import type { Block, TypedWords } from './blocks.ts';
import { type ChangeKind, changeKinds } from './changes.ts';
import type { Unit } from './quotation-index.ts';
import { beginsSentence, endsSentence, type QuotedWord, quotedWords } from './quoted-words.ts';

/** A difference between the printed words and the typed ones. */
export interface Change {
  /** The printed words, or null where words were added. */
  readonly printed: Span | null;
  /** The typed words (offsets into the typed text), or null where words were left out. */
  readonly typed: Span | null;
  /** Where it stands in the typed text: the offset of the typed words, or of the word before which words were left out. */
  readonly at: number;
  readonly kinds: readonly ChangeKind[];
}

/** Words at an end of a sentence, or between two pieces, that were left out. */
export interface Omission {
  readonly printed: Span;
  readonly kinds: readonly ChangeKind[];
}

/** A stretch of typed words in one source quotation. */
export interface Part {
  readonly document: SearchDocument;
  readonly claim: Quotation;
  /** The printed words that it stands for: one span for each run that it touches. */
  readonly printed: readonly Span[];
  /** The whole sentences that these words are of: one span for each run. */
  readonly sentences: readonly Span[];
  /** The typed words, as offsets into the typed text. */
  readonly typed: Span;
  readonly changes: readonly Change[];
  readonly omissions: readonly Omission[];
}

/** Typed words with their places in the typed text. */
export interface TypedText extends TypedWords {
  readonly list: readonly Word[];
}

/** A source quotation with the typed words that stand in it. */
export interface Match {
  readonly unit: Extract<Unit, { kind: 'quotation' }>;
  readonly source: readonly QuotedWord[];
  readonly alignment: Alignment;
}

/** The words of the quotations that a comparison has read so far: one text is compared with them several times. */
export type ReadQuotations = Map<Match['unit'], readonly QuotedWord[]>;

/** Compares typed words with a quotation; null where they have too little in common. */
export function matchQuotation(
  unit: Match['unit'],
  typed: TypedWords,
  mode: 'exact' | 'like',
  read: ReadQuotations,
): Match | null {
  const source = read.get(unit) ?? quotedWords(unit.document.source.text, unit.claim.spans);
  read.set(unit, source);
  const alignment = mode === 'exact' ? alignExactly(typed, source) : align(typed, source);
  return alignment === null ? null : { unit, source, alignment };
}

/** Whether every block holds the words as printed. Every typed word lies in a block; what differs there is one of its edits. */
export function isExact({ alignment }: Match): boolean {
  return alignment.blocks.every(({ edits }) => edits.length === 0);
}

/** Whether every block is made of whole sentences. */
export function isWhole({ alignment, source }: Match): boolean {
  return alignment.blocks.every(
    ({ printed: { from, to } }) => beginsSentence(source, from) && endsSentence(source, to),
  );
}

/** The spans of a range of source words, one for each run. */
function spansOf(source: readonly QuotedWord[], from: number, to: number): Span[] {
  const spans = new Map<number, { start: number; end: number }>();
  for (const word of source.slice(from, to)) {
    const span = spans.get(word.run);
    if (span === undefined) spans.set(word.run, { start: word.start, end: word.end });
    else span.end = word.end;
  }
  return [...spans.values()];
}

const NAME_INSIDE_SENTENCE = /(?<=[\p{Ll},;]['’]?\s+(?:[“‘"']\s*)?)\p{Lu}[\p{L}'’]*/gu;

/** The folded words that a text writes with a capital where no sentence begins. "I" is none. */
function namesOf(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [name] of text.matchAll(NAME_INSIDE_SENTENCE)) {
    for (const { text: word } of words(name)) if (word !== 'i' && !word.startsWith("i'")) names.add(word);
  }
  return names;
}

/** Those of the words from `from` to `to` that have a capital and are names elsewhere in their text, too. */
function namesAmong(text: string, list: readonly Word[], names: ReadonlySet<string>): string[] {
  return list
    .filter((word) => /^\p{Lu}/u.test(text.charAt(word.start)) && names.has(word.text))
    .map((word) => word.text);
}

function wordsOf(list: readonly Word[]): string[] {
  return list.map((word) => word.text);
}

/** Describes a match for a reader: places, differences, and what was left out. */
export function describe({ unit, source, alignment }: Match, typed: TypedText, typedText: string): Part[] {
  const { text } = unit.document.source;
  const printedNames = namesOf(text);
  const typedNames = namesOf(typedText);
  const kindsOf = (from: readonly Word[], to: readonly Word[]): ChangeKind[] => {
    const names = [...namesAmong(text, from, printedNames), ...namesAmong(typedText, to, typedNames)];
    return changeKinds(wordsOf(from), wordsOf(to), new Set(names));
  };
  const omission = (from: number, to: number): Omission[] =>
    spansOf(source, from, to).map((printed) => ({
      printed,
      kinds: kindsOf(source.slice(from, to), []),
    }));
  return alignment.blocks.map((block: Block, index, blocks): Part => {
    let from = block.printed.from;
    while (!beginsSentence(source, from)) from -= 1;
    let to = block.printed.to;
    while (!endsSentence(source, to)) to += 1;
    // What lies between two pieces of one sentence is left out once, after the first of them.
    const before = blocks[index - 1];
    const after = blocks[index + 1];
    const hasBefore =
      before !== undefined && before.printed.to > from && before.printed.to <= block.printed.from;
    const hasAfter = after !== undefined && after.printed.from < to && after.printed.from >= block.printed.to;
    return {
      document: unit.document,
      claim: unit.claim,
      printed: spansOf(source, block.printed.from, block.printed.to),
      sentences: spansOf(source, from, to),
      typed: rangeSpan(typed.list, block.typed.from, block.typed.to) ?? { start: 0, end: typedText.length },
      changes: block.edits.map((edit) => ({
        printed: rangeSpan(source, edit.printed.from, edit.printed.to),
        typed: rangeSpan(typed.list, edit.typed.from, edit.typed.to),
        at: typed.list[edit.typed.from]?.start ?? typedText.length,
        kinds: kindsOf(
          source.slice(edit.printed.from, edit.printed.to),
          typed.list.slice(edit.typed.from, edit.typed.to),
        ),
      })),
      omissions: [
        ...omission(hasBefore ? block.printed.from : from, block.printed.from),
        ...omission(block.printed.to, hasAfter ? after.printed.from : to),
      ],
    };
  });
}

function rangeSpan(list: readonly Word[], from: number, to: number): Span | null {
  const first = list[from];
  const last = list[to - 1];
  return first === undefined || last === undefined || to <= from
    ? null
    : { start: first.start, end: last.end };
}
