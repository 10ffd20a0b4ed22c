/** What the register adds to findings, by invented facts: how many there are, by whom told, and the duty to answer. */
import { expect, test } from 'vitest';
import { findings } from '../../commands/findings.ts';
import { improvements } from '../../commands/improvements.ts';
import { Corpus } from '../../corpus/corpus.ts';
import type { Inspection, Organisation } from '../../corpus/register.ts';
import { INVENTED_REGISTER, inventedCorpus } from '../support/invented.ts';
import { ask, words } from '../support/replies.ts';

/** The invented corpus, with findings on one body that only the register knows, and a response to its report. */
function corpusWith(body: string, inspection: string): Corpus {
  const told = { organisation: body, toldBy: 'a letter', seenAt: 'https://pcc.example/', seenPageDate: null };
  const inspections = INVENTED_REGISTER.inspections.map((one): Inspection => {
    if (one.id !== inspection) return one;
    return {
      ...one,
      missing: [body],
      findings: [
        { ...told, kind: 'cause-of-concern', count: 1 },
        { ...told, kind: 'recommendation', count: 3 },
      ],
      responses: [{ organisation: body, dated: '2031-04-01', seenAt: 'https://pcc.example/response' }],
    };
  });
  const organisations = new Map<string, Organisation>(
    [...INVENTED_REGISTER.organisations].map(([id, one]) => [
      id,
      one.kind === 'force' ? { ...one, oversight: 'PCC' } : one,
    ]),
  );
  return new Corpus(inventedCorpus().documents, { ...INVENTED_REGISTER, organisations, inspections });
}

const asked = (command: typeof findings, body: string, corpus: Corpus) =>
  ask(command, { body, private: undefined }, corpus);

test('/findings shows them under a heading of their own, after what documents say', async () => {
  const reply = await asked(findings, 'saltmarsh', corpusWith('saltmarsh-police', 'coast-2031'));
  expect(reply.claims.slice(-2)).toEqual([
    { kind: 'finding', body: 'saltmarsh-police', value: '1 cause of concern' },
    { kind: 'finding', body: 'saltmarsh-police', value: '3 recommendations' },
  ]);
  expect(reply.evidence.at(-1)).toMatchObject({
    kind: 'register',
    entry: 'coast-2031/saltmarsh-police/recommendation',
    url: 'https://pcc.example/',
  });
  const shown = words(reply);
  expect(shown.indexOf('# In the register')).toBeGreaterThan(shown.indexOf('# Criticism'));
  expect(shown).toContain('1 cause of concern, 3 recommendations, according to a letter.');
});

test('/findings says who has to answer until when, and never that a day was missed', async () => {
  const reply = await asked(findings, 'saltmarsh', corpusWith('saltmarsh-police', 'coast-2031'));
  const shown = words(reply);
  expect(shown).toContain('the police and crime commissioner, not the force, within 56 days');
  expect(shown).toContain('until 30 March 2031 (our own arithmetic; An invented Act, section 1)');
  expect(shown).toContain('is dated 1 April 2031, which need not be the day on which it was published');
  expect(shown).not.toMatch(/\b(?:missed|late|overdue)\b/iu);
});

test('/improvements points to them', async () => {
  const reply = await asked(improvements, 'saltmarsh', corpusWith('saltmarsh-police', 'coast-2031'));
  expect(words(reply)).toContain('knows of 1 cause of concern, 3 recommendations for it: /findings');
  expect(reply.evidence.every(({ kind }) => kind === 'passage')).toBe(true);
});

test('where no document has a finding, the register alone answers', async () => {
  const corpus = corpusWith('elmwood-police', 'forest-2030');
  const reply = await asked(findings, 'elmwood', corpus);
  expect(reply.outcome).toBe('answer');
  expect(reply.evidence.map(({ kind }) => kind)).toEqual(['register', 'register']);
  expect((await asked(improvements, 'elmwood', corpus)).outcome).toBe('none-found');
});

test('a unit owes no answer of its own', async () => {
  const reply = await asked(findings, 'rocu', corpusWith('saltmarsh-police', 'coast-2031'));
  expect(words(reply)).not.toContain('To answer the report');
});
