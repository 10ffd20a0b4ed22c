/** Who is named in the reporter's text: people, organisations, descriptions ("the mayor") and pronouns, as phrases. */
import type { Span } from '../../model.ts';
import { DETERMINERS, PAST_FORMS, PHRASE_ENDS, SENTENCE_STARTERS } from '../lexicon/function-words.ts';
import {
  DEMONYMS,
  NEVER_NAMES,
  ORGANISATION_NOUNS,
  ORGANISATION_WORDS,
  SPEAKING_BODIES,
} from '../lexicon/organisations.ts';
import { namesPeople, PLURAL_ROLES, ROLE_GENDER, ROLE_MODIFIERS, ROLE_NOUNS } from '../lexicon/roles.ts';
import { DOCUMENT_NOUNS, INSCRIBED_NOUNS, NOUN_FORMS, SPEECH_VERBS } from '../lexicon/speech-verbs.ts';
import { type Gender, isFirstName, nameSequence, readName } from './names.ts';
import type { Token } from './tokens.ts';

/** A phrase that names somebody or something that can speak. Indices are token indices of the block. */
export interface Mention extends Span {
  /** `role`: a description by a noun for people or a body; `document`: a report, a statement; `name`: one capitalised word. */
  readonly kind:
    | 'person'
    | 'organisation'
    | 'name'
    | 'place'
    | 'role'
    | 'document'
    | 'inscription'
    | 'pronoun';
  readonly from: number;
  readonly to: number;
  /** As printed: for a person without title, for a description whole. */
  readonly name: string;
  readonly title: string | null;
  /** For a description, its head noun in lower case ("spokesperson"); for a pronoun, the pronoun. */
  readonly head: string;
  readonly gender: Gender;
  readonly plural: boolean;
  /** Its last word is a possessive: it owns what follows and is not itself the subject. */
  readonly possessive: boolean;
  /** Stands inside another mention ("a spokesperson for the force"). */
  readonly inner: boolean;
  /** Index in the list of body mentions, or -1. */
  readonly body: number;
}

/** Where an organisation of the register stands, as the body recogniser found it. */
export interface NamedSpan extends Span {
  readonly index: number;
}

