/** `corpus review`: a person goes through the claims of a document, doubtful ones first. */
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { Claim, DocumentRecord, ReviewDecision, Span, Speaker } from '../model.ts';
import { loadRegister } from '../register.ts';
import { documentFolder, formatRecord, loadDocument, writeAtomically } from '../store.ts';
import { subjectLine } from './describe.ts';
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

/** Everything that a document decides is stored at once, so that nothing is lost when a person leaves. */
function store(session: Session, review: readonly ReviewDecision[]): void {
  session.record = { ...session.record, review: [...review] };
  const path = join(documentFolder(session.terminal.root, session.record.id), 'document.json');
  writeAtomically(path, formatRecord(session.record));
}

function decide(session: Session, claim: Claim, decision: ReviewDecision['decision']): void {
  const entry = { claim: claim.id, decision, by: session.by, at: session.terminal.now().toISOString() };
  store(session, [...session.record.review, entry]);
}

/** The claim in its surroundings, marked with angle brackets. */
function show({ text, terminal }: Session, claim: Claim, place: string): void {
  const first = claim.spans[0] ?? { start: 0, end: 0 };
  const end = claim.spans.at(-1)?.end ?? first.end;
  const before = text.slice(Math.max(0, first.start - CONTEXT), first.start);
  const after = text.slice(end, end + CONTEXT);
  terminal.out(
    `\n[${place}] ${subjectLine(claim)} · confidence ${claim.confidence.toFixed(2)} · ${claim.rule}`,
  );
  terminal.out(`…${before}⟪${text.slice(first.start, end)}⟫${after}…`);
  terminal.out(KEYS);
}

/** The place of these words that is nearest to the claim, or null where the document has no such words. */
function findWords(text: string, words: string, near: number): Span | null {
  let best: Span | null = null;
  for (let start = text.indexOf(words); start !== -1; start = text.indexOf(words, start + 1)) {
    if (best === null || Math.abs(start - near) < Math.abs(best.start - near))
      best = { start, end: start + words.length };
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

/** Answers one line; tells whether the claim is done with. */
function answer(session: Session, claim: Claim, line: string): 'done' | 'again' | 'undo' | 'stop' {
  const { key = '', rest = '' } = /^(?<key>\S*)\s*(?<rest>.*)$/su.exec(line.trim())?.groups ?? {};
  switch (key) {
    case 'a':
      decide(session, claim, { type: 'accept' });
      return 'done';
    case 'r':
      decide(session, claim, { type: 'reject' });
      return 'done';
    case 's':
      return 'done';
    case 'u':
      return 'undo';
    case 'q':
      return 'stop';
    case 'p': {
      const span = rest === '' ? null : findWords(session.text, rest, claim.spans[0]?.start ?? 0);
      if (span === null) {
        session.terminal.out('The document has no such words; give them exactly as printed.');
        return 'again';
      }
      decide(session, claim, { type: 'correct', spans: [span] });
      return 'done';
    }
    case 'w':
      if (rest === '' || !('speaker' in claim || 'claimant' in claim)) {
        session.terminal.out(rest === '' ? 'Give a name, or "-" for nobody.' : 'This claim has no speaker.');
        return 'again';
      }
      decide(session, claim, { type: 'correct', speaker: speakerNamed(session.record, rest) });
      return 'done';
    default:
      session.terminal.out(KEYS);
      return 'again';
  }
}

async function review(session: Session): Promise<ExitCode> {
  const { terminal, record } = session;
  const decided = new Set(record.review.map(({ claim }) => claim));
  const open = record.claims.filter(({ id }) => !decided.has(id)).sort((a, b) => a.confidence - b.confidence);
  terminal.out(`${record.id}: ${open.length} claims to look at, ${decided.size} decided.`);
  const lines = createInterface({ input: terminal.input, crlfDelay: Number.POSITIVE_INFINITY });
  let place = 0;
  const next = (): void => {
    const claim = open[place];
    if (claim !== undefined) show(session, claim, `${place + 1}/${open.length}`);
  };
  next();
  for await (const line of lines) {
    const claim = open[place];
    if (claim === undefined) break;
    const result = answer(session, claim, line);
    if (result === 'stop') break;
    if (result === 'done') place += 1;
    if (result === 'undo') place = undo(session, open, place);
    if (open[place] === undefined) break;
    if (result !== 'again') next();
  }
  lines.close();
  terminal.out(`${session.record.review.length} decisions are stored.`);
  return 0;
}

/** Goes back to the claim before; a decision on it is taken back. */
function undo(session: Session, open: readonly Claim[], place: number): number {
  const previous = open[place - 1];
  if (previous === undefined) {
    session.terminal.out('There is nothing to undo.');
    return place;
  }
  store(
    session,
    session.record.review.filter(({ claim }) => claim !== previous.id),
  );
  return place - 1;
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
