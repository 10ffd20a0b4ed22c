/** Which of the names in a question it asks about. */
import { distance } from 'fastest-levenshtein';
import type { Corpus } from '../../corpus/corpus.ts';
import { isFirstName } from '../../corpus/extract/speech/first-names.ts';
import { foldName } from '../../corpus/names.ts';
import type { NameMention } from './names.ts';
import { isSwapped } from './near-words.ts';
import type { Token } from './tokens.ts';

const LEFT_OUT = new Set('except excluding excl besides without'.split(' '));
const PLACED = new Set(['in', 'for', 'of']);
const INSPECTION_NOUNS = new Set('inspection inspections report reports review round one'.split(' '));

/** "But" leaves somebody out behind these alone. */
const ALL = new Set(
  'everyone everybody everything anyone anybody anything all nobody none any each every'.split(' '),
);

/** The place before a name and its article. */
function placeBefore(tokens: readonly Token[], from: number): number {
  return ['the', 'just', 'that', 'this'].includes(tokens[from - 1]?.text ?? '') ? from - 2 : from - 1;
}

/** Whether what begins at a place is left out of what is asked: "apart from", "everyone but". */
export function isLeftOut(tokens: readonly Token[], from: number): boolean {
  const at = placeBefore(tokens, from);
  const [first = '', second = ''] = [tokens[at - 1]?.text, tokens[at]?.text];
  return (
    LEFT_OUT.has(second) ||
    ['apart from', 'other than', 'aside from'].includes(`${first} ${second}`) ||
    (second === 'but' && ALL.has(first))
  );
}

/**
 * The bodies that a question asks about: no unit that it leaves out ("apart from the ROCU"; a force that is
 * excepted is left out of the grades), and beside others none that is denied ("West Midlands Police, not the ROCU") or
 * whose region's inspection is meant ("Essex in the eastern inspection").
 */
export function askedBodies(
  corpus: Corpus,
  tokens: readonly Token[],
  bodies: readonly NameMention[],
): NameMention[] {
  const isUnit = ({ named }: NameMention): boolean =>
    named.type === 'unit' || (named.type === 'body' && corpus.organisation(named.id)?.kind === 'rocu');
  const kept = bodies.filter((one) => !(isUnit(one) && isLeftOut(tokens, one.from)));
  const asked = kept.filter((one) => {
    const { from, length } = one;
    const before = tokens[placeBefore(tokens, from)]?.text;
    const behind = tokens.slice(from + length, from + length + 2);
    // "The unit in the West Midlands" is that of the region.
    const isPlace = bodies.some((other) => other.from < from && isUnit(other));
    const isInspection = before === 'in' && behind.some(({ text }) => INSPECTION_NOUNS.has(text));
    // "With the rest of the South West".
    const isRest = before === 'of' && tokens[placeBefore(tokens, from) - 1]?.text === 'rest';
    const isRegion = isRest || (!isUnit(one) && (isInspection || (isPlace && PLACED.has(before ?? ''))));
    return before !== 'not' && !isRegion;
  });
  return asked.length === 0 ? kept : asked;
}

const COMPASS = new Set('north south east west central mid'.split(' '));

/** Other organisations that have the name of a force, or of its area, in theirs. */
const OTHERS = new Set(
  'federation union unison uni university college school women womens ladies choir band trains railway airport fc rovers cricket rugby museum hospital hospitals nhs'.split(
    ' ',
  ),
);

/** "East Mercia" is no short form of West Mercia. */
export function isElsewhere(tokens: readonly Token[], at: number): boolean {
  return COMPASS.has(tokens[at - 1]?.text ?? '') && !COMPASS.has(tokens[at]?.text ?? '');
}

/** Whether a name goes on as that of another organisation: "Staffordshire University" is not Staffordshire Police. */
export function isOfOther(tokens: readonly Token[], { from, length }: NameMention): boolean {
  return OTHERS.has(tokens[from + length]?.typed.toLowerCase() ?? '');
}

/** "Alan Murray" is not Alex Murray: a surname behind, or in a name read as his with, another first name. */
export function isNamesake(
  corpus: Corpus,
  tokens: readonly Token[],
  at: number,
  { named, length }: Pick<NameMention, 'named' | 'length'>,
): boolean {
  if (named.type !== 'person') return false;
  const first = tokens[length > 1 ? at : at - 1]?.text ?? '';
  const last = foldName(tokens[at + length - 1]?.text ?? '');
  return !corpus.speakers.some(({ id, speaker: { name } }) => {
    if (!named.ids.includes(id)) return false;
    const surname = foldName(name.split(' ').at(-1) ?? '');
    // "Murphy" is no slip of the finger for "Murray".
    const isSurname = last.length < 3 || isSwapped(last, surname) || distance(last, surname) <= 1;
    return isSurname && (!isFirstName(first) || foldName(name).startsWith(foldName(first)));
  });
}
