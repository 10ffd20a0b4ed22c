/** How findings are shown: each kind under its own heading, by whom, and of whom they are said. */
import type { Corpus, RelatedFinding, Relation } from '../../corpus/corpus.ts';
import { FINDING_KINDS, type FindingKind, type Span } from '../../corpus/model.ts';
import { type CorpusDocument, firstSpan, holds, sentenceAt, slice } from '../../corpus/passages.ts';
import type { Organisation } from '../../corpus/register.ts';
import { GAP } from '../../corpus/text/list-sentence.ts';
import type { AssertedClaim, Block, Evidence } from '../command.ts';
import { kindWord } from './answers.ts';
import { citation } from './citation.ts';
import { passage } from './evidence.ts';
import { inText } from './naming.ts';
import { notes, type Part } from './part.ts';
import { shownSentence } from './quoting.ts';
import { speakerLine } from './speakers.ts';

const HEADINGS: Readonly<Record<FindingKind, string>> = {
  'cause-of-concern': 'Causes of concern',
  recommendation: 'Recommendations',
  'area-for-improvement': 'Areas for improvement',
  criticism: 'Criticism',
  strength: 'Strengths',
  practice: 'Innovative or promising practice',
  focus: 'What it works on',
};

const RELATIONS: readonly Relation[] = ['alone', 'together', 'region', 'unnamed'];

/** Of whom findings are said, where it is not the body alone. */
function relationRemark(
  corpus: Corpus,
  { relation, claim }: RelatedFinding,
  body: Organisation,
): string | undefined {
  switch (relation) {
    case 'alone':
      return undefined;
    case 'together': {
      const unit = claim.bodies.find(
        ({ bodyId }) => bodyId !== null && corpus.organisation(bodyId)?.kind === 'rocu',
      );
      const members = corpus.organisation(unit?.bodyId ?? '')?.members ?? [];
      const others = claim.bodies.filter((other) => other !== unit);
      if (unit !== undefined && others.every(({ bodyId }) => bodyId !== null && members.includes(bodyId))) {
        return others.length === members.length
          ? 'Said of the regional unit and its forces together.'
          : `Said of the regional unit and ${others.map(({ body: name }) => name).join(', ')} together.`;
      }
      return `Said of ${claim.bodies.map(({ body: name }) => name).join(', ')} together.`;
    }
    case 'region':
      return `Said of the region, not of ${inText(body)} by name.`;
    case 'unnamed':
      return 'The document names no single body: shown for the regional unit and its forces alike.';
  }
}

/** Findings that are shown under one remark: same kind, by the same side, said of the same, from one document and list. */
interface Group {
  readonly first: RelatedFinding;
  readonly findings: RelatedFinding[];
  readonly remark: string | undefined;
}

function groupsOf(corpus: Corpus, findings: readonly RelatedFinding[], body: Organisation): Group[] {
  const groups = new Map<string, Group>();
  const ordered = [...findings].sort((a, b) => RELATIONS.indexOf(a.relation) - RELATIONS.indexOf(b.relation));
  for (const finding of ordered) {
    const remark = relationRemark(corpus, finding, body);
    const { document, claim } = finding;
    const list = claim.leadIn === null ? '' : `${claim.leadIn.start}`;
    const key = [finding.relation, remark ?? '', document.record.id, list].join('|');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: finding, findings: [finding], remark });
    else group.findings.push(finding);
  }
  return [...groups.values()];
}

/** The items of a list with the words that introduce it. */
function listBlocks({ first, findings }: Group, leadIn: Span): Block[] {
  const { document, claim } = first;
  const words = slice(document, leadIn).trim();
  const last = findings.at(-1)?.claim ?? claim;
  return [
    {
      type: 'note',
      leads: 1,
      line: claim.complete
        ? ['Introduced with “', { printed: words }, '”']
        : ['Introduced with “', { printed: words }, '”: the list may not be complete.'],
    },
    {
      type: 'list',
      items: findings.map((finding) => ({ printed: slice(document, firstSpan(finding.claim)) })),
    },
    { type: 'note', line: citation(document, { start: leadIn.start, end: firstSpan(last).end }) },
  ];
}

/** Whether a sentence also holds a finding that doesn't concern the body: then only the own clause is shown. */
function holdsForeign(document: CorpusDocument, sentence: Span, own: readonly RelatedFinding[]): boolean {
  return document.claims.some(
    (claim) =>
      claim.kind === 'finding' &&
      holds(sentence, firstSpan(claim)) &&
      !own.some((finding) => finding.claim.id === claim.id),
  );
}

/** The place that proves a finding: the item of a list, else the whole sentence. */
function placeOf({ document, claim }: RelatedFinding, all: readonly RelatedFinding[]): Span {
  const span = firstSpan(claim);
  if (claim.leadIn !== null) return span;
  const sentence = sentenceAt(document, span);
  return holdsForeign(document, sentence, all) ? span : sentence;
}

