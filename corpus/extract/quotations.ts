/** SourceText -> who says what: quotations with their speakers, reported speech, and the people of the text. */
import type { Speaker } from '../model.ts';
import { isContent, type SourceText } from '../read/source-text.ts';
import type { BodyMention } from './body-mention.ts';
import type { ExtractedQuote, ExtractedReportedSpeech } from './extraction.ts';
import { ROLE_MODIFIERS, ROLE_NOUNS } from './lexicon/roles.ts';
import { OFFICE_WORDS, TITLE_WORDS } from './lexicon/titles.ts';
import { isFirstName } from './speech/first-names.ts';
import { SpeechReader } from './speech/reader.ts';
import { type Reading, readBlock } from './speech/reading.ts';
import { findRuns } from './speech/runs.ts';
import { Speakers } from './speech/speakers.ts';

/** What a text says, and who says it. */
export interface Speech {
  readonly quotes: readonly ExtractedQuote[];
  readonly reportedSpeech: readonly ExtractedReportedSpeech[];
  /** Everybody whom the text names, in the order in which they are first named. */
  readonly people: readonly Extract<Speaker, { kind: 'person' }>[];
}

/** "Moira Kent": a name of one word right behind a first name is a surname, not the body so called. */
function isSurname(text: string, { start, end }: BodyMention): boolean {
  if (/\s/u.test(text.slice(start, end))) return false;
  const before = /(\p{Lu}[\p{L}-]+) $/u.exec(text.slice(Math.max(0, start - 20), start))?.[1];
  return before !== undefined && isFirstName(before.toLowerCase());
}

/** "James Hood of the Tarn Police Department": somebody of a body, not a body's name. */
function opensWithSomebody(text: string, { start, end }: BodyMention): boolean {
  const first = /^(\p{Lu}\p{L}+) (?:\p{Lu}\. )?\p{Lu}\p{L}+ of (?:the )?\p{Lu}/u.exec(
    text.slice(start, end),
  )?.[1];
  return first !== undefined && isFirstName(first.toLowerCase());
}

/** "Kent Rivers Trust", "Surrey Heath Labour Party": a bare place that goes on as another name; "Kent Chief Constable" does not. */
function beginsOtherName(text: string, { end, place }: BodyMention): boolean {
  if (!place) return false;
  const next = /^ (\p{Lu}\p{L}+)(?!\p{L})/u.exec(text.slice(end, end + 24))?.[1]?.toLowerCase();
  return (
    next !== undefined &&
    !TITLE_WORDS.has(next) &&
    !OFFICE_WORDS.has(next) &&
    !ROLE_NOUNS.has(next) &&
    !ROLE_MODIFIERS.has(next) &&
    !isFirstName(next)
  );
}

/**
 * Finds the quotations of a text with their speakers, and the sentences that tell somebody's words without marks.
 * `mentions` is what `findBodyMentions` gives for the same text. Linear in the length of the text; never throws.
 *
 * @example extractSpeech(readText('“Yes,” said Ann Lee.'), []).quotes[0]?.speaker?.name // 'Ann Lee'
 */
export function extractSpeech(source: SourceText, mentions: readonly BodyMention[]): Speech {
  const { runs, pieces } = findRuns(source);
  const readings: Reading[] = [];
  let next = 0;
  for (const [index, block] of source.blocks.entries()) {
    const inside: { index: number; mention: BodyMention }[] = [];
    for (
      let mention = mentions[next];
      mention !== undefined && mention.start < block.end;
      mention = mentions[next]
    ) {
      if (
        mention.start >= block.start &&
        !isSurname(source.text, mention) &&
        !opensWithSomebody(source.text, mention) &&
        !beginsOtherName(source.text, mention)
      )
        inside.push({ index: next, mention });
      next += 1;
    }
    if (isContent(block))
      readings.push(readBlock(source.text, block, index, pieces.get(index) ?? [], inside));
  }
  const reader = new SpeechReader(source.text, runs, readings, mentions);
  const speakers = new Speakers(mentions);
  const { quotes, reportedSpeech } = reader.read();
  return {
    quotes: quotes.map(({ start, end, kind, entity, group, why }) => ({
      start,
      end,
      kind,
      group,
      why,
      speaker: entity === null ? null : speakers.speaker(entity),
    })),
    reportedSpeech: reportedSpeech.map(({ start, end, entity, why }) => ({
      start,
      end,
      why,
      speaker: speakers.speaker(entity),
    })),
    people: reader.discourse.people.list
      .filter(({ evident }) => evident)
      .map((person) => speakers.person(person)),
  };
}
