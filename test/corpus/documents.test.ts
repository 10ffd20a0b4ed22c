/** The committed documents: no claim is written by hand, and every span leads back to the source. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isContent } from '../../corpus/read/source-text.ts';
import { extractClaims } from '../../corpus/record.ts';
import { corpusRoot } from '../../corpus/root.ts';
import { documentFolder, loadCorpusData } from '../../corpus/store.ts';

const corpus = loadCorpusData(corpusRoot());
if (!corpus.ok) throw new Error(JSON.stringify(corpus.faults));
const { documents, register } = corpus.value;

describe.each(documents.map((document) => [document.record.id, document] as const))(
  '%s',
  (id, { record, source }) => {
    test('extraction, run again, gives exactly the stored claims', () => {
      expect(extractClaims(id, source, register)).toEqual(record.claims);
    });

    test('every span is a stretch of the document itself, never of byline, caption or boilerplate', () => {
      const raw = readFileSync(
        join(documentFolder(corpusRoot(), id), record.text?.file ?? record.source.file),
        'utf8',
      );
      const content = source.blocks.filter(isContent);
      for (const claim of record.claims) {
        for (const { start, end } of [...claim.spans]) {
          expect(raw.slice(start, end).trim()).not.toBe('');
          expect(
            content.some((block) => block.start <= start && start < block.end),
            raw.slice(start, end),
          ).toBe(true);
          expect(
            content.some((block) => block.start < end && end <= block.end),
            raw.slice(start, end),
          ).toBe(true);
        }
      }
    });

    test('claim ids are unique', () => {
      const ids = record.claims.map((claim) => claim.id);
      expect(new Set(ids).size).toBe(ids.length);
    });
  },
);
