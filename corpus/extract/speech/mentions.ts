import { DETERMINERS } from '../lexicon/function-words.ts';
import { ORGANISATION_NOUNS } from '../lexicon/organisations.ts';
import { PLURAL_ROLES, ROLE_GENDER, ROLE_NOUNS } from '../lexicon/roles.ts';
import { DOCUMENT_NOUNS, INSCRIBED_NOUNS } from '../lexicon/speech-verbs.ts';
import { holdsSpeech, onOneLine } from './asides.ts';
import { headAfter, nounBehind, speechBehind, unknownHead } from './heads.ts';
import { type Mention, type NamedSpan, PRONOUNS } from './mention.ts';
import { nameSequence } from './name-sequence.ts';
import { readName } from './names.ts';
import { isSentenceStart, isTitleCase, mayOpen, opensWithoutName } from './openings.ts';
import {
  beginsBareRole,
  canSpeak,
  isApposed,
  isFollowing,
  isPartOfGroup,
  ownsNext,
  readExtension,
  standsAlone,
  standsForSomebody,
} from './phrases.ts';
import type { Token } from './tokens.ts';

/** Finds the mentions of one block, in order. `bodies` are the register's organisations in it, in order. */
export function findMentions(
  text: string,
  tokens: readonly Token[],
  bodies: readonly NamedSpan[],
  headline: boolean,
): Mention[] {
  return new MentionReader(text, tokens, bodies, headline || isTitleCase(tokens)).read();
}

class MentionReader {
  private readonly found: Mention[] = [];
  private nextBody = 0;
  private readonly text: string;
  private readonly tokens: readonly Token[];
  private readonly bodies: readonly NamedSpan[];

  private readonly titleCase: boolean;
  /** Inside brackets: "(Ind, Wexcombe South)" names nobody who speaks. */
  private bracketed = false;

  constructor(text: string, tokens: readonly Token[], bodies: readonly NamedSpan[], titleCase: boolean) {
    this.text = text;
    this.tokens = tokens;
    this.bodies = bodies;
    this.titleCase = titleCase;
  }

  read(): Mention[] {
    let index = 0;
    while (index < this.tokens.length) {
      const sign = this.tokens[index]?.text;
      if (sign === '(') this.bracketed = !holdsSpeech(this.tokens, index);
      else if (sign === ')' || sign === '.') this.bracketed = false;
      index = this.readAt(index, this.bracketed);
    }
    return this.found;
  }

  /** Reads what begins at a token and gives back the index after it. */
  private readAt(index: number, inner: boolean): number {
    const token = this.tokens[index];
    if (token === undefined || token.kind !== 'word') return index + 1;
    const body = this.bodyEnd(index);
    if (body === index && !mayOpen(token)) return index + 1;
    const gender = PRONOUNS.get(token.lower);
    if (gender !== undefined && token.text !== 'i') {
      // "He’s" is "he is".
      this.add({
        kind: 'pronoun',
        from: index,
        to: index + 1,
        head: token.lower,
        gender,
        inner,
        possessive: false,
      });
      return index + 1;
    }
    if (standsAlone(this.tokens, index)) {
      this.addDescription(index, index + 1, token, inner);
      return index + 1;
    }
    if (body === index || this.describes(body)) {
      const described = this.readDescription(index, inner);
      if (described > index) return described;
    }
    if (body > index) return this.readBody(index, inner);
    if (!token.capital) return index + 1;
    if (isFollowing(this.tokens, index)) {
      this.addDescription(index, index + 2, this.tokens[index + 1] ?? token, inner);
      return index + 2;
    }
    if (opensWithoutName(this.tokens, index)) return index + 1;
    return this.readCapitals(index, inner);
  }

  /** The end of "Commissioner for Devon and Cornwall", of which the words to `to` are known. */
  private officeEnd(from: number, to: number): number {
    let end = readExtension(this.tokens, to);
    const placed =
      end > to || this.tokens.slice(from, to).some(({ lower }) => lower === 'for' || lower === 'of');
    while (placed && this.tokens[end]?.lower === 'and' && this.tokens[end + 1]?.capital === true) end += 2;
    return end;
  }

