/** The table of all names that count in running text, made from a register once. */
import type { Organisation, Register } from '../register.ts';
import { isSmallLetter } from '../text/letters.ts';
import { BODY_LEXICON, GENERIC } from './body-lexicon.ts';
import type { BodyKind } from './body-mention.ts';
import { isAbbreviation, type Word, wordsOf } from './words.ts';

const ONLY_TYPED = new Set(BODY_LEXICON.onlyTyped.aliases);
const WITHOUT_FORCE_WORD = new Set(BODY_LEXICON.namesWithoutForceWord);
const FORCE_WORD = /\s+(?:police(?: service)?|constabulary)$/iu;

/** One way in which an organisation is named in running text. */
export interface Form {
  readonly words: readonly Word[];
  readonly organisation: Organisation;
  readonly kind: BodyKind;
  readonly place: boolean;
  readonly reference: boolean;
}

/** The names of a register, ready to be matched against words. */
export interface NameTable {
  readonly byFirstWord: ReadonlyMap<string, readonly Form[]>;
  /** Whether a name may begin with a word: it has a capital, or the initial and length of a word that names begin with. */
  readonly mayBegin: (text: string, word: Word) => boolean;
}

function kindOf(organisation: Organisation): BodyKind {
  switch (organisation.kind) {
    case 'force':
    case 'other-force':
      return 'force';
    case 'rocu':
    case 'inspectorate':
      return organisation.kind;
    case 'agency':
    case 'government':
      return 'other';
  }
}

const TABLES = new WeakMap<Register, NameTable>();

/** The table of all names and aliases that count in running text; made once for a register. */
export function nameTable(register: Register): NameTable {
  const known = TABLES.get(register);
  if (known !== undefined) return known;
  const table = makeTable(register);
  TABLES.set(register, table);
  return table;
}

function makeTable(register: Register): NameTable {
  const ambiguous = new Map(register.ambiguous.map((name) => [name.alias.toLowerCase(), name]));
  const byFirstWord = new Map<string, Form[]>();
  const add = (name: string, organisation: Organisation, extra: Partial<Form> = {}): void => {
    const formWords = wordsOf(name);
    const first = formWords[0];
    if (first === undefined) return;
    const kind = kindOf(organisation);
    const place =
      kind === 'force' &&
      !WITHOUT_FORCE_WORD.has(name.toLowerCase()) &&
      !formWords.some((word) => GENERIC.has(word.key) || isAbbreviation(word));
    const form = { words: formWords, organisation, kind, place, reference: false, ...extra };
    const forms = byFirstWord.get(first.key);
    if (forms === undefined) byFirstWord.set(first.key, [form]);
    else forms.push(form);
  };
  for (const organisation of register.organisations.values()) {
    add(organisation.name, organisation);
    // "Hampshire and Isle of Wight" is the place of the force, whatever shorter aliases there are.
    for (const alias of [...organisation.aliases, organisation.name.replace(FORCE_WORD, '')]) {
      const key = alias.toLowerCase();
      if (ONLY_TYPED.has(key)) continue;
      const several = ambiguous.get(key);
      if (several !== undefined && !(several.type === 'usual' && several.organisation === organisation.id))
        continue;
      // "the inspectorate", "policing inspectorate": written small, it stands for the name.
      add(alias, organisation, { reference: !/\p{Lu}/u.test(alias) });
    }
    if (organisation.kind === 'inspectorate') {
      for (const form of BODY_LEXICON.inspectorateForms) add(form, organisation);
      for (const form of BODY_LEXICON.inspectorateReferences) add(form, organisation, { reference: true });
    }
    if (organisation.kind === 'rocu' && organisation.region !== null) {
      for (const form of BODY_LEXICON.regionalUnitForms)
        add(form.replace('REGION', organisation.region), organisation);
    }
  }
  addRegions(register, add);
  for (const forms of byFirstWord.values()) forms.sort((a, b) => b.words.length - a.words.length);
  return { byFirstWord, mayBegin: initialsOf(byFirstWord) };
}

/** Tells words apart that no name begins with, without a look at more than their first letter and their length. */
function initialsOf(byFirstWord: ReadonlyMap<string, readonly Form[]>): NameTable['mayBegin'] {
  const known = new Set([...byFirstWord.keys()].map((key) => key.charCodeAt(0) * LONGEST_WORD + key.length));
  return (text, { start, end }) => {
    const code = text.charCodeAt(start);
    if (!isSmallLetter(code)) return true;
    return known.has(code * LONGEST_WORD + end - start);
  };
}

const LONGEST_WORD = 64;

/** "West Midlands" is the region, unless its neighbours make it the force of that name. */
function addRegions(
  register: Register,
  add: (name: string, organisation: Organisation, extra: Partial<Form>) => void,
): void {
  for (const name of register.ambiguous) {
    if (name.type !== 'each') continue;
    const forces = name.candidates.flatMap((candidate) => {
      const organisation =
        candidate.type === 'organisation' ? register.organisations.get(candidate.id) : undefined;
      return organisation !== undefined && kindOf(organisation) === 'force' ? [organisation] : [];
    });
    const [force] = forces;
    if (forces.length === 1 && force !== undefined) add(name.alias, force, { kind: 'region', place: true });
  }
}
