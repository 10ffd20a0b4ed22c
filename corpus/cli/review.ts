/** `corpus review`: a person goes through the claims of a document, doubtful ones first. */
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import {
  type Claim,
  type DocumentRecord,
  documentSchema,
  type ReviewDecision,
  type Span,
  type Speaker,
} from '../model.ts';
import { loadRegister, readJson } from '../register.ts';
import { documentFolder, formatRecord, loadDocument, writeAtomically } from '../store.ts';
import { subjectLine } from './describe.ts';
import { isDocument } from './documents.ts';
import { type ExitCode, type SubCommand, type Terminal, tellFaults } from './terminal.ts';

const HELP = `corpus review ID --by NAME      goes through the claims that nobody has decided on, doubtful ones first:
                                  a  accept      r  reject      s  skip      u  undo the last decision
                                  p WORDS    the claim is these words of the document instead
                                  w NAME     somebody else is the speaker ("w -": nobody named)
                                  q  stop; what was decided is stored already

Example: corpus review west-midlands-soc-2024 --by "Ann Lee"`;

const KEYS = 'a accept · r reject · p WORDS · w NAME · s skip · u undo · q stop';
/** How many characters around a claim are shown. */
const CONTEXT = 160;

interface Session {
  record: DocumentRecord;
  readonly text: string;
  readonly by: string;
  readonly terminal: Terminal;
}

/**
 * Stores a change of the decisions at once, so that nothing is lost when a person leaves. What somebody else has stored
 * meanwhile is read first and kept. False where the document can't be read any more, which is told.
 */
function store(session: Session, change: (review: readonly ReviewDecision[]) => ReviewDecision[]): boolean {
  const { terminal, record } = session;
  const path = join(documentFolder(terminal.root, record.id), 'document.json');
  const stored = readJson(path, `documents/${record.id}/document.json`, documentSchema);
  if (!stored.ok) {
    tellFaults(stored.faults, terminal);
    return false;
  }
  session.record = { ...stored.value, review: change(stored.value.review) };
  writeAtomically(path, formatRecord(session.record));
  return true;
}

function decide(session: Session, claim: Claim, decision: ReviewDecision['decision']): Result {
  const entry = { claim: claim.id, decision, by: session.by, at: session.terminal.now().toISOString() };
  return store(session, (review) => [...review, entry]) ? 'done' : 'fail';
}

/** The claim in its surroundings, marked with brackets of its own; of a grade its first mention. */
function show({ text, terminal }: Session, claim: Claim, place: string): void {
  const spans = claim.kind === 'grade' ? claim.spans.slice(0, 1) : claim.spans;
  const [first = { start: 0, end: 0 }] = spans;
  const { end } = spans.at(-1) ?? first;
  const before = text.slice(Math.max(0, first.start - CONTEXT), first.start);
  const after = text.slice(end, end + CONTEXT);
  const words = spans.map((span) => text.slice(span.start, span.end)).join(' […] ');
  terminal.out(
    `\n[${place}] ${subjectLine(claim)} · confidence ${claim.confidence.toFixed(2)} · ${claim.rule}`,
  );
  terminal.out(
    `${first.start > CONTEXT ? '…' : ''}${before}⟪${words}⟫${after}${end + CONTEXT < text.length ? '…' : ''}`,
  );
  terminal.out(KEYS);
}

