/** What the register says: facts with a page in place of a passage, always told apart from what documents say. */
import type { Corpus } from '../../corpus/corpus.ts';
import type { Inspection, Organisation } from '../../corpus/register.ts';
import { earlierGrades, inspectionsLackingGrade, type RegisterGrade } from '../../corpus/register-facts.ts';
import type { Block, Evidence, Inline, Line } from '../command.ts';
import { day, partialDay } from './citation.ts';
import { shortName } from './naming.ts';
import { notes, type Part } from './part.ts';

/** Inspections of these bodies that no document here reports, by their pages: pointers, no answers. */
export function listedElsewhere(
  corpus: Corpus,
  bodies: readonly Organisation[],
): { blocks: Block[]; evidence: Evidence[] } {
  const reported = new Set(corpus.inspections.map(({ facts }) => facts?.id));
  const ids = new Set(bodies.map(({ id }) => id));
  const listed = corpus.register.inspections.flatMap(({ id, title, url, published, grades, missing }) => {
    const concerns =
      grades.some(({ organisation }) => ids.has(organisation)) || missing.some((body) => ids.has(body));
    return concerns && !reported.has(id) && title !== null && url !== null
      ? [{ id, title, url, published }]
      : [];
  });
  return {
    blocks: listed.map(({ title, url, published }) => ({
      type: 'note',
      line: [
        'Another kind of source, not read here: ',
        { link: title, url },
        published === null ? '.' : `, published ${day(published)}.`,
      ],
    })),
    evidence: listed.map(({ id, title, url }) => ({
      kind: 'register',
      entry: id,
      url,
      seen: corpus.register.seen,
      text: title,
    })),
  };
}

/** "An inspection of …, published 10 November 2023", with its page where that was seen. */
export function inspectionLine({ title, url, region, published }: Inspection): Inline[] {
  const name = title ?? `an inspection of the ${region} region, whose report was not seen`;
  return [
    url === null ? name : { link: name, url },
    published === null ? '; the date of its publication is not known' : `, published ${day(published)}`,
  ];
}

/** Where a fact of the register stands: its page, the date on that, and the day on which it was read. */
export function registerCitation(
  corpus: Corpus,
  { seenAt, seenPageDate }: { readonly seenAt: string; readonly seenPageDate?: string | null },
): Inline[] {
  const dated = seenPageDate === undefined || seenPageDate === null ? '' : ` of ${partialDay(seenPageDate)}`;
  return [
    'From the register, not from a document · ',
    { link: `a page${dated} that says so`, url: seenAt },
    `, read ${day(corpus.register.seen)}`,
  ];
}

/** A grade of the register as a line of evidence: in our own words, with its page. */
export function registerEvidence(
  corpus: Corpus,
  { id, name }: Organisation,
  { inspection, entry }: RegisterGrade,
): Evidence {
  const published =
    inspection.published === null ? 'date not known' : `published ${day(inspection.published)}`;
  return {
    kind: 'register',
    entry: `${inspection.id}/${id}`,
    url: entry.seenAt,
    seen: corpus.register.seen,
    text: `${name}: ${entry.grade} (${inspection.topic}; HMICFRS inspection, ${inspection.region}, ${published})`,
  };
}

/** A grade of the register with its page, its inspection and the day on which the page was read. */
export function registerGradePart(corpus: Corpus, body: Organisation, grade: RegisterGrade): Part {
  const { inspection, entry } = grade;
  return {
    blocks: [
      {
        type: 'text',
        line: ['Grade: ', { strong: entry.grade }, ` · ${inspection.topic} · HMICFRS inspection`],
      },
      ...notes([
        registerCitation(corpus, entry),
        ['The inspection: ', ...inspectionLine(inspection)],
        ...(entry.nameThen === undefined ? [] : [`The unit’s name at that time: ${entry.nameThen}`]),
        ...(entry.note === undefined ? [] : [`A remark of the register: ${entry.note}`]),
      ]),
    ],
    evidence: [registerEvidence(corpus, body, grade)],
    claims: [{ kind: 'grade', body: body.id, value: entry.grade }],
  };
}

/** What other schemes said of a body. It asserts no grade: those of different schemes can't be compared. */
export function earlierSchemes(corpus: Corpus, body: Organisation): Part {
  const earlier = earlierGrades(corpus.register, body.id);
  if (earlier.length === 0) return { blocks: [], evidence: [], claims: [] };
  const items = earlier.map(({ grade, topic, scheme, published, seenAt }): Line => {
    const said = grade === null ? topic : `${grade} · ${topic}`;
    return [`${said} · ${scheme}, ${partialDay(published)} · `, { link: 'a page that says so', url: seenAt }];
  });
  return {
    blocks: [
      { type: 'heading', line: 'History: another scheme' },
      { type: 'list', items },
      ...notes([
        `From the register, pages read ${day(corpus.register.seen)}. Grades of another scheme can’t be compared with later ones.`,
      ]),
    ],
    evidence: earlier.map(({ grade, topic, scheme, published, seenAt }) => ({
      kind: 'register',
      entry: `${scheme}/${body.id}`,
      url: seenAt,
      seen: corpus.register.seen,
      text: `${body.name}: ${grade ?? 'no grade'} (${topic}; ${scheme}, ${partialDay(published)})`,
    })),
    claims: [],
  };
}

/** That the register lacks a body's grade too, for each inspection that the body belongs to. */
export function lackingGrade(corpus: Corpus, body: Organisation): Line[] {
  return inspectionsLackingGrade(corpus.register, body.id).flatMap((inspection): Line[] => [
    [
      `The register lacks the grade of ${shortName(body)} too: no page was seen that gives it. Its inspection: `,
      ...inspectionLine(inspection),
      '.',
    ],
    ...(inspection.note === undefined ? [] : [inspection.note]),
  ]);
}
