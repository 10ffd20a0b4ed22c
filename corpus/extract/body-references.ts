/** Resolves the words that stand for a body's name: "the force", "the unit", "both forces", "its regional forces". */
import type { BodyRef, Span } from '../model.ts';
import type { Block } from '../read/source-text.ts';
import type { Register } from '../register.ts';
import { allMatches } from '../text/matches.ts';
import { Context, keyOf } from './body-context.ts';
import { type BodyKind, type BodyMention, bodyRefOf, type NamedMention } from './body-mention.ts';
import { NUMBERS } from './numbers.ts';

const NUMBER_WORDS = [...NUMBERS.keys()].join('|');
const FORCES = String.raw`(?<forces>\b(?:(?:the|all|all of|its|their|these|those|our|each of|both|both of)\s+){0,2}(?:of\s+)?(?:the\s+)?(?:(?<count>${NUMBER_WORDS}|\d{1,2})\s+)?(?:(?:regional|constituent|member|partner|individual|local|collaborative|police|surrounding)\s+){0,3}(?:forces|constabularies)\b)`;
const EACH = String.raw`(?<each>\b(?:each|every)\s+(?:police\s+)?force\b)`;
const SOME = String.raw`(?<some>\ba\s+(?:police\s+force|constabulary|fire\s+(?:(?:and|&)\s+rescue\s+)?service)\b)`;
const FORCE = String.raw`(?<force>\b(?:the|this|that|our|(?:Britain|England|the\s+(?:UK|country|nation))['’]s\s+(?:\p{L}+[\s-])?(?:largest|biggest|smallest|oldest))\s+(?:police\s+)?(?:force|constabulary)\b)`;
const ROCU = String.raw`(?<rocu>(?:\b(?:the|this|our|regional)\s+){0,2}\bROCU\b|\b(?:the|this)\s+(?:regional\s+)?(?:organised\s+crime\s+)?unit\b)`;
const FIRE = String.raw`(?<fire>\b(?:the|this|our)\s+(?:fire\s+(?:(?:and|&)\s+rescue\s+)?)?(?:service|brigade)\b)`;
const REGION = String.raw`(?<region>\b(?:the|this|our)\s+(?:(?:north|south|east|west|eastern|southern)[\s-]?(?:east|west|midlands|wales)?\s+)?region\b)`;
const endingIn = (...patterns: string[]): RegExp => new RegExp(`(?:${patterns.join('|')})$`, 'iu');
const [ONE, UNIT, SERVICE] = [endingIn(EACH, SOME, FORCE), endingIn(ROCU), endingIn(SOME, FIRE)];

/** The words that stand for bodies, by the word that they end in; a group says of what sort they are. */
const REFERENCES: ReadonlyMap<string, RegExp> = new Map([
  ['forces', endingIn(FORCES)],
  ['constabularies', endingIn(FORCES)],
  ['force', ONE],
  ['constabulary', ONE],
  ['unit', UNIT],
  ['rocu', UNIT],
  ['service', SERVICE],
  ['brigade', SERVICE],
  ['region', endingIn(REGION)],
]);
/** The words that such references end with: looked for first, because they are quickly found. */
const HEAD = /\b(?:forces?|constabulary|constabularies|unit|ROCU|region|service|brigade)\b/gi;
/** The longest reference, in UTF-16 units. */
const LONGEST = 80;
const DETERMINED = /^(?:the|all|its|their|these|those|our|each|both|two|three|four|five|six|seven|\d)/iu;
const NATIONAL =
  /^\s+(?:in|across|throughout)\s+(?:england|wales|the\s+country|the\s+uk|britain)|^\s+(?:nationally|nationwide)/iu;

/** "The service it gives to the public" is what a body does, and no body. */
const WORK_AFTER =
  /^\s+(?:it|they|we|you|to\s+(?:the|its|our|their|his|her|victims|people|communities|residents|public|callers|an?|all|some)\b|that\s+(?:the|it|they)|(?:provided|given|offered|received)(?=\s+(?:by|to|from|in|at)\s|[.,;])|users?|level)(?![\p{L}])/iu;

/** "The service is good at ...": in a text on one force and no fire service, the force. */
const SERVICE_IS = /^\s+(?:is|was|has|had|must|should|needs)(?![\p{L}])/iu;

/** The sorts of reference, as the groups of the patterns are called. */
const SORTS = ['forces', 'some', 'each', 'force', 'rocu', 'fire', 'region'] as const;

interface Reference extends Span {
  readonly sort: (typeof SORTS)[number];
  readonly count: number | null;
  readonly block: Block;
}

function referencesIn(text: string, block: Block): Reference[] {
  const found: Reference[] = [];
  let passed = block.start;
  for (const head of allMatches(HEAD, text.slice(block.start, block.end))) {
    const end = block.start + head.index + head[0].length;
    const from = Math.max(passed, end - LONGEST);
    const match = REFERENCES.get(head[0].toLowerCase())?.exec(text.slice(from, end));
    if (match === undefined || match === null) continue;
    const groups = match.groups ?? {};
    const start = from + match.index;
    passed = end;
    const sort = SORTS.find((one) => groups[one] !== undefined) ?? 'region';
    if (sort === 'fire' && WORK_AFTER.test(text.slice(end, end + 24))) continue;
    if (sort === 'forces' && (!DETERMINED.test(match[0]) || NATIONAL.test(text.slice(end, end + 40))))
      continue;
    const count = sort === 'forces' ? countIn(match[0], groups['count']?.toLowerCase()) : null;
    found.push({ start, end, block, sort, count });
  }
  return found;
}

