/** The difference between printed words and typed ones, readable without colour: marked in the line, and told in words. */
import type { CorpusDocument } from '../../corpus/passages.ts';
import { slice } from '../../corpus/passages.ts';
import type { CheckedPart } from '../../corpus/typed-quotations.ts';
import type { ChangeKind } from '../../corpus/verify/changes.ts';
import type { Inline, Line } from '../command.ts';

type Part = CheckedPart<CorpusDocument>;

/** What is pointed out of a change; null where there is nothing more to say than that words differ. */
const POINTED_OUT: Readonly<Record<ChangeKind, string | null>> = {
  negation: 'a denial',
  number: 'a number',
  'number-style': 'the same number, written otherwise',
  hedge: 'a word that limits or weighs what is said',
  name: 'a name',
  subject: 'of whom or what it is said',
  correction: 'wording or spelling mended, but not as printed',
  wording: null,
};

/** Longest stretch of typed words that is repeated; of a longer one both ends are. */
const LONGEST = 80;
const EDGE = 36;

/** A stretch of typed words, its middle left out where it is long. */
function shortened(words: string): string {
  if (words.length <= LONGEST) return words;
  const first = words.slice(0, EDGE).replace(/\S*$/u, '');
  const last = words.slice(-EDGE).replace(/^\S*/u, '');
  return `${first || Array.from(words).slice(0, EDGE).join('')}…${last}`;
}

function pointedOut(kinds: readonly ChangeKind[]): Inline[] {
  const words = kinds.flatMap((kind) => POINTED_OUT[kind] ?? []);
  return words.length === 0 ? [] : [` (${words.join('; ')})`];
}

function printedWords(document: CorpusDocument, span: Parameters<typeof slice>[1]): Inline[] {
  return ['“', { printed: slice(document, span) }, '”'];
}

function typedWords(words: string): Inline[] {
  return ['“', { typed: shortened(words) }, '”'];
}

/** The typed words of a part: printed words that are missing struck through, other words in bold. */
export function differenceLine({ document, typed, changes }: Part, text: string): Line {
  const pieces: Inline[] = [];
  let at = typed.start;
  // Typed words are trimmed where they are shown, so the spaces around them stand by themselves.
  const unchanged = (to: number): void => {
    const words = text.slice(at, to);
    if (/^\s/u.test(words)) pieces.push(' ');
    pieces.push({ typed: shortened(words.trim()) });
    if (/\S\s+$/u.test(words)) pieces.push(' ');
    at = Math.max(at, to);
  };
  for (const change of changes) {
    unchanged(change.at);
    if (change.printed !== null) pieces.push({ struck: slice(document, change.printed) }, ' ');
    if (change.typed === null) continue;
    pieces.push({ strong: shortened(text.slice(change.typed.start, change.typed.end)) });
    at = change.typed.end;
  }
  unchanged(typed.end);
  return pieces;
}

/** Every change of a part in words, and what it changes. */
export function changeLines({ document, changes }: Part, text: string): Line[] {
  return changes.map(({ printed, typed, kinds }): Line => {
    const from = printed === null ? [] : printedWords(document, printed);
    const to = typed === null ? [] : typedWords(text.slice(typed.start, typed.end));
    if (printed === null) return ['added: ', ...to, ...pointedOut(kinds)];
    if (typed === null) return ['left out: ', ...from, ...pointedOut(kinds)];
    return ['changed: printed ', ...from, ', typed ', ...to, ...pointedOut(kinds)];
  });
}

/** What was left out at the ends of a part, or between it and the next, in words. */
export function omissionLines({ document, omissions }: Part): Line[] {
  return omissions.map(({ printed, kinds }) => [
    'left out: ',
    ...printedWords(document, printed),
    ...pointedOut(kinds),
  ]);
}
