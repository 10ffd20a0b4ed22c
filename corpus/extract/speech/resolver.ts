/** Whom a mention means, from what stands around it: the sentences before, the paragraph before, the paragraph after. */

import { lowerCase } from '../../text/letters.ts';
import { ORGANISATION_NOUNS } from '../lexicon/organisations.ts';
import { namesPeople } from '../lexicon/roles.ts';
import { SPEECH_VERBS } from '../lexicon/speech-verbs.ts';
import type { Discourse } from './discourse.ts';
import { type Entity, fitsSingular } from './entities.ts';
import { compatible } from './first-names.ts';
import { issuerOf } from './issued-statements.ts';
import type { Mention } from './mention.ts';
import { innerMentions, type Reading, sentenceOf, sentenceSubject } from './reading.ts';
import type { SpeechAct } from './speech-act.ts';
import { objectOfWriter, pairIn, solePerson, withoutName } from './subject-people.ts';

/** Where a document stands, not whose it is. */
const PLATFORMS = new Set([
  'facebook',
  'twitter',
  'x',
  'instagram',
  'youtube',
  'tiktok',
  'linkedin',
  'whatsapp',
  'telegram',
  'truth social',
  'bluesky',
]);
/** Verbs that go on with whoever spoke last. */
const CONTINUING = new Set(['added', 'adds', 'continued', 'continues', 'adding']);

/** Title, standfirst and first paragraphs: what describes somebody there is told in full below. */
const LEAD = 4;
/** Whoever speaks for others, and officials of a case, are seldom the one whom the next paragraph is about. */
const FACELESS =
  /^(?:spokes\p{L}+|source|insider|official|judge|prosecutor|witness|inspector|investigator|lawyer|solicitor|barrister|coroner|police)$/u;

