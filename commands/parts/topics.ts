/** Quotations on a topic, of one official or of several: found by the words that somebody typed. */
import type { Gathered } from '../../corpus/agreement.ts';
import type { Corpus, KnownSpeaker } from '../../corpus/corpus.ts';
import type { Quotation, Span } from '../../corpus/model.ts';
import { firstSpan, overlap, quotationWords } from '../../corpus/passages.ts';
import { sentences } from '../../corpus/text/sentences.ts';

/** A quotation, and who is quoted. */
export interface Found {
  readonly known: KnownSpeaker;
  readonly located: Gathered<Quotation>;
}

function words(text: string): string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** The quotation with this id: itself, the same words elsewhere, or the other words that another source prints. */
function withId(located: Gathered<Quotation>, id: string): Gathered<Quotation>[] {
  const { claim, repeats, variants } = located;
  if (claim.id === id || repeats.some((one) => one.claim.id === id)) return [located];
  return variants
    .filter((one) => one.claim.id === id)
    .map((variant) => ({ ...variant, repeats: [], variants: [located] }));
}

/** Quotations of a speaker on a topic: the one with this id, else those in which every typed word begins a word. */
export function onTopic({ quotations }: KnownSpeaker, topic: string): Gathered<Quotation>[] {
  const chosen = quotations.flatMap((located) => withId(located, topic.trim()));
  if (chosen.length > 0) return chosen;
  const wanted = words(topic);
  return quotations.filter((located) => {
    const said = words(quotationWords(located));
    return wanted.every((word) => said.some((candidate) => candidate.startsWith(word)));
  });
}

/**
 * Quotations of several on a topic: those in which every typed word begins a word, in the order of the speakers; where there
 * is none, those that the search finds, best first.
 */
export function allOnTopic(corpus: Corpus, speakers: readonly KnownSpeaker[], topic: string): Found[] {
  const exact = speakers.flatMap((known) => onTopic(known, topic).map((located) => ({ known, located })));
  if (exact.length > 0) return exact;
  const all = speakers.flatMap((known) => known.quotations.map((located) => ({ known, located })));
  const hits = corpus.search({ query: words(topic).join(' ') });
  const found = hits.flatMap((hit) =>
    all.filter(
      ({ located: { document, claim } }) =>
        document.record.id === hit.document.record.id &&
        hit.matches.some((match) => claim.spans.some((run) => overlap(run, match))),
    ),
  );
  return [...new Set(found)];
}

/** The sentence of a quotation that holds most of the typed words, the first of several. */
export function sentenceOnTopic({ document, claim }: Gathered<Quotation>, topic: string): Span {
  const { text } = document.source;
  const wanted = words(topic);
  const held = ({ start, end }: Span): number => {
    const said = words(text.slice(start, end));
    return wanted.filter((word) => said.some((candidate) => candidate.startsWith(word))).length;
  };
  const all = claim.spans.flatMap(({ start, end }) => sentences(text, start, end));
  return all.reduce((best, one) => (held(one) > held(best) ? one : best), all[0] ?? firstSpan(claim));
}
