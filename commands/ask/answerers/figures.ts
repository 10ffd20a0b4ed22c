/** Questions for numbers: the figures whose words are asked for, of the body that is named. Never added up or compared. */
import type { Figure } from '../../../corpus/model.ts';
import { firstSpan, type Located, sentenceAt, slice } from '../../../corpus/passages.ts';
import { termOf } from '../../../corpus/search/analyse.ts';
import { organisationOf } from '../../../corpus/speaker.ts';
import { words } from '../../../corpus/text/normalise.ts';
import { figures } from '../../figures.ts';
import { figuresReply } from '../../parts/figures.ts';
import { heldTerms } from '../held-terms.ts';
import { knowledgeOf } from '../knowledge.ts';
import { bodiesOf, type Planned, type Question, targetsOf } from '../question.ts';
import { isUnknownThing, ownTopic, shows, type TopicWord } from '../reading.ts';
import { LEAST_FIT, neededWords, rarity, share, speaksOf } from '../retrieve.ts';
import { nothing } from './no.ts';
import { passages } from './passages.ts';

/** A figure with how well its sentence fits. */
interface Fitting {
  readonly figure: Located<Figure>;
  readonly score: number;
  /** How much of the question stands in the figure itself: its unit above all. */
  readonly printed: number;
  /** Characters from the figure to the nearest word that is asked for. */
  readonly distance: number;
}

/** Figures with what a question asks of them. */
export async function askedFigures(question: Question): Promise<Planned | undefined> {
  const { reading, corpus, request } = question;
  const compares = shows(reading, 'compare') && reading.bodies.length > 1 && ownTopic(reading).length > 0;
  const asksNumber = shows(reading, 'quantity', 'figures') || compares;
  if (!asksNumber) return undefined;
  // The figures of an organisation that is not inspected are no force's.
  if (reading.outsiders.length > 0 && reading.bodies.length === 0 && reading.people.length === 0)
    return nothing(question, 'figures', ['The sources give no such figure.']);
  // "The number of recommendations": findings are counted where they are found.
  if (shows(reading, 'recommendation', 'concern') && ownTopic(reading).length === 0) return undefined;
  const needed = neededWords(reading.topic);
  const bodies = bodiesOrEmployers(question);
  if (needed.length === 0) {
    if (
      reading.grades.length > 0 ||
      shows(reading, 'grade', 'got', 'recommendation', 'concern') ||
      !shows(reading, 'figures', 'quantity')
    )
      return undefined;
    if (!shows(reading, 'figures')) {
      return bodies.length === 0
        ? undefined
        : nothing(question, 'figures', ['The sources give no such figure.']);
    }
    const [body] = reading.people.length > 0 ? bodies : targetsOf(question);
    const options = { body, private: undefined };
    const reply = await figures.answer({ ...request, options }, corpus);
    return { answerer: 'figures', command: `/figures ${body ?? ''}`.trim(), reply };
  }
  // "How much of it was cocaine": a number of something else is no answer.
  if (needed.some(isUnknownThing) || POLICE_COUNTED.test(reading.text))
    return compares ? undefined : noFigure(question);
  const extra = reading.topic.filter((word) => !needed.includes(word));
  const together = bestFigures(question, needed, bodies);
  // "Firearms and weapons": no sentence need hold both.
  const isListed = together.length === 0 && /\band\b|[+&]/iu.test(reading.text);
  const best = (isListed ? needed.flatMap((word) => bestFigures(question, [word], bodies)) : together)
    .map((one) => fitOf(question, one, needed, extra))
    .sort((a, b) => b.printed - a.printed || a.distance - b.distance);
  const chosen = amounts(question, onePerWord(best, needed));
  if (chosen.length > 0) {
    const reply = figuresReply(corpus, chosen);
    return { answerer: 'figure', command: null, reply, score: best[0]?.score ?? 0 };
  }
  return compares ? undefined : noFigure(question);
}

/** No figure, with the passage that comes nearest. */
function noFigure(question: Question): Planned {
  const near = passages(question)?.reply;
  const none = nothing(question, 'figures', ['The sources give no such figure.']);
  const evidence = near?.evidence.slice(0, 1) ?? [];
  return { ...none, reply: { ...none.reply, evidence } };
}

