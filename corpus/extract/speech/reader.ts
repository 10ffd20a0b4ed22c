/** Reads a text's blocks in order: decides for every run what it is, who says it and to which quotation it belongs. */
import { countWords } from '../../text/count-words.ts';
import type { BodyMention } from '../body-mention.ts';
import type { ExtractedQuote, ExtractedReportedSpeech } from '../extraction.ts';
import { MANNER_VERBS, OPINION_VERBS } from '../lexicon/speech-verbs.ts';
import { confidenceOf, round, type Weighed } from './confidence.ts';
import { Discourse } from './discourse.ts';
import { withEchoes } from './echoes.ts';
import type { Entity } from './entities.ts';
import { introducePeople, protagonistOf, signatureOf } from './introductions.ts';
import { kindOfRun, type RunKind, type SpokenKind } from './kinds.ts';
import type { TextPerson } from './people.ts';
import { type Position, positionsOf } from './positions.ts';
import type { Reading, Sentence } from './reading.ts';
import { Resolver } from './resolver.ts';
import { RULES } from './rules.ts';
import type { Run } from './runs.ts';
import { isOnSign, isScareQuote } from './scare-quotes.ts';
import { SUBJECT_CONFIDENCE } from './subjects.ts';
import { actAfter, actBefore, type Decided, type Surroundings, sentenceAt } from './surroundings.ts';
import { answers, asks } from './turns.ts';

type WithEntity<Claim, Who> = Omit<Claim, 'speaker'> & { readonly entity: Who };

type Quote = WithEntity<ExtractedQuote, Entity | null>;

type Passage = WithEntity<ExtractedReportedSpeech, Entity>;

/** So many paragraphs, the headline included, tell in short what follows. */
const LEAD = 4;

/** Reads the speech of one text; to be used once. */
export class SpeechReader {
  readonly discourse: Discourse;
  private readonly text: string;
  private readonly runs: readonly Run[];
  private readonly readings: readonly Reading[];
  private readonly positions: ReadonlyMap<number, Position>;
  private readonly resolver: Resolver;
  private readonly quotes: Quote[] = [];
  /** Words of a headline or lead that nobody beside them says: theirs who says them further on, else nobody's. */
  private readonly held: Quote[] = [];
  private readonly passages: Passage[] = [];
  private readonly decidedByReading = new Map<Reading, Decided[]>();
  private readonly signature: TextPerson | null;
  private group = -1;

  constructor(
    text: string,
    runs: readonly Run[],
    readings: readonly Reading[],
    mentions: readonly BodyMention[],
  ) {
    this.text = text;
    this.runs = runs;
    this.readings = readings;
    this.discourse = new Discourse(mentions);
    this.resolver = new Resolver(readings, this.discourse);
    this.positions = positionsOf(readings);
    for (const reading of readings) introducePeople(reading, this.discourse);
    this.discourse.protagonist = protagonistOf(readings, this.discourse);
    this.signature = signatureOf(text, readings, this.discourse);
    // Of two namesakes the one read last is meant, and nothing has been read yet.
    for (const person of this.discourse.people.list) person.seen = -1;
  }

  read(): { quotes: readonly Quote[]; reportedSpeech: readonly Passage[] } {
    for (const [order, reading] of this.readings.entries()) this.readBlock(reading, order);
    return { quotes: withEchoes(this.text, this.quotes, this.held), reportedSpeech: this.passages };
  }

  private readBlock(reading: Reading, order: number): void {
    let nextMention = 0;
    const see = (until: number): void => {
      for (
        let mention = reading.mentions[nextMention];
        mention !== undefined && mention.to <= until;
        mention = reading.mentions[nextMention]
      ) {
        this.discourse.see(mention);
        nextMention += 1;
      }
    };
    for (const [index, sentence] of reading.sentences.entries()) {
      let hasFull = false;
      for (const at of sentence.runs) {
        const run = reading.tokens[at]?.run ?? -1;
        if (this.positions.get(run)?.first.reading !== reading) continue;
        const kind = this.readRun(reading, order, index, at, run);
        if (kind === 'full') hasFull = true;
      }
      if (!hasFull) this.readReportedSpeech(reading, sentence);
      see(sentence.to);
    }
  }

