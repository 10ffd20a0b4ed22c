/** The words of a source quotation, each with the sentence that it belongs to. */
import type { Span } from '../model.ts';
import { isContent } from '../read/source-text.ts';
import type { SearchDocument } from '../search/passages.ts';
import type { Word } from '../text/normalise.ts';
import { sentences } from '../text/sentences.ts';
import { comparedWords } from './compared-words.ts';

/** A word of a quotation or a passage. */
export interface QuotedWord extends Word {
  /** The run in which it stands, from 0. */
  readonly run: number;
  /** The sentence to which it belongs, from 0; a sentence may go on in the next run. */
  readonly sentence: number;
}

/** A comma before the closing mark and before the next opening mark: “Much of this,” he said, “was well underway.” */
const GOES_ON = /,\s*["“‘']*\s*$/u;
const ENDED = /[.!?…]["”’')\]]*\s*$/u;

/**
 * The words of consecutive runs. A run that ends without a full stop is a whole sentence if what interrupts it ends with one
 * ("... suites,” she said. “We ..."), else the sentence goes on in the next run.
 */
export function quotedWords(text: string, runs: readonly Span[]): QuotedWord[] {
  const found: QuotedWord[] = [];
  let sentence = -1;
  runs.forEach((run, number) => {
    const before = runs[number - 1];
    let goesOn =
      before !== undefined &&
      !ENDED.test(text.slice(before.start, before.end)) &&
      GOES_ON.test(text.slice(before.end, run.start));
    for (const span of sentences(text, run.start, run.end)) {
      const list = comparedWords(text, span.start, span.end);
      if (list.length === 0) continue;
      if (!goesOn) sentence += 1;
      goesOn = false;
      for (const { text: word, start, end } of list) {
        found.push({ text: word, start, end, run: number, sentence });
      }
    }
  });
  return found;
}

/** So many documents' words are kept, about 100 kB each: the same ones are compared again and again. */
const MOST_KEPT = 32;
const kept = new Map<SearchDocument, readonly QuotedWord[]>();

/** All words of a document's content. */
export function wordsOfDocument(document: SearchDocument): readonly QuotedWord[] {
  const known = kept.get(document);
  if (known !== undefined) return known;
  const made = quotedWords(document.source.text, document.source.blocks.filter(isContent));
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(document, made);
  return made;
}

/** Whether a sentence begins at the word `at`. */
export function beginsSentence(source: readonly QuotedWord[], at: number): boolean {
  return at === 0 || source[at]?.sentence !== source[at - 1]?.sentence;
}

/** Whether a sentence ends before the word `at`. */
export function endsSentence(source: readonly QuotedWord[], at: number): boolean {
  return at === source.length || beginsSentence(source, at);
}
