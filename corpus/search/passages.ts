/** What is searched: a document's paragraphs, and its quotations where they are more than one paragraph's matter. */
import type { BodyRef, Claim, DocumentRecord, Span, Speaker } from '../model.ts';
import { type Block, isContent, type SourceText } from '../read/source-text.ts';
import { speakerId } from '../speaker.ts';

/** A document as the search needs it: loaded, with review applied. */
export interface SearchDocument {
  readonly record: Pick<DocumentRecord, 'id' | 'title' | 'outlet'>;
  readonly source: SourceText;
  readonly claims: readonly Claim[];
  /** Where the text names bodies, "the force" and the like resolved. */
  readonly mentions: readonly (Span & { readonly bodies: readonly BodyRef[] })[];
}

/** What one speaker says in a passage, in quotation marks or as reported speech. */
export interface Speech {
  /** The speaker's id. */
  readonly key: string;
  readonly speaker: Speaker;
  readonly spans: readonly Span[];
}

/** A unit of the search. */
export interface Passage extends Span {
  readonly kind: 'paragraph' | 'quotation';
  readonly document: string;
  /** The paragraph; or the quotation's runs, in order. */
  readonly runs: readonly Span[];
  readonly speech: readonly Speech[];
  /** The organisations that it names, is said of, or is said by: names by id (by name outside the register). */
  readonly bodies: ReadonlyMap<string, string>;
}

function overlap(a: Span, b: Span): Span | null {
  const start = Math.max(a.start, b.start);
  const end = Math.min(a.end, b.end);
  return end > start ? { start, end } : null;
}

function clip(spans: readonly Span[], within: readonly Span[]): Span[] {
  return spans.flatMap((span) => within.flatMap((other) => overlap(span, other) ?? []));
}

function speakerOf(claim: Claim): Speaker | null {
  return claim.kind === 'quotation' || claim.kind === 'reported-speech' ? claim.speaker : null;
}

function organisationBehind(speaker: Speaker): BodyRef | null {
  if (speaker.kind === 'description') return null;
  if (speaker.kind === 'organisation') return { body: speaker.name, bodyId: speaker.id };
  return speaker.organisation && { body: speaker.organisation.name, bodyId: speaker.organisation.id };
}

function bodiesOf(claim: Claim): readonly BodyRef[] {
  switch (claim.kind) {
    case 'grade':
    case 'statement':
      return [claim];
    case 'finding':
      return claim.bodies;
    case 'quotation':
    case 'reported-speech': {
      const organisation = claim.speaker && organisationBehind(claim.speaker);
      return organisation === null ? [] : [organisation];
    }
    case 'figure':
    case 'period': {
      const organisation = claim.claimant && organisationBehind(claim.claimant);
      return organisation === null ? [] : [organisation];
    }
  }
}

function passage(
  document: SearchDocument,
  kind: Passage['kind'],
  runs: readonly Span[],
  claims: readonly Claim[],
): Passage {
  const first = runs[0];
  const last = runs.at(-1);
  if (first === undefined || last === undefined) throw new Error('A passage has at least one run.');
  const speech = new Map<string, { speaker: Speaker; spans: Span[] }>();
  const bodies = new Map<string, string>();
  const addBody = ({ body, bodyId }: BodyRef): void => {
    bodies.set(bodyId ?? body, body);
  };
  for (const claim of claims) {
    const inside = clip(claim.spans, runs);
    if (inside.length === 0) continue;
    bodiesOf(claim).forEach(addBody);
    const speaker = speakerOf(claim);
    if (speaker === null) continue;
    const known = speech.get(speakerId(speaker));
    if (known === undefined) speech.set(speakerId(speaker), { speaker, spans: inside });
    else known.spans.push(...inside);
  }
  for (const mention of document.mentions) {
    if (clip([mention], runs).length > 0) mention.bodies.forEach(addBody);
  }
  return {
    kind,
    document: document.record.id,
    start: first.start,
    end: last.end,
    runs,
    speech: Array.from(speech, ([key, said]) => ({ key, ...said })),
    bodies,
  };
}

/**
 * The passages of a document, in its order: each content block, and each quotation that is interrupted or runs over several
 * blocks, so that words and phrases are found also where they lie on both sides of a break. Bylines, captions and
 * boilerplate are never passages.
 */
export function passagesOf(document: SearchDocument): Passage[] {
  const blocks = document.source.blocks.filter(isContent);
  const paragraphs = blocks.map((block: Block) =>
    passage(document, 'paragraph', [{ start: block.start, end: block.end }], document.claims),
  );
  const quotations = document.claims.flatMap((claim) => {
    if (claim.kind !== 'quotation') return [];
    const touched = blocks.filter((block) => clip(claim.spans, [block]).length > 0);
    if (touched.length < 2 && claim.spans.length < 2) return [];
    const inside = clip(claim.spans, blocks);
    return inside.length === 0 ? [] : [passage(document, 'quotation', claim.spans, [claim])];
  });
  return [...paragraphs, ...quotations].sort((a, b) => a.start - b.start || a.end - b.end);
}
