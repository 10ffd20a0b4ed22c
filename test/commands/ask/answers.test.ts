/** Kinds of questions with the answer that each must get, on the shipped corpus. */
import { describe, expect, test } from 'vitest';
import { ask } from '../../../commands/ask.ts';
import type { Reply } from '../../../commands/command.ts';
import { realCorpus } from '../../support/real.ts';
import { words } from '../../support/replies.ts';

const corpus = realCorpus();
const asked = (question: string, before?: string): Promise<Reply> =>
  ask.answer(
    {
      options: { question, private: undefined },
      page: 0,
      now: new Date('2026-11-23'),
      locale: 'en-GB',
      place: 'server',
      ...(before === undefined ? {} : { before }),
    },
    corpus,
  );
const claimed = ({ claims }: Reply): string[] => [
  ...new Set(claims.flatMap(({ kind, body, value }) => (kind === 'grade' ? [`${body}: ${value}`] : []))),
];

describe('somebody’s words', () => {
  test.each([
    [
      'on a unit by its short name',
      'what did andy cooke say about the rocu',
      'The ROCU for the West Midlands has',
    ],
    [
      'by office with an article',
      'what did the chief constable of west mercia say',
      'Whilst I am, of course',
    ],
  ])('%s', async (_how, question, first) => {
    const reply = await asked(question);
    expect(reply.outcome).toBe('answer');
    expect(reply.evidence[0]?.text).toContain(first);
  });

  test('that nobody spoke are not those that somebody did', async () => {
    expect(await asked('did riggs apologise')).toMatchObject({ outcome: 'none-found', claims: [] });
    expect(await asked('who apologised')).toMatchObject({ outcome: 'none-found', claims: [] });
  });

  test('in quotation marks that somebody did not say are not there', async () => {
    expect(await asked('did murray say "we failed"')).toMatchObject({ outcome: 'none-found', claims: [] });
  });

  test('are a body’s own where the inspectorate praises nothing of it', async () => {
    const reply = await asked('any positives for staffordshire');
    expect(reply.evidence[0]?.text).toContain('extremely positive');
    expect(words(reply)).toContain('no strength that the inspectorate names');
    expect(await asked('any positives for warwickshire')).toMatchObject({
      outcome: 'none-found',
      claims: [],
    });
  });

  test('tell what a body did since', async () => {
    const [first] = (await asked('what has west mercia done since the inspection')).evidence;
    expect(first?.text).toContain('significant changes');
  });

  test('of inspectors on a force are not the force’s', async () => {
    const [first] = (await asked('did inspectors say west mercia has enough resources')).evidence;
    expect(first?.text).toContain('The report found that West Mercia Police has structures');
  });

  test('that announce something answer what will be', async () => {
    expect((await asked('who will monitor the rocu')).evidence[0]?.text).toContain('monitoring its progress');
    expect(await asked('will crime go down')).toMatchObject({ outcome: 'refused', claims: [] });
  });
});

describe('grades', () => {
  test('are not what a question with another predicate gets', async () => {
    expect(await asked('does the rocu have its own officers')).toMatchObject({
      outcome: 'none-found',
      claims: [],
    });
    expect(await asked('what plans does west mercia have')).toMatchObject({ claims: [] });
    const question = 'did hmicfrs set a deadline for west mercia';
    expect(await asked(question)).toMatchObject({ outcome: 'none-found', claims: [] });
    expect(await asked('what happens now to west mercia')).toMatchObject({ outcome: 'refused', claims: [] });
  });

  test.each(['so is west mids region adequate or what', 'is the west midlands region good or bad'])(
    'of a region are those of its unit and of the force of its name: %s',
    async (question) => {
      const reply = await asked(question);
      expect(claimed(reply)).toEqual(['west-midlands-police: adequate', 'rocuwm: adequate']);
      expect(words(reply)).toContain('region itself has no grade');
    },
  );

  test('of a region by its everyday name come from the register', async () => {
    const reply = await asked('hi bot, quick one - which forces in the east got what');
    expect(claimed(reply)).toContain('bedfordshire-police: good');
    expect(claimed(await asked('what did the east midlands unit get'))).toEqual(['emsou: inadequate']);
  });

  test.each([
    ['who was graded higher than staffordshire', ['west-midlands-police: adequate']],
    ['which forces did worse than warwickshire', ['west-mercia-police: inadequate']],
  ])('are seen from a force: %s', async (question, grades) => {
    expect(claimed(await asked(question))).toEqual(grades);
  });

  test('of others are shown beside that of a force which is compared with them', async () => {
    const reply = await asked('how does west mercia compare to other forces');
    expect(words(reply)).toContain('West Midlands Police: adequate');
    expect(claimed(await asked('is west mercia the only inadequate force in the country'))).toHaveLength(5);
  });

  test('of before are not those of now', async () => {
    expect(await asked('what was staffordshire graded before')).toMatchObject({
      outcome: 'none-found',
      claims: [],
    });
    const [first] = (await asked('what did west mercia get last time?')).evidence;
    expect(first).toMatchObject({
      kind: 'register',
      text: expect.stringContaining('PEEL effectiveness 2017'),
    });
  });

  test.each([
    'is adequate a pass',
    'what’s worse, inadequate or requires improvement',
    'what does inadequate mean',
  ])('have a meaning of their own: %s', async (question) => {
    const reply = await asked(question);
    expect(reply.claims).toEqual([]);
    expect(reply.evidence[0]?.text).toContain('Inadequate: at least one cause of concern');
  });

  test('of units are the country’s', async () => {
    expect(claimed(await asked('rocus rated outstanding'))).toEqual(['nwrocu: outstanding']);
  });

  test('leave out a force that is excepted', async () => {
    const reply = await asked('anyone other than west mercia inadequate?');
    expect(words(reply)).toContain('None of these was graded inadequate');
    expect(claimed(reply).some((claim) => claim.startsWith('west-mercia'))).toBe(false);
  });

  test.each(['compare all four', 'rank forces', 'half of them require improvement right?', 'best and worst'])(
    'of a whole set are shown: %s',
    async (question) => {
      const reply = await asked(question);
      expect(reply.outcome).toBe('answer');
      expect(words(reply)).toContain('West Mercia Police: inadequate');
    },
  );

  test('are asked for formally too', async () => {
    const question =
      'Could you provide the grading for Warwickshire Police in respect of serious and organised crime please';
    expect(claimed(await asked(question))).toEqual(['warwickshire-police: requires improvement']);
  });

  test('come in the plural too', async () => {
    expect(words(await asked('were there any goods'))).toContain('None of these was graded good');
  });

  test.each(['can you summarise the article', 'tl;dr', 'what is this article about'])(
    'are what a summary begins with: %s',
    async (question) => {
      expect(claimed(await asked(question))).toHaveLength(5);
    },
  );

  test.each([
    'which forces were inspected',
    'name the four forces',
    'is the rocu part of west midlands police',
  ])('prove who was inspected: %s', async (question) => {
    expect((await asked(question)).evidence[0]?.text).toContain('the four forces that make up the ROCU');
  });
});

