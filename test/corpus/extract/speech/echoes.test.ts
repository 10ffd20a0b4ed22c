import { describe, expect, it } from 'vitest';
import { extractSpeech } from '../../../../corpus/extract/quotations.ts';
import { readText } from '../../../../corpus/read/text.ts';
import { expectSpeakers } from './speaker-cases.ts';

describe('marked words of a headline', () => {
  it('are whose quotation further on has them', () => {
    expectSpeakers(
      ['Stuart Ridd', 'Stuart Ridd', 'Stuart Ridd'],
      'Cars burnt in ‘deliberate’ and ‘malicious’ act\n\nSeveral cars were burnt in Tarn on Monday.\n\nStuart Ridd of the fire service said: ‘This was a deliberate act. It is clear this was malicious.’',
    );
  });

  it('are whose words weigh the same', () => {
    expectSpeakers(
      ['Mr Berg’s family', 'Mr Berg’s family'],
      'Man who was killed was ‘loving and kind’\n\nA man has died.\n\nIn a statement, Mr Berg’s family described him as ‘a loving, kind and charming man’.',
    );
  });

  it('leave every quotation in a group of its own or of the run before it', () => {
    const { quotes } = extractSpeech(
      readText(
        'Fire was ‘deliberate act’\n\nCars burnt on Monday.\n\n“This was a deliberate act,” said Ann Lee. “It was mean.”',
      ),
      [],
    );
    expect(quotes.map(({ group }) => group)).toEqual([0, 1, 1]);
  });
});
