/** Verbs of speaking that count only with certain words beside them. */
import { words } from './words.ts';

/** Verbs of speaking made of two words. */
export const PHRASAL: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['went', new Set(['on'])],
  ['goes', new Set(['on'])],
  ['shot', new Set(['back'])],
  ['hit', new Set(['back', 'out'])],
  ['fired', new Set(['back'])],
  ['chimed', new Set(['in'])],
  ['weighed', new Set(['in'])],
  ['pointed', new Set(['out'])],
  ['points', new Set(['out'])],
  ['summed', new Set(['up'])],
  ['spoke', new Set(['out'])],
  ['blurted', new Set(['out'])],
  ['put', new Set(['it'])],
  ['puts', new Set(['it'])],
  ['spelled', new Set(['out'])],
  ['paid', new Set(['tribute'])],
  ['pays', new Set(['tribute'])],
  ['wrote', new Set(['back'])],
  ['fought', new Set(['back'])],
  ['lashed', new Set(['out'])],
  ['piped', new Set(['up'])],
  ['spoken', new Set(['out'])],
  ['added', new Set(['up'])],
  ['charged', new Set(['that'])],
  ['charges', new Set(['that'])],
  ['held', new Set(['that'])],
  ['learned', new Set(['that'])],
  ['guessed', new Set(['that'])],
  ['joined', new Set(['in'])],
  ['took', new Set(['issue'])],
]);

/** Verbs whose object is whoever is spoken to. */
export const TRANSITIVE = words('asked asks urged urges warned warns assured advised begged called');

/** Verbs that with "to" tell an aim and attribute nothing. */
export const PROMISES = words(
  'vowed vows pledged pledges promised promises agreed agrees asked asks began begins continued continues swore offered offers proposed proposes appealed appeals demanded hopes hoped claims claimed',
);

/** What a text does. */
export const READING = words('read reads reading');

/** Words that stand between somebody and "as saying". */
export const QUOTED_AS = words('as quoted cited was is by reported');
