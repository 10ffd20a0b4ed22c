/** Finds the names of bodies in running text: those of the register, and those that only look like one. */
import { BODY_LEXICON, GENERIC } from './body-lexicon.ts';
import type { BodyKind, NameInText } from './body-mention.ts';
import type { Form, NameTable } from './body-name-table.ts';
import { PERSONAL_TITLES, TITLE_WORDS } from './lexicon/titles.ts';
import { isFirstName } from './speech/first-names.ts';
import { isAbbreviation, isCapitalised, type Word, wordsOf } from './words.ts';

/** The BBC prints "north Wales" and "south Yorkshire". */
const COMPASS: ReadonlySet<string> = new Set(['north', 'south', 'east', 'west']);
const SMALL = new Set(BODY_LEXICON.smallWords);
const FORCE_HEADS = new Set(BODY_LEXICON.forceHeads);
const NOT_NAME_START = new Set(BODY_LEXICON.notNameStarts);
const NOT_AFTER_POLICE = new Set(BODY_LEXICON.notAfterPolice);
const COMMISSIONER = new Set(BODY_LEXICON.commissionerWords);
const PLACE_NOT_AFTER = new Set(BODY_LEXICON.placeNotAfter);
const PLACE_BEFORE = new Set(BODY_LEXICON.placeBefore);

