/** Questions about people: who somebody is, and who is quoted at all. */
import { sentenceAt } from '../../../corpus/passages.ts';
import { organisationOf } from '../../../corpus/speaker.ts';
import type { Block, Evidence, Reply } from '../../command.ts';
import { citation, day } from '../../parts/citation.ts';
import { coverageLine } from '../../parts/coverage.ts';
import { distinct, passage, runsOf } from '../../parts/evidence.ts';
import { isListed } from '../../parts/officials.ts';
import { notes } from '../../parts/part.ts';
import { shownSentence } from '../../parts/quoting.ts';
import { MOST_ACTIONS } from '../../parts/replies.ts';
import { speakerLine, titleMeaning } from '../../parts/speakers.ts';
import { bodiesOf, type Planned, type Question } from '../question.ts';
import { ownTopic, type Reading, shows } from '../reading.ts';
import { nothing } from './no.ts';

/** More who are quoted than fit one answer. */
const MOST_SPEAKERS = 25;

const IS = /^\W*(?:so\s+)?(?:is|was|isnt|isn['’]t|wasnt|wasn['’]t)\b/iu;
/** Offices whose holder leads a body. */
const LEADS = /\b(?:chief constable|commissioner|head of|director|commander)\b/u;
const BELOW = /\b(?:assistant|deputy)\b/u;

/** Whether own words say which post is meant; a number says none. */
function isOfPost(reading: Reading): boolean {
  const own = ownTopic(reading);
  return own.length > 0 && !own.some(({ word }) => /\d/u.test(word));
}

/** Who somebody is, by the title that a document prints: a title is dated, never today's. */
export function title(question: Question): Planned | undefined {
  const { reading, corpus } = question;
  const asksLeader = shows(reading, 'leads') && reading.bodies.length > 0 && reading.offices.length === 0;
  // "Is Murray a temporary chief constable": an office is asked of somebody who is named.
  const asksOffice = reading.people.length > 0 && reading.offices.length > 0 && IS.test(reading.text);
  const asksWho = shows(reading, 'rank') || asksLeader || asksOffice;
  if (!asksWho || shows(reading, 'say', 'statement', 'who-said', 'grade')) return undefined;
  // Who held a post before, or will after, is not what a document says of its day.
  if (
    /\b(?:before|previous|previously|former|formerly|predecessor|replaced|successor)\b/iu.test(reading.text)
  )
    return nothing(question, 'title', ['The sources do not say who held the post before.']);
  const isPost = /^\W*who(?:\s+(?:is|was)|['’]?s)\s+the\b/iu.test(reading.text);
  if (isPost && reading.people.length === 0 && reading.offices.length === 0 && isOfPost(reading))
    return nothing(question, 'title', ['The sources name nobody in that post.']);
  const bodies = bodiesOf(question);
  const [office] = reading.offices;
  const found = corpus.speakers.filter(({ id, speaker }) => {
    if (speaker.kind !== 'person') return false;
    if (reading.people.length > 0) return reading.people.includes(id);
    const held = speaker.title?.toLowerCase() ?? '';
    const isOf = bodies.length === 0 || bodies.includes(organisationOf(speaker) ?? '');
    if (asksLeader) return isOf && LEADS.test(held) && !BELOW.test(held);
    return (
      office !== undefined && isOf && new RegExp(`(?:^|/|\\b(?:temporary|acting) )${office}$`, 'u').test(held)
    );
  });
  if (found.length === 0) {
    const isAsked = asksLeader || (office !== undefined && bodies.length > 0);
    return isAsked
      ? nothing(question, 'title', ['The sources name nobody in that post.', ...quotedFor(question)])
      : undefined;
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

/** Who is quoted for the bodies that a question names, where the one who is asked for is not. */
function quotedFor({ corpus, reading }: Question): string[] {
  const bodies = reading.bodies.flatMap(({ named }) => (named.type === 'body' ? [named.id] : []));
  const names = corpus.speakers
    .filter(({ speaker }) => speaker.kind === 'person' && bodies.includes(organisationOf(speaker) ?? ''))
    .map(({ speaker }) => speakerLine(speaker));
  return names.length === 0 ? [] : [`Quoted for it: ${names.slice(0, 3).join('; ')}.`];
}

/** Who is quoted, of the bodies that a question names or of all, and of which bodies nothing is. */
export function quoted(question: Question): Planned | undefined {
  const { reading, corpus } = question;
  const asksAll =
    shows(reading, 'set') && shows(reading, 'say', 'statement') && !shows(reading, 'grade', 'improve');
  if (!shows(reading, 'quoted') && !(asksAll && reading.bodies.length === 0)) return undefined;
  if (reading.people.length > 0 || reading.offices.length > 0 || reading.grades.length > 0) return undefined;
  const own = ownTopic(reading).filter(({ word }) => !/^officers?$/u.test(word));
  if (own.length > 0 || reading.inspectorate || reading.outsiders.length > 0) return undefined;
  const bodies = bodiesOf(question);
  const found = corpus.speakers
    .filter(isListed)
    .filter(({ id }) => !reading.leftOut.includes(id))
    .filter(({ speaker }) => bodies.length === 0 || bodies.includes(organisationOf(speaker) ?? ''))
    .toSorted((a, b) => Number(b.speaker.kind === 'person') - Number(a.speaker.kind === 'person'));
  if (found.length === 0) {
    const names = bodies.flatMap((id) => corpus.organisation(id)?.name ?? []).join(' or ');
    return nothing(question, 'quoted', [`The sources quote nobody from ${names}.`]);
  }
  const silent = (bodies.length === 0 ? (corpus.inspections[0]?.bodies ?? []) : bodies).filter(
    (id) => !corpus.speakers.some(({ speaker }) => organisationOf(speaker) === id),
  );
  const silentNames = silent.flatMap((id) => corpus.organisation(id)?.name ?? []);
  const shown = found.slice(0, MOST_SPEAKERS);
  const reply: Reply = {
    outcome: 'answer',
    visibility: 'public',
    title: 'Who is quoted',
    blocks: [
      { type: 'list', items: shown.map(({ speaker }) => [speakerLine(speaker)]) },
      ...(silentNames.length === 0
        ? []
        : [{ type: 'text', line: `Nothing is quoted from ${silentNames.join(', ')}.` } satisfies Block]),
      { type: 'note', line: coverageLine(corpus) },
    ],
    actions: shown.slice(0, MOST_ACTIONS).map(({ id, speaker }) => ({
      label: speaker.name.slice(0, 38),
      command: 'quote',
      options: { official: id },
    })),
    evidence: distinct(
      shown.flatMap(({ quotations }) => quotations.slice(0, 1).flatMap((quotation) => runsOf(quotation))),
    ),
    claims: [],
  };
  return { answerer: 'quoted', command: null, reply };
}
