/** From what the extractors found to claims with stable ids. */
import { createHash } from 'node:crypto';
import type { Extraction } from './extract/extraction.ts';
import type { Claim, Span, Speaker } from './model.ts';
import type { Organisation, Register } from './register.ts';

type WithoutId<Value> = Value extends unknown ? Omit<Value, 'id'> : never;
type Draft = WithoutId<Claim>;

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';
const ID_LENGTH = 8;
/** Kinds of organisation that are inspected, and so have a statement to answer with. */
const INSPECTED: ReadonlySet<Organisation['kind']> = new Set(['force', 'other-force', 'rocu']);

/** The first 8 characters of the lower-case base32 (RFC 4648) sha256 of the parts. */
export function shortHash(parts: readonly string[]): string {
  const bytes = createHash('sha256').update(JSON.stringify(parts)).digest();
  let bits = 0n;
  for (const byte of bytes.subarray(0, 5)) bits = (bits << 8n) | BigInt(byte);
  let id = '';
  for (let place = ID_LENGTH - 1; place >= 0; place -= 1)
    id += BASE32[Number((bits >> BigInt(place * 5)) & 31n)];
  return id;
}

function speakerKey(speaker: Speaker | null): string {
  return speaker === null ? '' : speaker.name;
}

/** Whom a claim is about, for its id: body ids (names where there is no id) or the speaker. */
function subjectOf(claim: Draft): string {
  switch (claim.kind) {
    case 'quotation':
    case 'reported-speech':
      return speakerKey(claim.speaker);
    case 'figure':
    case 'period':
      return speakerKey(claim.claimant);
    case 'grade':
    case 'statement':
      return claim.bodyId ?? claim.body;
    case 'finding':
      return claim.bodies.map(({ body, bodyId }) => bodyId ?? body).join(' ');
  }
}

function claimValue(claim: Draft): string {
  switch (claim.kind) {
    case 'grade':
      return claim.grade;
    case 'finding':
      return claim.finding;
    case 'figure':
      return String(claim.value);
    default:
      return '';
  }
}

/**
 * Gives each claim its id: a hash of document id, kind, body ids or speaker, value and the words of its spans, never of
 * its place. Claims that are still equal after that are told apart by their ordinal among the equal ones.
 */
function withIds(documentId: string, text: string, drafts: readonly Draft[]): Claim[] {
  const seen = new Map<string, number>();
  return drafts.map((draft) => {
    const words = draft.spans.map(({ start, end }) => text.slice(start, end));
    const parts = [documentId, draft.kind, subjectOf(draft), claimValue(draft), ...words];
    const key = JSON.stringify(parts);
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    return { id: shortHash(ordinal === 0 ? parts : [...parts, String(ordinal)]), ...draft };
  });
}

/** What a claim and an extracted thing share: rule and confidence. */
function reasonOf({ why }: { readonly why: { readonly rule: string; readonly confidence: number } }): {
  rule: string;
  confidence: number;
} {
  return { rule: why.rule, confidence: why.confidence };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/**
 * Makes the claims of a document, in the order of their first spans: exactly what the extraction holds, the runs of one
 * quotation put together, and for each inspected body that speaks its statement.
 */
export function makeClaims(
  documentId: string,
  text: string,
  extraction: Extraction,
  register: Register,
): Claim[] {
  const drafts: Draft[] = [
    ...quotations(extraction),
    ...extraction.reportedSpeech.map(
      (speech): Draft => ({
        kind: 'reported-speech',
        spans: [spanOf(speech)],
        ...reasonOf(speech),
        speaker: speech.speaker,
      }),
    ),
    ...extraction.grades.map(
      (grade): Draft => ({
        kind: 'grade',
        spans: [spanOf(grade), ...grade.also.map(spanOf)],
        ...reasonOf(grade),
        body: grade.body,
        bodyId: grade.bodyId,
        grade: grade.grade,
        topic: grade.topic,
        earlier: grade.earlier,
      }),
    ),
    ...extraction.findings.map(
      (finding): Draft => ({
        kind: 'finding',
        spans: [spanOf(finding)],
        ...reasonOf(finding),
        finding: finding.kind,
        by: finding.by,
        bodies: finding.bodies.map(({ body, bodyId }) => ({ body, bodyId })),
        scope: finding.scope,
        complete: finding.complete,
        leadIn: finding.leadIn === null ? null : spanOf(finding.leadIn),
      }),
    ),
    ...extraction.figures.map(
      (figure): Draft => ({
        kind: 'figure',
        spans: [spanOf(figure)],
        ...reasonOf(figure),
        value: figure.value,
        unit: figure.unit,
        hedges: [...figure.hedges],
        claimant: figure.claimant,
        period: figure.period,
      }),
    ),
    ...extraction.periods.map(
      (period): Draft => ({
        kind: 'period',
        spans: [spanOf(period)],
        ...reasonOf(period),
        claimant: period.claimant,
      }),
    ),
    ...statements(extraction, register),
  ];
  const first = (draft: Draft): Span => draft.spans[0] ?? { start: 0, end: 0 };
  drafts.sort((a, b) => first(a).start - first(b).start || first(a).end - first(b).end);
  return withIds(documentId, text, drafts);
}

function quotations({ quotes }: Extraction): Draft[] {
  const groups = new Map<number, Extraction['quotes'][number][]>();
  for (const quote of quotes) {
    const group = groups.get(quote.group);
    if (group === undefined) groups.set(quote.group, [quote]);
    else group.push(quote);
  }
  return [...groups.values()].flatMap((runs): Draft[] => {
    const [head] = runs;
    if (head === undefined) return [];
    return [
      {
        kind: 'quotation',
        spans: runs.map(spanOf),
        rule: head.why.rule,
        confidence: leastSure(runs.map(({ why }) => why.confidence)),
        form: head.kind,
        speaker: head.speaker,
      },
    ];
  });
}

/** The lowest of many confidences; 1 for none. A spread would pass each as an argument, and a text may hold 100,000. */
function leastSure(confidences: readonly number[]): number {
  return confidences.reduce((least, confidence) => Math.min(least, confidence), 1);
}

/** The inspected body that a speaker speaks for, or null. */
function bodyOf(speaker: Speaker | null, register: Register): Organisation | null {
  if (speaker === null || speaker.kind === 'description') return null;
  const id = speaker.kind === 'person' ? speaker.organisation?.id : speaker.id;
  const organisation = id === null || id === undefined ? undefined : register.organisations.get(id);
  return organisation !== undefined && INSPECTED.has(organisation.kind) ? organisation : null;
}

/** For each inspected body: its own and its officers' quotations and reported speech, in order. */
function statements({ quotes, reportedSpeech }: Extraction, register: Register): Draft[] {
  const bodies = new Map<Organisation, { spans: Span[]; confidences: number[]; until: number }>();
  for (const { speaker, start, end, why } of [...reportedSpeech, ...quotes].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  )) {
    const body = bodyOf(speaker, register);
    if (body === null) continue;
    const known = bodies.get(body) ?? { spans: [], confidences: [], until: -1 };
    // A few quoted words inside a sentence that is there already add nothing; passages come in the order of their start.
    if (end <= known.until) continue;
    known.spans.push({ start, end });
    known.confidences.push(why.confidence);
    known.until = end;
    bodies.set(body, known);
  }
  return [...bodies].map(([body, { spans, confidences }]) => ({
    kind: 'statement',
    spans,
    rule: 'speech-of-the-body',
    confidence: leastSure(confidences),
    body: body.name,
    bodyId: body.id,
  }));
}
