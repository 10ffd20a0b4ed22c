/** What somebody said: all of it, or on a topic; never another's words. */
import type { KnownSpeaker } from '../../../corpus/corpus.ts';
import { foldName } from '../../../corpus/names.ts';
import { overlap } from '../../../corpus/passages.ts';
import { terms } from '../../../corpus/search/analyse.ts';
import { organisationOf } from '../../../corpus/speaker.ts';
import { speakerLine } from '../../parts/speakers.ts';
import { quote } from '../../quote.ts';
import { statement } from '../../statement.ts';
import { bodiesOf, type Planned, type Question, targetsOf } from '../question.ts';
import { ownTopic, type Reading, shows, type TopicWord } from '../reading.ts';
import { type Fit, retrieve } from '../retrieve.ts';
import { SAYING } from '../word-lists.ts';
import { nothing } from './no.ts';
import { passages, shownFits, topicOf } from './passages.ts';

/** Those who are quoted and whom a question names: by name, by office and body, or as the inspectorate. */
function speakersOf(question: Question): KnownSpeaker[] | undefined {
  const { corpus, reading } = question;
  const people = corpus.speakers.filter(({ id }) => reading.people.includes(id));
  if (people.length > 0) return people;
  const bodies = bodiesOf(question);
  const [office] = reading.offices;
  if (office !== undefined) {
    return corpus.speakers.filter(({ id, speaker }) => {
      if (speaker.kind !== 'person' || speaker.title === null || reading.leftOut.includes(id)) return false;
      if (!holdsOffice(speaker.title, office)) return false;
      return bodies.length === 0 || office === 'inspector' || bodies.includes(organisationOf(speaker) ?? '');
    });
  }
  return undefined;
}

/** Whether a printed title is that of an office: "T/Chief Constable" is a chief constable, an assistant one is not. */
function holdsOffice(title: string, office: string): boolean {
  const bare = title.toLowerCase().replace(/^(?:\p{L}\/|temporary |acting |interim )/u, '');
  if (office === 'inspector') return /\binspector\b/u.test(bare) && !/\bdetective\b/u.test(bare);
  const short: Record<string, string> = {
    cc: 'chief constable',
    acc: 'assistant chief constable',
    dcc: 'deputy chief constable',
  };
  return bare === office || short[bare] === office;
}

const INTERROGATIVE = /^\W*(?:who|what(?!\s+about)|where|when|how|why|is|was|are|were|does|did|has|have)\b/iu;

/** What somebody said: all of it, or on a topic. */
export async function speech(question: Question): Promise<Planned | undefined> {
  const { corpus, reading } = question;
  const isSaid = shows(reading, 'say', 'statement');
  const speakers = speakersOf(question);
  if (speakers === undefined) return isSaid ? bodySpeech(question) : undefined;
  if (speakers.length === 0) {
    return isSaid
      ? nothing(question, 'speech', [`The sources quote no ${reading.offices[0] ?? 'such person'} here.`])
      : undefined;
  }
  const onPerson = aboutPeople(question, speakers);
  if (onPerson !== undefined) return onPerson;
  const topic = topicOf(reading);
  if (hasTopic(topic)) {
    const fits = speakers
      .flatMap(({ id }) => retrieve(corpus, topic, { speaker: id }))
      .sort((a, b) => b.score - a.score);
    const [best] = fits;
    const names = speakers.map(({ speaker }) => speakerLine(speaker)).join(' and ');
    if (best === undefined)
      return nothing(question, 'speech', [`The sources hold no words of ${names} on that.`]);
    return { answerer: 'speech', command: null, reply: shownFits(question, fits, names), score: best.score };
  }
  // "Where did she work before" asks for none of somebody's words.
  const asksElse =
    reading.people.length > 0 &&
    !isSaid &&
    !shows(reading, 'grade', 'improve', 'strength') &&
    INTERROGATIVE.test(reading.text);
  if (asksElse) return undefined;
  const other = aboutOthers(question, speakers);
  if (other !== undefined) return other;
  const [first] = speakers;
  if (first === undefined) return undefined;
  return quotedBy(question, first.id);
}

