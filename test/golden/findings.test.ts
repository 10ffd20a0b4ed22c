/** Findings and figures of the first article: for each body all that concerns it, and nothing else. */
import { describe, expect, test } from 'vitest';
import { put, realCorpus } from '../support/real.ts';
import { words } from '../support/replies.ts';

const corpus = realCorpus();

/** The five areas for improvement, which the article names for no single body. */
const UNNAMED = [
  'improving the effectiveness of the lead responsible officer (LRO) role',
  'improving the quality and consistency of 4P (Pursue, Prevent, Protect, Prepare) plans',
  'developing a regional approach to the management of 4P plans',
  'improving how serious and organised crime (SOC) disruptions are recorded to accurately reflect regional performance',
  'identifying and promoting promising and innovative practice',
];
const WEST_MERCIA = [
  'the force’s work with partners',
  'use of analysis',
  'enhancing the wider workforce’s understanding of tackling serious and organised crime',
];
const TOGETHER = 'the ROCU and its regional forces need to improve how they work together';
const REGION = 'It’s also important that regional change is managed effectively';
const UNIT_ALONE = [
  'West Midlands ROCU should improve its management of serious and organised crime offenders',
  'how it records disruption activity',
];
const UNIT_STRENGTHS = [
  'effective structures and processes in place to gather and assess intelligence',
  'effective use of its specialist capabilities',
  'It also prioritises tackling vulnerability',
];
const FORCES = ['staffordshire-police', 'warwickshire-police', 'west-mercia-police', 'west-midlands-police'];
const ALL = ['rocuwm', ...FORCES];

const proofOf = async (typed: string): Promise<string> => {
  const reply = await put(corpus, typed);
  return reply.evidence.map(({ text }) => text).join('\n');
};

describe.each(ALL)('/improvements %s', (body) => {
  const typed = `/improvements ${body}`;

  test('the five areas for improvement, with the remark that no single body is named', async () => {
    const reply = await put(corpus, typed);
    expect(reply).toMatchObject({ outcome: 'answer', visibility: 'public' });
    const proof = reply.evidence.map(({ text }) => text);
    expect(proof).toEqual(expect.arrayContaining(UNNAMED));
    const shown = words(reply);
    expect(shown).toContain('The document names no single body');
    expect(shown).toMatch(
      /Introduced with “Area for improvement highlighted included:?”: the list may not be complete\./u,
    );
    for (const value of UNNAMED) expect(reply.claims).toContainEqual({ kind: 'finding', value });
  });

  test('what is said of unit and forces together, and of the region', async () => {
    const shown = words(await put(corpus, typed));
    expect(shown).toContain('together.');
    expect(shown).toContain(TOGETHER);
    expect(shown).toContain(REGION);
    expect(shown).toContain('Said of the region');
    expect(shown).toContain('Inspector of Constabulary Andy Cooke');
  });

  test('strengths are not among it', async () => {
    expect(words(await put(corpus, typed))).not.toContain('# Strengths');
  });
});

describe.each(FORCES)('%s', (body) => {
  test.each(['improvements', 'findings'])(
    '/%s gives it nothing that is said of the unit alone',
    async (command) => {
      const reply = await put(corpus, `/${command} ${body}`);
      const shown = words(reply);
      for (const finding of [...UNIT_ALONE, ...UNIT_STRENGTHS]) {
        expect(shown).not.toContain(finding);
        expect(reply.evidence.map(({ text }) => text).join('\n')).not.toContain(finding);
      }
    },
  );
});

test('/improvements rocu: what is said of the unit alone, too', async () => {
  const proof = await proofOf('/improvements rocu');
  for (const finding of UNIT_ALONE) expect(proof).toContain(finding);
});

