/** A question on its way to an answer. */
import type { Corpus } from '../../corpus/corpus.ts';
import type { PlannedQuestion, Reply, Request } from '../command.ts';
import type { NameMention } from './names.ts';
import type { Reading } from './reading.ts';

/** A question with what it is asked of. */
export interface Question {
  readonly corpus: Corpus;
  readonly reading: Reading;
  readonly request: Omit<Request, 'options'>;
}

/** What answers a question, and the answer. */
export interface Planned {
  /** "grade", "who-said". */
  readonly answerer: string;
  /** The command that gives the same answer, as typed; null where there is none. */
  readonly command: string | null;
  readonly reply: Reply;
  /** How well the best passage fits, where passages were compared. */
  readonly score?: number;
}

/** An answerer: the answer, or undefined where the question is not of its kind. */
export type Answerer = (question: Question) => Promise<Planned | undefined> | Planned | undefined;

/** The bodies that a mention may mean. */
export function idsOf({ corpus }: Question, { named }: NameMention): string[] {
  switch (named.type) {
    case 'body':
      return [named.id];
    case 'several':
      return [...named.ids];
    case 'unit': {
      const [inspection] = corpus.inspections;
      const units = (inspection?.bodies ?? []).filter((id) => corpus.organisation(id)?.kind === 'rocu');
      return units.slice(0, 1);
    }
    default:
      return [];
  }
}

/** All bodies that a question is about, each once. */
export function bodiesOf(question: Question): string[] {
  return [...new Set(question.reading.bodies.flatMap((mention) => idsOf(question, mention)))];
}

/**
 * The bodies one by one, as a command takes them: by id, or as typed where the command itself tells the meanings apart.
 * Beside another body a name with several meanings means the force.
 */
export function targetsOf(question: Question): string[] {
  const { corpus, reading } = question;
  const several = reading.bodies.length > 1;
  const targets = reading.bodies.flatMap((mention): string[] => {
    const ids = idsOf(question, mention);
    const { named } = mention;
    if (named.type === 'unit') return ['rocu'];
    if (named.type === 'body') return mention.typed.length <= 4 ? [mention.typed] : [named.id];
    const force = ids.find((id) => corpus.organisation(id)?.kind === 'force');
    if (several && force !== undefined) return [force];
    if (named.type === 'several' && named.region !== undefined) {
      return ids.length > 1 || ids.length === 0 ? [named.region] : ids;
    }
    return [mention.typed];
  });
  return [...new Set(targets)];
}

/** What `--why` shows of a planned question. */
export function explained(question: Question, { answerer, command, score }: Planned): PlannedQuestion {
  const { reading } = question;
  return {
    text: reading.text,
    answerer,
    command,
    bodies: bodiesOf(question),
    speakers: [...reading.people, ...reading.offices],
    cues: [...reading.cues],
    grades: [...reading.grades],
    topic: reading.topic.filter(({ isCue }) => !isCue).map(({ word }) => word),
    unknown: reading.topic.filter(({ isCue, unknown }) => unknown && !isCue).map(({ word }) => word),
    corrected: reading.corrected,
    ...(score === undefined ? {} : { score: Math.round(score * 1000) / 1000 }),
  };
}
