/** Builds documents for tests: a text, and claims that are named by their words, never by offsets. */
import type { Claim, DocumentRecord, Span, Speaker } from '../../corpus/model.ts';
import type { CorpusDocument } from '../../corpus/passages.ts';
import { readText } from '../../corpus/read/text.ts';

/** The place of words in a text; they must stand there exactly once, so that a test can't point at another place. */
export function place(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0 || text.indexOf(words, start + 1) >= 0)
    throw new Error(`not exactly once in the text: ${words}`);
  return { start, end: start + words.length };
}

type WithoutBase<Value> = Value extends unknown ? Omit<Value, 'id' | 'spans' | 'confidence' | 'rule'> : never;

/** A claim as a test writes it: what it says, and the words of its spans. */
export type Draft = WithoutBase<Claim> & { readonly words: readonly string[] };

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** An id of the right shape, made of a number. */
function idOf(index: number): string {
  return `claim${BASE32.charAt(Math.floor(index / 32) % 32)}${BASE32.charAt(index % 32)}a`;
}

/** A document whose claims stand where their words stand. */
export function documentOf(
  text: string,
  record: Partial<DocumentRecord>,
  drafts: readonly Draft[],
  firstId = 0,
): CorpusDocument {
  const claims = drafts.map(({ words, ...draft }, index): Claim => {
    return {
      ...draft,
      id: idOf(firstId + index),
      spans: words.map((part) => place(text, part)),
      confidence: 1,
      rule: 'test',
    };
  });
  return {
    source: readText(text),
    claims,
    record: {
      version: 1,
      id: 'invented',
      kind: 'article',
      title: 'Invented',
      outlet: 'The Invented Gazette',
      author: null,
      published: '2031-02-03',
      url: 'https://gazette.example/news/invented/',
      added: '2031-02-04',
      inspection: null,
      source: { file: 'source.txt', sha256: '0'.repeat(64) },
      claims,
      review: [],
      retired: [],
      ...record,
    },
  };
}

/** A person who speaks for an organisation. */
export function person(
  id: string,
  name: string,
  title: string | null,
  organisation: [string, string] | null,
): Speaker {
  return {
    kind: 'person',
    id,
    name,
    title,
    organisation: organisation === null ? null : { id: organisation[0], name: organisation[1] },
    organisationInferred: false,
  };
}
