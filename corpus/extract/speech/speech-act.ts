import type { Mention } from './mention.ts';
import type { SubjectRule } from './subjects.ts';

/** Somebody says something: the verb's token index, and who. */
export interface SpeechAct {
  readonly verb: number;
  readonly word: string;
  readonly subject: Mention;
  readonly rule: SubjectRule;
  /** A verb of opinion ("called", "praised"): it governs a few quoted words, not a quotation after it. */
  readonly opinion: boolean;
}

/** A speech act; all are made here, so that they have one shape. */
export function act(
  verb: number,
  word: string,
  subject: Mention,
  rule: SubjectRule,
  opinion: boolean,
): SpeechAct {
  return { verb, word, subject, rule, opinion };
}
