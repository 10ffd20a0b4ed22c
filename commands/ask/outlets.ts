/** The names of the documents' outlets: "the Police Professional piece" is the piece. */
import type { Corpus } from '../../corpus/corpus.ts';
import { words } from '../../corpus/text/normalise.ts';
import { type PhraseTable, phraseTable, type Token } from './tokens.ts';

/** The names of all outlets, by their words; a name of one word may be an everyday one, and is left out. */
export function outletsOf(corpus: Corpus): PhraseTable<true> {
  const names = corpus.documents.map(({ record: { outlet } }) =>
    words(outlet)
      .map(({ text }) => text)
      .join(' '),
  );
  return phraseTable(
    [...new Set(names)].filter((name) => name.includes(' ')).map((name): [string, true] => [name, true]),
  );
}

/** The words of a question without an outlet's name; all of them where nothing else is left. */
export function withoutOutlets(outlets: PhraseTable<true>, tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const length = outlets.at(tokens, at)?.length ?? 0;
    const token = tokens[at];
    if (length === 0 && token !== undefined) kept.push(token);
    at += Math.max(1, length);
  }
  return kept.length === 0 ? tokens : kept;
}