/** How many forces the words speak of, where they tell. */
function countIn(words: string, number: string | undefined): number | null {
  if (number !== undefined) return NUMBERS.get(number) ?? Number(number);
  return /\bboth\b/iu.test(words) ? 2 : null;
}

/**
 * All mentions, named and resolved, in order. "The unit" counts only in a text that names a regional unit; words for a
 * region stand as mentions without bodies.
 */
export function resolveReferences(
  text: string,
  blocks: readonly Block[],
  named: readonly NamedMention[],
  offices: readonly NamedMention[],
  register: Register,
): BodyMention[] {
  const fullest = fullestNames(named);
  const context = new Context(text, named, offices, register);
  const mentions: BodyMention[] = [];
  let next = 0;
  for (const block of blocks) {
    for (const reference of referencesIn(text, block)) {
      for (let name = named[next]; name !== undefined && name.start < reference.end; name = named[next]) {
        mentions.push(mentionOf(name, fullest));
        next += 1;
      }
      const last = mentions.at(-1);
      if (last !== undefined && last.end > reference.start) continue;
      context.advance(reference.start);
      if (reference.sort === 'some' && !beginsText(blocks, reference)) continue;
      const resolved = resolve(text, reference, context, fullest);
      if (resolved !== null) mentions.push(resolved);
    }
  }
  for (const name of named.slice(next)) mentions.push(mentionOf(name, fullest));
  return mentions;
}

/** The blocks at the beginning of a text, where "a police force" is the one that the next sentence names. */
const OPENING_BLOCKS = 3;

function beginsText(blocks: readonly Block[], { start, block }: Reference): boolean {
  return start === block.start && blocks.slice(0, OPENING_BLOCKS).includes(block);
}

/** The longest printed name of each organisation. */
function fullestNames(named: readonly NamedMention[]): ReadonlyMap<string, string> {
  const fullest = new Map<string, string>();
  for (const name of named) {
    if (name.reference) continue;
    const printed = name.printed.replace(/\s+/gu, ' ');
    if (printed.length > (fullest.get(keyOf(name))?.length ?? 0)) fullest.set(keyOf(name), printed);
  }
  return fullest;
}

function mentionOf(name: NamedMention, fullest: ReadonlyMap<string, string>): BodyMention {
  const printed = fullest.get(keyOf(name)) ?? name.printed;
  const region = name.kind === 'region';
  return {
    start: name.start,
    end: name.end,
    bodies: region ? [] : [bodyRefOf(name.organisation, printed)],
    kind: name.kind,
    generic: name.reference,
    place: name.place,
    name: region ? name.printed : printed,
  };
}

function resolve(
  text: string,
  reference: Reference,
  context: Context,
  fullest: ReadonlyMap<string, string>,
): BodyMention | null {
  const words = text.slice(reference.start, reference.end);
  const refs = (names: readonly NamedMention[]): BodyRef[] =>
    names.map((name) => bodyRefOf(name.organisation, fullest.get(keyOf(name)) ?? name.printed));
  const meaning = (kind: BodyKind, bodies: BodyRef[], name = words): BodyMention => ({
    start: reference.start,
    end: reference.end,
    bodies,
    kind,
    generic: true,
    place: false,
    name,
  });
  const meaningOne = (kind: BodyKind, body: NamedMention): BodyMention =>
    meaning(kind, refs([body]), fullest.get(keyOf(body)));
  switch (reference.sort) {
    case 'region':
      return meaning('region', []);
    case 'forces':
      return meaning('force', refs(context.members(reference.count)));
    case 'some': {
      const kind = /\bfire\b/iu.test(words) ? 'fire-service' : 'force';
      const body = context.firstNamed(kind);
      return body === null ? null : meaningOne(kind, body);
    }
    case 'each': {
      const list = context.lastList();
      return meaning('force', refs(list.length > 0 ? list : context.members(null)));
    }
    case 'force': {
      const force = context.force(reference);
      if (force === null) return meaning('force', []);
      return meaningOne('force', force);
    }
    case 'fire': {
      if (context.knowsNoFire && SERVICE_IS.test(text.slice(reference.end, reference.end + 12))) {
        const force = context.onlyForce;
        if (force !== null) return meaningOne('force', force);
      }
      const isFire = /\b(?:fire|brigade)\b/iu.test(words);
      const service = context.fireService(isFire);
      if (service !== null) return meaningOne('fire-service', service);
      return isFire ? meaning('fire-service', []) : null;
    }
    case 'rocu': {
      if (!/ROCU|regional/iu.test(words) && !context.namesRocu) return null;
      const unit = context.rocu();
      if (unit === null) return meaning('rocu', []);
      if (!('organisation' in unit)) return meaning('rocu', [bodyRefOf(unit, words)]);
      return meaningOne('rocu', unit);
    }
  }
}
