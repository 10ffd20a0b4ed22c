import type { SearchHit } from '../../../corpus/corpus.ts';
import { slice } from '../../../corpus/passages.ts';
import { termOf } from '../../../corpus/search/analyse.ts';
import { organisationOf } from '../../../corpus/speaker.ts';
import { sentences } from '../../../corpus/text/sentences.ts';
import { type Evidence, QUERY, type Reply } from '../../command.ts';
import { distinct } from '../../parts/evidence.ts';
import { hitBlocks, hitEvidence } from '../../parts/hits.ts';
import { askAbout, shortName } from '../../parts/naming.ts';
import { MOST_ACTIONS } from '../../parts/replies.ts';
import { heldTerms } from '../held-terms.ts';
import { knowledgeOf } from '../knowledge.ts';
import type { Named, Names } from '../names.ts';
import { bodiesOf, type Planned, type Question } from '../question.ts';
import { ownTopic, type Reading, type TopicWord } from '../reading.ts';
import { type Fit, neededWords, retrieve, share } from '../retrieve.ts';
import { tokensOf } from '../tokens.ts';
import { ABOUT, GRADE_NOUNS } from '../word-lists.ts';

/** The best passage and the next two. */
const SHOWN = 3;
/** A further passage is shown only where it fits nearly as well. */
const NEARLY = 0.8;

/** The best of some passages under a title. */
export function shownFits(question: Question, fits: readonly Fit[], title: string): Reply {
  const { corpus } = question;
  const best = fits[0]?.score ?? 0;
  const shown = fits.filter(({ score }) => score >= best * NEARLY).slice(0, SHOWN);
  const bodies = bodiesOf(question).flatMap((id) => corpus.organisation(id) ?? []);
  return {
    outcome: 'answer',
    visibility: 'private',
    title,
    blocks: shown.flatMap(({ hit }) => hitBlocks(hit)),
    actions: [
      { label: 'Search for these words', command: 'search', options: { query: QUERY } },
      ...bodies.slice(0, 2).map((body) => askAbout('findings', body, `Findings: ${shortName(body)}`)),
    ].slice(0, MOST_ACTIONS),
    evidence: distinct(fits.slice(0, 5).flatMap(({ hit }) => closestFirst(question, hit))),
    claims: [],
  };
}

/** The runs of a quotation, those first that speak of most of what is asked. */
function closestFirst({ corpus, reading }: Question, hit: SearchHit): Evidence[] {
  const wanted = topicOf(reading).filter(({ isCue }) => !isCue);
  const closeness = (one: Evidence): number =>
    one.kind === 'passage' ? share(corpus, wanted, heldTerms(hit.document, one).all) : 0;
  return hitEvidence(hit).toSorted((one, other) => closeness(other) - closeness(one));
}

const GRADE_TERMS = ['grade', 'grading', 'rating', 'rated'].flatMap((word) => termOf(word) ?? []);

/** "How did he feel about the result": the grade is meant, and no result of anything else. */
function onGrade(word: TopicWord): TopicWord {
  return { ...word, alternatives: [...new Set(GRADE_TERMS)].map((term) => [term]) };
}

/** What must be spoken of: in a question for somebody's words also what follows "about". */
export function topicOf({ topic, tokens }: Reading): TopicWord[] {
  const about = tokens.findIndex(({ text }) => ABOUT.has(text));
  if (about === -1) return [...topic];
  const named = topic.filter(({ at }) => at > about);
  if (named.some(({ isCue, weak }) => !isCue && !weak)) return [...topic];
  return topic.map((word) =>
    word.at > about
      ? { ...(GRADE_NOUNS.has(word.word) ? onGrade(word) : word), isCue: false, weak: false }
      : word,
  );
}

/**
 * Whether the sentences of a passage that speak of a topic name another force and not the one that is asked about: a passage
 * that names both may be on either.
 */
