/** `/grades`: the grades of the inspection at hand, of a region, or of the country; the regional units first and apart. */
import type { Corpus } from '../corpus/corpus.ts';
import { GRADES } from '../corpus/model.ts';
import type { Action, Command, OptionDeclarations, Reply } from './command.ts';
import { ageLines, lastKnownDay } from './parts/age.ts';
import { regionHasNoGrade, regionOf } from './parts/bodies.ts';
import { countryPart } from './parts/country.ts';
import { coverageLine } from './parts/coverage.ts';
import { echo } from './parts/echo.ts';
import { distinct } from './parts/evidence.ts';
import { registeredPart, reportedPart, unitGrades } from './parts/inspection-grades.ts';
import { askAbout } from './parts/naming.ts';
import { notes, type Part, together } from './parts/part.ts';
import {
  COUNTRY,
  completeRegion,
  plainName,
  REGION,
  type Region,
  readRegion,
  regionMenu,
} from './parts/regions.ts';
import { choose, MOST_ACTIONS, noneFound, PRIVATE } from './parts/replies.ts';

const options = { region: REGION, private: PRIVATE } satisfies OptionDeclarations;

const SCALE = `The scale, best first: ${GRADES.join(', ')}.`;
const SOURCES: Action = { label: 'Sources', command: 'sources', options: {} };
const ALL_REGIONS: Action = { label: 'The whole country', command: 'grades', options: { region: COUNTRY } };

function shown(title: string, { blocks, evidence, claims }: Part, actions: readonly Action[]): Reply {
  return {
    outcome: 'answer',
    visibility: 'public',
    title,
    blocks,
    actions: actions.slice(0, MOST_ACTIONS),
    evidence: distinct(evidence),
    claims,
  };
}

/** The inspection at hand; its pages are the inspections that the sources report, the newest first. */
function atHand(corpus: Corpus, page: number, now: Date): Reply {
  const { inspections } = corpus;
  const at = Math.max(0, Math.min(page, inspections.length - 1));
  const inspection = inspections[at];
  if (inspection === undefined || inspection.grades.length === 0) {
    return noneFound(corpus, {
      title: 'Grades',
      lines: ['The sources hold no grades.'],
      actions: corpus.register.inspections.some(({ grades: known }) => known.length > 0) ? [ALL_REGIONS] : [],
    });
  }
  const region = regionOf(corpus, inspection);
  const unit = corpus.organisation(unitGrades(corpus, inspection)[0]?.claim.bodyId ?? '');
  const remarks = notes([
    ...(region === undefined ? [] : [regionHasNoGrade(region)]),
    SCALE,
    ...ageLines(
      inspection.documents.map(({ record }) => record.published),
      now,
    ),
  ]);
  const part = reportedPart(corpus, inspection);
  return shown(
    region === undefined ? 'Grades' : `Grades: ${region}`,
    { ...part, blocks: [...part.blocks, ...remarks] },
    [
      ...(at + 1 < inspections.length
        ? [{ label: 'Inspection before', command: 'grades', options: {}, page: at + 1 }]
        : []),
      ...(at > 0 ? [{ label: 'Inspection after', command: 'grades', options: {}, page: at - 1 }] : []),
      ...(unit === undefined ? [] : [askAbout('improvements', unit, 'What the unit should improve')]),
      ALL_REGIONS,
      SOURCES,
    ],
  );
}

/** All that is known of one region's inspections, those that documents report first. */
function ofRegion(corpus: Corpus, { name, reported, registered }: Region, now: Date): Reply {
  const part = together([
    ...reported.map((inspection) => reportedPart(corpus, inspection)),
    ...registered.map((inspection) => registeredPart(corpus, inspection)),
  ]);
  const title = `Grades: ${name}`;
  if (part.claims.length === 0) {
    const reply = noneFound(corpus, {
      title,
      lines: [`No grade of the ${name} region is known here.`],
      actions: [ALL_REGIONS],
    });
    return { ...reply, blocks: [...reply.blocks, ...part.blocks] };
  }
  const dates = [
    ...reported.flatMap(({ documents }) => documents.map(({ record }) => record.published)),
    ...registered.flatMap((inspection) =>
      inspection.grades.flatMap((entry) => lastKnownDay(inspection, entry) ?? []),
    ),
  ];
  const remarks = notes([
    regionHasNoGrade(plainName(name)),
    SCALE,
    ...ageLines(dates, now),
    ...(registered.length > 0 ? [coverageLine(corpus)] : []),
  ]);
  return shown(title, { ...part, blocks: [...part.blocks, ...remarks] }, [ALL_REGIONS, SOURCES]);
}

/** One grade for every body that has one. */
function ofCountry(corpus: Corpus, now: Date): Reply {
  const title = 'Grades: England and Wales';
  const part = countryPart(corpus, now);
  if (part.claims.length === 0)
    return noneFound(corpus, { title, lines: ['Neither the sources nor the register hold a grade.'] });
  const remarks = notes(['Regions themselves have no grade.', SCALE, coverageLine(corpus)]);
  return {
    ...shown(title, { ...part, blocks: [...part.blocks, ...remarks] }, [SOURCES]),
    menu: regionMenu(corpus),
    picture: part.picture,
  };
}

/** `/grades region?`. */
export const grades: Command<typeof options> = {
  name: 'grades',
  description: 'All grades of the inspection at hand, of a region, or of the country',
  options,
  complete: (_option, typed, corpus) => completeRegion(corpus, typed),
  async answer({ options: { region: typed }, page, now }, corpus) {
    if (typed === undefined) return atHand(corpus, page, now);
    const read = readRegion(corpus, typed);
    switch (read.type) {
      case 'country':
        return ofCountry(corpus, now);
      case 'region':
        return ofRegion(corpus, read.region, now);
      case 'unknown':
        return choose({
          title: 'Which region?',
          lines: [['No region of these inspections is called ', ...echo(typed), '.']],
          actions: [ALL_REGIONS],
          menu: regionMenu(corpus),
        });
    }
  },
};
