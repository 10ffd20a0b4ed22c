/** The Corpus: an immutable value with the questions that commands may ask. */

import { byStrength, countSources, differingFigures, gather } from './agreement.ts';
import { findBodyMentions } from './extract/bodies.ts';
import { type KnownSpeaker, knownSpeakers } from './known-speakers.ts';
import type {
  Claim,
  Figure,
  Finding,
  GradeClaim,
  Quotation,
  ReportedSpeech,
  Span,
  Statement,
} from './model.ts';
import {
  type CorpusDocument,
  firstSpan,
  holds,
  type Located,
  overlap,
  sentenceAt,
  slice,
} from './passages.ts';
import type { Organisation, Register } from './register.ts';
import { type ReportedInspection, reportedInspections } from './reported-inspections.ts';
import { type GatherRequest, gatherPassages } from './search/gather.ts';
import type { Hit } from './search/hits.ts';
import { type SearchRequest, search } from './search/search.ts';
import { buildIndex, type SearchIndex } from './search/search-index.ts';
import { organisationOf } from './speaker.ts';
import { type CheckedQuotation, type QuotationChecker, quotationChecker } from './typed-quotations.ts';
import type { FoundQuotation } from './verify/find-quotations.ts';

export type { KnownSpeaker, ReportedInspection };
export { organisationOf };

type ClaimOf<Kind extends Claim['kind']> = Extract<Claim, { kind: Kind }>;

/**
 * How a finding is related to a body: said of it `alone`; said of it `together` with others; said of the `region` that it
 * belongs to; or found in its inspection and `unnamed`, said of nobody by name.
 */
export type Relation = 'alone' | 'together' | 'region' | 'unnamed';

/** A finding as it concerns one body. */
export interface RelatedFinding extends Located<Finding> {
  readonly relation: Relation;
}

/** A part of a statement: a run of a quotation, or a sentence of reported speech. */
export interface StatementPart {
  readonly span: Span;
  readonly claim: Quotation | ReportedSpeech;
}

/** A passage that a search found, with its document. */
export interface SearchHit extends Omit<Hit, 'document'> {
  readonly document: CorpusDocument;
}

/** What the sources hold, in numbers: every "no" is given with it. */
export interface Coverage {
  readonly documents: number;
  /** Documents that print the same text count as one source. */
  readonly sources: number;
  /** The newest publication date, ISO; undefined for an empty corpus. */
  readonly upTo: string | undefined;
  /** Names of the publishers, each once, of the newest document first. */
  readonly outlets: readonly string[];
}

/** What search and check read. */
interface Readers {
  readonly index: SearchIndex;
  readonly check: QuotationChecker<CorpusDocument>;
}

/** Everything that is known: documents with their claims, and the register. It never changes; a new one takes its place. */
export class Corpus {
  /** Newest first. */
  readonly documents: readonly CorpusDocument[];
  readonly register: Register;
  /** The inspections that documents report, newest first: the first one is at hand where nobody names another. */
  readonly inspections: readonly ReportedInspection[];
  /** What search and check read: made once, when first needed or by `prepare`. */
  #readers: Readers | undefined;
  /** Claims by kind, gathered when first asked for: a question asks several times. */
  readonly #claims = new Map<Claim['kind'], readonly Located[]>();
  #figures: readonly Located<Figure>[] | undefined;
  #coverage: Coverage | undefined;
  readonly #documentsById: ReadonlyMap<string, CorpusDocument>;
  #speakers: readonly KnownSpeaker[] | undefined;

  constructor(documents: readonly CorpusDocument[], register: Register) {
    this.documents = documents.toSorted((a, b) => b.record.published.localeCompare(a.record.published));
    this.register = register;
    this.#documentsById = new Map(this.documents.map((document) => [document.record.id, document]));
    this.inspections = reportedInspections(this.documents, register);
  }

  /** Everybody who is quoted, in the order of the documents. */
  get speakers(): readonly KnownSpeaker[] {
    this.#speakers ??= knownSpeakers(this.claims('quotation'));
    return this.#speakers;
  }

  /**
   * Makes ready what search and check read, and who is quoted. It takes far longer than loading, so that a question about a grade need not
   * wait for it; whoever is to answer many questions calls it before the first.
   */
  prepare(): void {
    this.#made();
    void this.speakers;
  }

