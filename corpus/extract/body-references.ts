/** Resolves the words that stand for a body's name: "the force", "the unit", "both forces", "its regional forces". */
import type { BodyRef, Span } from '../model.ts';
import type { Block } from '../read/source-text.ts';
import type { Organisation, Register } from '../register.ts';
import { sentences } from '../text/sentences.ts';
import { type BodyMention, bodyRefOf, isOneList, type NamedMention } from './body-mention.ts';
import { NUMBERS } from './numbers.ts';

const NUMBER_WORDS = [...NUMBERS.keys()].join('|');
/** One pattern for all words that stand for bodies; the group says of what sort. */
const REFERENCE = new RegExp(
  `(?:${[
    String.raw`(?<forces>\b(?:(?:the|all|all of|its|their|these|those|our|each of|both|both of)\s+){0,2}(?:of\s+)?(?:the\s+)?(?:(?<count>${NUMBER_WORDS}|\d{1,2})\s+)?(?:(?:regional|constituent|member|partner|individual|local|collaborative|police|surrounding)\s+){0,3}(?:forces|constabularies)\b)`,
    String.raw`(?<each>\b(?:each|every)\s+(?:police\s+)?force\b)`,
    String.raw`(?<force>\b(?:the|this|that|our)\s+(?:police\s+)?(?:force|constabulary)\b)`,
    String.raw`(?<rocu>(?:\b(?:the|this|our|regional)\s+){0,2}\bROCU\b|\b(?:the|this)\s+(?:regional\s+)?(?:organised\s+crime\s+)?unit\b)`,
    String.raw`(?<region>\b(?:the|this|our)\s+(?:(?:north|south|east|west|eastern|southern)[\s-]?(?:east|west|midlands|wales)?\s+)?region\b)`,
  ].join('|')})$`,
  'iu',
);
/** The words that such references end with: looked for first, because they are quickly found. */
const HEAD = /\b(?:forces?|constabulary|constabularies|unit|ROCU|region)\b/gi;
/** The longest reference, in UTF-16 units. */
const LONGEST = 80;
const DETERMINED = /^(?:the|all|its|their|these|those|our|each|both|two|three|four|five|six|seven|\d)/iu;
const NATIONAL =
  /^\s+(?:in|across|throughout)\s+(?:england|wales|the\s+country|the\s+uk|britain)|^\s+(?:nationally|nationwide)/iu;

interface Reference extends Span {
  readonly sort: 'forces' | 'each' | 'force' | 'rocu' | 'region';
  readonly count: number | null;
  readonly block: Block;
}

function referencesIn(text: string, block: Block): Reference[] {
  const found: Reference[] = [];
  let passed = block.start;
  for (const head of text.slice(block.start, block.end).matchAll(HEAD)) {
    const end = block.start + head.index + head[0].length;
    const from = Math.max(passed, end - LONGEST);
    const match = REFERENCE.exec(text.slice(from, end));
    if (match === null) continue;
    const groups = match.groups ?? {};
    const start = from + match.index;
    passed = end;
    const span = { start, end, block };
    const word = groups['count']?.toLowerCase();
    const both = /\bboth\b/iu.test(match[0]) ? 2 : null;
    const count = word === undefined ? both : (NUMBERS.get(word) ?? Number(word));
    if (groups['forces'] !== undefined) {
      if (!DETERMINED.test(match[0]) || NATIONAL.test(text.slice(end, end + 40))) continue;
      found.push({ ...span, sort: 'forces', count });
    } else if (groups['each'] !== undefined) found.push({ ...span, sort: 'each', count: null });
    else if (groups['force'] !== undefined) found.push({ ...span, sort: 'force', count: null });
    else if (groups['rocu'] !== undefined) found.push({ ...span, sort: 'rocu', count: null });
    else found.push({ ...span, sort: 'region', count: null });
  }
  return found;
}

/** What the text has named so far, and what it names at all. Moves forward only, so that resolving stays linear. */
class Context {
  private readonly text: string;
  private readonly named: readonly NamedMention[];
  private readonly register: Register;
  private readonly sentenceStarts: readonly number[];
  /** Every force that the text names, in its order. */
  private readonly forces: readonly NamedMention[];
  private readonly onlyForce: NamedMention | null;
  private readonly onlyRocu: NamedMention | null;
  /** How many names stand before the place that is being resolved. */
  private passed = 0;
  /** The forces among them that the text is about, oldest first. */
  private readonly forcesBefore: NamedMention[] = [];
  private lastRocu: NamedMention | null = null;

  constructor(text: string, blocks: readonly Block[], named: readonly NamedMention[], register: Register) {
    this.text = text;
    this.named = named;
    this.register = register;
    this.sentenceStarts = blocks.flatMap(({ start, end }) =>
      sentences(text, start, end).map((sentence) => sentence.start),
    );
    this.forces = distinct(named.filter((name, index) => name.kind === 'force' && this.isForce(index)));
    this.onlyForce = only(named.filter((name) => name.kind === 'force' && !name.place));
    this.onlyRocu = only(named.filter((name) => name.kind === 'rocu'));
  }

  /** Whether the text names a regional unit at all. */
  get namesRocu(): boolean {
    return this.named.some((name) => name.kind === 'rocu');
  }

  /** Moves on to the names that stand before `offset`. */
  advance(offset: number): void {
    for (
      let name = this.named[this.passed];
      name !== undefined && name.end <= offset;
      name = this.named[this.passed]
    ) {
      this.passed += 1;
      if (name.kind === 'rocu') this.lastRocu = name;
      if (name.kind === 'force' && this.isSpokenOf(name)) this.forcesBefore.push(name);
    }
  }