/** What somebody is quoted with. */
async function quotedBy({ corpus, request }: Question, official: string): Promise<Planned> {
  const options = { official, topic: undefined, private: undefined };
  const reply = await quote.answer({ ...request, options }, corpus);
  return { answerer: 'quote', command: `/quote ${official}`, reply };
}

/** A body's name as a word to look for: as the register has it, or one of its aliases; the unit at hand is "the ROCU" too. */
function nameOf({ corpus }: Question, body: string): TopicWord {
  const organisation = corpus.organisation(body);
  const unit = organisation?.kind === 'rocu' && corpus.inspections[0]?.bodies.includes(body) ? ['ROCU'] : [];
  const forms = [organisation?.name ?? '', ...(organisation?.aliases ?? []), ...unit];
  const alternatives = forms
    .map((form) => terms(form.replace(/\s+(?:police|constabulary)$/iu, '')).map(({ term }) => term))
    .filter((list) => list.length > 0);
  return { word: body, alternatives, weak: false, isCue: false, unknown: false, at: 0 };
}

/** What somebody says of a body that is not their own: only words that name it. */
function aboutOthers(question: Question, speakers: readonly KnownSpeaker[]): Planned | undefined {
  const { corpus, reading } = question;
  const own = new Set(speakers.map(({ speaker }) => organisationOf(speaker)));
  const others = bodiesOf(question).filter((id) => !own.has(id));
  if (reading.people.length === 0 || others.length === 0 || others.length < bodiesOf(question).length)
    return undefined;
  const fits = others.flatMap((body) => {
    const topic = [nameOf(question, body)];
    return speakers.flatMap(({ id }) =>
      retrieve(corpus, topic, { body, speaker: id }).filter(({ score }) => score > 0.99),
    );
  });
  const names = speakers.map(({ speaker }) => speakerLine(speaker)).join(' and ');
  return fits.length === 0
    ? nothing(question, 'speech', [`The sources hold no words of ${names} on that.`])
    : { answerer: 'speech', command: null, reply: shownFits(question, fits, names) };
}

/** "What did Riggs say about Murray": only words of the one that name the other. */
function aboutPeople(question: Question, speakers: readonly KnownSpeaker[]): Planned | undefined {
  const { corpus, reading } = question;
  const about = reading.tokens.findIndex(({ text }) => text === 'about' || text === 'of' || text === 'on');
  if (about === -1 || speakers.length < 2) return undefined;
  const surname = ({ speaker }: KnownSpeaker): string => foldName(speaker.name.split(' ').at(-1) ?? '');
  const placeOf = (one: KnownSpeaker): number =>
    reading.tokens.findIndex(({ text }) => foldName(text) === surname(one));
  const subjects = speakers.filter((one) => placeOf(one) > about);
  const sayers = speakers.filter((one) => !subjects.includes(one));
  if (subjects.length === 0 || sayers.length === 0) return undefined;
  const fits = subjects.flatMap((subject): Fit[] => {
    const word = surname(subject);
    const topic = [{ word, alternatives: [[word]], weak: false, isCue: false, unknown: false, at: 0 }];
    return sayers.flatMap(({ id }) => retrieve(corpus, topic, { speaker: id }));
  });
  const names = sayers.map(({ speaker }) => speakerLine(speaker)).join(' and ');
  return fits.length === 0
    ? nothing(question, 'speech', [`The sources hold no words of ${names} on that.`])
    : { answerer: 'speech', command: null, reply: shownFits(question, fits, names) };
}

function hasTopic(topic: readonly TopicWord[]): boolean {
  return topic.some(({ isCue, weak }) => !isCue && !weak);
}

/** Whether a body is what says something: "what did the force say", not "what does it say about the force". */
function isSaying({ tokens, bodies }: Reading): boolean {
  return bodies.some(({ from, length }) =>
    tokens.slice(from + length, from + length + 2).some(({ text }) => SAYING.has(text)),
  );
}

