/** A phrase of the reporter's text that names somebody or something. */
import type { Span } from '../../model.ts';
import type { Gender } from './first-names.ts';
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

/** Pronouns that can speak, with the gender they tell. */
export const PRONOUNS: ReadonlyMap<string, Gender> = new Map([
  ['he', 'male'],
  ['she', 'female'],
  ['they', null],
  ['it', null],
  ['who', null],
  ['i', null],
]);

/** The pronoun for whose words "her verdict" are, as a mention at that place; null for other words. */
export function ownerMention(tokens: readonly Token[], at: number): Mention | null {
  const token = tokens[at];
  const head = OWNERS.get(token?.lower ?? '');
  if (token === undefined || head === undefined) return null;
  const { start, end } = token;
  return {
    kind: 'pronoun',
    from: at,
    to: at + 1,
    start,
    end,
    name: token.text,
    title: null,
    head,
    gender: PRONOUNS.get(head) ?? null,
    plural: false,
    possessive: false,
    inner: false,
    body: -1,
  };
}

const OWNERS: ReadonlyMap<string, string> = new Map([
  ['his', 'he'],
  ['her', 'she'],
  ['their', 'they'],
  ['its', 'it'],
]);
