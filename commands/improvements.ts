/** `/improvements body`: what the inspectorate wants improved, by kind, and what the body says it works on. */
import type { Command, OptionDeclarations } from './command.ts';
import { BODY, completeBody } from './parts/bodies.ts';
import { answerFindings, type FindingQuestion } from './parts/finding-answer.ts';
import { askAbout, inText } from './parts/naming.ts';
import { PRIVATE } from './parts/replies.ts';

const options = { body: BODY, private: PRIVATE } satisfies OptionDeclarations;

const QUESTION: FindingQuestion = {
  command: 'improvements',
  title: 'what should improve',
  kinds: ['cause-of-concern', 'recommendation', 'area-for-improvement', 'criticism', 'focus'],
  nothing: (body, alone) =>
    `The sources list nothing from the inspectorate for ${inText(body)}${alone ? ' alone' : ''} to improve.`,
  showsRegister: false,
  sibling: (body) => askAbout('findings', body, 'All findings'),
};

/** `/improvements body`. */
export const improvements: Command<typeof options> = {
  name: 'improvements',
  description: 'What an inspection says a force or unit should improve',
  options,
  complete: (_option, typed, corpus) => completeBody(corpus, typed),
  async answer({ options: { body }, now }, corpus) {
    return answerFindings(corpus, QUESTION, body, now);
  },
};
