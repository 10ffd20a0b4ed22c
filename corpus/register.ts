/**
 * The register: what is known without a source text. Organisations with their names, inspections with the grades that
 * public pages showed (each with its page), and a glossary. It is data under `corpus/register/`; every file has a version.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { findingKindSchema, gradeSchema } from './model.ts';

const candidateSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('organisation'), id: z.string() }),
  z.strictObject({ type: z.literal('region'), name: z.string() }),
  /** Something that is no organisation of the register: "ASP baton". */
  z.strictObject({ type: z.literal('other'), name: z.string() }),
]);
/** One thing that an ambiguous name may mean. */
export type NameCandidate = z.infer<typeof candidateSchema>;

const organisationSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  name: z.string().min(1),
  kind: z.enum(['force', 'other-force', 'rocu', 'inspectorate', 'agency', 'government']),
  territorial: z.boolean(),
  region: z.string().nullable(),
  /** The regional organised crime unit that the force belongs to. */
  rocu: z.string().optional(),
  /** The forces that make up a regional organised crime unit. */
  members: z.array(z.string()).optional(),
  aliases: z.array(z.string().min(1)),
  /** False while nobody has compared the aliases with a public page. */
  aliasesChecked: z.boolean(),
  oversight: z.string().optional(),
  note: z.string().optional(),
});
/** An organisation that can speak or be spoken of. */
export type Organisation = z.infer<typeof organisationSchema>;

const ambiguousBase = { alias: z.string().min(1), why: z.string().min(1), seenAt: z.url().optional() };
const ambiguousSchema = z.discriminatedUnion('type', [
  /** One usual meaning: answered for it, said so, the others offered. */
  z.strictObject({
    type: z.literal('usual'),
    ...ambiguousBase,
    organisation: z.string(),
    others: z.array(candidateSchema),
  }),
  /** Several meanings that can be answered together. */
  z.strictObject({ type: z.literal('each'), ...ambiguousBase, candidates: z.array(candidateSchema).min(2) }),
  /** Several meanings: asked back. */
  z.strictObject({ type: z.literal('ask'), ...ambiguousBase, candidates: z.array(candidateSchema).min(2) }),
  /** Means whatever the inspection or text at hand speaks of: "the ROCU". */
  z.strictObject({ type: z.literal('at-hand'), ...ambiguousBase, kind: z.enum(['rocu', 'force', 'region']) }),
]);
/** A name with several meanings. */
export type AmbiguousName = z.infer<typeof ambiguousSchema>;

const organisationsFileSchema = z.strictObject({
  version: z.literal(1),
  checked: z.iso.date(),
  origin: z.string(),
  mayChange: z.string(),
  organisations: z.array(organisationSchema),
  ambiguous: z.array(ambiguousSchema),
});

/** A date as far as a page shows it: a year, a month or a day. */
const partialDateSchema = z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/);

const inspectionSchema = z.strictObject({
  id: z.string(),
  topic: z.string(),
  title: z.string().nullable(),
  region: z.string(),
  published: z.iso.date().nullable(),
  publishedSeenAt: z.url().nullable(),
  url: z.url().nullable(),
  grades: z.array(
    z.strictObject({
      organisation: z.string(),
      grade: gradeSchema,
      seenAt: z.url(),
      seenPageDate: partialDateSchema.nullable(),
      alsoSeenAt: z.array(z.url()),
      /** The unit's name in that report, where it has another one today. */
      nameThen: z.string().optional(),
      note: z.string().optional(),
    }),
  ),
  /** Bodies of the region whose grade was not seen. */
  missing: z.array(z.string()),
  /** What else was not seen, in words. */
  gaps: z.array(z.strictObject({ what: z.string(), seenAt: z.url().optional() })),
  /** How many findings of a kind a body got, told by a page that was seen; what they say was not. */
  findings: z
    .array(
      z.strictObject({
        organisation: z.string(),
        kind: findingKindSchema,
        count: z.int().positive(),
        /** Who says so: "a letter of the police and crime commissioner". */
        toldBy: z.string().min(1),
        seenAt: z.url(),
        seenPageDate: partialDateSchema.nullable(),
      }),
    )
    .optional(),
  /** What local policing bodies published on a force's part of the report; the date that the text itself bears. */
  responses: z
    .array(z.strictObject({ organisation: z.string(), dated: z.iso.date(), seenAt: z.url() }))
    .optional(),
  fieldwork: z.array(z.strictObject({ says: z.string(), seenAt: z.url() })).optional(),
  note: z.string().optional(),
});
/** One HMICFRS publication as the register knows it. */
export type Inspection = z.infer<typeof inspectionSchema>;

const responseDutySchema = z.strictObject({
  /** In so many days a local policing body has to publish its comments, the day of publication being the first. */
  days: z.int().positive(),
  law: z.string().min(1),
  source: z.url(),
});
/** The duty of a local policing body to comment on a report. */
export type ResponseDuty = z.infer<typeof responseDutySchema>;

const inspectionsFileSchema = z.strictObject({
  version: z.literal(1),
  seen: z.iso.date(),
  origin: z.string(),
  warning: z.string(),
  responseDuty: responseDutySchema,
  inspections: z.array(inspectionSchema),
  /** History of other schemes, never a grade of today. */
  earlierGradesOfAnotherScheme: z.array(
    z.strictObject({
      organisation: z.string(),
      published: partialDateSchema,
      scheme: z.string(),
      grade: gradeSchema.nullable(),
      topic: z.string(),
      seenAt: z.url(),
      note: z.string().optional(),
    }),
  ),
});

