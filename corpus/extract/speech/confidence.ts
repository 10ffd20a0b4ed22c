/** How sure a speaker is: the rule's score, what stands for the speaker, and whether another candidate came close. */
import type { Entity } from './entities.ts';
import type { Mention } from './mention.ts';

/**
 * How often what stands for the speaker means whom it is taken to mean, measured on news that no rule was written for: a
 * name beside the verb nearly always, a pronoun or an office nine times in ten, a description that nobody was found for less.
 */
const MEANT = {
  name: 0.98,
  pronoun: 0.9,
  described: 0.89,
  unnamed: 0.88,
  unresolved: 0.72,
  thing: 0.85,
} as const;
/** One or two marked words may be no speech at all. */
const FEW_WORDS = 0.94;
/** Rules that go on with the speaker of the run before are right only where that one is. */
const INHERITING: ReadonlyMap<string, number> = new Map([
  ['interrupted', 0.99],
  ['carried-over', 0.95],
  ['same-paragraph', 0.85],
  ['dialogue-turn', 0.9],
]);

/** A candidate with its rule. */
export interface Weighed {
  readonly speaker: Entity;
  readonly score: number;
  /** The mention that names the speaker, where one does. */
  readonly by: Mention | null;
  readonly rule: string;
}

/**
 * How sure it is that `best` is right, from 0 to 1.
 *
 * @param rival the best candidate who is somebody else
 * @param before how sure the run before is, where there is one
 * @param words how many words the run has
 */
export function confidenceOf(
  best: Weighed | undefined,
  rival: Weighed | undefined,
  before: number | undefined,
  words: number,
): number {
  if (best === undefined) return 0.3;
  const close = rival === undefined ? 0 : Math.max(0, rival.score - best.score + 0.25);
  const alone = Math.max(0.05, best.score - close * 0.5);
  const meant = best.by === null ? 1 : MEANT[standsFor(best.by, best.speaker)];
  const inherited = INHERITING.get(best.rule);
  const cap = inherited === undefined || before === undefined ? 1 : before * inherited;
  return Math.round(Math.min(alone * meant, cap) * (words < 3 ? FEW_WORDS : 1) * 100) / 100;
}

function standsFor(mention: Mention, speaker: Entity): keyof typeof MEANT {
  switch (mention.kind) {
    case 'person':
    case 'name':
    case 'organisation':
      return 'name';
    case 'pronoun':
      return 'pronoun';
    case 'role':
      if (speaker.kind !== 'description') return 'described';
      return /^(?:the|his|her|their|its|our)\s/iu.test(mention.name) ? 'unresolved' : 'unnamed';
    case 'place':
    case 'document':
    case 'inscription':
      return 'thing';
  }
}

/** A share with two places. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
