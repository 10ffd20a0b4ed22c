/** How fast a text is read and its claims found, and whether the time grows with the length and no faster. */
import { extract } from '../../corpus/extract/extract.ts';
import { readText } from '../../corpus/read/text.ts';
import { loadRegister } from '../../corpus/register.ts';
import { corpusRoot } from '../../corpus/root.ts';
import { loadDocuments } from '../eval/extraction/documents.ts';
import { type Benchmark, measureGrowing, measureOnce } from './benchmark.ts';

/** What a short run of the program reads, in characters: all patterns and functions are still to be compiled. */
const FIRST = 1e5;
/**
 * Node compiles what runs often, for the first few megabytes at more processor time than the work itself takes. The rows
 * behind the first one time the work.
 */
const WARMING_ROUNDS = 6;

/** Reading and extraction on news of growing length and on texts that make careless code slow. */
export const extraction: Benchmark = {
  name: 'Extraction',
  async run() {
    const register = loadRegister(corpusRoot());
    if (!register.ok) throw new Error('the register cannot be read', { cause: register.faults });
    const everything = (text: string) => extract(readText(text), register.value);
    const first = news(FIRST);
    const cold = await measureOnce(
      'news, the first 0.1 MB of a process',
      Buffer.byteLength(first),
      async () => {
        everything(first);
      },
    );
    for (let round = 0; round < WARMING_ROUNDS; round += 1) everything(news(1e6));
    const megabytes = [0.1, 1, 2.5, 5].map((size) => ({ name: `${size} MB`, text: news(size * 1e6) }));
    const oneLine = [0.1, 1].map((size) => ({
      name: `${size} MB`,
      text: news(size * 1e6).replaceAll(/\n+/g, ' '),
    }));
    const marks = (piece: string, each: number) =>
      [10_000, 100_000].map((count) => ({ name: `${count} marks`, text: piece.repeat(count / each) }));
    const lines = [10_000, 40_000].map((count) => ({
      name: `${count} lines`,
      text: 'Kent Police\nGood\n'.repeat(count / 2),
    }));
    return [
      cold,
      ...measureGrowing('news, read only', megabytes, readText),
      ...measureGrowing('news', megabytes, everything),
      ...measureGrowing('news in one line', oneLine, everything),
      ...measureGrowing('pairs of marks', marks('“Yes,” she said. ', 2), everything),
      ...measureGrowing('opening marks, never closed', marks('“yes ', 1), everything),
      ...measureGrowing('lines without a full stop', lines, everything),
      ...measureGrowing('straight marks and nothing else', marks('"', 1), everything),
    ];
  },
};

/** The invented news of the evaluation, again and again until it is about as long as asked for, in characters. */
function news(length: number): string {
  const texts = loadDocuments('development').map((document) => document.text);
  const once = texts.join('\n\n');
  return `${once}\n\n`.repeat(Math.ceil(length / once.length)).slice(0, length);
}
