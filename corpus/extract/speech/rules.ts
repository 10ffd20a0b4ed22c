/**
 * Who said it: one ordered list of named rules. Each looks at a run in its surroundings and may name a speaker with a
 * score: how far it is trusted beside the others. The best candidate wins; the others are kept.
 */
import {
  carriedOver,
  dialogueTurn,
  interrupted,
  introducedByParagraph,
  lastCredited,
  nameOnItsOwnLine,
  paragraphAfter,
  sameParagraph,
  sentenceAfter,
  sentenceBefore,
  toldAhead,
  wordsOf,
} from './rules-around.ts';
import {
  attributionAfter,
  attributionBefore,
  firstPerson,
  fromSomebody,
  nameAfterDash,
  nameAndColon,
  nameBeforeColon,
  toldByOther,
} from './rules-beside.ts';
import { spokenNounAfter, spokenNounBefore, spokenNounThat } from './rules-nouns.ts';
import type { Rule } from './surroundings.ts';

/** All rules, the surest first. */
export const RULES: readonly Rule[] = [
  attributionAfter,
  attributionBefore,
  interrupted,
  introducedByParagraph,
  nameAndColon,
  nameBeforeColon,
  spokenNounBefore,
  spokenNounAfter,
  spokenNounThat,
  nameAfterDash,
  nameOnItsOwnLine,
  wordsOf,
  fromSomebody,
  firstPerson,
  carriedOver,
  sentenceBefore,
  dialogueTurn,
  sameParagraph,
  sentenceAfter,
  toldByOther,
  toldAhead,
  lastCredited,
  paragraphAfter,
];
