/** Quotations: the runs, who speaks, and both together. */
import type { ExtractedQuote } from '../../../corpus/extract/extraction.ts';
import {
  type Comparison,
  type Failure,
  foldName,
  inContext,
  type Judged,
  overlaps,
  spanKey,
  type Tally,
  withoutTrailingPoint,
} from './compare.ts';
import type { NamedDocument } from './documents.ts';
import type { ExpectedQuote } from './markup.ts';

interface Pair {
  readonly expected: ExpectedQuote;
  readonly given: ExtractedQuote;
  readonly exact: boolean;
  readonly speakerRight: boolean;
}

/** Compares runs. A run is found where its span is equal but for a comma or full stop at the end. */
export function scoreQuotes(document: NamedDocument, given: readonly ExtractedQuote[]): Comparison {
  const { text, name } = document;
  const bySpan = new Map(document.quotes.map((one) => [spanKey(withoutTrailingPoint(text, one)), one]));
  const pairs: Pair[] = [];
  const failures: Failure[] = [];
  const judged: Judged[] = [];
  let extra = 0;
  for (const quote of given) {
    const key = spanKey(withoutTrailingPoint(text, quote));
    const expected = bySpan.get(key);
    const { rule, confidence } = quote.why;
    const got = speakerName(quote) ?? 'nobody';
    if (expected === undefined) {
      extra += 1;
      judged.push({ kind: 'quotes', confidence, right: false });
      const near = document.quotes.find((one) => overlaps(one, quote));
      failures.push({
        document: name,
        kind: 'quotes',
        type: near === undefined ? 'extra' : 'wrong',
        words: inContext(text, quote),
        expected: near === undefined ? 'no quotation' : `the run ${inContext(text, near)}`,
        got,
        rule,
      });
      continue;
    }
    bySpan.delete(key);
    const speakerRight = sameSpeaker(expected.speakers, speakerName(quote));
    pairs.push({
      expected,
      given: quote,
      exact: expected.start === quote.start && expected.end === quote.end,
      speakerRight,
    });
    if (expected.optional) continue;
    judged.push({ kind: 'quotes', confidence, right: speakerRight });
    if (!speakerRight) {
      const speakers = expected.speakers.map((one) => one ?? 'nobody').join(' / ');
      failures.push({
        document: name,
        kind: 'quotes',
        type: 'wrong',
        words: inContext(text, quote),
        expected: speakers,
        got,
        rule,
      });
    }
  }
  for (const missed of bySpan.values()) {
    if (missed.optional || given.some((one) => overlaps(one, missed))) continue;
    failures.push({
      document: name,
      kind: 'quotes',
      type: 'missed',
      words: inContext(text, missed),
      expected: missed.speakers.map((one) => one ?? 'nobody').join(' / '),
      got: 'no quotation',
      rule: null,
    });
  }
  return { tallies: tallyQuotes(document.quotes, pairs, extra), failures, judged };
}

function tallyQuotes(
  all: readonly ExpectedQuote[],
  found: readonly Pair[],
  extra: number,
): Record<string, Tally> {
  const expected = all.filter((one) => !one.optional).length;
  const pairs = found.filter((pair) => !pair.expected.optional);
  const given = pairs.length + extra;
  const all3 = (right: (pair: Pair) => boolean): Tally => ({
    right: pairs.filter(right).length,
    expected,
    given,
  });
  const ofFound = (right: (pair: Pair) => boolean): Tally => ({
    right: pairs.filter(right).length,
    expected: pairs.length,
    given: pairs.length,
  });
  const neighbours = pairs.flatMap((pair, index) => {
    const next = pairs[index + 1];
    if (next === undefined) return [];
    const together = pair.expected.group === next.expected.group;
    return [together === (pair.given.group === next.given.group)];
  });
  return {
    'quotation spans': all3(() => true),
    'quotation spans, exact': all3((pair) => pair.exact),
    'speakers, of right spans': ofFound((pair) => pair.speakerRight),
    'span and speaker': all3((pair) => pair.speakerRight),
    'span and speaker, exact': all3((pair) => pair.speakerRight && pair.exact),
    'full or fragment, of right spans': ofFound((pair) => pair.expected.kind === pair.given.kind),
    'same group as the run before': {
      right: neighbours.filter((one) => one).length,
      expected: neighbours.length,
      given: neighbours.length,
    },
  };
}

function speakerName(quote: ExtractedQuote): string | null {
  return quote.speaker === null ? null : quote.speaker.name;
}

function sameSpeaker(accepted: readonly (string | null)[], got: string | null): boolean {
  return accepted.some((one) =>
    one === null || got === null ? one === got : foldName(one) === foldName(got),
  );
}
