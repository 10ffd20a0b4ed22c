/** From the places that grade a body to its entries: each body and inspection once. */
import type { BodyRef, Grade, Span } from '../model.ts';
import type { SourceText } from '../read/source-text.ts';
import type { Candidate, ExtractedGrade } from './extraction.ts';
import { documentTopic, sameTopic } from './grade-topic.ts';

/** A place that grades one body. */
export interface GradeMention extends Span {
  readonly body: BodyRef;
  readonly grade: Grade;
  readonly topic: string | null;
  readonly earlier: boolean;
  readonly rule: string;
  readonly confidence: number;
  readonly candidates: readonly Candidate[];
}

/** One entry for each body, grade, topic and time; the first mention leads, the others go along. */
export function merge(found: readonly GradeMention[]): ExtractedGrade[] {
  interface Entry {
    readonly first: GradeMention;
    topic: string | null;
    readonly also: Span[];
  }
  const entries = new Map<string, Entry[]>();
  const ordered: Entry[] = [];
  for (const mention of [...found].sort((a, b) => a.start - b.start)) {
    const key = `${mention.body.bodyId ?? mention.body.body}|${mention.grade}|${mention.earlier}`;
    const known = entries.get(key) ?? [];
    const same = known.find((entry) => sameTopic(entry.topic, mention.topic));
    if (same === undefined) {
      const entry = { first: mention, topic: mention.topic, also: [] };
      entries.set(key, [...known, entry]);
      ordered.push(entry);
    } else {
      same.topic ??= mention.topic;
      same.also.push({ start: mention.start, end: mention.end });
    }
  }
  return ordered.map(({ first, topic, also }) => ({
    start: first.start,
    end: first.end,
    ...first.body,
    grade: first.grade,
    topic,
    earlier: first.earlier,
    also,
    why: {
      rule: first.rule,
      confidence: first.confidence,
      get candidates() {
        return first.candidates;
      },
    },
  }));
}

/** Whether the title has the topic in the same words. */
function isInTitle(source: SourceText, topic: string): boolean {
  return source.blocks.some(
    ({ kind, start, end }) => kind === 'title' && source.text.slice(start, end).includes(topic),
  );
}

/** Where the document has one topic, it is the topic of the grades that print none. */
export function withDocumentTopic(source: SourceText, grades: readonly ExtractedGrade[]): ExtractedGrade[] {
  const topics = grades.flatMap(({ topic, earlier }) => (topic === null || earlier ? [] : [topic]));
  const [first] = topics;
  if (!topics.every((topic) => sameTopic(topic, first ?? null))) return [...grades];
  const printed = documentTopic(source);
  // A topic that one grade prints is that grade's own, unless the document says that it is about it.
  const isShared =
    first !== undefined &&
    ((topics.length > 1 && topics.length * 2 >= grades.filter(({ earlier }) => !earlier).length) ||
      (printed !== null && sameTopic(printed, first)) ||
      isInTitle(source, first));
  const topic = isShared ? first : printed;
  return grades.map((grade) => (grade.topic === null && !grade.earlier ? { ...grade, topic } : grade));
}
