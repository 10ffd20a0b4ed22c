import { REST } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { createFinisher } from '../../bot/finish.ts';
import { message, textDisplay } from '../../bot/render.ts';
import type { After } from '../../bot/routed.ts';

const webhook = { applicationId: '1', token: 'a-secret-token' };
const shown = message([textDisplay('An answer')], false);

/** What whoever asked is told, where Discord refuses the bot everything but to tell it; and what the operator is told. */
async function told(after: After, code: number) {
  const sent: string[] = [];
  const faults: string[] = [];
  const rest = (isRefused: boolean) =>
    new REST({
      api: 'http://127.0.0.1:1/api',
      retries: 0,
      makeRequest: async (_url, { body }) => {
        if (!isRefused) sent.push(String(body));
        const status = isRefused ? 403 : 200;
        const answer = JSON.stringify(isRefused ? { code, message: 'no' } : { id: '2' });
        return new Response(answer, { status, headers: { 'content-type': 'application/json' } });
      },
    }).setToken('t');
  const [webhooks, bot] = [rest(false), rest(true)];
  const finish = createFinisher({
    webhooks,
    bot,
    onFault: (_fault, words) => {
      faults.push(words);
      return 'ref';
    },
  });
  await finish(after);
  for (const one of [webhooks, bot]) {
    one.clearHandlerSweeper();
    one.clearHashSweeper();
  }
  return { sent: sent.join('\n'), faults };
}

describe('what cannot be finished', () => {
  const report: After = { type: 'report', channel: '3', message: shown, answer: 'y27v6c7b', ...webhook };
  const read: After = {
    type: 'read-thread',
    channel: '3',
    answer: async () => ({ message: shown, file: null }),
    ...webhook,
  };

  it.each([10_003, 50_001, 50_013])(
    'a report that no channel takes (%i): where to write instead',
    async (code) => {
      const { sent, faults } = await told(report, code);
      expect(sent).toMatch(/whoever runs this bot[\s\S]*y27v6c7b/u);
      expect(sent).not.toContain('try again');
      expect(faults).toEqual(['a report could not be delivered']);
    },
  );

  it('a report that fails otherwise may be tried again', async () => {
    expect((await told(report, 0)).sent).toContain('Please try again');
  });

  it.each([50_001, 50_013])('a thread that is closed to the bot (%i): what it needs', async (code) => {
    const { sent, faults } = await told(read, code);
    expect(sent).toContain('Read Message History');
    expect(faults).toEqual([]);
  });

  it('a reply that the bot may not post stands beside the message', async () => {
    const { sent } = await told({ type: 'reply', channel: '3', to: '4', message: shown, ...webhook }, 50_013);
    expect(sent).toContain('An answer');
  });
});
