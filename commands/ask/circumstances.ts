/**
 * Words of a question that it can be answered without. Nobody can list every word that people ask with ("what has the force
 * been concentrating on"); what such a word mostly is, and where it stands, tells whether something else is asked about.
 */
import { wordClass } from '../../corpus/english/word-classes.ts';
import type { Cue } from './lexicon.ts';
import { isOtherAsked } from './other-asked.ts';
import { type Reading, shows, type TopicWord } from './reading.ts';
import { GRADE_NOUNS } from './word-lists.ts';

const TOPIC_FOLLOWS = new Set('about on regarding re concerning over against of for with into'.split(' '));
/** What stands anywhere behind these is asked about; behind "on" only what follows at once. */
const WHOLLY_ABOUT = new Set(['about', 'regarding', 'concerning']);
const ARTICLES = new Set(
  'the a an their its his her any my our your this that these those some more no'.split(' '),
);
const AUXILIARIES = new Set('did does do has have had is are was were can could'.split(' '));
const GETS = new Set('get got gets receive received have has had win won'.split(' '));
const PASSIVE = new Set('get gets got getting be been being is are was were'.split(' '));
/** What makes clear what is asked for, whatever other words stand beside it. */
const CLEAR: readonly Cue[] = [
  'grade',
  'got',
  'best',
  'worst',
  'improve',
  'strength',
  'focus',
  'findings',
  'concern',
  'recommendation',
  'statement',
  'say',
  'compare',
  'summary',
  'quoted',
  'sources',
  'author',
  'published',
  'inspected',
];

/** Whether somebody's name or office begins at a place. */
function isPersonAt({ tokens, people, offices }: Reading, at: number): boolean {
  const word = tokens[at]?.text ?? '';
  return [
    ...people.flatMap((id) => id.split('-')),
    ...offices.flatMap((office) => office.split(' ')),
  ].includes(word);
}

/** Whether a word is how something is asked, and nothing that is asked about. */
function isCircumstance(reading: Reading, { word, at, alternatives }: TopicWord): boolean {
  if (alternatives.some((terms) => terms.length > 1) || word.includes(' ') || isOtherAsked(word))
    return false;
  const { tokens, topic } = reading;
  const kind = wordClass(word);
  if (kind === 'adverb') return true;
  if (kind === undefined || kind === 'noun') return false;
  let before = at - 1;
  while (ARTICLES.has(tokens[before]?.text ?? '')) before -= 1;
  const next = tokens[at + 1]?.text ?? '';
  // "About body worn video": all that follows.
  const about = tokens.findIndex(({ text }) => WHOLLY_ABOUT.has(text));
  if (about !== -1 && about < at) return false;
  // "On training", "custodial grade", "wrongful arrests": what the question is about.
  if (TOPIC_FOLLOWS.has(tokens[before]?.text ?? '')) return false;
  if (GRADE_NOUNS.has(next)) return kind === 'adjective';
  // "Got sacked", "was sued": what became of somebody is asked.
  if (PASSIVE.has(tokens[at - 1]?.text ?? '') && kind !== 'communication') return false;
  // "The former chief constable" is another one.
  if (kind === 'adjective' && isPersonAt(reading, at + 1)) return false;
  if (kind === 'adjective') return !topic.some((one) => one.at === at + 1 && !one.unknown);
  // "Get a bonus": what they got is asked.
  if (kind === 'communication') return before === at - 1 || !GETS.has(tokens[before]?.text ?? '');
  // "The pay" is no verb; "who resigned": what somebody did is asked.
  // "Stalking charge rates": words before a noun say which.
  const isBeforeNoun = topic.some((one) => one.at === at + 1 && !one.weak) || /^rates?$/u.test(next);
  // "What did West Midlands Trains get": behind "did" a verb has no ending.
  const isName = /[^s]s$/u.test(word) && tokens.slice(0, at).some(({ text }) => text === 'did');
  const isNoun = (before < at - 1 && !/(?:ed|ing)$/u.test(word)) || isBeforeNoun || isName;
  if (isNoun || tokens[0]?.text === 'who') return false;
  // "Did they appeal": what they did is asked.
  return (
    !AUXILIARIES.has(tokens[0]?.text ?? '') ||
    shows(reading, 'grade', 'got', 'improve', 'strength', 'statement')
  );
}

/**
 * A question without the words that it can be answered without: those that no source has, or (`all`) any of them; undefined
 * where there is none, where it is not clear what else is asked for, or where another word is in no source.
 */
export function withoutCircumstances(reading: Reading, which: 'unknown' | 'all'): Reading | undefined {
  const { bodies, people, offices, inspectorate, grades, topic } = reading;
  const own = topic.filter(({ isCue, weak }) => !isCue && !weak);
  const left = own.filter((one) => (which === 'unknown' && !one.unknown) || !isCircumstance(reading, one));
  // "Custody suites": all of what another inspection is about.
  if (shows(reading, 'other-inspection') && own.length > left.length && left.length > 0) return undefined;
  const isNamed = bodies.length + people.length + offices.length > 0 || inspectorate || shows(reading, 'set');
  if (left.length === own.length || left.some(({ unknown }) => unknown)) return undefined;
  if (!isNamed && left.length === 0) return undefined;
  const isClear = shows(reading, ...CLEAR) || grades.length > 0 || (isNamed && left.length > 0);
  if (!isClear) return undefined;
  return { ...reading, topic: topic.filter((one) => !own.includes(one) || left.includes(one)) };
}
