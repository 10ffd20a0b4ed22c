/**
 * The vocabulary of the corpus: what a document, a claim and a review are, as zod schemas for what is stored and as
 * types for what is computed. Every offset is a UTF-16 offset into the document's text, so that
 * `text.slice(start, end)` is the evidence.
 */
import { z } from 'zod';

/** The format version of `document.json`. A file with another one is refused. */
export const DOCUMENT_VERSION = 1;

/** Words: at least one character that shows. */
export const wordsSchema = z.string({ error: 'must be words' }).regex(/\S/u, { error: 'must not be empty' });

/** The five grades, best first. Source: HMICFRS, PEEL assessments 2023-25, "What is PEEL". */
export const GRADES = ['outstanding', 'good', 'adequate', 'requires improvement', 'inadequate'] as const;
/** One of the five grades, in lower case. */
export const gradeSchema = z.enum(GRADES);
/** One of the five grades, in lower case. */
export type Grade = z.infer<typeof gradeSchema>;

/** A stretch of a document's text: UTF-16 offsets, `start` inclusive, `end` exclusive, never empty. */
export const spanSchema = z
  .strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() })
  .refine((span) => span.end > span.start, { error: 'end must be greater than start' });
/** A stretch of a document's text: UTF-16 offsets, `start` inclusive, `end` exclusive, never empty. */
export type Span = z.infer<typeof spanSchema>;

/** An organisation as a document names it, with its id in the register where it has one. */
export const namedOrganisationSchema = z.strictObject({ id: z.string().nullable(), name: z.string().min(1) });

/** Who speaks: a person, an organisation, or a description ("a spokesperson"). */
export const speakerSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('person'),
    /** A stable id made of the name: `alex-murray`. */
    id: z.string().min(1),
    /** The fullest name that the text has, without title: "Alex Murray". */
    name: z.string().min(1),
    /** The title as printed: "T/Chief Constable". */
    title: z.string().nullable(),
    organisation: namedOrganisationSchema.nullable(),
    /** True where the text doesn't print the organisation beside the name. */
    organisationInferred: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('organisation'), id: z.string().nullable(), name: z.string().min(1) }),
  z.strictObject({ kind: z.literal('description'), name: z.string().min(1) }),
]);
/** Who speaks: a person, an organisation, or a description ("a spokesperson"). */
export type Speaker = z.infer<typeof speakerSchema>;

/** A body that something is said of: its name as in the register (else as printed) and its register id. */
export const bodyRefSchema = z.strictObject({ body: z.string().min(1), bodyId: z.string().nullable() });
/** A body that something is said of: its name as in the register (else as printed) and its register id. */
export type BodyRef = z.infer<typeof bodyRefSchema>;

/** The kinds of finding. They are never put into one list under one heading. */
export const FINDING_KINDS = [
  'cause-of-concern',
  'recommendation',
  'area-for-improvement',
  'criticism',
  'strength',
  'practice',
  'focus',
] as const;
/** A kind of finding. */
export const findingKindSchema = z.enum(FINDING_KINDS);
/** The kind of a finding; `focus` is what a body says it works on. */
export type FindingKind = z.infer<typeof findingKindSchema>;

const claimBase = {
  /** First 8 characters of the base32 sha256 of what the claim says; see `corpus/claims.ts`. */
  id: z.string().regex(/^[a-z2-7]{8}$/),
  /** Where it stands. For a quotation, its runs in order; for a grade, the first mention and then the further ones. */
  spans: z.array(spanSchema).min(1),
  /** How sure the extractor is, from 0 to 1. Review sorts by it. */
  confidence: z.number().min(0).max(1),
  /** The name of the rule that made the claim. */
  rule: z.string().min(1),
};

const quotationSchema = z.strictObject({
  ...claimBase,
  kind: z.literal('quotation'),
  /** `fragment`: a few quoted words inside the reporter's sentence. */
  form: z.enum(['full', 'fragment']),
  speaker: speakerSchema.nullable(),
});
const gradeClaimSchema = z.strictObject({
  ...claimBase,
  kind: z.literal('grade'),
  ...bodyRefSchema.shape,
  grade: gradeSchema,
  /** The topic as printed ("response to serious and organised crime"), or null. */
  topic: z.string().nullable(),
  /** True for the grade of a previous inspection. */
  earlier: z.boolean(),
});
const findingSchema = z.strictObject({
  ...claimBase,
  kind: z.literal('finding'),
  finding: findingKindSchema,
  by: z.enum(['inspectorate', 'body']),
  /** All bodies that it is said of; empty where the text names none. */
  bodies: z.array(bodyRefSchema),
  /** Whether it is said of bodies, of a region as such, or of nobody by name. */
  scope: z.enum(['bodies', 'region', 'unnamed']),
  /** False where the document introduces the list with "included" or the like. */
  complete: z.boolean(),
  /** The words that introduce the list it stands in, or null. */
  leadIn: spanSchema.nullable(),
});
const figureSchema = z.strictObject({
  ...claimBase,
  kind: z.literal('figure'),
  value: z.number(),
  /** Unit as printed ("people"), or null. */
  unit: z.string().nullable(),
  /** Every hedge as printed, in order ("estimated", "almost"). */
  hedges: z.array(z.string()),
  claimant: speakerSchema.nullable(),
  /** The period as printed in the same sentence ("in the past year"), or null. */
  period: z.string().nullable(),
});
const periodSchema = z.strictObject({
  ...claimBase,
  kind: z.literal('period'),
  claimant: speakerSchema.nullable(),
});
const reportedSpeechSchema = z.strictObject({
  ...claimBase,
  kind: z.literal('reported-speech'),
  speaker: speakerSchema,
});
const statementSchema = z.strictObject({
  ...claimBase,
  kind: z.literal('statement'),
  ...bodyRefSchema.shape,
});

