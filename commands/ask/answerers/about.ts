/** Questions about the documents themselves: author, outlet, date, the period inspected; and what the bot is. */
import { type CorpusDocument, firstSpan, sentenceAt, slice } from '../../../corpus/passages.ts';
import { registerGrades } from '../../../corpus/register-facts.ts';
import { organisationOf } from '../../../corpus/speaker.ts';
import type { Block, Evidence, Line, Reply } from '../../command.ts';
import { helpFor } from '../../help.ts';
import { citation, day } from '../../parts/citation.ts';
import { coverageLine } from '../../parts/coverage.ts';
import { distinct, passage } from '../../parts/evidence.ts';
import { ALL_GRADES, askAbout } from '../../parts/naming.ts';
import { notes } from '../../parts/part.ts';
import { shownSentence } from '../../parts/quoting.ts';
import { inspectionLine, registerCitation, registerEvidence } from '../../parts/register.ts';
import { speakerLine } from '../../parts/speakers.ts';
import { sources } from '../../sources.ts';
import { bodiesOf, type Planned, type Question } from '../question.ts';
import { isUnknownThing, ownTopic, type Reading, shows } from '../reading.ts';
import { nothing } from './no.ts';

/** Documents shown for a question about a document; the newest first. */
const MOST_DOCUMENTS = 3;
/** A byline stands near the beginning. */
const HEAD = 3000;

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
  const isSpan = shows(reading, 'inspected') && (about === 'outlet' || /\bbetween\b/iu.test(reading.text));
  if (isSpan) return undefined;
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
  if (about === 'author' && ownTopic(reading).some(({ unknown }) => unknown)) return undefined;
  // "Who wrote Murray's statement": not the author of the document.
  if (about === 'author' && reading.people.length > 0 && shows(reading, 'statement')) return undefined;
  if (about === 'published') {
    if (shows(reading, 'other-inspection') || ownTopic(reading).some(isUnknownThing)) return undefined;
    const elsewhere = reportsElsewhere(question);
    if (elsewhere !== undefined) return elsewhere;
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

/** Whether what somebody did is asked for, and not when the inspection was. */
function asksDeed(reading: Reading): boolean {
  return (
    reading.people.length > 0 &&
    (shows(reading, 'judge') ||
      ownTopic(reading).some(({ word, unknown }) => unknown && !/^visit/u.test(word)))
  );
}

/** When a report was published that no document tells of: as the register has it. */
function reportsElsewhere(question: Question): Planned | undefined {
  const { corpus } = question;
  const bodies = bodiesOf(question);
  if (bodies.length === 0 || corpus.inspections.some((one) => bodies.some((id) => one.bodies.includes(id))))
    return undefined;
  const found = bodies.flatMap((id) => {
    const organisation = corpus.organisation(id);
    const [newest] = registerGrades(corpus.register, id);
    return organisation === undefined || newest === undefined ? [] : [{ organisation, newest }];
  });
  if (found.length === 0) return undefined;
  return {
    answerer: 'published',
    command: null,
    reply: {
      outcome: 'answer',
      visibility: 'public',
      title: 'When the report was published',
      blocks: found.flatMap(({ newest: { inspection, entry } }): Block[] => [
        { type: 'text', line: inspectionLine(inspection) },
        { type: 'note', line: registerCitation(corpus, entry) },
      ]),
      actions: found.slice(0, 2).map(({ organisation }) => askAbout('grade', organisation)),
      evidence: found.map(({ organisation, newest }) => registerEvidence(corpus, organisation, newest)),
      claims: [],
    },
  };
}

/** When the inspection was: what the documents say of it, and who says so. The report's date is another one. */
export function inspected(question: Question): Planned | undefined {
  const { reading, corpus } = question;
  if (!shows(reading, 'inspected')) return undefined;
  // "Did inspectors visit Worcester", "what did the inspection cost the taxpayer": something unknown is asked about.
  if (ownTopic(reading).some(isUnknownThing)) return undefined;
  // "How many inspectors visited", "how long after the visit did he retire", "which period do their figures cover".
  if (/\bhow\s+many\s+inspectors\b/iu.test(reading.text) || asksDeed(reading) || shows(reading, 'figures'))
    return undefined;
  // "Over what period were they arrested" is no question about the inspection.
  if (!/inspect|fieldwork|review/iu.test(reading.text) && ownTopic(reading).some(({ unknown }) => !unknown))
    return undefined;
  const bodies = bodiesOf(question);
  const asksSince = /\b(?:how long|ago|since|months?)\b/iu.test(reading.text);
  const hasYear = (text: string): boolean => /\b(?:19|20)\d\d\b/u.test(text) !== asksSince;
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

const ACTS = /^\W*(?:can|could|will|would|do|are|have)\s+you\s/iu;

/** "Can you arrest someone": asked of the bot, and for nothing that it answers. */
function asksBotToAct(reading: Reading): boolean {
  if (!ACTS.test(reading.text) || reading.bodies.length > 0 || reading.people.length > 0) return false;
  return reading.grades.length === 0 && [...reading.cues].every((cue) => cue === 'set' || cue === 'about');
}

/** A greeting, or thanks, is no question: what can be asked, in one line. */
function greeting(): Planned {
  const reply: Reply = {
    outcome: 'none-found',
    visibility: 'private',
    title: 'Happy to help',
    blocks: [
      {
        type: 'text',
        line: 'Ask about police inspections in plain words, for example: what did West Mercia get? The answer is what the documents say, with a link.',
      },
    ],
    actions: [ALL_GRADES, { label: 'Sources', command: 'sources', options: {} }],
    evidence: [],
    claims: [],
  };
  return { answerer: 'greeting', command: null, reply };
}

/** What the bot is and can do; a greeting alone asks for nothing. */
export async function help(question: Question): Promise<Planned | undefined> {
  const { reading, corpus, request } = question;
  const isOwn =
    reading.bodies.length === 0 &&
    reading.people.length === 0 &&
    ownTopic(reading).length === 0 &&
    reading.grades.length === 0;
  if (!isOwn && !asksBotToAct(reading)) return undefined;
  if (asksBotToAct(reading))
    return nothing(question, 'help', ['Only what the sources say can be asked here.']);
  if (
    shows(reading, 'greeting') &&
    [...reading.cues].every((cue) => cue === 'greeting' || cue === 'polite')
  ) {
    return greeting();
  }
  if (!shows(reading, 'help') || shows(reading, 'grade', 'say', 'improve', 'figures')) return undefined;
  const reply = await helpFor([]).answer({ ...request, options: { private: undefined } }, corpus);
  return { answerer: 'help', command: '/help', reply };
}
