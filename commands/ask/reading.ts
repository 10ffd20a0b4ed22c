/** What is recognised in a question. */
import { wordClass } from '../../corpus/english/word-classes.ts';
import type { Grade } from '../../corpus/model.ts';
import type { FoundQuotation } from '../../corpus/verify/find-quotations.ts';
import type { Cue } from './lexicon.ts';
import type { NameMention } from './names.ts';
import type { Token } from './tokens.ts';

/** A word, or a short form, that the answer should speak of. */
export interface TopicWord {
  /** As typed, or as corrected. */
  readonly word: string;
  /** Each is enough: all its terms stand in a passage that speaks of it. */
  readonly alternatives: readonly (readonly string[])[];
  /** True where it stands in too many passages to find one alone. */
  readonly weak: boolean;
  /** True where it shows what is asked for too: it helps to rank, and needs not stand in the answer. */
  readonly isCue: boolean;
  /** True where no passage has it, nor a word of its meaning. */
  readonly unknown: boolean;
  /** True where it stands behind "in" or "near": a place that the sources don't have is another place than theirs. */
  readonly isPlace?: boolean;
  /** The place of the word in the question. */
  readonly at: number;
}

/** A question, read. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly bodies: readonly NameMention[];
  /** People by their ids, in the order in which they are named. */
  readonly people: readonly string[];
  /** People whom the question leaves out: "who besides Riggs". */
  readonly leftOut: readonly string[];
  /** A rank or office, as words of a title: "chief constable". */
  readonly offices: readonly string[];
  readonly inspectorate: boolean;
  /** Organisations that are not inspected. */
  readonly outsiders: readonly string[];
  readonly cues: ReadonlySet<Cue>;
  readonly grades: readonly Grade[];
  readonly topic: readonly TopicWord[];
  /** Years that the question names. */
  readonly years: readonly number[];
  /** Words between quotation marks. */
  readonly quoted: readonly FoundQuotation[];
  readonly corrected: readonly { readonly typed: string; readonly read: string }[];
  /** Whose words are asked for, where that is nobody whom the sources or the register know: "mayor". */
  readonly unknownSayer: string | undefined;
  /** Whether it stands for somebody named before. */
  readonly pronoun: boolean;
}

/** Whether the question shows one of these. */
export function shows({ cues }: Reading, ...wanted: readonly Cue[]): boolean {
  return wanted.some((cue) => cues.has(cue));
}

/** The words that an answer must speak of. */
export function ownTopic({ topic }: Reading): TopicWord[] {
  return topic.filter(({ isCue, weak }) => !isCue && !weak);
}

/** Whether a word names something that no source has. */
export function isUnknownThing({ word, unknown }: TopicWord): boolean {
  const kind = wordClass(word);
  return unknown && !/\d/u.test(word) && (kind === 'noun' || kind === undefined);
}

const DOCUMENT_SAYS =
  /\b(?:inspections?|reports?|articles?|documents?|piece|story|inspectors|inspectorate|hmicfrs|hmic|watchdog)\s+(?:actually\s+)?(?:say|says|said|find|finds|found|think|thinks|thought|concludes?|concluded|write|writes|wrote)\s+(?:about|on|of)\b/iu;

/** Whether a question asks what a document or the inspectorate says of a body: that is no statement of the body. */
export function asksWhatIsSaidOf({ text, bodies, people, offices }: Reading): boolean {
  return bodies.length > 0 && people.length === 0 && offices.length === 0 && DOCUMENT_SAYS.test(text);
}

/** "What have they improved since": what a body has done, and not whether it was inspected again. */
export function asksWhatChanged(reading: Reading): boolean {
  const asks = /^\W*what\s+(?:else\s+)?(?:has|have|had|did)\b/iu.test(reading.text);
  return asks && reading.bodies.length > 0 && !shows(reading, 'grade') && reading.grades.length === 0;
}
