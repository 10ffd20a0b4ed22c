/** What is wrong with a register whose files have the right shape: references, regions, names and dates. */
import { foldName } from './names.ts';
import type { FileFault, Inspection, Organisation, Register } from './register.ts';

const ORGANISATIONS = 'register/organisations.json';
const INSPECTIONS = 'register/inspections.json';

/** Every fault of the register; `organisations` as they stand in the file, where an id may stand twice. */
export function registerFaults(register: Register, organisations: readonly Organisation[]): FileFault[] {
  return [
    ...duplicates(organisations.map(({ id }) => id)).map((id) => ({
      file: ORGANISATIONS,
      field: 'organisations',
      problem: `the id "${id}" stands twice`,
    })),
    ...membershipFaults(organisations),
    ...sharedAliases(register, organisations),
    ...inspectionFaults(register),
    ...regionFaults(register),
    ...datesToCome(register),
    ...danglingReferences(register),
  ];
}

function duplicates(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}

/** Units and forces that don't name each other. */
function membershipFaults(organisations: readonly Organisation[]): FileFault[] {
  const byId = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  return organisations.flatMap(({ id, rocu, members = [] }) => {
    const unit = rocu === undefined ? undefined : byId.get(rocu);
    const strangers = members.filter((member) => byId.has(member) && byId.get(member)?.rocu !== id);
    return [
      ...(unit !== undefined && unit.members?.includes(id) !== true
        ? [{ file: ORGANISATIONS, field: `${id}.rocu`, problem: `"${unit.id}" does not have it as a member` }]
        : []),
      ...strangers.map((member) => ({
        file: ORGANISATIONS,
        field: `${id}.members`,
        problem: `"${member}" does not name it as its unit`,
      })),
    ];
  });
}

/** Names that lead to two organisations without being listed as ambiguous: the first would be taken, and nobody told. */
function sharedAliases({ ambiguous }: Register, organisations: readonly Organisation[]): FileFault[] {
  const listed = new Set(ambiguous.map(({ alias }) => foldName(alias)));
  const owners = new Map<string, Set<string>>();
  for (const { id, name, aliases } of organisations) {
    for (const key of [id, name, ...aliases].map(foldName))
      owners.set(key, (owners.get(key) ?? new Set()).add(id));
  }
  return [...owners]
    .filter(([key, ids]) => ids.size > 1 && !listed.has(key))
    .map(([key, ids]) => ({
      file: ORGANISATIONS,
      field: 'aliases',
      problem: `"${key}" names ${[...ids].join(' and ')}, and is not listed as ambiguous`,
    }));
}

/** Inspections that stand twice, and bodies that one inspection grades twice or both grades and lacks. */
function inspectionFaults({ inspections }: Register): FileFault[] {
  const twice = duplicates(inspections.map(({ id }) => id));
  return [
    ...twice.map((id) => ({
      file: INSPECTIONS,
      field: 'inspections',
      problem: `the id "${id}" stands twice`,
    })),
    ...inspections.flatMap(({ id, grades, missing }) =>
      duplicates([...grades.map(({ organisation }) => organisation), ...missing]).map((body) => ({
        file: INSPECTIONS,
        field: id,
        problem: `"${body}" has more than one grade, or a grade and is listed as missing`,
      })),
    ),
  ];
}

/** "North West (with North Wales)" is the region "North West". */
function plainRegion(name: string): string {
  return name.replace(/\s*\(.*\)$/u, '');
}

