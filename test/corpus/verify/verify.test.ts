import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Speaker } from '../../../corpus/model.ts';
import type { SearchDocument } from '../../../corpus/search/passages.ts';
import { words } from '../../../corpus/text/normalise.ts';
import { sentences } from '../../../corpus/text/sentences.ts';
import { buildQuotationIndex } from '../../../corpus/verify/quotation-index.ts';
import { resolveAttribution } from '../../../corpus/verify/speakers.ts';
import { type Passage, type Verdict, verify } from '../../../corpus/verify/verify.ts';
import { answer, board, documentOf, report } from './documents.ts';

const aliases = new Map([
  ['northshire-police', ['Northshire']],
  ['southmoor-constabulary', ['Southmoor Police']],
  ['hmicfrs', ['HMIC', 'the inspectorate']],
]);
const index = buildQuotationIndex([report, answer], (id) => aliases.get(id) ?? []);

function check(text: string, speaker?: string): Verdict {
  const attribution = speaker === undefined ? null : resolveAttribution(index.speakers, speaker);
  const verdict = verify(index, text, attribution);
  if (verdict === null) throw new Error('nothing to compare');
  return verdict;
}

/** Changes as "printed>typed kinds". */
function changesOf({ text, parts }: Verdict): string[] {
  return parts.flatMap(({ document, changes }) =>
    changes.map(({ printed, typed, kinds }) => {
      const from = printed === null ? '' : document.source.text.slice(printed.start, printed.end);
      const to = typed === null ? '' : text.slice(typed.start, typed.end);
      return `${from}>${to} ${kinds.join('+')}`;
    }),
  );
}

function printedAt(passage: Passage | null): string {
  return passage === null ? '' : passage.document.source.text.slice(passage.span.start, passage.span.end);
}

function omissionsOf({ parts }: Verdict): string[] {
  return parts.flatMap(({ document, omissions }) =>
    omissions.map(
      ({ printed, kinds }) => `${document.source.text.slice(printed.start, printed.end)} ${kinds.join('+')}`,
    ),
  );
}

describe('verbatim', () => {
  it.each([
    [
      'a sentence',
      'We are not complacent; in the past year we’ve trained 484 officers and hired 40 detention staff.',
    ],
    ['without its full stop', 'No child was held overnight'],
    ['in capitals', 'NO CHILD WAS HELD OVERNIGHT.'],
    [
      'with straight marks',
      "In the last 12 months we've seen less victims of burglary, including a ten per cent decrease in Eastport.",
    ],
    [
      'without punctuation',
      'While I am of course disappointed with the grade I accept that there are more improvements we need to make',
    ],
    ['with an exclamation mark', 'No child was held overnight!'],
    ['with other spaces', 'No  child\u00a0was held\u200b overnight.'],
    [
      'read in the wrong encoding',
      'In the last 12 months weâ€™ve seen less victims of burglary, including a ten per cent decrease in Eastport.',
    ],
    [
      'with spaces inside a word',
      'Much of this was well under way by the time of the inspection, and Northshire has made significant progress since.',
    ],
    ['with a digit grouping left out', 'We may need almost £300000 to rebuild the suite.'],
    [
      'without a space behind a number',
      'We are not complacent; in the past year we’ve trained 484officers and hired 40 detention staff.',
    ],
    ['with spaces between thousands', 'We may need almost £300 000 to rebuild the suite.'],
    [
      'with a remark on a printed fault',
      'In the last 12 months we’ve seen less [sic] victims of burglary, including a ten per cent decrease in Eastport.',
    ],
    ['with marks that belong to no number', 'No child was <held> overnight – + ~'],
    [
      'with "per cent" in one word',
      'In the last 12 months we’ve seen less victims of burglary, including a ten percent decrease in Eastport.',
    ],
    [
      'two sentences in order',
      'No child was held overnight.',
      'We are not complacent; in the past year we’ve trained 484 officers and hired 40 detention staff. No child was held overnight.',
    ],
    [
      'sentences of two paragraphs',
      'It is also important that change is managed well by the newly appointed leaders, to reduce any impact on services. However, the force and its partners need to improve how they work together.',
    ],
    [
      'the same with its inner mark',
      'It is also important that change is managed well by the newly appointed leaders, to reduce any impact on services.\n\n“However, the force and its partners need to improve how they work together.',
    ],
    [
      'a sentence that ends at an interruption',
      'While I am, of course, disappointed with the grade, I accept that there are more improvements we need to make.',
    ],
    [
      'a sentence that is interrupted',
      'Much of this was well underway by the time of the inspection, and Northshire has made significant progress since.',
    ],
    [
      'two runs put together',
      'I accept',
      'While I am, of course, disappointed with the grade, I accept that there are more improvements we need to make. In the last 12 months we’ve seen less victims of burglary, including a ten per cent decrease in Eastport.',
    ],
    ['a whole fragment', 'good processes in place'],
    ['another whole fragment', 'extremely disappointed'],
    ['a sentence of stop words', 'It is what it is.'],
    ['with an ellipsis that leaves nothing out', '... No child was held overnight ...'],
  ])('%s', (...row) => {
    expect(check(row.at(-1) ?? '')).toMatchObject({ verdict: 'verbatim', also: [] });
  });

  it.each([
    ['Ms Holt', 'No child was held overnight'],
    ['ann holt', 'No child was held overnight'],
    ['Chief Constable Holt', 'extremely disappointed'],
    ['the chief constable', 'extremely disappointed'],
    ['Northshire', 'extremely disappointed'],
    ['the inspector', 'However, the force and its partners need to improve how they work together'],
    ['HMIC', 'However, the force and its partners need to improve how they work together'],
    ['the inspectorate', 'good processes in place'],
    ['a spokesperson', 'Nobody should wait in a cell for a doctor'],
  ])('from the mouth of %s', (speaker, text) => {
    expect(check(text, speaker)).toMatchObject({ verdict: 'verbatim' });
  });
});

