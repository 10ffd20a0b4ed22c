/** The glossary, as an answer to a question. */
import { glossary, isExplained } from '../../glossary.ts';
import type { Planned, Question } from '../question.ts';

/** The glossary's answer; undefined where it has no such term. */
export async function fromGlossary(
  { corpus, request }: Question,
  term: string,
): Promise<Planned | undefined> {
  if (!isExplained(corpus, term)) return undefined;
  const reply = await glossary.answer({ ...request, options: { term, private: undefined } }, corpus);
  return { answerer: 'definition', command: `/glossary ${term}`, reply };
}