/** What a keyboard has for marks that are printed in several ways. */
const TYPED_MARKS: readonly [RegExp, string][] = [
  [/\s+/gu, '\\s+'],
  [/['‘’]/gu, "['‘’]"],
  [/["“”]/gu, '["“”]'],
  [/[-–—]/gu, '[-–—]'],
];

/**
 * The place of these words that is nearest to the claim, or null where the document has no such words. Line breaks and the
 * style of marks don't count: a keyboard has no curly ones.
 */
function findWords(text: string, words: string, near: number): Span | null {
  const escaped = words.trim().replace(/[$()*+.?[\\\]^{|}/]/gu, '\\$&');
  const pattern = TYPED_MARKS.reduce((source, [mark, marks]) => source.replace(mark, marks), escaped);
  let best: Span | null = null;
  for (const { index, 0: found } of text.matchAll(new RegExp(pattern, 'gu'))) {
    if (best === null || Math.abs(index - near) < Math.abs(best.start - near))
      best = { start: index, end: index + found.length };
  }
  return best;
}

/** A known speaker of that name, so that title and organisation come along; else a name without either. */
function speakerNamed(record: DocumentRecord, name: string): Speaker | null {
  if (name === '-') return null;
  for (const claim of record.claims) {
    const speaker = 'speaker' in claim ? claim.speaker : 'claimant' in claim ? claim.claimant : null;
    if (speaker !== null && speaker.name.toLowerCase() === name.toLowerCase()) return speaker;
  }
  return { kind: 'description', name };
}

/** What becomes of a claim: done with, asked again, back to the one before; or the review ends, by wish or because it can't be stored. */
type Result = 'done' | 'again' | 'undo' | 'stop' | 'fail';

/** Answers one line; tells whether the claim is done with. */
function answer(session: Session, claim: Claim, line: string): Result {
  const { key = '', rest = '' } = /^(?<key>\S*)\s*(?<rest>.*)$/su.exec(line.trim())?.groups ?? {};
  switch (key) {
    case 'a':
      return decide(session, claim, { type: 'accept' });
    case 'r':
      return decide(session, claim, { type: 'reject' });
    case 's':
      return 'done';
    case 'u':
      return 'undo';
    case 'q':
      return 'stop';
    case 'p': {
      const span = rest === '' ? null : findWords(session.text, rest, claim.spans[0]?.start ?? 0);
      if (span === null) {
        session.terminal.out('The document has no such words; give them as printed.');
        return 'again';
      }
      return decide(session, claim, { type: 'correct', spans: [span] });
    }
    case 'w':
      if (rest === '' || !('speaker' in claim || 'claimant' in claim)) {
        session.terminal.out(rest === '' ? 'Give a name, or "-" for nobody.' : 'This claim has no speaker.');
        return 'again';
      }
      if (rest === '-' && claim.kind === 'reported-speech') {
        session.terminal.out('Reported speech is always of somebody; reject it, or give a name.');
        return 'again';
      }
      return decide(session, claim, { type: 'correct', speaker: speakerNamed(session.record, rest) });
    default:
      session.terminal.out(KEYS);
      return 'again';
  }
}

async function review(session: Session): Promise<ExitCode> {
  const { terminal, record } = session;
  const decided = new Set(record.review.map(({ claim }) => claim));
  const open = record.claims.filter(({ id }) => !decided.has(id)).sort((a, b) => a.confidence - b.confidence);
  terminal.out(`${record.id}: ${count(open.length, 'claim')} to look at, ${decided.size} decided.`);
  if (open.length === 0) return 0;
  const lines = createInterface({ input: terminal.input, crlfDelay: Number.POSITIVE_INFINITY });
  let place = 0;
  const next = (): void => {
    const claim = open[place];
    if (claim !== undefined) show(session, claim, `${place + 1}/${open.length}`);
  };
  next();
  let failed = false;
  for await (const line of lines) {
    const claim = open[place];
    if (claim === undefined) break;
    const result = answer(session, claim, line);
    failed = result === 'fail';
    if (result === 'stop' || failed) break;
    if (result === 'done') place += 1;
    if (result === 'undo') place = undo(session, open, place);
    if (open[place] === undefined) break;
    if (result !== 'again') next();
  }
  lines.close();
  if (failed) return 1;
  terminal.out(`${count(session.record.review.length, 'decision')} stored.`);
  return 0;
}

function count(number: number, word: string): string {
  return `${number} ${number === 1 ? word : `${word}s`}`;
}

/**
 * Goes back to the claim before, and a decision on it is taken back; at the beginning, to the claim that was decided on last,
 * whenever that was. `open` then has it in front.
 */
function undo(session: Session, open: Claim[], place: number): number {
  const last = session.record.review.at(-1)?.claim;
  const previous = open[place - 1] ?? session.record.claims.find(({ id }) => id === last);
  if (previous === undefined) {
    session.terminal.out('There is nothing to undo.');
    return place;
  }
  store(session, (review) => review.filter(({ claim }) => claim !== previous.id));
  if (place > 0) return place - 1;
  open.unshift(previous);
  return 0;
}

/** `corpus review` */
export const reviewCommand: SubCommand = {
  name: 'review',
  summary: 'go through the claims of a document',
  help: HELP,
  run: async (args, terminal) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { by: { type: 'string' } },
    });
    const [id] = positionals;
    if (id === undefined || positionals.length > 1) {
      terminal.error(HELP);
      return 2;
    }
    if (!isDocument(id, terminal)) return 1;
    const by = values.by ?? (await terminal.ask('Your name (it is stored with each decision): '));
    if (by === null || by.trim() === '') {
      terminal.error('Say who decides: --by NAME.');
      return 2;
    }
    const register = loadRegister(terminal.root);
    const document = register.ok ? loadDocument(terminal.root, id, register.value) : register;
    if (!document.ok) {
      tellFaults(document.faults, terminal);
      return 1;
    }
    return review({
      record: document.value.record,
      text: document.value.source.text,
      by: by.trim(),
      terminal,
    });
  },
};