  #made(): Readers {
    if (this.#readers !== undefined) return this.#readers;
    const readable = this.documents.map((document) => ({
      ...document,
      claims: document.claims.map((claim) => this.#named(document, claim)),
      mentions: findBodyMentions(document.source, this.register),
    }));
    const aliases = (id: string) => namesOf(this.register.organisations.get(id));
    this.#readers = { index: buildIndex(readable, aliases), check: quotationChecker(readable, aliases) };
    return this.#readers;
  }

  /** All claims of a kind: newest document first, within a document in the order of the text. */
  claims<Kind extends Claim['kind']>(kind: Kind): Located<ClaimOf<Kind>>[] {
    const isOfKind = (located: Located): located is Located<ClaimOf<Kind>> => located.claim.kind === kind;
    const known = this.#claims.get(kind);
    if (known !== undefined) return known.filter(isOfKind);
    const found = this.documents.flatMap((document) =>
      document.claims
        .filter((claim) => claim.kind === kind)
        .toSorted((one, other) => firstSpan(one).start - firstSpan(other).start)
        .map((claim): Located => ({ document, claim })),
    );
    this.#claims.set(kind, found);
    return found.filter(isOfKind);
  }

  /** The claim with this id, wherever it stands. */
  claim(id: string): Located | undefined {
    for (const document of this.documents) {
      const claim = document.claims.find((candidate) => candidate.id === id);
      if (claim !== undefined) return { document, claim };
    }
    return undefined;
  }

  /** An organisation of the register. */
  organisation(id: string): Organisation | undefined {
    return this.register.organisations.get(id);
  }

  /** The newest inspection, reported by a document, that a body belongs to. */
  inspectionOf(body: string): ReportedInspection | undefined {
    return this.inspections.find(({ bodies }) => bodies.includes(body));
  }

  /** The grades of a body, those of the newest inspection first and grades of previous inspections last. */
  grades(body: string): Located<GradeClaim>[] {
    const all = this.claims('grade').filter(({ claim }) => claim.bodyId === body);
    return [...all.filter(({ claim }) => !claim.earlier), ...all.filter(({ claim }) => claim.earlier)];
  }

  /**
   * All findings that concern a body: those said of it, alone or with others, those of its region, and those of its
   * inspection that are said of nobody by name. What is said of another body alone is never among them. The strongest source
   * stands first; what others repeat stands once.
   */
  findings(body: string): RelatedFinding[] {
    const related = this.claims('finding').flatMap((located) => {
      const relation = this.#relation(located, body);
      return relation === undefined ? [] : [{ ...located, relation }];
    });
    const kept = new Set(
      gather(
        related,
        ({ document, claim }) => `${claim.finding} ${slice(document, firstSpan(claim))}`,
      ).flatMap(({ claim, variants }) => [claim, ...variants.map((variant) => variant.claim)]),
    );
    return related
      .filter(({ claim }) => kept.has(claim))
      .toSorted((a, b) => byStrength(a.document, b.document));
  }

  #relation({ document, claim }: Located<Finding>, body: string): Relation | undefined {
    if (claim.bodies.some(({ bodyId }) => bodyId === body))
      return claim.bodies.length === 1 ? 'alone' : 'together';
    if (claim.scope === 'bodies') return undefined;
    const inspection = this.inspections.find(({ documents }) => documents.includes(document));
    return inspection?.bodies.includes(body) === true ? claim.scope : undefined;
  }