describe('figures', () => {
  test('count what is asked for and nothing else', async () => {
    expect(await asked('how many ocgs were dismantled')).toMatchObject({ outcome: 'none-found', claims: [] });
    expect(await asked('how many arrests did west mercia make')).toMatchObject({
      claims: [{ value: '484 people' }],
    });
  });

  test('asked for by "how much" are amounts', async () => {
    const { claims } = await asked('how much cash was seized');
    expect(claims.map(({ value }) => value)).toEqual(['almost £300,000 worth of cash']);
  });

  test('of all are shown, not added', async () => {
    const { claims } = await asked('how many arrests in total across all forces');
    expect(claims.map(({ value }) => value)).toEqual(['more than 250 arrests', '484 people']);
  });

  test.each(['£1m drugs', '300k cash', 'ten percent drop in what'])(
    'are found in short: %s',
    async (question) => {
      expect((await asked(question)).evidence[0]?.text).toMatch(/almost £1 million|ten per cent/u);
    },
  );
});

describe('people', () => {
  test('who are quoted do not lead a force for that', async () => {
    const reply = await asked('who runs staffordshire police');
    expect(reply.outcome).toBe('none-found');
    expect(words(reply)).toContain('Quoted for it: Assistant Chief Constable Becky Riggs');
  });

  test('have the title that is printed', async () => {
    expect((await asked('is murray a temporary chief constable')).evidence[0]?.text).toContain(
      'T/Chief Constable',
    );
  });
});

describe('spelling', () => {
  test.each([
    ['becky rigs', 'The inspection has identified'],
    ['west midlnds polcie grade', 'West Midlands Police – ‘adequate’'],
    ['inadiquate force?', 'West Mercia Police – ‘inadequate’'],
  ])('%s', async (question, first) => {
    expect((await asked(question)).evidence[0]?.text).toContain(first);
  });

  test('everyday words are no misspelt names', async () => {
    expect(claimed(await asked('hands up who got inadequate'))).not.toContain(
      'hampshire-and-isle-of-wight-constabulary: inadequate',
    );
  });

  test('another surname is no misspelt one', async () => {
    expect(await asked('becky briggs statement')).toMatchObject({ claims: [] });
  });
});

describe('a reply', () => {
  test.each([
    ['how many arrests', 'what did west mercia get', '484 people'],
    ['any quotes?', 'what did west mercia get', 'disappointed'],
    ['who said that', 'what did staffordshire say', 'no surprises'],
  ])('goes on from what it replies to: %s', async (question, before, first) => {
    expect((await asked(question, before)).evidence[0]?.text).toContain(first);
  });

  test('that says thanks asks for nothing', async () => {
    const reply = await asked('thanks!', 'what did west mercia get');
    expect(reply).toMatchObject({ evidence: [], claims: [] });
    expect(words(reply)).not.toContain('Not in the sources');
  });
});

test('a cause of concern is looked for at every body where none is named', async () => {
  const reply = await asked('which of our forces has a cause of concern');
  expect(reply.claims).toMatchObject([{ body: 'west-mercia-police', value: '1 cause of concern' }]);
});

test.each(['prove it', 'show me the article', 'how should i cite this'])(
  '%s: the sources',
  async (question) => {
    expect(words(await asked(question))).toContain('Paul Jacques');
  },
);

test('findings that are asked for by name are no definition', async () => {
  expect((await asked('what are the recommendations')).claims).not.toEqual([]);
});
