/** Who says something, in words: title as printed, organisation, and what a title's short form means. */
import type { Corpus, KnownSpeaker } from '../../corpus/corpus.ts';
import type { Speaker } from '../../corpus/model.ts';
import type { Line } from '../command.ts';
import { day } from './citation.ts';

/** The name with its title as printed: "T/Chief Constable Alex Murray". */
export function speakerName(speaker: Speaker): string {
  return speaker.kind === 'person' && speaker.title !== null
    ? `${speaker.title} ${speaker.name}`
    : speaker.name;
}

/** The name with title and organisation: "T/Chief Constable Alex Murray, West Mercia Police". */
export function speakerLine(speaker: Speaker): string {
  if (speaker.kind !== 'person' || speaker.organisation === null) return speakerName(speaker);
  const inferred = speaker.organisationInferred ? ' (organisation inferred)' : '';
  return `${speakerName(speaker)}, ${speaker.organisation.name}${inferred}`;
}

/**
 * What the short forms in a title mean, by the register: "T/ = temporary: ...", "ACC = Assistant Chief Constable".
 * Undefined where the title is printed in full.
 */
export function titleMeaning(corpus: Corpus, speaker: Speaker): string | undefined {
  if (speaker.kind !== 'person' || speaker.title === null) return undefined;
  const { titles, ranks } = corpus.register.glossary;
  const found: string[] = [];
  const prefix = /^[A-Z]\//u.exec(speaker.title)?.[0];
  if (prefix !== undefined) {
    const meaning = titles.find(({ form }) => form === prefix || form.startsWith(`${prefix} `));
    if (meaning !== undefined) found.push(`${prefix} = ${lowerFirst(meaning.means)}`);
  }
  const words = speaker.title.slice(prefix?.length ?? 0);
  const rank = [...ranks.territorial, ...ranks.london].find(
    ({ abbr }) => abbr?.split(' / ').includes(words) === true,
  );
  if (rank?.name !== undefined) found.push(`${words} = ${rank.name}`);
  return found.length === 0 ? undefined : found.join('; ');
}

/** A title holds for its day: the titles as printed, each with its date, and that sources differ where they do. */
export function titleLines({ titles }: KnownSpeaker): Line[] {
  const [first, ...others] = titles;
  if (first === undefined) return [];
  const dated = titles.map(
    ({ title, document: { record } }) => `${title} (${record.outlet}, ${day(record.published)})`,
  );
  return others.length === 0
    ? [`Title as of ${day(first.document.record.published)}.`]
    : [`The sources give different titles: ${dated.join('; ')}.`];
}

function lowerFirst(words: string): string {
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}