  /** A bare place counts as a force only within a list. */
  private isForce(index: number): boolean {
    const [before, name, after] = [this.named[index - 1], this.named[index], this.named[index + 1]];
    if (name === undefined) return false;
    if (!name.place) return true;
    return (
      (before !== undefined && isOneList(this.text, before, name)) ||
      (after !== undefined && isOneList(this.text, name, after))
    );
  }

  /** A bare place counts where the sentence is about it: it opens a paragraph, or a verb follows. */
  private isSpokenOf(name: NamedMention): boolean {
    if (!name.place || name.start === name.block.start) return true;
    return /^\s+(?:is|was|has|had|were|also|must|should|needs)\b/u.test(
      this.text.slice(name.end, name.end + 10),
    );
  }

  private sentenceOf(offset: number): number {
    let low = 0;
    let high = this.sentenceStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.sentenceStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /**
   * The force meant by "the force": the nearest before it in its own sentence, else what the last sentence with a force
   * names first (its subject, most often), else the only one that the text names.
   */
  force(at: Reference): NamedMention | null {
    const latest = this.forcesBefore.at(-1);
    if (latest === undefined) return this.onlyForce;
    const sentence = this.sentenceOf(latest.start);
    if (sentence === this.sentenceOf(at.start)) return latest;
    let first = latest;
    for (let index = this.forcesBefore.length - 2; index >= 0; index -= 1) {
      const name = this.forcesBefore[index];
      if (name === undefined || this.sentenceOf(name.start) !== sentence) break;
      first = name;
    }
    return first;
  }

  /** The unit meant by "the ROCU": the last one named, else the only one of the text, else the one of all its forces. */
  rocu(): NamedMention | Organisation | null {
    const named = this.lastRocu ?? this.onlyRocu;
    if (named !== null) return named;
    const units = new Set(this.forces.map((force) => force.organisation?.rocu));
    const [unit] = units;
    return units.size === 1 && unit !== undefined ? (this.register.organisations.get(unit) ?? null) : null;
  }

  /** The forces meant by "its regional forces", "the four forces", "both forces". */
  members(count: number | null): readonly NamedMention[] {
    const unit = this.rocu();
    const id = unit === null ? null : 'organisation' in unit ? (unit.organisation?.id ?? null) : unit.id;
    const ofUnit = id === null ? this.forces : this.forces.filter((force) => force.organisation?.rocu === id);
    if (count === null || ofUnit.length === count) return ofUnit.length >= 2 || id !== null ? ofUnit : [];
    if (this.forces.length === count) return this.forces;
    const last = this.lastList();
    return last.length === count ? last : [];
  }

  /** The forces of the last list of at least two: "Staffordshire and Warwickshire, with each force graded ...". */
  lastList(): NamedMention[] {
    let list: NamedMention[] = [];
    // Further back than a few dozen names nothing is meant any more.
    for (let index = this.passed - 1; index >= Math.max(0, this.passed - 48); index -= 1) {
      const name = this.named[index];
      const later = list[0];
      if (
        name !== undefined &&
        name.kind === 'force' &&
        (later === undefined || isOneList(this.text, name, later))
      ) {
        list.unshift(name);
        continue;
      }
      if (list.length >= 2) break;
      list = name !== undefined && name.kind === 'force' ? [name] : [];
    }
    return list.length >= 2 ? distinct(list) : [];
  }
}

function only(names: readonly NamedMention[]): NamedMention | null {
  const [first, ...others] = distinct(names);
  return first !== undefined && others.length === 0 ? first : null;
}

/** One mention for each organisation, the first. */
function distinct(names: readonly NamedMention[]): NamedMention[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = name.organisation?.id ?? name.printed;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/**
 * All mentions, named and resolved, in order. "The unit" counts only in a text that names a regional unit; words for a
 * region stand as mentions without bodies.
 */
export function resolveReferences(
  text: string,
  blocks: readonly Block[],
  named: readonly NamedMention[],
  register: Register,
): BodyMention[] {
  const fullest = fullestNames(named);
  const context = new Context(text, blocks, named, register);
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
      const resolved = resolve(text, reference, context, fullest);
      if (resolved !== null) mentions.push(resolved);
    }
  }
  for (const name of named.slice(next)) mentions.push(mentionOf(name, fullest));
  return mentions;
}

function keyOf(name: NamedMention): string {
  return name.organisation?.id ?? name.printed;
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
  const printed = fullest.get(keyOf(name)) ?? name.organisation?.name ?? name.printed;
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
  const base = { start: reference.start, end: reference.end, generic: true, place: false, name: words };
  const refs = (names: readonly NamedMention[]): BodyRef[] =>
    names.map((name) => bodyRefOf(name.organisation, fullest.get(keyOf(name)) ?? name.printed));
  switch (reference.sort) {
    case 'region':
      return { ...base, kind: 'region', bodies: [] };
    case 'forces':
      return { ...base, kind: 'force', bodies: refs(context.members(reference.count)) };
    case 'each': {
      const list = context.lastList();
      return { ...base, kind: 'force', bodies: refs(list.length > 0 ? list : context.members(null)) };
    }
    case 'force': {
      const force = context.force(reference);
      if (force === null) return { ...base, kind: 'force', bodies: [] };
      return { ...base, kind: 'force', bodies: refs([force]), name: fullest.get(keyOf(force)) ?? words };
    }
    case 'rocu': {
      if (!/ROCU/u.test(words) && !context.namesRocu) return null;
      const unit = context.rocu();
      if (unit === null) return { ...base, kind: 'rocu', bodies: [] };
      if (!('organisation' in unit)) return { ...base, kind: 'rocu', bodies: [bodyRefOf(unit, words)] };
      return { ...base, kind: 'rocu', bodies: refs([unit]), name: fullest.get(keyOf(unit)) ?? words };
    }
  }
}
