/** "Summarise the report": the bot sums nothing up in words of its own; it shows the grades, from which the rest can be asked. */
import { grades } from '../../grades.ts';
import type { Planned, Question } from '../question.ts';
import { ownTopic, shows } from '../reading.ts';
import { bodyGrades } from './grades.ts';

/** The grades, where a summary is asked for and nothing more precise. */
export async function summary(question: Question): Promise<Planned | undefined> {
  const { reading, corpus, request } = question;
  if (!shows(reading, 'summary') || ownTopic(reading).length > 0) return undefined;
  const asksPart = shows(
    reading,
    'improve',
    'strength',
    'focus',
    'findings',
    'say',
    'statement',
    'figures',
    'concern',
    'recommendation',
  );
  if (asksPart || reading.people.length > 0 || reading.outsiders.length > 0) return undefined;
  if (reading.bodies.length > 0) return bodyGrades(question);
  const options = { region: undefined, private: undefined };
  const reply = await grades.answer({ ...request, page: 0, options }, corpus);
  return { answerer: 'summary', command: '/grades', reply };
}
