/** The house: arrows run one way, and only `bot/` (and the fetching of pages) touches the network. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../corpus/root.ts';

const root = projectRoot();

interface Import {
  readonly file: string;
  readonly target: string;
}

/** Every import of the folder's TypeScript: relative ones as paths from the root, packages by name. */
function importsOf(folder: string): Import[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.startsWith(`documents${sep}`))
    .flatMap((name) => {
      const path = join(root, folder, name);
      const source = readFileSync(path, 'utf8');
      const specifiers = source.matchAll(
        /^(?:import|export)\s(?:[^;'"]*?\sfrom\s)?['"](?<target>[^'"]+)['"]/gmu,
      );
      return [...specifiers].map((match) => {
        const target = match.groups?.['target'] ?? '';
        const isPath = target.startsWith('.');
        return {
          file: `${folder}/${name}`,
          target: isPath ? relative(root, resolve(path, '..', target)) : target,
        };
      });
    });
}

const corpus = importsOf('corpus');
const commands = importsOf('commands');
const NETWORK = /^(?:node:(?:http|https|http2|net|tls|dns|dgram)(?:\/.*)?|ws|discord\.js|undici)$/u;

test('the reader of imports reads them', () => {
  expect(corpus).toContainEqual({ file: 'corpus/store.ts', target: 'corpus/model.ts' });
  expect(commands).toContainEqual({ file: 'commands/index.ts', target: 'commands/command.ts' });
});

test('corpus/ imports nothing of commands/, bot/ or Discord', () => {
  expect(corpus.filter(({ target }) => /^(?:commands|bot|test)[\\/]|^discord/u.test(target))).toEqual([]);
});

test('commands/ imports nothing of bot/ and no Discord client', () => {
  expect(commands.filter(({ target }) => /^(?:bot|test)[\\/]|^discord\.js/u.test(target))).toEqual([]);
});

test('outside bot/ only corpus/fetch.ts touches the network, and only corpus/cli/add.ts uses it', () => {
  const network = [...corpus, ...commands].filter(({ target }) => NETWORK.test(target));
  expect(new Set(network.map(({ file }) => file))).toEqual(new Set(['corpus/fetch.ts']));
  const users = [...corpus, ...commands].filter(({ target }) => target === 'corpus/fetch.ts');
  expect(users.map(({ file }) => file)).toEqual(['corpus/cli/add.ts']);
});

test('commands/ reads neither files, environment nor clock', () => {
  expect(commands.filter(({ target }) => target.startsWith('node:'))).toEqual([]);
  for (const name of readdirSync(join(root, 'commands'), { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts')) continue;
    expect(readFileSync(join(root, 'commands', name), 'utf8'), name).not.toMatch(
      /process\.|Date\.now\(|new Date\(\)/u,
    );
  }
});