/** "How many officers were arrested": they are not those whom they arrested. */
const POLICE_COUNTED =
  /\bhow\s+many\s+(?:police\s+)?(?:officers|cops|inspectors|detectives|constables|chiefs)\s+(?:were|was|got|have\s+been)\b/iu;

/** "How much was seized" asks for an amount, where there is one, and for no number of people. */
function amounts({ reading }: Question, chosen: readonly Located<Figure>[]): readonly Located<Figure>[] {
  if (!/\bhow\s+much\b/iu.test(reading.text)) return chosen;
  const measured = chosen.filter(({ document, claim }) => isMeasure(slice(document, firstSpan(claim))));
  return measured.length > 0 ? measured : chosen;
}

/** The bodies that a question names, else those for which the people speak whom it names. */
function bodiesOrEmployers(question: Question): string[] {
  const { corpus, reading } = question;
  const named = bodiesOf(question);
  if (named.length > 0) return named;
  return corpus.speakers
    .filter(({ id }) => reading.people.includes(id))
    .flatMap(({ speaker }) => organisationOf(speaker) ?? []);
}

/** So many figures are compared more closely. */
const MOST_COMPARED = 40;

/** A figure with the share of the question's words in its sentence. */
interface Scored {
  readonly figure: Located<Figure>;
  readonly score: number;
}

/** The figures, of the bodies that are named, in whose sentences most of the words stand; by the words' lists alone. */
function bestFigures(question: Question, needed: readonly TopicWord[], bodies: readonly string[]): Scored[] {
  const { corpus } = question;
  const byTerm = knowledgeOf(corpus).figures;
  const scores = new Map<number, number>();
  let whole = 0;
  for (const word of needed) {
    const weight = rarity(corpus, word);
    whole += weight;
    for (const number of numbersOf(byTerm, word)) scores.set(number, (scores.get(number) ?? 0) + weight);
  }
  const figures = corpus.figures();
  const own =
    bodies.length === 0
      ? undefined
      : new Set(bodies.flatMap((body) => corpus.figures(body)).map(({ claim }) => claim));
  // Of two words both count: recovered firearms are no seized cash.
  const least = needed.length <= 2 ? 0.99 : LEAST_FIT;
  const isCount = asksCount(question);
  const counted = countedWords(question);
  const measured = measuredWord(question);
  const fitting = [...scores].flatMap(([number, score]): Scored[] => {
    const figure = figures[number];
    if (figure === undefined || score / whole < least) return [];
    if (own !== undefined && !own.has(figure.claim)) return [];
    if (isCount && isMeasure(figure.claim.unit)) return [];
    if (measured !== undefined && !numbersOf(byTerm, measured).has(number)) return [];
    const isOther =
      counted.length > 0 &&
      !counted.some(
        (word) => isCounted(figure, word) || (PEOPLE.has(word.word) && countsDeed(figure, needed)),
      );
    return isOther ? [] : [{ figure, score: score / whole }];
  });
  const most = Math.max(0, ...fitting.map(({ score }) => score));
  return fitting.filter(({ score }) => score >= most - 0.01).slice(0, MOST_COMPARED);
}

/** The numbers of the figures in whose sentences a word stands. */
function numbersOf(
  byTerm: ReadonlyMap<string, readonly number[]>,
  { alternatives }: TopicWord,
): ReadonlySet<number> {
  return new Set(
    alternatives.flatMap((terms) => {
      const [first = [], ...others] = terms.map((term) => new Set(byTerm.get(term) ?? []));
      return [...first].filter((number) => others.every((list) => list.has(number)));
    }),
  );
}

/** "How many": a number of things, no share and no money. */
function asksCount({ reading }: Question): boolean {
  return (
    /\b(?:how many|number of|count)\b/iu.test(reading.text) &&
    !/%|\b(?:per ?cent|percentage|pounds|£)/iu.test(reading.text)
  );
}

/** What is to be counted: "how many gangs were dismantled" asks for gangs. */
function countedWords({ reading }: Question): TopicWord[] {
  const { tokens, topic } = reading;
  const at = tokens.findIndex(
    ({ text }, index) =>
      (text === 'many' && tokens[index - 1]?.text === 'how') ||
      (text === 'of' && tokens[index - 1]?.text === 'number'),
  );
  const behind = (step: number): TopicWord[] => topic.filter((word) => !word.isCue && word.at === at + step);
  if (at === -1) return [];
  return behind(1).length > 0 ? behind(1) : behind(2);
}