const PRONOUNS: ReadonlyMap<string, Gender> = new Map([
  ['he', 'male'],
  ['she', 'female'],
  ['they', null],
  ['it', null],
  ['who', null],
  ['i', null],
]);
const EXTENDING = new Set([
  'of',
  'for',
  'at',
  'from',
  'with',
  'in',
  'to',
  'on',
  'outside',
  'near',
  'inside',
  'behind',
]);
/** Determiners that can stand for somebody without a noun. */
const STANDING_ALONE = new Set(['one', 'another', 'others', 'some', 'many', 'several', 'both']);
/** Words that begin a noun phrase and never stand inside one. */
const ARTICLES = new Set([
  'the',
  'a',
  'an',
  'his',
  'her',
  'their',
  'its',
  'our',
  'my',
  'this',
  'that',
  'these',
  'those',
]);
/** A description is not longer than this, in words. */
const LONGEST_DESCRIPTION = 9;

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
      if (sign === '(') this.bracketed = true;
      else if (sign === ')' || sign === '.') this.bracketed = false;
      index = this.readAt(index, this.bracketed);
    }
    return this.found;
  }

  /** Reads what begins at a token and gives back the index after it. */
  private readAt(index: number, inner: boolean): number {
    const token = this.tokens[index];
    if (token === undefined || token.kind !== 'word') return index + 1;
    const gender = PRONOUNS.get(token.lower);
    if (gender !== undefined && token.text !== 'i') {
      this.add({ kind: 'pronoun', from: index, to: index + 1, head: token.lower, gender, inner });
      return index + 1;
    }
    const body = this.bodyEnd(index);
    if (this.standsAlone(index)) {
      this.addDescription(index, index + 1, token, inner);
      return index + 1;
    }
    if (body === index || this.describes(body)) {
      const described = this.readDescription(index, inner);
      if (described > index) return described;
    }
    if (body > index) return this.readBody(index, inner);
    if (!token.capital) return index + 1;
    if (this.isSentenceStart(index) && SENTENCE_STARTERS.has(token.lower)) return index + 1;
    return this.readCapitals(index, inner);
  }

  /** "One, who would not give a name, said", "Others added": a determiner without a noun that is said to speak. */
  private standsAlone(index: number): boolean {
    const token = this.tokens[index];
    const next = this.tokens[index + 1];
    if (token === undefined || next === undefined || !STANDING_ALONE.has(token.lower)) return false;
    if (
      !this.isSentenceStart(index) &&
      !/^(?:[,;—–-]|and|but|while|as)$/u.test(this.tokens[index - 1]?.lower ?? '')
    )
      return false;
    if (SPEECH_VERBS.has(next.lower) && !NOUN_FORMS.has(next.lower)) return true;
    return (
      next.text === ',' &&
      /^(?:who|whose|a|an|aged|speaking|asked)$/u.test(this.tokens[index + 2]?.lower ?? '')
    );
  }

  private isSentenceStart(index: number): boolean {
    const before = this.tokens[index - 1];
    return (
      before === undefined ||
      before.kind === 'run' ||
      (/[.?!:…]/u.test(before.text) && before.kind === 'punctuation')
    );
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
    return token !== undefined && token.kind === 'word' && !token.capital && this.headAfter(index) !== -1;
  }

  /** Reads "the council leader", "a spokesperson for the force", "officials"; gives back the index after it, or `index`. */
  private readDescription(index: number, inner: boolean): number {
    const first = this.tokens[index];
    if (first === undefined) return index;
    const counted = /^\p{N}/u.test(first.text) && !first.text.includes('-');
    const owned = this.ownsNext(index);
    const determined = DETERMINERS.has(first.lower) || counted || owned;
    let head = -1;
    const body = this.bodyEnd(index);
    if (body > index) head = this.headAfter(body);
    else if (this.isPartOfGroup(index)) head = this.headAfter(index + 3);
    else if (determined) head = this.headAfter(index + 1);
    else if (this.beginsBareRole(index)) head = this.headAfter(index);
    if (head === -1 && determined && body === index) head = this.unknownHead(index);
    const noun = this.tokens[head];
    if (head === -1 || noun === undefined) return index;
    const extended = noun.possessive ? head + 1 : this.readExtension(head + 1);
    this.addDescription(index, extended, noun, inner);
    // The names inside count for full names, never as subjects. Where a name follows, it is a mention of its own.
    for (let at = determined && !owned && body === index ? index + 1 : index; at < extended; ) {
      const word = this.tokens[at];
      const isName = word !== undefined && at !== head && (word.capital || this.hasBodyAt(at));
      at = isName ? Math.max(at + 1, this.readInner(at)) : at + 1;
    }
    return extended;
  }

  /** "one of the managers" */
  private isPartOfGroup(index: number): boolean {
    const [first, of, article] = [this.tokens[index], this.tokens[index + 1], this.tokens[index + 2]];
    return (
      first !== undefined &&
      /^(?:one|two|three|four|some|many|several|both|most|all)$/u.test(first.lower) &&
      of?.lower === 'of' &&
      article !== undefined &&
      (ARTICLES.has(article.lower) || article.possessive)
    );
  }

  /** “...,” said an X, / “...,” reads a Y: what stands so behind a quotation speaks, whatever the noun. */
  private unknownHead(index: number): number {
    const verb = this.tokens[index - 1];
    if (verb === undefined || !speaksOrReads(verb) || this.tokens[index - 2]?.kind !== 'run') return -1;
    let head = -1;
    for (let at = index + 1; at < Math.min(this.tokens.length, index + 6); at += 1) {
      const token = this.tokens[at];
      if (token === undefined || token.kind !== 'word' || token.capital || endsPhrase(token)) break;
      if (!/ly$/u.test(token.lower)) head = at;
    }
    return head;
  }

  private readInner(index: number): number {
    const body = this.readBody(index, true);
    if (body > index) return body;
    const token = this.tokens[index];
    if (token === undefined || !token.capital || ROLE_NOUNS.has(token.lower)) return index + 1;
    return this.readCapitals(index, true);
  }

  private hasBodyAt(index: number): boolean {
    const start = this.tokens[index]?.start ?? -1;
    let at = this.nextBody;
    while ((this.bodies[at]?.start ?? Number.POSITIVE_INFINITY) < start) at += 1;
    return this.bodies[at]?.start === start;
  }

  /** "Smith’s lawyer": a possessive name opens a description. */
  private ownsNext(index: number): boolean {
    const token = this.tokens[index];
    if (
      token === undefined ||
      !token.capital ||
      (SENTENCE_STARTERS.has(token.lower) && this.isSentenceStart(index))
    )
      return false;
    for (let at = index; at < index + 4; at += 1) {
      const word = this.tokens[at];
      if (word === undefined || word.kind !== 'word' || !word.capital) return false;
      if (word.possessive) {
        const next = this.tokens[at + 1];
        return next !== undefined && next.kind === 'word' && !next.capital && this.headAfter(at + 1) !== -1;
      }
    }
    return false;
  }

  private beginsBareRole(index: number): boolean {
    const token = this.tokens[index];
    if (token === undefined) return false;
    const next = this.tokens[index + 1];
    if (ROLE_NOUNS.has(token.lower)) {
      // "Republican claims": without a determiner an adjective.
      if (token.capital && NEVER_NAMES.has(token.lower) && !PLURAL_ROLES.has(token.lower)) return false;
      // "Chief Constable Riggs" is a title and a name.
      return !(token.capital && next?.capital === true);
    }
    const opens = token.capital && this.isSentenceStart(index) && next?.capital === false;
    if (!ROLE_MODIFIERS.has(token.lower) && !opens) return false;
    for (let at = index + 1; at < index + 4; at += 1) {
      const word = this.tokens[at];
      if (word === undefined || word.kind !== 'word' || word.capital) return false;
      if (ROLE_NOUNS.has(word.lower)) return true;
      if (!ROLE_MODIFIERS.has(word.lower)) return false;
    }
    return false;
  }

  /** The last noun for people, a body or a document in the phrase that begins at `from`, or -1. */
  private headAfter(from: number): number {
    let head = -1;
    for (let at = from; at < Math.min(this.tokens.length, from + LONGEST_DESCRIPTION); at += 1) {
      const token = this.tokens[at];
      if (token === undefined || token.kind !== 'word' || endsPhrase(token)) break;
      // "In a statement the company said": a further determiner begins a phrase of its own.
      if (at > from && ARTICLES.has(token.lower)) break;
      const isHead = isHeadNoun(token) && !this.isPartyAdjective(at);
      if (!isHead && SPEECH_VERBS.has(token.lower)) {
        // "one negotiator called it", "the caller said": whoever is said to speak is somebody.
        const before = this.tokens[at - 1];
        if (
          head === -1 &&
          at > from &&
          before !== undefined &&
          !before.capital &&
          !NOUN_FORMS.has(token.lower) &&
          isLikelyNoun(before)
        )
          head = at - 1;
        break;
      }
      if (head !== -1 && token.capital && !(isHead && this.tokens[head]?.capital === true)) break;
      if (isHead && !token.possessive) head = at;
      else if (head !== -1 && !token.possessive) {
        // "the officer injured ...": the phrase ended with its head, unless another head follows at once.
        const next = this.tokens[at + 1];
        if (next === undefined || !isHeadNoun(next)) break;
      }
    }
    return head;
  }

  /** "a Conservative Party spokesman", "a Republican leader": the noun is still to come. */
  private isPartyAdjective(at: number): boolean {
    const [token, next] = [this.tokens[at], this.tokens[at + 1]];
    if (token === undefined || next === undefined || !token.capital || !NEVER_NAMES.has(token.lower))
      return false;
    return next.kind === 'word' && !endsPhrase(next) && !SPEECH_VERBS.has(next.lower);
  }

  /** "of the council", "for West Mercia Police", "close to Smith" after a head noun; gives back the index after it. */
  private readExtension(from: number): number {
    let to = from;
    for (let rounds = 0; rounds < 2; rounds += 1) {
      const preposition = this.tokens[to];
      if (preposition === undefined || preposition.kind !== 'word') return to;
      let at = to + 1;
      if (preposition.lower === 'close' && this.tokens[at]?.lower === 'to') at += 1;
      else if (preposition.lower === 'familiar' && this.tokens[at]?.lower === 'with') at += 1;
      else if (!EXTENDING.has(preposition.lower)) return to;
      const begin = at;
      while (at < this.tokens.length && at - begin < 8) {
        const token = this.tokens[at];
        if (token === undefined || (token.kind !== 'word' && token.text !== '&')) break;
        const joins =
          token.text === '&' ||
          ((token.lower === 'and' || token.lower === 'of' || token.lower === 'for') &&
            this.tokens[at + 1]?.capital === true &&
            this.tokens[at - 1]?.capital === true);
        // "Minister for Health Ann Lee": the office ends where the name begins.
        const before = this.tokens[at - 1];
        const office = before !== undefined && NEVER_NAMES.has(before.lower);
        if (
          at > begin &&
          !DETERMINERS.has(before?.lower ?? '') &&
          token.capital &&
          this.tokens[at + 1]?.capital === true &&
          (office || isFirstName(token.lower))
        )
          break;
        if (at > begin && PAST_FORMS.has(token.lower)) break;
        if (!joins && (endsPhrase(token) || (SPEECH_VERBS.has(token.lower) && !token.capital))) break;
        at += 1;
      }
      if (at === begin) return to;
      to = at;
    }
    return to;
  }

  private readCapitals(index: number, inner: boolean): number {
    const limit = this.bodies[this.nextBody]?.start ?? Number.POSITIVE_INFINITY;
    const sequence = nameSequence(this.tokens, index, limit);
    if (sequence.length === 0) return index + 1;
    for (const part of readName(sequence, this.isSentenceStart(index), this.titleCase)) {
      const single = part.to - part.from === 1 && (part.kind === 'name' || part.kind === 'place');
      if (single && !this.canSpeak(index + part.from)) continue;
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
      const last = this.found.at(-1);
      const described =
        part.kind === 'name' &&
        last?.kind === 'role' &&
        !last.possessive &&
        !last.plural &&
        (last.to === from || (last.to === from - 1 && this.isApposed(from, to)));
      this.add({
        kind: described && ROLE_NOUNS.has(last.head) ? 'person' : part.kind,
        from,
        to: this.withNoun(part.kind, to),
        end: this.nameEnd(to),
        name,
        title,
        gender: part.gender,
        inner,
        head: part.kind === 'role' ? (this.tokens[to - 1]?.lower ?? '') : '',
      });
    }
    return index + sequence.length;
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

  /** ", Luke," between commas, or at the sentence's end. */
  private isApposed(from: number, to: number): boolean {
    return this.tokens[from - 1]?.text === ',' && /^[,.]$/u.test(this.tokens[to]?.text ?? '.');
  }

  /** Whether one capitalised word can be somebody's name: no day or month, and a nationality only as "the Scot". */
  private canSpeak(at: number): boolean {
    const { lower } = this.tokens[at] ?? { lower: '' };
    if (lower === 'i' || lower.startsWith("i'") || lower.startsWith('i’')) return false;
    if (SPEAKING_BODIES.has(lower)) return true;
    if (DEMONYMS.has(lower)) {
      const next = this.tokens[at + 1];
      return (
        this.tokens[at - 1]?.lower === 'the' &&
        (next?.kind !== 'word' || endsPhrase(next) || SPEECH_VERBS.has(next.lower))
      );
    }
    return !NEVER_NAMES.has(lower);
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
    this.found.push({
      name: this.text.slice(start, end),
      title: null,
      head: '',
      gender: null,
      plural: false,
      body: -1,
      possessive: this.tokens[part.to - 1]?.possessive ?? false,
      ...part,
      start,
      end,
    });
  }
}

