/** Who speaks at a place of the text, for the extractors that need to know whose words they read. */
import type { Span, Speaker } from '../model.ts';
import type { Speech } from './quotations.ts';

/** The one of ordered, non-overlapping spans that holds `offset`, by halving. */
export function spanAt<Item extends Span>(spans: readonly Item[], offset: number): Item | null {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (span === undefined) return null;
    if (span.end <= offset) low = middle + 1;
    else if (span.start > offset) high = middle - 1;
    else return span;
  }
  return null;
}

const INSPECTS = /\binspect|\bHMI\b|watchdog|the report/iu;

/** "A neighbourhood inspector", "one inspector": an officer of that rank. */
const OFFICERS =
  /\b(?:an?|one|another|police|neighbourhood|detective|custody|response|duty|local)\s+inspector\b/iu;

/** Whether a speaker gives grades and findings: the inspectorate, one of its inspectors, or its report. */
export function isInspectorate(speaker: Speaker): boolean {
  switch (speaker.kind) {
    case 'person':
      return (
        speaker.organisation?.id === 'hmicfrs' ||
        (speaker.organisation !== null && /^(?:HM|HMI)$|inspectorate/iu.test(speaker.organisation.name)) ||
        (speaker.title !== null &&
          /\b(?:HM|H\.M\.|Majesty)|of Constabulary|Chief Inspector of|\bLead Inspector/iu.test(speaker.title))
      );
    case 'organisation':
      return speaker.id === 'hmicfrs' || INSPECTS.test(speaker.name);
    case 'description':
      return INSPECTS.test(speaker.name) && !OFFICERS.test(speaker.name);
  }
}

/** "Ann Lee, who led the inspection": how a text introduces an inspector without the title. */
const LEADS_INSPECTION =
  /^,?\s+(?:(?:an?|the)\s+(?:HM\s+|chief\s+)*inspector\s+(?:who|of\s+constabulary|of\s+fire)|(?:an?|the)\s+HM\s+inspector|who\s+(?:led|leads|carried\s+out|headed|wrote)\s+(?:the|this|its)\s+(?:\p{L}+\s+){0,2}?(?:inspection|review|report|assessment)|of\s+(?:the\s+)?(?:HMICFRS|HMIC|inspectorate|watchdog)|from\s+(?:the\s+)?(?:HMICFRS|HMIC|inspectorate|watchdog))(?![\p{L}])/iu;

/** The names of those whom a text introduces as having led its inspection. */
export function inspectorsOf(text: string, { people }: Speech): Set<string> {
  const names = new Set(people.map(({ name }) => name));
  const found = new Set<string>();
  for (const match of text.matchAll(MAY_INTRODUCE)) {
    const from = Math.max(0, match.index - LONGEST_NAME);
    const before = NAME_BEFORE.exec(text.slice(from, match.index));
    if (before === null) continue;
    const end = from + before.index + before[0].length;
    if (!LEADS_INSPECTION.test(text.slice(end, end + 80))) continue;
    const words = before[0].split(' ');
    const name = words
      .map((_, first) => words.slice(first).join(' '))
      .find((candidate) => names.has(candidate));
    if (name !== undefined) found.add(name);
  }
  for (const match of text.matchAll(INSPECTOR_NAMED)) {
    const words = (match.groups?.['name'] ?? '').split(' ');
    const name = words
      .map((_, last) => words.slice(0, words.length - last).join(' '))
      .find((candidate) => names.has(candidate));
    if (name !== undefined) found.add(name);
  }
  return found;
}

/** "HM inspector of constabulary (HMIC) Wendy Williams": the office before the name, with its abbreviation. */
const INSPECTOR_NAMED =
  /\b(?:(?:HM|(?:His|Her)\sMajesty[’']s)\s(?:[Cc]hief\s)?|[Cc]hief\s)[Ii]nspector\sof\s[Cc]onstabulary(?:\s\([A-Z]+\))?,?\s(?:Sir\s|Dame\s)?(?<name>\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+){0,2})/gu;

/** How far before its introduction a name begins at most. */
const LONGEST_NAME = 60;
const NAME_BEFORE = /(?:\p{Lu}[^\s,]*\s){0,3}\p{Lu}[^\s,]*(?=,?\s*$)/u;
/** Where such an introduction may begin. */
const MAY_INTRODUCE =
  /\bwho\s(?:led|leads|carried\sout|headed|wrote)\s|\b(?:the|an?)\s(?:HM\s|chief\s)*inspector\b|\b(?:of|from)\s(?:the\s)?(?:HMIC|inspectorate|watchdog)/gi;

/**
 * Who claims what stands at `offset`: the speaker of the quotation or the reported speech around it, else of quoted words in
 * the same sentence ("X said while he was “disappointed” ..., changes had been made in the 11 months since").
 */
export function claimantAt(speech: Speech, sentence: Span, offset: number): Speaker | null {
  const around = spanAt(speech.quotes, offset) ?? spanAt(speech.reportedSpeech, offset);
  if (around !== null) return around.speaker;
  for (let at = firstFrom(speech.quotes, sentence.start); ; at += 1) {
    const quote = speech.quotes[at];
    if (quote === undefined || quote.start >= sentence.end) return null;
    if (quote.kind === 'fragment') return quote.speaker;
  }
}

/** The index of the first span that starts at or after `offset`. */
function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
