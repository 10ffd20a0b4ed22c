/** Grades: every question that can be asked about the five grades of the first article, with a complete key. */
import { describe, expect, test } from 'vitest';
import { put, realCorpus } from '../support/real.ts';
import { words } from '../support/replies.ts';

const corpus = realCorpus();

const FORCES = 'Staffordshire Police|Warwickshire Police|West Mercia Police|West Midlands Police'.split('|');
const LIST =
  'Individually, the four forces that make up the ROCU were graded as: Staffordshire Police – ‘requires improvement’; Warwickshire Police – ‘requires improvement’; West Mercia Police – ‘inadequate’; and West Midlands Police – ‘adequate’.';
const UNIT = 'Overall, the ROCU for the West Midlands has been graded as ‘adequate’ by HMICFRS.';

describe.each([
  [
    'Staffordshire Police',
    'staffordshire-police',
    'requires improvement',
    ['staffordshire', 'staffs', 'Staffordshire Police', 'STAFFORDSHIRE-POLICE'],
  ],
  [
    'Warwickshire Police',
    'warwickshire-police',
    'requires improvement',
    ['warwickshire', 'warks', 'warwickshire police'],
  ],
  [
    'West Mercia Police',
    'west-mercia-police',
    'inadequate',
    ['west-mercia', 'West Mercia', 'westmercia', 'mercia'],
  ],
  [
    'West Midlands Police',
    'west-midlands-police',
    'adequate',
    ['west midlands police', 'West-Midlands-Police', 'WMP', 'wmp'],
  ],
])('%s', (name, body, value, typed) => {
  test.each(typed)('/grade %s', async (text) => {
    const reply = await put(corpus, `/grade ${text}`);
    expect(reply.outcome).toBe('answer');
    expect(reply.claims).toEqual([{ kind: 'grade', body, value }]);
    expect(reply.evidence[0]).toMatchObject({
      kind: 'passage',
      document: 'west-midlands-soc-2024',
      text: LIST,
    });
    expect(reply.title).toBe(name);
  });

  test('no grade of another force is shown', async () => {
    const shown = words(await put(corpus, `/grade ${body}`));
    const proof = shown.split('\n').find((line) => line.startsWith('> Individually')) ?? '';
    expect(proof).toContain(`Individually, the four forces that make up the ROCU were graded as:`);
    expect(proof).toContain(`${name} – ‘${value}’`);
    expect(proof).toContain('[…]');
    for (const other of FORCES.filter((force) => force !== name)) expect(proof).not.toContain(other);
  });

  test('with topic, inspectorate, outlet and date', async () => {
    const shown = words(await put(corpus, `/grade ${body}`));
    expect(shown).toContain(`Grade: ${value} · response to serious organised crime · HMICFRS inspection`);
    expect(shown).toContain('-# As reported by Police Professional, 14 May 2024 · read the passage');
  });
});

test.each(['rocu', 'ROCU', 'the ROCU', 'WMROCU', 'West Midlands ROCU', 'rocuwm'])(
  '/grade %s',
  async (typed) => {
    const reply = await put(corpus, `/grade ${typed}`);
    expect(reply).toMatchObject({
      outcome: 'answer',
      claims: [{ kind: 'grade', body: 'rocuwm', value: 'adequate' }],
    });
    expect(reply.evidence[0]).toMatchObject({ text: UNIT });
    expect(words(reply)).toContain(
      'No statement from the Regional Organised Crime Unit for the West Midlands',
    );
  },
);

test('“rocu” says which unit it was read as', async () => {
  expect(words(await put(corpus, '/grade rocu'))).toContain(
    '“rocu” is read as the unit of the inspection at hand: Regional Organised Crime Unit for the West Midlands.',
  );
});

test('the further mention of West Mercia’s grade is evidence too', async () => {
  const { evidence } = await put(corpus, '/grade west-mercia');
  expect(evidence[1]?.text).toMatch(
    /^The report found that West Mercia Police .* leading to an overall rating of inadequate\.$/u,
  );
});

test('the answer of West Mercia Police stands beside its grade', async () => {
  const shown = words(await put(corpus, '/grade west-mercia'));
  expect(shown).toContain(
    'What the force said · T/Chief Constable Alex Murray\n> “Whilst I am, of course, disappointed',
  );
  expect(shown).toContain('T/ = temporary');
});

test.each(['warwickshire', 'west-midlands-police'])(
  '/grade %s says that there is no statement, with coverage',
  async (body) => {
    const shown = words(await put(corpus, `/grade ${body}`));
    expect(shown).toMatch(/No statement from .* in the sources\./u);
    expect(shown).toContain('The sources hold 1 document, up to 14 May 2024 (Police Professional).');
  },
);

test.each(['west-midlands', 'West Midlands'])(
  '/grade %s: force and unit, and the region has none',
  async (typed) => {
    const reply = await put(corpus, `/grade ${typed}`);
    expect(reply.outcome).toBe('answer');
    expect(reply.claims).toEqual([
      { kind: 'grade', body: 'west-midlands-police', value: 'adequate' },
      { kind: 'grade', body: 'rocuwm', value: 'adequate' },
    ]);
    expect(words(reply)).toContain('The West Midlands region itself has no grade');
    for (const other of FORCES.slice(0, 3)) expect(words(reply)).not.toContain(other);
  },
);

