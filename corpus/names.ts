/** From what somebody types to the organisation that is meant. Matching is exact; likeness only ever suggests. */
import { distance } from 'fastest-levenshtein';
import type { NameCandidate, Organisation, Register } from './register.ts';

/** What a typed name means. */
export type Resolution =
  /** One organisation. `others` are further meanings to offer, where the name has one usual meaning. */
  | {
      readonly type: 'organisation';
      readonly organisation: Organisation;
      readonly others: readonly NameCandidate[];
    }
  /** Several things that are answered together. */
  | { readonly type: 'each'; readonly candidates: readonly NameCandidate[] }
  /** Several things: ask which. */
  | { readonly type: 'ask'; readonly candidates: readonly NameCandidate[] }
  /** Whatever the inspection at hand speaks of ("the ROCU"). */
  | { readonly type: 'at-hand'; readonly kind: 'rocu' | 'force' | 'region' }
  | { readonly type: 'region'; readonly name: string }
  | { readonly type: 'unknown' };

/**
 * What counts when names are compared: letters and digits, without case, with "&" read as "and". Spaces, hyphens and
 * marks don't count.
 *
 * @example foldName('Devon & Cornwall') === foldName('devon-and-cornwall')
 */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const FORCE_WORD = /(?:police ?service|constabulary|police|cops)$/u;

function withoutForceWord(name: string): string {
  return foldName(name.trim().toLowerCase().replace(FORCE_WORD, ''));
}

/**
 * Finds what a typed name means, in this order: the exact official name or id; an alias that is not ambiguous; the
 * ambiguous names; regions; forms without "Police" or "Constabulary"; and the same without a leading "the", or with one.
 *
 * @example resolveName(register, 'west-mercia') // West Mercia Police
 */
export function resolveName(register: Register, typed: string): Resolution {
  const key = foldName(typed);
  if (key === '') return { type: 'unknown' };
  const found = resolveKey(register, key) ?? resolveShortForm(register, typed);
  if (found !== undefined) return found;
  const withoutArticle = /^\s*the\s+(?<rest>.+)$/isu.exec(typed)?.groups?.['rest'];
  if (withoutArticle !== undefined) return resolveName(register, withoutArticle);
  // Some aliases are stored with their article: "inspectorate" is "the inspectorate".
  return resolveKey(register, `the${key}`) ?? { type: 'unknown' };
}

function single(organisation: Organisation, others: readonly NameCandidate[] = []): Resolution {
  return { type: 'organisation', organisation, others };
}

function resolveKey(register: Register, key: string): Resolution | undefined {
  const organisations = [...register.organisations.values()];
  const exact = organisations.find(({ id, name }) => foldName(name) === key || foldName(id) === key);
  if (exact !== undefined) return single(exact);

  const ambiguous = register.ambiguous.find(({ alias }) => foldName(alias) === key);
  if (ambiguous === undefined) {
    const byAlias = organisations.find(({ aliases }) => aliases.some((alias) => foldName(alias) === key));
    if (byAlias !== undefined) return single(byAlias);
    const region = organisations.find(
      ({ region: name }) => name !== null && foldName(`${name} region`) === key,
    )?.region;
    return region === undefined || region === null ? undefined : { type: 'region', name: region };
  }
  switch (ambiguous.type) {
    case 'usual': {
      const organisation = register.organisations.get(ambiguous.organisation);
      return organisation === undefined ? undefined : single(organisation, ambiguous.others);
    }
    case 'each':
    case 'ask':
      return { type: ambiguous.type, candidates: ambiguous.candidates };
    case 'at-hand':
      return { type: 'at-hand', kind: ambiguous.kind };
  }
}

function resolveShortForm(register: Register, typed: string): Resolution | undefined {
  const short = withoutForceWord(typed);
  if (short === '') return undefined;
  const matches = [...register.organisations.values()].filter(({ name }) => withoutForceWord(name) === short);
  const [match] = matches;
  return matches.length === 1 && match !== undefined ? single(match) : undefined;
}

/**
 * Organisations whose name is like the typed one, most alike first: for "did you mean", never for an answer.
 * A name counts as like it where at most a third of the typed letters would have to change, or where it begins with them.
 */
export function suggestNames(register: Register, typed: string, limit: number): Organisation[] {
  const key = foldName(typed);
  if (key === '') return [];
  return [...register.organisations.values()]
    .map((organisation) => ({ organisation, score: likeness(organisation, key) }))
    .filter(({ score }) => score <= 1 / 3)
    .sort((a, b) => a.score - b.score || a.organisation.name.localeCompare(b.organisation.name))
    .slice(0, limit)
    .map(({ organisation }) => organisation);
}

/** The share of letters to change: 0 is equal. A beginning of at least three letters counts as nearly equal. */
function likeness({ id, name, aliases }: Organisation, key: string): number {
  const names = [id, name, ...aliases, name.replace(/\s+(?:police|constabulary)$/iu, '')].map(foldName);
  return Math.min(
    ...names.map((candidate) => {
      if (key.length >= 3 && candidate.startsWith(key)) return 0.1;
      return distance(candidate, key) / Math.max(key.length, 4);
    }),
  );
}