/** A sentence that holds findings of other kinds too says so: it is shown whole, under the heading of one kind. */
function otherKinds({ document, claim }: RelatedFinding, sentence: Span): string[] {
  const kinds = document.claims.flatMap((other) =>
    other.kind === 'finding' && other.finding !== claim.finding && holds(sentence, firstSpan(other))
      ? [HEADINGS[other.finding].toLowerCase()]
      : [],
  );
  return kinds.length === 0 ? [] : [`The sentence also holds ${[...new Set(kinds)].join(' and ')}.`];
}

/** One finding in running text: its sentence, whole unless that also says something of others alone. */
function sentenceBlocks(corpus: Corpus, finding: RelatedFinding, place: Span): Block[] {
  const { document } = finding;
  const sentence = sentenceAt(document, place);
  if (!holds(place, sentence)) {
    return [{ type: 'quotation', paragraphs: [`${GAP} ${slice(document, place)} ${GAP}`] }];
  }
  const { text } = shownSentence(corpus, document, place);
  return [{ type: 'quotation', paragraphs: [text] }, ...notes(otherKinds(finding, sentence))];
}

/** Findings in running text: the sentences that say them, each once, with who says them. */
function proseBlocks(corpus: Corpus, { findings }: Group, all: readonly RelatedFinding[]): Block[] {
  const said = new Map<string, { document: CorpusDocument; who: string; blocks: Block[]; places: Span[] }>();
  for (const finding of findings) {
    const { document } = finding;
    const place = placeOf(finding, all);
    const { speaker } = shownSentence(corpus, document, place);
    const who = speaker === undefined ? '' : speaker === null ? 'Speaker not named' : speakerLine(speaker);
    const key = `${document.record.id}|${who}`;
    const entry = said.get(key) ?? { document, who, blocks: [], places: [] };
    said.set(key, entry);
    if (entry.places.some(({ start }) => start === place.start)) continue;
    entry.places.push(place);
    entry.blocks.push(...sentenceBlocks(corpus, finding, place));
  }
  return [...said.values()].flatMap(({ document, who, blocks, places: [first, ...more] }): Block[] => {
    if (first === undefined) return blocks;
    const cited = citation(document, first, 'As printed in', more);
    return [...blocks, { type: 'note', line: [...(who === '' ? [] : [`${who} · `]), ...cited] }];
  });
}

/** What a finding asserts: one entry for each body it is said of; none by name for a region or nobody. */
function assertions({ document, claim }: RelatedFinding): AssertedClaim[] {
  const value = slice(document, firstSpan(claim));
  const ids = claim.bodies.flatMap(({ bodyId }) => bodyId ?? []);
  return ids.length === 0
    ? [{ kind: 'finding', value }]
    : ids.map((body) => ({ kind: 'finding', body, value }));
}

/** The heading of a kind, with whose account it is where it is not the inspectorate's. */
function headingOf(kind: FindingKind, by: 'inspectorate' | 'body', body: Organisation): string {
  if (kind === 'focus') return `What ${kindWord(body)} says it works on`;
  return by === 'inspectorate' ? HEADINGS[kind] : `${HEADINGS[kind]} · in the words of ${kindWord(body)}`;
}

/**
 * The findings on a body, as parts of an answer: for each kind (in the order of weight) and each side a heading of its own.
 * `all` are all findings that concern the body; only those of `kinds` are shown.
 */
export function findingParts(
  corpus: Corpus,
  all: readonly RelatedFinding[],
  body: Organisation,
  kinds: readonly FindingKind[] = FINDING_KINDS,
): Part[] {
  const sections = kinds.flatMap((kind) =>
    (['inspectorate', 'body'] as const).map((by) => ({
      heading: headingOf(kind, by, body),
      findings: all.filter(({ claim }) => claim.finding === kind && claim.by === by),
    })),
  );
  return sections.flatMap(({ heading, findings }) =>
    groupsOf(corpus, findings, body).map((group, index): Part => {
      const { leadIn } = group.first.claim;
      const found = leadIn === null ? proseBlocks(corpus, group, all) : listBlocks(group, leadIn);
      const remark = group.remark;
      return {
        blocks: [
          ...(index === 0 ? [{ type: 'heading', line: heading } satisfies Block] : []),
          ...(remark === undefined
            ? []
            : [{ type: 'note', line: remark, leads: found.length } satisfies Block]),
          ...found,
        ],
        evidence: group.findings.map((finding): Evidence => {
          const { document, claim } = finding;
          const speaker = corpus.quotationAt(document, firstSpan(claim))?.claim.speaker;
          return passage(document, placeOf(finding, all), speaker);
        }),
        claims: group.findings.flatMap(assertions),
      };
    }),
  );
}
