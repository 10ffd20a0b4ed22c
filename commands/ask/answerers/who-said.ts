/** "Who said ...?": the quotation that was meant, also where it is slightly misremembered; then the reply says so. */

import type { Corpus, SearchHit } from '../../../corpus/corpus.ts';
import { foldName } from '../../../corpus/names.ts';
import { type CorpusDocument, overlap } from '../../../corpus/passages.ts';
import { termOf } from '../../../corpus/search/analyse.ts';
import type { CheckedPart } from '../../../corpus/typed-quotations.ts';
import type { FoundQuotation } from '../../../corpus/verify/find-quotations.ts';
import type { Block, Evidence } from '../../command.ts';
import { hitBlocks, hitEvidence } from '../../parts/hits.ts';
import { MOST_ACTIONS } from '../../parts/replies.ts';
import { speakerLine } from '../../parts/speakers.ts';
import { verdictPart, wholeQuotationActions } from '../../parts/verdicts.ts';
import { heldTerms } from '../held-terms.ts';
import { knowledgeOf } from '../knowledge.ts';
import { bodiesOf, type Planned, type Question } from '../question.ts';
import { type Reading, shows, type TopicWord } from '../reading.ts';
import { LEAST_FIT, retrieve, share } from '../retrieve.ts';
import type { Token } from '../tokens.ts';
import { CONTRACTIONS } from '../word-lists.ts';
import { nothing } from './no.ts';

/** Words that lead to what was said: "staffs said", "that", "about". */
const LEADING = new Set('said says say saying that the words about it was is something like'.split(' '));
const SAID = new Set('said says say promised claimed claims admitted told called warned pledged'.split(' '));
/** Fewer quoted words are looked for as a phrase. */
const SHORTEST = 3;

/** Who said something, and words between quotation marks without another question. */
export function whoSaid(question: Question): Planned | undefined {
  const { reading } = question;
  const asksWho =
    shows(reading, 'who-said') ||
    (reading.quoted.length > 0 && /^\W*(?:so\s+)?who(?:se|\b)/iu.test(reading.text));
  const quoted = reading.quoted.filter(({ words }) => words.trim() !== '');
  const words = quoted.map(({ words: said }) => said).join(' ');
  if (!asksWho && (quoted.length === 0 || shows(reading, 'define'))) return undefined;
  const text = words === '' ? wordsSaid(question) : words;
  if (text === '')
    return asksWho ? nothing(question, 'who-said', ['Who said what? Give some of the words.']) : undefined;
  const found = checked(question, text, words === '' ? correctionsIn(reading, text) : []);
  if (found !== undefined) return found;
  // "Did she say 'we failed'": words in marks of somebody who is named are hers or not.
  const isOfPerson = reading.people.length > 0 && shows(reading, 'say', 'statement');
  return asksWho || isOfPerson || words.split(/\s+/u).length >= SHORTEST
    ? bySense(question, text, asksWho)
    : undefined;
}

/** What is said to have been said, without marks: what follows "who said", else what stands before it. */
function wordsSaid({ corpus, reading }: Question): string {
  const { tokens } = reading;
  const { at, length } = askingAt(corpus, reading);
  const after = typedWords(withoutLead(tokens.slice(at + length)));
  if (after.split(' ').length > 1 || (after !== '' && at === 0)) return after;
  const before = tokens.slice(0, at);
  const verb = before.findIndex(({ text }, index) => index <= 4 && SAID.has(text));
  return typedWords(withoutLead(before.slice(verb + 1)));
}

/** Where a question asks who: by a phrase, by "who" at its end, or by the verb of "which officer claimed". */
function askingAt(corpus: Corpus, reading: Reading): { at: number; length: number } {
  const phrase = asking(corpus, reading);
  if (phrase.at !== -1) return phrase;
  const who = reading.tokens.findLastIndex(({ text }) => text === 'who');
  if (who !== -1) return { at: who, length: 1 };
  return { at: reading.tokens.findIndex(({ text }) => SAID.has(text)), length: 1 };
}

/** Where "who said" stands, and its words. */
function asking(corpus: Corpus, { tokens }: Reading): { at: number; length: number } {
  const { cues } = knowledgeOf(corpus);
  const at = tokens.findIndex((_, index) => cues.at(tokens, index)?.value.includes('who-said') === true);
  return { at, length: cues.at(tokens, at)?.length ?? 0 };
}

function withoutLead(tokens: readonly Token[]): readonly Token[] {
  const from = tokens.findIndex(
    ({ text }) => !['that', 'said', 'says', 'the', 'words', 'about'].includes(text),
  );
  return from === -1 ? [] : tokens.slice(from);
}

