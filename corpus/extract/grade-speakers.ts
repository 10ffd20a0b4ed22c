/** Whom a grade in somebody's words is about: the body that "we" stands for. */
import type { BodyRef } from '../model.ts';
import { WINDOW } from './grade-context.ts';
import { BODY, mask } from './masked.ts';
import type { Speech } from './quotations.ts';
import { bodiesOf, type Sentence } from './sentence-bodies.ts';
import { isInspectorate } from './speaking.ts';

/** What the rules need to know of the document as a whole. */
export interface DocumentContext {
  readonly text: string;
  readonly all: readonly Sentence[];
  readonly speech: Speech;
  readonly aboutInspection: boolean;
  /** Whether the text names the inspectorate of police and fire services. */
  readonly namesInspectorate: boolean;
  /** Whether the text names an inspectorate of something else. */
  readonly othersInspect: boolean;
  /** Whether the text tells what was done since an inspection. */
  readonly isFollowUp: boolean;
  /** Whether a bare place can be a force at all: the text speaks of the police, and of no other inspectorate alone. */
  readonly isOnPolice: boolean;
  /** The only force or unit that the text names, or null. */
  readonly onlyBody: BodyRef | null;
  /** Who "we" is outside quotations: the only body, or the one that a letter's head names. */
  readonly author: readonly BodyRef[];
  /** The named forces and units by id and by the name that the text prints, for "we" in quotations. */
  readonly organisations: ReadonlyMap<string, BodyRef>;
  /** The year of publication, or the latest year that the text has. */
  readonly year: number | null;
}

/** How many sentences before a quotation its speaker is introduced at most. */
const INTRODUCED = 4;
const OF_BODY = new RegExp(
  `^,?\\s+(?:(?:\\p{L}+\\s+){0,3}(?:of|from|at|for|with)\\s+)?(?:the\\s+)?(?=${BODY})`,
  'iu',
);

const BODYS_OWN = new RegExp(`${BODY}'s?\\s+(?:[\\p{L}-]+\\s+){0,4}$`, 'u');

/** "Ann Lee of Kent Police", "Kent Police's Ann Lee": the body that stands beside a speaker's name. */
function bodyBesideName({ text, all }: DocumentContext, sentence: Sentence, name: string): BodyRef[] {
  for (let index = sentence.index; index >= Math.max(0, sentence.index - INTRODUCED); index -= 1) {
    const one = all[index];
    if (one === undefined || one.end - one.start > 2 * WINDOW || one.mentions.length === 0) continue;
    const found = text.slice(one.start, one.end).indexOf(name);
    if (found === -1) continue;
    const at = one.start + found;
    const masked = mask(text, one, one.mentions);
    const end = at + name.length;
    const after = OF_BODY.exec(masked.slice(end - one.start));
    const before = BODYS_OWN.test(masked.slice(0, at - one.start));
    const mention =
      after !== null
        ? one.mentions.find(({ start }) => start === end + after[0].length)
        : before
          ? one.mentions.findLast((candidate) => candidate.end <= at)
          : undefined;
    if (mention !== undefined) return bodiesOf([mention]);
  }
  return [];
}

/** The body that somebody speaks for when he says "we". */
export function speakersBody(
  document: DocumentContext,
  sentence: Sentence,
  speaker: NonNullable<Speech['quotes'][number]['speaker']>,
): BodyRef[] {
  if (isInspectorate(speaker) || speaker.kind === 'description') return [];
  const organisation = speaker.kind === 'person' ? speaker.organisation : speaker;
  if (organisation === null) {
    return document.onlyBody === null
      ? bodyBesideName(document, sentence, speaker.name)
      : [document.onlyBody];
  }
  const known =
    document.organisations.get(organisation.id ?? organisation.name) ??
    document.organisations.get(organisation.name);
  if (known === undefined) return [];
  if (speaker.kind !== 'person') return [known];
  // A chief constable whose force nobody names beside the name: where the text is headed with another force, nobody can tell.
  const beside = bodyBesideName(document, sentence, speaker.name);
  if (beside.length > 0) return beside;
  const [head] = document.author;
  return head === undefined || head.body === known.body ? [known] : [];
}