  /** The index after the register's organisation that begins at a token, or the index itself. */
  private bodyEnd(index: number): number {
    const start = this.tokens[index]?.start ?? 0;
    while ((this.bodies[this.nextBody]?.start ?? Number.POSITIVE_INFINITY) < start) this.nextBody += 1;
    const body = this.bodies[this.nextBody];
    if (body === undefined || body.start !== start) return index;
    let to = index;
    while ((this.tokens[to]?.start ?? Number.POSITIVE_INFINITY) < body.end) to += 1;
    return to;
  }

  private readBody(index: number, inner: boolean): number {
    const to = this.bodyEnd(index);
    const body = this.bodies[this.nextBody];
    if (to > index && body !== undefined) {
      this.add({ kind: 'organisation', from: index, to, inner, body: body.index, end: body.end });
    }
    return to;
  }

  /** Whether a description goes on behind an organisation's name: "West Mercia Police spokesman". */
  private describes(index: number): boolean {
    const token = this.tokens[index];
    return (
      token !== undefined && token.kind === 'word' && !token.capital && headAfter(this.tokens, index) !== -1
    );
  }

  /** Reads "the council leader", "a spokesperson for the force", "officials"; gives back the index after it, or `index`. */
  private readDescription(index: number, inner: boolean): number {
    const first = this.tokens[index];
    if (first === undefined) return index;
    const counted = DIGIT.test(first.text) && !first.text.includes('-');
    const owned = ownsNext(this.tokens, index);
    const determined = DETERMINERS.has(first.lower) || counted || owned;
    let head = -1;
    const body = this.bodyEnd(index);
    if (body > index) head = headAfter(this.tokens, body);
    else if (isPartOfGroup(this.tokens, index)) head = headAfter(this.tokens, index + 3);
    else if (determined) head = headAfter(this.tokens, index + 1);
    else if (beginsBareRole(this.tokens, index)) head = headAfter(this.tokens, index);
    let whole = -1;
    if (head === -1 && determined && body === index) {
      head = unknownHead(this.tokens, index);
      // “...,” the pick of the 2010 draft said.
      if (head !== -1 && this.tokens[index - 1]?.kind === 'run') whole = speechBehind(this.tokens, head + 1);
    }
    const noun = this.tokens[head];
    if (head === -1 || noun === undefined) return index;
    const phraseEnd = whole === -1 ? readExtension(this.tokens, head + 1) : whole;
    const extended = noun.possessive ? head + 1 : phraseEnd;
    this.addDescription(index, extended, noun, inner);
    // The names inside count for full names, never as subjects. Where a name follows, it is a mention of its own.
    for (let at = determined && !owned && body === index ? index + 1 : index; at < extended; ) {
      const word = this.tokens[at];
      const isName = word !== undefined && at !== head && (word.capital || this.hasBodyAt(at));
      at = isName ? Math.max(at + 1, this.readInner(at, extended)) : at + 1;
    }
    return extended;
  }

  private readInner(index: number, to: number): number {
    const body = this.readBody(index, true);
    if (body > index) return body;
    const token = this.tokens[index];
    if (token === undefined || !token.capital || ROLE_NOUNS.has(token.lower)) return index + 1;
    return this.readCapitals(index, true, to);
  }

  private hasBodyAt(index: number): boolean {
    const start = this.tokens[index]?.start ?? -1;
    let at = this.nextBody;
    while ((this.bodies[at]?.start ?? Number.POSITIVE_INFINITY) < start) at += 1;
    return this.bodies[at]?.start === start;
  }

