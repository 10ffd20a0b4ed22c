import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { environmentSchema, readConfig } from '../../bot/config.ts';
import { projectRoot } from '../../corpus/root.ts';

const example = readFileSync(join(projectRoot(), '.env.example'), 'utf8');

describe('readConfig', () => {
  it('needs nothing', () => {
    expect(readConfig({})).toMatchObject({
      ok: true,
      config: { PORT: 8787, LOG_LEVEL: 'info', MODE: 'gateway', DISCORD_API_URL: 'https://discord.com/api' },
    });
  });

  it('takes an empty value for one that is not set', () => {
    const empty = Object.fromEntries(Object.keys(environmentSchema.shape).map((name) => [name, '']));
    expect(readConfig(empty)).toEqual(readConfig({}));
  });

  it.each([
    ['http://127.0.0.1:9000/api', 'http://127.0.0.1:9000/api'],
    ['http://127.0.0.1:9000/api/', 'http://127.0.0.1:9000/api'],
    ['http://127.0.0.1:9000/api/v10', 'http://127.0.0.1:9000/api'],
    ['http://127.0.0.1:9000/api/v10/', 'http://127.0.0.1:9000/api'],
  ])('drops version and trailing slash of %s', (given, expected) => {
    expect(readConfig({ DISCORD_API_URL: given })).toMatchObject({ config: { DISCORD_API_URL: expected } });
  });

  it('tells every problem at once, and no value', () => {
    const wrong = {
      DISCORD_TOKEN: 'a secret',
      DISCORD_APPLICATION_ID: 'x1',
      DISCORD_PUBLIC_KEY: 'x2',
      DISCORD_GUILD_ID: 'x3',
      DISCORD_API_URL: 'ftp://x4',
      PORT: '65536',
      LOG_LEVEL: 'x5',
      MODE: 'x6',
      REPORT_CHANNEL_ID: 'x7',
    };
    const result = readConfig(wrong);
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.problems.map((problem) => problem.split(' ')[0])).toEqual(Object.keys(wrong));
    expect(result.problems.join()).not.toMatch(/secret|x\d/);
  });

  it.each(['65535', '0'])('takes port %s', (port) => {
    expect(readConfig({ PORT: port })).toMatchObject({ config: { PORT: Number(port) } });
  });
});

describe('.env.example', () => {
  it('names every variable, and no other', () => {
    const named = [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)];
    expect(named.map(([, name]) => name)).toEqual(Object.keys(environmentSchema.shape));
    expect(named.map(([, , value]) => value).filter(Boolean)).toEqual([]);
  });

  it('documents the defaults that the code has', () => {
    const documented = example.split(/\n\n/).flatMap((entry) => {
      const name = /^([A-Z_]+)=/m.exec(entry)?.[1];
      const value = /Default: (\S+)/.exec(entry)?.[1];
      return name === undefined || value === undefined ? [] : [[name, value]];
    });
    const inCode = Object.entries(environmentSchema.parse({})).map(([name, value]) => [name, String(value)]);
    expect(Object.fromEntries(documented)).toEqual(Object.fromEntries(inCode));
  });
});
