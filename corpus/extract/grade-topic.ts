/** What a grade is for, as printed: "tackling serious and organised crime". */
import { isContent, type SourceText } from '../read/source-text.ts';
import type { GradeContext, GradeReading } from './grade-context.ts';
import { COUNT_NAMED } from './grade-patterns.ts';
import { BODY, GRADE } from './masked.ts';

const AFTER_GRADE = new RegExp(
  String.raw`^"?\s*(?:overall\s+)?(?:(?:grades?|gradings?|ratings?|judge?ments?|marks?|scores?|assessments?)\s+)?(?:overall\s+)?(?:by\s+[^,;.:${GRADE}]{1,60}?\s+)?(?:at|for|in|on|over)\s+(?<topic>[^${BODY}${GRADE}]+)`,
  'iu',
);
/** "Its work on gangs, all found to be": where the predicate begins. */
const ASPECT_STOP =
  /\s(?:all|both|each|was|were|is|are|has|have|had|found|rated|graded|judged|deemed)(?![\p{L}])/iu;
const TOPIC_STOP =
  /[,;:"()–—]|\s-\s|[.!?](?:\s|$)|\s(?:following|after|by|but|while|although|though|because|due|when|with|as|which|that|despite|according|since|is|was|are|were|has|have|had|across|inspectors|reports?|a\s+report|the\s+report|last|this|and\s+(?:today|yesterday|now|then|also|was|were|is|are|has|had|said|told|its|it|the|they|requires?|found)|in\s+(?:a|an|the|its|their|our|\d{4})|at\s+(?:its|the|a))(?=\s|$)/iu;
/** "At vetting, training and counter-corruption." is one topic, commas and all. */
const LIST_TO_END =
  /^[\p{L}\s-]{3,50}(?:,\s[\p{L}\s-]{2,40}){1,6}\sand\s(?!(?:was|were|is|has|had|said|its?|they|the)\s)[\p{L}\s-]{3,50}[.;]?\s*$/iu;
const LIST_END = /[.;]?\s*$/u;
const NOT_A_TOPIC =
  /^(?:annual$|(?:the\s+|a\s+)?(?:first|second|third|fourth|fifth|last|latest|past)\b|\d|january|february|march|april|may|june|july|august|september|october|november|december|(?:the\s+|a\s+|its\s+|their\s+|this\s+|an\s+)?(?:report|inspection|latest|country|region|uk|england|force|time|year|day|moment|end|assessment|review|round|peel|document|statement|same|work|field|respect|number\s+of|range\s+of)\b|now\b|being\b|having\b|every\b|each\b|all\b|both\b|two\b|(?:the\s+|its\s+)?(?:remaining|rest|other|others)\b|three\b|four\b|five\b|one\b|any\b|this\b|that\b|these\b|six\b|seven\b|eight\b|nine\b|several\b|some\b|many\b|other\b|most\b|it\b|us\b|them\b)/iu;
const EMPTY_ASPECT =
  /^(?:overall|current|latest|first|own|\s|performance|ratings?|grades?|grading|judge?ment|score|mark|work|service|efforts?)*$/iu;

/** The topic beside a grade: what its subject says was graded, or what it was graded "at", "for" or "in". */
export function topicOf(context: GradeContext, read: GradeReading): string | null {
  if (read.aspect !== null && !EMPTY_ASPECT.test(read.aspect)) {
    const start = context.word.start - read.gap.length + read.gap.indexOf(read.aspect);
    const stop = ASPECT_STOP.exec(read.aspect);
    return context.text.slice(start, start + (stop === null ? read.aspect.length : stop.index));
  }
  const named = COUNT_NAMED.exec(context.right)?.groups?.['topic'];
  if (named !== undefined) {
    const start = context.word.end + context.right.indexOf(named);
    return context.text.slice(start, start + named.length);
  }
  const after = AFTER_GRADE.exec(context.right)?.groups?.['topic'];
  if (after === undefined) return null;
  const start = context.word.end + context.right.indexOf(after);
  return trimTopic(context.text, start, after);
}

function trimTopic(text: string, start: number, masked: string): string | null {
  const stop = LIST_TO_END.test(masked) ? LIST_END.exec(masked) : TOPIC_STOP.exec(masked);
  const length = stop === null ? masked.length : stop.index;
  const words = text.slice(start, start + length).trim();
  // "In its ability to ‘respond to the public’": what it is for stands in the marks.
  if (
    NOT_A_TOPIC.test(words) ||
    /^(?:(?:its|their|our|the)\s+)?(?:ability|capacity)(?:\s+to)?$/iu.test(words)
  )
    return null;
  const topic = words
    .replace(/^(?:its|their|our|the force’s|the force's)\s+/iu, '')
    .replace(/[\s.]+(?:and)?$/u, '');
  return topic.length < 4 ? null : topic;
}

const HEADLINE_TOPIC =
  /\b(?<topic>(?:response\s+to|approach\s+to|handling\s+of|fight\s+against|tackling|tackles?)\s+(?:[\p{L}-]+\s+){0,5}?(?:crime|SOC|abuse|exploitation|violence|fraud|terrorism|vulnerability)(?:\s+and\s+(?:[\p{L}-]+\s+)?(?:crime|exploitation|abuse))?)(?![\p{L}])/iu;

/** What the whole document is about, by its title, its standfirst or its first paragraph: the topic of grades that print none. */
export function documentTopic(source: SourceText): string | null {
  const opening = source.blocks.filter(isContent).slice(0, 3);
  for (const block of opening) {
    const topic = HEADLINE_TOPIC.exec(source.text.slice(block.start, block.end))?.groups?.['topic'];
    if (topic !== undefined) return topic;
  }
  return null;
}

const COMMON = new Set(
  'the a an of to for and in at on its their it how way with response approach tackling tackle tackles handling dealing work crime area areas police policing'.split(
    ' ',
  ),
);

/** Whether two topics may be the same thing said in other words: they share a word that tells topics apart. */
export function sameTopic(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true;
  const words = (topic: string): string[] =>
    (topic.toLowerCase().match(/\p{L}+/gu) ?? [])
      .flatMap((word) => (word === 'soc' ? ['serious', 'organised'] : [word]))
      .map((word) => (word.length > 5 ? word.replace(/(?:ing|ed|es|e|s)$/u, '') : word))
      .filter((word) => !COMMON.has(word));
  const left = new Set(words(a));
  const right = words(b);
  if (left.size === 0 || right.length === 0) return true;
  const shared = right.filter((word) => left.has(word)).length;
  return shared / Math.min(left.size, new Set(right).size) >= 0.5;
}
