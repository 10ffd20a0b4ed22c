/** Whose text it is: the body that its "we" stands for. */
import type { BodyRef } from '../model.ts';
import type { BodyMention } from './body-mention.ts';
import { isInspected } from './masked.ts';
import { bodiesOf, type Sentence } from './sentence-bodies.ts';

/** The only force, unit or service that a text names in full, or null. */
export function onlyBody(mentions: readonly BodyMention[]): BodyRef | null {
  const bodies = bodiesOf(
    mentions.filter((mention) => isInspected(mention) && !mention.place && !mention.generic),
  );
  const [only] = bodies;
  return bodies.length === 1 && only !== undefined ? only : null;
}

/** The blocks that a letterhead or a title takes. */
const HEAD_BLOCKS = 3;
/** No head has more sentences. */
const HEAD_SENTENCES = 40;

/** Whose own account a text is, where "we" speaks in it: the only body named, or the one that its title or letterhead names. */
export function authorOf(all: readonly Sentence[], mentions: readonly BodyMention[]): BodyRef[] {
  const only = onlyBody(mentions);
  if (only !== null) return [only];
  // A title that names one body names whose page it is, whatever the first paragraph adds.
  for (let blocks = 1; blocks <= HEAD_BLOCKS; blocks += 1) {
    const head = all
      .slice(0, HEAD_SENTENCES)
      .filter((sentence) => sentence.blockIndex < blocks)
      .flatMap((sentence) => sentence.mentions);
    const bodies = bodiesOf(head.filter((mention) => isInspected(mention) && !mention.place));
    if (bodies.length > 0) return bodies.length === 1 ? bodies : [];
  }
  return [];
}