describe('cut', () => {
  it.each([
    [
      'at the end',
      'We are not complacent',
      ['in the past year we’ve trained 484 officers and hired 40 detention staff number+subject'],
    ],
    [
      'at the beginning',
      'the force and its partners need to improve how they work together',
      ['However hedge'],
    ],
    [
      'at both ends',
      'the newly appointed leaders',
      [
        'It is also important that change is managed well by subject',
        'to reduce any impact on services hedge',
      ],
    ],
    [
      'over a sentence’s end',
      'including a ten per cent decrease in Eastport. We may need almost £300,000',
      null,
    ],
    ['with an ellipsis', 'Northshire Police has good processes in place … and protect children', null],
    ['with two dots', 'However, the force .. need to improve how they work together', null],
    ['with dots in mid-line', 'However, the force ⋯ need to improve how they work together', null],
    ['with dots', 'We found that some officers do not always explain... the rights of detained people', null],
    ['with an ellipsis in brackets', 'However, the force […] need to improve how they work together', null],
    ['with an ellipsis over sentences', 'We are not complacent ... No child was held overnight', null],
    ['a part of a fragment’s sentence', 'disappointed with the grade', null],
    [
      'before a hedge',
      'officers do not always explain the rights of detained people',
      ['We found that some hedge+subject'],
    ],
    [
      'before a denial',
      'complacent; in the past year we’ve trained 484 officers and hired 40 detention staff',
      ['We are not negation+subject'],
    ],
  ])('%s', (_, text, omissions) => {
    const verdict = check(text);
    if (/…|\.\.\./u.test(text)) {
      expect(verdict.verdict).toBe(text.includes('explain...') ? 'verbatim' : 'cut');
    } else expect(verdict.verdict).toBe('cut');
    if (omissions !== null) expect(omissionsOf(verdict)).toEqual(omissions);
  });

  it('gives the whole sentence', () => {
    const [part] = check('We are not complacent').parts;
    const [sentence] = part?.sentences ?? [];
    expect(report.source.text.slice(sentence?.start, sentence?.end)).toBe(
      'We are not complacent; in the past year we’ve trained 484 officers and hired 40 detention staff',
    );
  });

  it('tells what lies between two pieces of a sentence once', () => {
    const verdict = check(
      'While I am, of course, disappointed … there are more improvements we need to make.',
    );
    expect(verdict.verdict).toBe('cut');
    expect(omissionsOf(verdict)).toEqual(['with the grade, I accept that subject']);
  });

  it('tries the quotations of the named speaker first', () => {
    expect(check('good processes in place', 'Sen')).toMatchObject({ verdict: 'cut', also: [] });
    expect(check('good processes in place', 'HMICFRS')).toMatchObject({ verdict: 'verbatim' });
  });
});

