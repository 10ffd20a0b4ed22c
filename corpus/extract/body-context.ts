/** What a text has named so far: the bodies that "the force", "the unit" or "its forces" may stand for at a place. */
import type { Span } from '../model.ts';
import type { Organisation, Register } from '../register.ts';
import { sentences } from '../text/sentences.ts';
import { isOneList, type NamedMention } from './body-mention.ts';
import { endingPattern } from './lexicon.ts';

/** Two places further apart are in no one sentence. */
const LONGEST_SENTENCE = 1200;

/** "Gwent Police, its neighbour, ...", "neighbouring Gwent Police". */
const NEIGHBOUR_AFTER = /^,\s+(?:its|the\s+force['’]s|a|another|the)\s+(?:\p{L}+\s+){0,2}neighbour/iu;
const NEIGHBOUR_BEFORE = endingPattern(
  String.raw`\b(?:neighbouring\s+(?:the\s+)?|(?:and|while|with)\s+(?:that|those)\s+of\s+(?:the\s+)?|(?:a\s+(?:second|third|further)|another|the\s+other)\s+(?:police\s+)?force(?:\s[^.,;:]{1,40})?,\s+(?:the\s+)?)`,
);
/** How far before a name such words begin at most, in UTF-16 units. */
const BEFORE_NAME = 80;

/** What the text has named so far, and what it names at all. Moves forward only, so that resolving stays linear. */
export class Context {
  private readonly text: string;
  private readonly named: readonly NamedMention[];
  private readonly register: Register;
  /** Every force that the text names, in its order. */
  private readonly forces: readonly NamedMention[];
  /** The only force that the text names, or null. */
  readonly onlyForce: NamedMention | null;
  /** Whether the text names a regional unit at all. */
  readonly namesRocu: boolean;
  private readonly onlyRocu: NamedMention | null;
  /** How many names stand before the place that is being resolved. */
  private passed = 0;
  /** The forces among them that the text is about, oldest first. */
  private readonly forcesBefore: NamedMention[] = [];
  private lastRocu: NamedMention | null = null;
  private readonly onlyFire: NamedMention | null;
  /** Whether the text speaks of no fire service, by name or otherwise. */
  readonly knowsNoFire: boolean;
  private lastFire: NamedMention | null = null;
  /** The last force or fire service that was named in full. */
  private lastService: NamedMention | null = null;

  constructor(
    text: string,
    named: readonly NamedMention[],
    offices: readonly NamedMention[],
    register: Register,
  ) {
    this.text = text;
    this.named = named;
    this.register = register;
    this.forces = distinct(named.filter((name, index) => name.kind === 'force' && this.isForce(index)));
    const inFull = named.filter((name) => name.kind === 'force' && !name.place);
    this.onlyForce = only(inFull.length > 0 ? inFull : offices);
    this.onlyFire = only(named.filter((name) => name.kind === 'fire-service'));
    this.knowsNoFire =
      !named.some((name) => name.kind === 'fire-service') &&
      !/\bfire\s+(?:and\s+rescue\s+)?service(?!s)/iu.test(text);
    this.namesRocu = named.some((name) => name.kind === 'rocu');
    this.onlyRocu = only(named.filter((name) => name.kind === 'rocu'));
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
      if (name.kind === 'fire-service') this.lastFire = name;
      if (name.kind === 'fire-service' || (name.kind === 'force' && !name.place)) this.lastService = name;
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

  /** A bare place counts where the sentence is about it: it opens a paragraph, a verb follows, or something is its own. */
  private isSpokenOf(name: NamedMention): boolean {
    if (this.isNeighbour(name)) return false;
    if (!name.place || name.start === name.block.start) return true;
    return /^(?:['’]s\s|\s+(?:is|was|has|had|were|also|must|should|needs|needed)\b)/u.test(
      this.text.slice(name.end, name.end + 10),
    );
  }

  /** The force or fire service that "a police force" at the beginning of a text means: the first one named in full, at a paragraph's start. */
  firstNamed(kind: 'force' | 'fire-service'): NamedMention | null {
    const first = this.named.find((name) => name.kind === kind && !name.place);
    if (first === undefined) return null;
    const isOnly = kind === 'force' ? this.onlyForce !== null : this.onlyFire !== null;
    return isOnly || first.start - first.block.start <= 4 ? first : null;
  }

  /** Named only beside the force that the text is about. */
  private isNeighbour({ start, end }: NamedMention): boolean {
    return (
      NEIGHBOUR_AFTER.test(this.text.slice(end, end + 40)) ||
      NEIGHBOUR_BEFORE.test(this.text.slice(Math.max(0, start - BEFORE_NAME), start))
    );
  }

  /** Whether two places, the first one before the second, stand in one sentence. */
  private inOneSentence({ start, block }: NamedMention, offset: number): boolean {
    if (offset > block.end || offset - start > LONGEST_SENTENCE) return false;
    return sentences(this.text, start, offset + 1).length <= 1;
  }

  /**
   * The force meant by "the force": the nearest before it in its own sentence, else what the last sentence with a force
   * names first (its subject, most often), else the only one that the text names.
   */
  force(at: Span): NamedMention | null {
    const latest = this.forcesBefore.at(-1);
    if (latest === undefined) return this.onlyForce;
    if (this.inOneSentence(latest, at.start)) return latest;
    let first = latest;
    for (let index = this.forcesBefore.length - 2; index >= 0; index -= 1) {
      const name = this.forcesBefore[index];
      if (name === undefined || !this.inOneSentence(name, latest.start)) break;
      first = name;
    }
    return first;
  }

  /** The fire service meant by "the service": the last body named, if it is one; "the fire service" is the last of its sort. */
  fireService(saysFire: boolean): NamedMention | null {
    if (!saysFire && this.lastService?.kind !== 'fire-service') return null;
    return this.lastFire ?? this.onlyFire;
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
    const key = keyOf(name);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const FIRE_WORDS = /\s+fire(?:\s+(?:and|&)\s+rescue)?(?:\s+services?)?$/iu;

/** What tells one body from another: its id, else its name as printed; "Avon fire service" is "Avon Fire and Rescue Service". */
export function keyOf(name: NamedMention): string {
  if (name.organisation !== null) return name.organisation.id;
  return name.kind === 'fire-service' ? name.printed.replace(FIRE_WORDS, ' fire') : name.printed;
}
