import { describe, expect, test } from 'vitest';
import { messageFind } from '../../commands/message-find.ts';
import { paragraphs } from '../../corpus/passages.ts';
import { inventedCorpus } from '../support/invented.ts';
import { realCorpus } from '../support/real.ts';
import { ask, words } from '../support/replies.ts';

const corpus = inventedCorpus();

describe('Find a quotation', () => {
  test('shows at most three in private, each with a button that posts it', async () => {
    const reply = await ask(
      messageFind,
      { message: '> the unit and its forces work hard on **fraud**' },
      corpus,
    );
    expect([reply.outcome, reply.visibility]).toEqual(['answer', 'private']);
    expect(reply.actions.length).toBeGreaterThan(0);
    expect(reply.actions.length).toBeLessThanOrEqual(3);
    for (const action of reply.actions) expect(action.post).toBe(true);
    expect(reply.blocks.filter(({ type }) => type === 'quotation')).toHaveLength(reply.actions.length);
  });

  test.each([
    ['the unit works hard', '“The unit works hard. It must do more. […]”'],
    ['back next year', '“We will be back next year.”'],
    [
      'not there yet',
      'A/DCC Kim Vale of Saltmarsh Police said: “We accept the grade. We are not there yet.”',
    ],
  ])('gives a quotation the marks that stand in other paragraphs: %s', async (message, expected) => {
    expect(words(await ask(messageFind, { message }, corpus))).toContain(expected);
  });

  test.each(['', '🤡', '<@123456789012345678>'])('has nothing to look for in %j', async (message) => {
    expect((await ask(messageFind, { message }, corpus)).outcome).toBe('invalid');
  });

  test('says what the sources hold where nothing is found', async () => {
    const reply = await ask(messageFind, { message: 'penguins in Antarctica' }, corpus);
    expect(reply.outcome).toBe('none-found');
    expect(words(reply)).toContain('The sources hold');
  });

  test('closes every mark that it shows open, whatever it is asked for', async () => {
    const real = realCorpus();
    for (const document of real.documents) {
      for (const message of paragraphs(document.source.text)) {
        const reply = await ask(messageFind, { message }, real);
        for (const block of reply.blocks) {
          if (block.type !== 'quotation') continue;
          const shown = block.paragraphs.join('\n').replace(/\n\s*“/gu, '\n');
          expect(shown.split('“').length, shown).toBe(shown.split('”').length);
        }
      }
    }
  });
});