function isOfAnother({ corpus }: Question, { hit }: Fit, topic: readonly TopicWord[], body: string): boolean {
  const { names } = knowledgeOf(corpus);
  const needed = neededWords(topic);
  const speaking = hit.runs
    .flatMap((run) => sentences(hit.document.source.text, run.start, run.end))
    .filter((span) => share(corpus, needed, heldTerms(hit.document, span).all) > 0);
  if (speaking.length === 0) return false;
  return speaking.every((span) => {
    const named = namesIn(names, slice(hit.document, span)).flatMap((one) =>
      one.type === 'body' ? [one.id] : one.type === 'unit' ? [''] : [],
    );
    const forces = named.filter((id) => corpus.organisation(id)?.kind === 'force');
    return forces.length > 0 && !named.includes(body) && !named.includes('');
  });
}

/** Whether a passage is a body's own: it speaks in it, or it is named, or nobody else is. "The unit and its forces" is on the unit first. */
function isOwn({ corpus }: Question, { hit }: Fit, body: string): boolean {
  if (hit.speech.some(({ speaker }) => organisationOf(speaker) === body)) return true;
  const { names } = knowledgeOf(corpus);
  const isUnit = corpus.organisation(body)?.kind === 'rocu';
  const named = hit.runs
    .flatMap((run) => namesIn(names, slice(hit.document, run)))
    .flatMap((one) => (one.type === 'body' ? [one.id] : one.type === 'unit' ? ['unit'] : []));
  return named.length === 0 || named.includes(body) || (isUnit && named.includes('unit'));
}

/** What is named in some words. */
function namesIn(names: Names, text: string): Named[] {
  const tokens = tokensOf(text);
  const found: Named[] = [];
  for (let at = 0; at < tokens.length; ) {
    const mention = names.find(tokens, at);
    if (mention !== undefined) found.push(mention.named);
    at += mention?.length ?? 1;
  }
  return found;
}

/** Passages on what a question is about. */
export function passages(question: Question): Planned | undefined {
  const fits = fittingPassages(question);
  return fits.length === 0 ? undefined : shownPassages(question, fits);
}

/** "Which drugs", "what kind of drugs": one of several is asked for. */
const ASKS_WHICH =
  /^\W*(?:so\s+)?what\s+(?:make|model|brand|calibre|colour)s?\s+(?:was|were|is|are|of)\b|^\W*(?:so\s+)?how\s+much\s+of\b.*\b(?:was|were|is|are)\b|^\W*(?:so\s+)?(?:which|what\s+(?:kind|type|sort|make|model|brand)s?\s+of)\s+(?!of\b|forces?\b|ones?\b|police\b|officers?\b|cop(?:per)?s?\b|boss(?:es)?\b|chiefs?\b|leaders?\b|officials?\b|inspectors?\b|people\b|person\b|spokes)\p{L}/iu;

/** What no passage says of a thing that it counts. */
const ASKS_MAKE = /^\W*(?:so\s+)?what\s+(?:make|model|brand|calibre|colour)s?\b/iu;

/** The passages that fit a question, best first: those of the bodies that it names before those that are on others too. */
export function fittingPassages(question: Question): Fit[] {
  const { corpus, reading } = question;
  // "Which drugs, cannabis?": a passage on drugs does not say which.
  const own = ownTopic(reading);
  if (ASKS_WHICH.test(reading.text) && (own.some(({ unknown }) => unknown) || ASKS_MAKE.test(reading.text)))
    return [];
  const bodies = bodiesOf(question);
  const topic = topicOf(reading);
  return bodies.length === 0
    ? retrieve(corpus, topic, {})
    : bodies
        .flatMap((body) =>
          retrieve(corpus, topic, { body })
            .filter((fit) => !isOfAnother(question, fit, topic, body))
            .map((fit) => ({ fit, own: isOwn(question, fit, body) })),
        )
        .sort((a, b) => Number(b.own) - Number(a.own) || b.fit.score - a.fit.score)
        .map(({ fit }) => fit);
}

/** Passages as the answer to a question. */
export function shownPassages(question: Question, fits: readonly Fit[]): Planned {
  const names = bodiesOf(question).flatMap((id) => question.corpus.organisation(id)?.name ?? []);
  const title = names.length === 0 ? 'In the sources' : `In the sources: ${names.join(', ')}`;
  const score = fits[0]?.score ?? 0;
  return { answerer: 'passages', command: null, reply: shownFits(question, fits, title), score };
}