test('/findings rocu: strengths under a heading of their own', async () => {
  const reply = await put(corpus, '/findings rocu');
  const proof = reply.evidence.map(({ text }) => text).join('\n');
  for (const finding of UNIT_STRENGTHS) expect(proof).toContain(finding);
  const headings = words(reply).match(/^# .*$/gmu);
  expect(headings).toEqual(expect.arrayContaining(['# Areas for improvement', '# Criticism', '# Strengths']));
});

test('/improvements west-mercia: its own three first, told not to be complete', async () => {
  const reply = await put(corpus, '/improvements west-mercia');
  expect(reply.evidence.slice(0, 3).map(({ text }) => text)).toEqual(WEST_MERCIA);
  expect(words(reply)).toMatch(
    /Introduced with “Areas identified for improvement included:?”: the list may not be complete\./u,
  );
  for (const value of WEST_MERCIA) {
    expect(reply.claims).toContainEqual({ kind: 'finding', body: 'west-mercia-police', value });
  }
});

test('/findings west-mercia: its resources are a strength', async () => {
  const shown = words(await put(corpus, '/findings west-mercia'));
  expect(shown).toContain('# Strengths');
  expect(shown).toContain('West Mercia Police has structures and sufficient specialised resources in place');
});

test.each(['rocu', 'staffordshire', 'warwickshire', 'west-midlands-police'])(
  'West Mercia’s own are not given to %s',
  async (body) => {
    const proof = await proofOf(`/findings ${body}`);
    for (const finding of WEST_MERCIA) expect(proof).not.toContain(finding);
  },
);

test.each(['warwickshire', 'west-midlands-police'])(
  '/improvements %s: nothing of its own is listed, said with coverage',
  async (body) => {
    const shown = words(await put(corpus, `/improvements ${body}`));
    expect(shown).toMatch(
      /nothing from the inspectorate for (?:Warwickshire|West Midlands) Police alone to improve\./u,
    );
    expect(shown).toContain('The sources hold 1 document, up to 14 May 2024');
  },
);

test('/improvements staffordshire: three areas that it says it has focused on, as its own account', async () => {
  const reply = await put(corpus, '/improvements staffordshire');
  expect(words(reply)).toContain('# What the force says it works on');
  const focus = reply.evidence
    .map(({ text }) => text)
    .filter((text) => /^(?:Neighbourhood|Inconsistences|Intelligence)/u.test(text));
  expect(focus).toHaveLength(3);
  for (const [index, end] of [
    'totalling more than 110 years',
    'respond to actions',
    'specific threats.',
  ].entries()) {
    expect(focus[index]?.endsWith(end)).toBe(true);
  }
});

describe('/figures', () => {
  const MURRAY = [
    'ten per cent',
    '484 people',
    'estimated street value of almost £1 million',
    'almost £300,000',
    '167 weapons',
    '164 people',
    'more than 40 years',
  ];
  const STAFFORDSHIRE = ['more than 250 arrests', 'six firearms', '19 County Lines', 'more than 110 years'];
  test.each([
    ['west-mercia', MURRAY],
    ['staffordshire', STAFFORDSHIRE],
  ])('%s: every figure with its hedges, and none of another', async (body, figures) => {
    const reply = await put(corpus, `/figures ${body}`);
    expect(reply.outcome).toBe('answer');
    expect(reply.claims).toHaveLength(figures.length);
    for (const [index, { value }] of reply.claims.entries()) expect(value).toContain(figures[index]);
    expect(words(reply)).toContain('no findings of the inspection');
  });

  test('periods stand with the figures as printed, and nowhere else', async () => {
    const shown = words(await put(corpus, '/figures west-mercia'));
    expect(shown).toContain('484 people · in the past year');
    expect(shown).toContain('In the last 12 months');
    expect(words(await put(corpus, '/figures staffordshire'))).toContain('more than 250 arrests · In 2023');
  });

  test('/figures: both bodies, never added up', async () => {
    const reply = await put(corpus, '/figures');
    expect(reply.claims).toHaveLength(MURRAY.length + STAFFORDSHIRE.length);
    expect(words(reply)).toContain('figures are not added up or compared');
  });

  test.each(['warwickshire', 'west-midlands-police', 'rocu', 'merseyside'])(
    '/figures %s: none-found',
    async (body) => {
      const reply = await put(corpus, `/figures ${body}`);
      expect(reply).toMatchObject({ outcome: 'none-found', claims: [] });
      expect(words(reply)).toContain('up to 14 May 2024');
    },
  );
});