  private readRun(
    reading: Reading,
    order: number,
    sentenceIndex: number,
    at: number,
    runIndex: number,
  ): RunKind | null {
    const run = this.runs[runIndex];
    const position = this.positions.get(runIndex);
    const sentence = reading.sentences[sentenceIndex];
    if (run === undefined || position === undefined || sentence === undefined) return null;
    const decidedHere = this.decidedByReading.get(reading) ?? [];
    const nearest = actBefore(sentence, at);
    const before = nearest?.opinion === false ? nearest : undefined;
    const previousRun = decidedHere.at(-1);
    const continued =
      previousRun?.kind === 'full' &&
      previousRun.at >= sentence.from &&
      before !== undefined &&
      before.verb > previousRun.at &&
      /^[,—–-]$/u.test(reading.tokens[at - 1]?.text ?? '');
    const kind = kindOfRun(this.text, run, reading.tokens, at, sentence, before !== undefined, continued);
    if (kind !== 'full' && kind !== 'fragment') return kind;
    if (/^reads?$|^reading$/u.test(reading.tokens[at - 1]?.lower ?? '') && before === undefined) return null;
    if (nearest?.subject.kind === 'inscription' || isOnSign(reading, sentenceIndex, at, nearest)) return null;
    const here = this.surroundings(run, kind, position, order, decidedHere);
    const weighed = this.isNarrator(here) ? this.writer() : this.weigh(here);
    const best = weighed[0];
    if (kind === 'fragment' && isScareQuote(this.wordCount(run), sentence, here, best)) {
      this.group += 1;
      if (leads(reading, order)) this.held.push(this.quoteOf(here, []));
      return null;
    }
    this.decide(here, weighed);
    return kind;
  }

  private surroundings(
    run: Run,
    kind: SpokenKind,
    position: Position,
    order: number,
    decidedHere: readonly Decided[],
  ): Surroundings {
    const { first, last } = position;
    const previous = this.readings[order - 1] ?? null;
    const behind = this.resolver.orderOf(last.reading) + 1;
    const ahead = this.readings.slice(behind, behind + 3);
    const credit = this.discourse.credits.at(-1) ?? null;
    return {
      run,
      kind,
      inFirstPerson: /^(?:I|We|we)\b/u.test(this.text.slice(run.start, run.start + 3)),
      reading: first.reading,
      at: first.at,
      sentence: first.sentence,
      lastReading: last.reading,
      lastAt: last.at,
      lastSentence: last.sentence,
      previous,
      next: ahead[0] ?? null,
      ahead,
      decidedHere,
      decidedBefore: previous === null ? [] : (this.decidedByReading.get(previous) ?? []),
      lastCredited: credit,
      partners: this.discourse.partners(first.reading.index),
      resolve: (mention, act, reading) => this.resolver.resolve(mention, act, reading),
    };
  }

  /** Whoever signs the letter that this is. */
  private writer(): Weighed[] {
    return this.signature === null
      ? []
      : [{ speaker: this.signature, rule: 'letter-writer', score: 0.9, by: null }];
  }

  /** “...,” I said: the writer, whom no text but a letter names. */
  private isNarrator(here: Surroundings): boolean {
    const after = actAfter(here.lastReading.sentences[here.lastSentence] ?? null, here.lastAt);
    const before = actBefore(here.reading.sentences[here.sentence] ?? null, here.at);
    return (
      (after?.subject.head === 'i' && after.subject.from - here.lastAt <= 2) ||
      (before?.subject.head === 'i' && (here.kind === 'fragment' || here.at - before.verb <= 3))
    );
  }

  private weigh(here: Surroundings): Weighed[] {
    const weighed: Weighed[] = [];
    for (const rule of RULES) {
      const suggestion = rule.suggest(here);
      if (suggestion === null) continue;
      const { speaker, score, by } = suggestion;
      weighed.push({ speaker, score, by: by ?? null, rule: rule.name });
    }
    return weighed.sort((a, b) => b.score - a.score);
  }

