/** `corpus show`, `remove` and `diff`: one document looked at, taken out, compared with a newer version. */
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { diffArrays } from 'diff';
import type { Claim } from '../model.ts';
import { readSource } from '../read/formats.ts';
import { isContent, type SourceText } from '../read/source-text.ts';
import { readText } from '../read/text.ts';
import { compareClaims, extractClaims } from '../record.ts';
import { loadRegister, type Register } from '../register.ts';
import { documentFolder, documentIds, type LoadedDocument, loadDocument, removeLeftovers } from '../store.ts';
import { claimLine } from './describe.ts';
import { READ_PROBLEMS, readFile } from './input.ts';
import { type ExitCode, type SubCommand, type Terminal, tellFaults } from './terminal.ts';

/** Whether there is such a document; if not, that is told. Only a name is one: never a path out of the folder. */
export function isDocument(id: string, terminal: Terminal): boolean {
  if (documentIds(terminal.root).includes(id)) return true;
  terminal.error(`There is no document "${id}"; "corpus list" lists them.`);
  return false;
}

/** Loads the one document that the arguments name, followed by so many others, or tells what is wrong with them. */
async function withDocument(
  {
    args,
    help,
    terminal,
    others = 0,
  }: { args: readonly string[]; help: string; terminal: Terminal; others?: number },
  run: (document: LoadedDocument, register: Register, rest: readonly string[]) => Promise<ExitCode>,
): Promise<ExitCode> {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
  const [id, ...rest] = positionals;
  if (id === undefined || rest.length !== others) {
    terminal.error(help);
    return 2;
  }
  const register = loadRegister(terminal.root);
  if (!register.ok) {
    tellFaults(register.faults, terminal);
    return 1;
  }
  if (!isDocument(id, terminal)) return 1;
  const document = loadDocument(terminal.root, id, register.value);
  if (!document.ok) {
    tellFaults(document.faults, terminal);
    return 1;
  }
  return run(document.value, register.value, rest);
}

const DECIDED = { accept: 'accepted', reject: 'rejected', correct: 'corrected' } as const;

const SHOW_HELP = `corpus show ID                  shows a document: what it is, and its claims in the order of the text

Example: corpus show west-midlands-soc-2024`;

/** `corpus show` */
export const showCommand: SubCommand = {
  name: 'show',
  summary: 'show a document and its claims',
  help: SHOW_HELP,
  run: (args, terminal) =>
    withDocument({ args, help: SHOW_HELP, terminal }, async ({ record, source }) => {
      for (const field of [
        'title',
        'kind',
        'outlet',
        'author',
        'published',
        'url',
        'inspection',
        'added',
      ] as const) {
        terminal.out(`${field.padEnd(12)}${record[field] ?? '–'}`);
      }
      terminal.out(
        `${'review'.padEnd(12)}${record.review.length} decisions, ${record.retired.length} retired claims`,
      );
      const decisions = new Map(record.review.map((decision) => [decision.claim, decision]));
      for (const claim of record.claims) {
        terminal.out(claimLine(claim, source.text));
        const decided = decisions.get(claim.id);
        if (decided !== undefined)
          terminal.out(
            `          ${DECIDED[decided.decision.type]} by ${decided.by}, ${decided.at.slice(0, 10)}`,
          );
      }
      return 0;
    }),
};

const REMOVE_HELP = `corpus remove ID --yes          takes a document out of the corpus, with its review

Example: corpus remove northshire-letter-2025 --yes`;

/** `corpus remove` */
export const removeCommand: SubCommand = {
  name: 'remove',
  summary: 'take a document out',
  help: REMOVE_HELP,
  run: async (args, terminal) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { yes: { type: 'boolean' } },
    });
    const [id] = positionals;
    if (id === undefined || positionals.length > 1) {
      terminal.error(REMOVE_HELP);
      return 2;
    }
    if (!isDocument(id, terminal)) return 1;
    const answer =
      values.yes === true ? 'yes' : await terminal.ask(`Take out "${id}" with its review? Type yes: `);
    if (answer?.trim() !== 'yes') {
      terminal.error('Nothing was changed; --yes takes it out.');
      return 1;
    }
    // Out of sight in one step, then deleted: a reader never sees half a document.
    removeLeftovers(join(terminal.root, 'documents'));
    const doomed = join(terminal.root, 'documents', `.adding-removed-${id}-${process.pid}`);
    renameSync(documentFolder(terminal.root, id), doomed);
    rmSync(doomed, { recursive: true });
    terminal.out(`${id}: taken out.`);
    return 0;
  },
};

const DIFF_HELP = `corpus diff ID FILE             shows what a new version of a document changes: its text and its claims

Example: corpus diff west-midlands-soc-2024 new-version.html`;

function paragraphsOf({ text, blocks }: SourceText): string[] {
  return blocks.filter(isContent).map(({ start, end }) => text.slice(start, end));
}

/** `corpus diff` */
export const diffCommand: SubCommand = {
  name: 'diff',
  summary: 'compare a document with a new version',
  help: DIFF_HELP,
  run: (args, terminal) =>
    withDocument(
      { args, help: DIFF_HELP, terminal, others: 1 },
      async ({ record, source }, register, [file = '']) => {
        const input = readFile(file);
        if (typeof input === 'string') {
          terminal.error(input);
          return 1;
        }
        const read = await readSource(input.bytes, file);
        if (!read.ok) {
          terminal.error(`${file} ${READ_PROBLEMS[read.problem]}.`);
          return 1;
        }
        const next = readText(read.document.text);
        const changes = compareClaims(record.claims, extractClaims(record.id, next, register));
        const parts = diffArrays(paragraphsOf(source), paragraphsOf(next));
        const isSame = parts.every(({ added, removed }) => !added && !removed);
        terminal.out(
          isSame ? 'The text is the same.' : 'The text ("-" as stored, "+" as in the new version):',
        );
        for (const part of parts) {
          const sign = part.added ? '+' : part.removed ? '-' : null;
          for (const paragraph of sign === null ? [] : part.value) terminal.out(`${sign} ${paragraph}`);
        }
        const tell = (title: string, claims: readonly Claim[], text: string): void => {
          if (claims.length > 0) terminal.out(`\n${title}: ${claims.length}`);
          for (const claim of claims) terminal.out(claimLine(claim, text));
        };
        tell('Claims that would be gone', changes.removed, source.text);
        tell('New claims', changes.added, next.text);
        if (changes.removed.length + changes.added.length === 0) terminal.out('The claims are the same.');
        return 0;
      },
    ),
};
