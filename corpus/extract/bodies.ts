/**
 * Finds where a text speaks of bodies: by name, by a bare place ("Durham was rated ..."), by an abbreviation that the text
 * explains, or in general words ("the force", "the ROCU and its regional forces") that are resolved from what stands before.
 */
import { type Block, isContent, type SourceText } from '../read/source-text.ts';
import type { Register } from '../register.ts';
import { allMatches } from '../text/matches.ts';
import { type BodyMention, isOneList, type NamedMention } from './body-mention.ts';
import { nameTable } from './body-name-table.ts';
import { namesIn } from './body-names.ts';
import { resolveReferences } from './body-references.ts';

export type { BodyMention } from './body-mention.ts';

/** Finds all mentions of bodies in the content of a text, in order and without overlap. */
export function findBodyMentions(source: SourceText, register: Register): BodyMention[] {
  const { text } = source;
  const table = nameTable(register);
  const blocks = source.blocks.filter(isContent);
  const named: NamedMention[] = [];
  for (const block of blocks) {
    for (const name of namesIn(table, text, block.start, block.end)) named.push({ ...name, block });
  }
  // "Thames Valley Police and Crime Panel" is no mention of the force, but tells which one "the force" is.
  const offices = named.filter(({ kind }) => kind === 'office');
  const bodies = offices.length === 0 ? named : named.filter(({ kind }) => kind !== 'office');
  const withAbbreviations = addAbbreviations(text, blocks, bodies);
  const settled = settlePlaces(text, withAbbreviations);
  return resolveReferences(text, blocks, settled, offices, register);
}

const DEFINITION = /^\s?\((?:the\s+)?(?<abbreviation>[A-Z][A-Z&]{1,9})\)/u;
const ABBREVIATION = /\b[A-Z][A-Z&]{1,9}\b/g;

/** Adds the abbreviations that the text itself explains in brackets; there they win over any other meaning. */
function addAbbreviations(
  text: string,
  blocks: readonly Block[],
  named: readonly NamedMention[],
): NamedMention[] {
  const meanings = new Map<string, NamedMention>();
  for (const name of named) {
    const abbreviation = DEFINITION.exec(text.slice(name.end, name.end + 18))?.groups?.['abbreviation'];
    if (abbreviation === undefined || name.place || meanings.has(abbreviation)) continue;
    // "ROCU" alone stays a word for any such unit.
    if (abbreviation !== 'ROCU') meanings.set(abbreviation, name);
  }
  if (meanings.size === 0) return [...named];
  const result: NamedMention[] = [];
  let next = 0;
  for (const block of blocks) {
    for (const match of allMatches(ABBREVIATION, text.slice(block.start, block.end))) {
      const meaning = meanings.get(match[0]);
      if (meaning === undefined) continue;
      const start = block.start + match.index;
      const end = start + match[0].length;
      for (let name = named[next]; name !== undefined && name.end <= start; name = named[next]) {
        result.push(name);
        next += 1;
      }
      const standing = named[next];
      if (standing !== undefined && standing.start < end) {
        if (standing.start !== start || standing.end !== end) continue;
        next += 1;
      }
      result.push({ ...meaning, start, end, block });
    }
  }
  return [...result, ...named.slice(next)];
}

const BEFORE_GRADE =
  /^\s*(?:[–—:(-]\s*)?["“”‘’']?(?:outstanding|good|adequate|inadequate|requir(?:es?|ed|ing))\b/iu;
const PLURAL_FORCES = /^\s+(?:police\s+)?(?:forces|constabularies)\b/iu;

/** Whether a name stands in one list with a force before it. */
function isAmongForces(text: string, before: NamedMention | undefined, name: NamedMention): boolean {
  return before?.kind === 'force' && before.block === name.block && isOneList(text, before, name);
}

/**
 * "Cleveland, Durham and Northumbria Police", "Staffordshire and Warwickshire forces": a place in one list with a force
 * is the force. The list is read from its end, where the word that says so stands.
 */
function settlePlaces(text: string, named: readonly NamedMention[]): NamedMention[] {
  const settled = [...named];
  for (let index = settled.length - 1; index >= 0; index -= 1) {
    const name = settled[index];
    if (name === undefined || !name.place) continue;
    const following = settled[index + 1];
    const beforeForces = PLURAL_FORCES.exec(text.slice(name.end, name.end + 24));
    const inList =
      following !== undefined &&
      following.kind === 'force' &&
      !following.place &&
      following.block === name.block &&
      isOneList(text, name, following);
    const before = settled[index - 1];
    // A region has no grade: its name before one, among forces, is the force of that name.
    const graded =
      name.kind === 'region' &&
      before?.kind === 'force' &&
      before.block === name.block &&
      BEFORE_GRADE.test(text.slice(name.end, name.end + 24));
    // "Warwickshire, West Mercia, West Midlands": among places that are forces, so is the region's name.
    if (name.kind === 'region' && name.organisation !== null && isAmongForces(text, before, name)) {
      settled[index] = { ...name, kind: 'force', place: true };
      continue;
    }
    if (beforeForces === null && !inList && !graded) continue;
    settled[index] = {
      ...name,
      kind: 'force',
      place: false,
      end: name.end + (beforeForces?.[0].length ?? 0),
    };
  }
  return settled;
}
