/** Offices and descriptions of people, and which bare nouns can stand for them. */
import { words } from '../lexicon/words.ts';

/** A word before an office that makes it another one: the former governor is not "the governor". */
export const OTHER_OFFICE = /\b(?:former|ex|vice|deputy|assistant|shadow|retired|late)\b.*\s/u;

/** Bare nouns and the words of titles that they can stand for. */
export const RANKS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['detective', words('detective det det. dc ds di dci dcs')],
  [
    'officer',
    words(
      'constable sergeant inspector superintendent detective pc dc ds di sgt insp supt officer commander',
    ),
  ],
  // Scottish judges are lords.
  ['judge', words('judge recorder justice magistrate lord lady sheriff')],
  ['councillor', words('cllr cllr. councillor')],
  ['doctor', words('dr dr. doctor consultant surgeon')],
  ['professor', words('professor prof prof.')],
  ['minister', words('minister secretary')],
  ['chief', words('chief commissioner')],
  ['executive', words('ceo')],
  ['pm', words('prime')],
  ['pcc', words('commissioner')],
  ['boss', words('manager chief head')],
  ['manager', words('manager coach')],
  ['senator', words('senator sen.')],
  ['congressman', words('rep. representative')],
  ['congresswoman', words('rep. representative')],
  ['director', words('director filmmaker')],
  ['sheriff', words('sheriff')],
  ['superintendent', words('superintendent')],
  ['commissioner', words('commissioner pcc')],
  ['priest', words('fr father rev rev. canon')],
  ['bishop', words('bishop')],
]);

/** A description without its determiner and without what follows "of" or "for", in lower case. */
export function roleOf(description: string): string {
  return description
    .toLowerCase()
    .replace(/^(?:the|a|an|his|her|their|our|its)\s+/u, '')
    .replace(/^.*[’']s\s+/su, '')
    .replace(/^t\/|^a\//u, '')
    .replace(/\b(?:mum|mom|mam|mummy)$/u, 'mother')
    .replace(/\b(?:dad|daddy)$/u, 'father')
    .replace(/\s+(?:of|for|at|from|with|in)\s.*$/su, '')
    .trim();
}

/** "constable" for "chief constable". */
export function lastWord(text: string): string {
  return text.slice(text.lastIndexOf(' ') + 1);
}

/** Whose a description says somebody is: "a spokesman for the council", "the council’s spokesman". */
function ownerIn(description: string): string | null {
  const [, before, behind] =
    /^(?:(?:the|a|an)\s+)?(?:(.+?)[’']s?\s|.*?\s(?:for|of|at|from)\s+(?:the\s+)?(.+)$)/iu.exec(description) ??
    [];
  return (before ?? behind)?.toLowerCase() ?? null;
}

/** Whether two descriptions by the same noun say that they belong to different owners. */
export function isOfAnother(one: string, other: string): boolean {
  const [first, second] = [ownerIn(one), ownerIn(other)];
  return first !== null && second !== null && !first.includes(second) && !second.includes(first);
}