test('/grade WMP says how it was read and offers West Mercia Police', async () => {
  const reply = await put(corpus, '/grade WMP');
  expect(words(reply)).toContain(
    '“WMP” is read as West Midlands Police. It is also used for West Mercia Police.',
  );
  expect(reply.actions[0]).toMatchObject({ command: 'grade', options: { body: 'west-mercia-police' } });
});

test.each([
  ['/grade WM', 'choose'],
  ['/grade midlands', 'choose'],
  ['/grade west midlands region', 'choose'],
  ['/grade kent', 'none-found'],
  ['/grade narnia', 'none-found'],
  ['/grade hmicfrs', 'none-found'],
  ['/grade', 'invalid'],
  ['/grade  ', 'invalid'],
])('%s: %s, without any grade', async (typed, outcome) => {
  const reply = await put(corpus, typed);
  expect(reply.outcome).toBe(outcome);
  expect(reply.claims).toEqual([]);
  expect(words(reply)).not.toMatch(/Grade: /u);
});

test.each([
  ['merseyside', 'merseyside-police', 'outstanding', '10 November 2023'],
  ['avon-and-somerset', 'avon-and-somerset-police', 'requires improvement', '12 June 2025'],
  ['nwrocu', 'nwrocu', 'outstanding', '10 November 2023'],
  ['emsou', 'emsou', 'inadequate', '2 March 2023'],
])('/grade %s is answered by the register, marked as such', async (typed, body, value, published) => {
  const reply = await put(corpus, `/grade ${typed}`);
  expect(reply).toMatchObject({ outcome: 'answer', claims: [{ kind: 'grade', body, value }] });
  expect(reply.evidence[0]).toMatchObject({ kind: 'register', seen: '2026-11-22' });
  const shown = words(reply);
  expect(shown).toContain(`Grade: ${value} · serious and organised crime · HMICFRS inspection`);
  expect(shown).toContain('From the register, not from a document');
  expect(shown).toContain(`published ${published}`);
  expect(shown).toContain('read 22 November 2026');
});

test('/grade kent says what neither the sources nor the register hold', async () => {
  const shown = words(await put(corpus, '/grade kent'));
  expect(shown).toContain('The sources hold no grade of Kent Police.');
  expect(shown).toContain('up to 14 May 2024');
  expect(shown).toContain('The register lacks the grade of Kent Police too');
  expect(shown).toContain('An inspection of the eastern regional response');
});

test('/grade west-mercia: the passage answers; another scheme is history and asserts nothing', async () => {
  const reply = await put(corpus, '/grade west-mercia');
  expect(reply.claims).toHaveLength(1);
  expect(reply.evidence[0]).toMatchObject({ kind: 'passage' });
  const shown = words(reply);
  expect(shown).not.toContain('From the register, not from a document');
  expect(shown).toContain('- inadequate · tackling serious and organised crime · PEEL effectiveness 2017');
  expect(shown).toContain('Grades of another scheme can’t be compared with later ones.');
});

test('/grade yhrocu says that the date of the inspection is not known', async () => {
  expect(words(await put(corpus, '/grade yhrocu'))).toContain('the date of its publication is not known');
});

test('/grades: all five, the unit first and apart, the forces in the order of the document', async () => {
  const reply = await put(corpus, '/grades');
  expect(reply.claims).toEqual([
    { kind: 'grade', body: 'rocuwm', value: 'adequate' },
    { kind: 'grade', body: 'staffordshire-police', value: 'requires improvement' },
    { kind: 'grade', body: 'warwickshire-police', value: 'requires improvement' },
    { kind: 'grade', body: 'west-mercia-police', value: 'inadequate' },
    { kind: 'grade', body: 'west-midlands-police', value: 'adequate' },
  ]);
  expect(reply.evidence.slice(0, 2).map(({ text }) => text)).toEqual([UNIT, LIST]);
});

test('/grades region:all: every grade that is known, and how many that are', async () => {
  const reply = await put(corpus, '/grades all');
  expect(reply.outcome).toBe('answer');
  expect(reply.claims).toHaveLength(39);
  expect(reply.evidence).toHaveLength(36);
  const shown = words(reply);
  for (const line of [
    'outstanding: 3 forces, 1 regional unit',
    'good: 4 forces, 3 regional units',
    'adequate: 8 forces, 3 regional units',
    'requires improvement: 11 forces, 0 regional units',
    'inadequate: 5 forces, 1 regional unit',
  ]) {
    expect(shown).toContain(`- ${line}`);
  }
  expect(shown).toContain('30 of 43 territorial forces and 8 of 9 regional units');
  expect(shown).toContain('- East Midlands: the grades of Derbyshire Constabulary, Lincolnshire Police');
});

test.each([
  ['north west', 7],
  ['North West (with North Wales)', 7],
  ['merseyside', 7],
  ['london', 3],
  ['North East', 4],
  ['yorkshire', 1],
  ['west midlands', 5],
])('/grades region:%s: %d grades', async (region, count) => {
  const reply = await put(corpus, `/grades ${region}`);
  expect(reply.outcome).toBe('answer');
  expect(reply.claims).toHaveLength(count);
});

test('/grades region:southern wales: what is lacking is said', async () => {
  const reply = await put(corpus, '/grades southern wales');
  expect(reply).toMatchObject({ outcome: 'none-found', claims: [] });
  expect(words(reply)).toContain('Grade not seen: Tarian');
});