describe('altered', () => {
  it.each([
    [
      'a dropped "not"',
      'We are complacent; in the past year we’ve trained 484 officers and hired 40 detention staff',
      ['not> negation'],
    ],
    ['an added "not"', 'I do not accept that there are more improvements we need to make', null],
    [
      'a changed "not"',
      'We are never complacent; in the past year we’ve trained 484 officers',
      ['not>never wording'],
    ],
    [
      'a denying prefix',
      'We found that some officers do not always explain the rights of undetained people',
      ['detained>undetained negation'],
    ],
    [
      '"can" for "can’t"',
      'Nobody shouldn’t wait in a cell for a doctor',
      ['should>shouldn’t negation+hedge'],
    ],
    [
      'another number',
      'in the past year we’ve trained 848 officers and hired 40 detention staff',
      ['484>848 number'],
    ],
    ['a number written otherwise', 'including a 10% decrease in Eastport', ['ten per cent>10% number-style']],
    ['another percentage', 'including a 12 per cent decrease in Eastport', ['ten>12 number']],
    ['another sum', 'We may need almost £3 million to rebuild the suite', ['300,000>3 million number']],
    ['a dropped "almost"', 'We may need £300,000 to rebuild the suite', ['almost> hedge']],
    ['a stronger hedge', 'We will need almost £300,000 to rebuild the suite', ['may>will hedge']],
    [
      'a dropped "some"',
      'We found that officers do not always explain the rights of detained people',
      ['some> hedge'],
    ],
    ['an added hedge', 'No child was really held overnight', ['>really wording']],
    [
      'a number parted in two',
      'in the past year we’ve trained 4 84 officers and hired 40 detention staff',
      ['484>4 84 number'],
    ],
    [
      'a number as a fraction',
      'in the past year we’ve trained 48/4 officers and hired 40 detention staff',
      ['484>48/4 number'],
    ],
    ...['+484', '~484', '<484', '>484', '484+', '-484', '.484', '−484', '484‰'].map(
      (number): [string, string, null] => [
        `a sign beside a number: ${number}`,
        `in the past year we’ve trained ${number} officers and hired 40 detention staff`,
        null,
      ],
    ),
    [
      'a digit that is raised',
      'in the past year we’ve trained 48⁴ officers and hired 40 detention staff',
      ['>⁴ number'],
    ],
    [
      'a denial lost between two words',
      'We are notcomplacent; in the past year we’ve trained 484 officers',
      null,
    ],
    ['another place', 'including a ten per cent decrease in Westport', ['Eastport>Westport name']],
    ['another body', 'and Southmoor has made significant progress since', ['Northshire>Southmoor name']],
    [
      'another subject',
      'However, the police and its partners need to improve how they work together',
      ['force>police subject'],
    ],
    ['another pronoun', 'In the last 12 months they’ve seen less victims of burglary', null],
    [
      '"fewer" for "less"',
      'In the last 12 months we’ve seen fewer victims of burglary, including a ten per cent decrease in Eastport',
      ['less>fewer correction'],
    ],
    [
      '"while" for "whilst" and the like',
      'Much of this were well underway by the time of the inspection',
      ['was>were correction'],
    ],
    [
      'a spelling',
      'We are not complacant; in the past year we’ve trained 484 officers',
      ['complacent>complacant correction'],
    ],
    [
      'another form of a word',
      'We found that some officers do not always explain the right of detained people',
      ['rights>right correction'],
    ],
    [
      'another word',
      'The inspection has identified clear failures in our custody suites',
      ['gaps>failures wording'],
    ],
    ['an added word', 'The inspection has identified many clear gaps in our custody suites', ['>many hedge']],
    ['a dropped word', 'The inspection has identified gaps in our custody suites', ['clear> wording']],
    [
      'words in another order',
      'We found that officers some do not always explain the rights of detained people',
      null,
    ],
    ['a changed fragment', 'good process in place', ['processes>process correction']],
    ['an added word at the beginning', 'Sadly no child was held overnight', ['>Sadly wording']],
    ['an added word at the end', 'No child was held overnight alone', ['>alone wording']],
    ['a changed last word', 'No child was held overmorning', ['overnight>overmorning wording']],
    ['a changed first word', 'Every child was held overnight', ['No>Every negation+hedge']],
    [
      'two changes',
      'We are not complacent; in the past month we’ve trained 500 officers and hired 40 detention staff',
      ['year>month wording', '484>500 number'],
    ],
    [
      'words put in brackets',
      'However, [Northshire Police] and its partners need to improve how they work together',
      null,
    ],
  ])('%s', (_, text, changes) => {
    const verdict = check(text);
    expect(verdict.verdict).toBe('altered');
    if (changes !== null) expect(changesOf(verdict)).toEqual(changes);
  });

  it('names what else holds', () => {
    expect(check('Nobody shouldn’t wait in a cell', 'Ann Holt')).toMatchObject({
      verdict: 'altered',
      also: ['other-speaker', 'cut'],
    });
  });
});