/** What a body said: its statement, or its words on a topic. */
async function bodySpeech(question: Question): Promise<Planned | undefined> {
  const { corpus, reading } = question;
  const topic = topicOf(reading);
  const bodies = bodiesOf(question);
  if (bodies.length === 0 && !reading.inspectorate) return undefined;
  const isSilent = !corpus.speakers.some(({ speaker }) => bodies.includes(organisationOf(speaker) ?? ''));
  // Who issued no statement issued none on anything.
  const asksOwn = shows(reading, 'statement') || isSaying(reading);
  if (asksOwn && bodies.length === 1 && isSilent && ownTopic(reading).length === 0)
    return statementOf(question, targetsOf(question)[0] ?? '');
  if (hasTopic(topic)) {
    const said = corpus.speakers.filter(({ speaker, id }) =>
      bodies.length === 0 ? isInspectorate(question, id) : bodies.includes(organisationOf(speaker) ?? ''),
    );
    const own = said
      .flatMap(({ id }) => retrieve(corpus, topic, { speaker: id }))
      .sort((a, b) => b.score - a.score);
    const title = said.map(({ speaker }) => speakerLine(speaker)).join(' and ');
    const [best] = own;
    if (best !== undefined)
      return { answerer: 'speech', command: null, reply: shownFits(question, own, title), score: best.score };
    if (isSaying(reading) && ownTopic(reading).length > 0) {
      const names = bodies.flatMap((id) => corpus.organisation(id)?.name ?? []).join(' or ');
      const account = ownAccount(question, topic, bodies);
      if (account.length > 0)
        return { answerer: 'own-account', command: null, reply: shownFits(question, account, names) };
      const near = passages(question)?.reply;
      const none = nothing(question, 'speech', [`The sources hold no words of ${names} on that.`]);
      return { ...none, reply: { ...none.reply, evidence: near?.evidence.slice(0, 1) ?? [] } };
    }
    const found = passages(question);
    // "What did they say about the grade" asks for the whole statement, where no words are on it.
    if (found !== undefined || ownTopic(reading).length > 0) return found;
  }
  if (bodies.length === 0) {
    const inspectors = corpus.speakers.filter(({ id }) => isInspectorate(question, id));
    const first = inspectors.find(({ speaker }) => speaker.kind === 'person') ?? inspectors[0];
    if (first === undefined) return undefined;
    return quotedBy(question, first.id);
  }
  const forces = bodies.filter((id) => corpus.organisation(id)?.kind !== 'rocu');
  const body = (bodies.length > 1 ? forces[0] : undefined) ?? targetsOf(question)[0] ?? '';
  return statementOf(question, body);
}

/** Where a document reports what a body says it does, on a topic. */
function ownAccount({ corpus }: Question, topic: readonly TopicWord[], bodies: readonly string[]): Fit[] {
  return bodies
    .flatMap((body) => retrieve(corpus, topic, { body }))
    .filter(({ hit: { document, start, end } }) =>
      document.claims.some(
        (claim) =>
          claim.kind === 'finding' &&
          claim.by === 'body' &&
          claim.bodies.some(({ bodyId }) => bodies.includes(bodyId ?? '')) &&
          claim.spans.some((span) => overlap(span, { start, end })),
      ),
    );
}

/** What a body issued, whole. */
async function statementOf({ corpus, request }: Question, body: string): Promise<Planned> {
  const options = { body, private: undefined };
  const reply = await statement.answer({ ...request, options }, corpus);
  return { answerer: 'statement', command: `/statement ${body}`, reply };
}

/** Whether somebody speaks for the inspectorate: the organisation itself, its people, and inspectors of constabulary. */
function isInspectorate({ corpus }: Question, id: string): boolean {
  const known = corpus.speakers.find((speaker) => speaker.id === id)?.speaker;
  if (known === undefined) return false;
  const organisation = organisationOf(known);
  if (organisation !== null) return corpus.organisation(organisation)?.kind === 'inspectorate';
  return known.kind === 'person' && holdsOffice(known.title ?? '', 'inspector');
}