/** Something that stands in a document, with the place where it stands. */
export const claimSchema = z.discriminatedUnion('kind', [
  quotationSchema,
  gradeClaimSchema,
  findingSchema,
  figureSchema,
  periodSchema,
  reportedSpeechSchema,
  statementSchema,
]);
/** Something that stands in a document, with the place where it stands. */
export type Claim = z.infer<typeof claimSchema>;
/** The words between quotation marks of one speaker, as one or more runs. */
export type Quotation = z.infer<typeof quotationSchema>;
/** A grade of a body in an inspection. */
export type GradeClaim = z.infer<typeof gradeClaimSchema>;
/** Something found of bodies, by the inspectorate or in a body's own account. */
export type Finding = z.infer<typeof findingSchema>;
/** A number with its hedges, unit, claimant and period. */
export type Figure = z.infer<typeof figureSchema>;
/** A passage with a speaker but without quotation marks. */
export type ReportedSpeech = z.infer<typeof reportedSpeechSchema>;
/** What a body or its officers answered: quotations and reported speech in order. */
export type Statement = z.infer<typeof statementSchema>;

/** A date without time: `2024-05-14`. */
export const dateSchema = z.iso.date({ error: 'must be a day of the calendar, written like 2024-05-14' });

/** A person's decision on one claim, applied when the corpus is loaded. */
export const reviewDecisionSchema = z.strictObject({
  claim: claimBase.id,
  decision: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('accept') }),
    z.strictObject({ type: z.literal('reject') }),
    z.strictObject({
      type: z.literal('correct'),
      spans: z.array(spanSchema).min(1).optional(),
      speaker: speakerSchema.nullable().optional(),
    }),
  ]),
  by: z.string().min(1),
  at: z.iso.datetime(),
  note: z.string().optional(),
});
/** A person's decision on one claim, applied when the corpus is loaded. */
export type ReviewDecision = z.infer<typeof reviewDecisionSchema>;

/** A claim that the extractor no longer makes, kept so that an old answer can still be opened. */
export const retiredClaimSchema = z.strictObject({
  claim: claimSchema,
  /** The words of each span on the day it was retired: the text may have changed since. */
  texts: z.array(z.string()).min(1),
  retired: dateSchema,
});

/** What a document can be. */
export const DOCUMENT_KINDS = ['article', 'press-release', 'statement', 'letter', 'report'] as const;

/** What is stored beside a source: metadata, claims, review. */
export const documentSchema = z.strictObject({
  version: z.literal(DOCUMENT_VERSION),
  /** The folder's name, in lower case with hyphens. */
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
    error: 'must be lower-case letters and digits, in groups parted by single hyphens',
  }),
  kind: z.enum(DOCUMENT_KINDS, { error: `must be one of ${DOCUMENT_KINDS.join(', ')}` }),
  title: wordsSchema,
  outlet: wordsSchema,
  author: wordsSchema.nullable(),
  published: dateSchema,
  url: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).nullable(),
  /** When the source was put into the corpus. */
  added: dateSchema,
  /** The inspection that the document reports: an id of the register, or null. */
  inspection: z.string().nullable(),
  source: z.strictObject({ file: z.string().min(1), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  /** For HTML and PDF: the text that the reader made, and its hash. Absent where the source is plain text. */
  text: z
    .strictObject({
      file: z.literal('text.txt'),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      reader: z.string().min(1),
    })
    .optional(),
  /** Documents that print the same text in the main (one press release in several outlets): they count as one source. */
  sameSourceAs: z.array(z.string()).optional(),
  claims: z.array(claimSchema),
  review: z.array(reviewDecisionSchema),
  retired: z.array(retiredClaimSchema),
});
/** What is stored beside a source: metadata, claims, review. */
export type DocumentRecord = z.infer<typeof documentSchema>;
