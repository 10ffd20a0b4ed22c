/**
 * The register: what is known without a source text. Organisations with their names, inspections with the grades that
 * public pages showed (each with its page), and a glossary. It is data under `corpus/register/`; every file has a version.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { findingKindSchema, gradeSchema, wordsSchema } from './model.ts';
import { registerFaults } from './register-check.ts';

const idSchema = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
  error: 'must be lower-case letters and digits, in groups parted by single hyphens',
});

const candidateSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('organisation'), id: wordsSchema }),
  z.strictObject({ type: z.literal('region'), name: wordsSchema }),
  /** Something that is no organisation of the register: "ASP baton". */
  z.strictObject({ type: z.literal('other'), name: wordsSchema }),
]);
/** One thing that an ambiguous name may mean. */
export type NameCandidate = z.infer<typeof candidateSchema>;

const organisationSchema = z.strictObject({
  id: idSchema,
  name: wordsSchema,
  kind: z.enum(['force', 'other-force', 'rocu', 'inspectorate', 'agency', 'government']),
  territorial: z.boolean(),
  region: wordsSchema.nullable(),
  /** The regional organised crime unit that the force belongs to. */
  rocu: wordsSchema.optional(),
  /** The forces that make up a regional organised crime unit. */
  members: z.array(wordsSchema).optional(),
  aliases: z.array(wordsSchema),
  /** False while nobody has compared the aliases with a public page. */
  aliasesChecked: z.boolean(),
  oversight: wordsSchema.optional(),
  note: wordsSchema.optional(),
});
/** An organisation that can speak or be spoken of. */
export type Organisation = z.infer<typeof organisationSchema>;

const ambiguousBase = { alias: wordsSchema, why: wordsSchema, seenAt: z.url().optional() };
const ambiguousSchema = z.discriminatedUnion('type', [
  /** One usual meaning: answered for it, said so, the others offered. */
  z.strictObject({
    type: z.literal('usual'),
    ...ambiguousBase,
    organisation: wordsSchema,
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
  origin: wordsSchema,
  mayChange: wordsSchema,
  organisations: z.array(organisationSchema),
  ambiguous: z.array(ambiguousSchema),
});

/** A date as far as a page shows it: a year, a month or a day. */
const partialDateSchema = z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/);

const inspectionSchema = z.strictObject({
  id: idSchema,
  topic: wordsSchema,
  title: wordsSchema.nullable(),
  region: wordsSchema,
  published: z.iso.date().nullable(),
  publishedSeenAt: z.url().nullable(),
  url: z.url().nullable(),
  grades: z.array(
    z.strictObject({
      organisation: wordsSchema,
      grade: gradeSchema,
      seenAt: z.url(),
      seenPageDate: partialDateSchema.nullable(),
      alsoSeenAt: z.array(z.url()),
      /** The unit's name in that report, where it has another one today. */
      nameThen: wordsSchema.optional(),
      note: wordsSchema.optional(),
    }),
  ),
  /** Bodies of the region whose grade was not seen. */
  missing: z.array(wordsSchema),
  /** What else was not seen, in words. */
  gaps: z.array(z.strictObject({ what: wordsSchema, seenAt: z.url().optional() })),
  /** How many findings of a kind a body got, told by a page that was seen; what they say was not. */
  findings: z
    .array(
      z.strictObject({
        organisation: wordsSchema,
        kind: findingKindSchema,
        count: z.int().positive(),
        /** Who says so: "a letter of the police and crime commissioner". */
        toldBy: wordsSchema,
        seenAt: z.url(),
        seenPageDate: partialDateSchema.nullable(),
      }),
    )
    .optional(),
  /** What local policing bodies published on a force's part of the report; the date that the text itself bears. */
  responses: z
    .array(z.strictObject({ organisation: wordsSchema, dated: z.iso.date(), seenAt: z.url() }))
    .optional(),
  fieldwork: z.array(z.strictObject({ says: wordsSchema, seenAt: z.url() })).optional(),
  note: wordsSchema.optional(),
});
/** One HMICFRS publication as the register knows it. */
export type Inspection = z.infer<typeof inspectionSchema>;

const responseDutySchema = z.strictObject({
  /** In so many days a local policing body has to publish its comments, the day of publication being the first. */
  days: z.int().positive(),
  law: wordsSchema,
  source: z.url(),
});
/** The duty of a local policing body to comment on a report. */
export type ResponseDuty = z.infer<typeof responseDutySchema>;

const inspectionsFileSchema = z.strictObject({
  version: z.literal(1),
  seen: z.iso.date(),
  origin: wordsSchema,
  warning: wordsSchema,
  responseDuty: responseDutySchema,
  inspections: z.array(inspectionSchema),
  /** History of other schemes, never a grade of today. */
  earlierGradesOfAnotherScheme: z.array(
    z.strictObject({
      organisation: wordsSchema,
      published: partialDateSchema,
      scheme: wordsSchema,
      grade: gradeSchema.nullable(),
      topic: wordsSchema,
      seenAt: z.url(),
      note: wordsSchema.optional(),
    }),
  ),
});

const termSchema = z.strictObject({
  term: wordsSchema,
  expansion: wordsSchema.nullable(),
  definition: wordsSchema,
  source: z.url().nullable(),
  note: wordsSchema.optional(),
  alsoCalled: z.array(wordsSchema).optional(),
});
/** One entry of the glossary. */
export type GlossaryTerm = z.infer<typeof termSchema>;

const rankSchema = z.strictObject({
  abbr: wordsSchema.optional(),
  name: wordsSchema.optional(),
  level: z.number(),
});
const glossaryFileSchema = z.strictObject({
  version: z.literal(1),
  checked: z.iso.date(),
  origin: wordsSchema,
  terms: z.array(termSchema),
  titles: z.array(
    z.strictObject({
      form: wordsSchema,
      means: wordsSchema,
      example: wordsSchema,
      source: z.url().nullable(),
    }),
  ),
  ranks: z.strictObject({
    source: z.url(),
    order: wordsSchema,
    territorial: z.array(rankSchema),
    london: z.array(rankSchema),
    note: wordsSchema,
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
  const faults = registerFaults(register, organisations.value.organisations);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: register };
}
