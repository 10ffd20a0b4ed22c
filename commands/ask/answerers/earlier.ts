/** Questions for what a body was graded before: a grade of today is no answer to them. */
import { grade } from '../../grade.ts';
import { distinct, sentencesOf } from '../../parts/evidence.ts';
import { earlierSchemes } from '../../parts/register.ts';
import { bodiesOf, type Planned, type Question } from '../question.ts';
import { shows } from '../reading.ts';
import { nothing } from './no.ts';

/** "Before this one", "previous grade", "last time round". */
const BEFORE =
  /\b(?:before (?:this|that|it|the (?:last|latest|current|newest|recent)|(?:19|20)\d\d)|(?:previous|prior|earlier|preceding|old|former) (?:\p{L}+ )?(?:inspections?|grades?|gradings?|ratings?|results?|scores?|round|report)|previously|the time before|last time(?= (?:round|around|out)\b|\W*$)|before(?=\W*$)|used to (?:be|get|have)|(?:improve|change|move|go|went|come|came|drop|fall|fell)\w* (?:up |down )?from)\b/iu;

/** The grade before the newest: as the sources and the register have it, else that they have none. */
export async function earlier(question: Question): Promise<Planned | undefined> {
  const { reading, corpus, request } = question;
  if (!BEFORE.test(reading.text) || !shows(reading, 'grade', 'got', 'compare', 'findings')) return undefined;
  if (shows(reading, 'say', 'who-said', 'statement')) return undefined;
  const [body] = bodiesOf(question);
  if (body === undefined) return undefined;
  const organisation = corpus.organisation(body);
  if (organisation === undefined) return undefined;
  const printed = corpus.grades(body).filter(({ claim }) => claim.earlier);
  const held = [
    ...printed.flatMap((one) => sentencesOf(one)),
    ...earlierSchemes(corpus, organisation).evidence,
  ];
  if (held.length === 0) {
    const line = `The sources hold no earlier grade of ${organisation.name}: that is no “no”.`;
    return nothing(question, 'earlier', [line]);
  }
  const reply = await grade.answer({ ...request, options: { body, private: undefined } }, corpus);
  return {
    answerer: 'earlier',
    command: `/grade ${body}`,
    reply: { ...reply, evidence: distinct([...held, ...reply.evidence]) },
  };
}
