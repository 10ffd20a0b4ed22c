/** A passage that a search found, as a reply shows it. */
import type { SearchHit } from '../../corpus/corpus.ts';
import type { Span } from '../../corpus/model.ts';
import { holds, overlap } from '../../corpus/passages.ts';
import { excerptAround } from '../../corpus/search/excerpt.ts';
import type { Block, Evidence } from '../command.ts';
import { citation } from './citation.ts';
import { passage } from './evidence.ts';
import { shownExcerpt } from './quoting.ts';
import { speakerLine } from './speakers.ts';

/** Characters of an excerpt. */
const EXCERPT = 400;

/** Who speaks at these places; empty where the document itself does. */
function speakersAt({ speech }: SearchHit, places: readonly Span[]): string {
  const said = speech.filter(({ spans }) =>
    spans.some((span) => places.some((place) => overlap(span, place))),
  );
  return said.map(({ speaker }) => speakerLine(speaker)).join('; ');
}

/** The run or paragraph of a hit that holds most of the matches. */
function bestRun({ runs, matches, start, end }: SearchHit): Span {
  const inside = (run: Span): number => matches.filter((match) => holds(run, match)).length;
  return [...runs].sort((a, b) => inside(b) - inside(a))[0] ?? { start, end };
}

/** The sentences of a hit that hold the matches, who says them, and where. */
export function hitBlocks(hit: SearchHit): Block[] {
  const { document, matches } = hit;
  const run = bestRun(hit);
  const within = matches.filter((match) => holds(run, match));
  const excerpt = excerptAround(document.source.text, run, within, EXCERPT);
  const place = excerpt?.pieces[0] ?? run;
  const who = speakersAt(hit, matches.length > 0 ? matches : (excerpt?.pieces ?? [run]));
  return [
    { type: 'quotation', paragraphs: [shownExcerpt(document, excerpt ?? { text: '', pieces: [run] })] },
    { type: 'note', line: [...(who === '' ? [] : [`${who} · `]), ...citation(document, place)] },
  ];
}

/** The runs of a quotation that was found, or the paragraph. */
export function hitEvidence({ document, runs, speech, start, end, kind }: SearchHit): Evidence[] {
  const [only, ...more] = speech;
  const speaker = more.length === 0 ? only?.speaker : undefined;
  return (kind === 'quotation' ? runs : [{ start, end }]).map((span) => passage(document, span, speaker));
}
