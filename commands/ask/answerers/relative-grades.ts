/** Grades seen from a body that is named: who was graded higher than it, and what all but it got. */
import { GRADES, type GradeClaim } from '../../../corpus/model.ts';
import type { Located } from '../../../corpus/passages.ts';
import { askedGrades } from '../grade-range.ts';
import { isLeftOut } from '../meant-names.ts';
import { bodiesOf, type Planned, type Question } from '../question.ts';
import { ownTopic, type Reading, shows } from '../reading.ts';
import { type Chosen, chosenReply, countryGrades } from './grade-sets.ts';

const EXCEPT =
  /\b(?:other than|apart from|aside from|besides|except(?:ing)?(?: for)?|excluding|not counting)\b/iu;
/** Whether a body is named to be left out: "grades without Staffordshire". */
function isExcepted({ text, tokens, bodies }: Reading): boolean {
  return EXCEPT.test(text) || bodies.some(({ from }) => isLeftOut(tokens, from));
}

const THAN = /\b(?:(?<higher>better|higher|above)|(?<lower>worse|lower|below))\b.*\bthan\b/iu;

const COMPARED = /\bcompar\w+\b.*\b(?:others?|rest|neighbours?|everyone|average)\b/iu;
/** "The only one", "only West Mercia got"; "West Mercia only got" and "was it only adequate" compare nobody. */
const ONLY =
  /(?:\bthe\s+only\b|\bonly\b(?!\s+(?:outstanding|good|adequate|requires|inadequate)\b))(?!\s+(?:just\s+)?(?:got|gets?|was|were|is|are|been|received|scraped|managed|rated|graded|given|a|an)\b)/iu;

/** "Who did better than X", "anyone apart from X inadequate": the others of its inspection. */
export async function relativeGrades(question: Question): Promise<Planned | undefined> {
  const { reading, corpus } = question;
  const [named, another] = reading.bodies;
  if (named?.named.type !== 'body' || another !== undefined || reading.people.length > 0) return undefined;
  if (!shows(reading, 'set', 'got', 'grade', 'compare') && reading.grades.length === 0) return undefined;
  if (ownTopic(reading).length > 0) return undefined;
  // "Is X the worst in the country": the country's grades, which rank nobody.
  const isRanked = shows(reading, 'best', 'worst') || ONLY.test(reading.text);
  if (shows(reading, 'country') && isRanked) return countryGrades(question);
  const [body] = bodiesOf(question);
  const isUnit = ({ claim }: Located<GradeClaim>): boolean =>
    corpus.organisation(claim.bodyId ?? '')?.kind === 'rocu';
  const inspection = corpus.inspections.find(({ bodies }) => bodies.includes(body ?? ''));
  const among = (inspection?.grades ?? []).filter((one) => !isUnit(one) || one.claim.bodyId === body);
  const own = among.find(({ claim }) => claim.bodyId === body);
  if (own === undefined) return undefined;
  const chosen = chosenOf(question, among, own);
  return chosen === undefined
    ? undefined
    : { answerer: 'relative-grades', command: null, reply: chosenReply(question, chosen) };
}

function chosenOf(
  { reading }: Question,
  all: readonly Located<GradeClaim>[],
  own: Located<GradeClaim>,
): Chosen | undefined {
  const others = all.filter((one) => one !== own);
  if (isExcepted(reading)) {
    const wanted = askedGrades(reading);
    const isAny = wanted.length === 0;
    return {
      matching: others.filter(({ claim }) => isAny || wanted.includes(claim.grade)),
      among: others,
      predicate: isAny
        ? [...new Set(others.map(({ claim }) => claim.grade))].join(' or ')
        : wanted.join(' or '),
    };
  }
  const isAll = COMPARED.test(reading.text);
  const isOnly = ONLY.test(reading.text) && reading.grades.length > 0;
  if (isAll || isOnly) {
    const grade = isAll ? [own.claim.grade] : askedGrades(reading);
    const matching = all.filter(({ claim }) => grade.includes(claim.grade));
    return { matching, among: all, predicate: grade.join(' or ') };
  }
  const than = THAN.exec(reading.text)?.groups;
  if (than === undefined || !shows(reading, 'set', 'rank')) return undefined;
  const isHigher = than['higher'] !== undefined;
  const place = GRADES.indexOf(own.claim.grade);
  return {
    matching: others.filter(({ claim }) => {
      const other = GRADES.indexOf(claim.grade);
      return isHigher ? other < place : other > place;
    }),
    among: all,
    predicate: `${isHigher ? 'higher' : 'lower'} than ${own.claim.grade}`,
  };
}
