/** `/findings body`: everything an inspection found on a body, strengths included, each kind under its own heading. */
import { FINDING_KINDS } from '../corpus/model.ts';
import type { Command, OptionDeclarations } from './command.ts';
import { BODY, completeBody } from './parts/bodies.ts';
import { answerFindings, type FindingQuestion } from './parts/finding-answer.ts';
import { askAbout, inText } from './parts/naming.ts';
import { PRIVATE } from './parts/replies.ts';

const options = { body: BODY, private: PRIVATE } satisfies OptionDeclarations;

const QUESTION: FindingQuestion = {
  command: 'findings',
  title: 'findings',
  kinds: FINDING_KINDS,
  nothing: (body, alone) =>
    `The sources hold no finding of the inspectorate on ${inText(body)}${alone ? ' alone' : ''}.`,
  showsRegister: true,
  sibling: (body) => askAbout('improvements', body, 'What should improve'),
};

/** `/findings body`. */
export const findings: Command<typeof options> = {
  name: 'findings',
  description: 'All findings of an inspection on a force or unit, strengths included',
  options,
  complete: (_option, typed, corpus) => completeBody(corpus, typed),
  async answer({ options: { body }, now }, corpus) {
    return answerFindings(corpus, QUESTION, body, now);
  },
};