/** A verb of speaking, or what a text does: "reads a letter". */
function speaksOrReads(token: Token): boolean {
  return SPEECH_VERBS.has(token.lower) || /^reads?$/u.test(token.lower);
}

/** A noun phrase ends here: a preposition, a conjunction, an auxiliary ("wouldn't"). */
function endsPhrase(token: Token): boolean {
  const { lower } = token;
  return PHRASE_ENDS.has(lower) || lower.endsWith('n’t') || lower.endsWith("n't");
}

/** Not an adverb, and no adjective of the kind that verbs of speaking follow. */
function isLikelyNoun(token: Token): boolean {
  return (
    token.kind === 'word' &&
    !/(?:ly|ing|ed)$/u.test(token.lower) &&
    !endsPhrase(token) &&
    !/^\p{N}/u.test(token.text)
  );
}

/** A headline in title case: its capitals do not tell names. */
function isTitleCase(tokens: readonly Token[]): boolean {
  const long = tokens.filter((token) => token.kind === 'word' && token.text.length > 3);
  return long.length >= 4 && long.filter((token) => token.capital).length >= 0.8 * long.length;
}

/** A noun for people counts with a capital too ("the Mayor"), unless it makes a name ("the Metropolitan Police"). */
function isHeadNoun(token: Token): boolean {
  const { lower } = token;
  if (token.capital && ORGANISATION_WORDS.has(lower)) return false;
  if (
    namesPeople(lower) ||
    /^(?:\d+-year-old|(?:mother|father|mum|mom|dad|gran|grandmother|grandfather)-of-\p{L}+)$/u.test(lower)
  )
    return true;
  if (token.capital) return false;
  return DOCUMENT_NOUNS.has(lower) || INSCRIBED_NOUNS.has(lower) || Object.hasOwn(ORGANISATION_NOUNS, lower);
}
