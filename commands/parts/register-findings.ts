/** Findings that only the register knows of, and the duty to answer the report that made them. */
import type { Corpus } from '../../corpus/corpus.ts';
import type { FindingKind } from '../../corpus/model.ts';
import type { Inspection, Organisation } from '../../corpus/register.ts';
import { type RegisterFinding, registerFindings } from '../../corpus/register-facts.ts';
import { lastDayToRespond, localPolicingBody } from '../../corpus/response-duty.ts';
import type { Inline, Line } from '../command.ts';
import { day } from './citation.ts';
import { notes, type Part, together } from './part.ts';
import { inspectionLine, registerCitation } from './register.ts';

const NAMES: Readonly<Record<FindingKind, readonly [string, string]>> = {
  'cause-of-concern': ['cause of concern', 'causes of concern'],
  recommendation: ['recommendation', 'recommendations'],
  'area-for-improvement': ['area for improvement', 'areas for improvement'],
  criticism: ['criticism', 'criticisms'],
  strength: ['strength', 'strengths'],
  practice: ['example of promising practice', 'examples of promising practice'],
  focus: ['point of its own work', 'points of its own work'],
};

/** "1 cause of concern", "9 recommendations". */
function countOf({ entry: { kind, count } }: RegisterFinding): string {
  const [one, several] = NAMES[kind];
  return `${count} ${count === 1 ? one : several}`;
}

/** The findings by the page that tells of them. */
function byPage(findings: readonly RegisterFinding[]): [RegisterFinding, RegisterFinding[]][] {
  const pages = new Map<string, [RegisterFinding, RegisterFinding[]]>();
  for (const finding of findings) {
    const key = `${finding.inspection.id} ${finding.entry.seenAt}`;
    const page = pages.get(key);
    if (page === undefined) pages.set(key, [finding, [finding]]);
    else page[1].push(finding);
  }
  return [...pages.values()];
}

/** What the register knows to have been found on a body; it has how many, never the words. */
export function registerFindingsPart(corpus: Corpus, body: Organisation): Part {
  const pages = byPage(registerFindings(corpus.register, body.id));
  const shown = together(
    pages.map(([{ inspection, entry }, findings]): Part => {
      const counts = findings.map(countOf);
      const about = `HMICFRS inspection, ${inspection.region}`;
      return {
        blocks: [
          {
            type: 'text',
            line: [
              { strong: counts.join(', ') },
              `, according to ${entry.toldBy}. Their words were not seen.`,
            ],
          },
          ...notes([registerCitation(corpus, entry), ['The inspection: ', ...inspectionLine(inspection)]]),
        ],
        evidence: findings.map((finding) => ({
          kind: 'register',
          entry: `${inspection.id}/${body.id}/${finding.entry.kind}`,
          url: entry.seenAt,
          seen: corpus.register.seen,
          text: `${body.name}: ${countOf(finding)} (${about}), according to ${entry.toldBy}`,
        })),
        claims: counts.map((value) => ({ kind: 'finding', body: body.id, value })),
      };
    }),
  );
  if (pages.length === 0) return shown;
  return { ...shown, blocks: [{ type: 'heading', line: 'In the register' }, ...shown.blocks] };
}

/** Where another answer shows what the register knows: "The register knows of 1 cause of concern, …: see Findings." */
export function registerFindingsPointer(corpus: Corpus, body: Organisation): Line[] {
  const counts = registerFindings(corpus.register, body.id).map(countOf);
  return counts.length === 0
    ? []
    : [
        [
          `The register, another kind of source, knows of ${counts.join(', ')} for it: `,
          { code: `/findings ${body.id}` },
        ],
      ];
}

/** The newest published inspection of a body that the register knows. */
function newestInspection(corpus: Corpus, body: string): (Inspection & { published: string }) | undefined {
  return corpus.register.inspections
    .flatMap((inspection) => {
      const { published, grades, missing } = inspection;
      const concerns = missing.includes(body) || grades.some(({ organisation }) => organisation === body);
      return concerns && published !== null ? [{ ...inspection, published }] : [];
    })
    .sort((a, b) => b.published.localeCompare(a.published))[0];
}

/**
 * Who has to answer the newest report on a force, and until when. The date on a response is given beside it; whether a
 * response was published in time is never said, for a letter's date is not the day of its publication.
 */
export function dutyLines(corpus: Corpus, body: Organisation): Line[] {
  const owner = localPolicingBody(body);
  const inspection = newestInspection(corpus, body.id);
  if (owner === undefined || inspection === undefined) return [];
  const { days, law, source } = corpus.register.responseDuty;
  const { published } = inspection;
  const responses = (inspection.responses ?? []).filter(({ organisation }) => organisation === body.id);
  const answered = responses.flatMap(({ dated, seenAt }): Inline[] => [
    ' A ',
    { link: 'response', url: seenAt },
    ` is dated ${day(dated)}, which need not be the day on which it was published.`,
  ]);
  return [
    [
      `To answer the report of ${day(published)}: ${owner}, not the force, within ${days} days that begin with that day: `,
      `until ${day(lastDayToRespond(published, days))} (our own arithmetic; `,
      { link: law, url: source },
      ').',
      ...answered,
    ],
  ];
}