const termSchema = z.strictObject({
  term: z.string(),
  expansion: z.string().nullable(),
  definition: z.string(),
  source: z.url().nullable(),
  note: z.string().optional(),
  alsoCalled: z.array(z.string()).optional(),
});
/** One entry of the glossary. */
export type GlossaryTerm = z.infer<typeof termSchema>;

const rankSchema = z.strictObject({
  abbr: z.string().optional(),
  name: z.string().optional(),
  level: z.number(),
});
const glossaryFileSchema = z.strictObject({
  version: z.literal(1),
  checked: z.iso.date(),
  origin: z.string(),
  terms: z.array(termSchema),
  titles: z.array(
    z.strictObject({ form: z.string(), means: z.string(), example: z.string(), source: z.url().nullable() }),
  ),
  ranks: z.strictObject({
    source: z.url(),
    order: z.string(),
    territorial: z.array(rankSchema),
    london: z.array(rankSchema),
    note: z.string(),
  }),
});

/** The register as one value. */
export interface Register {
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly ambiguous: readonly AmbiguousName[];
  readonly inspections: readonly Inspection[];
  readonly earlierGrades: z.infer<typeof inspectionsFileSchema>['earlierGradesOfAnotherScheme'];
  readonly responseDuty: ResponseDuty;
  readonly glossary: z.infer<typeof glossaryFileSchema>;
  /** When the inspections' pages were read: an ISO date. */
  readonly seen: string;
}

/** One thing that is wrong with a file: where, and what. */
export interface FileFault {
  readonly file: string;
  /** The field's path, "" for the whole file. */
  readonly field: string;
  readonly problem: string;
}

/** A value, or everything that is wrong with it. */
export type Checked<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly faults: readonly FileFault[] };

/** Reads JSON from `path` and checks it against a schema; `name` is how faults call the file. */
export function readJson<Value>(path: string, name: string, schema: z.ZodType<Value>): Checked<Value> {
  let raw: unknown;
  try {
    raw = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const problem = error instanceof SyntaxError ? `is not JSON: ${error.message}` : 'cannot be read';
    return { ok: false, faults: [{ file: name, field: '', problem }] };
  }
  const parsed = schema.safeParse(raw);
  if (parsed.success) return { ok: true, value: parsed.data };
  return {
    ok: false,
    faults: parsed.error.issues.map((issue) => ({
      file: name,
      field: issue.path.map(String).join('.'),
      problem: issue.message,
    })),
  };
}

/** Reads and checks the register under `root` (the corpus folder); every fault of every file is told. */
export function loadRegister(root: string): Checked<Register> {
  const read = <Value>(file: string, schema: z.ZodType<Value>): Checked<Value> =>
    readJson(join(root, 'register', file), `register/${file}`, schema);
  const organisations = read('organisations.json', organisationsFileSchema);
  const inspections = read('inspections.json', inspectionsFileSchema);
  const glossary = read('glossary.json', glossaryFileSchema);
  if (!organisations.ok || !inspections.ok || !glossary.ok) {
    return {
      ok: false,
      faults: [organisations, inspections, glossary].flatMap((file) => (file.ok ? [] : file.faults)),
    };
  }
  const register: Register = {
    organisations: new Map(
      organisations.value.organisations.map((organisation) => [organisation.id, organisation]),
    ),
    ambiguous: organisations.value.ambiguous,
    inspections: inspections.value.inspections,
    earlierGrades: inspections.value.earlierGradesOfAnotherScheme,
    responseDuty: inspections.value.responseDuty,
    glossary: glossary.value,
    seen: inspections.value.seen,
  };
  const faults = [
    ...duplicates(organisations.value.organisations.map(({ id }) => id)).map((id) => ({
      file: 'register/organisations.json',
      field: 'organisations',
      problem: `the id "${id}" stands twice`,
    })),
    ...inspectionFaults(register),
    ...danglingReferences(register),
  ];
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: register };
}

/** Inspections that stand twice, and bodies that one inspection grades twice or both grades and lacks. */
function inspectionFaults({ inspections }: Register): FileFault[] {
  const file = 'register/inspections.json';
  const twice = duplicates(inspections.map(({ id }) => id));
  return [
    ...twice.map((id) => ({ file, field: 'inspections', problem: `the id "${id}" stands twice` })),
    ...inspections.flatMap(({ id, grades, missing }) =>
      duplicates([...grades.map(({ organisation }) => organisation), ...missing]).map((body) => ({
        file,
        field: id,
        problem: `"${body}" has more than one grade, or a grade and is listed as missing`,
      })),
    ),
  ];
}

function duplicates(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}

/** Ids that no organisation has, with where they stand. */
function danglingReferences(register: Register): FileFault[] {
  const named: { file: string; field: string; id: string }[] = [];
  const file = 'register/organisations.json';
  for (const { id, members = [], rocu } of register.organisations.values()) {
    for (const member of members) named.push({ file, field: `${id}.members`, id: member });
    if (rocu !== undefined) named.push({ file, field: `${id}.rocu`, id: rocu });
  }
  for (const name of register.ambiguous) {
    if (name.type === 'usual') named.push({ file, field: `ambiguous.${name.alias}`, id: name.organisation });
    const candidates = name.type === 'usual' ? name.others : name.type === 'at-hand' ? [] : name.candidates;
    for (const candidate of candidates) {
      if (candidate.type === 'organisation')
        named.push({ file, field: `ambiguous.${name.alias}`, id: candidate.id });
    }
  }
  for (const inspection of register.inspections) {
    const { grades, missing, findings = [], responses = [] } = inspection;
    const ids = [...[...grades, ...findings, ...responses].map((one) => one.organisation), ...missing];
    for (const id of ids) named.push({ file: 'register/inspections.json', field: inspection.id, id });
  }
  for (const { organisation } of register.earlierGrades) {
    named.push({
      file: 'register/inspections.json',
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
