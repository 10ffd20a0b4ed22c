/** `corpus add`: files and pages become documents of the corpus. */
import { parseArgs } from 'node:util';
import { type AddResult, addDocument, type RequiredField, type StatedMetadata } from '../add.ts';
import { FETCH_LIMITS, type FetchProblem, fetchPage } from '../fetch.ts';
import { loadCorpusData } from '../store.ts';
import { claimLine, countLine } from './describe.ts';
import { MEGABYTE, READ_PROBLEMS, readFile, type Source } from './input.ts';
import { type ExitCode, type SubCommand, type Terminal, tellFaults } from './terminal.ts';

const HELP = `corpus add FILE|URL… [options]  adds documents: plain text, Markdown, HTML, PDF. What a document says of itself
                                (title, author, date, outlet, address) needs no option; what is missing is asked for.
  --id ID              the folder's name; made from title and year where it is not given
  --kind KIND          article (default), press-release, statement, letter, report
  --title, --author, --outlet TEXT
  --published DATE     2024-05-14
  --url URL            where it can be read
  --inspection ID      the inspection that it reports, as the register calls it

Example: corpus add letter.pdf --kind letter --outlet "Commissioner for Northshire" --published 2025-02-01`;

const FETCH_PROBLEMS: Readonly<Record<FetchProblem, string>> = {
  'not-http': 'is no http or https address',
  'private-address': 'leads to a private or reserved address; only public pages are fetched',
  'too-large': `is larger than ${FETCH_LIMITS.bytes / MEGABYTE} MB`,
  'too-slow': `took longer than ${FETCH_LIMITS.milliseconds / 1000} seconds`,
  'too-many-redirects': `redirects more than ${FETCH_LIMITS.redirects} times`,
  'bad-status': 'was not given',
  unreachable: 'cannot be reached',
};

const QUESTIONS: Readonly<Record<RequiredField, string>> = {
  title: 'Title',
  outlet: 'Outlet (who published it)',
  published: 'Published (year-month-day)',
};

const USELESS = {
  'no-claims': 'has no quotation, grade, finding or figure in it that an answer could be made of',
  'not-english': 'does not seem to be in English, and only English is understood',
} as const;

/** Whether somebody means an address and no file. */
function isAddress(input: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]+:\/\/|(?:https?|file|data|ftp|javascript|about|blob):)/iu.test(input);
}

/** Reads a file, or fetches a page. */
async function readInput(input: string): Promise<Source | string> {
  if (!isAddress(input)) return readFile(input);
  const page = await fetchPage(input);
  if (page.ok) {
    const { bytes, url, contentType } = page;
    return { bytes, name: new URL(url).pathname, url, contentType };
  }
  const detail = page.problem === 'bad-status' ? ` (status ${page.detail})` : '';
  return `${input} ${FETCH_PROBLEMS[page.problem]}${detail}.`;
}

async function addOne(input: string, stated: StatedMetadata, terminal: Terminal): Promise<ExitCode> {
  terminal.progress(`${input}: reading`);
  const source = await readInput(input);
  if (typeof source === 'string') {
    terminal.error(source);
    return 1;
  }
  const corpus = loadCorpusData(terminal.root);
  if (!corpus.ok) {
    tellFaults(corpus.faults, terminal);
    return 1;
  }
  const result = await addDocument(terminal.root, corpus.value, {
    bytes: source.bytes,
    name: source.name,
    contentType: source.contentType,
    stated: { ...stated, url: stated.url ?? source.url },
    today: terminal.now().toISOString().slice(0, 10),
    progress: (page, pages) =>
      terminal.progress(
        `${input}: page ${page} of ${pages}${page === pages ? ', now looking for quotations, grades and findings' : ''}`,
      ),
    ask: async (field) => (await terminal.ask(`${QUESTIONS[field]}: `))?.trim() || null,
  });
  return tell(input, result, terminal);
}

function tell(input: string, result: AddResult, terminal: Terminal): ExitCode {
  switch (result.type) {
    case 'added': {
      const { record, text } = result;
      // Doubtful claims first: they are what a person should look at.
      for (const claim of [...record.claims].sort((a, b) => a.confidence - b.confidence)) {
        terminal.out(claimLine(claim, text));
      }
      for (const id of record.sameSourceAs ?? []) {
        terminal.out(`It prints the same text as "${id}" in the main: the two count as one source.`);
      }
      terminal.out(`${record.id}: added, ${countLine(record.claims)}.`);
      terminal.out(`"corpus review ${record.id}" goes through them.`);
      return 0;
    }
    case 'unreadable':
      terminal.error(`${input} ${READ_PROBLEMS[result.problem]}.`);
      return 1;
    case 'useless':
      terminal.error(`${input} ${USELESS[result.problem]}.`);
      return 1;
    case 'duplicate':
      terminal.error(`${input} is in the corpus already, as "${result.id}".`);
      return 1;
    case 'id-taken':
      terminal.error(`There is a document "${result.id}" already; give another --id.`);
      return 1;
    case 'refused':
      for (const { field, problem } of result.fields) terminal.error(`${input}, --${field}: ${problem}.`);
      return 1;
    case 'faulty':
      tellFaults(result.faults, terminal);
      return 1;
  }
}

/** `corpus add` */
export const addCommand: SubCommand = {
  name: 'add',
  summary: 'add documents: files or addresses',
  help: HELP,
  run: async (args, terminal) => {
    const text = { type: 'string' } as const;
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...{ id: text, kind: text, title: text, author: text, outlet: text },
        ...{ published: text, url: text, inspection: text },
      },
    });
    if (positionals.length === 0 || (positionals.length > 1 && values.id !== undefined)) {
      terminal.error(HELP);
      return 2;
    }
    let worst: ExitCode = 0;
    for (const input of positionals) {
      if ((await addOne(input, values, terminal)) === 1) worst = 1;
    }
    return worst;
  },
};
