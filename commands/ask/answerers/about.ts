/** Questions about words, people and the documents themselves: definitions, titles, author, date, the period inspected. */
import { type CorpusDocument, firstSpan, sentenceAt, slice } from '../../../corpus/passages.ts';
import { organisationOf } from '../../../corpus/speaker.ts';
import type { Block, Evidence, Line, Reply } from '../../command.ts';
import { glossary } from '../../glossary.ts';
import { helpFor } from '../../help.ts';
import { citation, day } from '../../parts/citation.ts';
import { coverageLine } from '../../parts/coverage.ts';
import { distinct, passage } from '../../parts/evidence.ts';
import { ALL_GRADES } from '../../parts/naming.ts';
import { notes } from '../../parts/part.ts';
import { shownSentence } from '../../parts/quoting.ts';
import { speakerLine, titleMeaning } from '../../parts/speakers.ts';
import { sources } from '../../sources.ts';
import { knowledgeOf } from '../knowledge.ts';
import { FILLERS } from '../lexicon.ts';
import { bodiesOf, type Planned, type Question } from '../question.ts';
import { ownTopic, shows } from '../reading.ts';
import { nothing } from './no.ts';

/** Documents shown for a question about a document; the newest first. */
const MOST_DOCUMENTS = 3;
/** A byline stands near the beginning. */
const HEAD = 3000;

const SMALL_WORDS = new Set(
  'a an the this that these those in it does do did mean means meaning by of on for to please pls is are was u you'.split(
    ' ',
  ),
);

async function fromGlossary({ corpus, request }: Question, term: string): Promise<Planned | undefined> {
  const reply = await glossary.answer({ ...request, options: { term, private: undefined } }, corpus);
  return reply.outcome === 'answer'
    ? { answerer: 'definition', command: `/glossary ${term}`, reply }
    : undefined;
}

/** What a term means: "what is an LRO", "LRO". */
export async function definition(question: Question): Promise<Planned | undefined> {
  const { reading, corpus } = question;
  if (shows(reading, 'duty')) return fromGlossary(question, 'Section 55 response');
  if (shows(reading, 'inspectorate')) return fromGlossary(question, 'HMICFRS');
  const asks = shows(reading, 'define');
  const { cues } = knowledgeOf(corpus);
  const rest = reading.tokens.filter(({ text }, index) => {
    const cue = cues.at(reading.tokens, index);
    return !SMALL_WORDS.has(text) && !(cue?.value.includes('define') === true) && text !== 'what';
  });
  if (rest.length === 0 || rest.length > 5) return undefined;
  const term = rest.map(({ text }) => text).join(' ');
  if (!asks) {
    const isShort = rest.length === 1 && reading.tokens.length <= 2 && reading.bodies.length === 0;
    return isShort && !shows(reading, 'grade', 'got', 'help', 'quantity') && reading.grades.length === 0
      ? fromGlossary(question, term)
      : undefined;
  }
  const exact = await fromGlossary(question, term);
  if (exact !== undefined) return exact;
  const plain = rest.filter(({ text }) => !FILLERS.has(text) || text === 'soc' || text === 'hmicfrs');
  return plain.some(({ text }) => text.length > 2) && plain.length < rest.length && plain.length <= 3
    ? fromGlossary(question, plain.map(({ text }) => text).join(' '))
    : undefined;
}

/** Who somebody is, by the title that a document prints: a title is dated, never today's. */
export function title(question: Question): Planned | undefined {
  const { reading, corpus } = question;
  const asksLeader = shows(reading, 'leads') && reading.bodies.length > 0 && reading.offices.length === 0;
  const asksWho = shows(reading, 'rank') || asksLeader;
  if (!asksWho || shows(reading, 'say', 'statement', 'who-said', 'grade')) return undefined;
  const bodies = bodiesOf(question);
  const [office] = reading.offices;
  const found = corpus.speakers.filter(({ id, speaker }) => {
    if (speaker.kind !== 'person') return false;
    if (reading.people.length > 0) return reading.people.includes(id);
    const held = speaker.title?.toLowerCase() ?? '';
    const isOf = bodies.length === 0 || bodies.includes(organisationOf(speaker) ?? '');
    if (asksLeader && isOf) return true;
    return (
      office !== undefined && isOf && new RegExp(`(?:^|/|\\b(?:temporary|acting) )${office}$`, 'u').test(held)
    );
  });
  if (found.length === 0) {
    const isAsked = asksLeader || (office !== undefined && bodies.length > 0);
    return isAsked ? nothing(question, 'title', ['The sources name nobody in that post.']) : undefined;
  }
  if (reading.people.length === 0 && ownTopic(reading).length > 0) return undefined;
  const blocks: Block[] = [];
  const evidence: Evidence[] = [];
  for (const { speaker, quotations } of found.slice(0, 3)) {
    const document = quotations[0]?.document;
    if (document === undefined) continue;
    const at = document.source.text.indexOf(speaker.name);
    const sentence = at < 0 ? undefined : sentenceAt(document, { start: at, end: at + speaker.name.length });
    const meaning = titleMeaning(corpus, speaker);
    blocks.push({ type: 'text', line: [{ strong: speakerLine(speaker) }] });
    if (sentence !== undefined) {
      blocks.push({ type: 'quotation', paragraphs: [shownSentence(corpus, document, sentence).text] });
      blocks.push({ type: 'note', line: citation(document, sentence) });
      evidence.push(passage(document, sentence));
    }
    blocks.push(
      ...notes([
        ...(meaning === undefined ? [] : [meaning]),
        `The title is that of ${day(document.record.published)}; who holds the post now is not in the sources.`,
      ]),
    );
  }
  const [first] = found;
  const actions =
    first === undefined ? [] : [{ label: 'Quotations', command: 'quote', options: { official: first.id } }];
  const reply: Reply = {
    outcome: 'answer',
    visibility: 'public',
    title: 'As printed',
    blocks,
    actions,
    evidence,
    claims: [],
  };
  return { answerer: 'title', command: null, reply };
}