/** Regions that no organisation lies in, and bodies of a region whose grade is neither given nor said to be missing. */
function regionFaults({ organisations, inspections, ambiguous }: Register): FileFault[] {
  const regions = new Set([...organisations.values()].map(({ region }) => region));
  const inspected = (region: string): string[] =>
    [...organisations.values()]
      .filter(({ kind, region: own }) => (kind === 'force' || kind === 'rocu') && own === plainRegion(region))
      .map(({ id }) => id);
  const unknown = ({ id, region }: Inspection): FileFault[] =>
    regions.has(plainRegion(region))
      ? []
      : [
          {
            file: INSPECTIONS,
            field: `${id}.region`,
            problem: `no organisation lies in the region "${region}"`,
          },
        ];
  const forgotten = ({ id, region, grades, missing }: Inspection): FileFault[] => {
    const told = new Set([...grades.map(({ organisation }) => organisation), ...missing]);
    return inspected(region)
      .filter((body) => !told.has(body))
      .map((body) => ({
        file: INSPECTIONS,
        field: id,
        problem: `"${body}" has no grade and is not listed as missing`,
      }));
  };
  const meant = ambiguous.flatMap((name) =>
    name.type === 'at-hand'
      ? []
      : (name.type === 'usual' ? name.others : name.candidates).map((one) => ({ name, one })),
  );
  return [
    ...inspections.flatMap((inspection) => [...unknown(inspection), ...forgotten(inspection)]),
    ...meant.flatMap(({ name, one }) =>
      one.type === 'region' && !regions.has(plainRegion(one.name))
        ? [
            {
              file: ORGANISATIONS,
              field: `ambiguous.${name.alias}`,
              problem: `no organisation lies in the region "${one.name}"`,
            },
          ]
        : [],
    ),
  ];
}

/** Dates after the day on which the pages were read. */
function datesToCome({ inspections, earlierGrades, seen }: Register): FileFault[] {
  const dated: { field: string; date: string | null }[] = inspections.flatMap(
    ({ id, published, grades, findings = [], responses = [] }) => [
      { field: `${id}.published`, date: published },
      ...[...grades, ...findings].map(({ organisation, seenPageDate }) => ({
        field: `${id}.${organisation}.seenPageDate`,
        date: seenPageDate,
      })),
      ...responses.map(({ organisation, dated: date }) => ({ field: `${id}.${organisation}.dated`, date })),
    ],
  );
  for (const { organisation, published } of earlierGrades) {
    dated.push({ field: `earlierGradesOfAnotherScheme.${organisation}.published`, date: published });
  }
  return dated.flatMap(({ field, date }) =>
    date !== null && date > seen
      ? [{ file: INSPECTIONS, field, problem: `${date} is after ${seen}, when the pages were read` }]
      : [],
  );
}

/** Ids that no organisation has, with where they stand. */
function danglingReferences(register: Register): FileFault[] {
  const named: { file: string; field: string; id: string }[] = [];
  for (const { id, members = [], rocu } of register.organisations.values()) {
    for (const member of members) named.push({ file: ORGANISATIONS, field: `${id}.members`, id: member });
    if (rocu !== undefined) named.push({ file: ORGANISATIONS, field: `${id}.rocu`, id: rocu });
  }
  for (const name of register.ambiguous) {
    if (name.type === 'usual')
      named.push({ file: ORGANISATIONS, field: `ambiguous.${name.alias}`, id: name.organisation });
    const candidates = name.type === 'usual' ? name.others : name.type === 'at-hand' ? [] : name.candidates;
    for (const candidate of candidates) {
      if (candidate.type === 'organisation')
        named.push({ file: ORGANISATIONS, field: `ambiguous.${name.alias}`, id: candidate.id });
    }
  }
  for (const inspection of register.inspections) {
    const { grades, missing, findings = [], responses = [] } = inspection;
    const ids = [...[...grades, ...findings, ...responses].map((one) => one.organisation), ...missing];
    for (const id of ids) named.push({ file: INSPECTIONS, field: inspection.id, id });
  }
  for (const { organisation } of register.earlierGrades) {
    named.push({
      file: INSPECTIONS,
      field: 'earlierGradesOfAnotherScheme',
      id: organisation,
    });
  }
  return named
    .filter(({ id }) => !register.organisations.has(id))
    .map(({ file: where, field, id }) => ({
      file: where,
      field,
      problem: `names the unknown organisation "${id}"`,
    }));
}
