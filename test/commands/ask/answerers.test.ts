import { describe, expect, it } from 'vitest';
import { put, realCorpus } from '../../support/real.ts';

const corpus = realCorpus();
const ask = (question: string) => put(corpus, `/ask ${question}`);

describe('an earlier grade', () => {
  it('is told from today’s where the register has one', async () => {
    const reply = await ask('how does west mercia compare with its previous inspection');
    expect(reply.evidence[0]?.kind).toBe('register');
  });

  it.each([
    'what had staffordshire been graded for soc before this one',
    'what did warwickshire get last time round',
  ])('is not answered with today’s: %s', async (question) => {
    const reply = await ask(question);
    expect(reply.outcome).toBe('none-found');
    expect(reply.claims).toEqual([]);
  });
});

describe('who speaks of a thing', () => {
  it.each(['pathways into organised crime, who mentions that', 'who mentions pathways into organised crime'])(
    'is answered with the words that do: %s',
    async (question) => {
      const reply = await ask(question);
      expect(reply.evidence[0]?.text).toContain('pathways into SOC');
    },
  );
});

describe('what stands round a question', () => {
  it.each([
    'I work in comms for a neighbouring force and need to know before a 9am meeting how Warwickshire came out of it',
    'what did warks end up with for SOC, print deadline’s in ten mins',
  ])('is no part of it: %s', async (question) => {
    const reply = await ask(question);
    expect(reply.claims).toEqual([
      { kind: 'grade', body: 'warwickshire-police', value: 'requires improvement' },
    ]);
  });

  it.each(['date of the Police Professional piece', 'when was the Police Professional story published'])(
    'such as the outlet’s name: %s',
    async (question) => {
      const reply = await ask(question);
      expect(reply.outcome).toBe('answer');
      expect(reply.evidence[0]?.text).toContain('2024');
    },
  );
});

describe('a count of findings', () => {
  it('is the register’s', async () => {
    const reply = await ask('number of recommendations hmicfrs made to west mercia');
    expect(reply.evidence[0]?.text).toContain('9 recommendations');
  });
});

describe('a figure', () => {
  it('of an organisation that is not inspected is no force’s', async () => {
    const reply = await ask('how many arrests did the National Crime Agency make');
    expect(reply.outcome).toBe('none-found');
    expect(reply.claims).toEqual([]);
  });
});

describe('which of several', () => {
  it.each(['which drugs did they seize, cannabis?', 'which streets in Oswestry are in the zone'])(
    'is not answered with a passage that does not say it: %s',
    async (question) => {
      expect((await ask(question)).outcome).toBe('none-found');
    },
  );
});

describe('a question on the body of its lead', () => {
  it('is for its grade', async () => {
    const reply = await ask('my uncle is a special with West Mercia, did they do alright in this one?');
    expect(reply.claims).toEqual([{ kind: 'grade', body: 'west-mercia-police', value: 'inadequate' }]);
  });
});

describe('verbs of having a grade', () => {
  it.each([
    'what rating does West Mercia hold',
    'was West Mercia handed an inadequate',
    'is West Mercia up to scratch',
  ])('say nothing beside it: %s', async (question) => {
    const reply = await ask(question);
    expect(reply.claims).toEqual([{ kind: 'grade', body: 'west-mercia-police', value: 'inadequate' }]);
  });
});

describe('two terms', () => {
  it('are both explained', async () => {
    const reply = await ask('meaning of NPT and LRO');
    expect(reply.outcome).toBe('answer');
    expect(reply.title).toContain('LRO');
    expect(reply.title).toContain('NPT');
  });
});

it.each([
  'how many officers were arrested',
  'when did the findings of the jury come out',
  'how long after the visit did murray retire',
  'how many inspectors visited',
  'did staffordshire get good wifi',
  'what does riggs say about murray',
  'what did cooke say about murray’s statement',
  'areas for improvement in west mercia’s custody suites',
  'did west mercia get a bonus',
  'grade staffordshire police choir',
])('another thing than the sources have is not answered with theirs: %s', async (question) => {
  const reply = await put(corpus, `/ask ${question}`);
  expect(reply.outcome).not.toBe('answer');
  expect(reply.claims).toEqual([]);
});

it('whoever wrote a document did not write somebody’s statement', async () => {
  const reply = await put(corpus, "/ask who wrote murray's statement");
  expect(reply.title).not.toBe('About the document');
});

it('what a name means is no question for a grade', async () => {
  const reply = await put(corpus, '/ask meaning of mercia');
  expect(reply.claims).toEqual([]);
});

it('the period of figures is not that of the inspection', async () => {
  const reply = await put(corpus, '/ask which period did staffordshire’s figures cover');
  expect(reply.claims.map(({ kind }) => kind)).not.toContain('period');
});

it.each(['grades without staffordshire', 'which forces besides staffordshire require improvement'])(
  'a force that is left out is no answer: %s',
  async (question) => {
    const reply = await put(corpus, `/ask ${question}`);
    expect(reply.outcome).toBe('answer');
    expect(reply.claims.map(({ body }) => body)).not.toContain('staffordshire-police');
  },
);