/** "Jay’s mother": a relative of somebody named. */
const KIN =
  /[’']s? (?:mother|mum|mom|father|dad|wife|husband|widow|widower|son|daughter|brother|sister|aunt|uncle|cousin)$/u;

/** Whose a document is: "a letter from the council". */
const SENDER = /\s(?:from|by)\s(?<sender>.+)$/u;
/** A document is spoken of again at most so many paragraphs on. */
const SENT_BEFORE = 3;

/** The main clause begins so many tokens behind a pronoun before it at most. */
const FARTHEST = 60;

/** "They" means two people who were named so many paragraphs before at most. */
const FARTHEST_PAIR = 2;

/** Reads mentions in their place. The text is read in order: the discourse holds what was said before. */
export class Resolver {
  private readonly readings: readonly Reading[];
  private readonly discourse: Discourse;
  private readonly orders: ReadonlyMap<Reading, number>;

  constructor(readings: readonly Reading[], discourse: Discourse) {
    this.readings = readings;
    this.discourse = discourse;
    this.orders = new Map(readings.map((reading, order) => [reading, order]));
  }

  /** The place of a reading among those of the text, from 0. */
  orderOf(reading: Reading): number {
    return this.orders.get(reading) ?? 0;
  }

  /** Whom a mention means where it stands; `act` is the speech act whose subject it is. */
  resolve(mention: Mention, act: SpeechAct | null, reading: Reading): Entity | null {
    if (mention.kind === 'document') return this.resolveDocument(mention, act, reading);
    // A name means the same wherever it stands.
    if (mention.kind === 'person' || mention.kind === 'organisation' || mention.kind === 'place')
      return this.discourse.resolve(mention, { block: reading.index, subjects: [] });
    const unnamed =
      withoutName(reading, mention) ?? (mention.head === 'they' ? this.pairBefore(mention, reading) : null);
    if (unnamed !== null) return unnamed;
    const issuer = mention.head === 'it' && act !== null ? this.issuerBefore(mention, reading) : null;
    if (issuer !== null) return this.resolve(issuer, null, reading);
    const subjects = act !== null && CONTINUING.has(act.word) ? [] : this.subjectsBefore(mention, reading);
    const place = { block: reading.index, subjects };
    if (act !== null && CONTINUING.has(act.word)) {
      const entity = this.discourse.resolve(mention, place);
      return this.goesOn(mention, entity, place.block) ?? entity;
    }
    const ahead = act !== null && mention.gender !== null ? this.mainSubject(mention, reading) : null;
    if (ahead !== null) return ahead;
    const earlier = this.uncreditedBefore(reading);
    const described = this.discourse.resolve(
      mention,
      earlier === null ? place : { block: reading.index, subjects, earlier },
    );
    // “...,” the first pick of the 2010 draft said.
    const trails =
      act !== null && mention.kind === 'role' && reading.tokens[mention.from - 1]?.kind === 'run';
    const unknown = trails && !namesPeople(mention.head) && !Object.hasOwn(ORGANISATION_NOUNS, mention.head);
    const entity = (unknown ? this.goesOn(mention, described, place.block) : null) ?? described;
    const named =
      entity?.kind === 'description' && mention.kind === 'role' ? this.namedAhead(mention, reading) : null;
    if (named?.kind === 'person') this.discourse.people.addRole(named, mention.name);
    return named ?? entity;
  }

  /** "Ann Lee and Bob Hart wrote to the mayor. They said": the first of two, unless some body or group has spoken since. */
  private pairBefore(mention: Mention, reading: Reading): Entity | null {
    const order = this.orderOf(reading);
    const last = this.discourse.credits.at(-1);
    for (let back = order; back >= Math.max(0, order - FARTHEST_PAIR); back -= 1) {
      const other = this.readings[back];
      const pair = other === undefined ? null : pairIn(other, back === order ? mention.from : undefined);
      if (pair === null) continue;
      const several =
        last?.entity.kind === 'organisation' || (last?.entity.kind === 'description' && last.entity.plural);
      return several && last.at > pair.start
        ? null
        : this.discourse.resolve(pair, { block: reading.index, subjects: [] });
    }
    return null;
  }

  /** "“...,” added the part-time teacher.": whoever spoke last, said in other words. */
  private goesOn(mention: Mention, entity: Entity | null, block: number): Entity | null {
    const last = this.discourse.credits.at(-1);
    if (entity?.kind !== 'description' || mention.kind !== 'role' || last?.entity.kind !== 'person')
      return null;
    const other = !/^the\s/iu.test(mention.name) || mention.plural || FACELESS.test(mention.head);
    if (other || block - last.block > 1) return null;
    return compatible(last.entity.gender, mention.gender) ? last.entity : null;
  }

  /** "Although he said it was “wild”, Lee stopped short": a pronoun in a clause before the main one means its subject. */
  private mainSubject(mention: Mention, reading: Reading): Entity | null {
    const { tokens } = reading;
    const sentence = reading.sentences[sentenceOf(reading, mention.from)];
    if (sentence === undefined || mention.from !== sentence.from + 1) return null;
    if (
      !/^(?:although|though|while|whilst|when|before|after|as|once)$/u.test(
        tokens[sentence.from]?.lower ?? '',
      )
    )
      return null;
    for (let at = mention.to; at < Math.min(sentence.to, mention.to + FARTHEST); at += 1) {
      if (tokens[at]?.text !== ',') continue;
      const subject = reading.outer.at(at + 1);
      if (subject === undefined || subject.possessive) continue;
      if (subject.kind !== 'person' && subject.kind !== 'name') return null;
      const entity = this.resolve(subject, null, reading);
      return entity?.kind === 'person' && compatible(entity.gender, mention.gender) ? entity : null;
    }
    return null;
  }

  /** "Ann Lee issued a statement. It said:": whoever gave it out. */
  private issuerBefore(mention: Mention, reading: Reading): Mention | null {
    const own = sentenceOf(reading, mention.from);
    const before = own > 0 ? reading : this.readings[this.orderOf(reading) - 1];
    const sentence = own > 0 ? reading.sentences[own - 1] : before?.sentences.at(-1);
    return before === undefined || sentence === undefined ? null : issuerOf(before, sentence);
  }

  /** "A bus driver has told of ...": whom the lead only describes, the next paragraph names. */
  private namedAhead(mention: Mention, reading: Reading): Entity | null {
    const relative = this.relativeAhead(mention, reading);
    if (relative !== null) return relative;
    const order = this.orderOf(reading);
    if (order >= LEAD || mention.plural || !namesPeople(mention.head)) return null;
    const { people } = this.discourse;
    const holder = people.soleNamedFrom(mention.head, mention.end);
    if (holder !== null && compatible(holder.gender, mention.gender)) return holder;
    if (FACELESS.test(mention.head)) return null;
    const next = this.readings[order + 1];
    const [sentence] = next?.sentences ?? [];
    const subject = next === undefined || sentence === undefined ? null : sentenceSubject(next, sentence);
    if (next === undefined || subject?.kind !== 'person') return null;
    const person = people.find(subject.name, subject.gender);
    if (person === null || !person.sure || person.first < next.block.start) return null;
    return compatible(person.gender, mention.gender) ? person : null;
  }

  /** "Jay’s mother said ... Kim Lee broke down": a relative named right behind, under the same surname. */
  private relativeAhead(mention: Mention, reading: Reading): Entity | null {
    if (mention.plural || !KIN.test(mention.name)) return null;
    const inner = innerMentions(reading, mention).find(({ kind }) => kind === 'person' || kind === 'name');
    const { people } = this.discourse;
    const owner = inner === undefined ? null : people.find(inner.name, inner.gender);
    return owner === null ? null : people.relativeNamedFrom(owner, mention.gender, mention.end);
  }

  /** What the paragraph before is about, where nobody is credited in it. */
  private uncreditedBefore(reading: Reading): { subjects: Mention[]; start: number } | null {
    const previous = this.readings[this.orderOf(reading) - 1];
    const credited = this.discourse.credits.at(-1);
    if (previous === undefined || (credited !== undefined && credited.block > previous.index)) return null;
    const spokenUntil = credited?.block === previous.index ? credited.at : 0;
    const subjects = previous.sentences
      .slice(-3)
      .reverse()
      .filter(({ from }) => (previous.tokens[from]?.start ?? 0) >= spokenUntil)
      .flatMap((sentence) => sentenceSubject(previous, sentence) ?? [])
      // "Ann Lee’s brother was stabbed. [...] she said": whose brother he is.
      .flatMap((subject) => [
        subject,
        ...(subject.kind === 'role'
          ? innerMentions(previous, subject).filter(({ kind }) => kind === 'person')
          : []),
      ]);
    const sole = spokenUntil === 0 ? solePerson(previous) : null;
    if (sole !== null) subjects.push(sole);
    return { subjects, start: previous.block.start };
  }

  /** "A statement from the council", "the HMICFRS report": whose it is, where it is said. */
  private resolveDocument(mention: Mention, act: SpeechAct | null, reading: Reading): Entity | null {
    const owner = innerMentions(reading, mention).find(
      (other) =>
        (other.kind === 'person' || other.kind === 'organisation' || other.kind === 'name') &&
        !PLATFORMS.has(other.name.toLowerCase()),
    );
    if (owner !== undefined) return this.discourse.resolve(owner, { block: reading.index, subjects: [] });
    const own =
      act?.rule !== 'according-to' &&
      /^(?:statement|post|tweet|letter|email|e-mail|message)$/u.test(mention.head) &&
      /^(?:the|his|her|its|their)\s/iu.test(mention.name) &&
      // "Ann Lee said that the message read": somebody else's.
      reading.tokens[mention.from - 1]?.lower !== 'that';
    const sender = own ? this.senderBefore(mention, reading) : null;
    if (sender !== null) return sender;
    const last = own ? this.discourse.credits.at(-1) : undefined;
    if (last !== undefined && reading.index - last.block <= 2) return last.entity;
    return this.discourse.resolve(mention, { block: reading.index, subjects: [] });
  }

  /** "A statement from a volunteer blamed the council. The statement read:": who sent what was told of shortly before. */
  private senderBefore(mention: Mention, reading: Reading): Entity | null {
    const order = this.orderOf(reading);
    for (const near of this.readings.slice(Math.max(0, order - SENT_BEFORE), order + 1).reverse()) {
      const document = near.outer.outer.findLast(
        ({ kind, head, start }) => kind === 'document' && head === mention.head && start < mention.start,
      );
      const sender = document === undefined ? null : SENDER.exec(document.name)?.groups?.['sender'];
      if (document === undefined || sender === undefined || sender === null) continue;
      const named = innerMentions(near, document).find(({ name }) => sender.endsWith(name));
      if (named !== undefined) return this.discourse.resolve(named, { block: near.index, subjects: [] });
      const noun = sender.split(' ').at(-1) ?? sender;
      return { kind: 'description', name: sender, head: lowerCase(noun), gender: null, plural: false };
    }
    return null;
  }

  /** "Father Murray is “well liked”, he said": whoever spoke just before says so, not whom the sentence is about. */
  private standsApart(mention: Mention, reading: Reading): boolean {
    const before = reading.tokens[mention.from - 1];
    const credit = this.discourse.credits.at(-1);
    return (
      (before?.kind === 'run' || before?.text === ',') &&
      credit !== undefined &&
      (mention.gender === null || fitsSingular(credit.entity, mention.gender)) &&
      reading.index - credit.block <= 1
    );
  }

  /** What the sentences before a pronoun, and its own up to it, are about; nearest first. */
  private subjectsBefore(mention: Mention, reading: Reading): Mention[] {
    const own = sentenceOf(reading, mention.from);
    const subjects: Mention[] = [];
    // "While Lee and Day were fond of it, they failed, he remarked.": rather somebody else than Lee.
    const trailsComma = reading.tokens[mention.from - 1]?.text === ',';
    const trails = mention.kind === 'pronoun' && trailsComma && endsSentence(reading, mention.to);
    let last: Mention | null = null;
    for (let index = own; index >= Math.max(0, own - 2); index -= 1) {
      const sentence = reading.sentences[index];
      if (sentence === undefined) continue;
      const subject = sentenceSubject(reading, sentence, index === own ? mention.from : sentence.to);
      // "Fame, he says, was never the plan."
      const thing = subject?.kind === 'name' && index === own && mention.kind === 'pronoun' && trailsComma;
      if (thing) continue;
      if (subject !== null && index === own && trails) last = subject;
      else if (subject !== null && !(index === own && this.standsApart(mention, reading)))
        subjects.push(subject);
      const spokenTo = index === own ? objectOfWriter(reading, sentence, mention.from, subject) : null;
      if (spokenTo !== null) subjects.push(spokenTo);
    }
    if (last !== null && !this.standsApart(mention, reading)) subjects.push(last);
    return subjects;
  }
}

/** "..., he remarked." */
function endsSentence({ tokens }: Reading, verb: number): boolean {
  return SPEECH_VERBS.has(tokens[verb]?.lower ?? '') && tokens[verb + 1]?.text === '.';
}
