/** The option `region`: from what somebody typed to a region of inspections, or to the whole country. */
import type { Corpus, ReportedInspection } from '../../corpus/corpus.ts';
import { foldName, resolveName } from '../../corpus/names.ts';
import type { Inspection, NameCandidate } from '../../corpus/register.ts';
import type { Choice, Menu } from '../command.ts';
import { regionOf } from './bodies.ts';

/** The declaration of a region that may be left out. */
export const REGION = {
  type: 'string',
  description: 'A region of inspections, such as North West, or "all" for the country',
  autocomplete: true,
  maxLength: 100,
} as const;

/** The value of the option that stands for the whole country. */
export const COUNTRY = 'all';
const COUNTRY_NAMES = ['all', 'country', 'the country', 'everywhere', 'national', 'England and Wales'].map(
  foldName,
);

/** A region with what is known of its inspections. */
export interface Region {
  /** In lower case with hyphens: "north-west". */
  readonly id: string;
  /** As the inspection calls it: "North West (with North Wales)". */
  readonly name: string;
  /** Those that documents report, newest first. */
  readonly reported: readonly ReportedInspection[];
  /** Those that only the register knows, newest first. */
  readonly registered: readonly Inspection[];
}

/** What a typed region means. */
export type RegionAnswer =
  | { readonly type: 'country' }
  | { readonly type: 'region'; readonly region: Region }
  | { readonly type: 'unknown' };

/** A region's name without what stands in brackets behind it: "North West". */
export function plainName(name: string): string {
  return name.replace(/\s*\(.*\)$/u, '');
}

function idOf(name: string): string {
  return plainName(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-');
}

/** All regions that an inspection is known of, in the order of the register. */
export function regionsOf(corpus: Corpus): Region[] {
  const reportedNames = corpus.inspections.flatMap((inspection) => regionOf(corpus, inspection) ?? []);
  const names = [...corpus.register.inspections.map(({ region }) => region), ...reportedNames];
  const ids = [...new Set(names.map(idOf))];
  const reportedIds = new Set(corpus.inspections.map(({ facts }) => facts?.id));
  return ids.map((id) => ({
    id,
    name: names.find((name) => idOf(name) === id) ?? id,
    reported: corpus.inspections.filter((inspection) => idOf(regionOf(corpus, inspection) ?? '') === id),
    registered: corpus.register.inspections
      .filter((inspection) => idOf(inspection.region) === id && !reportedIds.has(inspection.id))
      .sort((a, b) => (b.published ?? '').localeCompare(a.published ?? '')),
  }));
}

/** Reads the option `region`: a region, a force or unit of one, or a word for the whole country. */
export function readRegion(corpus: Corpus, typed: string): RegionAnswer {
  const key = foldName(typed);
  if (COUNTRY_NAMES.includes(key)) return { type: 'country' };
  const regions = regionsOf(corpus);
  const named = regions.find(({ id, name }) =>
    [id, name, plainName(name), `${plainName(name)} region`, `the ${plainName(name)}`].some(
      (form) => foldName(form) === key,
    ),
  );
  const region = named ?? regions.find(({ id }) => id === idOfMeant(corpus, typed));
  return region === undefined ? { type: 'unknown' } : { type: 'region', region };
}

/** The id of the region that a name of an organisation, or one with several meanings, leads to. */
function idOfMeant(corpus: Corpus, typed: string): string | undefined {
  const resolution = resolveName(corpus.register, typed);
  switch (resolution.type) {
    case 'organisation':
      return idOfCandidates(corpus, [{ type: 'organisation', id: resolution.organisation.id }]);
    case 'each':
    case 'ask':
      return idOfCandidates(corpus, resolution.candidates);
    case 'region':
      return idOf(resolution.name);
    case 'at-hand': {
      const [inspection] = corpus.inspections;
      return inspection === undefined ? undefined : idOf(regionOf(corpus, inspection) ?? '');
    }
    case 'unknown':
      return undefined;
  }
}

/** The region of candidates that all lie in one. */
function idOfCandidates(corpus: Corpus, candidates: readonly NameCandidate[]): string | undefined {
  const ids = new Set(
    candidates.map((candidate) => {
      if (candidate.type === 'region') return idOf(candidate.name);
      if (candidate.type === 'other') return undefined;
      const inspection = corpus.register.inspections.find(
        ({ grades, missing }) =>
          missing.includes(candidate.id) || grades.some(({ organisation }) => organisation === candidate.id),
      );
      const region = inspection?.region ?? corpus.organisation(candidate.id)?.region ?? undefined;
      return region === undefined ? undefined : idOf(region);
    }),
  );
  const [only] = ids;
  return ids.size === 1 ? only : undefined;
}

/** Suggestions for the option `region`: the country first. */
export function completeRegion(corpus: Corpus, typed: string): Choice[] {
  const key = foldName(typed);
  return [
    { name: 'All regions of England and Wales', value: COUNTRY },
    ...regionsOf(corpus).map(({ id, name }) => ({ name, value: id })),
  ]
    .filter(({ name, value }) => foldName(name).includes(key) || value.includes(key))
    .slice(0, 25);
}

/** A menu of all regions. */
export function regionMenu(corpus: Corpus): Menu {
  return {
    placeholder: 'Grades of one region',
    choices: regionsOf(corpus).map(({ id, name }) => ({
      label: name.slice(0, 100),
      action: { label: 'Grades', command: 'grades', options: { region: id } },
    })),
  };
}
