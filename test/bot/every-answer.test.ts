/** Every command on the shipped corpus, with everything it suggests and everything that can be pressed on its answers. */
import { describe, expect, it } from 'vitest';
import { openCorpus } from '../../bot/open-corpus.ts';
import { createRouter } from '../../bot/router.ts';
import { COMMANDS } from '../../commands/index.ts';
import { corpusRoot } from '../../corpus/root.ts';
import { press, slash, typing } from './interactions.ts';
import { expectGood, type Shown, shown } from './payloads.ts';

const opened = openCorpus(corpusRoot());
if (!opened.ok) throw new Error(opened.faults.join('\n'));
const router = createRouter({
  commands: COMMANDS,
  corpus: () => opened.corpus,
  now: () => new Date('2026-11-22'),
  onFault: (_reference, fault) => {
    throw fault;
  },
});
const answer = async (interaction: unknown) => shown((await router(interaction)).response);

async function suggestions(command: string, option: string): Promise<string[]> {
  const { response } = await router(typing(command, option, ''));
  expectGood('callback', response);
  if (response.type !== 8) throw new Error('no suggestions');
  return (response.data.choices ?? []).map(({ value }) => String(value));
}

/** Presses everything on a message, and everything on what comes of it, each press once. */
async function pressAll(message: Shown, done: Set<string>): Promise<void> {
  for (const customId of Object.values(message.presses)) {
    if (customId === undefined || done.has(customId) || customId.startsWith('1!delete')) continue;
    done.add(customId);
    const pressed = await answer(press(customId, message));
    expect(pressed.text, customId).not.toContain('no longer works');
    await pressAll(pressed, done);
  }
}

describe.each(COMMANDS.map((command) => ({ name: command.name, command })))('/$name', ({ name, command }) => {
  it('answers within the limits, whatever it suggests, and so does all that can be pressed', async () => {
    const [asked] =
      Object.entries(command.options).find(([, option]) => option.required || option.autocomplete) ?? [];
    const suggested = asked === undefined ? [] : await suggestions(name, asked);
    const values = asked === undefined ? [undefined] : [undefined, 'drugs', ...suggested];
    const done = new Set<string>();
    for (const value of values) {
      const options = asked === undefined || value === undefined ? {} : { [asked]: value };
      await pressAll(await answer(slash(name, options)), done);
    }
  });
});
