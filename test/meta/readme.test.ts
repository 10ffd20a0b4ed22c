/** The README promises no more and no less than the program has. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { COMMANDS } from '../../commands/index.ts';
import { projectRoot } from '../../corpus/root.ts';

const read = (name: string): string => readFileSync(join(projectRoot(), name), 'utf8');
const readme = read('README.md');

test.each(COMMANDS.map(({ name, menu = name }) => menu))('the table of commands has %s', (name) => {
  expect(readme).toMatch(new RegExp(`^\\| (?:\`/|Apps > )${name}[\` ]`, 'mu'));
});

test('the table of commands has no command that does not exist', () => {
  const listed = [...readme.matchAll(/^\| `\/(?<name>[\w-]+)/gmu)].map((match) => match.groups?.['name']);
  expect(listed.filter((name) => !COMMANDS.some((command) => command.name === name))).toEqual([]);
});

test('every setting of .env.example is explained, and no other', () => {
  const settings = [...read('.env.example').matchAll(/^(?<name>[A-Z_]+)=/gmu)].map(
    (match) => match.groups?.['name'],
  );
  const explained = [...readme.matchAll(/^\| `(?<name>[A-Z_]{4,})` \|/gmu)].map(
    (match) => match.groups?.['name'],
  );
  expect(explained).toEqual(settings);
});

describe('package.json', () => {
  const { scripts, dependencies, devDependencies } = z
    .object({
      scripts: z.record(z.string(), z.string()),
      dependencies: z.record(z.string(), z.string()),
      devDependencies: z.record(z.string(), z.string()),
    })
    .parse(JSON.parse(read('package.json')));

  test('every script that the README names exists', () => {
    const named = [...readme.matchAll(/npm run (?:-s )?(?<name>[a-z]+)/gu)].map(
      (match) => match.groups?.['name'] ?? '',
    );
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('every dependency is explained in the README, and versions are exact', () => {
    for (const name of Object.keys(dependencies)) expect(readme, name).toContain(`\`${name}\``);
    for (const version of Object.values({ ...dependencies, ...devDependencies }))
      expect(version).toMatch(/^\d+\.\d+\.\d+$/u);
  });
});