  private wordCount(run: Run): number {
    return countWords(this.text.slice(run.start, run.end).trim());
  }

  private decide(here: Surroundings, weighed: readonly Weighed[]): void {
    const best = weighed[0];
    const { run, kind } = here;
    const entity = best?.speaker ?? null;
    const rule = best?.rule ?? 'no-speaker';
    const joins = kind === 'full' && this.joinsLast(here, entity, rule);
    if (!joins) this.group += 1;
    const quote = this.quoteOf(here, weighed);
    const { confidence } = quote.why;
    this.quotes.push(quote);
    // What a headline tells is told again: whom the text below it names is not who spoke last.
    if (here.reading.block.kind === 'title' && sentenceAt(here.reading, here.sentence)?.acts.length === 0)
      return;
    if (entity !== null) this.discourse.credit(entity, here.lastReading.index, run.end);
    const decided: Decided = {
      run,
      kind,
      speaker: entity,
      rule,
      confidence,
      asks: asks(this.text, here, rule),
      answers: answers(here),
      at: here.lastAt,
      sentence: here.lastSentence,
    };
    const list = this.decidedByReading.get(here.lastReading) ?? [];
    list.push(decided);
    this.decidedByReading.set(here.lastReading, list);
  }

  private quoteOf(here: Surroundings, weighed: readonly Weighed[]): Quote {
    const { run, kind } = here;
    const best = weighed[0];
    const others = weighed.slice(1).filter(({ speaker }) => speaker !== best?.speaker);
    const before = here.decidedHere.at(-1) ?? here.decidedBefore.at(-1);
    const candidates = others.map(({ speaker, rule, score }) => ({
      name: speaker.name,
      rule,
      score: round(score),
    }));
    const confidence = confidenceOf(best, others[0], before?.confidence, this.wordCount(run));
    return {
      start: run.start,
      end: run.end,
      kind,
      entity: best?.speaker ?? null,
      group: this.group,
      why: { rule: best?.rule ?? 'no-speaker', confidence, candidates },
    };
  }

  /** Whether a run goes on with the quotation before it: interrupted, or in the next paragraph without attribution. */
  private joinsLast(here: Surroundings, entity: Entity | null, rule: string): boolean {
    const last = this.quotes.at(-1);
    if (last === undefined || last.kind !== 'full' || last.entity !== entity || entity === null) return false;
    if (here.decidedHere.length > 0) {
      const before = here.decidedHere.at(-1);
      if (before === undefined || before.kind !== 'full' || before.run.end !== last.end) return false;
      return (
        here.sentence - before.sentence <= 1 &&
        (rule === 'interrupted' || rule === 'attribution-before' || rule === 'attribution-after')
      );
    }
    if (rule !== 'carried-over' || here.at !== 0 || here.previous === null) return false;
    const before = here.decidedBefore.at(-1);
    const sentence = here.previous.sentences.at(-1);
    return (
      before !== undefined &&
      before.run.end === last.end &&
      sentence !== undefined &&
      before.at >= sentence.from
    );
  }

  private readReportedSpeech(reading: Reading, sentence: Sentence): void {
    const act = sentence.acts.find(
      ({ word, rule }) =>
        !OPINION_VERBS.has(word) && !MANNER_VERBS.has(word) && SUBJECT_CONFIDENCE[rule] > 0.9,
    );
    if (act === undefined || act.subject.kind === 'inscription') return;
    const entity = this.resolver.resolve(act.subject, act, reading);
    const [first, last] = [reading.tokens[sentence.from], reading.tokens[sentence.to - 1]];
    if (entity === null || first === undefined || last === undefined) return;
    this.passages.push({
      start: first.start,
      end: last.end,
      entity,
      why: {
        rule: `reported-${act.rule}`,
        confidence: round(0.9 * SUBJECT_CONFIDENCE[act.rule]),
        candidates: [],
      },
    });
    this.discourse.credit(entity, reading.index, last.end);
  }
}

/** Headlines, and the first paragraphs, which tell in short what follows. */
function leads({ block }: Reading, order: number): boolean {
  return order < LEAD || block.kind === 'title' || block.kind === 'standfirst' || block.kind === 'heading';
}
