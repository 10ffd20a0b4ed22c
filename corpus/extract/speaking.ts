/** Who speaks at a place of the text, for the extractors that need to know whose words they read. */
import type { Span, Speaker } from '../model.ts';

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

/** Whether a speaker gives grades and findings: the inspectorate, one of its inspectors, or its report. */
export function isInspectorate(speaker: Speaker): boolean {
  switch (speaker.kind) {
    case 'person':
      return (
        speaker.organisation?.id === 'hmicfrs' ||
        (speaker.title !== null &&
          /\b(?:HM|H\.M\.|Majesty)|of Constabulary|Chief Inspector of/iu.test(speaker.title))
      );
    case 'organisation':
      return speaker.id === 'hmicfrs' || INSPECTS.test(speaker.name);
    case 'description':
      return INSPECTS.test(speaker.name);
  }
}