/** The words as corrected; a short form of two words is one again. */
function typedWords(tokens: readonly Token[]): string {
  return tokens
    .filter(({ start }, index) => tokens[index - 1]?.start !== start)
    .map(({ text, typed }) =>
      Object.hasOwn(CONTRACTIONS, typed.toLowerCase()) || /['’]/u.test(typed) ? typed : text,
    )
    .join(' ');
}

/** A word that was read as another one. */
interface Correction {
  readonly typed: string;
  readonly read: string;
}

/** The words of `text` that were typed otherwise: the spelling counts when words are called the printed ones. */
function correctionsIn({ tokens }: Reading, text: string): Correction[] {
  const said = new Set(text.split(' '));
  return tokens
    .filter(({ text: read, typed }) => {
      const plain = typed.toLowerCase().replace(/['’]s$|['’]/gu, '');
      return said.has(read) && plain !== read && !Object.hasOwn(CONTRACTIONS, typed.toLowerCase());
    })
    .map(({ text: read, typed }) => ({ typed, read }));
}

/** What is said in place of "verbatim" where a word had to be corrected first. */
function spellingBlocks(corrections: readonly Correction[]): Block[] {
  return corrections.map(({ typed, read }) => ({
    type: 'text',
    line: ['Not word for word: “', { typed }, '” was read as “', { typed: read }, '”.'],
  }));
}

/** The quotation in which the words stand. */
function checked(question: Question, text: string, corrections: readonly Correction[]): Planned | undefined {
  const { corpus } = question;
  const typed: FoundQuotation = { text, words: text, speaker: null, how: 'marks' };
  const quotation = corpus.check(typed, attribution(question.reading));
  if (quotation === null || quotation.verdict === 'absent') return undefined;
  const part = verdictPart(corpus, { quotation, speaker: attribution(question.reading) ?? null });
  const speakers = quotation.parts.flatMap(({ claim }) =>
    claim.speaker === null ? [] : [speakerLine(claim.speaker)],
  );
  return {
    answerer: 'who-said',
    command: '/check',
    reply: {
      outcome: 'answer',
      visibility: 'private',
      title: speakers.length === 0 ? 'In the document’s own words' : [...new Set(speakers)].join(' and '),
      // The first line is the verdict: of the words as corrected it would say too much.
      blocks:
        corrections.length === 0 ? part.blocks : [...spellingBlocks(corrections), ...part.blocks.slice(1)],
      actions: wholeQuotationActions([quotation]).slice(0, MOST_ACTIONS),
      evidence: matchedFirst(part.evidence, quotation.parts),
      claims: part.claims,
    },
  };
}

/** The runs in which the words stand come before the others of their quotation. */
function matchedFirst(
  evidence: readonly Evidence[],
  parts: readonly Pick<CheckedPart<CorpusDocument>, 'document' | 'printed'>[],
): Evidence[] {
  const isMatched = (one: Evidence): boolean =>
    one.kind === 'passage' &&
    parts.some(
      ({ document, printed }) =>
        document.record.id === one.document && printed.some((span) => overlap(span, one)),
    );
  return [...evidence.filter(isMatched), ...evidence.filter((one) => !isMatched(one))];
}

/** Whose words they are said to be. */
function attribution({ people }: Reading): string | undefined {
  return people[0];
}

/** Whether all who speak in a passage are among those who are named. */
function isOf({ speech }: SearchHit, people: readonly string[]): boolean {
  return speech.every(({ speaker }) => people.some((id) => foldName(id) === foldName(speaker.name)));
}

/** So many remembered words make up for one that is not there, with this share of their weight. */
const MANY = 4;
const MOST_OF_MANY = 0.75;

/** A quotation that holds every content word, where the wording is too far from any. */
function bySense(question: Question, text: string, asksWho: boolean): Planned {
  const { corpus, reading } = question;
  // "Who called it effective" need not give words that were said.
  const calls = /\bwho\s+(?:called|described|praised)\b/iu.test(reading.text);
  const { inspectionTerms } = knowledgeOf(corpus);
  const asked = asking(corpus, reading);
  // What all of an inspection is about tells none of its passages from another.
  const isInspections = ({ alternatives }: TopicWord): boolean =>
    alternatives.some((terms) => terms.every((term) => inspectionTerms.has(term)));
  const topic = reading.topic
    .filter(({ word, at }) => !LEADING.has(word) && !(at >= asked.at && at < asked.at + asked.length))
    .map((word) => ({ ...word, isCue: false, weak: (calls && word.weak) || isInspections(word) }));

  // One word of like meaning is too little to say whose words were meant.
  const [only, another] = topic;
  const wanted =
    only !== undefined && another === undefined
      ? [{ ...only, alternatives: [[termOf(only.word) ?? only.word]] }]
      : topic;
  // Of many words one may be another: "committed to" for "dedicated to".
  const strong = wanted.filter(({ isCue, weak }) => !isCue && !weak);
  const least = calls || !asksWho ? LEAST_FIT : strong.length >= MANY ? MOST_OF_MANY : 0.99;
  const bodies = bodiesOf(question);
  const fits = (bodies.length === 0 ? [undefined] : bodies)
    .flatMap((body) => retrieve(corpus, wanted, { body }))
    .filter(({ hit, score }) => score > least && hit.speech.length > 0);
  const [best] = asksWho ? fits : fits.filter(({ hit }) => isOf(hit, reading.people));
  if (best === undefined) {
    return nothing(question, 'who-said', [
      ['The sources hold no such words: “', { typed: text.slice(0, 80) }, '”.'],
    ]);
  }
  // Of a quotation's runs the one that speaks of it comes first.
  const fitOf = (one: Evidence): number =>
    one.kind === 'passage' ? share(corpus, wanted, heldTerms(best.hit.document, one).all) : 0;
  const said = best.hit.speech.map(({ speaker }) => speakerLine(speaker)).join('; ');
  return {
    answerer: 'who-said',
    command: null,
    score: best.score,
    reply: {
      outcome: 'answer',
      visibility: 'private',
      title: said,
      blocks: [
        { type: 'text', line: 'Not in these words: this is the passage that comes nearest.' },
        ...hitBlocks(best.hit),
      ],
      actions: [],
      evidence: hitEvidence(best.hit).toSorted((a, b) => fitOf(b) - fitOf(a)),
      claims: [],
    },
  };
}
