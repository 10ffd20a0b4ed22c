/** What several documents say of the same thing: which repeat each other, which differ, and which is the strongest source. */
import type { Claim, DocumentRecord, Figure } from './model.ts';
import { foldName } from './names.ts';
import type { CorpusDocument, Located } from './passages.ts';
import { organisationOf } from './speaker.ts';

/** Who stands behind a document: the inspectorate's report; what a body published itself; what others print. */
const STRENGTH: Readonly<Record<DocumentRecord['kind'], number>> = {
  report: 0,
  'press-release': 1,
  statement: 1,
  article: 2,
  letter: 2,
};

/** The stronger source first, then the newer one. */
export function byStrength({ record: a }: CorpusDocument, { record: b }: CorpusDocument): number {
  return (
    STRENGTH[a.kind] - STRENGTH[b.kind] || b.published.localeCompare(a.published) || a.id.localeCompare(b.id)
  );
}

/** Whether two documents print the same text in the main, so that they count as one source. */
export function isSameSource({ record: a }: CorpusDocument, { record: b }: CorpusDocument): boolean {
  return a.sameSourceAs?.includes(b.id) === true || b.sameSourceAs?.includes(a.id) === true;
}

/** How many sources documents are: those that print the same text count once. */
export function countSources(documents: readonly CorpusDocument[]): number {
  // Most documents print their own text: only the others are compared, each with each.
  const named = new Set(documents.flatMap(({ record }) => record.sameSourceAs ?? []));
  const isAlone = ({ record }: CorpusDocument): boolean =>
    record.sameSourceAs === undefined && !named.has(record.id);
  const groups: CorpusDocument[][] = [];
  for (const document of documents) {
    if (isAlone(document)) continue;
    const group = groups.find((members) => members.some((member) => isSameSource(member, document)));
    if (group === undefined) groups.push([document]);
    else group.push(document);
  }
  return groups.length + documents.filter(isAlone).length;
}

/** A claim of the strongest source, with what other documents have instead of it. */
export interface Gathered<Kind extends Claim> extends Located<Kind> {
  /** The same words in other documents. */
  readonly repeats: readonly Located<Kind>[];
  /** Nearly the same words in other documents on the same inspection. */
  readonly variants: readonly Located<Kind>[];
}

/** Claims with this share of their words in common say the same in other words. */
const ALIKE = 0.75;
/** Fewer words than this are alike by chance. */
const FEWEST_WORDS = 6;

interface Group<Kind extends Claim> {
  readonly first: Located<Kind>;
  readonly key: string;
  readonly repeats: Located<Kind>[];
  readonly variants: Located<Kind>[];
}

/**
 * Puts claims together that stand in several documents, each under the strongest of these. `words` gives the words of a
 * claim that are compared; white space, case and marks don't count. A shorter text that a longer one holds repeats it.
 */
export function gather<Kind extends Claim>(
  located: readonly Located<Kind>[],
  words: (claim: Located<Kind>) => string,
): Gathered<Kind>[] {
  const groups: Group<Kind>[] = [];
  const byKey = new Map<string, Group<Kind>>();
  const ordered = located.toSorted((a, b) => byStrength(a.document, b.document));
  for (const claim of ordered) {
    const key = foldName(words(claim));
    const equal = byKey.get(key);
    const near = (group: Group<Kind>): boolean =>
      group.first.document !== claim.document && onSameInspection(group.first.document, claim.document);
    const held = equal ?? groups.find((group) => near(group) && holdsWords(group.key, key));
    if (held !== undefined && held.first.document !== claim.document) {
      held.repeats.push(claim);
      continue;
    }
    const alike = groups.find((group) => near(group) && areAlike(words(group.first), words(claim)));
    if (alike !== undefined) {
      alike.variants.push(claim);
      continue;
    }
    const group: Group<Kind> = { first: claim, key, repeats: [], variants: [] };
    groups.push(group);
    if (equal === undefined) byKey.set(key, group);
  }
  return groups.map(({ first, repeats, variants }) => ({ ...first, repeats, variants }));
}

/**
 * Figures that other documents on the same inspection have where this one stands: the same unit and the same giver, another
 * value, in a sentence that is alike but for its numbers.
 */
export function differingFigures(
  figure: Located<Figure>,
  all: readonly Located<Figure>[],
  sentence: (figure: Located<Figure>) => string,
): Located<Figure>[] {
  const said = (one: Located<Figure>): string => sentence(one).replace(/[\p{N}][\p{N}.,]*/gu, ' ');
  const { document, claim } = figure;
  return all.filter(
    (other) =>
      other.document !== document &&
      onSameInspection(other.document, document) &&
      other.claim.value !== claim.value &&
      claim.unit !== null &&
      other.claim.unit !== null &&
      foldName(other.claim.unit) === foldName(claim.unit) &&
      organisationOf(other.claim.claimant) === organisationOf(claim.claimant) &&
      areAlike(said(other), said(figure)),
  );
}

function onSameInspection({ record: a }: CorpusDocument, { record: b }: CorpusDocument): boolean {
  return a.inspection !== null && a.inspection === b.inspection;
}

function holdsWords(outer: string, inner: string): boolean {
  return inner.length >= FEWEST_WORDS * 4 && outer.includes(inner);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Whether two texts have most of their words in common (Dice's coefficient over the words, each as often as it stands). */
function areAlike(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  if (Math.min(a.length, b.length) < FEWEST_WORDS) return false;
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    common += 1;
    left.set(word, count - 1);
  }
  return (2 * common) / (a.length + b.length) >= ALIKE;
}
