/** How fast a text is read and its claims found, and whether the time grows with the length and no faster. */
import { extract } from '../../corpus/extract/extract.ts';
import { readText } from '../../corpus/read/text.ts';
import { loadRegister } from '../../corpus/register.ts';
import { corpusRoot } from '../../corpus/root.ts';
import { loadDocuments } from '../eval/extraction/documents.ts';
import { type Benchmark, measure } from './benchmark.ts';

const MARKS = 100_000;

/** Reading and extraction on news of three sizes and on texts that make careless code slow. */
export const extraction: Benchmark = {
  name: 'Extraction',
  run() {
    const register = loadRegister(corpusRoot());
    if (!register.ok) throw new Error('the register cannot be read', { cause: register.faults });
    const everything = (text: string) => extract(readText(text), register.value);
    const oneMegabyte = news(1e6);
    const cases: [string, string][] = [
      ['1 MB of news', oneMegabyte],
      ['2.5 MB of news', news(2.5e6)],
      ['5 MB of news', news(5e6)],
      ['1 MB of news in one line', oneMegabyte.replaceAll(/\n+/g, ' ')],
      [`${MARKS} marks in pairs`, '“Yes,” she said. '.repeat(MARKS / 2)],
      [`${MARKS} opening marks, never closed`, '“yes '.repeat(MARKS)],
      [`${MARKS} straight marks and nothing else`, '"'.repeat(MARKS)],
    ];
    return [
      measure('1 MB of news, read only', oneMegabyte, () => readText(oneMegabyte)),
      ...cases.map(([name, text]) => measure(name, text, () => everything(text))),
    ];
  },
};

/** The invented news of the evaluation, again and again until it is about as long as asked for, in characters. */
function news(length: number): string {
  const texts = loadDocuments('development').map((document) => document.text);
  const once = texts.join('\n\n');
  return `${once}\n\n`.repeat(Math.ceil(length / once.length)).slice(0, length);
}