/** What is measured: "how much cash did they seize" asks for cash, and for nothing else that was seized. */
function measuredWord({ reading: { tokens, topic } }: Question): TopicWord | undefined {
  const at = tokens.findIndex(({ text }, index) => text === 'much' && tokens[index - 1]?.text === 'how');
  return at === -1 || /[+&]|\band\b/iu.test(tokens.map(({ typed }) => typed).join(' '))
    ? undefined
    : topic.find((word) => !word.isCue && !word.weak && word.at === at + 1);
}

const PEOPLE = new Set(['people', 'persons', 'individuals', 'men']);

/** "How many people were arrested" is answered by a number of arrests. */
function countsDeed({ document, claim }: Located<Figure>, needed: readonly TopicWord[]): boolean {
  const printed = heldTerms(document, firstSpan(claim)).all;
  return needed.some((word) => !PEOPLE.has(word.word) && speaksOf(printed, word));
}

/** Whether a figure counts something: it stands in the figure, or the sentence does it ("arrested 40 people" counts arrests). */
function isCounted({ document, claim }: Located<Figure>, word: TopicWord): boolean {
  const place = firstSpan(claim);
  if (speaksOf(heldTerms(document, place).all, word)) return true;
  const wanted = new Set(word.alternatives.flatMap((list) => (list.length === 1 ? list : [])));
  const { start, end } = sentenceAt(document, place);
  return words(document.source.text, start, end).some(
    ({ text }) => /(?:ed|ing)$/u.test(text) && wanted.has(termOf(text) ?? ''),
  );
}

function isMeasure(unit: string | null): boolean {
  return unit !== null && /%|£|\bper ?cent\b|\bpounds?\b/iu.test(unit);
}

function fitOf(
  question: Question,
  { figure, score }: Scored,
  needed: readonly TopicWord[],
  extra: readonly TopicWord[],
): Fitting {
  const { document, claim } = figure;
  const place = firstSpan(claim);
  const printed = heldTerms(document, place).all;
  const hasUnit = extra.some((word) => speaksOf(printed, word)) ? 1 : 0;
  const inside = hasUnit + share(question.corpus, needed, printed) / 2;
  return { figure, score, printed: inside, distance: distanceOf(figure, needed) };
}

/** How far the nearest asked word stands from a figure; words of the figure itself are nearest. */
function distanceOf({ document, claim }: Located<Figure>, needed: readonly TopicWord[]): number {
  const place = firstSpan(claim);
  const sentence = sentenceAt(document, place);
  const wanted = new Set(needed.flatMap(({ alternatives }) => alternatives.flat()));
  const distances = words(document.source.text, sentence.start, sentence.end)
    .filter(({ text }) => wanted.has(termOf(text) ?? ''))
    .map(({ start, end }) => {
      if (end <= place.start) return place.start - end + 1;
      // What stands behind a figure belongs to it less often than what leads to it.
      return start >= place.end ? (start - place.end + 1) * 2 : 0;
    });
  return Math.min(Number.MAX_SAFE_INTEGER, ...distances);
}

/** For each claimant and each asked word the nearest figure: "drugs and cash" gives two. */
function onePerWord(fitting: readonly Fitting[], needed: readonly TopicWord[]): Located<Figure>[] {
  const chosen = new Map<string, Located<Figure>>();
  const claimants = [...new Set(fitting.map(({ figure }) => organisationOf(figure.claim.claimant)))];
  for (const claimant of claimants) {
    const own = fitting.filter(({ figure }) => organisationOf(figure.claim.claimant) === claimant);
    for (const word of needed) {
      const near = own
        .filter(({ figure: { document, claim } }) =>
          speaksOf(heldTerms(document, sentenceAt(document, firstSpan(claim))).all, word),
        )
        .map((one) => ({ one, distance: distanceOf(one.figure, [word]) }))
        .sort((a, b) => a.distance - b.distance)[0];
      if (near !== undefined) chosen.set(near.one.figure.claim.id, near.one.figure);
    }
  }
  const nearestFirst = fitting.map(({ figure }) => figure).filter(({ claim }) => chosen.has(claim.id));
  return nearestFirst.slice(0, 4);
}
