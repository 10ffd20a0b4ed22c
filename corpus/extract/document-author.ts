/** Whose text it is: the body that its "we" stands for. */
import type { BodyRef } from '../model.ts';
import type { BodyMention } from './body-mention.ts';
import { isInspected } from './masked.ts';
import type { Speech } from './quotations.ts';
import { bodiesOf, type Sentence } from './sentence-bodies.ts';
import { spanAt } from './speaking.ts';

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

/** "We", outside somebody's quotation. */
const WE = /(?<![\p{L}])(?:we|our)(?![\p{L}])/iu;
/** "We inspected", "our inspectors": the inspectorate speaks. */
const WE_INSPECT =
  /(?<![\p{L}])(?:we\s+(?:also\s+|have\s+|then\s+)?(?:inspected|found|graded|judged|assessed|examined|interviewed|revisited)|our\s+inspect(?:ors?|ions?))(?![\p{L}])/iu;
/** Longer sentences are not read. */
const LONGEST = 1200;

/** The one body that the words right before the first "we" speak of, in the same paragraph: "Kent Police has been graded good. When we were last inspected". */
function bodyBeforeWe(text: string, all: readonly Sentence[], speech: Speech): BodyRef[] {
  for (const sentence of all) {
    if (sentence.end - sentence.start > LONGEST || spanAt(speech.quotes, sentence.start + 1) !== null)
      continue;
    const words = text.slice(sentence.start, sentence.end);
    const at = WE.exec(words);
    if (at === null || spanAt(speech.quotes, sentence.start + at.index) !== null) continue;
    if (WE_INSPECT.test(words)) return [];
    const before = all[sentence.index - 1];
    const near = [...(before?.block === sentence.block ? before.mentions : []), ...sentence.mentions];
    const bodies = bodiesOf(
      near.filter(
        (mention) => isInspected(mention) && !mention.place && mention.end <= sentence.start + at.index,
      ),
    );
    if (bodies.length === 1) return bodies;
  }
  return [];
}

/**
 * Whose own account a text is, where "we" speaks in it: the only body named, the one that its title or letterhead names, or
 * the one right before its first "we".
 */
export function authorOf(
  text: string,
  all: readonly Sentence[],
  mentions: readonly BodyMention[],
  speech: Speech,
): BodyRef[] {
  const only = onlyBody(mentions);
  if (only !== null) return [only];
  // A title that names one body names whose page it is, whatever the first paragraph adds.
  for (let blocks = 1; blocks <= HEAD_BLOCKS; blocks += 1) {
    const head = all
      .slice(0, HEAD_SENTENCES)
      .filter((sentence) => sentence.blockIndex < blocks)
      .flatMap((sentence) => sentence.mentions);
    const bodies = bodiesOf(head.filter((mention) => isInspected(mention) && !mention.place));
    if (bodies.length === 1 && blocks === 1) return bodies;
    if (bodies.length === 0) continue;
    const before = bodyBeforeWe(text, all, speech);
    return before.length > 0 || bodies.length > 1 ? before : bodies;
  }
  return bodyBeforeWe(text, all, speech);
}