  private readCapitals(index: number, inner: boolean, until = this.tokens.length): number {
    const body = this.bodies[this.nextBody]?.start ?? Number.POSITIVE_INFINITY;
    const limit = Math.min(body, this.tokens[until]?.start ?? Number.POSITIVE_INFINITY);
    const sequence = nameSequence(this.tokens, index, limit);
    if (sequence.length === 0) return index + 1;
    let end = index + sequence.length;
    for (const part of readName(sequence, isSentenceStart(this.tokens, index), this.titleCase)) {
      const single = part.to - part.from === 1 && (part.kind === 'name' || part.kind === 'place');
      if (single && !canSpeak(this.tokens, index + part.from)) continue;
      const from = index + part.from;
      const to = index + part.to;
      const name = this.text.slice(this.tokens[index + part.nameFrom]?.start, this.nameEnd(to));
      const title =
        part.title === null
          ? null
          : this.text.slice(
              this.tokens[index + part.title.from]?.start,
              this.tokens[index + part.title.to - 1]?.end,
            );
      // "his daughter Millie", "her partner, Luke,": beside a description one unknown word is a person.
      const last = this.found.findLast((mention) => !mention.inner || mention.to > from);
      const described =
        part.kind === 'name' &&
        last?.kind === 'role' &&
        !last.possessive &&
        !last.plural &&
        (last.to === from || (last.to === from - 1 && isApposed(this.tokens, from, to)));
      // "The Police and Crime Commissioner for Devon": an office with what it is for.
      const office = part.kind === 'role' && to === end && !inner ? this.officeEnd(from, to) : to;
      const isSomebody = part.kind === 'place' && to === end && standsForSomebody(this.tokens, from, to);
      // "Tarn Trust bosses wrote", "Wednesday’s Ministry of Rain statement"
      const noun = part.kind === 'organisation' && to === end && !inner ? nounBehind(this.tokens, to) : -1;
      if (noun !== -1) {
        const head = this.tokens[noun];
        if (head !== undefined) this.addDescription(from, readExtension(this.tokens, noun + 1), head, inner);
      }
      this.add({
        kind: isSomebody || (described && ROLE_NOUNS.has(last.head)) ? 'person' : part.kind,
        from,
        to: office > to || noun !== -1 ? office : this.withNoun(part.kind, to),
        end: this.nameEnd(office),
        name: office > to ? this.text.slice(this.tokens[from]?.start, this.nameEnd(office)) : name,
        title,
        gender: part.gender,
        inner: inner || noun !== -1,
        head: part.kind === 'role' ? (this.tokens[to - 1]?.lower ?? '') : '',
      });
      for (let at = to; at < office; ) at = Math.max(at + 1, this.readInner(at, office));
      end = Math.max(end, office, noun === -1 ? 0 : readExtension(this.tokens, noun + 1));
    }
    return end;
  }

  /** "Tarn Steel group", "Fair Futures charity": a noun for the kind of organisation behind its name belongs to it. */
  private withNoun(kind: Mention['kind'], to: number): number {
    const next = this.tokens[to];
    const follows =
      (kind === 'organisation' || kind === 'name') &&
      next?.kind === 'word' &&
      !this.tokens[to - 1]?.possessive;
    return follows && Object.hasOwn(ORGANISATION_NOUNS, next.lower) ? to + 1 : to;
  }

  private addDescription(from: number, to: number, noun: Token, inner: boolean): void {
    const head = noun.lower;
    const kind = INSCRIBED_NOUNS.has(head) ? 'inscription' : DOCUMENT_NOUNS.has(head) ? 'document' : 'role';
    this.add({
      kind,
      from,
      to,
      head,
      gender: ROLE_GENDER.get(head) ?? null,
      plural: PLURAL_ROLES.has(head),
      inner,
    });
  }

  /** The end of a name's last word, without its possessive ending. */
  private nameEnd(to: number): number {
    const last = this.tokens[to - 1];
    return last === undefined ? 0 : last.start + last.text.length;
  }

  private add(part: Partial<Mention> & Pick<Mention, 'kind' | 'from' | 'to' | 'inner'>): void {
    const start = this.tokens[part.from]?.start ?? 0;
    const end = part.end ?? this.nameEnd(part.to);
    // Field by field: an object spread into each mention is several times as slow.
    this.found.push({
      kind: part.kind,
      from: part.from,
      to: part.to,
      name: part.name ?? onOneLine(this.text.slice(start, end)),
      title: part.title ?? null,
      head: part.head ?? '',
      gender: part.gender ?? null,
      plural: part.plural ?? false,
      possessive: part.possessive ?? this.tokens[part.to - 1]?.possessive ?? false,
      inner: part.inner,
      body: part.body ?? -1,
      start,
      end,
    });
  }
}

const DIGIT = /^\p{N}/u;
