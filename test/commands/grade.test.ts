import { expect, test } from 'vitest';
import { grade } from '../../commands/grade.ts';
import { Corpus } from '../../corpus/corpus.ts';
import { documentOf } from '../support/documents.ts';
import { INVENTED_REGISTER, inventedCorpus } from '../support/invented.ts';
import { ask, words } from '../support/replies.ts';

const corpus = inventedCorpus();
const gradeOf = (body: string) => ask(grade, { body, private: undefined }, corpus);

test.each([
  [
    'saltmarsh',
    'saltmarsh-police',
    'inadequate',
    '> The three forces were graded as follows: Saltmarsh Police – ‘inadequate’; […]',
  ],
  [
    'northmoor',
    'northmoor-constabulary',
    'outstanding',
    '> The three forces were graded as follows: […] Northmoor Constabulary – ‘outstanding’; […]',
  ],
  [
    'eastfen',
    'eastfen-police',
    'good',
    '> The three forces were graded as follows: […] and Eastfen Police – ‘good’.',
  ],
  ['rocu', 'coast-rocu', 'good', '> The Coast ROCU was graded ‘good’ for its response to fraud.'],
])(
  '%s: the grade, and of the sentence that lists all only its own item',
  async (typed, body, value, proof) => {
    const reply = await gradeOf(typed);
    expect(reply.outcome).toBe('answer');
    expect(reply.visibility).toBe('public');
    expect(reply.claims).toEqual([{ kind: 'grade', body, value }]);
    expect(words(reply)).toContain(`Grade: ${value} · `);
    expect(words(reply)).toContain(proof);
  },
);

test('the evidence is the whole sentence, as it stands in the document', async () => {
  const [first] = (await gradeOf('saltmarsh')).evidence;
  expect(first).toMatchObject({
    kind: 'passage',
    document: 'coast-2031',
    text: 'The three forces were graded as follows: Saltmarsh Police – ‘inadequate’; Northmoor Constabulary – ‘outstanding’; and Eastfen Police – ‘good’.',
  });
});

test('a grade comes with topic, inspectorate, outlet, date and link', async () => {
  const reply = await gradeOf('rocu');
  expect(words(reply)).toContain('Grade: good · response to fraud · HMICFRS inspection');
  expect(words(reply)).toContain(
    '-# As reported by The Invented Gazette, 3 February 2031 · read the passage',
  );
});

test('what the body answered stands beside its grade, its title explained', async () => {
  const shown = words(await gradeOf('saltmarsh'));
  expect(shown).toContain('What the force said · A/DCC Kim Vale\n> “We accept the grade. […]”');
  expect(shown).toContain('A/ = standing in for the rank; DCC = Deputy Chief Constable');
});

test('a few quoted words are shown in their sentence', async () => {
  expect(words(await gradeOf('northmoor'))).toContain(
    '> The report was “fair”, Northmoor Constabulary said.',
  );
});

test('a missing answer is said, with what the sources hold', async () => {
  const shown = words(await gradeOf('eastfen'));
  expect(shown).toContain('No statement from Eastfen Police in the sources.');
  expect(shown).toContain('The sources hold 1 document, up to 3 February 2031 (The Invented Gazette).');
});

test('a name with one usual meaning is answered for it, says so, and offers the other', async () => {
  const reply = await gradeOf('EP');
  expect(reply.claims).toEqual([{ kind: 'grade', body: 'eastfen-police', value: 'good' }]);
  expect(words(reply)).toContain('“EP” is read as Eastfen Police. It is also used for Elmwood Police.');
  expect(reply.actions[0]).toEqual({
    label: 'Elmwood Police',
    command: 'grade',
    options: { body: 'elmwood-police' },
  });
});

test('a name of force, unit and region is answered for each, and the region has no grade', async () => {
  const reply = await gradeOf('coast');
  expect(reply.outcome).toBe('answer');
  expect(reply.claims.map(({ body }) => body)).toEqual(['saltmarsh-police', 'coast-rocu']);
  expect(words(reply)).toContain('The Coast region itself has no grade');
});

