/** What a question as a whole shows, where no phrase of it does: its parts stand too far from each other. */
import type { Cue } from './lexicon.ts';

const DOCUMENT = '(?:reports?|article|story|piece|findings|grades?|results?)';
const OUT = '(?:publish(?:ed)?|released?|issued?|posted|printed|c[oa]me\\s+out|put\\s+out|out|r[au]n)';

/** What stands between two words of one question; no longer, so that no text takes long. */
const GAP = '[^?.!]{0,90}?';
const RELEASED = `\\b${DOCUMENT}\\b(?!\\s+(?:say|says|said|find|found|claim)\\b)${GAP}\\b${OUT}\\b`;
const RELEASES = `\\b${OUT}\\b(?:\\s+[^\\s?.!]+){0,3}?\\s+${DOCUMENT}\\b`;

/** "When did the West Midlands report actually come out", "on what day did they run the story". */
const ASKS_WHEN = new RegExp(
  `\\b(?:when|(?:what|which)\\s+(?:date|day|month|year))\\b${GAP}(?:${RELEASED}|${RELEASES})`,
  'iu',
);
const AHEAD = /\b(?:next|new|future|will)\b/iu;

/** "How long between the visit and the report". */
const ASKS_SPAN = new RegExp(
  `\\bhow\\s+(?:long|many\\s+(?:days|weeks|months|years)|much\\s+time)\\b${GAP}` +
    `\\b(?:between|(?:before|after|since)\\s+(?:the|an?|this|that|its|their))\\b${GAP}\\b(?:inspecti|visit|fieldwork)`,
  'iu',
);

/** "Somebody promised to watch it, who?" */
const WHO_AT_END =
  /\b(?:some(?:one|body)|an?\s+\p{L}+)\s+(?:said|says|promised|claimed|admitted|told|called|warned|pledged)\b.*[,;.–—-]\s*who(?:\s+(?:was|is)\s+(?:it|that|this))?\W*$/iu;

/** "Which officer claimed that changes were made". */
const WHICH_SAID =
  /^\W*(?:which|what)\s+(?:officer|official|chief|inspector|boss|person|body|force|cop)\s+(?:said|says|promised|claimed|claims|admitted|warned|pledged)\b/iu;

/** Adds what a question as a whole shows to what its phrases do. */
export function addWholeCues(text: string, cues: Set<Cue>): void {
  if (WHO_AT_END.test(text) || WHICH_SAID.test(text)) cues.add('who-said');
  if (ASKS_SPAN.test(text)) cues.add('inspected');
  if (ASKS_WHEN.test(text) && !AHEAD.test(text)) {
    cues.add('published');
    // "Come out" is no grade there.
    cues.delete('got');
  }
}
