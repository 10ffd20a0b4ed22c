/** What a corpus brings to the understanding of questions, gathered once for each corpus. */
import type { Corpus } from '../../corpus/corpus.ts';
import type { Grade } from '../../corpus/model.ts';
import { GRADES } from '../../corpus/model.ts';
import { firstSpan, sentenceAt } from '../../corpus/passages.ts';
import { termOf, terms } from '../../corpus/search/analyse.ts';
import { topicOf } from '../parts/grades.ts';
import { EVERYDAY_CUES } from './everyday-cues.ts';
import { CUES, type Cue } from './lexicon.ts';
import { type Names, namesOf } from './names.ts';
import { type NearWords, nearWords } from './near-words.ts';
import { outletsOf } from './outlets.ts';
import { type PhraseTable, phraseTable } from './tokens.ts';
import { FILLERS, GRADE_WORDS, OFFICES, PHRASE_SYNONYMS, SYNONYMS } from './word-lists.ts';

/** Tables for the recogniser. */
export interface Knowledge {
  readonly names: Names;
  readonly cues: PhraseTable<readonly Cue[]>;
  /** Words that are listed for themselves, and not only in a phrase. */
  readonly singleWords: ReadonlySet<string>;
  /** What an unlisted form of a listed word shows. */
  readonly cueStems: ReadonlyMap<string, readonly Cue[]>;
  readonly grades: PhraseTable<Grade>;
  readonly offices: PhraseTable<string>;
  /** Terms of what the inspections are about: in a question for a grade they say nothing more. */
  readonly inspectionTerms: ReadonlySet<string>;
  /** By term: the terms of one meaning, its own too. */
  readonly synonyms: ReadonlyMap<string, readonly string[]>;
  /** Phrases with the terms of their meaning. */
  readonly phrases: PhraseTable<readonly string[]>;
  /** Short forms and what they stand for, by their words: the terms of both. */
  readonly jargon: PhraseTable<Jargon>;
  /** Numbers of figures (in the order of `corpus.figures()`) by the terms of their sentences. */
  readonly figures: ReadonlyMap<string, readonly number[]>;
  /** The glossary's terms by all their names. */
  readonly terms: PhraseTable<string>;
  /** The names of the documents' outlets, of more than one word. */
  readonly outlets: PhraseTable<true>;
  /** Words that need no correction, beside those of the sources. */
  readonly words: ReadonlySet<string>;
  /** Those of them that are like a word. */
  readonly nearWords: NearWords;
}

/** A short form and its meaning: a passage has either. */
export interface Jargon {
  readonly term: string;
  /** Each is enough: all its terms stand in a passage. */
  readonly alternatives: readonly (readonly string[])[];
}

const known = new WeakMap<Corpus, Knowledge>();

/** The knowledge of a corpus; made at the first question. */
export function knowledgeOf(corpus: Corpus): Knowledge {
  const found = known.get(corpus);
  if (found !== undefined) return found;
  const made = gather(corpus);
  known.set(corpus, made);
  return made;
}

function cueEntries(): [string, readonly Cue[]][] {
  const byPhrase = new Map<string, Cue[]>();
  for (const [cue, phrases] of entriesOf(CUES)) {
    const listed = [phrases, EVERYDAY_CUES[cue] ?? []].flat().flatMap((list) => list.split(', '));
    // Of "I'm" the apostrophe's ending is dropped.
    const forms = listed.flatMap((phrase) => [phrase, phrase.replace(/^im /u, 'i ')]);
    for (const phrase of new Set(forms)) byPhrase.set(phrase, [...(byPhrase.get(phrase) ?? []), cue]);
  }
  return [...byPhrase];
}

function entriesOf(cues: Readonly<Record<Cue, string>>): [Cue, string][] {
  const names = Object.keys(cues).filter((name): name is Cue => name in cues);
  return names.map((name) => [name, cues[name]]);
}

const CUE_TABLE = phraseTable(cueEntries());

/** A word without the ending of a plural or of a verb's form. */
export function withoutInflection(word: string): string {
  return word.replace(/(?<=\p{L}{3})(?:es|s|ed|ing|e)$/u, '');
}

/** Cues by a single word without its ending, where all its listed forms show the same: "concedes" is what "conceded" is. */
const CUE_STEMS: ReadonlyMap<string, readonly Cue[]> = stemmedCues();

