import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { Person } from './person.ts';
import { WAYS_IN, type World } from './ways-in.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

describe.each(WAYS_IN)('questions in messages, $name', ({ start }) => {
  let world: World;
  let robin: Person;
  let mention: string;
  beforeAll(async () => {
    world = await start();
    robin = new Person(world.sandbox);
    mention = `<@${world.sandbox.world.bot.id}>`;
  });
  afterEach(() => {
    expect(world.sandbox.violations.list).toEqual([]);
    expect(world.faults).toEqual([]);
    expect(world.log.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });
  afterAll(() => world.close());

  test('a mention is answered where it stands, as a reply', async () => {
    const question = robin.writes(`${mention} what did west mercia get`);
    const shown = await robin.waitsFor('Grade: **inadequate**');
    expect(shown.message.message_reference?.message_id).toBe(question.id);
  });

  test('a message without a mention is left alone', async () => {
    const other = robin.writes('what did warwickshire get');
    robin.writes(`${mention} what did staffordshire get`);
    const shown = await robin.waitsFor('Grade: **requires improvement**');
    expect(shown.text).toContain('Staffordshire');
    const answered = robin.sees().map(({ message }) => message.message_reference?.message_id);
    expect(answered).not.toContain(other.id);
  });
});