describe('joined', () => {
  it('two pieces of one quotation, each as printed, are not altered', () => {
    const verdict = check(
      'It is also important that change is managed well by the newly appointed leaders. It is what it is.',
    );
    expect([verdict.verdict, verdict.also]).toEqual(['joined', ['cut']]);
  });

  it.each([
    [
      'two sentences that don’t follow each other',
      'We found that some officers do not always explain the rights of detained people. We will be monitoring their progress against our four recommendations.',
      [],
    ],
    [
      'sentences of two quotations',
      'No child was held overnight. We may need almost £300,000 to rebuild the suite.',
      [],
    ],
    [
      'sentences of two speakers',
      'No child was held overnight. We will not rest until every suite is safe.',
      [],
    ],
    ['parts in another order, with an ellipsis', 'decrease in Eastport … seen less victims', ['cut']],
    ['parts of two speakers, with an ellipsis', 'No child was held … We will not rest', ['cut']],
    ['parts of sentences', 'the newly appointed leaders need to improve how they work together', ['cut']],
    [
      'sentences in another order',
      'We will be monitoring their progress against our four recommendations. We found that some officers do not always explain the rights of detained people.',
      [],
    ],
    [
      'three places',
      'No child was held overnight. We may need almost £300,000 to rebuild the suite. We will not rest until every suite is safe.',
      [],
    ],
  ])('%s', (_, text, also) => {
    const verdict = check(text);
    expect(verdict).toMatchObject({ verdict: 'joined', also });
    expect(verdict.parts.length).toBeGreaterThan(1);
  });
});

describe('quotations of one speaker that follow each other', () => {
  const text = (between: string): string =>
    `“No child was held overnight on our watch,”${between}“We will rest when all of it is done.”`;
  const quoted = ['No child was held overnight on our watch,', 'We will rest when all of it is done.'];
  const typed = 'No child was held overnight on our watch. We will rest when all of it is done.';
  const speaker = { kind: 'organisation', id: 'northshire', name: 'Northshire' } as const;
  const verdictOf = (between: string, words: string, second: Speaker = speaker) => {
    const [first = '', last = ''] = quoted;
    const document = documentOf('two', 'Two', `Two\n\n${text(between)}`, [
      { speaker, form: 'full', runs: [first] },
      { speaker: second, form: 'full', runs: [last] },
    ]);
    return verify(buildQuotationIndex([document]), words, null)?.verdict;
  };

  it.each([' the force said.\n\nIt added: ', ' the force said.\n\n', '\n\n'])(
    'are put together as printed where %j stands between them',
    (between) => {
      expect(verdictOf(between, typed)).toBe('verbatim');
      expect(verdictOf(between, typed.replace('No child', 'No adult'))).toBe('altered');
      expect(verdictOf(between, typed.replace('held overnight on our watch', 'held overnight'))).not.toBe(
        'verbatim',
      );
    },
  );

  it('are joined from separate places where more stands between them, or somebody else speaks', () => {
    const more =
      ' the force said.\n\nInspectors had found eleven children in cells in that year alone, of whom two were ill.\n\nIt added: ';
    expect(verdictOf(more, typed)).toBe('joined');
    expect(verdictOf('\n\n', typed, { ...speaker, id: 'southmoor', name: 'Southmoor' })).toBe('joined');
  });
});

describe('other speaker', () => {
  it.each([
    ['a wrong person', 'No child was held overnight', 'Ravi Sen', []],
    ['a wrong title', 'No child was held overnight', 'the inspector', []],
    ['a wrong body', 'We will not rest until every suite is safe', 'Northshire Police', []],
    ['somebody who is never quoted', 'No child was held overnight', 'Winston Churchill', []],
    ['somebody with the same last name', 'No child was held overnight', 'Simon Holt', []],
    ['a wrong person, and cut', 'need to improve how they work together', 'Ann Holt', ['cut']],
  ])('%s', (_, text, speaker, also) => {
    expect(check(text, speaker)).toMatchObject({ verdict: 'other-speaker', also });
  });
});

describe('reporter', () => {
  it.each([
    ['reported speech', 'more training was needed', undefined],
    ['reported speech with its speaker named', 'more training was needed', 'HMICFRS'],
    ['a sentence without marks', 'Southmoor Constabulary was praised for its work with victims.', undefined],
    ['the headline', 'custody failings in two forces', undefined],
    ['words on both sides of a mark', 'she was extremely disappointed with the report', 'Holt'],
    [
      'a sentence that ends in "she said"',
      'A new approach to custody, known as Stop, Think, Act, has been started in Eastport this year',
      'Ann Holt',
    ],
  ])('%s', (_, text, speaker) => {
    const verdict = check(text, speaker);
    expect(verdict).toMatchObject({ verdict: 'reporter', parts: [] });
    const printed = words(printedAt(verdict.passage)).map((word) => word.text);
    expect(printed).toEqual(words(text).map((word) => word.text));
  });
});

