/** What the tests of the extractors read: the register of the corpus, and texts read as the corpus reads them. */

import type { SourceText } from '../../../corpus/read/source-text.ts';
import { readText } from '../../../corpus/read/text.ts';
import { loadRegister, type Register } from '../../../corpus/register.ts';
import { corpusRoot } from '../../../corpus/root.ts';

function register(): Register {
  const loaded = loadRegister(corpusRoot());
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
  return loaded.value;
}

/** The register of the corpus. */
export const REGISTER = register();

/** A text as the corpus reads it, a headline before it so that its first line is a paragraph. */
export function article(body: string): SourceText {
  return readText(`Report published today\n\n${body}`);
}

/** Texts that have broken extractors: nothing may throw on them. */
export const HOSTILE_TEXTS: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['only marks', '“”‘’"\'"'.repeat(200)],
  ['NUL', 'West Mercia\u0000Police was rated\u0000inadequate.'],
  ['lone surrogates', '\ud800West Mercia Police\udc00 was rated inadequate \ud83d.'],
  ['mojibake', 'â€œWest Mercia Policeâ€\u009d was rated â€˜inadequateâ€™.'],
  ['mixed newlines', 'West Mercia Police\r\nwas rated\rgood.\n\r\n\u2028Kent Police was rated good.'],
  ['another language', 'Politiet i Oslo fikk karakteren «god». 警察は「良い」と評価された。'],
];
