/** Who is introduced how: appositions ("Ann Lee, the mayor"), titles, organisations beside names, abbreviations. */
import { SPEECH_VERBS } from '../lexicon/speech-verbs.ts';
import { descriptorsBefore, descriptorsBehind, hasDied } from './descriptors.ts';
import type { Discourse } from './discourse.ts';
import type { Mention } from './mention.ts';
import type { TextPerson } from './people.ts';
import { innerMentions, type Reading } from './reading.ts';

/** Registers the people of a block with what the text says of their offices, and "Full Name (ABC)". */
export function introducePeople(reading: Reading, discourse: Discourse): void {
  const { people } = discourse;
  for (const mention of reading.mentions) {
    if (mention.kind === 'organisation') noteAbbreviation(reading, mention, discourse);
    if (mention.kind === 'name') {
      const person = people.find(mention.name, null);
      if (person !== null) {
        person.dead ||= hasDied(reading, mention);
        person.evident ||= saysPerson(reading, mention);
        person.sure ||= person.evident;
      }
    }
    if (mention.kind !== 'person') continue;
    const person = people.register(mention);
    const before = reading.outer.before(mention.from);
    if (before?.kind === 'role') people.addRole(person, before.name);
    if (before !== undefined && before.kind === 'organisation')
      person.organisation ??= { body: before.body, name: before.name };
    if (mention.inner) continue;
    if (saysPerson(reading, mention)) person.evident = true;
    const party = partyBehind(reading, mention);
    if (party !== null) people.addRole(person, party);
    if (person.evident || !PLACING.test(reading.tokens[mention.from - 1]?.lower ?? '')) person.sure = true;
    person.dead ||= hasDied(reading, mention);
    for (const role of [...descriptorsBefore(reading, mention), ...descriptorsBehind(reading, mention)])
      people.addRole(person, role);
    const apposed = [beyondComma(reading, mention, -1), beyondComma(reading, mention, 1)];
    for (const role of apposed) {
      if (role?.kind !== 'role') continue;
      people.addRole(person, role.name);
      person.title ??= role.name.replace(/^(?:the|a|an)\s+/iu, '');
      const organisation = innerMentions(reading, role).find(({ kind }) => kind === 'organisation');
      if (organisation !== undefined)
        person.organisation ??= { body: organisation.body, name: organisation.name };
    }
    if (before?.kind === 'role') {
      person.title ??= before.name.replace(/^(?:the|a|an)\s+/iu, '');
      const organisation = innerMentions(reading, before).find(({ kind }) => kind === 'organisation');
      if (organisation !== undefined)
        person.organisation ??= { body: organisation.body, name: organisation.name };
    }
  }
}

/** Words before a name of which nothing else tells what it is: then it may well be a place's or a thing's. */
const PLACING =
  /^(?:in|at|near|from|to|around|outside|inside|of|through|across|for|on|over|the|a|an|via|towards|into|its|their|this)$/u;

/** ", 43," or ", who" behind a name. */
function saysPerson(reading: Reading, mention: Mention): boolean {
  if (reading.tokens[mention.to]?.text !== ',') return false;
  return /^(?:\d{1,3}|who|whose|aged)$/u.test(reading.tokens[mention.to + 1]?.lower ?? '');
}

/** ", R-Okla.," and "(D-Calif.)" behind a name: "the Oklahoma Republican" is of that party. */
function partyBehind(reading: Reading, mention: Mention): string | null {
  if (!/^[,(]$/u.test(reading.tokens[mention.to]?.text ?? '')) return null;
  const party = /^(?<letter>[RD])-\p{Lu}/u.exec(reading.tokens[mention.to + 1]?.text ?? '')?.groups?.[
    'letter'
  ];
  if (party === undefined) return null;
  return party === 'R' ? 'republican' : 'democrat';
}

/** The mention on the other side of a comma beside this one. */
function beyondComma(reading: Reading, mention: Mention, side: -1 | 1): Mention | undefined {
  if (side === 1) {
    const behind = reading.tokens[mention.to]?.text === ',' ? reading.outer.at(mention.to + 1) : undefined;
    return behind !== undefined && isSubjectBehind(reading, mention, behind) ? undefined : behind;
  }
  return reading.tokens[mention.from - 1]?.text === ',' ? reading.outer.before(mention.from - 1) : undefined;
}

/** "In a talk aboard the Swan, the minister said": who speaks behind an opening phrase is not what ends it. */
function isSubjectBehind({ tokens }: Reading, mention: Mention, behind: Mention): boolean {
  const before = tokens[mention.from - 1];
  return SPEECH_VERBS.has(tokens[behind.to]?.lower ?? '') && before?.kind === 'word' && !before.capital;
}

function noteAbbreviation(reading: Reading, mention: Mention, discourse: Discourse): void {
  const [open, short, close] = [
    reading.tokens[mention.to],
    reading.tokens[mention.to + 1],
    reading.tokens[mention.to + 2],
  ];
  if (open?.text !== '(' || close?.text !== ')' || short === undefined) return;
  if (/^\p{Lu}[\p{L}\p{N}&-]{1,8}$/u.test(short.text)) discourse.addAbbreviation(short.text, mention.name);
}

/** The only person whom the title names. */
export function protagonistOf(readings: readonly Reading[], discourse: Discourse): TextPerson | null {
  const [title] = readings;
  if (title?.block.kind !== 'title') return null;
  const named = title.outer.outer.flatMap(({ kind, name }) =>
    kind === 'person' || kind === 'name' ? (discourse.people.find(name, null) ?? []) : [],
  );
  const [only] = named;
  if (only === undefined || !only.sure) return null;
  return named.every((person) => person === only) ? only : null;
}

/** How a letter closes. */
const CLOSE =
  /^(?:yours (?:sincerely|faithfully|truly|ever)|(?:kind|best|warm) (?:regards|wishes)|with best wishes|sincerely)\b/iu;
/** The name stands in one of so many paragraphs behind the close of a letter. */
const SIGNED_WITHIN = 3;

/** Who signs a letter: the name behind "Yours sincerely". Null where the text is no letter. */
export function signatureOf(
  text: string,
  readings: readonly Reading[],
  discourse: Discourse,
): TextPerson | null {
  for (let order = readings.length - 1; order >= Math.max(0, readings.length - 12); order -= 1) {
    const start = readings[order]?.block.start ?? 0;
    if (!CLOSE.test(text.slice(start, start + 30))) continue;
    for (const reading of readings.slice(order, order + 1 + SIGNED_WITHIN)) {
      const name = reading.outer.outer.find(({ kind }) => kind === 'person');
      if (name !== undefined) return discourse.people.find(name.name, name.gender);
    }
  }
  return null;
}
