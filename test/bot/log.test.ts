import { DiscordAPIError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { createLog, newReference } from '../../bot/log.ts';

function logged(...lines: readonly [object, string][]): string {
  const written: string[] = [];
  const log = createLog('info', { write: (line) => void written.push(line) });
  for (const [fields, words] of lines) log.info(fields, words);
  return written.join('');
}

describe('the log', () => {
  it('leaves out secrets and words, wherever they stand', () => {
    const secrets = { token: 'hidden', text: 'hidden', content: 'hidden', value: 'hidden', q: 'hidden' };
    const written = logged(
      [secrets, 'at the top'],
      [{ interaction: { ...secrets, id: '7' } }, 'below'],
      [{ a: { b: secrets } }, 'further below'],
      [{ headers: { authorization: 'hidden', Authorization: 'hidden' } }, 'headers'],
    );
    expect(written).not.toContain('hidden');
    expect(written).toContain('"id":"7"');
  });

  it('tells of a fault its name, code and place, never its message or address', () => {
    const fault = new DiscordAPIError(
      { code: 10062, message: 'hidden' },
      10062,
      404,
      'POST',
      'http://127.0.0.1/interactions/1/hidden/callback',
      { body: { content: 'hidden' }, files: undefined },
    );
    const written = logged(
      [{ fault }, 'lost'],
      [{ fault: new TypeError('hidden') }, 'x'],
      [{ fault: 'hidden' }, 'y'],
    );
    expect(written).not.toContain('hidden');
    expect(written).toContain('"code":10062');
    expect(written).toContain('log.test.ts');
  });
});

describe('newReference', () => {
  it('is eight letters or digits, another each time', () => {
    const all = Array.from({ length: 200 }, newReference);
    expect(new Set(all).size).toBe(200);
    expect(all.every((reference) => /^[A-Z0-9]{8}$/.test(reference))).toBe(true);
  });
});