describe('absent', () => {
  it.each([
    ['invented words', 'Custody is a disgrace and heads should roll', 'Inspection finds custody failings'],
    ['a paraphrase', 'the forces don’t work together with partners', 'the force and its partners'],
    ['the other side of the world', 'Penguins huddle through Antarctic winters', null],
    ['common words alone', 'it was not the same for them at all', null],
    ['the opposite in other words', 'Children were locked up at night all the time', null],
  ])('%s', (_, text, near) => {
    const verdict = check(text);
    expect(verdict).toMatchObject({ verdict: 'absent', also: [], parts: [] });
    if (near !== null) expect(printedAt(verdict.passage)).toContain(near);
  });
});

it.each(['disappointed', '“disappointed”', '', '   ', '10%', '…'])('%j is no quotation', (text) => {
  expect(verify(index, text, null)).toBeNull();
});

/** Every sentence of every quotation, by the sentence splitter's own account. */
function sentencesOf({ source, claims }: SearchDocument): string[] {
  return claims.flatMap((claim) =>
    claim.spans.flatMap((run) =>
      sentences(source.text, run.start, run.end).map(({ start, end }) => source.text.slice(start, end)),
    ),
  );
}
const whole = [report, answer].flatMap(sentencesOf);
/** Runs that end or begin inside a sentence, because the sentence is interrupted. */
const interrupted = /^(?:Much of this|and Northshire)/u;

describe('whatever is typed', () => {
  it('a whole sentence is verbatim', () => {
    for (const sentence of whole.filter((text) => !interrupted.test(text) && words(text).length > 1)) {
      expect(check(sentence), sentence).toMatchObject({ verdict: 'verbatim' });
    }
  });

  it('a sentence with a word changed, dropped or added is never verbatim', () => {
    const strange = fc.constantFrom(
      'not',
      'never',
      'some',
      'officers',
      'xyzzy',
      '12',
      'the',
      'Northshire',
      'we',
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...whole.filter((text) => words(text).length > 2)),
        fc.nat(60),
        strange,
        fc.constantFrom('change', 'drop', 'add'),
        (sentence, place, word, what) => {
          const list = sentence.split(/\s+/u);
          const at = place % list.length;
          const before = words(list[at] ?? '').map(({ text }) => text);
          if (what === 'change' && before.join(' ') === word.toLowerCase()) return;
          if (what === 'drop' && before.length === 0) return;
          list.splice(at, what === 'add' ? 0 : 1, ...(what === 'drop' ? [] : [word]));
          const typed = words(list.join(' ')).map(({ text }) => text);
          // Dropping one of two equal neighbours, or a word that leaves another whole sentence, changes nothing.
          if (
            whole.some(
              (other) =>
                words(other)
                  .map(({ text }) => text)
                  .join(' ') === typed.join(' '),
            )
          )
            return;
          expect(verify(index, list.join(' '), null)?.verdict).not.toBe('verbatim');
        },
      ),
      { numRuns: 150 },
    );
  });

  it('a sentence with one of its words twice is altered, and put together from nothing', () => {
    const own = buildQuotationIndex([board, report, answer]);
    const all = [...whole, ...sentencesOf(board)].filter((text) => words(text).length > 2);
    for (const sentence of all) {
      const list = sentence.split(/\s+/u);
      for (const [place, word] of list.entries()) {
        if (words(word).length === 0) continue;
        const typed = list.toSpliced(place, 0, word).join(' ');
        const verdict = verify(own, typed, null);
        expect([verdict?.verdict, verdict?.also.includes('joined')], typed).toEqual(['altered', false]);
      }
    }
  });

  it('any text gets a verdict, with places inside the documents', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...whole), fc.string(), fc.constantFrom('…', ' ', '“', '\n\n')), {
          maxLength: 5,
        }),
        (pieces) => {
          const text = pieces.join(' ');
          const verdict = verify(index, text, null);
          for (const { document, printed, typed } of verdict?.parts ?? []) {
            for (const span of printed) expect(span.end).toBeLessThanOrEqual(document.source.text.length);
            expect(typed.end).toBeLessThanOrEqual(text.length);
          }
        },
      ),
    );
  });
});
