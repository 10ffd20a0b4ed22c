/** What the words behind a name say somebody is: "Ann Lee, 34,", "Ann Lee was a teacher", "Ann Lee, who edits the Echo". */
import type { Mention } from './mention.ts';
import type { Reading } from './reading.ts';

/** What somebody does, and what whoever does it is called. */
const AGENTS: ReadonlyMap<string, string> = new Map([
  ...pairs('editor', 'edits edited'),
  ...pairs('leader', 'leads led'),
  ...pairs('head', 'heads headed'),
  ...pairs('boss', 'runs ran'),
  ...pairs('owner', 'owns owned'),
  ...pairs('founder', 'founded'),
  ...pairs('manager', 'manages managed'),
  ...pairs('coach', 'coaches coached'),
  ...pairs('chairman', 'chairs chaired'),
  ...pairs('teacher', 'teaches taught'),
  ...pairs('presenter', 'presents presented hosts hosted'),
  ...pairs('director', 'directs directed'),
  ...pairs('author', 'wrote writes'),
]);

function pairs(noun: string, verbs: string): [string, string][] {
  return verbs.split(' ').map((verb) => [verb, noun]);
}

/** Verbs of a trial of which the subject is the one who is tried. */
const TRIED = /^(?:denies|denied|pleaded|pleads|admitted|admits)$/u;
/** So many tokens behind a name its verb is looked for. */
const FARTHEST_VERB = 14;

/** All that is said right behind a name of who that is, each as a description or a bare noun. */
export function descriptorsBehind(reading: Reading, mention: Mention): string[] {
  const { tokens, outer } = reading;
  const found: string[] = [];
  let at = mention.to;
  const age = tokens[at]?.text === ',' ? /^\d{1,3}$/u.exec(tokens[at + 1]?.text ?? '')?.[0] : undefined;
  if (age !== undefined && /^[,.)]$/u.test(tokens[at + 2]?.text ?? '.')) {
    found.push(`${age}-year-old`);
    at += 2;
  }
  // "Ann Lee, who is a teacher", "Ann Lee is a teacher"
  const related = tokens[at]?.text === ',' && tokens[at + 1]?.lower === 'who';
  const verb = related ? at + 2 : mention.to;
  if (/^(?:is|was|became|remains)$/u.test(tokens[verb]?.lower ?? '')) {
    const role = outer.at(verb + 1);
    if (role?.kind === 'role' && !role.plural) found.push(role.name);
  }
  const agent = related ? AGENTS.get(tokens[verb]?.lower ?? '') : undefined;
  if (agent !== undefined) found.push(`${objectOf(reading, verb + 1)}${agent}`);
  // "Ann Lee, prosecuting, said"
  if (tokens[at]?.text === ',') found.push(...inCourt(tokens[at + 1]?.lower ?? ''));
  if (isTried(reading, mention)) found.push('defendant');
  return found;
}

/** "Ann Lee, 34, died on Monday", "John Day was killed": nobody who speaks after it. */
export function hasDied({ tokens, outer }: Reading, mention: Mention): boolean {
  if (mention.possessive) return false;
  for (let at = mention.to; at < Math.min(tokens.length, mention.to + FARTHEST_DEATH); at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'run' || /^[.;:]$/u.test(token.text)) return false;
    if (/^(?:whose|his|her|their|when|while|and|after)$/u.test(token.lower)) return false;
    if (at > mention.to && outer.at(at)?.kind === 'person') return false;
    const next = tokens[at + 1]?.lower ?? '';
    if (token.lower === 'died' || (token.lower === 'passed' && next === 'away')) return true;
    if (token.lower === 'was' && /^(?:killed|murdered|pronounced|drowned)$/u.test(next)) return true;
    if (token.lower === 'found' && next === 'dead') return true;
  }
  return false;
}

/** So many tokens behind a name its death is looked for. */
const FARTHEST_DEATH = 8;

/** What stands before a name of whose part in court the clause tells: "Prosecuting, Ann Lee said". */
export function descriptorsBefore(reading: Reading, mention: Mention): string[] {
  const comma = reading.tokens[mention.from - 1]?.text === ',' ? 1 : 0;
  return inCourt(reading.tokens[mention.from - 1 - comma]?.lower ?? '');
}

function inCourt(word: string): string[] {
  if (word === 'prosecuting') return ['prosecutor', 'barrister', 'lawyer'];
  return word === 'defending' || word === 'mitigating' ? ['barrister', 'lawyer'] : [];
}

/** "the Echo " for "edits the Echo": the name that the verb is followed by, in lower case. */
function objectOf({ outer, tokens }: Reading, at: number): string {
  const object = outer.at(tokens[at]?.lower === 'the' ? at + 1 : at);
  const named = object?.kind === 'organisation' || object?.kind === 'name' || object?.kind === 'person';
  return named ? `${object.name.toLowerCase()} ` : '';
}

/** "Ann Lee, 34, of Elm Road, denied", "John Day pleaded guilty": the name is the subject of what the accused do. */
function isTried({ tokens, outer }: Reading, mention: Mention): boolean {
  for (let at = mention.to; at < Math.min(tokens.length, mention.to + FARTHEST_VERB); at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'run' || /^[.;:]$/u.test(token.text)) return false;
    if (TRIED.test(token.lower))
      return /^(?:guilty|not|murder|manslaughter|rape|theft|fraud|all|both|the|one|two|three|four|causing|possession|\p{L}+ing)$/u.test(
        tokens[at + 1]?.lower ?? '',
      );
    const other = outer.at(at);
    if (at > mention.to && other !== undefined && other.kind === 'person') return false;
  }
  return false;
}