function stemmedCues(): Map<string, readonly Cue[]> {
  const byStem = new Map<string, readonly Cue[]>();
  const clashing = new Set<string>();
  for (const [phrase, cues] of cueEntries()) {
    if (phrase.includes(' ')) continue;
    const stem = withoutInflection(phrase);
    const known = byStem.get(stem);
    if (known !== undefined && known.join() !== cues.join()) clashing.add(stem);
    byStem.set(stem, cues);
  }
  const isChat = (cues: readonly Cue[]): boolean =>
    cues.some((cue) => cue === 'polite' || cue === 'greeting' || cue === 'help');
  for (const [stem, cues] of byStem) if (clashing.has(stem) || isChat(cues)) byStem.delete(stem);
  return byStem;
}
const GRADE_TABLE = phraseTable(
  Object.entries(GRADE_WORDS).flatMap(([words, value]): [string, Grade][] => {
    const grade = GRADES.find((one) => one === value);
    return grade === undefined ? [] : [[words, grade]];
  }),
);
/** "The chief constable" is not "the chief" and a constable. */
const OFFICE_TABLE = phraseTable(
  Object.entries(OFFICES).flatMap(([words, value]): [string, string][] => [
    [words, value],
    [`the ${words}`, value],
  ]),
);

function gather(corpus: Corpus): Knowledge {
  const inspectionTerms = new Set<string>(
    ['serious', 'organised', 'crime', 'response', 'soc'].flatMap((word) => termOf(word) ?? []),
  );
  for (const grade of corpus.claims('grade'))
    for (const { term } of terms(topicOf(corpus, grade))) inspectionTerms.add(term);
  const jargon = phraseTable(jargonOf(corpus));
  const synonyms = new Map<string, readonly string[]>();
  for (const group of SYNONYMS) {
    const list = [...new Set(group.split(', ').flatMap((word) => termOf(word) ?? []))];
    for (const term of list) synonyms.set(term, [...new Set([...(synonyms.get(term) ?? []), ...list])]);
  }
  const phrases = phraseTable(
    Object.entries(PHRASE_SYNONYMS).map(([phrase, word]): [string, readonly string[]] => {
      const term = termOf(word) ?? word;
      return [phrase, synonyms.get(term) ?? [term]];
    }),
  );
  const words = new Set([
    ...CUE_TABLE.words,
    ...GRADE_TABLE.words,
    ...OFFICE_TABLE.words,
    ...jargon.words,
    ...FILLERS,
    ...SYNONYMS.flatMap((group) => group.split(', ')),
  ]);
  return {
    names: namesOf(corpus),
    cues: CUE_TABLE,
    singleWords: new Set([
      ...FILLERS,
      ...GRADE_TABLE.words,
      ...SYNONYMS.flatMap((group) => group.split(', ')),
    ]),
    cueStems: CUE_STEMS,
    grades: GRADE_TABLE,
    offices: OFFICE_TABLE,
    inspectionTerms,
    synonyms,
    phrases,
    jargon,
    figures: figuresByTerm(corpus),
    terms: phraseTable(
      corpus.register.glossary.terms.flatMap(({ term, expansion, alsoCalled = [] }) =>
        [term, expansion ?? term, ...alsoCalled]
          .map(foldWords)
          .flatMap((form): [string, string][] => [
            [form, term],
            [`${form}s`, term],
            ...(/[^s]s$/u.test(form) && form.includes(' ')
              ? [[form.slice(0, -1), term] satisfies [string, string]]
              : []),
          ]),
      ),
    ),
    outlets: outletsOf(corpus),
    words,
    nearWords: nearWords(words),
  };
}

function figuresByTerm(corpus: Corpus): Map<string, number[]> {
  const found = new Map<string, number[]>();
  corpus.figures().forEach(({ document, claim }, number) => {
    const { start, end } = sentenceAt(document, firstSpan(claim));
    for (const term of new Set(terms(document.source.text, start, end).map((one) => one.term))) {
      const known = found.get(term);
      if (known === undefined) found.set(term, [number]);
      else known.push(number);
    }
  });
  return found;
}

/** Terms of the glossary with what they stand for; titles and plain words are none. */
function jargonOf(corpus: Corpus): [string, Jargon][] {
  return corpus.register.glossary.terms.flatMap(
    ({ term, expansion, alsoCalled = [] }): [string, Jargon][] => {
      const short = foldWords(term);
      if (expansion?.includes(' / ') === true) return [];
      const isPlain = expansion === null && !short.includes(' ');
      const long = foldWords(expansion ?? term);
      const alternatives = [short, long]
        .map((phrase) => [...new Set(phrase.split(' ').flatMap((word) => termOf(word) ?? []))])
        .filter((list) => list.length > 0);
      const others = alsoCalled.map(foldWords);
      // A plain word ("scan", "engage") is no short form of itself.
      const forms = isPlain
        ? others.filter((form) => form.includes(' '))
        : [short, `${short}s`, long, `${long}s`, ...others];
      return forms.filter((form) => form !== '').map((form) => [form, { term, alternatives }]);
    },
  );
}

/** Words in lower case, parted by one space. */
function foldWords(phrase: string): string {
  return phrase
    .toLowerCase()
    .replace(/\(.*?\)/gu, ' ')
    .split(/[^\p{L}\p{N}&]+/u)
    .filter((word) => word !== '')
    .map((word) => (word === '&' ? 'and' : word))
    .join(' ');
}