/** Whether what stands between two words may stand inside a name: a space, a hyphen, an apostrophe before "s". */
function joins(text: string, left: Word, right: Word): boolean {
  if (right.start - left.end === 1 && text[left.end] === ' ') return true;
  const gap = text.slice(left.end, right.start);
  return gap === '-' || gap === '‑' || /^(?:[ \t\u00a0]*\n?[ \t\u00a0]*|['’])$/u.test(gap);
}

function isBracketed(text: string, word: Word): boolean {
  return text[word.start - 1] === '(' && text[word.end] === ')';
}

/** Whether a printed word has the capitals that the name's word asks for. */
function fits(printed: Word, wanted: Word): boolean {
  if (printed.key !== wanted.key) return false;
  // The BBC prints "Ersou"; short ones in that form are ordinary words ("Met", "Has").
  if (isAbbreviation(wanted))
    return printed.text === wanted.text || (wanted.text.length >= 5 && isCapitalised(printed));
  if (SMALL.has(wanted.key) || GENERIC.has(wanted.key) || COMPASS.has(wanted.key)) return true;
  return !isCapitalised(wanted) || isCapitalised(printed);
}

/** The index after the form's last word if it stands at `from`, else null. An abbreviation in brackets may stand inside. */
function matchForm(text: string, list: readonly Word[], from: number, form: Form): number | null {
  let index = from;
  for (let at = 0; at < form.words.length; at += 1) {
    const wanted = form.words[at];
    let printed = list[index];
    if (wanted === undefined || printed === undefined) return null;
    if (at > 0 && isAbbreviation(printed) && isBracketed(text, printed)) {
      index += 1;
      printed = list[index];
    } else if (at > 0) {
      const before = list[index - 1];
      if (before === undefined || !joins(text, before, printed)) return null;
    }
    if (printed === undefined || !fits(printed, wanted)) return null;
    index += 1;
  }
  return index;
}

/** Names of the register and names that look like one, in order, between two offsets. */
export function namesIn(table: NameTable, text: string, start: number, end: number): NameInText[] {
  const list = wordsOf(text, start, end);
  const found: NameInText[] = [];
  let index = 0;
  while (index < list.length) {
    const first = list[index];
    if (first === undefined || !table.mayBegin(text, first)) {
      index += 1;
      continue;
    }
    const hit = registeredAt(table, text, list, index) ?? unregisteredAt(table, text, list, index);
    if (hit === null) index += 1;
    else {
      const { name, next } = withForceWord(text, list, hit);
      if (name !== null) found.push(name);
      index = next;
    }
  }
  return found;
}

interface Hit {
  /** Null where the words are passed over, because they are something else ("Kent County Council"). */
  readonly name: NameInText | null;
  readonly next: number;
}

function registeredAt(table: NameTable, text: string, list: readonly Word[], index: number): Hit | null {
  const first = list[index];
  if (first === undefined) return null;
  for (const form of table.byFirstWord.get(first.key) ?? []) {
    const next = matchForm(text, list, index, form);
    const last = next === null ? undefined : list[next - 1];
    if (next === null || last === undefined) continue;
    if (form.place) {
      const other = unregisteredAt(table, text, list, index);
      if (other?.name?.kind === 'fire-service') return other;
      const fire = fireServiceAt(text, list, index, next);
      if (fire !== null) return fire;
      const place = placeAt(text, list, index, next, form);
      if (place !== null) return place;
      continue;
    }
    if (isAnOffice(text, list, next)) return { name: named(text, first, last, form, 'office'), next };
    // "Hampshire Police Constabulary"
    const after = list[next];
    const twice =
      after !== undefined && isCapitalised(after) && after.key === 'constabulary' && joins(text, last, after);
    return twice
      ? { name: named(text, first, after, form), next: next + 1 }
      : { name: named(text, first, last, form), next };
  }
  return null;
}

/** "Gwent police forces", "Kent Police force": the word after the name belongs to it. */
function withForceWord(text: string, list: readonly Word[], { name, next }: Hit): Hit {
  const [last, after] = [list[next - 1], list[next]];
  if (name === null || name.kind !== 'force' || name.place || last === undefined || after === undefined)
    return { name, next };
  if (last.key !== 'police' || !/^(?:[Ff]orces?|service)$/u.test(after.text) || !joins(text, last, after))
    return { name, next };
  return { name: { ...name, end: after.end }, next: next + 1 };
}

function named(text: string, first: Word, last: Word, form: Form, kind = form.kind): NameInText {
  return {
    start: first.start,
    end: last.end,
    kind,
    organisation: form.organisation,
    printed: text.slice(first.start, last.end).replace(/ ?\(\p{Lu}+\)/u, ''),
    place: form.place,
    reference: form.reference,
  };
}

function unregistered(text: string, first: Word, last: Word, kind: BodyKind): NameInText {
  return {
    start: first.start,
    end: last.end,
    kind,
    organisation: null,
    printed: text.slice(first.start, last.end),
    place: false,
    reference: false,
  };
}

const FIRE_SERVICE = [
  ['fire', 'and', 'rescue', 'service'],
  ['fire', 'service'],
  ['fire', 'brigade'],
] as const;

/** "Leicestershire fire service": written small, these words after a place still name its fire service. */
function fireServiceAt(text: string, list: readonly Word[], index: number, next: number): Hit | null {
  const first = list[index];
  for (const head of FIRE_SERVICE) {
    const last = list[next + head.length - 1];
    if (first === undefined || last === undefined) continue;
    if (!head.every((word, at) => list[next + at]?.key === word)) continue;
    return { name: unregistered(text, first, last, 'fire-service'), next: next + head.length };
  }
  return null;
}

const GRADED_PLACE =
  /^,\s+(?:which|once|previously|formerly)\s+(?:(?:was|is|has|had|been|also|previously|once)\s+)*(?:rated|graded|judged|deemed|marked)(?![\p{L}])/iu;

/** A bare place: the force where "force" follows it, nothing where it is part of another name ("Kent County Council"). */
function placeAt(text: string, list: readonly Word[], index: number, next: number, form: Form): Hit | null {
  const first = list[index];
  const last = list[next - 1];
  const after = list[next];
  const before = list[index - 1];
  if (first === undefined || last === undefined) return null;
  // "In Kent, which was rated good" speaks of the force all the same.
  const graded = GRADED_PLACE.test(text.slice(last.end, last.end + 60));
  if (before !== undefined && next === index + 1 && namesPerson(text, before, first))
    return { name: null, next };
  if (!graded && before !== undefined && PLACE_BEFORE.has(before.key) && joins(text, before, first))
    return null;
  if (after !== undefined && joins(text, last, after)) {
    if (isPossessedOffice(list, next)) return { name: null, next: next + 1 };
    const force = { ...form, kind: 'force' as const, place: false };
    if (FORCE_HEADS.has(after.key) && !after.key.endsWith('s')) {
      if (isAnOffice(text, list, next + 1)) return { name: null, next: next + 1 };
      return { name: named(text, first, after, force), next: next + 1 };
    }
    if (isLongerName(text, after)) return longerName(text, list, first, next);
    if (PLACE_NOT_AFTER.has(after.key)) return { name: null, next: next + 1 };
  }
  return { name: named(text, first, last, form), next };
}

/** A name that only begins with a place, to its last capital: it is graded by nobody here. */
function longerName(text: string, list: readonly Word[], first: Word, next: number): Hit {
  let end = next + 1;
  for (let at = next; at < list.length; at += 1) {
    const [before, word] = [list[at - 1], list[at]];
    if (before === undefined || word === undefined || !joins(text, before, word)) break;
    if (isCapitalised(word)) end = at + 1;
    else if (word.key !== 'and' && word.key !== 'of') break;
  }
  const last = list[end - 1];
  return { name: last === undefined ? null : unregistered(text, first, last, 'other'), next: end };
}

/** What a headline says of a force in capitals: "Kent Rated Good", "Kent Gets Top Grade". */
const SAID_IN_CAPITALS =
  /^(?:\p{L}+ed|gets?|got|given|is|was|are|has|had|must|needs?|told|slips?|drops?|falls?|fell|rises?|rose|wins?|won|found|hit|hits|and|vs|v|outstanding|good|adequate|requires|inadequate|forces?|polices?)$/iu;

/** "Sussex Ambulance Service": a capital behind a place goes on with another name, but for what headlines say. */
function isLongerName(text: string, after: Word): boolean {
  if (!isCapitalised(after) || SAID_IN_CAPITALS.test(after.text) || TITLE_WORDS.has(after.key)) return false;
  return !/^\p{Lu}+$/u.test(text.slice(after.start, after.end));
}

/** "Moira Kent", "DI Kent", "Mr Durham": behind a first name or a title, one word is a surname. */
function namesPerson(text: string, before: Word, name: Word): boolean {
  if (!isCapitalised(before)) return false;
  const gap = text.slice(before.end, name.start);
  if (gap !== ' ' && gap !== '. ') return false;
  return PERSONAL_TITLES.has(before.key) || (gap === ' ' && isFirstName(before.key));
}

/** "Kent’s police and crime commissioner", "Kent’s PCC": the office of a county. */
function isPossessedOffice(list: readonly Word[], next: number): boolean {
  const [mark, one, two] = [list[next], list[next + 1], list[next + 2]];
  if (mark?.key !== 's' || one === undefined) return false;
  return one.key === 'pcc' || (one.key === 'police' && /^(?:and|fire)$/u.test(two?.key ?? ''));
}

/** "... Police and Crime Commissioner", "... Police Federation": the words name an office or a union, not the force. */
function isAnOffice(text: string, list: readonly Word[], next: number): boolean {
  const before = list[next - 1];
  const one = list[next];
  const two = list[next + 1];
  if (before === undefined || one === undefined || !joins(text, before, one)) {
    // "Police, Fire and Crime Commissioner"
    return one !== undefined && isCapitalised(one) && COMMISSIONER.has(one.key) && two?.key === 'and';
  }
  if (one.key === 'and' && two !== undefined && COMMISSIONER.has(two.key)) return true;
  if (!NOT_AFTER_POLICE.has(one.key)) return false;
  return before.key === 'police' && isCapitalised(one);
}

function beginsNameBetween(
  table: NameTable,
  text: string,
  list: readonly Word[],
  from: number,
  to: number,
): boolean {
  for (let index = from; index < to; index += 1) {
    const forms = table.byFirstWord.get(list[index]?.key ?? '') ?? [];
    if (forms.some((form) => form.kind === 'force' && matchForm(text, list, index, form) !== null))
      return true;
  }
  return false;
}

/** The ends of such names, by the first of their words. */
const NAME_HEADS: ReadonlyMap<string, typeof BODY_LEXICON.nameHeads> = new Map(
  BODY_LEXICON.nameHeads.map(({ words: [first = ''] }) => [
    first,
    BODY_LEXICON.nameHeads.filter(({ words }) => words[0] === first),
  ]),
);

/** A name that no register has but that ends as such names do: "Northfolk Constabulary". */
function unregisteredAt(table: NameTable, text: string, list: readonly Word[], index: number): Hit | null {
  const first = list[index];
  if (first === undefined || !isCapitalised(first) || NOT_NAME_START.has(first.key)) return null;
  // The longest name in any register has seven words.
  for (let at = index + 1; at < Math.min(index + 8, list.length); at += 1) {
    const before = list[at - 1];
    const word = list[at];
    if (before === undefined || word === undefined || !joins(text, before, word)) return null;
    for (const head of NAME_HEADS.get(word.key) ?? []) {
      const last = list[at + head.words.length - 1];
      if (last === undefined || !head.words.every((wanted, offset) => list[at + offset]?.key === wanted))
        continue;
      if (!isCapitalised(word) || SMALL.has(before.key)) return null;
      // "Neighbouring Durham Constabulary": a name of the register begins inside.
      if (head.kind !== 'fire-service' && beginsNameBetween(table, text, list, index + 1, at)) return null;
      const next = at + head.words.length;
      if (isAnOffice(text, list, next)) return { name: null, next };
      return { name: unregistered(text, first, last, head.kind), next };
    }
    if (!isCapitalised(word) && !SMALL.has(word.key)) return null;
  }
  return null;
}