/** The line near a document's head that holds some words. */
function headLine(document: CorpusDocument, words: readonly string[]): Evidence[] {
  const head = document.source.text.slice(0, HEAD);
  for (const word of words) {
    const at = head.indexOf(word);
    if (at >= 0) return [passage(document, { start: at, end: at + word.length })];
  }
  return [];
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** The forms in which a date is printed. */
function dateForms(iso: string): string[] {
  const [year = '', month = '', dayOfMonth = ''] = iso.split('-');
  const name = MONTHS[Number(month) - 1] ?? '';
  const number = String(Number(dayOfMonth));
  return [`${name} ${number}, ${year}`, `${number} ${name} ${year}`, iso, `${dayOfMonth}/${month}/${year}`];
}

/** Author, outlet and date of the documents. */
export async function metadata(question: Question): Promise<Planned | undefined> {
  const { reading, corpus, request } = question;
  const about = shows(reading, 'author')
    ? 'author'
    : shows(reading, 'published')
      ? 'published'
      : shows(reading, 'outlet')
        ? 'outlet'
        : undefined;
  const isOwn = reading.bodies.length === 0 && reading.people.length === 0;
  if (about === undefined) {
    if (
      !shows(reading, 'sources') ||
      !isOwn ||
      ownTopic(reading).length > 0 ||
      shows(reading, 'grade', 'say')
    )
      return undefined;
    const reply = await sources.answer({ ...request, options: { private: undefined } }, corpus);
    return { answerer: 'sources', command: '/sources', reply };
  }
  const documents = corpus.documents.slice(0, MOST_DOCUMENTS);
  const items = documents.map(({ record }): Line => {
    const by = record.author === null ? 'no author named' : `by ${record.author}`;
    return [{ printed: record.title }, ` · ${record.outlet}, ${by}, ${day(record.published)}`];
  });
  const evidence = documents.flatMap((document) => {
    const { author, published } = document.record;
    return about === 'author'
      ? headLine(document, author === null ? [] : [author])
      : headLine(document, about === 'published' ? dateForms(published) : []);
  });
  const reply: Reply = {
    outcome: 'answer',
    visibility: 'public',
    title: 'About the document',
    blocks: [
      { type: 'list', items },
      { type: 'note', line: coverageLine(corpus) },
    ],
    actions: [{ label: 'Sources', command: 'sources', options: {} }, ALL_GRADES],
    evidence,
    claims: [],
  };
  return { answerer: about, command: '/sources', reply };
}

/** When the inspection was: what the documents say of it, and who says so. The report's date is another one. */
export function inspected(question: Question): Planned | undefined {
  const { reading, corpus } = question;
  if (!shows(reading, 'inspected')) return undefined;
  const bodies = bodiesOf(question);
  const hasYear = (text: string): boolean => /\b(?:19|20)\d\d\b/u.test(text);
  const periods = corpus
    .claims('period')
    .filter(
      ({ claim }) =>
        bodies.length === 0 ||
        bodies.includes(organisationOf(claim.claimant) ?? '') ||
        corpus.inspections[0]?.bodies.includes(bodies[0] ?? '') === true,
    )
    .toSorted(
      (a, b) =>
        Number(hasYear(slice(b.document, firstSpan(b.claim)))) -
        Number(hasYear(slice(a.document, firstSpan(a.claim)))),
    );
  if (periods.length === 0) return undefined;
  const published = corpus.inspections[0]?.facts?.published;
  const reply: Reply = {
    outcome: 'answer',
    visibility: 'public',
    title: 'When the inspection was',
    blocks: [
      ...periods.flatMap(({ document, claim }): Block[] => {
        const place = firstSpan(claim);
        const who = claim.claimant === null ? '' : `${speakerLine(claim.claimant)} · `;
        return [
          { type: 'text', line: [{ strong: slice(document, place) }] },
          { type: 'quotation', paragraphs: [shownSentence(corpus, document, place).text] },
          { type: 'note', line: [who, ...citation(document, place)] },
        ];
      }),
      ...notes([
        'The documents print no date of the inspection itself.',
        ...(published === undefined || published === null
          ? []
          : [`The report was published on ${day(published)}.`]),
      ]),
    ],
    actions: [{ label: 'Sources', command: 'sources', options: {} }, ALL_GRADES],
    evidence: distinct(
      periods.map(({ document, claim }) =>
        passage(document, sentenceAt(document, firstSpan(claim)), claim.claimant),
      ),
    ),
    claims: periods.map(({ document, claim }) => ({
      kind: 'period',
      ...(claim.claimant === null ? {} : { speaker: claim.claimant.name }),
      value: slice(document, firstSpan(claim)),
    })),
  };
  return { answerer: 'inspected', command: null, reply };
}

/** Greetings, and what the bot is. */
export async function help(question: Question): Promise<Planned | undefined> {
  const { reading, corpus, request } = question;
  if (
    !shows(reading, 'help') ||
    reading.bodies.length > 0 ||
    reading.people.length > 0 ||
    ownTopic(reading).length > 0
  )
    return undefined;
  if (reading.grades.length > 0 || shows(reading, 'grade', 'say', 'improve', 'figures')) return undefined;
  const reply = await helpFor([]).answer({ ...request, options: { private: undefined } }, corpus);
  return { answerer: 'help', command: '/help', reply };
}