  /** A finding that names nobody concerns every body of its inspection: so the search finds it. */
  #named(document: CorpusDocument, claim: Claim): Claim {
    if (claim.kind !== 'finding' || claim.scope === 'bodies' || claim.bodies.length > 0) return claim;
    const inspection = this.inspections.find(({ documents }) => documents.includes(document));
    const bodies = (inspection?.bodies ?? []).flatMap((id) => this.organisation(id) ?? []);
    return { ...claim, bodies: bodies.map(({ id, name }) => ({ bodyId: id, body: name })) };
  }

  /** The statements of a body, newest document first; one that others repeat stands once, from the strongest source. */
  statements(body: string): Located<Statement>[] {
    const own = this.claims('statement').filter(({ claim }) => claim.bodyId === body);
    const kept = gather(own, ({ document, claim }) =>
      claim.spans.map((span) => slice(document, span)).join(' '),
    ).flatMap(({ claim, variants }) => [claim, ...variants.map((variant) => variant.claim)]);
    return own.filter(({ claim }) => kept.includes(claim));
  }

  /**
   * The parts of a statement in its order. Every span of a statement is a run of a quotation or a sentence of reported
   * speech of the same document.
   */
  statementParts({ document, claim }: Located<Statement>): StatementPart[] {
    return claim.spans.flatMap((span) => {
      const speech = document.claims.filter(
        (candidate) => candidate.kind === 'quotation' || candidate.kind === 'reported-speech',
      );
      const said =
        speech.find(({ spans }) => spans.some((own) => holds(own, span) && holds(span, own))) ??
        speech.find(({ spans }) => spans.some((own) => overlap(own, span)));
      return said === undefined ? [] : [{ span, claim: said }];
    });
  }

  /**
   * Figures that a body or its officials give, and those that stand in a finding said of it; without a body, all.
   * What several documents print stands once.
   */
  figures(body?: string): Located<Figure>[] {
    this.#figures ??= this.#gatheredFigures();
    const figures = [...this.#figures];
    if (body === undefined) return figures;
    return figures.filter(({ document, claim }) => {
      if (organisationOf(claim.claimant) === body) return true;
      return document.claims.some(
        (other) =>
          other.kind === 'finding' &&
          other.bodies.some(({ bodyId }) => bodyId === body) &&
          other.spans.some((span) => holds(span, firstSpan(claim))),
      );
    });
  }

  /** What other documents on the same inspection have in place of a figure. */
  differingFigures(figure: Located<Figure>): Located<Figure>[] {
    return differingFigures(figure, this.claims('figure'), ({ document, claim }) =>
      slice(document, sentenceAt(document, firstSpan(claim))),
    );
  }

  #gatheredFigures(): Located<Figure>[] {
    const all = this.claims('figure');
    const kept = new Set(
      gather(
        all,
        ({ document, claim }) => slice(document, sentenceAt(document, firstSpan(claim))) + claim.value,
      ).flatMap(({ claim, variants }) => [claim, ...variants.map((variant) => variant.claim)]),
    );
    return all.filter(({ claim }) => kept.has(claim));
  }

  /** Whether a quotation is a run at this place: who is speaking there, and between which marks. */
  quotationAt(document: CorpusDocument, place: Span): { claim: Quotation; run: Span } | undefined {
    for (const claim of document.claims) {
      if (claim.kind !== 'quotation') continue;
      const run = claim.spans.find((span) => overlap(span, place));
      if (run !== undefined && claim.form === 'full') return { claim, run };
    }
    return undefined;
  }

  /** The passages that speak of a query, best first. */
  search(request: SearchRequest): SearchHit[] {
    return search(this.#made().index, request).flatMap((hit) => this.#withDocument(hit));
  }

  /** The passages that hold enough of some words, best first. */
  passagesWith(request: GatherRequest): SearchHit[] {
    return gatherPassages(this.#made().index, request).flatMap((hit) => this.#withDocument(hit));
  }

  #withDocument(hit: Hit): SearchHit[] {
    const document = this.#documentsById.get(hit.document);
    return document === undefined ? [] : [{ ...hit, document }];
  }

  /** In how many passages a term stands (see `termOf`), and how many passages there are. */
  frequency(term: string): { readonly passages: number; readonly of: number } {
    return {
      passages: this.#made().index.frequencies.get(term) ?? 0,
      of: this.#made().index.passages.length,
    };
  }

  /** Printed words that are one letter away from a typed one, or two from one of at least eight, with their terms. */
  wordsLike(word: string): { readonly word: string; readonly term: string }[] {
    return [...this.#made().index.vocabulary.fuzzyGet(word, word.length >= 8 ? 2 : 1)].map(
      ([like, [term]]) => ({
        word: like,
        term,
      }),
    );
  }

  /**
   * Compares a typed quotation with the sources; null where there is nothing to compare (a single word).
   *
   * @param speaker whose words they are said to be, where somebody was asked for that; else the message's own account counts
   */
  check(found: FoundQuotation, speaker?: string): CheckedQuotation<CorpusDocument> | null {
    return this.#made().check(found, speaker);
  }

  /** What the sources hold. */
  get coverage(): Coverage {
    this.#coverage ??= {
      documents: this.documents.length,
      sources: countSources(this.documents),
      upTo: this.documents[0]?.record.published,
      outlets: [...new Set(this.documents.map(({ record }) => record.outlet))],
    };
    return this.#coverage;
  }
}

function namesOf(organisation: Organisation | undefined): string[] {
  return organisation === undefined ? [] : [organisation.name, ...organisation.aliases];
}