test.each(['SE', 'the force', 'saltmrsh', 'Coast region'])(
  '“%s” is asked back, without claims',
  async (typed) => {
    const reply = await gradeOf(typed);
    expect(reply.outcome).toBe('choose');
    expect(reply.claims).toEqual([]);
    expect(reply.actions.length + (reply.menu?.choices.length ?? 0)).toBeGreaterThan(0);
  },
);

test('a body without a grade in the sources: said, with coverage and the page that the register lists', async () => {
  const reply = await gradeOf('elmwood');
  expect(reply.outcome).toBe('none-found');
  expect(reply.claims).toEqual([]);
  expect(words(reply)).toContain('The sources hold no grade of Elmwood Police.');
  expect(words(reply)).toContain('The sources hold 1 document');
  expect(words(reply)).toContain('The register lacks the grade of Elmwood Police too');
  expect(words(reply)).toContain('An inspection of the Forest regional response to fraud');
});

test('an unknown name is none-found and says what there is', async () => {
  const reply = await gradeOf('narnia');
  expect(reply.outcome).toBe('none-found');
  expect(words(reply)).toContain('No force or unit is called “narnia”.');
});

test.each(['', ' ', '???'])('an empty name (%j) is invalid and says what would be right', async (typed) => {
  const reply = await gradeOf(typed);
  expect(reply.outcome).toBe('invalid');
  expect(words(reply)).toContain('/grade eastfen-police');
});

test('the inspectorate itself is not graded', async () => {
  expect((await gradeOf('hmicfrs')).outcome).toBe('none-found');
});

test('suggestions have the bodies of the sources first, and stable ids as values', () => {
  const choices = grade.complete?.('body', '', corpus, {}) ?? [];
  expect(choices[0]).toEqual({ name: 'Coast Regional Organised Crime Unit', value: 'coast-rocu' });
  expect(choices.at(-1)?.value).toBe('elmwood-police');
  expect(grade.complete?.('body', 'salties', corpus, {})).toEqual([
    { name: 'Saltmarsh Police', value: 'saltmarsh-police' },
  ]);
});

/** Reports on one force: an earlier grade told in passing, and perhaps the grade of a newest inspection. */
function reports(...texts: readonly [text: string, words: string, earlier: boolean][]): Corpus {
  const documents = texts.map(([text, words, earlier], index) =>
    documentOf(
      text,
      { id: `report-${index}`, published: `203${index}-01-01` },
      [
        {
          kind: 'grade',
          body: 'Eastfen Police',
          bodyId: 'eastfen-police',
          topic: null,
          grade: 'good',
          earlier,
          words: [words],
        },
      ],
      100 * index,
    ),
  );
  return new Corpus(documents, INVENTED_REGISTER);
}

test('grades of other inspections stand apart, are told to be so, and are not claimed', async () => {
  const both = reports(['Eastfen was good in 2020.', 'good', true], ['Eastfen is good now.', 'good', false]);
  const reply = await ask(grade, { body: 'eastfen', private: undefined }, both);
  expect(reply.claims).toEqual([{ kind: 'grade', body: 'eastfen-police', value: 'good' }]);
  expect(words(reply)).toMatch(/In other inspections\nGrade: good · .* · an earlier HMICFRS inspection/u);
  expect(words(reply)).toContain('Grades of different inspections do not compare');
});

test('only an earlier grade: shown as such, and the missing one said', async () => {
  const only = reports(['Eastfen was good in 2020.', 'good', true]);
  const reply = await ask(grade, { body: 'eastfen', private: undefined }, only);
  expect(reply.outcome).toBe('answer');
  expect(reply.claims).toEqual([]);
  expect(words(reply)).toContain('The sources hold no grade of its newest inspection.');
});
